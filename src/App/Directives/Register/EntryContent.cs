using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;

namespace DoanKet.App.Directives.Register;

/// <summary>One document with all that was read in it.</summary>
/// <param name="IsOwn">Whether its register lies in the scope of the current work; what a unit was only given a task by, it reads.</param>
public sealed record EntryView(
    DocumentEntry Entry, bool IsOwn, IReadOnlyList<DocumentLine> Lines, IReadOnlyList<DocumentCitation> Citations, IReadOnlyList<DocumentFigure> Targets, IReadOnlyList<DocumentFigure> Facts,
    IReadOnlyList<DirectiveTask> Tasks, IReadOnlyList<DocumentDoubt> Doubts);

/// <summary>Reads a document with its content, within sight.</summary>
public sealed class EntryContent(AppDbContext db, EntrySight sight, FileStore files)
{
    /// <summary>None when the current work may not read it. What was dropped is left out.</summary>
    public async Task<EntryView?> FindAsync(long id, CancellationToken cancel = default)
    {
        if (await sight.FindAsync(id, cancel) is not { } entry) return null;
        var figures = await Of<DocumentFigure>(id).ToListAsync(cancel);
        return new EntryView(entry, await db.SeesAsync(entry.OrgUnitId, cancel),
            await db.Set<DocumentLine>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().Where(l => l.EntryId == id).OrderBy(l => l.Line).ToListAsync(cancel),
            await Of<DocumentCitation>(id).ToListAsync(cancel), [.. figures.Where(f => f.Kind is FigureKind.Target)], [.. figures.Where(f => f.Kind is FigureKind.Fact)],
            await Of<DirectiveTask>(id).ToListAsync(cancel), await Of<DocumentDoubt>(id).ToListAsync(cancel));
    }

    /// <summary>The file of the document with its bytes; none outside of sight, or when it has none.</summary>
    public async Task<(StoredFile File, byte[] Bytes)?> FileAsync(long id, CancellationToken cancel = default) =>
        await sight.FindAsync(id, cancel) is { FileId: { } file } ? await files.FindForAsync(file, cancel) : null;

    private IQueryable<T> Of<T>(long entryId) where T : ReadItem => db.Set<T>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking()
        .Where(i => i.EntryId == entryId && i.State != ReadState.Dropped).OrderBy(i => i.Line).ThenBy(i => i.Id);
}
