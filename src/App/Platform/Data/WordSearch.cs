namespace DoanKet.App.Platform.Data;

/// <summary>Search of a column kept by <see cref="VietText.SearchText"/>: every word typed begins a word of it, in any order, with accents or without.</summary>
public static class WordSearch
{
    /// <summary>One LIKE pattern for each word; the signs that LIKE itself reads are left out.</summary>
    public static IReadOnlyList<string> Patterns(string? text) => string.Concat(VietText.Fold(text ?? "").Where(c => c is not ('%' or '_' or '\\')))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"% {word}%").ToList();
}
