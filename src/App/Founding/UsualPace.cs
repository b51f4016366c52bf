using DoanKet.App.Platform.Data;

namespace DoanKet.App.Founding;

/// <summary>How long cases took from each step to their recognition: the median, in calendar days, of those recognised within a year.</summary>
/// <param name="Cases">How many cases it is taken from.</param>
public sealed record UsualPace(int Cases, IReadOnlyDictionary<FoundingStep, int> Days)
{
    /// <summary>From fewer cases nothing is concluded.</summary>
    public const int FewestCases = 3;

    /// <summary>The pace of the cases, each told by its steps, recognition included.</summary>
    public static UsualPace Of(IReadOnlyCollection<IReadOnlyList<LegalClocks.StepDone>> recognised)
    {
        if (recognised.Count < FewestCases) return new UsualPace(recognised.Count, new Dictionary<FoundingStep, int>());
        var spans = from steps in recognised
                    let end = steps.Last(s => s.Step is FoundingStep.Recognised).Day
                    from step in steps.Where(s => s.Step is not FoundingStep.Recognised).GroupBy(s => s.Step).Select(g => g.Last())
                    group end.DayNumber - step.Day.DayNumber by step.Step;
        return new UsualPace(recognised.Count, spans.Where(g => g.Count() >= FewestCases).ToDictionary(g => g.Key, g => Median([.. g.Order()])));
    }

    /// <summary>
    /// The day on which a case at the step may be recognised, when it goes on from the day as half of the others did; none when nothing is known.
    /// What is left from a step is never more than from any step before it, so a step that too few cases recorded takes the days of an earlier one.
    /// </summary>
    public DateOnly? RecognisedOn(FoundingStep step, DateOnly day)
    {
        var known = FoundingSteps.Way.Where(s => s.Rank() <= step.Rank() && Days.ContainsKey(s)).ToList();
        return known.Count == 0 ? null : day.AddDays(known.Min(s => Days[s]));
    }

    private static int Median(List<int> ordered) => ordered[ordered.Count / 2];
}

/// <summary>Learns the usual pace from the cases of the scope.</summary>
public sealed class UsualPaces(AppDbContext db)
{
    private const int DaysBack = 365;

    public async Task<UsualPace> OnAsync(DateOnly day, CancellationToken cancel = default)
    {
        var since = day.AddDays(-DaysBack);
        var steps = await (
            from founding in db.Set<FoundingCase>().AsNoTracking()
            where founding.Step == FoundingStep.Recognised && since < founding.StepOn && founding.StepOn <= day
            join step in db.Set<CaseStep>() on founding.Id equals step.CaseId
            orderby step.Id
            select new { step.CaseId, step.Step, step.Day }).ToListAsync(cancel);
        return UsualPace.Of([.. steps.GroupBy(s => s.CaseId).Select(g => (IReadOnlyList<LegalClocks.StepDone>)[.. g.Select(s => new LegalClocks.StepDone(s.Step, s.Day))])
            .Where(c => c.Any(s => s.Step is FoundingStep.Recognised))]);
    }
}
