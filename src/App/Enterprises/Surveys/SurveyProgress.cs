using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>How far a round has come.</summary>
/// <param name="All">Employers on the list.</param>
/// <param name="Asked">Those with any outcome; <paramref name="Answered"/> are those with an answer.</param>
/// <param name="Above">Answered employers at or above the threshold of the round.</param>
public sealed record RoundProgress(int All, int Asked, int Answered, int Workers, int Above)
{
    public decimal Share => All == 0 ? 0 : 100m * Asked / All;
}

public sealed record UnitProgress(long UnitId, string UnitName, RoundProgress Done);

/// <param name="Last">The latest day on which the officer surveyed.</param>
public sealed record OfficerProgress(string Officer, RoundProgress Done, DateOnly Last);

/// <summary>Counts the answers of rounds, as far as they lie in the scope.</summary>
public sealed class SurveyProgress(AppDbContext db)
{
    private static readonly RoundProgress Nothing = new(0, 0, 0, 0, 0);

    public async Task<RoundProgress> OfAsync(SurveyRound round, CancellationToken cancel = default) =>
        (await OfAsync([round.Id], cancel)).GetValueOrDefault(round.Id, Nothing);

    /// <summary>By the id of the round; one without entries in the scope is missing.</summary>
    public async Task<Dictionary<long, RoundProgress>> OfAsync(IReadOnlyCollection<long> rounds, CancellationToken cancel = default) => (await (
        from entry in db.Set<SurveyEntry>()
        where rounds.Contains(entry.RoundId)
        join round in db.Set<SurveyRound>() on entry.RoundId equals round.Id
        group new { entry, round } by entry.RoundId into g
        select new
        {
            g.Key, All = g.Count(), Asked = g.Sum(x => x.entry.Outcome != null ? 1 : 0), Answered = g.Sum(x => x.entry.Outcome == SurveyOutcome.Answered ? 1 : 0),
            Workers = g.Sum(x => x.entry.Total ?? 0), Above = g.Sum(x => x.entry.Total >= x.round.Threshold ? 1 : 0),
        }).ToListAsync(cancel)).ToDictionary(g => g.Key, g => new RoundProgress(g.All, g.Asked, g.Answered, g.Workers, g.Above));

    /// <summary>By the unit that looks after the employers, in the order of official tables.</summary>
    public async Task<List<UnitProgress>> ByUnitAsync(SurveyRound round, CancellationToken cancel = default)
    {
        var threshold = round.Threshold;
        var counted = await (from entry in db.Set<SurveyEntry>()
                             where entry.RoundId == round.Id
                             group entry by entry.OrgUnitId into g
                             select new
                             {
                                 g.Key, All = g.Count(), Asked = g.Sum(e => e.Outcome != null ? 1 : 0), Answered = g.Sum(e => e.Outcome == SurveyOutcome.Answered ? 1 : 0),
                                 Workers = g.Sum(e => e.Total ?? 0), Above = g.Sum(e => e.Total >= threshold ? 1 : 0),
                             }).ToListAsync(cancel);
        var ids = counted.ConvertAll(c => c.Key);
        var units = await db.Set<OrgUnit>().AsNoTracking().Where(u => ids.Contains(u.Id)).ToListAsync(cancel);
        return [.. from unit in units
                   join c in counted on unit.Id equals c.Key
                   orderby unit.ParentId, unit.Position, unit.Code
                   select new UnitProgress(unit.Id, unit.Name, new(c.All, c.Asked, c.Answered, c.Workers, c.Above))];
    }

    /// <summary>By who asked, the busiest first. What waits belongs to nobody yet.</summary>
    public async Task<List<OfficerProgress>> ByOfficerAsync(SurveyRound round, CancellationToken cancel = default)
    {
        var threshold = round.Threshold;
        return (await (from entry in db.Set<SurveyEntry>()
                       where entry.RoundId == round.Id && entry.Officer != null
                       group entry by entry.Officer into g
                       orderby g.Count() descending, g.Key
                       select new
                       {
                           g.Key, All = g.Count(), Answered = g.Sum(e => e.Outcome == SurveyOutcome.Answered ? 1 : 0), Workers = g.Sum(e => e.Total ?? 0),
                           Above = g.Sum(e => e.Total >= threshold ? 1 : 0), Last = g.Max(e => e.SurveyedOn),
                       }).ToListAsync(cancel)).ConvertAll(o => new OfficerProgress(o.Key!, new(o.All, o.All, o.Answered, o.Workers, o.Above), o.Last!.Value));
    }
}
