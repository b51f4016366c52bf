using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Figures;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>What follows the number of a document: its date, who issued it, the term, what it is about; in whatever order.</summary>
/// <param name="End">Behind date and issuer.</param>
/// <param name="WrongDate">A date that the calendar does not have.</param>
internal sealed record CitationTail(PaperDate? Date, string? WrongDate, string? Issuer, int End)
{
    private const int MostPieces = 6;

    public static CitationTail Read(SourceText text, int at, int limit)
    {
        var tail = new CitationTail(null, null, null, at);
        for (var i = 0; i < MostPieces; i++)
        {
            var next = tail.Step(text, limit);
            if (next == tail) break;
            tail = next;
        }
        return tail;
    }

    private CitationTail Step(SourceText text, int limit)
    {
        var at = Patterns.Before().Match(text.Folded, End) is { Success: true } before ? before.Index + before.Length : End;
        if (at >= limit) return this;
        if (Date is null && WrongDate is null && Dates.At(text.Folded, at) is { } date && date.End <= limit)
            return this with { Date = date.Date, WrongDate = date.Date is null ? text.Show(new(date.Start, date.End)) : null, End = date.End };
        if (Date is null && Patterns.YearOnly().Match(text.Folded, at) is { Success: true } year)
            return this with { Date = PaperDate.Try(int.Parse(year.Groups["y"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), null, null), End = year.Index + year.Length };
        if (Patterns.Aside().Match(text.Folded, End) is { Success: true } aside && aside.Index + aside.Length <= limit && !NamesPaper(text, aside)) return OfAside(text, aside);
        if (Issuer is null && Patterns.Of().Match(text.Folded, at) is { Success: true } of)
        {
            var body = Issuers.Read(text, of.Index + of.Length);
            if (body.Length > 1 && body.End <= limit) return this with { Issuer = text.Show(body), End = body.End };
        }
        return this;
    }

    /// <summary>"(được sửa đổi tại Nghị định số …)" holds a document of its own, which must not be passed by.</summary>
    private static bool NamesPaper(SourceText text, Match aside) => Symbols.In(text, new(aside.Groups["in"].Index, aside.Groups["in"].Index + aside.Groups["in"].Length)).Any();

    /// <summary>Something in brackets: passed by, unless it holds the date.</summary>
    private CitationTail OfAside(SourceText text, Match aside)
    {
        var inside = aside.Groups["in"];
        var date = Date is null ? Dates.At(text.Folded, inside.Index) : null;
        return this with { Date = Date ?? date?.Date, End = aside.Index + aside.Length };
    }
}

/// <summary>The small words between the parts of a citation, in folded text.</summary>
internal static partial class Patterns
{
    /// <summary>What may stand before the next piece.</summary>
    [GeneratedRegex(@"\G\s{0,4},?\s{0,4}(?:\(?\s?(?:(?:da )?(?:duoc )?(?:ban hanh|ky|thong qua)\s))?")]
    public static partial Regex Before();

    [GeneratedRegex(@"\Gnam\s{1,2}(?<y>(?:19|20)\d{2})(?![\d/-])")]
    public static partial Regex YearOnly();

    /// <summary>Also the meeting that adopted it: "Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng".</summary>
    [GeneratedRegex(@"\G(?:(?:(?:cua|do|giua|tai)\s{1,4})?hoi\s{1,3}nghi\s{1,3}(?:lan\s{1,3})?(?:thu\s{1,3})?(?:[a-z]{2,5}|\d{1,2})(?:\s(?:mot|hai|ba|tu|nam))?,?\s{1,4}(?:cua\s{1,3})?(?=ban |bch )|(?:cua|do|giua)\s{1,4})")]
    public static partial Regex Of();

    [GeneratedRegex(@"\G\s{0,3},?\s{0,3}(?:\(\s?(?<in>(?:khoa|ngay|sau day|goi|viet tat|duoc sua doi|ban hanh|\d{1,2}[/.-])[^()]{0,160})\)|(?<in>khoa\s(?:[ivxl]{1,6}|\d{1,2})\b))")]
    public static partial Regex Aside();
}
