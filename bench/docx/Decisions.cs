using System.Globalization;
using DoanKet.App.Founding;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Organisation.Units;
using DoanKet.Kernel;

namespace DoanKet.Docx;

/// <summary>Decisions of recognition as the product writes them, each of another union and other people; and one with tags in place of what differs, as a template for others.</summary>
internal static class Decisions
{
    private const int Members = 30, Committee = 5, Inspectors = 3;

    private static readonly string[] Families = ["Nguyễn", "Lò", "Trần", "Vàng", "Giàng", "Lý"], Middle = ["Văn", "Thị", "A", "Thị Thu", "Đức"], Given = ["Hoa", "Phong", "Páo", "Sính", "Dũng", "Ánh", "Quỳnh"];

    private static readonly string[] Jobs = ["Công nhân chế biến chè", "Kế toán", "Lái xe", "Thợ điện", "Tổ trưởng sản xuất"];

    public static byte[] Number(int n) => Write($"Công đoàn cơ sở Công ty TNHH Chè số {n}", $"TL-2026-{n:000}", n + 1, [.. Enumerable.Range(0, Members).Select(at => Person(n, at))]);

    /// <summary>The same paper with one row in each list: tags of docxtemplater where a text may stand, a mark where only a day or a number may.</summary>
    public static byte[] Template()
    {
        Applicant Tagged(string list) => New($"{{#{list}}}{{name}}", new(1990, 1, 1), Sex.Male, $"{{job}}{{/{list}}}");
        var (chair, head, member) = (Tagged("committee"), Tagged("inspectors"), Tagged("members"));
        (chair.ElectedSeat, head.InspectionSeat) = (OfficerPosition.Chair, OfficerPosition.Chair);
        return Write("{union}", "{number}", 1, [chair, head, member]);
    }

    private static Applicant Person(int n, int at)
    {
        var seed = n * 31 + at * 7;
        var person = New($"{Families[seed % Families.Length]} {Middle[(seed / 3) % Middle.Length]} {Given[(seed / 5) % Given.Length]} {(at + 1).ToString(CultureInfo.InvariantCulture)}",
            new DateOnly(1970, 1, 1).AddDays(seed * 13 % 12_000), seed % 2 == 0 ? Sex.Female : Sex.Male, Jobs[seed % Jobs.Length]);
        if (at < Committee) person.ElectedSeat = at switch { 0 => OfficerPosition.Chair, 1 => OfficerPosition.ViceChair, _ => OfficerPosition.Member };
        else if (at < Committee + Inspectors) person.InspectionSeat = at == Committee ? OfficerPosition.Chair : OfficerPosition.Member;
        return person;
    }

    private static Applicant New(string name, DateOnly born, Sex sex, string job) =>
        new() { OrgUnitId = 2, CaseId = 1, AppliedOn = new(2026, 11, 1), FullName = name, BirthDate = born, Sex = sex, JobTitle = job };

    private static byte[] Write(string union, string number, int documentNumber, List<Applicant> people)
    {
        var founding = new FoundingCase { OrgUnitId = 2, RegisterUnitId = 2, Number = number, UnionKind = UnitKind.Grassroots, Name = union, OpenedOn = new(2026, 10, 1) };
        var issuer = new OrgUnit { Kind = UnitKind.DistrictFederation, Code = "LC.TD", Name = "LĐLĐ huyện Tam Đường", Place = "Tam Đường", Symbol = "LĐLĐ", OpenedOn = new(2020, 1, 1) };
        var opened = new OrgUnit { Kind = UnitKind.Grassroots, Code = "LC.TD.01", Name = union, OpenedOn = new(2026, 11, 20) };
        var facts = new DecisionFacts(new(2026, 11, 20), union, "Ban Chấp hành khóa I", new("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "Hoàng Thị Tâm"));
        var plan = new RecognitionPlan(founding, new(2, issuer.Code, issuer.Name), issuer, "LĐLĐ tỉnh Lai Châu", issuer.Name, "QĐ-LĐLĐ", documentNumber, union, opened.Code, 1,
            new(TargetGroup.SmallEnterprise, ""), people.ConvertAll(p => new CheckedApplicant(p, [])), []);
        var document = new OfficialDocument { OrgUnitId = 2, Year = 2026, Number = documentNumber, Symbol = plan.Symbol, Date = facts.Date, Subject = $"Công nhận đoàn viên, {union} và {facts.CommitteeName}" };
        return RecognitionPaper.Write(new(plan, document, facts, opened));
    }
}
