using System.Globalization;
using System.Text.RegularExpressions;

namespace DoanKet.App.Directives.Reading.Figures;

/// <summary>A date found in folded text; <paramref name="Date"/> is none when the calendar has no such day.</summary>
internal readonly record struct DateMatch(int Start, int End, PaperDate? Date);

/// <summary>Reads dates as papers write them, from folded text: "ngày 12/6/2021", "ngày 12 tháng 6 năm 2021", "12-6-2021", "ngày …/…/2024".</summary>
internal static partial class Dates
{
    /// <summary>A date that begins exactly there, with or without the word "ngày".</summary>
    public static DateMatch? At(string folded, int start)
    {
        var match = Anchored().Match(folded, start);
        return match.Success ? Of(match) : null;
    }

    private static DateMatch Of(Match match)
    {
        var (day, month, year) = (Part(match, "d"), Part(match, "m"), Part(match, "y") ?? 0);
        return new(match.Index, match.Index + match.Length, PaperDate.Try(year, month, month is null ? null : day));
    }

    private static int? Part(Match match, string name) =>
        match.Groups[name] is { Success: true } group && int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Blanks or dots stand where day or month are left open.</summary>
    [GeneratedRegex(@"\G(?:ngay\s{0,3})?(?:(?:(?<d>\d{1,2})|[.…_\s]{0,12})\s{0,2}thang\s{0,2}(?:(?<m>\d{1,2})|[.…_\s]{0,12})\s{0,2},?\s{0,2}nam\s{0,2}(?<y>(?:19|20)\d{2})|(?:(?<d>\d{1,2})|[.…_]{1,12})\s?(?<s>[/.-])\s?(?:(?<m>\d{1,2})|[.…_]{1,12})\s?[/.-]\s?(?<y>(?:19|20)\d{2}))(?!\d)")]
    private static partial Regex Anchored();
}
