namespace DoanKet.App.Platform.Data;

/// <summary>Search of a column kept by <see cref="VietText.SearchText"/>: every word typed begins a word of it, in any order, with accents or without.</summary>
public static class WordSearch
{
    /// <summary>No name has more words; a pasted page would only become a query that no database takes.</summary>
    private const int MostWords = 12;

    /// <summary>One LIKE pattern for each word; the signs that LIKE itself reads are left out.</summary>
    public static IReadOnlyList<string> Patterns(string? text) => [.. Words(text).Select(word => $"% {word}%")];

    /// <summary>The words typed, folded, each once.</summary>
    public static IReadOnlyList<string> Words(string? text) => [.. string.Concat(VietText.Fold(text ?? "").Where(c => c is not ('%' or '_' or '\\')))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];
}
