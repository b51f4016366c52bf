using System.Globalization;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Platform.Operations;

/// <summary>Notes that somebody has seen what is not seen without trace. Such a note is an operation that changes nothing,
/// and the only thing that a page may write while it is being read.</summary>
public sealed class ReadLog(AppDbContext db, CurrentWork work, TimeProvider time)
{
    /// <param name="what">What was seen, in the words of the history.</param>
    public Task NoteAsync(OperationKind kind, string what, CancellationToken cancel = default) => NoteAsync(kind, what, [], cancel);

    /// <summary>The same about one thing, so that it stands in its history.</summary>
    public async Task NoteAsync<T>(OperationKind kind, string what, long id, CancellationToken cancel = default) where T : class, IAudited, IOrgScoped
    {
        var (entity, key) = (typeof(T).Name, id.ToString(CultureInfo.InvariantCulture));
        var unit = await db.Set<T>().Where(t => EF.Property<long>(t, "Id") == id).Select(t => (long?)t.OrgUnitId).SingleOrDefaultAsync(cancel);
        await NoteAsync(kind, what, [new() { Entity = entity, EntityId = key, RootEntity = entity, RootId = key, OrgUnitId = unit, Action = ChangeAction.Read, Values = "{}" }], cancel);
    }

    private Task NoteAsync(OperationKind kind, string what, List<ChangeRecord> about, CancellationToken cancel)
    {
        work.Begin(kind, what);
        var operation = work.OperationAt(time.UtcNow);
        operation.Changes.AddRange(about);
        db.Add(operation);
        return db.SaveChangesAsync(cancel);
    }
}
