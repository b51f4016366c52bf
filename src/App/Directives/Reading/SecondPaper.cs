using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Citations;
using DoanKet.App.Directives.Reading.Figures;
using DoanKet.App.Directives.Reading.Heads;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading;

/// <summary>Finds where a second document begins in the same text: a head of its own, behind a signature or with all its parts. An annex, a form in it, a quotation and a head printed again are none.</summary>
internal sealed partial class SecondPaper(SourceText text, Head first)
{
    private const int HeadLength = 14, LongestNumber = 60, Above = 4, FewestBetween = 12;
    private readonly List<int> heads = [];
    private bool closed;
    private int? copies;

    /// <summary>The line that the first document ends before, and what is told of the others.</summary>
    public static (int Last, IReadOnlyList<Doubt> Doubts) Find(SourceText text)
    {
        var first = Head.Read(text, text.Lines.Count);
        var finder = new SecondPaper(text, first);
        for (var line = first.BodyLine; line < text.Lines.Count; line++) finder.Take(line);
        return (finder.heads.Count == 0 ? text.Lines.Count : finder.heads[0], [.. finder.Doubts()]);
    }

    private void Take(int line)
    {
        if (text.Lines[line].IsEmpty) return;
        var folded = text.Folded.AsSpan(text.Lines[line].Start, text.Lines[line].Length);
        closed |= Closing().IsMatch(folded);
        if (heads.Count == 0 && copies is null && Copies().IsMatch(folded)) copies = line;
        if (!Anchor().IsMatch(folded) || !Fragment.Of(text, line).Any(f => IsNation(f) || IsNumber(f)) || Top(line) is var top && !IsHead(top)) return;
        heads.Add(top);
        closed = false;
    }

    private IEnumerable<Doubt> Doubts()
    {
        foreach (var (line, i) in heads.Select((line, i) => (line, i)))
            yield return new("file", text.Show(text.Lines[line]), $"Tệp có nhiều văn bản: văn bản thứ {i + 2} bắt đầu ở dòng {line + 1} và chưa được đọc. Hãy tách riêng để đọc.", text.At(text.Lines[line]));
        if (heads.Count == 0 && SecondCopies() is { } again)
            yield return new("file", text.Show(text.Lines[again]), $"Có phần “Nơi nhận” thứ hai ở dòng {again + 1}: tệp có thể gồm nhiều văn bản. Hãy xem lại và tách riêng nếu cần.", text.At(text.Lines[again]));
    }

    /// <summary>The first line of the head that holds this one: offices in capitals, one perhaps over two lines, the name of the state, the number stand above each other.</summary>
    private int Top(int line)
    {
        var (top, wrapped) = (line, false);
        for (var above = line - 1; above >= first.BodyLine && line - above < HeadLength; above--)
        {
            if (text.Lines[above].IsEmpty) continue;
            var pieces = Fragment.Of(text, above);
            if (heads is [.., var before] && above <= before) break;
            if (pieces.All(IsOfHead)) (top, wrapped) = (above, false);
            else if (wrapped || !pieces.All(f => f.IsCapitals)) break;
            else wrapped = true;
        }
        return top;
    }

    private bool IsHead(int top)
    {
        if (heads is [.., var before] && top <= before + HeadLength || IsAnnex(top)) return false;
        var head = Enumerable.Range(top, Math.Min(HeadLength, text.Lines.Count - top)).SelectMany(l => Fragment.Of(text, l)).TakeWhile(f => HeadLines.About(f).Success || !HeadLines.IsBody(f)).ToList();
        if (head.Exists(f => Attached().IsMatch(f.Folded)) || head.Count(f => Dots().IsMatch(f.Shown)) > 1) return false;
        var number = head.Find(IsNumber) is { } line ? SymbolOf(line) : null;
        if (number is not null && number.Key == first.Own?.Key) return false;
        var (nation, dated, titled) = (head.Exists(IsNation), head.Exists(IsDated), head.Exists(f => HeadLines.TitleOf(f) is not null || HeadLines.About(f).Success || HeadLines.IsAddress(f)));
        if (closed) return (number is not null && (dated || nation)) || (dated && titled && (nation || number is not null));
        return first.HasSignsOfPaper && number is not null && dated && (nation || titled);
    }

    /// <summary>Under the title of an annex or a form, or behind "theo mẫu sau:", or in quotation marks.</summary>
    private bool IsAnnex(int top)
    {
        if (text.Clean[text.Lines[top].Start] is '“' or '"') return true;
        var above = Enumerable.Range(0, top).Reverse().Select(l => text.Lines[l]).Where(l => !l.IsEmpty).Take(Above).Select(text.Fold).ToList();
        return above.Exists(l => Annex().IsMatch(l)) || (above is [[.., ':'], ..] && !Copies().IsMatch(above[0]));
    }

    /// <summary>A second list of recipients far behind the first, which belongs to no annex.</summary>
    private int? SecondCopies()
    {
        if (copies is not { } known) return null;
        for (var line = known + 1; line < text.Lines.Count; line++)
        {
            var folded = text.Folded.AsSpan(text.Lines[line].Start, text.Lines[line].Length);
            if (Annex().IsMatch(folded)) return null;
            if (line > known + FewestBetween && Copies().IsMatch(folded)) return line;
        }
        return null;
    }

    private bool IsOfHead(Fragment f) => IsNation(f) || IsNumber(f) || IsDated(f) || (f.IsCapitals && (OrgNames.IsOrg(f.Folded) || OrgNames.GoesOn(f.Folded)));

    private static bool IsNation(Fragment f) => f.IsCapitals && Nation().IsMatch(f.Folded);

    private bool IsNumber(Fragment f) => f.Shown.Length < LongestNumber && f.Shown[0] is 'S' && HeadLines.IsNumber(f) && SymbolOf(f) is not null;

    private Symbol? SymbolOf(Fragment f) => Symbols.At(text, f.At.Start + NumberWord().Match(text.Fold(f.At)).Length)?.Symbol;

    /// <summary>Place and date; with the day and the month blank it is a form.</summary>
    private static bool IsDated(Fragment f) => HeadLines.PlaceAndDate(f) is { Success: true } found && Dates.At(f.Folded, found.Groups["ngay"].Index)?.Date?.Month is not null;

    [GeneratedRegex(@"noi nhan\s?:|(?:^|\s)(?:t/m|tm\.|kt\.|tl\.)\s|\./\.")]
    private static partial Regex Closing();

    [GeneratedRegex(@"(?:^|\s)noi nhan\s?:")]
    private static partial Regex Copies();

    /// <summary>A line that may be looked at more closely.</summary>
    [GeneratedRegex(@"cong ho[a]? xa hoi chu nghia viet nam|dang cong san viet nam|(?:^|\s)so\s?[:.]?\s?[\d.…_\s]{0,20}[a-d]?(?:/\d{4})?\s{0,2}[-/]")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"^""?(?:cong ho[a]? xa hoi chu nghia viet nam|dang cong san viet nam)$")]
    private static partial Regex Nation();

    [GeneratedRegex(@"^so\s?[:.]?\s{0,3}")]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"^\(?(?:phu luc|bieu mau|bieu (?:so|tong hop)|mau (?:so )?(?:\d|[a-d]\b|[ivx]+\b)|mau\b\s?[:.]|danh muc mau)")]
    private static partial Regex Annex();

    [GeneratedRegex(@"^\(?(?:ban hanh )?(?:kem theo|dinh kem)\b|^phu luc\b")]
    private static partial Regex Attached();

    [GeneratedRegex(@"…|\.{4,}|_{3,}")]
    private static partial Regex Dots();
}
