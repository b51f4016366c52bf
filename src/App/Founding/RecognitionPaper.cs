using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Documents;

namespace DoanKet.App.Founding;

/// <summary>The decision on paper: three articles, with the lists of the committee and of the members behind it.</summary>
internal sealed class RecognitionPaper
{
    public sealed record Content(RecognitionPlan Plan, OfficialDocument Document, DecisionFacts Facts, OrgUnit Union);

    private readonly RecognitionPlan plan;
    private readonly OfficialDocument document;
    private readonly DecisionFacts facts;
    private readonly OrgUnit union;

    private RecognitionPaper(Content content) => (plan, document, facts, union) = (content.Plan, content.Document, content.Facts, content.Union);

    public static byte[] Write(Content content) => new RecognitionPaper(content).Write();

    private string Committee => facts.CommitteeName.Trim();

    private PaperHead Head => PaperHeads.Of(plan.Superior, plan.Issuer!, document);

    private byte[] Write()
    {
        var paper = new WordPaper(Head, "QUYẾT ĐỊNH", document.Subject);
        foreach (var ground in DecisionGrounds.On(document.Date)) paper.Ground(ground);
        paper.Ground($"Xét đề nghị của {Committee} {union.Name}{(plan.RequestedOn is { } day ? $" tại hồ sơ {VietFormat.DateWords(day)}" : "")} về việc công nhận đoàn viên, công đoàn cơ sở và ban chấp hành,");
        paper.Centred($"BAN THƯỜNG VỤ {plan.Issuer!.Name.ToUpperInvariant()}").Centred("QUYẾT ĐỊNH:")
            .Article("Điều 1.", $"Công nhận {plan.Members.Count} đoàn viên (có danh sách kèm theo) và công nhận {union.Name}, trực thuộc {plan.UnitName}, kể từ ngày ký Quyết định này.")
            .Article("Điều 2.", $"Công nhận {Committee} {union.Name} gồm {plan.Committee.Count} người, {Chair()}{Standing()} (có danh sách kèm theo).");
        if (plan.Inspectors.Count > 0) paper.Article("Điều 3.", $"Công nhận Ủy ban kiểm tra {union.Name} gồm {plan.Inspectors.Count} người, đồng chí {plan.Inspectors[0].FullName} là Chủ nhiệm (có danh sách kèm theo).");
        paper.Article($"{LastArticle}.", $"{union.Name} hoạt động theo Luật Công đoàn và Điều lệ Công đoàn Việt Nam. {Committee} {union.Name}, các bộ phận liên quan của {plan.Issuer.Name} chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.")
            .Sign(new Signature(facts.Signer.Capacity, facts.Signer.Title, facts.Signer.Name.Trim(), [$"Như {LastArticle}", plan.Superior, "Lưu: VT"]))
            .Annex(new Annex($"DANH SÁCH {Committee}", union.Name, Attached, CommitteeTable(), Landscape: false), Head)
            .Annex(new Annex("DANH SÁCH ĐOÀN VIÊN ĐƯỢC CÔNG NHẬN", union.Name, Attached, MemberTable(), Landscape: false), Head);
        return paper.Write();
    }

    private string Attached => $"(Kèm theo Quyết định số {document.Citation} {VietFormat.DateWords(document.Date)} của {plan.Issuer!.Name})";

    private string Chair() => $"đồng chí {plan.Committee.Single(a => a.ElectedSeat is OfficerPosition.Chair).FullName} là Chủ tịch";

    private string Standing() => plan.Standing.Count == 0 ? "" : $"; Ban Thường vụ gồm {plan.Standing.Count} người";

    private string LastArticle => plan.Inspectors.Count > 0 ? "Điều 4" : "Điều 3";

    private PrintTable CommitteeTable()
    {
        var rows = plan.Committee.Select((a, at) => PrintRow.Of(at + 1, a.FullName, Born(a), a.JobTitle, $"{a.ElectedSeat!.Value.ExecutiveLabel()}{(a.OnStanding ? ", Ban Thường vụ" : "")}"))
            .Concat(plan.Inspectors.Select((a, at) => PrintRow.Of(plan.Committee.Count + at + 1, a.FullName, Born(a), a.JobTitle, a.InspectionSeat!.Value.InspectionLabel())));
        return new PrintTable([new("TT", PrintKind.Ordinal, 4), new("Họ và tên", PrintKind.Text, 22), new("Ngày sinh", PrintKind.Text, 13), new("Vị trí công việc", PrintKind.Text, 20), new("Chức vụ công đoàn", PrintKind.Text, 18)], [.. rows]);
    }

    private PrintTable MemberTable() => new(
        [new("TT", PrintKind.Ordinal, 4), new("Họ và tên", PrintKind.Text, 24), new("Ngày sinh", PrintKind.Text, 12), new("Giới tính", PrintKind.Text, 8), new("Vị trí công việc", PrintKind.Text, 24)],
        [.. plan.Members.Select((m, at) => PrintRow.Of(at + 1, m.Applicant.FullName, Born(m.Applicant), SexLabel(m.Applicant.Sex), m.Applicant.JobTitle))]);

    private static string Born(Applicant a) => a.BirthDate is { } day ? VietFormat.Date(day) : a.BirthYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static string SexLabel(Sex? sex) => sex switch { Sex.Female => "Nữ", Sex.Male => "Nam", _ => "" };
}
