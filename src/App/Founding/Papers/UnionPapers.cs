using DoanKet.App.Platform.Documents;
using static DoanKet.App.Founding.Papers.DraftPapers;

namespace DoanKet.App.Founding.Papers;

/// <summary>What the newly elected committee writes: minutes of its first meeting, extracts, the request for recognition.</summary>
internal static class UnionPapers
{
    public static WordPaper Meeting(CaseFile file, DraftSetting setting)
    {
        var day = DayOf(file, FoundingStep.FirstMeeting);
        var (committee, inspectors) = (Committee(file), Inspectors(file));
        var paper = new WordPaper(Head(setting, Union(file), day), "BIÊN BẢN", $"Họp Ban Chấp hành {Union(file)} lần thứ nhất")
            .Paragraph($"Hôm nay, {(day is { } known ? VietFormat.DateWords(known) : Dots)}, tại {Dots}, Ban Chấp hành {Union(file)} họp phiên thứ nhất.")
            .Paragraph($"Có mặt: ……/{committee.Count} ủy viên. Chủ trì: {OrDots(committee.Count > 0 ? committee[0].FullName : null)}. Thư ký: {Dots}.")
            .Heading("1. Bầu các chức danh của Ban Chấp hành")
            .Table(new PrintTable(
                [new("TT", PrintKind.Ordinal, 5), new("Họ và tên", PrintKind.Text, 26), new("Vị trí công việc", PrintKind.Text, 22), new("Chức danh", PrintKind.Text, 22)],
                [.. committee.Select((a, at) => PrintRow.Of(at + 1, a.FullName, a.JobTitle, Seat(a)))]));
        paper.Heading("2. Bầu Ủy ban kiểm tra");
        if (inspectors.Count == 0) paper.Paragraph($"Chưa bầu Ủy ban kiểm tra. Ủy viên phụ trách công tác kiểm tra: {Dots}.");
        else paper.Table(new PrintTable(
            [new("TT", PrintKind.Ordinal, 5), new("Họ và tên", PrintKind.Text, 26), new("Vị trí công việc", PrintKind.Text, 22), new("Chức danh", PrintKind.Text, 22)],
            [.. inspectors.Select((a, at) => PrintRow.Of(at + 1, a.FullName, a.JobTitle, a.InspectionSeat!.Value.InspectionLabel()))]));
        paper.Heading("3. Nội dung khác").Paragraph(file.Steps.LastOrDefault(s => s.Step is FoundingStep.FirstMeeting)?.Note
            ?? $"Thống nhất lập hồ sơ đề nghị {setting.Decider} công nhận đoàn viên, {Union(file)}, Ban Chấp hành{(inspectors.Count > 0 ? ", Ủy ban kiểm tra" : "")} theo quy định.");
        return paper.Paragraph("Biên bản được thông qua tại cuộc họp./.")
            .SignBoth(new Signature("", "THƯ KÝ", Dots, []), new Signature("", "CHỦ TRÌ", OrDots(committee.Count > 0 ? committee[0].FullName : null), []));
    }

    public static WordPaper Extracts(CaseFile file, DraftSetting setting)
    {
        var rows = Committee(file).Select(a => (a, Seat(a))).Concat(Inspectors(file).Select(a => (a, a.InspectionSeat!.Value.InspectionLabel())));
        return new WordPaper(Head(setting, Union(file), DayOf(file, FoundingStep.FirstMeeting), form: "extracts"), "DANH SÁCH TRÍCH NGANG", $"Ban Chấp hành, Ủy ban kiểm tra {Union(file)}")
            .Table(new PrintTable(
                [
                    new("TT", PrintKind.Ordinal, 5), new("Họ và tên", PrintKind.Text, 20), new("Ngày sinh", PrintKind.Text, 14), new("Giới tính", PrintKind.Text, 7), new("Vị trí công việc", PrintKind.Text, 14),
                    new("Chức danh", PrintKind.Text, 17), new("Số phiếu", PrintKind.Number, 8) { IsAdded = false }, new("Trình độ", PrintKind.Text, 10),
                ],
                [.. rows.Select((r, at) => PrintRow.Of(at + 1, r.a.FullName, Born(r.a), SexOf(r.a), r.a.JobTitle, r.Item2, r.a.ElectedVotes is { } votes ? votes : default(PrintValue), ""))]))
            .Sign(ChairSigns(file, []));
    }

    public static WordPaper Request(CaseFile file, DraftSetting setting)
    {
        var (committee, inspectors, members) = (Committee(file), Inspectors(file), Admitted(file));
        var paper = new WordPaper(Head(setting, $"Ban Chấp hành {Union(file)}", DayOf(file, FoundingStep.Dossier), "CV-BCH"), "", $"đề nghị công nhận đoàn viên, {Union(file)} và kết quả bầu cử")
            .Paragraph($"Kính gửi: {setting.Decider}.");
        foreach (var ground in DecisionGrounds.On(DayOf(file, FoundingStep.FirstMeeting) ?? file.Case.StepOn)) paper.Ground(ground);
        paper.Paragraph($"Thực hiện Điều lệ Công đoàn Việt Nam, {(DayOf(file, FoundingStep.Congress) is { } day ? VietFormat.DateWords(day) : Dots)}, người lao động {Workplace(file)} đã tổ chức đại hội thành lập {Union(file)}. Ban Chấp hành {Union(file)} đề nghị {setting.Decider} xem xét, công nhận:")
            .Paragraph($"1. {members.Count} đoàn viên (có danh sách và đơn kèm theo).")
            .Paragraph($"2. {Union(file)}.")
            .Paragraph($"3. Ban Chấp hành gồm {committee.Count} người; {string.Join("; ", committee.Where(a => a.ElectedSeat is not Organisation.Officers.OfficerPosition.Member).Select(a => $"{a.FullName}: {Seat(a)}"))}.");
        if (inspectors.Count > 0) paper.Paragraph($"4. Ủy ban kiểm tra gồm {inspectors.Count} người; {inspectors[0].FullName}: Chủ nhiệm.");
        paper.Paragraph($"Hồ sơ kèm theo: {string.Join("; ", file.Needed.Where(k => k is not PaperKind.Request).Select(k => k.LabelWithin()))}./.");
        return paper.Sign(ChairSigns(file, setting.Unit == setting.Decider ? ["Như trên", "Lưu: BCH"] : ["Như trên", setting.Unit, "Lưu: BCH"]));
    }

    public static Signature ChairSigns(CaseFile file, IReadOnlyList<string> recipients) =>
        new("TM. BAN CHẤP HÀNH", "CHỦ TỊCH", Committee(file).FirstOrDefault(a => a.ElectedSeat is Organisation.Officers.OfficerPosition.Chair)?.FullName ?? "", recipients);

    private static string Seat(Applicant a) => $"{a.ElectedSeat!.Value.ExecutiveLabel()}{(a.OnStanding ? ", Ban Thường vụ" : "")}";
}
