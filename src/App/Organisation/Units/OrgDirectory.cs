using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Organisation.Units;

/// <summary>Finds units. Names of the units above one's own are no secret; everything else is limited to the scope.</summary>
public sealed class OrgDirectory(AppDbContext db)
{
    public sealed record Step(long Id, string Code, string Name);

    /// <summary>The unit, if it is open and lies in the scope of the current work.</summary>
    public Task<OrgUnit?> FindAsync(long id, CancellationToken cancel = default) => db.Set<OrgUnit>().SingleOrDefaultAsync(u => u.Id == id && u.ClosedOn == null, cancel);

    public Task<OrgUnit?> FindAsync(string code, CancellationToken cancel = default) => db.Set<OrgUnit>().SingleOrDefaultAsync(u => u.Code == code && u.ClosedOn == null, cancel);

    /// <summary>The name the unit bore on the day; none when it did not exist.</summary>
    public Task<string?> NameAsync(long id, DateOnly asOf, CancellationToken cancel = default) => db.Set<OrgUnitName>()
        .Where(n => n.OrgUnitId == id && n.From <= asOf && asOf < n.To).Select(n => n.Name).SingleOrDefaultAsync(cancel);

    /// <summary>The way from the confederation down to the unit, as it stood and was called on the day.</summary>
    public Task<List<Step>> PathAsync(long id, DateOnly asOf, CancellationToken cancel = default) => (
        from link in db.Set<OrgLink>()
        where link.DescendantId == id && link.ValidFrom <= asOf && asOf < link.ValidTo
        join unit in db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]) on link.AncestorId equals unit.Id
        join named in db.Set<OrgUnitName>() on link.AncestorId equals named.OrgUnitId
        where named.From <= asOf && asOf < named.To
        orderby link.Distance descending
        select new Step(unit.Id, unit.Code, named.Name)).ToListAsync(cancel);

    /// <summary>The open units that stood directly below on the day, in the order of official tables. They are named to the database, which else reads the whole scope of who holds the country.</summary>
    public async Task<List<OrgUnit>> ChildrenAsync(long id, DateOnly asOf, CancellationToken cancel = default)
    {
        var below = await db.Set<OrgLink>().Where(l => l.AncestorId == id && l.Distance == 1 && l.ValidFrom <= asOf && asOf < l.ValidTo).Select(l => l.DescendantId).ToListAsync(cancel);
        return await db.Set<OrgUnit>().AsNoTracking().Where(u => below.Contains(u.Id)).OrderBy(u => u.Position).ThenBy(u => u.Code).ToListAsync(cancel);
    }

    /// <summary>How many units stood below the unit on the day, itself not counted.</summary>
    public Task<int> CountBelowAsync(long id, DateOnly asOf, CancellationToken cancel = default) => db.Set<OrgLink>()
        .CountAsync(l => l.AncestorId == id && l.Distance > 0 && l.ValidFrom <= asOf && asOf < l.ValidTo, cancel);

    /// <summary>The units between the grassroots and the province in the scope: those that receive targets and run cases.</summary>
    public Task<List<OrgUnit>> MiddleUnitsAsync(CancellationToken cancel = default) => db.Set<OrgUnit>().AsNoTracking()
        .Where(u => u.ClosedOn == null && UnitKinds.Middle.Contains(u.Kind)).OrderBy(u => u.ParentId).ThenBy(u => u.Position).ThenBy(u => u.Code).ToListAsync(cancel);

    /// <summary>
    /// What a list may be narrowed to: the open units directly below the one that the scope begins at, offices alone where there are several, else its unions; the roots themselves where there are several.
    /// Of a unit with a single one below it, those below that.
    /// </summary>
    /// <param name="withUnions">False where only offices are asked for: unions look after no employers.</param>
    public async Task<List<Step>> ChoicesAsync(OrgScope scope, int most, bool withUnions = true, CancellationToken cancel = default)
    {
        var (units, roots) = (db.Set<OrgUnit>().Where(u => u.ClosedOn == null && (withUnions || UnitKinds.Upper.Contains(u.Kind))), scope.Roots);
        if (roots.Length > 1) return await units.Where(u => roots.Contains(u.Id)).OrderBy(u => u.Code).Take(most).Select(u => new Step(u.Id, u.Code, u.Name)).ToListAsync(cancel);
        for (var root = roots.SingleOrDefault(); ;)
        {
            var below = await units.Where(u => u.ParentId == root).OrderBy(u => UnitKinds.Low.Contains(u.Kind)).ThenBy(u => u.Position).ThenBy(u => u.Code)
                .Take(most).Select(u => new { Unit = new Step(u.Id, u.Code, u.Name), IsUnion = UnitKinds.Low.Contains(u.Kind) }).ToListAsync(cancel);
            if (below.Count != 1) return (below.Count(u => !u.IsUnion) > 1 ? below.Where(u => !u.IsUnion) : below).Select(u => u.Unit).ToList();
            root = below[0].Unit.Id;
        }
    }

    /// <summary>All open units of the scope above the grassroots, the confederation and provinces included: those in which officers hold accounts.</summary>
    public Task<List<OrgUnit>> OfficesAsync(CancellationToken cancel = default) => db.Set<OrgUnit>().AsNoTracking()
        .Where(u => u.ClosedOn == null && UnitKinds.Upper.Contains(u.Kind)).OrderBy(u => u.Code).ToListAsync(cancel);
}
