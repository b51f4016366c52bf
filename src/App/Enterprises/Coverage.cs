using System.Globalization;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;

namespace DoanKet.App.Enterprises;

/// <summary>Employers at or above the threshold that one unit and those below it look after.</summary>
/// <param name="Workers">Workers of these employers.</param>
/// <param name="WithoutUnionWorkers">Workers of those that have no union.</param>
public sealed record UnitCoverage(long UnitId, int Enterprises, int WithUnion, int Workers, int WithoutUnionWorkers);

/// <summary>Employers at or above the threshold of one branch of the economy; none of those whose trade is not known.</summary>
public sealed record SectorCoverage(Sector? Sector, int Enterprises, int WithUnion, int Workers, int WithoutUnionWorkers);

/// <summary>Employers at or above the threshold of one place, as the register writes it; empty where it writes none.</summary>
public sealed record PlaceCoverage(string Place, int Enterprises, int WithUnion, int WithoutUnionWorkers);

/// <summary>One employer behind a figure of coverage, as it stood on the day asked.</summary>
/// <param name="UnitId">The unit in charge on that day.</param>
/// <param name="UnionSince">None when it had no union on that day.</param>
public sealed record CoveredEnterprise(long Id, string Name, string? Place, long UnitId, int Workers, DateOnly? UnionSince, long? UnionId);

/// <summary>How many employers of a size have a union, as of any day: headcounts, unions, closings and units in charge as they stood then.</summary>
/// <remarks>"From 25 workers" of the plan is at or above; annexes that write "trên 25" (above) list the same employers. An employer without a count is not counted.</remarks>
public sealed class Coverage(AppDbContext db, RegulationBook regulations, TimeProvider time)
{
    private sealed record Cell(long UnitId, Sector? Sector, int Enterprises, int WithUnion, int Workers, int WithoutUnionWorkers);

    public const string ThresholdKey = "coverage.enterprise_threshold";

    /// <summary>The threshold that the regulations set on the day; none when they set none. A plan may set its own.</summary>
    public Task<int?> ThresholdAsync(DateOnly day, CancellationToken cancel = default) => regulations.NumberAsync(ThresholdKey, day, cancel);

    /// <summary>Every threshold that the regulations have set or will set, for the filters of lists.</summary>
    public async Task<IReadOnlyList<int>> ThresholdsAsync(CancellationToken cancel = default)
    {
        var values = await db.Set<LegalParameter>().AsNoTracking().Where(p => p.Key == ThresholdKey).Select(p => p.Value).ToListAsync(cancel);
        return [.. values.Select(v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(n => n > 0).Distinct()];
    }

    /// <summary>The sizes by which coverage may be asked: every threshold of the regulations as "từ" and as "trên", and the one that is looked at.</summary>
    public async Task<IReadOnlyList<EmployerSize>> SizesAsync(EmployerSize shown, CancellationToken cancel = default) =>
        [.. (await ThresholdsAsync(cancel)).SelectMany(t => new[] { new EmployerSize(t, false), new EmployerSize(t, true) }).Append(shown).Distinct().OrderBy(s => s.Least).ThenBy(s => s.IsAbove)];

    /// <summary>Which of the units had units above the grassroots below them on the day.</summary>
    public Task<List<long>> WithUpperUnitsBelowAsync(IEnumerable<long> units, DateOnly day, CancellationToken cancel = default)
    {
        var ids = units.ToList();
        return (from link in db.Set<OrgLink>()
                where ids.Contains(link.AncestorId) && link.Distance == 1 && link.ValidFrom <= day && day < link.ValidTo
                join unit in db.Set<OrgUnit>() on link.DescendantId equals unit.Id
                where unit.Kind != UnitKind.Grassroots && unit.Kind != UnitKind.Occupational
                select link.AncestorId).Distinct().ToListAsync(cancel);
    }

    /// <summary>By unit and by branch at once, which costs what one of them does. See <see cref="ByUnitAsync"/> and <see cref="BySectorAsync"/>.</summary>
    public async Task<(List<UnitCoverage> Units, List<SectorCoverage> Sectors)> BothAsync(long unitId, int threshold, DateOnly day, CancellationToken cancel = default)
    {
        var cells = await CellsAsync(unitId, threshold, day, cancel);
        return (await ByUnitAsync(cells, unitId, day, cancel), BySector(cells));
    }

    /// <summary>A row for each unit directly below the parent that has such employers, and one for the parent itself when it looks after some directly.</summary>
    public async Task<List<UnitCoverage>> ByUnitAsync(long parentId, int threshold, DateOnly day, CancellationToken cancel = default) =>
        await ByUnitAsync(await CellsAsync(parentId, threshold, day, cancel), parentId, day, cancel);

    /// <summary>The same of a unit and all below it by branch of the economy, as the branch is known today.</summary>
    public async Task<List<SectorCoverage>> BySectorAsync(long unitId, int threshold, DateOnly day, CancellationToken cancel = default) =>
        BySector(await CellsAsync(unitId, threshold, day, cancel));

    /// <summary>The same by place, those with the most employers without a union first; only places that have any.</summary>
    public async Task<List<PlaceCoverage>> ByPlaceAsync(long unitId, int threshold, DateOnly day, int most, CancellationToken cancel = default) =>
        await (await AtAsync(unitId, threshold, day, cancel)).GroupBy(e => e.Place ?? "")
            .Select(g => new { Place = g.Key, All = g.Count(), With = g.Sum(e => e.HasUnion ? 1 : 0), Workers = g.Sum(e => e.HasUnion ? 0 : e.Workers) })
            .Where(p => p.All > p.With).OrderByDescending(p => p.All - p.With).ThenBy(p => p.Place).Take(most)
            .Select(p => new PlaceCoverage(p.Place, p.All, p.With, p.Workers)).ToListAsync(cancel);

    /// <summary>The employers behind the figures of a unit and all below it, in the order of names.</summary>
    /// <param name="hasUnion">Only those with (true) or without (false) a union on the day.</param>
    public async Task<List<CoveredEnterprise>> RowsAsync(long unitId, int threshold, DateOnly day, bool? hasUnion = null, CancellationToken cancel = default)
    {
        var rows = await (await AtAsync(unitId, threshold, day, cancel)).Where(e => hasUnion == null || hasUnion == e.HasUnion)
            .OrderBy(e => e.NameKey).ThenBy(e => e.Id).ToListAsync(cancel);
        return rows.ConvertAll(e => new CoveredEnterprise(e.Id, e.Name, e.Place, e.UnitId, e.Workers, e.UnionSince, e.UnionId));
    }

    /// <summary>The database counts by unit in charge and branch; where each unit stands is asked only of those that have any.</summary>
    private async Task<List<Cell>> CellsAsync(long unitId, int threshold, DateOnly day, CancellationToken cancel) =>
        await (await AtAsync(unitId, threshold, day, cancel)).GroupBy(e => new { e.UnitId, e.Sector })
            .Select(g => new Cell(g.Key.UnitId, g.Key.Sector, g.Count(), g.Sum(e => e.HasUnion ? 1 : 0), g.Sum(e => e.Workers), g.Sum(e => e.HasUnion ? 0 : e.Workers))).ToListAsync(cancel);

    /// <summary>
    /// The employers of the size that the unit and those below it look after. Of today the units are found first, within the scope, and named to the database:
    /// it then reads their stretches of one index, and joins nothing. Only units above the grassroots look after employers, so they are few.
    /// </summary>
    private async Task<IQueryable<EnterpriseAt>> AtAsync(long unitId, int threshold, DateOnly day, CancellationToken cancel)
    {
        var below = db.Set<OrgLink>().Below(unitId, day);
        var all = db.EnterprisesAt(day, time.Today).Where(e => e.Workers >= threshold && !e.IsClosed);
        if (day < time.Today) return all.Where(e => below.Contains(e.UnitId));
        var units = await db.Set<OrgUnit>().Where(u => below.Contains(u.Id) && u.Kind != UnitKind.Grassroots && u.Kind != UnitKind.Occupational).Select(u => u.Id).ToListAsync(cancel);
        return all.IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(e => units.Contains(e.UnitId));
    }

    /// <summary>Each unit in charge counts under the child of the parent that it stands under; what the parent holds itself, under the parent.</summary>
    private async Task<List<UnitCoverage>> ByUnitAsync(List<Cell> cells, long parentId, DateOnly day, CancellationToken cancel)
    {
        var units = cells.Select(c => c.UnitId).Distinct().ToList();
        var links = db.Set<OrgLink>().Where(l => l.ValidFrom <= day && day < l.ValidTo);
        var places = await (from up in links
                            join down in links on up.AncestorId equals down.DescendantId
                            where units.Contains(up.DescendantId) && down.AncestorId == parentId && (down.Distance == 1 || down.Distance == 0 && up.Distance == 0)
                            select new { Unit = up.DescendantId, Under = up.AncestorId }).ToDictionaryAsync(p => p.Unit, p => p.Under, cancel);
        return [.. cells.GroupBy(c => places[c.UnitId]).OrderBy(g => g.Key)
            .Select(g => new UnitCoverage(g.Key, g.Sum(c => c.Enterprises), g.Sum(c => c.WithUnion), g.Sum(c => c.Workers), g.Sum(c => c.WithoutUnionWorkers)))];
    }

    private static List<SectorCoverage> BySector(List<Cell> cells) => [.. cells.GroupBy(c => c.Sector).OrderBy(g => g.Key ?? (Sector)int.MaxValue)
        .Select(g => new SectorCoverage(g.Key, g.Sum(c => c.Enterprises), g.Sum(c => c.WithUnion), g.Sum(c => c.Workers), g.Sum(c => c.WithoutUnionWorkers)))];
}
