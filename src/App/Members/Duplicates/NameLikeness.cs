using System.Numerics;

namespace DoanKet.App.Members.Duplicates;

/// <summary>In which way two names that are not the same may be one name written twice.</summary>
internal static class NameLikeness
{
    /// <summary>The one sign that applies, or none.</summary>
    public static Signs Of(RecordTrace a, RecordTrace b)
    {
        var (only, other) = (BitOperations.PopCount(a.Letters & ~b.Letters), BitOperations.PopCount(b.Letters & ~a.Letters));
        // Cheap first: one letter off leaves at most one letter on each side, a missing word nothing on one of them.
        if (only > 1 && other > 0 || other > 1 && only > 0) return Signs.None;
        if (only <= 1 && other <= 1 && IsOneLetterOff(a.Name, b.Name)) return Signs.OneLetterOff;
        if (only > 0 && other > 0) return Signs.None;
        var (x, y) = (a.Words, b.Words);
        if (x.Length == y.Length) return IsSwapped(x, y) ? Signs.SwappedWords : Signs.None;
        return LacksMiddle(x, y) || LacksMiddle(y, x) ? Signs.MissingWord : Signs.None;
    }

    /// <summary>One letter replaced, added or left out, or two neighbours changed over.</summary>
    public static bool IsOneLetterOff(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || a == b) return false;
        var from = 0;
        while (from < a.Length && from < b.Length && a[from] == b[from]) from++;
        var (endA, endB) = (a.Length - 1, b.Length - 1);
        while (endA >= from && endB >= from && a[endA] == b[endB]) (endA, endB) = (endA - 1, endB - 1);
        var (restA, restB) = (endA - from + 1, endB - from + 1);
        return restA <= 1 && restB <= 1 || restA == 2 && restB == 2 && a[from] == b[from + 1] && a[from + 1] == b[from];
    }

    private static bool IsSwapped(string[] x, string[] y) => x.Order(StringComparer.Ordinal).SequenceEqual(y.Order(StringComparer.Ordinal)) && !x.SequenceEqual(y);

    /// <summary>Family and given name agree, and the words between are those of the longer name with some left out.</summary>
    private static bool LacksMiddle(string[] shorter, string[] longer)
    {
        if (shorter.Length >= longer.Length || shorter.Length < 2 || shorter[0] != longer[0] || shorter[^1] != longer[^1]) return false;
        var at = 0;
        foreach (var word in longer)
            if (at < shorter.Length && shorter[at] == word) at++;
        return at == shorter.Length;
    }
}
