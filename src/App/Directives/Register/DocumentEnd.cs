namespace DoanKet.App.Directives.Register;

/// <summary>Why a document holds no longer, and from which day on; the day may lie ahead.</summary>
/// <param name="By">What took its place; none when nothing did.</param>
/// <param name="ById">The entry of what took its place, where it is in sight.</param>
/// <param name="Because">Why it ended although nothing took its place.</param>
public sealed record DocumentEnd(DateOnly On, string? By, long? ById, string? Because)
{
    /// <summary>"Đã thay thế từ 01/07/2024 bằng Công văn 2-CV/TU", "Hết hiệu lực từ 01/01/2025: hết thời gian thực hiện".</summary>
    public string Words => By is null ? $"Hết hiệu lực từ {VietFormat.Date(On)}: {Because}" : $"Đã thay thế từ {VietFormat.Date(On)} bằng {By}";
}

/// <summary>Tells how documents ended, with what took their place as far as it is in sight.</summary>
public sealed class DocumentEnds(EntrySight sight)
{
    private const string Unseen = "văn bản khác";

    /// <summary>By the ids of the entries; those that have no end noted are left out.</summary>
    public async Task<IReadOnlyDictionary<long, DocumentEnd>> OfAsync(IReadOnlyCollection<DocumentEntry> entries, CancellationToken cancel = default)
    {
        var ended = entries.Where(e => (e.ReplacedOn ?? e.ExpiredOn) is not null).DistinctBy(e => e.Id).ToList();
        var by = await SeenAsync([.. ended.Select(e => e.ReplacedById).OfType<long>().Distinct()], cancel);
        return ended.ToDictionary(e => e.Id, e => EndOf(e, e.ReplacedById is { } id ? by.GetValueOrDefault(id) : null));
    }

    /// <summary>By the ids of papers of our own offices, as far as their entries are in sight.</summary>
    public async Task<IReadOnlyDictionary<long, DocumentEnd>> OfPapersAsync(IReadOnlyCollection<long> papers, CancellationToken cancel = default)
    {
        var entries = await (await sight.OwnAsync(cancel)).AsNoTracking()
            .Where(e => e.PaperId != null && papers.Contains(e.PaperId.Value) && (e.ReplacedOn != null || e.ExpiredOn != null)).ToListAsync(cancel);
        var ends = await OfAsync(entries, cancel);
        return entries.ToDictionary(e => e.PaperId!.Value, e => ends[e.Id]);
    }

    private static DocumentEnd EndOf(DocumentEntry entry, DocumentEntry? by) => entry.ReplacedOn is { } replaced
        ? new(replaced, by is null ? entry.ReplacedBy ?? Unseen : Cite(by), by?.Id, null)
        : new(entry.ExpiredOn!.Value, null, null, entry.ExpiredBecause);

    private static string Cite(DocumentEntry by) => EntryBook.DateOf(by.Date, by.DateWords) is { } date ? $"{by.Citation} ngày {date.Shown}" : by.Citation;

    private async Task<Dictionary<long, DocumentEntry>> SeenAsync(long[] ids, CancellationToken cancel)
    {
        if (ids.Length == 0) return [];
        List<DocumentEntry> seen =
        [
            .. await (await sight.OwnAsync(cancel)).AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(cancel),
            .. await sight.Given.AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(cancel),
        ];
        return seen.DistinctBy(e => e.Id).ToDictionary(e => e.Id);
    }
}
