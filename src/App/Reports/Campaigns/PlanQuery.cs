using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Targets;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>The plans that concern a unit, and what they ask of it and of those below. Plans of the units above are no secret to it: it works by them.</summary>
/// <remarks>The scope is lifted here; each query limits itself again to the unit, which the caller has loaded within the scope.</remarks>
public sealed class PlanQuery(AppDbContext db)
{
    /// <summary>Plans of the unit and of those above it.</summary>
    public Task<List<PlanHead>> ForAsync(OrgUnit unit, CancellationToken cancel = default)
    {
        var above = db.Set<OrgLink>().Where(l => l.DescendantId == unit.Id && l.ValidTo == OrgLink.Open).Select(l => l.AncestorId);
        return HeadsAsync(db.Set<TargetPlan>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(p => above.Contains(p.OrgUnitId)), cancel);
    }

    /// <summary>Plans set by these units, as far as the reader's scope goes.</summary>
    public Task<List<PlanHead>> SetByAsync(IReadOnlyCollection<long> units, CancellationToken cancel = default) =>
        HeadsAsync(db.Set<TargetPlan>().Where(p => units.Contains(p.OrgUnitId)), cancel);

    private async Task<List<PlanHead>> HeadsAsync(IQueryable<TargetPlan> plans, CancellationToken cancel)
    {
        var rows = await (
            from plan in plans.AsNoTracking()
            join paper in db.Set<OfficialDocument>() on plan.DocumentId equals paper.Id into papers
            from paper in papers.DefaultIfEmpty()
            orderby plan.From descending, plan.Id
            select new { Plan = plan, Paper = paper }).ToListAsync(cancel);
        return rows.ConvertAll(r => new PlanHead(r.Plan.Id, r.Plan.OrgUnitId, r.Plan.Name, new Period(r.Plan.From, r.Plan.To), r.Plan.Threshold, r.Plan.YearPlanId,
            r.Paper?.Citation, r.Paper?.Date));
    }

    /// <summary>The plan one looks at on a day: the shortest that runs, else the last that ended, else the first to come.</summary>
    public static PlanHead? Choose(IReadOnlyList<PlanHead> plans, DateOnly day) =>
        plans.Where(p => p.Period.Contains(day)).MinBy(p => p.Period.Days)
        ?? plans.Where(p => p.Period.To < day).MaxBy(p => p.Period.To)
        ?? plans.MinBy(p => p.Period.From);

    /// <summary>What the setter's own plans ask in all, and what the tables in force on the day give to the unit and those below.</summary>
    public Task<List<GivenTarget>> TargetsAsync(OrgUnit unit, IReadOnlyCollection<long> plans, DateOnly day, CancellationToken cancel = default)
    {
        var below = db.Set<OrgLink>().Below(unit.Id, day);
        var asked = db.Set<PlanTotal>().Where(t => plans.Contains(t.PlanId) && t.OrgUnitId == unit.Id)
            .Select(t => new { t.PlanId, UnitId = t.OrgUnitId, t.Column, t.Value, Encouraged = false });
        var given = from version in db.Set<Allotment>()
                    where plans.Contains(version.PlanId) && version.State != AllotmentState.Draft
                        && version.InForceFrom <= day && (version.InForceTo == null || day <= version.InForceTo)
                    join cell in db.Set<AllotmentCell>() on version.Id equals cell.AllotmentId
                    where cell.UnitId != null && below.Contains(cell.UnitId.Value)
                    select new { version.PlanId, UnitId = cell.UnitId!.Value, cell.Column, cell.Value, cell.Encouraged };
        return asked.Concat(given).IgnoreQueryFilters([AppDbContext.OrgScopeFilter])
            .Select(t => new GivenTarget(t.PlanId, t.UnitId, t.Column, t.Value, t.Encouraged)).ToListAsync(cancel);
    }
}
