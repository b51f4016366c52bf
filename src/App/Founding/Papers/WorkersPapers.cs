using DoanKet.App.Platform.Documents;
using static DoanKet.App.Founding.Papers.DraftPapers;

namespace DoanKet.App.Founding.Papers;

/// <summary>What the workers and their founding committee write: lists and applications.</summary>
internal static class WorkersPapers
{
    public static WordPaper Committee(CaseFile file, DraftSetting setting)
    {
        var day = DayOf(file, FoundingStep.FoundingCommittee);
        return new WordPaper(Head(setting, Founders(file), day), "DANH SÁCH", Founders(file))
            .Paragraph($"Những người lao động có tên dưới đây tự nguyện lập ban vận động, bầu {file.Seats.First(s => s.IsHead).FullName} làm trưởng ban, có nhiệm vụ tuyên truyền, nhận đơn gia nhập và chuẩn bị đại hội thành lập {Union(file)}.")
            .Table(new PrintTable(
                [new("TT", PrintKind.Ordinal, 5), new("Họ và tên", PrintKind.Text, 24), new("Vị trí công việc", PrintKind.Text, 22), new("Nhiệm vụ", PrintKind.Text, 14), new("Chữ ký", PrintKind.Text, 14)],
                [.. file.Seats.OrderByDescending(s => s.IsHead).ThenBy(s => s.Id).Select((s, at) => PrintRow.Of(at + 1, s.FullName, s.JobTitle, s.IsHead ? "Trưởng ban" : "Thành viên", ""))]))
            .Sign(new Signature("TM. BAN VẬN ĐỘNG", "TRƯỞNG BAN", file.Seats.First(s => s.IsHead).FullName, []));
    }

    public static WordPaper Applications(CaseFile file, DraftSetting setting)
    {
        WordPaper? paper = null;
        foreach (var a in Admitted(file))
        {
            var head = OwnHead(setting, "application");
            paper = paper is null ? new WordPaper(head, "ĐƠN GIA NHẬP", "Công đoàn Việt Nam") : paper.Next(head, "ĐƠN GIA NHẬP", "Công đoàn Việt Nam");
            paper.Paragraph($"Kính gửi: {Founders(file)}.")
                .Paragraph($"Họ và tên: {a.FullName}          Giới tính: {OrDots(SexOf(a))}")
                .Paragraph($"Ngày sinh: {OrDots(Born(a))}")
                .Paragraph($"Số định danh cá nhân: {OrDots(Number(a, setting))}")
                .Paragraph($"Công việc: {OrDots(a.JobTitle)}")
                .Paragraph($"Nơi làm việc: {Workplace(file, a)}")
                .Paragraph("Sau khi tìm hiểu Điều lệ Công đoàn Việt Nam, tôi tự nguyện xin gia nhập Công đoàn Việt Nam. Tôi hứa thực hiện đúng Điều lệ, các nghị quyết của Công đoàn và tích cực tham gia hoạt động công đoàn.")
                .Paragraph("Kính đề nghị xem xét, kết nạp.")
                .Paragraph($"Ngày làm đơn: {VietFormat.Date(a.AppliedOn)}")
                .Sign(new Signature("", "NGƯỜI LÀM ĐƠN", a.FullName, []));
        }
        return paper!;
    }

    public static WordPaper Collective(CaseFile file, DraftSetting setting) => new WordPaper(OwnHead(setting, "collective"), "ĐƠN GIA NHẬP", "Công đoàn Việt Nam (của tập thể người lao động)")
        .Paragraph($"Kính gửi: {Founders(file)}.")
        .Paragraph($"Chúng tôi là những người lao động có tên dưới đây, làm việc tại {Workplace(file)}. Sau khi tìm hiểu Điều lệ Công đoàn Việt Nam, chúng tôi tự nguyện xin gia nhập Công đoàn Việt Nam, hứa thực hiện đúng Điều lệ và các nghị quyết của Công đoàn.")
        .Table(new PrintTable(
            [
                new("TT", PrintKind.Ordinal, 5), new("Họ và tên", PrintKind.Text, 20), new("Ngày sinh", PrintKind.Text, 13.5), new("Giới tính", PrintKind.Text, 7),
                new("Số định danh", PrintKind.Text, 16), new(JobHead(file), PrintKind.Text, 14), new("Chữ ký", PrintKind.Text, 11),
            ],
            [.. Admitted(file).Select((a, at) => PrintRow.Of(at + 1, a.FullName, Born(a), SexOf(a), Number(a, setting), a.JobAndPlace, ""))]))
        .Paragraph($"Danh sách có {Admitted(file).Count} người; mỗi người tự ký tên./.")
        .Sign(new Signature("", "NGƯỜI ĐẠI DIỆN", Dots, []));

    public static WordPaper Members(CaseFile file, DraftSetting setting)
    {
        var issuer = file.Congress is null ? Founders(file) : Union(file);
        var paper = new WordPaper(Head(setting, issuer, DayOf(file, FoundingStep.Applications)), "DANH SÁCH ĐOÀN VIÊN", Union(file))
            .Table(new PrintTable(
                [
                    new("TT", PrintKind.Ordinal, 5), new("Họ và tên", PrintKind.Text, 24), new("Ngày sinh", PrintKind.Text, 12), new("Giới tính", PrintKind.Text, 8),
                    new(JobHead(file, "Vị trí công việc"), PrintKind.Text, 22), new("Ngày đơn", PrintKind.Date, 12),
                ],
                [.. Admitted(file).Select((a, at) => PrintRow.Of(at + 1, a.FullName, Born(a), SexOf(a), a.JobAndPlace, a.AppliedOn))]))
            .Paragraph($"Danh sách có {Admitted(file).Count} người, trong đó {Admitted(file).Count(a => a.Sex is Sex.Female)} nữ.");
        return file.Congress is null ? paper.Sign(new Signature("TM. BAN VẬN ĐỘNG", "TRƯỞNG BAN", file.Seats.FirstOrDefault(s => s.IsHead)?.FullName ?? "", []))
            : paper.Sign(UnionPapers.ChairSigns(file, []));
    }

    /// <summary>One column tells the job and, where there are several employers, whose: a further one would leave no room for names.</summary>
    private static string JobHead(CaseFile file, string job = "Công việc") => file.Case.Kind is FoundingKind.SeveralEmployers ? $"{job}, nơi làm việc" : job;

    public static WordPaper Employers(CaseFile file, DraftSetting setting) => new WordPaper(Head(setting, Founders(file), DayOf(file, FoundingStep.FoundingCommittee)), "DANH SÁCH", "Doanh nghiệp có người lao động tham gia công đoàn cơ sở")
        .Table(new PrintTable(
            [new("TT", PrintKind.Ordinal, 5), new("Doanh nghiệp", PrintKind.Text, 34), new("Mã số thuế", PrintKind.Text, 14), new("Địa chỉ", PrintKind.Text, 26), new("Lao động", PrintKind.Number, 9)],
            [.. file.Employers.Select((e, at) => PrintRow.Of(at + 1, e.Name, e.TaxCode, e.Address ?? e.Place, e.Workers))])
        { TotalLabel = "Cộng" })
        .Paragraph($"Người lao động của {file.Employers.Count} doanh nghiệp trên thống nhất cùng thành lập {Union(file)}./.")
        .Sign(new Signature("TM. BAN VẬN ĐỘNG", "TRƯỞNG BAN", file.Seats.FirstOrDefault(s => s.IsHead)?.FullName ?? "", [setting.Unit]));

    public static WordPaper Trade(CaseFile file, DraftSetting setting) => new WordPaper(Head(setting, Founders(file), DayOf(file, FoundingStep.FoundingCommittee)), "BẢN NÊU NGHỀ, ĐỊA BÀN HOẠT ĐỘNG", Union(file))
        .Paragraph($"Nghề: {OrDots(file.Case.Trade)}.")
        .Paragraph($"Địa bàn hoạt động: {OrDots(file.Case.Place)}.")
        .Paragraph($"Số người có đơn gia nhập: {Admitted(file).Count}. Những người có đơn làm cùng nghề, không có quan hệ lao động với người sử dụng lao động, tự nguyện thành lập nghiệp đoàn để bảo vệ quyền lợi hợp pháp của mình./.")
        .Sign(new Signature("TM. BAN VẬN ĐỘNG", "TRƯỞNG BAN", file.Seats.FirstOrDefault(s => s.IsHead)?.FullName ?? "", [setting.Unit]));
}
