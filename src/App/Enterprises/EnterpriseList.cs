using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Enterprises;

/// <summary>What is asked of the list of employers; everything that is not asked is left open.</summary>
/// <param name="Day">As of which day.</param>
/// <param name="Sort">"ten" (name), "laodong" (workers) or "buoc" (day of the next step).</param>
public sealed record EnterpriseQuestion(DateOnly Day, string Sort = "ten", bool Descending = false)
{
    public string? Words { get; init; }
    public long? UnitId { get; init; }

    /// <summary>Only what the unit itself looks after, not those below it.</summary>
    public bool Direct { get; init; }

    /// <summary>The place as the register writes it; an empty one asks for those without a place.</summary>
    public string? Place { get; init; }

    public int? AtLeast { get; init; }
    public int? Below { get; init; }
    public bool? HasUnion { get; init; }
    public int? Readiness { get; init; }

    /// <summary>Only those whose next step should have been done before the day.</summary>
    public bool Overdue { get; init; }

    /// <summary>Those that have ceased to operate instead of those that work.</summary>
    public bool Closed { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? After { get; init; }
}

public sealed record EnterpriseRow(
    long Id, string Name, string? TaxCode, string? Place, Ownership Ownership, string UnitName, int Workers, int? Readiness, DateOnly? UnionSince,
    string? NextStep, DateOnly? NextStepOn, DateOnly? ClosedOn);

/// <param name="Next">The cursor of the next page; none on the last.</param>
/// <param name="Counted">All rows of the question, counted up to one beyond <see cref="EnterpriseList.CountedUpTo"/>.</param>
public sealed record EnterprisePage(IReadOnlyList<EnterpriseRow> Rows, string? Next, int Counted);

/// <summary>The list of employers: filters, order, pages by key.</summary>
public sealed class EnterpriseList(AppDbContext db, TimeProvider time)
{
    public const int PageSize = 50;
    public const int CountedUpTo = 1000;

    public async Task<EnterprisePage> PageAsync(EnterpriseQuestion asked, CancellationToken cancel = default)
    {
        var all = Matching(asked);
        var counted = await all.CountUpToAsync(CountedUpTo, cancel);
        var page = await Ordered(After(all, asked), asked).Take(PageSize + 1).ToListAsync(cancel);
        var next = page.Count > PageSize ? CursorOf(page[PageSize - 1], asked) : null;
        return new(await NamedAsync(page.Take(PageSize), cancel), next, counted);
    }

    /// <summary>The ids of all rows of the question in its order, for a workbook.</summary>
    internal IQueryable<EnterpriseAt> All(EnterpriseQuestion asked) => Ordered(Matching(asked), asked);

    private IQueryable<EnterpriseAt> Matching(EnterpriseQuestion asked)
    {
        var day = asked.Day;
        var found = db.EnterprisesAt(day, time.Today);
        found = asked.Closed ? found.Where(e => e.IsClosed) : found.Where(e => !e.IsClosed);
        foreach (var pattern in WordSearch.Patterns(asked.Words)) found = found.Where(e => EF.Functions.Like(e.SearchText, pattern));
        if (asked.Place is { } place) found = found.Where(e => (e.Place ?? "") == place);
        if (asked is { UnitId: { } own, Direct: true }) found = found.Where(e => e.UnitId == own);
        else if (asked.UnitId is { } unit)
        {
            var below = db.Set<OrgLink>().Below(unit, day);
            found = found.Where(e => below.Contains(e.UnitId));
        }
        if (asked.AtLeast is { } least) found = found.Where(e => e.Workers >= least);
        if (asked.Below is { } limit) found = found.Where(e => e.Workers < limit);
        if (asked.HasUnion is { } has) found = has ? found.Where(e => e.HasUnion) : found.Where(e => !e.HasUnion);
        if (asked.Readiness is { } level) found = found.Where(e => e.Readiness == level);
        if (asked.Overdue) found = found.Where(e => e.NextStepOn < day);
        return found;
    }

    private static IQueryable<EnterpriseAt> Ordered(IQueryable<EnterpriseAt> rows, EnterpriseQuestion asked) => (asked.Sort, asked.Descending) switch
    {
        ("laodong", false) => rows.OrderBy(e => e.Workers).ThenBy(e => e.Id),
        ("laodong", true) => rows.OrderByDescending(e => e.Workers).ThenByDescending(e => e.Id),
        ("buoc", false) => rows.OrderBy(e => e.NextStepOn ?? DateOnly.MaxValue).ThenBy(e => e.Id),
        ("buoc", true) => rows.OrderByDescending(e => e.NextStepOn ?? DateOnly.MinValue).ThenByDescending(e => e.Id),
        (_, true) => rows.OrderByDescending(e => e.NameKey).ThenByDescending(e => e.Id),
        _ => rows.OrderBy(e => e.NameKey).ThenBy(e => e.Id),
    };

    private static string CursorOf(EnterpriseAt last, EnterpriseQuestion asked) => asked.Sort switch
    {
        "laodong" => string.Create(CultureInfo.InvariantCulture, $"{last.Id}.{last.Workers}"),
        "buoc" => string.Create(CultureInfo.InvariantCulture, $"{last.Id}.{last.NextStepOn ?? (asked.Descending ? DateOnly.MinValue : DateOnly.MaxValue):yyyy-MM-dd}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{last.Id}.{last.NameKey}"),
    };

    /// <summary>The rows that come after the cursor; an address that somebody has spoilt begins at the first page.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "The comparison is made by the database, in the order in which it sorts")]
    private static IQueryable<EnterpriseAt> After(IQueryable<EnterpriseAt> rows, EnterpriseQuestion asked)
    {
        if (asked.After?.Split('.', 2) is not [var number, var key] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return rows;
        if (asked.Sort == "laodong") return int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var workers) ? AfterWorkers(rows, workers, id, asked.Descending) : rows;
        if (asked.Sort == "buoc") return DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? AfterDay(rows, day, id, asked.Descending) : rows;
        return asked.Descending
            ? rows.Where(e => string.Compare(e.NameKey, key) < 0 || e.NameKey == key && e.Id < id)
            : rows.Where(e => string.Compare(e.NameKey, key) > 0 || e.NameKey == key && e.Id > id);
    }

    private static IQueryable<EnterpriseAt> AfterWorkers(IQueryable<EnterpriseAt> rows, int workers, long id, bool descending) => descending
        ? rows.Where(e => e.Workers < workers || e.Workers == workers && e.Id < id)
        : rows.Where(e => e.Workers > workers || e.Workers == workers && e.Id > id);

    private static IQueryable<EnterpriseAt> AfterDay(IQueryable<EnterpriseAt> rows, DateOnly day, long id, bool descending) => descending
        ? rows.Where(e => (e.NextStepOn ?? DateOnly.MinValue) < day || (e.NextStepOn ?? DateOnly.MinValue) == day && e.Id < id)
        : rows.Where(e => (e.NextStepOn ?? DateOnly.MaxValue) > day || (e.NextStepOn ?? DateOnly.MaxValue) == day && e.Id > id);

    private async Task<IReadOnlyList<EnterpriseRow>> NamedAsync(IEnumerable<EnterpriseAt> page, CancellationToken cancel)
    {
        var rows = page.ToList();
        var ids = rows.Select(r => r.UnitId).Distinct().ToList();
        var names = await db.Set<OrgUnit>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        return rows.ConvertAll(e => new EnterpriseRow(e.Id, e.Name, e.TaxCode, e.Place, e.Ownership, names.GetValueOrDefault(e.UnitId, ""), e.Workers, e.Readiness,
            e.UnionSince, e.NextStep, e.NextStepOn, e.ClosedOn));
    }
}
