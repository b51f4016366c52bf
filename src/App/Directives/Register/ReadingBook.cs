using System.Linq.Expressions;
using DoanKet.App.Directives.Reading;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Register;

/// <summary>Keeps what the reader proposes of a document, and what an officer makes of each proposal.</summary>
public sealed class ReadingBook(AppDbContext db, CurrentWork work, EntryBook entries, ManyRows many)
{
    /// <summary>
    /// Keeps the text and all proposals. What had been proposed before and nobody has touched gives way; what an officer has confirmed, dropped, taken back or added stays.
    /// Refused for state secrets, whose content is not kept on a machine with a network.
    /// </summary>
    public Task KeepAsync(DocumentEntry entry, DirectiveReading reading, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        Rule.Check(!EntrySight.StateSecrets.Contains(entry.Secrecy), nameof(DocumentEntry.Secrecy), "Văn bản mật chỉ ghi vào sổ, không lưu toàn văn trên hệ thống");
        Rule.Check(!SecretStamp.IsIn(reading.Text), nameof(DocumentEntry.Secrecy),
            "Văn bản đóng dấu độ mật; không lưu nội dung bí mật nhà nước trên máy nối mạng (Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 5). Vào sổ bằng tay, chọn độ mật, không kèm tệp.");
        await db.HoldAsync<DocumentEntry>(entry.Id, cancel);
        work.Begin(DirectivesOperations.Read, reading.File);
        await ForgetProposalsAsync(entry.Id, cancel);
        await many.WriteAsync(LinesOf(entry, reading.Text), cancel);
        var known = await KnownAsync(entry.Id, cancel);
        foreach (var item in ReadingItems.Of(entry, reading).Where(item => !known.Contains(WordsOf(item)))) db.Add(item);
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>What the reader proposed is so.</summary>
    /// <returns>False when there is no such item in scope.</returns>
    public Task<bool> ConfirmAsync<T>(long entryId, long itemId, CancellationToken cancel = default) where T : ReadItem => SetAsync<T>(entryId, itemId, ReadState.Confirmed, cancel);

    /// <summary>What the reader proposed is wrong, or not wanted; it stays in sight of the history.</summary>
    public Task<bool> DropAsync<T>(long entryId, long itemId, CancellationToken cancel = default) where T : ReadItem => SetAsync<T>(entryId, itemId, ReadState.Dropped, cancel);

    /// <summary>Dropped, or a doubt looked at, by mistake: it is a proposal again.</summary>
    /// <returns>False when there is nothing of it to take back.</returns>
    public async Task<bool> TakeBackAsync<T>(long entryId, long itemId, CancellationToken cancel = default) where T : ReadItem
    {
        if (await ItemAsync<T>(entryId, itemId, cancel) is not { } item || !CanBeTakenBack(item)) return false;
        work.Begin(DirectivesOperations.Confirm);
        (item.State, item.IsTakenBack) = (ReadState.Proposed, true);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>A doubt is only ever looked at, so that is what is taken back of it.</summary>
    public static bool CanBeTakenBack(ReadItem item) => item.State is ReadState.Dropped || item is DocumentDoubt { State: ReadState.Confirmed };

    /// <summary>All of a kind that are still proposed.</summary>
    /// <param name="which">Of figures, whether targets or facts are meant.</param>
    public async Task<int> ConfirmAllAsync<T>(long entryId, Expression<Func<T, bool>>? which, CancellationToken cancel = default) where T : ReadItem
    {
        if (await entries.FindAsync(entryId, cancel) is null) return 0;
        work.Begin(DirectivesOperations.Confirm);
        var proposed = db.Set<T>().Where(i => i.EntryId == entryId && i.State == ReadState.Proposed);
        var items = await (which is null ? proposed : proposed.Where(which)).ToListAsync(cancel);
        foreach (var item in items) item.State = ReadState.Confirmed;
        await db.SaveChangesAsync(cancel);
        return items.Count;
    }

    /// <summary>The item with what the officer wrote; thereby confirmed.</summary>
    public async Task<T?> CorrectAsync<T>(long entryId, long itemId, Action<T> correct, CancellationToken cancel = default) where T : ReadItem
    {
        if (await ItemAsync<T>(entryId, itemId, cancel) is not { } item) return null;
        work.Begin(DirectivesOperations.Confirm);
        correct(item);
        item.State = ReadState.Confirmed;
        await db.SaveChangesAsync(cancel);
        return item;
    }

    /// <summary>What the reader has overlooked.</summary>
    public async Task<T?> AddAsync<T>(long entryId, Func<DocumentEntry, T> make, CancellationToken cancel = default) where T : ReadItem
    {
        if (await entries.FindAsync(entryId, cancel) is not { } entry) return null;
        work.Begin(DirectivesOperations.Confirm);
        var item = make(entry);
        item.State = ReadState.Confirmed;
        db.Add(item);
        await db.SaveChangesAsync(cancel);
        return item;
    }

    public async Task<T?> ItemAsync<T>(long entryId, long itemId, CancellationToken cancel = default) where T : ReadItem =>
        await entries.FindAsync(entryId, cancel) is null ? null : await db.Set<T>().SingleOrDefaultAsync(i => i.Id == itemId && i.EntryId == entryId, cancel);

    private async Task<bool> SetAsync<T>(long entryId, long itemId, ReadState state, CancellationToken cancel) where T : ReadItem
    {
        if (await ItemAsync<T>(entryId, itemId, cancel) is not { } item) return false;
        work.Begin(DirectivesOperations.Confirm);
        item.State = state;
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task ForgetProposalsAsync(long entryId, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<DocumentLine>().Where(l => l.EntryId == entryId).ToListAsync(cancel));
        db.RemoveRange(await Untouched<DocumentCitation>(entryId).ToListAsync(cancel));
        db.RemoveRange(await Untouched<DocumentFigure>(entryId).Where(i => i.PlanId == null).ToListAsync(cancel));
        db.RemoveRange(await Untouched<DocumentDoubt>(entryId).ToListAsync(cancel));
        db.RemoveRange(await Untouched<DirectiveTask>(entryId).Where(i => !db.Set<Assignments.FanOut>().Any(f => f.TaskId == i.Id)).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
    }

    private IQueryable<T> Untouched<T>(long entryId) where T : ReadItem => db.Set<T>().Where(i => i.EntryId == entryId && i.State == ReadState.Proposed && !i.IsTakenBack);

    /// <summary>What an officer has looked at already is not proposed to him again.</summary>
    private async Task<HashSet<(Type, string)>> KnownAsync(long entryId, CancellationToken cancel)
    {
        List<ReadItem> kept =
        [
            .. await db.Set<DocumentCitation>().Where(i => i.EntryId == entryId).ToListAsync(cancel), .. await db.Set<DocumentFigure>().Where(i => i.EntryId == entryId).ToListAsync(cancel),
            .. await db.Set<DirectiveTask>().Where(i => i.EntryId == entryId).ToListAsync(cancel), .. await db.Set<DocumentDoubt>().Where(i => i.EntryId == entryId).ToListAsync(cancel),
        ];
        return [.. kept.Select(WordsOf)];
    }

    private static (Type, string) WordsOf(ReadItem item) => (item.GetType(), item switch
    {
        DocumentCitation cited => cited.Key ?? $"{cited.Type} {cited.Issuer}",
        DocumentFigure figure => $"{figure.Line} {figure.Text} {figure.Unit}",
        DirectiveTask task => $"{task.Line} {task.Path}",
        DocumentDoubt doubt => $"{doubt.What} {doubt.Text} {doubt.Why}",
        _ => "",
    });

    private static IEnumerable<DocumentLine> LinesOf(DocumentEntry entry, string text) => text.Split('\n').Select((line, at) => (Words: DocumentLine.Kept(line), At: at + 1))
        .Where(line => line.Words.Length > 0)
        .Select(line => new DocumentLine { OrgUnitId = entry.OrgUnitId, EntryId = entry.Id, Line = line.At, Text = line.Words, SearchText = TextWords.Of(line.Words) });
}
