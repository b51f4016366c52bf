using System.Linq.Expressions;
using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.FollowUp;

/// <summary>How far the assignments of one document, unit, signer or body are.</summary>
/// <param name="Key">The id, or the name of a signer, as it stands in addresses.</param>
public sealed record FollowUpRow(string Key, string Name, string? Detail, int Given, int Done, int Late, int Unacknowledged, int Unseen);

/// <summary>One assignment as the list behind a figure shows it.</summary>
/// <param name="Source">The number of the document; none where it comes from none.</param>
public sealed record FollowUpTask(Assignment Task, string Unit, string? Body, string? Source)
{
    public bool IsDoneOn(DateOnly day) => Task.DoneOn <= day;

    public bool IsLateOn(DateOnly day) => !IsDoneOn(day) && Task.Due < (Task.SubmittedOn <= day ? Task.SubmittedOn : day);
}

/// <summary>
/// Who has done what was given, who is late, who has not opened it: counted in the database, each figure by the very condition by which the list behind it is read.
/// Of a former day the rows tell what had been given, acknowledged, handed in and done by then; deadlines are those of today, also where they were extended since.
/// </summary>
public sealed class FollowUpQuery(AppDbContext db, EntrySight sight)
{
    /// <summary>Rows of all groups, those with the most that is late first.</summary>
    public async Task<List<FollowUpRow>> ByAsync(FollowUpBy by, FollowUpQuestion asked, CancellationToken cancel = default)
    {
        var tasks = await MatchingAsync(asked with { Part = FollowUpPart.Given }, cancel);
        var rows = by switch
        {
            FollowUpBy.Entry => await EntriesAsync(tasks, asked.Day, cancel),
            FollowUpBy.Signer => await SignersAsync(tasks, asked.Day, cancel),
            FollowUpBy.Body => await BodiesAsync(tasks.Where(a => a.BodyId != null), asked.Day, cancel),
            _ => await UnitsAsync(tasks.Where(a => a.BodyId == null), asked.Day, cancel),
        };
        return [.. rows.OrderByDescending(r => r.Late).ThenByDescending(r => r.Given - r.Done).ThenBy(r => r.Name, StringComparer.Ordinal)];
    }

    /// <summary>All in one.</summary>
    public async Task<FollowUpRow> TotalAsync(FollowUpQuestion asked, CancellationToken cancel = default) =>
        (await CountedAsync(await MatchingAsync(asked with { Part = FollowUpPart.Given }, cancel), a => 1L, asked.Day, cancel)).Select(c => Row(c, "", "Tất cả", null)).SingleOrDefault() ?? new("", "Tất cả", null, 0, 0, 0, 0, 0);

    /// <summary>What is late by acts of giving, the oldest first.</summary>
    /// <param name="most">At most so many.</param>
    public async Task<List<LateGiving>> LateAsync(FollowUpQuestion asked, int most, CancellationToken cancel = default)
    {
        var late = asked with { Part = FollowUpPart.Late };
        var groups = await (await MatchingAsync(late, cancel)).GroupBy(a => a.FanOutId)
            .Select(g => new { FanOut = g.Key, First = g.Min(a => a.Due), Last = g.Max(a => a.Due), Count = g.Count() }).OrderBy(g => g.First).ThenBy(g => g.FanOut).Take(most).ToListAsync(cancel);
        var found = new List<LateGiving>();
        foreach (var group in groups)
        {
            var named = await ListAsync(late with { FanOutId = group.FanOut }, null, LateGiving.Named, cancel);
            found.Add(new(group.FanOut, named[0].Task.Text, named[0].Source, group.First!.Value, group.Last!.Value, group.Count, named.ConvertAll(t => t.Body ?? t.Unit)));
        }
        return found;
    }

    /// <param name="after">The id of the last row of the page before.</param>
    public async Task<List<FollowUpTask>> ListAsync(FollowUpQuestion asked, long? after, int take, CancellationToken cancel = default)
    {
        var rows = await (
            from task in await MatchingAsync(asked, cancel)
            where after == null || task.Id > after
            join unit in db.Set<OrgUnit>() on task.OrgUnitId equals unit.Id
            join body in db.Set<OutsideBody>() on task.BodyId equals body.Id into bodies
            from body in bodies.DefaultIfEmpty()
            orderby task.Id
            select new { Task = task, Unit = unit.Name, Body = body.Name }).Take(take).ToListAsync(cancel);
        var sources = await SourcesAsync(rows.Select(r => r.Task.EntryId), cancel);
        return rows.ConvertAll(r => new FollowUpTask(r.Task, r.Unit, r.Body, r.Task.EntryId is { } id ? sources.GetValueOrDefault(id)?.Citation : null));
    }

    public async Task<int> CountAsync(FollowUpQuestion asked, int limit, CancellationToken cancel = default) => await (await MatchingAsync(asked, cancel)).CountUpToAsync(limit, cancel);

    /// <summary>
    /// Documents by which something was given, also of other registers: whoever sees the assignment may know its number and who signed; what a limited one is about only who may
    /// read it. From state secrets nothing is given.
    /// Lifting the scope lifts it for a whole question: so these are asked for apart from the assignments, and only by ids that came with them.
    /// </summary>
    private IQueryable<DocumentEntry> Entries => db.Set<DocumentEntry>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().Where(e => !EntrySight.StateSecrets.Contains(e.Secrecy));

    private async Task<Dictionary<long, Source>> SourcesAsync(IEnumerable<long?> ids, CancellationToken cancel)
    {
        var known = ids.OfType<long>().Distinct().ToArray();
        var entries = await Entries.Where(e => known.Contains(e.Id)).ToListAsync(cancel);
        var limited = entries.Where(e => e.Secrecy is not Secrecy.Open).Select(e => e.Id).ToArray();
        HashSet<long> read = limited.Length == 0 ? [] :
            [.. await (await sight.OwnAsync(cancel)).Where(e => limited.Contains(e.Id)).Select(e => e.Id).ToListAsync(cancel), .. await sight.Given.Where(e => limited.Contains(e.Id)).Select(e => e.Id).ToListAsync(cancel)];
        return entries.ToDictionary(e => e.Id, e => new Source(e.Citation, e.Secrecy is Secrecy.Open || read.Contains(e.Id) ? e.Subject : null, e.SignerName, e.SignerTitle));
    }

    private async Task<IQueryable<Assignment>> MatchingAsync(FollowUpQuestion asked, CancellationToken cancel)
    {
        var day = asked.Day;
        var tasks = db.Set<Assignment>().AsNoTracking().Where(a => a.GivenOn <= day && !(a.State == AssignmentState.Withdrawn && a.DoneOn <= day));
        if (asked.EntryId is { } entry) tasks = tasks.Where(a => entry == FollowUpQuestion.NoEntry ? a.EntryId == null : a.EntryId == entry);
        if (asked.UnitId is { } unit) tasks = tasks.Where(a => a.OrgUnitId == unit && a.BodyId == null);
        if (asked.BranchId is { } branch)
        {
            var below = db.Set<OrgLink>().Below(branch, day);
            tasks = tasks.Where(a => a.BodyId == null && below.Contains(a.OrgUnitId));
        }
        if (asked.UnionsOf is { } above)
        {
            var unions = BranchRows.Unions(db, above, day);
            tasks = tasks.Where(a => a.BodyId == null && unions.Contains(a.OrgUnitId));
        }
        if (asked.BodyId is { } body) tasks = tasks.Where(a => a.BodyId == body);
        if (asked.FanOutId is { } fan) tasks = tasks.Where(a => a.FanOutId == fan);
        if (asked.GiverId is { } giver) tasks = tasks.Where(a => a.GiverUnitId == giver);
        if (asked.FirstHand) tasks = tasks.Where(a => a.ParentId == null);
        if (asked.Quarter is { } quarter)
        {
            var (first, last) = (quarter.First, quarter.Last);
            tasks = tasks.Where(a => a.GivenOn <= last && (a.DoneOn == null || first <= a.DoneOn));
        }
        foreach (var pattern in WordSearch.Patterns(asked.Words)) tasks = tasks.Where(a => db.Set<OrgUnit>().Any(u => u.Id == a.OrgUnitId && EF.Functions.Like(u.SearchText, pattern)));
        if (asked.Signer is { } signer)
        {
            var signed = (await SourcesAsync(await tasks.Select(a => a.EntryId).Distinct().ToListAsync(cancel), cancel)).Where(e => (e.Value.SignerName ?? "") == signer).Select(e => (long?)e.Key).ToList();
            tasks = tasks.Where(a => signed.Contains(a.EntryId) || (signer == "" && a.EntryId == null));
        }
        return FollowUpParts.Of(asked.Part, day) is { } part ? tasks.Where(part) : tasks;
    }

    private async Task<List<FollowUpRow>> EntriesAsync(IQueryable<Assignment> tasks, DateOnly day, CancellationToken cancel)
    {
        var counted = await CountedAsync(tasks, a => a.EntryId, day, cancel);
        var known = await SourcesAsync(counted.Select(c => c.Key), cancel);
        return counted.ConvertAll(c => c.Key is { } id && known.TryGetValue(id, out var entry) ? Row(c, $"{id}", entry.Citation, entry.Subject) : Row(c, $"{FollowUpQuestion.NoEntry}", "Không theo văn bản", null));
    }

    private async Task<List<FollowUpRow>> UnitsAsync(IQueryable<Assignment> tasks, DateOnly day, CancellationToken cancel)
    {
        var counted = await CountedAsync(tasks, a => a.OrgUnitId, day, cancel);
        var ids = counted.ConvertAll(c => c.Key);
        var known = await db.Set<OrgUnit>().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.Name, u.Code }).ToDictionaryAsync(u => u.Id, cancel);
        return counted.ConvertAll(c => Row(c, $"{c.Key}", known[c.Key].Name, known[c.Key].Code));
    }

    private async Task<List<FollowUpRow>> BodiesAsync(IQueryable<Assignment> tasks, DateOnly day, CancellationToken cancel)
    {
        var counted = await CountedAsync(tasks, a => a.BodyId!.Value, day, cancel);
        var ids = counted.ConvertAll(c => c.Key);
        var known = await db.Set<OutsideBody>().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Name, cancel);
        return counted.ConvertAll(c => Row(c, $"{c.Key}", known[c.Key], null));
    }

    private async Task<List<FollowUpRow>> SignersAsync(IQueryable<Assignment> tasks, DateOnly day, CancellationToken cancel)
    {
        // Counted by document first, of which there are few, and then put together by the names under them.
        var counted = await CountedAsync(tasks, a => a.EntryId, day, cancel);
        var known = await SourcesAsync(counted.Select(c => c.Key), cancel);
        return [.. counted.GroupBy(c => c.Key is { } id ? known.GetValueOrDefault(id)?.SignerName ?? "" : "").Select(g => new FollowUpRow(g.Key, g.Key.Length > 0 ? g.Key : "Không ghi người ký",
            g.Key.Length > 0 ? known.Values.First(e => e.SignerName == g.Key).SignerTitle : null,
            g.Sum(c => c.Given), g.Sum(c => c.Done), g.Sum(c => c.Late), g.Sum(c => c.Unacknowledged), g.Sum(c => c.Unseen)))];
    }

    private static Task<List<Counted<TKey>>> CountedAsync<TKey>(IQueryable<Assignment> tasks, Expression<Func<Assignment, TKey>> key, DateOnly day, CancellationToken cancel) => tasks.GroupBy(key)
        .Select(g => new Counted<TKey>
        {
            Key = g.Key, Given = g.Count(), Done = g.Count(a => a.DoneOn <= day),
            Late = g.Count(a => (a.DoneOn == null || day < a.DoneOn) && a.Due < (a.SubmittedOn <= day ? a.SubmittedOn : day)),
            Unacknowledged = g.Count(a => (a.DoneOn == null || day < a.DoneOn) && (a.AcknowledgedOn == null || day < a.AcknowledgedOn)),
            Unseen = g.Count(a => (a.DoneOn == null || day < a.DoneOn) && (a.SeenOn == null || day < a.SeenOn)),
        }).ToListAsync(cancel);

    private static FollowUpRow Row<TKey>(Counted<TKey> counted, string key, string name, string? detail) =>
        new(key, name, detail, counted.Given, counted.Done, counted.Late, counted.Unacknowledged, counted.Unseen);

    /// <summary>What may be told of the document behind an assignment.</summary>
    private sealed record Source(string Citation, string? Subject, string? SignerName, string? SignerTitle);

    private sealed class Counted<TKey>
    {
        public required TKey Key { get; init; }
        public required int Given { get; init; }
        public required int Done { get; init; }
        public required int Late { get; init; }
        public required int Unacknowledged { get; init; }
        public required int Unseen { get; init; }
    }
}
