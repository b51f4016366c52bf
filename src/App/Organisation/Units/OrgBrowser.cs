using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Organisation.Units;

/// <summary>The organisation as it is looked at on screen, on any day: units that have ended since are shown on the days they existed.</summary>
/// <remarks>The filter of the scope knows only today, so it is lifted here and the scope is asked on the day in question.</remarks>
public sealed class OrgBrowser(AppDbContext db, CurrentWork work)
{
    /// <param name="Level">Steps below the top of the scope.</param>
    /// <param name="Direct">Units directly below on the day.</param>
    /// <param name="Below">All units below on the day.</param>
    public sealed record Row(long Id, string Code, string Name, UnitKind Kind, int Position, DateOnly OpenedOn, DateOnly? ClosedOn, int Level = 0, int Direct = 0, int Below = 0);

    public sealed record Act(Changes.OrgChange Change, Documents.OfficialDocument Document, string? Target);

    public sealed record Spell(string Name, string? Code, DateOnly From, DateOnly To);

    private const int MostRows = 400;

    /// <summary>The unit, if it is in the scope today, or was so when it ended, or has left its papers to a unit in the scope.</summary>
    public Task<OrgUnit?> FindAsync(string code, CancellationToken cancel = default)
    {
        var roots = work.Scope.Roots;
        return AllUnits().AsNoTracking().SingleOrDefaultAsync(u => u.Code == code && (
            db.Set<ScopeLink>().Any(l => l.UnitId == u.Id && roots.Contains(l.RootId))
            || db.Set<OrgLink>().Any(l => l.DescendantId == u.Id && roots.Contains(l.AncestorId) && l.ValidTo == u.ClosedOn)), cancel);
    }

    /// <summary>The upper levels from the tops of the scope down, each unit under the one it belonged to on the day.</summary>
    public async Task<List<Row>> TreeAsync(DateOnly asOf, CancellationToken cancel = default)
    {
        var tops = await TopsAsync(asOf, cancel);
        var rows = await LevelsAsync(tops, 2, asOf, cancel);
        if (rows.Count > MostRows) rows = await LevelsAsync(tops, 1, asOf, cancel);
        var ids = rows.Keys.ToArray();
        var parents = await On(asOf).Where(l => l.Distance == 1 && ids.Contains(l.DescendantId)).ToDictionaryAsync(l => l.DescendantId, l => l.AncestorId, cancel);
        var children = rows.Values.OrderBy(r => r.Position).ThenBy(r => r.Code, StringComparer.Ordinal).ToLookup(r => parents.GetValueOrDefault(r.Id));
        var ordered = new List<Row>();
        foreach (var top in tops) Walk(rows[top], 0, children, ordered);
        return await CountedAsync(ordered, asOf, cancel);
    }

    /// <summary>Units that existed on the day, below one unit (directly) or in the whole scope, whose name or code has words that begin so.</summary>
    /// <param name="after">Position and code of the last row of the page before.</param>
    public async Task<List<Row>> ListAsync(long? parentId, string? search, UnitKind? kind, DateOnly asOf, (int Position, string Code)? after, int take, CancellationToken cancel = default)
    {
        var units = Matching(parentId, search, kind, asOf);
        if (after is { } last) units = units.Where(u => u.Position > last.Position || (u.Position == last.Position && u.Code.CompareTo(last.Code) > 0));
        var rows = RowsOn(asOf, units.OrderBy(u => u.Position).ThenBy(u => u.Code).Take(take));
        return await CountedAsync([.. (await rows.ToListAsync(cancel)).OrderBy(r => r.Position).ThenBy(r => r.Code, StringComparer.Ordinal)], asOf, cancel);
    }

    /// <summary>How many such units there are; counting stops one past the limit.</summary>
    public Task<int> CountAsync(long? parentId, string? search, UnitKind? kind, DateOnly asOf, int limit, CancellationToken cancel = default) =>
        Matching(parentId, search, kind, asOf).CountUpToAsync(limit, cancel);

    /// <summary>Open units of the scope that may stand above a unit of the kind, in official order; at most a few hundred.</summary>
    public Task<List<OrgUnit>> PossibleParentsAsync(UnitKind kind, CancellationToken cancel = default)
    {
        var kinds = UnitKinds.Above(kind);
        return db.Set<OrgUnit>().AsNoTracking().Where(u => u.ClosedOn == null && kinds.Contains(u.Kind))
            .OrderBy(u => u.ParentId).ThenBy(u => u.Position).ThenBy(u => u.Code).Take(MostRows).ToListAsync(cancel);
    }

    /// <summary>The acts on a unit, latest day first, with the decisions they rest on; those that wait are among them.</summary>
    public Task<List<Act>> ActsAsync(long unitId, CancellationToken cancel = default) => (
        from change in db.Set<Changes.OrgChange>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter])
        where change.OrgUnitId == unitId
        join document in db.Set<Documents.OfficialDocument>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]) on change.DocumentId equals document.Id
        join target in AllUnits() on change.TargetId equals target.Id into targets
        from target in targets.DefaultIfEmpty()
        orderby change.EffectiveOn descending, change.Id descending
        select new Act(change, document, target == null ? null : target.Name)).AsNoTracking().ToListAsync(cancel);

    /// <summary>The names a unit has borne, latest first.</summary>
    public Task<List<Spell>> NamesAsync(long unitId, CancellationToken cancel = default) => db.Set<OrgUnitName>()
        .Where(n => n.OrgUnitId == unitId).OrderByDescending(n => n.From).Select(n => new Spell(n.Name, null, n.From, n.To)).ToListAsync(cancel);

    /// <summary>The units it has stood directly under, latest first, under the names they bear now.</summary>
    public Task<List<Spell>> ParentsAsync(long unitId, CancellationToken cancel = default) => (
        from link in db.Set<OrgLink>()
        where link.DescendantId == unitId && link.Distance == 1
        join parent in AllUnits() on link.AncestorId equals parent.Id
        orderby link.ValidFrom descending
        select new Spell(parent.Name, parent.Code, link.ValidFrom, link.ValidTo)).ToListAsync(cancel);

    private IQueryable<OrgUnit> AllUnits() => db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]);

    private IQueryable<OrgLink> On(DateOnly asOf) => db.Set<OrgLink>().Where(l => l.ValidFrom <= asOf && asOf < l.ValidTo);

    /// <summary>The units of the grants that existed on the day and do not lie under another of them.</summary>
    private async Task<List<long>> TopsAsync(DateOnly asOf, CancellationToken cancel)
    {
        var roots = work.Scope.Roots;
        var links = await On(asOf).Where(l => roots.Contains(l.AncestorId) && roots.Contains(l.DescendantId))
            .Select(l => new { l.AncestorId, l.DescendantId, l.Distance }).ToListAsync(cancel);
        return [.. links.Where(l => l.Distance == 0 && !links.Exists(a => a.DescendantId == l.AncestorId && a.Distance > 0)).Select(l => l.DescendantId)];
    }

    private Task<Dictionary<long, Row>> LevelsAsync(List<long> tops, int depth, DateOnly asOf, CancellationToken cancel)
    {
        var units = from link in On(asOf)
                    where tops.Contains(link.AncestorId) && link.Distance <= depth
                    join unit in AllUnits() on link.DescendantId equals unit.Id
                    where link.Distance == 0 || UnitKinds.Upper.Contains(unit.Kind)
                    select unit;
        return RowsOn(asOf, units.OrderBy(u => u.Position).ThenBy(u => u.Code).Take(MostRows + 1)).ToDictionaryAsync(r => r.Id, cancel);
    }

    private IQueryable<OrgUnit> Matching(long? parentId, string? search, UnitKind? kind, DateOnly asOf)
    {
        var roots = work.Scope.Roots;
        var units = AllUnits().Where(u => On(asOf).Any(l => l.DescendantId == u.Id && roots.Contains(l.AncestorId)));
        if (parentId is { } parent) units = units.Where(u => On(asOf).Any(l => l.DescendantId == u.Id && l.AncestorId == parent && l.Distance == 1));
        if (kind is { } wanted) units = units.Where(u => u.Kind == wanted);
        foreach (var pattern in WordSearch.Patterns(search)) units = units.Where(u => EF.Functions.Like(u.SearchText, pattern));
        return units;
    }

    private IQueryable<Row> RowsOn(DateOnly asOf, IQueryable<OrgUnit> units) =>
        from unit in units
        join named in db.Set<OrgUnitName>() on unit.Id equals named.OrgUnitId
        where named.From <= asOf && asOf < named.To
        select new Row(unit.Id, unit.Code, named.Name, unit.Kind, unit.Position, unit.OpenedOn, unit.ClosedOn, 0, 0, 0);

    private static void Walk(Row row, int level, ILookup<long, Row> children, List<Row> ordered)
    {
        ordered.Add(row with { Level = level });
        foreach (var child in children[row.Id]) Walk(child, level + 1, children, ordered);
    }

    private async Task<List<Row>> CountedAsync(List<Row> rows, DateOnly asOf, CancellationToken cancel)
    {
        var ids = rows.ConvertAll(r => r.Id);
        var counts = await On(asOf).Where(l => ids.Contains(l.AncestorId) && l.Distance > 0).GroupBy(l => l.AncestorId)
            .Select(g => new { g.Key, Direct = g.Count(l => l.Distance == 1), All = g.Count() }).ToDictionaryAsync(c => c.Key, cancel);
        return rows.ConvertAll(r => counts.TryGetValue(r.Id, out var count) ? r with { Direct = count.Direct, Below = count.All } : r);
    }
}
