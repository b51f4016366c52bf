using System.Text.RegularExpressions;

namespace DoanKet.App.Directives.Reading.Texts;

/// <summary>Blanks out what is layout and no text, place for place: the marks of markdown, rules, numbers of pages.</summary>
internal static partial class LineMarks
{
    public static string Blank(string text)
    {
        var clean = text.ToCharArray();
        var before = -1;
        for (var start = 0; start < clean.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = clean.Length;
            BlankLine(text.AsSpan(start, end - start), clean.AsSpan(start, end - start), before > 0);
            before = end;
            start = end + 1;
        }
        return new(clean);
    }

    private static void BlankLine(ReadOnlySpan<char> line, Span<char> clean, bool hasBefore)
    {
        if (Rule().IsMatch(line) || (hasBefore && PageNumber().IsMatch(line)))
        {
            clean.Fill(' ');
            return;
        }
        foreach (var tag in Tag().EnumerateMatches(line)) clean.Slice(tag.Index, tag.Length).Fill(' ');
        var first = line.Length - line.TrimStart().Length;
        while (first < line.Length && line[first] is '#' or '>') clean[first++] = ' ';
        for (var i = first; i < line.Length; i++) clean[i] = MarkOf(line, i, first) ?? clean[i];
    }

    /// <summary>What stands in place of a mark: a bullet for the star that begins an item, a tab between the cells of a table, else a blank.</summary>
    private static char? MarkOf(ReadOnlySpan<char> line, int at, int first) => line[at] switch
    {
        '*' when at == first && at + 1 < line.Length && line[at + 1] == ' ' && line[at..].Count('*') % 2 == 1 => '-',
        '*' or '`' => ' ',
        '\\' when at + 1 < line.Length && line[at + 1] is '*' or '_' or '-' or '.' or '#' => ' ',
        '_' when (at + 1 < line.Length && line[at + 1] == '_') || (at > 0 && line[at - 1] == '_') => ' ',
        '|' => '\t',
        _ => null,
    };

    [GeneratedRegex(@"^[\s*_=~+|:\-–—]*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*(?:[-–]\s?\d{1,3}\s?[-–]|\d{1,3}|[Tt]rang\s+\d{1,3}(?:\s*/\s*\d{1,3})?)\s*$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"</?(?:b|i|u|em|strong|br|span|sup|sub|center|p|div)\b[^<>]{0,200}>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
