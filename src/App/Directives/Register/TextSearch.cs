using DoanKet.App.Platform.Data;

namespace DoanKet.App.Directives.Register;

/// <summary>A document that holds all the words, with the lines that hold most of them.</summary>
public sealed record FoundText(DocumentEntry Entry, IReadOnlyList<DocumentLine> Lines);

/// <summary>Search over the whole text of documents, with accents or without, within scope and secrecy.</summary>
public sealed class TextSearch(AppDbContext db, EntrySight sight)
{
    private const int LinesShown = 3, LinesRead = 400;

    /// <summary>Documents in which every word begins some word, in the head or anywhere in the text; the latest first.</summary>
    /// <param name="after">The id of the last document of the page before.</param>
    public async Task<List<FoundText>> FindAsync(string? text, long? after, int take, CancellationToken cancel = default)
    {
        text = text is null ? null : TextWords.Bare(text);
        var patterns = WordSearch.Patterns(text);
        // a paper is not a way to look people up by their numbers
        if (patterns.Count == 0 || WordSearch.Words(text).Any(PersonalNumbers.IsOne)) return [];
        List<DocumentEntry> found = [.. await MatchAsync(await sight.OwnAsync(cancel), patterns, after, take, cancel), .. await MatchAsync(sight.Given, patterns, after, take, cancel)];
        var entries = found.DistinctBy(e => e.Id).OrderByDescending(e => e.Id).Take(take).ToList();
        var words = WordSearch.Words(text);
        var lines = await LinesAsync([.. entries.Select(e => e.Id)], patterns, cancel);
        return entries.ConvertAll(e => new FoundText(e, [.. lines.Where(l => l.EntryId == e.Id)
            .OrderByDescending(l => words.Count(w => l.SearchText.Contains(" " + w, StringComparison.Ordinal))).ThenBy(l => l.Line).Take(LinesShown)]));
    }

    private Task<List<DocumentEntry>> MatchAsync(IQueryable<DocumentEntry> entries, IReadOnlyList<string> patterns, long? after, int take, CancellationToken cancel)
    {
        if (after is { } last) entries = entries.Where(e => e.Id < last);
        foreach (var pattern in patterns)
            entries = entries.Where(e => EF.Functions.Like(e.SearchText, pattern) || db.Set<DocumentLine>().Any(l => l.EntryId == e.Id && EF.Functions.Like(l.SearchText, pattern)));
        return entries.AsNoTracking().OrderByDescending(e => e.Id).Take(take).ToListAsync(cancel);
    }

    /// <summary>The documents have been found within sight, so their lines are too.</summary>
    private async Task<List<DocumentLine>> LinesAsync(long[] entries, IReadOnlyList<string> patterns, CancellationToken cancel)
    {
        var lines = new List<DocumentLine>();
        foreach (var pattern in patterns)
            lines.AddRange(await db.Set<DocumentLine>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking()
                .Where(l => entries.Contains(l.EntryId) && EF.Functions.Like(l.SearchText, pattern)).OrderBy(l => l.EntryId).ThenBy(l => l.Line).Take(LinesRead).ToListAsync(cancel));
        return [.. lines.DistinctBy(l => l.Id)];
    }
}
