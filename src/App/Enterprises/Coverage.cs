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

/// <summary>One employer behind a figure of coverage, as it stood on the day asked.</summary>
/// <param name="UnitId">The unit in charge on that day.</param>
/// <param name="UnionSince">None when it had no union on that day.</param>
public sealed record CoveredEnterprise(long Id, string Name, string? Place, long UnitId, int Workers, DateOnly? UnionSince, long? UnionId);

/// <summary>How many employers of a size have a union, as of any day: headcounts, unions, closings and units in charge as they stood then.</summary>
/// <remarks>"From 25 workers" of the plan is at or above; annexes that write "trên 25" (above) list the same employers. An employer without a count is not counted.</remarks>
public sealed class Coverage(AppDbContext db, RegulationBook regulations, TimeProvider time)
{
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

    /// <summary>A row for each unit directly below the parent that has such employers, and one for the parent itself when it looks after some directly.</summary>
    public Task<List<UnitCoverage>> ByUnitAsync(long parentId, int threshold, DateOnly day, CancellationToken cancel = default)
    {
        var links = db.Set<OrgLink>().Where(l => l.ValidFrom <= day && day < l.ValidTo);
        // Each unit in charge counts under the child of the parent that it stands under; what the parent holds itself, under the parent.
        var places = from up in links
                     join down in links on up.AncestorId equals down.DescendantId
                     where down.AncestorId == parentId && (down.Distance == 1 || down.Distance == 0 && up.Distance == 0)
                     select new { Unit = up.DescendantId, Under = up.AncestorId };
        return (from e in At(threshold, day)
                join place in places on e.UnitId equals place.Unit
                group e by place.Under into unit
                orderby unit.Key
                select new UnitCoverage(unit.Key, unit.Count(), unit.Sum(e => e.UnionSince != null ? 1 : 0), unit.Sum(e => e.Workers),
                    unit.Sum(e => e.UnionSince == null ? e.Workers : 0))).ToListAsync(cancel);
    }

    /// <summary>The same of a unit and all below it by branch of the economy, as the branch is known today.</summary>
    public async Task<List<SectorCoverage>> BySectorAsync(long unitId, int threshold, DateOnly day, CancellationToken cancel = default)
    {
        var below = db.Set<OrgLink>().Below(unitId, day);
        var rows = await At(threshold, day).Where(e => below.Contains(e.UnitId)).GroupBy(e => e.Sector)
            .Select(g => new SectorCoverage(g.Key, g.Count(), g.Sum(e => e.UnionSince != null ? 1 : 0), g.Sum(e => e.Workers), g.Sum(e => e.UnionSince == null ? e.Workers : 0))).ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Sector ?? (Sector)int.MaxValue)];
    }

    /// <summary>The employers behind the figures of a unit and all below it, in the order of names.</summary>
    /// <param name="hasUnion">Only those with (true) or without (false) a union on the day.</param>
    public async Task<List<CoveredEnterprise>> RowsAsync(long unitId, int threshold, DateOnly day, bool? hasUnion = null, CancellationToken cancel = default)
    {
        var below = db.Set<OrgLink>().Below(unitId, day);
        var rows = await At(threshold, day)
            .Where(e => below.Contains(e.UnitId) && (hasUnion == null || hasUnion == (e.UnionSince != null)))
            .OrderBy(e => e.NameKey).ThenBy(e => e.Id).ToListAsync(cancel);
        return rows.ConvertAll(e => new CoveredEnterprise(e.Id, e.Name, e.Place, e.UnitId, e.Workers, e.UnionSince, e.UnionId));
    }

    private IQueryable<EnterpriseAt> At(int threshold, DateOnly day) =>
        db.EnterprisesAt(day, time.Today).Where(e => e.Workers >= threshold && e.ClosedOn == null);
}
