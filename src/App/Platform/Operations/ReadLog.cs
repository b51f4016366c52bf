using System.Globalization;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Platform.Operations;

/// <summary>Notes that somebody has seen what is not seen without trace. Such a note is an operation that changes nothing,
/// and the only thing that a page may write while it is being read.</summary>
public sealed class ReadLog(AppDbContext db, CurrentWork work, TimeProvider time)
{
    /// <summary>Looking again within this time is the same look: a correction goes over three pages, and each would be a line.</summary>
    private static readonly TimeSpan OneLook = TimeSpan.FromMinutes(10);

    /// <param name="what">What was seen, in the words of the history.</param>
    public Task NoteAsync(OperationKind kind, string what, CancellationToken cancel = default) => NoteAsync(kind, what, [], cancel);

    /// <summary>The same about one thing, so that it stands in its history.</summary>
    public Task NoteAsync<T>(OperationKind kind, string what, long id, CancellationToken cancel = default) where T : class, IAudited, IOrgScoped =>
        NoteAsync<T>(kind, what, id, ChangeAction.Read, cancel);

    /// <summary>As <see cref="NoteAsync{T}"/>, but looking again within ten minutes at the same place is the same look.</summary>
    public async Task NoteLookAsync<T>(OperationKind kind, string what, long id, CancellationToken cancel = default) where T : class, IAudited, IOrgScoped
    {
        if (!await HasJustLookedAsync<T>(kind, what, id, cancel)) await NoteAsync<T>(kind, what, id, ChangeAction.Read, cancel);
    }

    /// <summary>Notes that the ordinary page of one thing is opened, once in ten minutes, for the log of viewings alone.</summary>
    public async Task NoteOpenedAsync<T>(OperationKind kind, long id, CancellationToken cancel = default) where T : class, IAudited, IOrgScoped
    {
        if (!await HasJustLookedAsync<T>(kind, null, id, cancel)) await NoteAsync<T>(kind, null, id, ChangeAction.Opened, cancel);
    }

    private Task<bool> HasJustLookedAsync<T>(OperationKind kind, string? what, long id, CancellationToken cancel)
    {
        var (since, entity, key, account) = (time.UtcNow - OneLook, typeof(T).Name, id.ToString(CultureInfo.InvariantCulture), work.AccountId);
        return db.Set<ChangeRecord>().AnyAsync(c => c.RootEntity == entity && c.RootId == key && (c.Action == ChangeAction.Read || c.Action == ChangeAction.Opened)
            && db.Set<Operation>().Any(o => o.Id == c.OperationId && o.Kind == kind.Code && o.AccountId == account && o.Reason == what && o.At > since), cancel);
    }

    private async Task NoteAsync<T>(OperationKind kind, string? what, long id, ChangeAction action, CancellationToken cancel) where T : class, IAudited, IOrgScoped
    {
        var (entity, key) = (typeof(T).Name, id.ToString(CultureInfo.InvariantCulture));
        var unit = await db.Set<T>().Where(t => EF.Property<long>(t, "Id") == id).Select(t => (long?)t.OrgUnitId).SingleOrDefaultAsync(cancel);
        await NoteAsync(kind, what, [new() { Entity = entity, EntityId = key, RootEntity = entity, RootId = key, OrgUnitId = unit, Action = action, Values = "{}" }], cancel);
    }

    private Task NoteAsync(OperationKind kind, string? what, List<ChangeRecord> about, CancellationToken cancel)
    {
        work.Begin(kind, what);
        var operation = work.OperationAt(time.UtcNow);
        operation.Changes.AddRange(about);
        db.Add(operation);
        return db.SaveChangesAsync(cancel);
    }
}
