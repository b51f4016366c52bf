using System.Globalization;
using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Figures;

/// <summary>The time a figure speaks of; either end may be open.</summary>
internal sealed record Timeframe(PaperDate? From, PaperDate? To);

/// <summary>Reads periods from folded text: "năm 2024", "đến năm 2025", "giai đoạn 2021-2025", "9 tháng năm 2024", "tháng 7/2024", "từ ngày … đến …", "quý III/2024".</summary>
internal static partial class Timeframes
{
    private static readonly Dictionary<string, int> Quarters = new() { ["i"] = 1, ["ii"] = 2, ["iii"] = 3, ["iv"] = 4, ["1"] = 1, ["2"] = 2, ["3"] = 3, ["4"] = 4 };

    /// <summary>The period that a stretch of text names; the most exact one where it names several. Anniversaries and dates of documents are none.</summary>
    public static Timeframe? In(SourceText text, Span within)
    {
        var folded = Plain(text, within);
        return Days(folded) ?? Years(folded) ?? Until(folded) ?? Months(folded) ?? Quarter(folded) ?? Month(folded) ?? Year(folded);
    }

    /// <summary>"quý II", "6 tháng đầu năm", "đến hết tháng 7" without a year, in the one year that is spoken of; none where that is not one year.</summary>
    public static Timeframe? PartOf(SourceText text, Span within, Timeframe? spoken)
    {
        if (spoken is not { From: { } first, To: { } last } || first.Year != last.Year || PartOfYear().Match(Plain(text, within)) is not { Success: true } part) return null;
        var months = Whole(part, "m") ?? Whole(part, "n") ?? 0;
        var (from, to) = part.Groups["q"] is { Success: true } quarter ? ((Quarters[quarter.Value] * 3) - 2, Quarters[quarter.Value] * 3)
            : part.Groups["m"].Success ? (months, months) : part.Groups["cuoi"].Success ? (13 - months, 12) : (1, months);
        if (from is < 1 or > 12 || to is < 1 or > 12) return null;
        return new(part.Groups["den"].Success ? null : new PaperDate(last.Year, from, 1), PaperDate.Of(new PaperDate(last.Year, to).Last));
    }

    /// <summary>Without the times that belong to something else: anniversaries, documents, what a figure is set against.</summary>
    private static string Plain(SourceText text, Span within) =>
        Compared().Replace(Anniversary().Replace(Paper().Replace(Aside.Blank(text.Fold(within)), Spaces), Spaces), Spaces);

    private static string Spaces(Match match) => new(' ', match.Length);

    private static Timeframe? Days(string folded)
    {
        foreach (Match match in From().Matches(folded))
        {
            if (Dates.At(folded, match.Index + match.Length) is not { Date: { } to } || Start(match) is not { } from) continue;
            var first = PaperDate.Try(from.Year ?? to.Year, from.Month ?? to.Month, from.Day);
            if (first is not null && first.Value.First <= to.Last) return new(first, to);
        }
        return null;
    }

    private static (int? Year, int? Month, int Day)? Start(Match match) => (Whole(match, "y"), Whole(match, "m"), Whole(match, "d") ?? 1);

    private static Timeframe? Years(string folded) => Range().Match(folded) is { Success: true } match && Whole(match, "a") is { } a && Whole(match, "b") is { } b && a < b
        ? new(new PaperDate(a, 1, 1), new PaperDate(b, 12, 31)) : null;

    private static Timeframe? Until(string folded)
    {
        foreach (Match match in To().Matches(folded))
        {
            var at = match.Index + match.Length;
            if (Dates.At(folded, at) is { Date: { IsDay: true } day }) return new(null, day);
            if ((Month(folded, at) ?? Quarter(folded, at) ?? Year(folded, at)) is { To: { } to }) return new(null, to);
            if (BareYear().Match(folded, at) is { Success: true } bare && Whole(bare, "y") is { } year) return new(null, new PaperDate(year, 12, 31));
        }
        return null;
    }

    private static Timeframe? Months(string folded)
    {
        if (FirstMonths().Match(folded) is not { Success: true } match) return null;
        var (months, year) = (Whole(match, "n") ?? 0, Whole(match, "y") ?? 0);
        if (months is < 1 or > 12) return null;
        var last = match.Groups["cuoi"].Success;
        var (from, to) = last ? (13 - months, 12) : (1, months);
        return new(new PaperDate(year, from, 1), PaperDate.Of(new PaperDate(year, to).Last));
    }

    private static Timeframe? Quarter(string folded, int at = -1)
    {
        if (Match(QuarterOf(), folded, at) is not { } match || !Quarters.TryGetValue(match.Groups["q"].Value, out var quarter) || Whole(match, "y") is not { } year) return null;
        return new(new PaperDate(year, (quarter * 3) - 2, 1), PaperDate.Of(new PaperDate(year, quarter * 3).Last));
    }

    private static Timeframe? Month(string folded, int at = -1)
    {
        if (Match(MonthOf(), folded, at) is not { } match || Whole(match, "m") is not (>= 1 and <= 12 and var month) || Whole(match, "y") is not { } year) return null;
        return new(new PaperDate(year, month, 1), PaperDate.Of(new PaperDate(year, month).Last));
    }

    private static Timeframe? Year(string folded, int at = -1) =>
        Match(YearOf(), folded, at) is { } match && Whole(match, "y") is { } year ? new(new PaperDate(year, 1, 1), new PaperDate(year, 12, 31)) : null;

    private static Match? Match(Regex regex, string folded, int at)
    {
        var match = at < 0 ? regex.Match(folded) : regex.Match(folded, at);
        return match.Success && (at < 0 || match.Index <= at + 5) ? match : null;
    }

    private static int? Whole(Match match, string name) =>
        match.Groups[name] is { Success: true } group && int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(@"\btu\s(?:ngay\s)?(?<d>\d{1,2})(?:\s?[/.-]\s?(?<m>\d{1,2})(?:\s?[/.-]\s?(?<y>(?:19|20)\d{2}))?|\sthang\s(?<m>\d{1,2})(?:\snam\s(?<y>(?:19|20)\d{2}))?)?,?\s(?:den|-)\s(?:het\s)?(?=(?:ngay\s)?\d)")]
    private static partial Regex From();

    [GeneratedRegex(@"(?<![\d/.])(?<a>(?:19|20)\d{2})\s?(?:-|den(?: het)?(?: nam)?)\s?(?<b>(?:19|20)\d{2})(?![\d/])")]
    private static partial Regex Range();

    [GeneratedRegex(@"\b(?:den|den het|den cuoi|truoc|cham nhat|toi)\s(?:het\s|cuoi\s)?(?=(?:ngay|thang|quy|nam)\s|\d{1,2}/|(?:19|20)\d{2}\s?[,;:.])")]
    private static partial Regex To();

    /// <summary>"Đến 2028, …".</summary>
    [GeneratedRegex(@"\G(?<y>(?:19|20)\d{2})(?=\s?(?:[,;:]|\.(?!\d)))")]
    private static partial Regex BareYear();

    /// <summary>A month only where a word before it makes it a time: "hằng tháng 2 lần" names none.</summary>
    [GeneratedRegex(@"(?<den>\b(?:den|den het|den cuoi|truoc|het)\s)?(?:\bquy\s(?<q>iv|i{1,3}|[1-4])(?!\w|\s?[/-]|,?\s?nam\s?\d)|(?<!\d)(?<n>\d{1,2})\sthang\s(?:dau|(?<cuoi>cuoi))\snam(?!\s?\d)|(?:(?<=\b(?:trong|vao|den|het|cuoi|dau)\s)|^\W*)thang\s(?<m>\d{1,2})(?!\d|\s?[/.-]\s?\d|,?\s?nam\s?\d|\s(?:lan|hang)))")]
    private static partial Regex PartOfYear();

    [GeneratedRegex(@"(?<!\d)(?<n>\d{1,2})\sthang\s(?:dau\s(?:cua\s)?|(?<cuoi>cuoi\s(?:cua\s)?))?nam\s(?<y>(?:19|20)\d{2})")]
    private static partial Regex FirstMonths();

    [GeneratedRegex(@"\bquy\s(?<q>iv|i{1,3}|[1-4])\s?(?:/|-|nam|,?\snam)\s?(?<y>(?:19|20)\d{2})")]
    private static partial Regex QuarterOf();

    [GeneratedRegex(@"\bthang\s(?<m>\d{1,2})\s?(?:/|-|,?\s?nam)\s?(?<y>(?:19|20)\d{2})|(?<![\d/])(?<m>\d{1,2})/(?<y>20\d{2})(?!\d)")]
    private static partial Regex MonthOf();

    [GeneratedRegex(@"\bnam\s(?<y>(?:19|20)\d{2})(?![\d/-])")]
    private static partial Regex YearOf();

    [GeneratedRegex(@"(?:ky niem|chao mung)\s[^.;\n]{0,160}?\((?:[^)]{0,60})\)|ky niem\s(?:lan thu\s)?\d{1,3}(?:\snam)?[^.;,\n]{0,80}|\(\d{1,2}/\d{1,2}/1[89]\d{2}\s?-\s?\d{1,2}/\d{1,2}/\d{4}\)")]
    private static partial Regex Anniversary();

    /// <summary>"so với năm 2023", "phát huy kết quả năm 2023": the time of something else.</summary>
    [GeneratedRegex(@"\bso voi\s(?:cung ky\s|cuoi\s|dau\s|thoi diem\s|ket qua\s|thuc hien\s|giai doan\s|nhiem ky\s|thang \d{1,2}(?:/|\s)){0,3}(?:nam\s)?(?:19|20)\d{2}(?:\s?-\s?(?:19|20)\d{2})?|\b(?:phat huy|tiep noi|ke thua|tren co so)\s[^,;.()\d]{0,60}\bnam\s(?:19|20)\d{2}")]
    private static partial Regex Compared();

    /// <summary>The date of a cited document is no time of a figure.</summary>
    [GeneratedRegex(@"(?:/|-)[a-z]{2,8}\d{0,2},?\s{1,3}ngay\s\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}|\sthang\s\d{1,2}\snam\s\d{4})|(?<!\d)\d{1,5}/(?:19|20)\d{2}/[a-z]{2}")]
    private static partial Regex Paper();
}
