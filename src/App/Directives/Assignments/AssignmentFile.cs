using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;

namespace DoanKet.App.Directives.Assignments;

/// <summary>What became of what was given on to others: of one act of giving, or of one assignment handed down.</summary>
public sealed record GivenProgress(int All, int Seen, int Acknowledged, int Submitted, int Done, int Late, int Withdrawn)
{
    public static readonly GivenProgress None = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>What is still wanted.</summary>
    public int Wanted => All - Withdrawn;

    public int Open => Wanted - Done;
}

/// <summary>Everything about one assignment, as its page shows it.</summary>
/// <param name="Opens">Whether the reader may open the document.</param>
/// <param name="Path">The section of the document.</param>
/// <param name="Files">Names of the files in the notes.</param>
public sealed record AssignmentFile(AssignmentRow Row, FanOut Act, string? Lead, bool Opens, string? Path, IReadOnlyList<AssignmentNote> Notes,
    IReadOnlyDictionary<long, string> Files, GivenProgress Below, bool SeesParent)
{
    public Assignment Task => Row.Task;
}

/// <summary>Reads assignments and acts of giving within the scope.</summary>
public sealed class AssignmentFiles(AppDbContext db, AssignmentList list, EntrySight sight, TimeProvider time)
{
    public async Task<AssignmentFile?> FindAsync(long id, CancellationToken cancel = default)
    {
        if (await db.Set<Assignment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } task) return null;
        var row = (await list.RowsAsync([task], cancel))[0];
        var act = await db.Set<FanOut>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().SingleAsync(f => f.Id == task.FanOutId, cancel);
        var lead = task.LeadUnitId is { } unit ? await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(cancel) : null;
        var opens = task.EntryId is { } entry && await sight.FindAsync(entry, cancel) is not null;
        var path = opens && task.TaskId is { } read ? await db.Set<DirectiveTask>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(t => t.Id == read).Select(t => t.Path).SingleOrDefaultAsync(cancel) : null;
        var notes = await db.Set<AssignmentNote>().AsNoTracking().Where(n => n.AssignmentId == id).OrderByDescending(n => n.Id).ToListAsync(cancel);
        var files = notes.Select(n => n.FileId).OfType<long>().ToList();
        var names = files.Count == 0 ? [] : await db.Set<StoredFile>().Where(f => files.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, cancel);
        var seesParent = task.ParentId is { } parent && await db.Set<Assignment>().AnyAsync(a => a.Id == parent, cancel);
        return new(row, act, lead, opens, path, notes, names, await BelowAsync(db.Set<Assignment>().Where(a => a.ParentId == id), cancel), seesParent);
    }

    /// <summary>One act of giving, as far as it reaches into the scope, with the name of the giver.</summary>
    public async Task<(FanOut Act, string Giver, GivenProgress Progress, string? Document, bool Opens)?> FindActAsync(long id, CancellationToken cancel = default)
    {
        var progress = await BelowAsync(db.Set<Assignment>().Where(a => a.FanOutId == id), cancel);
        if (progress.All == 0) return null;
        var act = await db.Set<FanOut>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().SingleAsync(f => f.Id == id, cancel);
        var document = act.EntryId is { } entry ? (await list.CitationsAsync([entry], cancel)).GetValueOrDefault(entry) : null;
        return (act, await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(u => u.Id == act.OrgUnitId).Select(u => u.Name).SingleAsync(cancel), progress, document, document is not null && await sight.FindAsync(act.EntryId!.Value, cancel) is not null);
    }

    private async Task<GivenProgress> BelowAsync(IQueryable<Assignment> given, CancellationToken cancel)
    {
        var today = time.Today;
        return await given.GroupBy(_ => 1).Select(g => new GivenProgress(
            g.Count(), g.Count(a => a.SeenOn != null), g.Count(a => a.AcknowledgedOn != null), g.Count(a => a.State == AssignmentState.Submitted), g.Count(a => a.State == AssignmentState.Accepted),
            g.Count(a => a.DoneOn == null && a.Due < today && (a.SubmittedOn == null || a.Due < a.SubmittedOn)), g.Count(a => a.State == AssignmentState.Withdrawn))).SingleOrDefaultAsync(cancel) ?? GivenProgress.None;
    }
}
