using System.Text.RegularExpressions;

namespace DoanKet.App.Directives.Reading.Figures;

/// <summary>How a figure is meant, told by the words around it.</summary>
internal static partial class Comparators
{
    /// <param name="before">The folded words before the number.</param>
    /// <param name="shown">The same words as the paper writes them: "gần" and "gắn" are two.</param>
    /// <param name="after">The folded words behind the number.</param>
    public static string Of(string before, string shown, string after, bool isRange)
    {
        if (isRange) return "..";
        if (Least().IsMatch(before) || Upwards().IsMatch(after)) return ">=";
        if (About(shown) is { } about) return about;
        if (More().IsMatch(before)) return ">";
        return Most().IsMatch(before) ? "<=" : Less().IsMatch(before) ? "<" : "=";
    }

    /// <summary>"khoảng", "gần": the word that makes of a number no exact one; none where none stands there.</summary>
    public static string? About(string shown) => Nearly().Match(shown) is { Success: true } word ? word.Groups["tu"].Value.ToLowerInvariant() : null;

    /// <summary>Whether a word before the number says how it is meant; "trở lên" stands behind it and is its own.</summary>
    public static bool IsSaidBefore(string before) => Least().IsMatch(before) || More().IsMatch(before) || Most().IsMatch(before) || Less().IsMatch(before);

    /// <summary>Of the figure; in "90% thỏa ước đạt loại B trở lên" it belongs to the class.</summary>
    [GeneratedRegex(@"(?<!\b(?:loai|hang|bac|muc|cap|tu)\s[a-z]{1,8}(?:\s[a-z]{1,6})?\s)(?<!\b(?:nhiem vu|kha|tot)\s)tro len")]
    private static partial Regex Upwards();

    [GeneratedRegex(@"\b(?:it nhat|toi thieu|khong duoi|khong it hon|khong thap hon|tu)\s(?:co\s|phai co\s|la\s|dat\s|mot\s)?(?:them\s)?$|(?:≥|>=)\s?$")]
    private static partial Regex Least();

    [GeneratedRegex(@"(?<!cap\s)\b(?:tren|hon|vuot)\s(?:muc\s)?$|>\s?$")]
    private static partial Regex More();

    [GeneratedRegex(@"\b(?:khong qua|toi da|nhieu nhat|khong vuot qua|khong (?:de |xay ra |co ){1,3}qua)\s$|(?:≤|<=)\s?$")]
    private static partial Regex Most();

    [GeneratedRegex(@"(?<!cap\s)\b(?:duoi|it hon|chua den)\s$|<\s?$")]
    private static partial Regex Less();

    [GeneratedRegex(@"(?<!\p{L})(?:[Ưư]ớc (?:đạt |tính )?)?(?<tu>khoảng|gần|xấp xỉ|trên dưới|(?<!thỏa |thoả )ước (?:đạt|tính))\s(?:được\s)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Nearly();
}
