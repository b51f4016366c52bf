using DoanKet.App.Platform.Documents;
using static DoanKet.App.Founding.Papers.DraftPapers;

namespace DoanKet.App.Founding.Papers;

/// <summary>The papers of the founding congress: ballot, count, minutes.</summary>
internal static class ElectionPapers
{
    /// <summary>Rows left open on a ballot for which nobody has been named yet.</summary>
    private const int OpenRows = 5;

    public static WordPaper Ballot(CaseFile file, DraftSetting setting)
    {
        var named = Admitted(file).Where(a => setting.Candidates.Count > 0 ? setting.Candidates.Contains(a.Id) : a.ElectedVotes is not null).ToList();
        var seats = setting.Seats ?? file.Congress?.Seats;
        var rows = named.Count > 0 ? named.Select((a, at) => PrintRow.Of(at + 1, a.FullName, Born(a), a.JobTitle, "")) : Enumerable.Range(1, OpenRows).Select(at => PrintRow.Of(at, "", "", "", ""));
        return new WordPaper(Head(setting, Union(file), DayOf(file, FoundingStep.Congress), form: "ballot"), "PHIẾU BẦU", $"Ban Chấp hành {Union(file)} tại đại hội thành lập")
            .Paragraph($"Đại hội bầu {(seats is { } n ? $"{n:00}" : "……")} ủy viên Ban Chấp hành. Đồng ý ai thì đánh dấu X vào cột “Bầu” ở hàng của người đó; không bầu quá {(seats is { } most ? $"{most:00}" : "……")} người. Phiếu bầu quá số người quy định, ghi thêm tên ngoài danh sách hoặc ký tên vào phiếu là phiếu không hợp lệ.")
            .Table(new PrintTable([new("TT", PrintKind.Ordinal, 5), new("Họ và tên", PrintKind.Text, 26), new("Ngày sinh", PrintKind.Text, 12), new("Vị trí công việc", PrintKind.Text, 24), new("Bầu", PrintKind.Text, 8)], [.. rows]))
            .Paragraph("Bỏ phiếu kín.");
    }

    public static WordPaper Votes(CaseFile file, DraftSetting setting)
    {
        var congress = file.Congress!;
        var day = DayOf(file, FoundingStep.Congress);
        return new WordPaper(Head(setting, Union(file), day, form: "vote_minutes"), "BIÊN BẢN KIỂM PHIẾU", $"Bầu Ban Chấp hành {Union(file)}")
            .Paragraph($"{At(day, congress)}, ban kiểm phiếu do đại hội bầu ra, ông (bà) {OrDots(congress.Teller)} làm trưởng ban, đã tiến hành kiểm phiếu bầu Ban Chấp hành {Union(file)}.")
            .Heading("I. Số phiếu")
            .Table(new PrintTable([new("Nội dung", PrintKind.Text, 40), new("Số lượng", PrintKind.Number, 12)],
                [
                    PrintRow.Of("Số người được triệu tập", congress.Summoned), PrintRow.Of("Số người có mặt", congress.Present), PrintRow.Of("Số ủy viên đại hội quyết định bầu", congress.Seats),
                    PrintRow.Of("Số phiếu phát ra", congress.Issued), PrintRow.Of("Số phiếu thu về", congress.Collected), PrintRow.Of("Số phiếu hợp lệ", congress.Valid), PrintRow.Of("Số phiếu không hợp lệ", congress.Invalid),
                ]))
            .Heading("II. Kết quả")
            .Table(Results(file))
            .Paragraph($"Trúng cử Ban Chấp hành: {string.Join(", ", Committee(file).OrderByDescending(a => a.ElectedVotes).Select(a => a.FullName))}.")
            .Paragraph("Biên bản được thông qua trước đại hội, lập thành 02 bản. Phiếu bầu được niêm phong cùng biên bản./.")
            .SignBoth(new Signature("TM. ĐOÀN CHỦ TỊCH", "", OrDots(congress.PresidedBy), []), new Signature("TM. BAN KIỂM PHIẾU", "TRƯỞNG BAN", OrDots(congress.Teller), []));
    }

    public static WordPaper Congress(CaseFile file, DraftSetting setting)
    {
        var congress = file.Congress!;
        var day = DayOf(file, FoundingStep.Congress);
        var paper = new WordPaper(Head(setting, Union(file), day), "BIÊN BẢN", $"Đại hội thành lập {Union(file)}")
            .Paragraph($"{At(day, congress)}, đã tiến hành đại hội thành lập {Union(file)}.")
            .Heading("I. Thành phần")
            .Paragraph($"Được triệu tập: {congress.Summoned} người. Có mặt: {congress.Present} người. Vắng: {congress.Summoned - congress.Present} người.")
            .Paragraph($"Chủ trì: {OrDots(congress.PresidedBy)}. Thư ký: {OrDots(congress.Secretary)}.")
            .Heading("II. Nội dung");
        foreach (var line in Agenda(congress)) paper.Paragraph(line);
        paper.Heading("III. Kết quả bầu cử")
            .Paragraph($"Đại hội bầu {congress.Seats} ủy viên Ban Chấp hành bằng phiếu kín. Phát ra {congress.Issued} phiếu, thu về {congress.Collected} phiếu, hợp lệ {congress.Valid} phiếu, không hợp lệ {congress.Invalid} phiếu.")
            .Table(Results(file));
        if (Note(file, FoundingStep.Congress) is { } note) paper.Paragraph(note);
        return paper.Paragraph("Biên bản được thông qua tại đại hội./.")
            .SignBoth(new Signature("", "THƯ KÝ", OrDots(congress.Secretary), []), new Signature("", "CHỦ TRÌ", OrDots(congress.PresidedBy), []));
    }

    private static PrintTable Results(CaseFile file) => new(
        [new("TT", PrintKind.Ordinal, 5), new("Họ và tên", PrintKind.Text, 26), new("Số phiếu", PrintKind.Number, 10), new("% phiếu hợp lệ", PrintKind.Percent, 12), new("Kết quả", PrintKind.Text, 14)],
        [.. file.Applicants.Select(a => a.Applicant).Where(a => a.ElectedVotes is not null).OrderByDescending(a => a.ElectedVotes).ThenBy(a => a.Id)
            .Select((a, at) => PrintRow.Of(at + 1, a.FullName, a.ElectedVotes!.Value, Share(a.ElectedVotes.Value, file.Congress!.Valid), a.ElectedSeat is null ? "" : "Trúng cử"))]);

    private static PrintValue Share(int votes, int valid) => valid == 0 ? default : (decimal)votes / valid;

    private static IEnumerable<string> Agenda(CongressResult congress) => congress.Agenda is { Length: > 0 } agenda
        ? agenda.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((line, at) => $"{at + 1}. {line}") : [Dots + Dots, Dots + Dots];

    private static string? Note(CaseFile file, FoundingStep step) => file.Steps.LastOrDefault(s => s.Step == step)?.Note;

    private static string At(DateOnly? day, CongressResult congress) =>
        $"Hôm nay, {(day is { } known ? VietFormat.DateWords(known) : "ngày …… tháng …… năm ………")}, tại {OrDots(congress.Place)}";
}
