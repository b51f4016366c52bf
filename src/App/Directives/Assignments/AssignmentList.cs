using System.Globalization;
using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Assignments;

/// <summary>Lists assignments within the scope, page by page along an index.</summary>
public sealed class AssignmentList(AppDbContext db, CurrentWork work, TimeProvider time)
{
    public const int PageSize = 50;

    /// <summary>More in one workbook nobody reads; narrower questions bring the rest.</summary>
    public const int MostInFile = 5000;

    /// <summary>One page, and where the next begins.</summary>
    public async Task<(List<AssignmentRow> Rows, string? Next)> PageAsync(AssignmentQuestion asked, string? after, int size = PageSize, CancellationToken cancel = default)
    {
        var found = asked.FanOutId is not null ? await AsGivenAsync(Of(asked), after, size + 1, cancel) : asked.ByDay ? await ByDayAsync(Of(asked), after, size + 1, cancel) : await LatestAsync(Of(asked), after, size + 1, cancel);
        var shown = found.Count > size ? found[..size] : found;
        return (await RowsAsync(shown, cancel), found.Count > size ? Cursor(shown[^1], asked.ByDay && asked.FanOutId is null) : null);
    }

    public Task<int> CountAsync(AssignmentQuestion asked, int limit, CancellationToken cancel = default) => Of(asked).CountUpToAsync(limit, cancel);

    /// <summary>The assignments that answer to the question, within the scope.</summary>
    internal IQueryable<Assignment> Of(AssignmentQuestion asked)
    {
        var roots = work.Scope.Roots;
        var all = Looked(db.Set<Assignment>().AsNoTracking(), asked.Look);
        if (asked.Box is AssignmentBox.Mine) all = all.Where(a => roots.Contains(a.OrgUnitId) && a.BodyId == null);
        if (asked.Box is AssignmentBox.Given) all = all.Where(a => roots.Contains(a.GiverUnitId));
        if (asked.UnitId is { } unit) all = all.Where(a => db.Set<ScopeLink>().Any(l => l.RootId == unit && l.UnitId == a.OrgUnitId));
        if (asked.EntryId is { } entry) all = all.Where(a => a.EntryId == entry);
        if (asked.FanOutId is { } fan) all = all.Where(a => a.FanOutId == fan);
        if (asked.ParentId is { } parent) all = all.Where(a => a.ParentId == parent);
        return WordSearch.Patterns(asked.Words) is { Count: > 0 } patterns ? Saying(all, patterns) : all;
    }

    /// <summary>The words stand with the act of giving, which may be that of a unit above. Lifting the filter for the acts lifts it for the whole question, so the scope is asked for here by hand.</summary>
    private IQueryable<Assignment> Saying(IQueryable<Assignment> all, IReadOnlyList<string> patterns)
    {
        var roots = work.Scope.Roots;
        all = all.Where(a => db.Set<ScopeLink>().Any(l => l.UnitId == a.OrgUnitId && roots.Contains(l.RootId)));
        var acts = db.Set<FanOut>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]);
        foreach (var pattern in patterns) acts = acts.Where(f => EF.Functions.Like(f.SearchText, pattern));
        return all.Where(a => acts.Select(f => f.Id).Contains(a.FanOutId));
    }

    private IQueryable<Assignment> Looked(IQueryable<Assignment> all, AssignmentLook look)
    {
        var (today, soon) = (time.Today, time.Today.AddDays(AssignmentBoard.SoonDays));
        var open = all.Where(a => a.DoneOn == null);
        return look switch
        {
            AssignmentLook.Late => open.Where(a => a.Due < today && (a.SubmittedOn == null || a.Due < a.SubmittedOn)),
            AssignmentLook.Soon => open.Where(a => a.SubmittedOn == null && today <= a.Due && a.Due <= soon),
            AssignmentLook.New => open.Where(a => a.State == AssignmentState.Given),
            AssignmentLook.Unseen => open.Where(a => a.SeenOn == null && a.BodyId == null),
            AssignmentLook.Waiting => open.Where(a => a.State == AssignmentState.Submitted),
            AssignmentLook.Returned => open.Where(a => a.State == AssignmentState.Returned),
            AssignmentLook.Done => all.Where(a => a.State == AssignmentState.Accepted),
            AssignmentLook.Withdrawn => all.Where(a => a.State == AssignmentState.Withdrawn),
            AssignmentLook.Everything => all,
            _ => open,
        };
    }

    /// <summary>Those with a day, then those without: as one order the databases would put them differently, and neither along its index.</summary>
    private static async Task<List<Assignment>> ByDayAsync(IQueryable<Assignment> asked, string? after, int take, CancellationToken cancel)
    {
        var (day, id) = Read(after);
        var dated = asked.Where(a => a.Due != null);
        if (day is { } last) dated = dated.Where(a => a.Due >= last && (a.Due > last || a.Id > id)); // in two parts, of which the first is a place in the index
        var found = id is not null && day is null ? [] : await dated.OrderBy(a => a.Due).ThenBy(a => a.Id).Take(take).ToListAsync(cancel);
        if (found.Count == take) return found;
        var undated = asked.Where(a => a.Due == null);
        if (id is not null && day is null) undated = undated.Where(a => a.Id > id);
        return [.. found, .. await undated.OrderBy(a => a.Id).Take(take - found.Count).ToListAsync(cancel)];
    }

    /// <summary>Of one act of giving: in the order of official tables, as it was given.</summary>
    private static Task<List<Assignment>> AsGivenAsync(IQueryable<Assignment> asked, string? after, int take, CancellationToken cancel)
    {
        if (Read(after).Id is { } last) asked = asked.Where(a => a.Id > last);
        return asked.OrderBy(a => a.Id).Take(take).ToListAsync(cancel);
    }

    private static Task<List<Assignment>> LatestAsync(IQueryable<Assignment> asked, string? after, int take, CancellationToken cancel)
    {
        if (Read(after).Id is { } last) asked = asked.Where(a => a.Id < last);
        return asked.OrderByDescending(a => a.Id).Take(take).ToListAsync(cancel);
    }

    private static string Cursor(Assignment last, bool byDay) => string.Create(CultureInfo.InvariantCulture, $"{(byDay ? last.Due : null):yyyy-MM-dd}.{last.Id}");

    private static (DateOnly? Day, long? Id) Read(string? cursor) =>
        cursor?.Split('.') is [var day, var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null, last) : (null, null);

    internal async Task<List<AssignmentRow>> RowsAsync(List<Assignment> found, CancellationToken cancel)
    {
        if (found.Count == 0) return [];
        var unitIds = found.SelectMany(a => new[] { a.OrgUnitId, a.GiverUnitId }).Distinct().ToList();
        var units = await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(u => unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var bodyIds = found.Select(a => a.BodyId).OfType<long>().Distinct().ToList();
        var bodies = bodyIds.Count == 0 ? [] : await db.Set<OutsideBody>().Where(b => bodyIds.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Name, cancel);
        var documents = await CitationsAsync([.. found.Select(a => a.EntryId).OfType<long>().Distinct()], cancel);
        return found.ConvertAll(a => new AssignmentRow(a, a.BodyId is { } body ? bodies[body] : units[a.OrgUnitId], units[a.GiverUnitId], a.EntryId is { } entry ? documents.GetValueOrDefault(entry) : null));
    }

    /// <summary>What a task of the scope comes from may be named, whichever register it stands in; but for state secrets.</summary>
    internal async Task<Dictionary<long, string>> CitationsAsync(List<long> entries, CancellationToken cancel) => entries.Count == 0 ? [] : (await db.Set<DocumentEntry>()
        .IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().Where(e => entries.Contains(e.Id) && !EntrySight.StateSecrets.Contains(e.Secrecy))
        .Select(e => new { e.Id, e.Type, e.Number }).ToListAsync(cancel)).ToDictionary(e => e.Id, e => $"{e.Type} {e.Number ?? "(chưa có số)"}");
}
