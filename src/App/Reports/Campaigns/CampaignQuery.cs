using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>What the home page of a unit shows.</summary>
/// <param name="Plans">Those that concern the unit, latest first; the page may show another.</param>
/// <param name="Progress">None without a plan.</param>
/// <param name="Children">The units straight below on the day.</param>
/// <param name="Below">Without a plan: the plans of those units.</param>
public sealed record CampaignView(
    OrgUnit Unit, IReadOnlyList<PlanHead> Plans, CampaignProgress? Progress, IReadOnlyList<ChildUnit> Children, IReadOnlyList<PlanBelow> Below);

/// <summary>Reads where a unit stands, in a fixed number of queries however many units there are below.</summary>
public sealed class CampaignQuery(AppDbContext db, CurrentWork work, PlanQuery plans, PlansBelow below, RollUp rollUp, EmployerQuery employers, CaseQuery cases, RegulationBook regulations)
{
    /// <param name="unitId">None: the highest unit of the scope.</param>
    /// <param name="planId">None: the plan that runs on the day.</param>
    /// <returns>None when the unit is out of scope, or the plan does not concern it.</returns>
    public async Task<CampaignView?> LoadAsync(long? unitId, long? planId, DateOnly asOf, CancellationToken cancel = default)
    {
        if (await UnitAsync(unitId, asOf, cancel) is not { } unit) return null;
        var all = await plans.ForAsync(unit, cancel);
        var plan = planId is null ? PlanQuery.Choose(all, asOf) : all.Find(p => p.Id == planId);
        if (plan is null) return planId is null ? await WithoutPlanAsync(unit, asOf, cancel) : null;
        var facts = await FactsAsync(unit, plan, all.Find(p => p.Id == plan.YearPlanId), asOf, cancel);
        return new CampaignView(unit, all, new CampaignSum(facts).Compute(), facts.Children, []);
    }

    private async Task<CampaignView> WithoutPlanAsync(OrgUnit unit, DateOnly asOf, CancellationToken cancel)
    {
        var children = await ChildrenAsync(unit, [], asOf, cancel);
        return new CampaignView(unit, [], null, children, await below.OfAsync(unit, children, asOf, cancel));
    }

    /// <summary>The unit with the plans that concern it; none when it is out of scope.</summary>
    public async Task<(OrgUnit Unit, IReadOnlyList<PlanHead> Plans)?> PlansAsync(long? unitId, DateOnly asOf, CancellationToken cancel = default) =>
        await UnitAsync(unitId, asOf, cancel) is { } unit ? (unit, await plans.ForAsync(unit, cancel)) : null;

    /// <summary>The unit and one plan, chosen as the home page chooses it.</summary>
    public async Task<(OrgUnit Unit, PlanHead Plan)?> FindAsync(long? unitId, long? planId, DateOnly asOf, CancellationToken cancel = default)
    {
        if (await PlansAsync(unitId, asOf, cancel) is not var (unit, all)) return null;
        return (planId is null ? PlanQuery.Choose(all, asOf) : all.FirstOrDefault(p => p.Id == planId)) is { } plan ? (unit, plan) : null;
    }

    /// <summary>A unit that has ended since keeps the days before.</summary>
    private Task<OrgUnit?> UnitAsync(long? unitId, DateOnly asOf, CancellationToken cancel)
    {
        var roots = work.Scope.Roots;
        var units = db.Set<OrgUnit>().AsNoTracking().Where(u => u.ClosedOn == null || u.ClosedOn > asOf);
        return unitId is { } id ? units.SingleOrDefaultAsync(u => u.Id == id, cancel)
            : units.Where(u => roots.Contains(u.Id)).OrderBy(u => u.Kind == UnitKind.Confederation ? 0 : u.Kind == UnitKind.Provincial ? 1 : 2).ThenBy(u => u.Id).FirstOrDefaultAsync(cancel);
    }

    private async Task<CampaignFacts> FactsAsync(OrgUnit unit, PlanHead plan, PlanHead? year, DateOnly asOf, CancellationToken cancel)
    {
        var targets = await plans.TargetsAsync(unit, year is null ? [plan.Id] : [plan.Id, year.Id], asOf, cancel);
        var counts = Until(plan.Period, asOf) is { } period ? await rollUp.ByChildAndDayAsync(unit, period, asOf, cancel) : [];
        var yearCounts = year is not null && Until(year.Period, asOf) is { } gone ? await rollUp.ByChildAsync(unit, gone, asOf, cancel) : [];
        var children = await ChildrenAsync(unit, [.. counts.Select(c => c.UnitId).Distinct()], asOf, cancel);
        return new CampaignFacts(plan, year, unit, asOf, children, [.. targets.Where(t => t.UnitId == unit.Id)], [.. targets.Where(t => t.UnitId != unit.Id)], counts, yearCounts,
            await employers.OfAsync(unit, plan, asOf, cancel), await cases.OpenAsync(unit, plan.Threshold, asOf, cancel), await regulations.WorkingDaysOfAsync(cancel));
    }

    /// <summary>The units straight below on the day, and those that have ended but still count here. Named to the database: asked which of all its units stand there, it reads every one of the country.</summary>
    private async Task<List<ChildUnit>> ChildrenAsync(OrgUnit unit, IReadOnlyCollection<long> counted, DateOnly asOf, CancellationToken cancel)
    {
        var (links, roots) = (db.Set<OrgLink>(), work.Scope.Roots);
        var below = await links.Where(l => l.AncestorId == unit.Id && l.Distance == 1 && l.ValidFrom <= asOf && asOf < l.ValidTo).Select(l => l.DescendantId).ToListAsync(cancel);
        var ids = below.Union(counted).Where(id => id != unit.Id).ToList();
        return await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking()
            .Where(u => ids.Contains(u.Id)).OrderBy(u => u.Position).ThenBy(u => u.Code)
            .Select(u => new ChildUnit(u, links.Any(l => l.DescendantId == u.Id && l.ValidTo == OrgLink.Open && roots.Contains(l.AncestorId)))).ToListAsync(cancel);
    }

    private static Period? Until(Period period, DateOnly asOf) => asOf < period.From ? null : new Period(period.From, asOf < period.To ? asOf : period.To);
}
