using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Heads;

/// <summary>A piece of a line of the head or the end of a paper: two columns stand side by side there, with tabs or wide gaps between them.</summary>
internal sealed partial record Fragment(int Line, Span At, string Folded, string Shown)
{
    private const int WideIndent = 24, MostPieces = 12, LongestOpen = 16;

    public static IReadOnlyList<Fragment> Of(SourceText text, int line)
    {
        var span = text.Lines[line];
        var start = span.Start;
        var pieces = new List<Fragment?>();
        foreach (var gap in Gap().EnumerateMatches(text.Clean.AsSpan(span.Start, span.Length)))
        {
            if (pieces.Count == MostPieces) break;
            if (text.Clean[span.Start + gap.Index] != '\t' && Open().IsMatch(text.Folded.AsSpan(span.Start, gap.Index)[Math.Max(0, gap.Index - LongestOpen)..])) continue;
            pieces.Add(Make(text, line, new(start, span.Start + gap.Index)));
            start = span.Start + gap.Index + gap.Length;
        }
        pieces.Add(Make(text, line, new(start, span.End)));
        var found = pieces.OfType<Fragment>().ToList();
        var first = text.IndentOf(line) > WideIndent ? 1 : 0;
        return [.. found.Select((piece, i) => piece with { Column = first + i })];
    }

    /// <summary>0 at the left, 1 and more for what stands to the right of a gap.</summary>
    public int Column { get; init; }

    /// <summary>The line that it ends on, where a narrow column broke it.</summary>
    public int LastLine { get; init; } = Line;

    public bool IsCapitals => Shown.Count(char.IsUpper) > 1 && !Shown.Any(char.IsLower);

    private static Fragment? Make(SourceText text, int line, Span span)
    {
        span = text.Trim(span);
        return span.IsEmpty ? null : new(line, span, Blanks().Replace(text.Fold(span), " "), text.Show(span));
    }

    [GeneratedRegex(@"\t\s*|\s{4,}|(?<!NƯỚC)\s{1,3}(?=CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI)|\s{2,3}(?=ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s)")]
    private static partial Regex Gap();

    /// <summary>A number or a day left blank is no gap between columns.</summary>
    [GeneratedRegex(@"(?<!viet\s)\b(?:ngay|thang|nam|so|so:)\s?$")]
    private static partial Regex Open();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Blanks();
}
