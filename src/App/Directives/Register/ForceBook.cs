using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Register;

/// <summary>What takes the place of a document: an entry of the same register, or in words one that stands in no register here.</summary>
public sealed record Replacement(long? ById, string? ReplacedBy);

/// <summary>Notes from which day on a document holds no longer: because another took its place, or because it ended; and takes the note back.</summary>
public sealed class ForceBook(AppDbContext db, CurrentWork work, EntryBook entries, EntrySight sight)
{
    /// <summary>No chain of documents that replace one another is longer.</summary>
    private const int LongestChain = 50;

    /// <summary>Another document holds instead from a day on.</summary>
    /// <returns>None when the current work has no such entry.</returns>
    public Task<DocumentEntry?> ReplaceAsync(long id, int version, Replacement by, DateOnly? on, CancellationToken cancel = default) => EndAsync(id, version, on, DirectivesOperations.Replace, async entry =>
    {
        var words = VietText.Typed(by.ReplacedBy);
        Rule.Check(by.ById is not null || words is not null, nameof(Replacement.ReplacedBy), "Chọn văn bản thay thế trong sổ, hoặc ghi số và ngày của văn bản đó");
        Rule.Check(by.ById is null || words is null, nameof(Replacement.ReplacedBy), "Đã chọn văn bản trong sổ thì để trống ô này");
        if (by.ById is { } chosen) await CheckAsync(entry, await FindAsync(entry, chosen, cancel), cancel);
        (entry.ReplacedOn, entry.ReplacedById, entry.ReplacedBy) = (on, by.ById, by.ById is null ? words : null);
        (entry.ExpiredOn, entry.ExpiredBecause) = (null, null);
    }, cancel);

    /// <summary>It ends on a day, and nothing takes its place.</summary>
    public Task<DocumentEntry?> ExpireAsync(long id, int version, DateOnly? on, string? because, CancellationToken cancel = default) => EndAsync(id, version, on, DirectivesOperations.Expire, entry =>
    {
        var reason = VietText.Typed(because);
        Rule.Check(reason is not null, "Because", "Ghi lý do văn bản hết hiệu lực mà không có văn bản thay thế");
        Rule.Check(reason is not { Length: > 500 }, "Because", "Lý do dài nhất 500 chữ");
        (entry.ExpiredOn, entry.ExpiredBecause) = (on, reason);
        (entry.ReplacedOn, entry.ReplacedById, entry.ReplacedBy) = (null, null, null);
        return Task.CompletedTask;
    }, cancel);

    /// <summary>The end had been noted by mistake: it holds again, as if nothing had been noted.</summary>
    public async Task<DocumentEntry?> RestoreAsync(long id, int version, CancellationToken cancel = default)
    {
        if (await entries.FindAsync(id, cancel) is not { } entry) return null;
        db.Entry(entry).Property(e => e.Version).OriginalValue = version;
        Rule.Check((entry.ReplacedOn ?? entry.ExpiredOn) is not null, "Văn bản này chưa được ghi hết hiệu lực");
        work.Begin(DirectivesOperations.Restore, entry.Citation);
        (entry.ReplacedOn, entry.ReplacedById, entry.ReplacedBy, entry.ExpiredOn, entry.ExpiredBecause) = (null, null, null, null, null);
        await db.SaveChangesAsync(cancel);
        return entry;
    }

    /// <summary>Issued documents of the same register, in sight, that hold all the words; without words those whose text says that they replace this one. The latest first.</summary>
    public async Task<List<DocumentEntry>> OfferAsync(DocumentEntry entry, string? words, long? chosen, int most, CancellationToken cancel = default)
    {
        var offered = await BesideAsync(entry, cancel);
        var patterns = WordSearch.Patterns(words is null ? null : TextWords.Bare(words));
        var found = patterns.Count > 0 ? patterns.Aggregate(offered, (all, pattern) => all.Where(e => EF.Functions.Like(e.SearchText, pattern)))
            : offered.Where(e => entry.Key != null && db.Set<DocumentCitation>().Any(c => c.EntryId == e.Id && c.Key == entry.Key && c.As == CitationGraph.Replaces && c.State != ReadState.Dropped));
        List<DocumentEntry> known = chosen is null ? [] : await offered.Where(e => e.Id == chosen).ToListAsync(cancel);
        return [.. known.Concat(await found.OrderByDescending(e => e.Date).ThenByDescending(e => e.Id).Take(most).ToListAsync(cancel)).DistinctBy(e => e.Id)];
    }

    private async Task<DocumentEntry?> EndAsync(long id, int version, DateOnly? on, Platform.Operations.OperationKind how, Func<DocumentEntry, Task> end, CancellationToken cancel)
    {
        if (await entries.FindAsync(id, cancel) is not { } entry) return null;
        db.Entry(entry).Property(e => e.Version).OriginalValue = version;
        Rule.Check(!entry.IsDraft, "Dự thảo chưa ban hành nên chưa có hiệu lực để hết");
        Rule.Check(on is not null, "On", "Ghi ngày văn bản hết hiệu lực");
        Rule.Check(on is null || entry.Date is null || entry.Date <= on, "On", $"Ngày hết hiệu lực không được trước ngày văn bản, {VietFormat.Date(entry.Date)}");
        work.Begin(how, entry.Citation);
        await end(entry);
        Rule.StopIfBroken();
        await db.SaveChangesAsync(cancel);
        return entry;
    }

    private async Task CheckAsync(DocumentEntry entry, DocumentEntry? chosen, CancellationToken cancel)
    {
        Rule.Check(chosen is not null, nameof(Replacement.ById), "Văn bản thay thế không có trong sổ này; tìm và chọn lại");
        if (chosen is null) return;
        Rule.Check(chosen.Date is null || entry.Date is null || entry.Date <= chosen.Date, nameof(Replacement.ById), $"{chosen.Citation} ban hành trước văn bản này nên không thay thế được; chọn văn bản khác");
        var (next, steps) = (chosen.ReplacedById, 0);
        while (next is { } further && further != entry.Id && steps++ < LongestChain) next = await db.Set<DocumentEntry>().Where(e => e.Id == further).Select(e => e.ReplacedById).SingleOrDefaultAsync(cancel);
        Rule.Check(next != entry.Id, nameof(Replacement.ById), $"{chosen.Citation} lại được thay bằng chính văn bản này; chọn văn bản khác");
    }

    private async Task<DocumentEntry?> FindAsync(DocumentEntry entry, long id, CancellationToken cancel) => await (await BesideAsync(entry, cancel)).SingleOrDefaultAsync(e => e.Id == id, cancel);

    /// <summary>What may take its place: other issued documents of its register.</summary>
    private async Task<IQueryable<DocumentEntry>> BesideAsync(DocumentEntry entry, CancellationToken cancel) =>
        (await sight.OwnAsync(cancel)).AsNoTracking().Where(e => e.OrgUnitId == entry.OrgUnitId && e.Id != entry.Id && !e.IsDraft);
}
