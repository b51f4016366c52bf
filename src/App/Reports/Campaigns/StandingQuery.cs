using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using Microsoft.Extensions.Caching.Memory;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>What there is in a unit and all below it on a day, whether or not a plan asks for anything.</summary>
/// <param name="Cases">Founding cases under way.</param>
/// <param name="WithoutUnion">Enterprises at work that have no union.</param>
/// <param name="CountedAt">When it was counted (UTC), where the answer is kept for some minutes; none when it was counted just now.</param>
public sealed record Standing(int Members, int Cases, int WithoutUnion, DateTime? CountedAt = null);

/// <summary>Counts it within the reader's scope. Counting millions takes a second or more, so that the answer is kept for some minutes and says since when; smaller ones are counted anew each time.</summary>
public sealed class StandingQuery(AppDbContext db, IMemoryCache kept, CurrentWork work, TimeProvider time)
{
    /// <summary>So many members take longer to count than a page may take.</summary>
    private const int Many = 100_000;

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    public async Task<Standing> OfAsync(OrgUnit unit, DateOnly asOf, CancellationToken cancel = default)
    {
        var key = (nameof(StandingQuery), unit.Id, asOf, string.Join(',', work.Scope.Roots.Order()));
        if (kept.TryGetValue(key, out Standing? known)) return known!;
        var counted = await CountAsync(unit.Id, asOf, cancel);
        if (counted.Members >= Many) kept.Set(key, counted with { CountedAt = time.UtcNow }, KeptFor);
        return counted;
    }

    private async Task<Standing> CountAsync(long unitId, DateOnly asOf, CancellationToken cancel)
    {
        var (below, today) = (db.Set<OrgLink>().Below(unitId, asOf), time.Today);
        return new Standing(
            await db.Set<Membership>().CountAsync(m => m.From <= asOf && asOf < m.To && below.Contains(m.OrgUnitId), cancel),
            await db.Set<FoundingCase>().CountAsync(c => c.OpenedOn <= asOf && below.Contains(c.OrgUnitId)
                && !((c.Step == FoundingStep.Recognised || c.Step == FoundingStep.Refused || c.Step == FoundingStep.Stopped) && c.StepOn <= asOf), cancel),
            await db.EnterprisesAt(asOf, today).CountAsync(e => e.UnionSince == null && e.ClosedOn == null && below.Contains(e.UnitId), cancel));
    }
}
