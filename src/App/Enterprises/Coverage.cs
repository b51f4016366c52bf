using System.Globalization;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;

namespace DoanKet.App.Enterprises;

/// <summary>Employers at or above the threshold that one unit and those below it look after.</summary>
/// <param name="Workers">Workers of these employers.</param>
/// <param name="WithoutUnionWorkers">Workers of those that have no union.</param>
/// <param name="IsDivided">Whether units above the grassroots stood below the unit on the day, so that it can be opened.</param>
public sealed record UnitCoverage(long UnitId, int Enterprises, int WithUnion, int Workers, int WithoutUnionWorkers, bool IsDivided);

/// <summary>Employers at or above the threshold of one branch of the economy; none of those whose trade is not known.</summary>
public sealed record SectorCoverage(Sector? Sector, int Enterprises, int WithUnion, int Workers, int WithoutUnionWorkers);

/// <summary>Both of one unit and all below it.</summary>
public sealed record CoverageFigures(IReadOnlyList<UnitCoverage> Units, IReadOnlyList<SectorCoverage> Sectors);

/// <summary>Employers at or above the threshold of one place, as the register writes it; empty where it writes none.</summary>
public sealed record PlaceCoverage(string Place, int Enterprises, int WithUnion, int WithoutUnionWorkers);

/// <summary>One employer behind a figure of coverage, as it stood on the day asked.</summary>
/// <param name="UnitId">The unit in charge on that day.</param>
/// <param name="UnionSince">None when it had no union on that day.</param>
public sealed record CoveredEnterprise(long Id, string Name, string? Place, long UnitId, int Workers, DateOnly? UnionSince, long? UnionId);

/// <summary>How many employers of a size have a union, as of any day: headcounts, unions, closings and units in charge as they stood then.</summary>
/// <remarks>"From 25 workers" of the plan is at or above; annexes that write "trên 25" (above) list the same employers. An employer without a count is not counted.</remarks>
public sealed class Coverage(AppDbContext db, RegulationBook regulations, KeptCounts counts, TimeProvider time)
{
    private sealed record Cell(long UnitId, Sector? Sector, int Enterprises, int WithUnion, int Workers, int WithoutUnionWorkers);

    /// <summary>A unit above the grassroots below another, or that one itself.</summary>
    /// <param name="Under">The unit directly below the other under which it stands; the other for itself.</param>
    /// <param name="Distance">How many steps below the other.</param>
    private sealed record Standing(long Id, long Under, int Distance);

    private sealed record UpperUnit(long Id, long? ParentId, DateOnly? ClosedOn);

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

    /// <summary>By unit and by branch at once, which costs what one of them does. See <see cref="ByUnitAsync"/> and <see cref="BySectorAsync"/>. That of very many employers is kept for some minutes.</summary>
    public Task<Counted<CoverageFigures>> OfAsync(long unitId, int threshold, DateOnly day, CancellationToken cancel = default) =>
        counts.OfAsync((nameof(Coverage), unitId, threshold, day), () => CountAsync(unitId, threshold, day, cancel), figures => figures.Units.Sum(u => u.Enterprises), cancel);

    /// <summary>A row for each unit directly below the parent that has such employers, and one for the parent itself when it looks after some directly.</summary>
    public async Task<IReadOnlyList<UnitCoverage>> ByUnitAsync(long parentId, int threshold, DateOnly day, CancellationToken cancel = default) =>
        (await OfAsync(parentId, threshold, day, cancel)).Value.Units;

    /// <summary>The same of a unit and all below it by branch of the economy, as the branch is known today.</summary>
    public async Task<IReadOnlyList<SectorCoverage>> BySectorAsync(long unitId, int threshold, DateOnly day, CancellationToken cancel = default) =>
        (await OfAsync(unitId, threshold, day, cancel)).Value.Sectors;

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

    private async Task<CoverageFigures> CountAsync(long unitId, int threshold, DateOnly day, CancellationToken cancel)
    {
        var below = await BelowAsync(unitId, day, cancel);
        var cells = await CellsAsync(below, threshold, day, cancel);
        return new(ByUnit(cells, below), BySector(cells));
    }

    /// <summary>The database counts by unit in charge and branch; where each unit stands is known.</summary>
    private Task<List<Cell>> CellsAsync(List<Standing> below, int threshold, DateOnly day, CancellationToken cancel) =>
        At(below, threshold, day).GroupBy(e => new { e.UnitId, e.Sector })
            .Select(g => new Cell(g.Key.UnitId, g.Key.Sector, g.Count(), g.Sum(e => e.HasUnion ? 1 : 0), g.Sum(e => e.Workers), g.Sum(e => e.HasUnion ? 0 : e.Workers))).ToListAsync(cancel);

    private async Task<IQueryable<EnterpriseAt>> AtAsync(long unitId, int threshold, DateOnly day, CancellationToken cancel) =>
        At(await BelowAsync(unitId, day, cancel), threshold, day);

    /// <summary>
    /// The employers of the size that the units look after. The units are named to the database: of today it then reads their stretches of one index, and joins nothing,
    /// for what such a unit looks after lies in the scope as the unit does.
    /// </summary>
    private IQueryable<EnterpriseAt> At(List<Standing> below, int threshold, DateOnly day)
    {
        var (all, units) = (db.EnterprisesAt(day, time.Today).Where(e => e.Workers >= threshold && !e.IsClosed), below.ConvertAll(u => u.Id));
        return (day < time.Today ? all : all.IgnoreQueryFilters([AppDbContext.OrgScopeFilter])).Where(e => units.Contains(e.UnitId));
    }

    /// <summary>
    /// The units above the grassroots that stood below a unit of the scope on the day, and it itself; none below one outside the scope. They are the few: found by their kind,
    /// so that the hundred thousand unions below need not be read to leave them out. The scope of today does not hide who stood there then.
    /// </summary>
    private async Task<List<Standing>> BelowAsync(long parentId, DateOnly day, CancellationToken cancel)
    {
        if (!await db.Set<OrgUnit>().AnyAsync(u => u.Id == parentId, cancel)) return [];
        var upper = await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(u => UnitKinds.Upper.Contains(u.Kind))
            .Select(u => new UpperUnit(u.Id, u.ParentId, u.ClosedOn)).ToListAsync(cancel);
        return day < time.Today ? await BelowOnAsync(parentId, upper.ConvertAll(u => u.Id), day, cancel) : Below(parentId, upper.FindAll(u => u.ClosedOn is null || u.ClosedOn > day));
    }

    /// <summary>Of today the units themselves tell where they stand.</summary>
    private static List<Standing> Below(long parentId, List<UpperUnit> upper)
    {
        if (!upper.Exists(u => u.Id == parentId)) return [];
        var (children, found) = (upper.ToLookup(u => u.ParentId, u => u.Id), new List<Standing> { new(parentId, parentId, 0) });
        for (var at = 0; at < found.Count; at++)
            found.AddRange(children[found[at].Id].Select(child => new Standing(child, found[at].Distance == 0 ? child : found[at].Under, found[at].Distance + 1)));
        return found;
    }

    private Task<List<Standing>> BelowOnAsync(long parentId, List<long> upper, DateOnly day, CancellationToken cancel)
    {
        var links = db.Set<OrgLink>().Where(l => l.ValidFrom <= day && day < l.ValidTo);
        return (from up in links
                where upper.Contains(up.DescendantId) && up.AncestorId == parentId
                join under in links on up.DescendantId equals under.DescendantId
                where under.Distance == (up.Distance == 0 ? 0 : up.Distance - 1)
                select new Standing(up.DescendantId, under.AncestorId, up.Distance)).ToListAsync(cancel);
    }

    /// <summary>Each unit in charge counts under the child of the parent that it stands under; what the parent holds itself, under the parent.</summary>
    private static List<UnitCoverage> ByUnit(List<Cell> cells, List<Standing> below)
    {
        var places = below.ToDictionary(u => u.Id, u => u.Under);
        var divided = below.Where(u => u.Distance > 1).Select(u => u.Under).ToHashSet();
        return [.. cells.GroupBy(c => places[c.UnitId]).OrderBy(g => g.Key)
            .Select(g => new UnitCoverage(g.Key, g.Sum(c => c.Enterprises), g.Sum(c => c.WithUnion), g.Sum(c => c.Workers), g.Sum(c => c.WithoutUnionWorkers), divided.Contains(g.Key)))];
    }

    private static List<SectorCoverage> BySector(List<Cell> cells) => [.. cells.GroupBy(c => c.Sector).OrderBy(g => g.Key ?? (Sector)int.MaxValue)
        .Select(g => new SectorCoverage(g.Key, g.Sum(c => c.Enterprises), g.Sum(c => c.WithUnion), g.Sum(c => c.Workers), g.Sum(c => c.WithoutUnionWorkers)))];
}
