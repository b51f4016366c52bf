using DoanKet.App.Reports.Campaigns;

namespace DoanKet.App.Reports.Credit;

/// <summary>What a unit is credited with in a campaign, as it was known on a day.</summary>
/// <param name="TakenBack">Of the members, those taken back by counter-entries until that day; nil or negative.</param>
public sealed record CreditSum(int Members, int Unions, int TakenBack)
{
    public static readonly CreditSum None = new(0, 0, 0);
}

/// <summary>Who stayed: of the members admitted at least ninety days before the day of the ranking, those who were still members ninety days after.</summary>
public sealed record Stayed(int Of, int Still)
{
    /// <summary>So long a new member has to have stayed to be counted here (issue of ranking by those who stay).</summary>
    public const int Days = 90;
}

/// <summary>A unit in the ranking of a campaign.</summary>
/// <param name="Rank">None for a unit that was given nothing. Equal shares stand on the same place, and the next is left out.</param>
/// <param name="Now">The same as it is known today: what was put right since stands in it.</param>
public sealed record RankedUnit(int? Rank, ChildUnit Unit, Progress Members, Progress Unions, CreditSum Then, CreditSum Now, Stayed? Stayed)
{
    /// <summary>Orders by share of the target of members, then of unions, then by members; units without a target last.</summary>
    public static IReadOnlyList<RankedUnit> InOrder(IEnumerable<RankedUnit> units)
    {
        var ordered = units.OrderByDescending(u => u.Members.Rank).ThenByDescending(u => u.Unions.Rank).ThenByDescending(u => u.Members.Done).ThenBy(u => u.Unit.Unit.Position).ThenBy(u => u.Unit.Unit.Code, StringComparer.Ordinal).ToList();
        var placed = new List<RankedUnit>();
        foreach (var unit in ordered)
        {
            var same = placed is [.., var before] && before.Members.Rank == unit.Members.Rank && before.Unions.Rank == unit.Unions.Rank;
            placed.Add(unit with { Rank = unit.Members.Target is not > 0 ? null : same ? placed[^1].Rank : placed.Count + 1 });
        }
        return placed;
    }
}
