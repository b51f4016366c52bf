using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Targets;

/// <summary>
/// What of the targets the current work may read: whatever a unit of its scope has set, and of tables set above it the rows given to
/// its own units, once they are in force. The one place of this module where the scope filter is lifted; each query limits itself again.
/// </summary>
internal sealed class TargetSight(AppDbContext db, CurrentWork work)
{
    private long[] Roots => work.Scope.Roots;

    private IQueryable<long> Units
    {
        get
        {
            var roots = Roots;
            return db.Set<OrgLink>().Where(l => l.ValidTo == OrgLink.Open && roots.Contains(l.AncestorId)).Select(l => l.DescendantId);
        }
    }

    public IQueryable<AllotmentCell> Cells
    {
        get
        {
            var units = Units;
            return Unfiltered<AllotmentCell>().Where(c => units.Contains(c.OrgUnitId)
                || (c.UnitId != null && units.Contains(c.UnitId.Value) && db.Set<Allotment>().Any(a => a.Id == c.AllotmentId && a.State != AllotmentState.Draft)));
        }
    }

    public IQueryable<AllotmentNote> Notes
    {
        get
        {
            var units = Units;
            return Unfiltered<AllotmentNote>().Where(n => units.Contains(n.OrgUnitId)
                || (n.UnitId != null && units.Contains(n.UnitId.Value) && db.Set<Allotment>().Any(a => a.Id == n.AllotmentId && a.State != AllotmentState.Draft)));
        }
    }

    public IQueryable<Allotment> Allotments
    {
        get
        {
            var units = Units;
            return Unfiltered<Allotment>().Where(a => units.Contains(a.OrgUnitId) || (a.State != AllotmentState.Draft
                && db.Set<AllotmentCell>().Any(c => c.AllotmentId == a.Id && c.UnitId != null && units.Contains(c.UnitId.Value))));
        }
    }

    public IQueryable<TargetPlan> Plans
    {
        get
        {
            var units = Units;
            return Unfiltered<TargetPlan>().Where(p => units.Contains(p.OrgUnitId) || db.Set<Allotment>().Any(a => a.PlanId == p.Id && a.State != AllotmentState.Draft
                && db.Set<AllotmentCell>().Any(c => c.AllotmentId == a.Id && c.UnitId != null && units.Contains(c.UnitId.Value))));
        }
    }

    /// <summary>What the plan demands in all: for those who set it, not for one who receives a row.</summary>
    public IQueryable<PlanTotal> Totals => db.Set<PlanTotal>().AsNoTracking();

    /// <summary>Papers by id; the caller has the ids from plans and versions that it may read.</summary>
    public IQueryable<OfficialDocument> Papers(IReadOnlyCollection<long> ids) => Unfiltered<OfficialDocument>().Where(d => ids.Contains(d.Id));

    /// <summary>Units by id, also those that have ended since; the caller has the ids from rows that it may read.</summary>
    public IQueryable<OrgUnit> UnitsOf(IReadOnlyCollection<long> ids) => Unfiltered<OrgUnit>().Where(u => ids.Contains(u.Id));

    private IQueryable<T> Unfiltered<T>() where T : class => db.Set<T>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking();
}
