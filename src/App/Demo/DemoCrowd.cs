using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Demo;

/// <summary>
/// What a larger province has besides the story's own stock: more schools, offices and health stations with their members, more small companies.
/// They are drawn from dice of their own and nothing happens to them, so that the story and its figures stay as they are.
/// </summary>
internal sealed class DemoCrowd(IReadOnlyList<ExistingUnion> story, int members)
{
    private const int UnionSize = 56, MembersPerCompany = 20, Seed = 2024, StoryNumbers = 100_000;
    private static readonly string[] Offices = ["Trường Mầm non", "Trường Tiểu học", "Trường THCS", "Trạm Y tế"];

    private readonly People _people = new(Seed, StoryNumbers);

    public IEnumerable<DemoAct> Acts()
    {
        var further = members - story.Sum(u => u.Members);
        var units = story.ToLookup(u => u.Unit);
        var shares = LargestRemainder.Allot(further, [.. units.Select(u => (long)u.Sum(x => x.Members))]);
        var unions = units.Zip(shares).SelectMany(x => Of(x.First.Key, x.First.Max(u => u.Number), (int)x.Second)).ToList();
        return new DemoStock(_people, unions, 1 + further / MembersPerCompany / units.Count).Acts();
    }

    private IEnumerable<ExistingUnion> Of(string unit, int last, int further)
    {
        var count = Math.Max(1, further / UnionSize);
        var shares = LargestRemainder.Allot(further, [.. Enumerable.Range(0, count).Select(_ => (long)_people.Dice.Next(20, 90))]);
        return Names(unit).Zip(shares).Select((x, at) => new ExistingUnion(unit, last + 1 + at, "CĐCS " + x.First, TargetGroup.PublicService, Founded(), (int)x.Second, null));
    }

    private static IEnumerable<string> Names(string unit)
    {
        var places = DemoFacts.Rows("places").Single(p => p[0] == unit)[1].Split(',');
        var kinds = DemoFacts.Rows("offices").SingleOrDefault(o => o[0] == unit)?[2].Split(',') ?? Offices;
        for (var number = 2; ; number++)
            foreach (var (kind, place) in from kind in kinds from place in places select (kind, place)) yield return $"{kind} số {number} {place}";
    }

    private DateOnly Founded() => new DateOnly(2005, 1, 1).AddDays(_people.Dice.Next(18 * 365));
}
