using DoanKet.App.Directives.Reading;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Directives.Register;

/// <summary>A document that another names, with its entry where a register in sight has it.</summary>
/// <param name="EntryId">None: cited, but without an entry in a register in sight.</param>
public sealed record NamedDocument(string Words, string? Date, string? Issuer, string? Subject, string As, long? EntryId)
{
    public string? Number { get; init; }

    /// <summary>Of one without an entry: the numbered papers of offices in scope that it may be. One is it; of several nobody can tell.</summary>
    public IReadOnlyList<long> Papers { get; init; } = [];

    /// <summary>Why and since when it holds no longer.</summary>
    public DocumentEnd? End { get; init; }
}

/// <summary>A step of a trace: a document and how deep below the first it lies.</summary>
public sealed record TraceStep(int Depth, NamedDocument Document);

/// <summary>What documents rest on and what rests on them. Recognises a document wherever it is named, though numbers repeat between provinces (<see cref="DocumentKey"/>).</summary>
public sealed class CitationGraph(AppDbContext db, EntrySight sight, DocumentEnds ends, CitedPapers papers)
{
    /// <summary>No chain of documents is longer in life; a circle of two that name each other ends sooner.</summary>
    private const int Deepest = 6;

    public const string Replaces = "thay thế";

    /// <summary>What the document names, in the order of the paper.</summary>
    public async Task<List<NamedDocument>> RestsOnAsync(long entryId, CancellationToken cancel = default)
    {
        var cited = await db.Set<DocumentCitation>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking()
            .Where(c => c.EntryId == entryId && c.State != ReadState.Dropped).OrderBy(c => c.Line).ThenBy(c => c.Id).ToListAsync(cancel);
        var keys = cited.Select(c => c.Key).OfType<string>().Distinct().ToList();
        var entries = await WithKeysAsync(keys, cancel);
        var (ended, meant) = (await ends.OfAsync(entries, cancel), cited.ConvertAll(c => entries.Find(e => e.Id != entryId && IsMeant(c, e))));
        var numbered = await papers.OfAsync([.. cited.Where((_, at) => meant[at] is null)], cancel);
        return [.. cited.Select((c, at) => new NamedDocument(WordsOf(c.Type, c.Number, c.Subject), DocumentKey.Date(c.Date)?.Shown, c.Issuer, c.Subject, c.As, meant[at]?.Id)
        {
            Number = c.Number, Papers = numbered.GetValueOrDefault(c.Id, []), End = meant[at] is { } entry ? ended.GetValueOrDefault(entry.Id) : null,
        })];
    }

    /// <summary>The documents in sight that name this one, the latest first.</summary>
    public async Task<List<NamedDocument>> NamedByAsync(DocumentEntry entry, CancellationToken cancel = default)
    {
        if (entry.Key is not { } key) return [];
        var own = await sight.OwnAsync(cancel);
        var citing = await (
            from c in db.Set<DocumentCitation>()
            where c.Key == key && c.EntryId != entry.Id && c.State != ReadState.Dropped
            join e in own on c.EntryId equals e.Id
            orderby e.Id descending
            select new { Citation = c, Entry = e }).AsNoTracking().ToListAsync(cancel);
        var meant = citing.FindAll(c => IsMeant(c.Citation, entry));
        var ended = await ends.OfAsync(meant.ConvertAll(c => c.Entry), cancel);
        return meant.ConvertAll(c => new NamedDocument(c.Entry.Citation, EntryBook.DateOf(c.Entry.Date, c.Entry.DateWords)?.Shown, c.Entry.Issuer, c.Entry.Subject, c.Citation.As, c.Entry.Id)
        {
            End = ended.GetValueOrDefault(c.Entry.Id),
        });
    }

    /// <summary>All that the document rests on, step by step through the registers in sight; each document once, at its first place.</summary>
    public async Task<List<TraceStep>> TraceAsync(long entryId, CancellationToken cancel = default)
    {
        var (steps, seen) = (new List<TraceStep>(), new HashSet<(bool IsPaper, long Id)> { (false, entryId) });
        await WalkAsync(entryId, 1, steps, seen, cancel);
        return steps;
    }

    private async Task WalkAsync(long entryId, int depth, List<TraceStep> steps, HashSet<(bool IsPaper, long Id)> seen, CancellationToken cancel)
    {
        foreach (var named in await RestsOnAsync(entryId, cancel))
        {
            if (named.EntryId is { } again && seen.Contains((false, again)) || named.Papers is [var paper] && !seen.Add((true, paper))) continue;
            steps.Add(new TraceStep(depth, named));
            if (named.EntryId is not { } next || depth == Deepest) continue;
            seen.Add((false, next));
            await WalkAsync(next, depth + 1, steps, seen, cancel);
        }
    }

    private async Task<List<DocumentEntry>> WithKeysAsync(List<string> keys, CancellationToken cancel) => keys.Count == 0 ? [] :
    [
        .. await (await sight.OwnAsync(cancel)).AsNoTracking().Where(e => e.Key != null && keys.Contains(e.Key)).OrderBy(e => e.Id).ToListAsync(cancel),
        .. await sight.Given.AsNoTracking().Where(e => e.Key != null && keys.Contains(e.Key)).OrderBy(e => e.Id).ToListAsync(cancel),
    ];

    private static bool IsMeant(DocumentCitation cited, DocumentEntry entry) =>
        cited.Key is not null && entry.Key == cited.Key && DocumentKey.MayBeOne(DocumentKey.Date(cited.Date), cited.Issuer, EntryBook.DateOf(entry.Date, entry.DateWords), entry.Issuer);

    private static string WordsOf(string? type, string? number, string? subject) =>
        number is null && subject is not null ? $"{type} {subject}".Trim() : string.Join(' ', new[] { type, number }.OfType<string>()) is { Length: > 0 } words ? words : subject ?? "Văn bản";
}
