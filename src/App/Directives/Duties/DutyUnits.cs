using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Duties;

/// <summary>The open units that a duty is for, as they stand now.</summary>
internal static class DutyUnits
{
    public static IQueryable<OrgUnit> Of(AppDbContext db, RecurringDuty duty)
    {
        var (owner, kind) = (duty.OrgUnitId, duty.Kind);
        var open = db.Set<OrgUnit>().AsNoTracking().Where(u => u.ClosedOn == null);
        return duty.For switch
        {
            DutyFor.Itself => open.Where(u => u.Id == owner),
            DutyFor.DirectlyBelow => open.Where(u => u.ParentId == owner),
            _ => open.Where(u => u.Kind == kind && u.Id != owner && db.Set<OrgLink>().Any(l => l.AncestorId == owner && l.DescendantId == u.Id && l.ValidTo == OrgLink.Open)),
        };
    }
}
