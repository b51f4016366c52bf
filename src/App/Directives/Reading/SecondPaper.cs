using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Heads;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading;

/// <summary>Finds where a second document begins in the same file: a head of its own with number and date, behind a signature.</summary>
internal static partial class SecondPaper
{
    private const int HeadLength = 14, FewestLines = 12;

    /// <summary>The line that the first document ends before, and what is told of the others.</summary>
    public static (int Last, IReadOnlyList<Doubt> Doubts) Find(SourceText text)
    {
        var heads = new List<int>();
        var closed = false;
        for (var line = 0; line < text.Lines.Count; line++)
        {
            var folded = text.Fold(text.Lines[line]);
            closed |= line >= FewestLines && Closing().IsMatch(folded);
            if (!closed || !Opening().IsMatch(folded) || !IsHead(text, line)) continue;
            heads.Add(line);
            closed = false;
        }
        return (heads.Count == 0 ? text.Lines.Count : heads[0], [.. heads.Select((line, i) => new Doubt("file", text.Show(text.Lines[line]), $"Tệp có nhiều văn bản: văn bản thứ {i + 2} bắt đầu ở dòng {line + 1} và chưa được đọc. Hãy tách riêng để đọc.", text.At(text.Lines[line])))]);
    }

    private static bool IsHead(SourceText text, int line)
    {
        var near = Enumerable.Range(line, Math.Min(HeadLength, text.Lines.Count - line)).SelectMany(l => Fragment.Of(text, l)).ToList();
        return near.Exists(HeadLines.IsNumber) && near.Exists(f => HeadLines.PlaceAndDate(f).Success);
    }

    [GeneratedRegex(@"noi nhan\s*:|^(?:t/m|tm\.|kt\.|tl\.)\s|\./\.")]
    private static partial Regex Closing();

    [GeneratedRegex(@"cong ho[a]? xa hoi chu nghia|dang cong san viet nam|^\s*(?:tinh uy|huyen uy|thanh uy|dang uy|tong lien doan|lien doan lao dong|uy ban nhan dan|chinh phu|bo )")]
    private static partial Regex Opening();
}
