using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>The employers that the plan's indicator is about: those without a union when it began, and all of the size on the day.</summary>
public sealed class EmployerQuery(AppDbContext db, TimeProvider time)
{
    /// <summary>Those of the unit and all below it, in the order of their names.</summary>
    public async Task<List<EmployerStanding>> OfAsync(OrgUnit unit, PlanHead plan, DateOnly asOf, CancellationToken cancel = default)
    {
        var (threshold, eve, today) = (plan.Threshold, plan.Period.From.AddDays(-1), time.Today);
        var start = eve < asOf ? eve : asOf;
        var below = db.Set<OrgLink>().Below(unit.Id, asOf);
        var rows = await (
            from now in db.EnterprisesAt(asOf, today)
            join before in db.EnterprisesAt(start, today) on now.Id equals before.Id
            where below.Contains(now.UnitId)
                && ((before.Workers >= threshold && before.UnionSince == null && before.ClosedOn == null) || (now.Workers >= threshold && now.ClosedOn == null))
            orderby now.NameKey, now.Id
            select new
            {
                now.Id, now.Name, now.UnitId, now.Workers, now.UnionSince, now.UnionId,
                InBase = before.Workers >= threshold && before.UnionSince == null && before.ClosedOn == null,
                CountsNow = now.Workers >= threshold && now.ClosedOn == null,
            }).ToListAsync(cancel);
        return rows.ConvertAll(r => new EmployerStanding(r.Id, r.Name, r.UnitId, r.Workers, r.InBase, r.CountsNow, r.UnionSince, r.UnionId));
    }
}
