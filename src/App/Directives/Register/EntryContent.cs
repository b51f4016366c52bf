using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;

namespace DoanKet.App.Directives.Register;

/// <summary>One document with all that was read in it.</summary>
/// <param name="IsOwn">Whether its register lies in the scope of the current work; what a unit was only given a task by, it reads.</param>
public sealed record EntryView(
    DocumentEntry Entry, bool IsOwn, IReadOnlyList<DocumentLine> Lines, IReadOnlyList<DocumentCitation> Citations, IReadOnlyList<DocumentFigure> Targets, IReadOnlyList<DocumentFigure> Facts,
    IReadOnlyList<DirectiveTask> Tasks, IReadOnlyList<DocumentDoubt> Doubts)
{
    /// <summary>What an officer has dropped of the proposals; in no other list.</summary>
    public IReadOnlyList<ReadItem> Dropped { get; init; } = [];

    /// <summary>Whether nobody, and no machine, has read the text yet: what its lists lack is then not known.</summary>
    public bool IsUnread => Lines.Count + Citations.Count + Targets.Count + Facts.Count + Tasks.Count + Dropped.Count == 0 || Entry is { Way: DocumentWay.Outgoing, IsDraft: true };
}

/// <summary>Reads a document with its content, within sight.</summary>
public sealed class EntryContent(AppDbContext db, EntrySight sight, FileStore files)
{
    /// <summary>None when the current work may not read it.</summary>
    public async Task<EntryView?> FindAsync(long id, CancellationToken cancel = default)
    {
        if (await sight.FindAsync(id, cancel) is not { } entry) return null;
        List<ReadItem> items =
        [
            .. await Of<DocumentCitation>(id).ToListAsync(cancel), .. await Of<DocumentFigure>(id).ToListAsync(cancel), .. await Of<DirectiveTask>(id).ToListAsync(cancel),
            .. await Of<DocumentDoubt>(id).ToListAsync(cancel),
        ];
        var kept = items.Where(i => i.State is not ReadState.Dropped).ToList();
        var figures = kept.OfType<DocumentFigure>().ToLookup(f => f.Kind);
        var lines = await db.Set<DocumentLine>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().Where(l => l.EntryId == id).OrderBy(l => l.Line).ToListAsync(cancel);
        return new EntryView(entry, await db.SeesAsync(entry.OrgUnitId, cancel), lines, [.. kept.OfType<DocumentCitation>()], [.. figures[FigureKind.Target]], [.. figures[FigureKind.Fact]],
            [.. kept.OfType<DirectiveTask>()], [.. kept.OfType<DocumentDoubt>()])
        { Dropped = [.. items.Where(i => i.State is ReadState.Dropped)] };
    }

    /// <summary>The file of the document with its bytes; none outside of sight, or when it has none.</summary>
    public async Task<(StoredFile File, byte[] Bytes)?> FileAsync(long id, CancellationToken cancel = default) =>
        await sight.FindAsync(id, cancel) is { FileId: { } file } ? await files.FindForAsync(file, cancel) : null;

    private IQueryable<T> Of<T>(long entryId) where T : ReadItem => db.Set<T>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking()
        .Where(i => i.EntryId == entryId).OrderBy(i => i.Line).ThenBy(i => i.Id);
}
