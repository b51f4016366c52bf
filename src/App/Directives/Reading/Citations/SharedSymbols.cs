using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>Numbers that share the symbol behind the last of them: "số 03a, 03b/NQ-BCH", "số 01, 02 và 05/KH-BTV".</summary>
internal static partial class SharedSymbols
{
    private const int Back = 160;

    /// <summary>Where the further numbers stand, in their order, without the last one; empty where the words before are no list of documents.</summary>
    /// <param name="from">Where the document named before ends.</param>
    /// <param name="inList">Whether that one ends where the list begins, so that it goes on with it.</param>
    public static IReadOnlyList<Span> Before(SourceText text, int from, int number, Func<int, bool> inList)
    {
        from = Math.Max(from, number - Back);
        if (number - from < 3 || List().Match(text.Folded[from..number]) is not { Success: true } list) return [];
        var start = from + list.Index;
        if (!Counted().IsMatch(text.Folded.AsSpan(from, list.Index)) && TypeWord.Before(text, start) is not { Name: null } && !inList(start)) return [];
        return [.. list.Groups["n"].Captures.Select(n => new Span(from + n.Index, from + n.Index + n.Length))];
    }

    /// <summary>The document of one of these numbers.</summary>
    public static Symbol With(Symbol last, string number) => last with { Number = number, Written = number + last.Written[last.Number.Length..] };

    [GeneratedRegex(@"(?<![\w/.-])(?:(?<n>\d{1,5}[a-d]?)\s{0,3}(?:,\s{0,3}(?:va\s{1,3})?|;\s{0,3}|va\s{1,3})(?:so\s{1,3})?){1,20}$")]
    private static partial Regex List();

    [GeneratedRegex(@"\bso\s{0,3}:?\s{0,3}$")]
    private static partial Regex Counted();
}
