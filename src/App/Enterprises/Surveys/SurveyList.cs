using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>What is asked of the list of a round.</summary>
/// <param name="Waiting">Only those that wait (true) or were asked (false).</param>
/// <param name="After">Where the page before ended.</param>
public sealed record SurveyQuestion(long RoundId, string? Words = null, long? UnitId = null, bool? Waiting = null, string? Officer = null, string? After = null);

public sealed record SurveyRow(
    long Id, long EnterpriseId, string Name, string? TaxCode, string? Place, string UnitName, int Workers, SurveyOutcome? Outcome, int? Total, int? Readiness, DateOnly? SurveyedOn, string? Officer);

/// <param name="Counted">Counted up to one beyond <see cref="SurveyList.CountedUpTo"/>.</param>
public sealed record SurveyPage(IReadOnlyList<SurveyRow> Rows, string? Next, int Counted);

/// <summary>The employers of a round in the order of their names, page by page.</summary>
public sealed class SurveyList(AppDbContext db, TimeProvider time)
{
    public const int PageSize = 50;
    public const int CountedUpTo = 1000;

    internal sealed class Line
    {
        public required SurveyEntry Entry { get; init; }
        public required Enterprise Enterprise { get; init; }
    }

    public async Task<SurveyPage> PageAsync(SurveyQuestion asked, CancellationToken cancel = default)
    {
        var all = Lines(asked);
        var counted = await all.CountUpToAsync(CountedUpTo, cancel);
        var page = await After(all, asked.After).OrderBy(l => l.Enterprise.NameKey).ThenBy(l => l.Enterprise.Id).Take(PageSize + 1).AsNoTracking().ToListAsync(cancel);
        var next = page.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{page[PageSize - 1].Enterprise.Id}.{page[PageSize - 1].Enterprise.NameKey}") : null;
        var shown = page.Take(PageSize).ToList();
        var units = await UnitNamesAsync(shown.Select(l => l.Entry.OrgUnitId), cancel);
        return new(shown.ConvertAll(l => RowOf(l, units)), next, counted);
    }

    /// <summary>The lines of the question, those of the scope only.</summary>
    internal IQueryable<Line> Lines(SurveyQuestion asked)
    {
        var (round, officer, today) = (asked.RoundId, asked.Officer, time.Today);
        var entries = db.Set<SurveyEntry>().Where(e => e.RoundId == round);
        if (asked.Waiting is { } waiting) entries = entries.Where(e => (e.Outcome == null) == waiting);
        if (officer is not null) entries = entries.Where(e => e.Officer == officer);
        if (asked.UnitId is { } unit)
        {
            var below = db.Set<OrgLink>().Below(unit, today);
            entries = entries.Where(e => below.Contains(e.OrgUnitId));
        }
        // Whoever looks after the employer now may be another unit than the one that answered.
        var lines = from entry in entries
                    join enterprise in db.Set<Enterprise>() on entry.EnterpriseId equals enterprise.Id
                    select new Line { Entry = entry, Enterprise = enterprise };
        foreach (var pattern in WordSearch.Patterns(asked.Words)) lines = lines.Where(l => EF.Functions.Like(l.Enterprise.SearchText, pattern));
        return lines;
    }

    internal Task<Dictionary<long, string>> UnitNamesAsync(IEnumerable<long> ids, CancellationToken cancel)
    {
        var wanted = ids.Distinct().ToList();
        return db.Set<OrgUnit>().Where(u => wanted.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
    }

    private static SurveyRow RowOf(Line line, Dictionary<long, string> units) => new(
        line.Entry.Id, line.Enterprise.Id, line.Enterprise.Name, line.Enterprise.TaxCode, line.Enterprise.Place, units.GetValueOrDefault(line.Entry.OrgUnitId, ""), line.Enterprise.Workers,
        line.Entry.Outcome, line.Entry.Total, line.Entry.Readiness, line.Entry.SurveyedOn, line.Entry.Officer);

    [SuppressMessage("Globalization", "CA1309", Justification = "The comparison is made by the database, in the order in which it sorts")]
    private static IQueryable<Line> After(IQueryable<Line> lines, string? after) =>
        after?.Split('.', 2) is [var number, var key] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? lines.Where(l => string.Compare(l.Enterprise.NameKey, key) > 0 || l.Enterprise.NameKey == key && l.Enterprise.Id > id) : lines;
}
