namespace DoanKet.App.Platform.Data;

/// <summary>Search of a column kept by <see cref="VietText.SearchText"/>: every word typed begins a word of it, in any order, with accents or without.</summary>
public static class WordSearch
{
    /// <summary>No name has more words; a pasted page would only become a query that no database takes.</summary>
    private const int MostWords = 12;

    /// <summary>Stands for a search of nothing but signs: no stored text holds it, so nothing is found.</summary>
    private const string NoWord = "\u0001";

    /// <summary>One LIKE pattern for each word.</summary>
    public static IReadOnlyList<string> Patterns(string? text) => [.. Words(text).Select(word => $"% {word}%")];

    /// <summary>Whether a text that stands in no column answers to all the words: for short lists held in memory.</summary>
    public static bool Matches(string text, IReadOnlyList<string> words) =>
        VietText.SearchText(text) is var kept && words.All(word => kept.Contains(" " + word, StringComparison.Ordinal));

    /// <summary>The words typed, folded, each once; the signs that LIKE itself reads are left out.</summary>
    public static IReadOnlyList<string> Words(string? text)
    {
        var folded = VietText.Fold(text ?? "");
        var words = string.Concat(folded.Where(c => c is not ('%' or '_' or '\\'))).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 && folded.Length > 0 ? [NoWord] : [.. words.Distinct().Take(MostWords)];
    }
}
