using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>What there is in a unit and all below it on a day, whether or not a plan asks for anything.</summary>
/// <param name="Cases">Founding cases under way.</param>
/// <param name="WithoutUnion">Enterprises at work that have no union.</param>
public sealed record Standing(int Members, int Cases, int WithoutUnion);

/// <summary>Counts it within the reader's scope. Counting millions takes a second or more, so that the answer of many members is kept.</summary>
public sealed class StandingQuery(AppDbContext db, KeptCounts counts, TimeProvider time)
{
    public Task<Counted<Standing>> OfAsync(OrgUnit unit, DateOnly asOf, CancellationToken cancel = default) =>
        counts.OfAsync((nameof(StandingQuery), unit.Id, asOf), () => CountAsync(unit.Id, asOf, cancel), s => s.Members, cancel);

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
