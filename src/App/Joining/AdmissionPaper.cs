using DoanKet.App.Founding;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Documents;

namespace DoanKet.App.Joining;

/// <summary>"Quyết định kết nạp đoàn viên" on paper, with the list behind it.</summary>
internal static class AdmissionPaper
{
    public sealed record Content(OfficialDocument Document, OrgUnit Union, string Superior, string? Place, IReadOnlyList<JoinApplication> Applications, Signer Signer);

    public static byte[] Write(Content content)
    {
        var (document, union, count) = (content.Document, OfficialName.Of(content.Union.Name), content.Applications.Count);
        var head = PaperHeads.Of(content.Superior, content.Union, document, content.Place);
        var paper = new WordPaper(head, "QUYẾT ĐỊNH", "Về việc kết nạp đoàn viên Công đoàn Việt Nam");
        foreach (var ground in DecisionGrounds.On(document.Date)) paper.Ground(ground);
        return paper.Ground($"Xét đơn xin gia nhập Công đoàn Việt Nam của {count:00} người lao động,")
            .Centred($"BAN CHẤP HÀNH {union.ToUpperInvariant()}").Centred("QUYẾT ĐỊNH:")
            .Article("Điều 1.", $"Kết nạp {count:00} người có tên trong danh sách kèm theo vào tổ chức Công đoàn Việt Nam, sinh hoạt tại {union}, kể từ {VietFormat.DateWords(document.Date)}.")
            .Article("Điều 2.", "Đoàn viên được kết nạp có quyền và nhiệm vụ theo quy định của Luật Công đoàn và Điều lệ Công đoàn Việt Nam.")
            .Article("Điều 3.", $"Ban Chấp hành {union} và những người có tên trong danh sách chịu trách nhiệm thi hành Quyết định này./.")
            .Sign(new Signature(content.Signer.Capacity, content.Signer.Title, content.Signer.Name.Trim(), ["Như Điều 3", content.Superior, "Lưu: VT"]))
            .Annex(new Annex("DANH SÁCH ĐOÀN VIÊN ĐƯỢC KẾT NẠP", union,
                $"(Kèm theo Quyết định số {document.Citation} {VietFormat.DateWords(document.Date)} của {union})", Table(content.Applications), Landscape: false), head)
            .Write();
    }

    private static PrintTable Table(IReadOnlyList<JoinApplication> applications) => new(
        [
            new("TT", PrintKind.Ordinal, 5), new("Họ và tên", PrintKind.Text, 26), new("Ngày sinh", PrintKind.Text, 12), new("Giới tính", PrintKind.Text, 8),
            new("Vị trí công việc", PrintKind.Text, 24), new("Ngày đơn", PrintKind.Date, 12),
        ],
        [.. applications.Select((a, at) => PrintRow.Of(at + 1, a.FullName, a.Born.ToString(), a.Sex.Label(), a.JobTitle, a.AppliedOn))]);
}
