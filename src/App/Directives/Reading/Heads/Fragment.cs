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

    /// <summary>
    /// What parts two columns. Where a copy left but one blank between them, it is told by what begins behind it: the name of the state or the Party, the motto,
    /// place and date behind a number, the capacity or office of the signer behind a recipient.
    /// </summary>
    [GeneratedRegex("""
        \t\s*|\s{4,}
        |(?<!NƯỚC)\s{1,3}(?=CỘNG[ ]HÒA[ ]XÃ[ ]HỘI|CỘNG[ ]HOÀ[ ]XÃ[ ]HỘI)
        |\s{2,3}(?=ĐẢNG[ ]CỘNG[ ]SẢN[ ]VIỆT[ ]NAM|Độc[ ]lập\s)
        |\s{1,3}(?=Độc[ ]lập\s?[-–]\s?Tự[ ]do\s?[-–]\s?Hạnh[ ]phúc)
        |\s{1,3}(?:[-–][ ])?(?=ĐẢNG[ ]CỘNG[ ]SẢN[ ]VIỆT[ ]NAM\s*$)(?<=^\s*(?:TỈNH|THÀNH|HUYỆN|THỊ|QUẬN|ĐẢNG|LIÊN[ ]ĐOÀN|BAN[ ](?!CHẤP[ ]HÀNH[ ]TRUNG))[\p{Lu} -]{2,60})
        |\s{1,3}(?=(?:TP[.]?[ ])?\p{Lu}\p{Ll}[\p{L} ]{0,30},[ ]?ngày[\d.…_ ]{0,8}tháng)(?<=^\s*S[ốổ][^,\n]{3,30}[-/][ ]?\p{Lu}[\p{L}\d]{0,10}\s{1,3})
        |\s{1,3}(?=(?:T/?M|K/?T|T/?L|TUQ)[./ ][. ]?\s?\p{Lu}{2,}[\p{Lu} ]*$)(?<=^\s*(?:-|Nơi[ ]nhận)[^\n]{0,90}[:;,.]\s{1,3})
        |\s{1,3}(?=(?:QUYỀN[ ])?(?:PHÓ[ ])?(?:TỔNG[ ])?(?:CHỦ[ ]TỊCH|BÍ[ ]THƯ|TRƯỞNG[ ](?:BAN|PHÒNG)|GIÁM[ ]ĐỐC|CHÁNH[ ]VĂN[ ]PHÒNG|BỘ[ ]TRƯỞNG|THỨ[ ]TRƯỞNG|CỤC[ ]TRƯỞNG)[\p{Lu} ]*$)(?<=^\s*-[^\n]{0,90}[;,.]\s{1,3})(?<!\b(?:KT|TM|TL|TUQ|Q)[.]\s{1,3})
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Gap();

    /// <summary>A number or a day left blank is no gap between columns.</summary>
    [GeneratedRegex(@"(?<!viet\s)\b(?:ngay|thang|nam|so|so:)\s?$")]
    private static partial Regex Open();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Blanks();
}
