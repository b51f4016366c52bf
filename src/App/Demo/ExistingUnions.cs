using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Demo;

/// <summary>A union that stood before the story begins.</summary>
/// <param name="Company">The row of its employer in Data/companies.tsv; none for offices and schools.</param>
internal sealed record ExistingUnion(string Unit, int Number, string Name, TargetGroup Group, DateOnly Founded, int Members, string[]? Company)
{
    public string Code => $"{Unit}.{Number:00}";
}

/// <summary>Invents the unions that existed at the end of 2023: schools and offices of each district, and the companies that already had one.</summary>
internal sealed class ExistingUnions(People people)
{
    private static readonly string[] Offices = ["Trường Mầm non", "Trường Tiểu học", "Trường THCS", "UBND xã"];

    public List<ExistingUnion> All()
    {
        var companies = DemoFacts.Rows("companies").ToLookup(c => c[0]);
        return [.. DemoFacts.Rows("units").SelectMany(unit => Of(unit, [.. companies[unit[0]]]))];
    }

    private IEnumerable<ExistingUnion> Of(string[] unit, List<string[]> companies)
    {
        var (code, unions, members) = (unit[0], DemoFacts.Number(unit[5]), DemoFacts.Number(unit[6]));
        var names = OfficeNames(code, unit[2]).Take(unions - companies.Count).ToList();
        var inCompanies = companies.Sum(c => Joined(DemoFacts.Number(c[3])));
        var shares = LargestRemainder.Allot(Math.Max(members - inCompanies, names.Count * 8), [.. names.Select(_ => (long)people.Dice.Next(8, 40))]);
        var number = 0;
        foreach (var (name, share) in names.Zip(shares))
            yield return new ExistingUnion(code, ++number, "CĐCS " + name, TargetGroup.PublicService, Founded(), (int)share, null);
        foreach (var company in companies)
            yield return new ExistingUnion(code, ++number, "CĐCS " + company[1], TargetGroup.LargeEnterprise, Founded(), Joined(DemoFacts.Number(company[3])), company);
    }

    /// <summary>Not everybody in a company with a union has joined.</summary>
    private static int Joined(int workers) => workers * 9 / 10;

    private DateOnly Founded() => new DateOnly(2005, 1, 1).AddDays(people.Dice.Next(18 * 365));

    private static IEnumerable<string> OfficeNames(string unit, string unitName)
    {
        var places = DemoFacts.Rows("places").Single(p => p[0] == unit)[1].Split(',');
        if (DemoFacts.Rows("offices").SingleOrDefault(o => o[0] == unit) is { } offices)
            return unit == "LC.VC" ? offices[1].Split(',') : from commune in places from office in offices[1].Split(',') select $"{office} {commune}";
        const string City = "LĐLĐ thành phố ", District = "LĐLĐ huyện ";
        var isCity = unitName.StartsWith(City, StringComparison.Ordinal);
        var place = unitName[(isCity ? City : District).Length..];
        var of = isCity ? $"thành phố {place}" : place;
        return new[] { $"Cơ quan {(isCity ? "Thành ủy" : "Huyện ủy")} {place}", $"Văn phòng HĐND-UBND {of}", $"Phòng Giáo dục và Đào tạo {of}" }
            .Concat(from office in Offices from commune in places select $"{office} {commune}");
    }
}
