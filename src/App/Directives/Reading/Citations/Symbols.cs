using System.Globalization;
using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>Finds numbers of documents in a text, also broken over lines or with blanks that a scan put in.</summary>
internal static partial class Symbols
{
    public static IEnumerable<(Span At, Symbol Symbol)> In(SourceText text, Span within)
    {
        foreach (Match match in Number().Matches(text.Folded[within.Start..within.End]))
            if (Read(text, match, within.Start) is { } found) yield return found;
    }

    /// <summary>A number that begins exactly there; the number itself may be blank ("-CV/ĐĐ").</summary>
    public static (Span At, Symbol Symbol)? At(SourceText text, int start)
    {
        var match = Leading().Match(text.Folded, start, Math.Min(80, text.Folded.Length - start));
        return match.Success ? Read(text, match, 0) : null;
    }

    private static (Span, Symbol)? Read(SourceText text, Match match, int offset)
    {
        var letters = match.Groups["c"];
        var parts = new List<string>();
        var separators = new List<char>();
        var end = offset + letters.Index;
        foreach (Match part in Part().Matches(letters.Value))
        {
            var at = offset + letters.Index + part.Groups["w"].Index;
            var written = text.Clean.Substring(at, part.Groups["w"].Length);
            if (!IsSymbol(written)) break;
            if (parts.Count > 0) separators.Add(part.Groups["s"].Value.Trim()[0]);
            // as a scan reads "TW"
            parts.Add(written is "TVV" && parts.Count > 0 ? "TW" : written);
            end = at + written.Length;
        }
        var first = match.Groups["s1"].Value.Trim()[0];
        if (parts.Count == 0 || !IsWhole(first, parts, match)) return null;
        var start = offset + match.Index;
        int? year = match.Groups["y"] is { Success: true } y ? int.Parse(y.Value, CultureInfo.InvariantCulture) : null;
        var number = match.Groups["n"].Value;
        return (new(start, end), new(number, year, first, parts, separators, string.Concat(text.Clean[start..end].Where(c => !char.IsWhiteSpace(c)))));
    }

    /// <summary>One group of letters alone makes a number only as "50/2024/QH15" or "270/TLĐ" does.</summary>
    private static bool IsWhole(char first, List<string> parts, Match match) => parts.Count > 1
        ? parts[0].Length + parts[1].Length > 2
        : first == '/' && parts[0].Length > 1 && (match.Groups["y"].Success || (match.Groups["n"].Length > 0 && !parts[0].Any(char.IsLower)));

    /// <summary>Symbols are capitals, some with small letters inside: CTr, ToC, TTg.</summary>
    private static bool IsSymbol(string letters) => char.IsUpper(letters[0]) && letters.Count(char.IsLower) * 2 <= letters.Length;

    [GeneratedRegex(@"(?<![\w/.-])(?<n>\d{1,5}[a-d]?)(?:\s?[/.-]\s?(?<y>(?:19|20)\d{2})(?!\d))?\s{0,3}(?<s1>[-/])\s{0,3}(?<c>[a-z]{1,10}\d{0,2}(?:\s{0,2}[-/&]\s{0,2}[a-z]{1,10}\d{0,2}){0,4})(?!\w)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\G(?<n>\d{0,5}[a-d]?)(?:\s?[/.-]\s?(?<y>(?:19|20)\d{2})(?!\d))?[\s.…_]{0,20}(?<s1>[-/])\s{0,3}(?<c>[a-z]{1,10}\d{0,2}(?:\s{0,2}[-/&]\s{0,2}[a-z]{1,10}\d{0,2}){0,4})(?!\w)")]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?<s>\s*[-/&]\s*)?(?<w>[a-z]{1,10}\d{0,2})")]
    private static partial Regex Part();
}
