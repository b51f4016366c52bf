using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Outside;

/// <summary>A task that a body outside the union has been given.</summary>
/// <param name="Source">The document it comes from, where that is open to all; else only the words of the task are told.</param>
public sealed record BodyTask(long Id, string Body, string Text, string Giver, string? Source, DateOnly GivenOn, DateOnly? Due, AssignmentState State, int Percent, DateOnly? DoneOn, DateOnly? SubmittedOn)
{
    /// <summary>The entry of that document.</summary>
    public long? EntryId { get; init; }

    public bool IsOpen => State is not (AssignmentState.Accepted or AssignmentState.Withdrawn);

    public bool IsLateOn(DateOnly day) => IsOpen && Due < (SubmittedOn ?? day);
}

/// <summary>What comes from bodies outside the union and what they have been given to do, within the scope.</summary>
public sealed class BodyWork(AppDbContext db, CurrentWork work, EntrySight sight, BodyBook bodies)
{
    /// <summary>Documents that the body issued, the latest first, as far as the reader may see them: those tied to it, and those not tied to any whose issuer bears its very name.</summary>
    /// <param name="until">Those dated later are left out.</param>
    public async Task<List<DocumentEntry>> DocumentsAsync(OutsideBody body, DateOnly until, int most, CancellationToken cancel = default)
    {
        var (id, name) = (body.Id, body.Name);
        var (own, given) = (await Latest(await sight.OwnAsync(cancel)), await Latest(sight.Given));
        return [.. own.Concat(given).DistinctBy(e => e.Id).OrderByDescending(e => e.Date).ThenByDescending(e => e.Id).Take(most)];

        Task<List<DocumentEntry>> Latest(IQueryable<DocumentEntry> entries) => entries.AsNoTracking().Where(e => (e.IssuerBodyId == id || (e.IssuerBodyId == null && e.Issuer == name)) && (e.Date == null || e.Date <= until))
            .OrderByDescending(e => e.Date).ThenByDescending(e => e.Id).Take(most).ToListAsync(cancel);
    }

    /// <summary>Tasks of the bodies, the latest first.</summary>
    /// <remarks>The names of givers and documents are read past the scope, and with them the whole question: so it limits the tasks again itself.</remarks>
    /// <param name="after">The id of the last of the page before.</param>
    public Task<List<BodyTask>> TasksAsync(IReadOnlyCollection<long> bodyIds, bool openOnly, DateOnly until, long? after, int take, CancellationToken cancel = default)
    {
        var roots = work.Scope.Roots;
        return (
            from task in db.Set<Assignment>()
            where task.BodyId != null && bodyIds.Contains(task.BodyId.Value) && db.Set<ScopeLink>().Any(l => l.UnitId == task.OrgUnitId && roots.Contains(l.RootId))
                && task.GivenOn <= until && (after == null || task.Id < after) && (!openOnly || task.DoneOn == null)
            join body in db.Set<OutsideBody>() on task.BodyId equals body.Id
            join giver in db.Set<OrgUnit>() on task.GiverUnitId equals giver.Id
            join entry in db.Set<DocumentEntry>().Where(e => e.Secrecy == Secrecy.Open) on task.EntryId equals entry.Id into entries
            from entry in entries.DefaultIfEmpty()
            orderby task.Id descending
            select new BodyTask(task.Id, body.Name, task.Text, giver.Name, entry == null ? null : entry.Type + " " + (entry.Number ?? ""), task.GivenOn, task.Due, task.State, task.Percent, task.DoneOn, task.SubmittedOn) { EntryId = entry == null ? null : entry.Id })
            .IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Take(take).ToListAsync(cancel);
    }

    /// <summary>Which of the documents that the tasks come from the current work may open.</summary>
    public async Task<HashSet<long>> OpenedAsync(IEnumerable<BodyTask> tasks, CancellationToken cancel = default)
    {
        var ids = tasks.Select(t => t.EntryId).OfType<long>().Distinct().ToList();
        return ids.Count == 0 ? [] : [.. await (await sight.OwnAsync(cancel)).Where(e => ids.Contains(e.Id)).Select(e => e.Id).ToListAsync(cancel), .. await sight.Given.Where(e => ids.Contains(e.Id)).Select(e => e.Id).ToListAsync(cancel)];
    }

    /// <summary>The bodies whose tasks the account of the current work reads: those it is tied to, and those whose work has come to them.</summary>
    public async Task<List<long>> OwnBodiesAsync(CancellationToken cancel = default) =>
        await bodies.WithPredecessorsAsync(await db.Set<BodyAccount>().Where(t => t.AccountId == work.AccountId).Select(t => t.BodyId).ToListAsync(cancel), cancel);
}
