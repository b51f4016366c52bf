using DoanKet.App.Identity;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Targets;

/// <summary>
/// What of the targets the current work may read: whatever a unit of its scope has set, and of tables set above it the rows given to
/// its own units, once they are in force. The one place of this module where the scope filter is lifted; each query limits itself again.
/// </summary>
internal sealed class TargetSight(AppDbContext db, CurrentWork work, Grants grants)
{
    private long[] Roots => work.Scope.Roots;
    private bool isOpen, readsAllDrafts;
    private long[] editedFrom = [], standingAt = [];

    /// <summary>
    /// Tells whose drafts the account may read: those of units whose targets it may edit, and of the very unit where it stands (its leader).
    /// Who only looks down from above, or receives a row, waits for the paper. Jobs and commands without an account read all of their scope.
    /// </summary>
    public async Task<TargetSight> OpenAsync(CancellationToken cancel)
    {
        if (isOpen) return this;
        (isOpen, readsAllDrafts) = (true, work.AccountId is null);
        if (work.AccountId is not { } account) return this;
        var held = await grants.OfAsync(account, cancel);
        (editedFrom, standingAt) = (Grants.ScopeFor(held, Permission.TargetsEdit).Roots, Grants.ScopeFor(held, Permission.TargetsView).Roots);
        return this;
    }

    private IQueryable<long> Units
    {
        get
        {
            var roots = Roots;
            return db.Set<OrgLink>().Where(l => l.ValidTo == OrgLink.Open && roots.Contains(l.AncestorId)).Select(l => l.DescendantId);
        }
    }

    /// <summary>The units in whose drafts the current work may look.</summary>
    private IQueryable<long> Drafters
    {
        get
        {
            var (edited, standing, units) = (editedFrom, standingAt, Units);
            if (readsAllDrafts) return units;
            return db.Set<OrgLink>().Where(l => l.ValidTo == OrgLink.Open && units.Contains(l.DescendantId)
                && (edited.Contains(l.AncestorId) || (l.AncestorId == l.DescendantId && standing.Contains(l.AncestorId)))).Select(l => l.DescendantId);
        }
    }

    /// <summary>The versions that the setter's side may read: all that were put in force, and the drafts of <see cref="Drafters"/>.</summary>
    private IQueryable<long> Own
    {
        get
        {
            var (units, drafters) = (Units, Drafters);
            return Unfiltered<Allotment>().Where(a => units.Contains(a.OrgUnitId) && (a.State != AllotmentState.Draft || drafters.Contains(a.OrgUnitId))).Select(a => a.Id);
        }
    }

    public IQueryable<AllotmentCell> Cells
    {
        get
        {
            var (units, own) = (Units, Own);
            return Unfiltered<AllotmentCell>().Where(c => own.Contains(c.AllotmentId)
                || (c.UnitId != null && units.Contains(c.UnitId.Value) && db.Set<Allotment>().Any(a => a.Id == c.AllotmentId && a.State != AllotmentState.Draft)));
        }
    }

    public IQueryable<AllotmentNote> Notes
    {
        get
        {
            var (units, own) = (Units, Own);
            return Unfiltered<AllotmentNote>().Where(n => own.Contains(n.AllotmentId)
                || (n.UnitId != null && units.Contains(n.UnitId.Value) && db.Set<Allotment>().Any(a => a.Id == n.AllotmentId && a.State != AllotmentState.Draft)));
        }
    }

    public IQueryable<Allotment> Allotments
    {
        get
        {
            var (units, own) = (Units, Own);
            return Unfiltered<Allotment>().Where(a => own.Contains(a.Id) || (a.State != AllotmentState.Draft
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
