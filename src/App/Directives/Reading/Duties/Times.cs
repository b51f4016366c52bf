using System.Globalization;
using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Figures;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Duties;

/// <summary>When a task is due, or how often it comes.</summary>
internal static partial class Times
{
    /// <summary>The last day named by "trước ngày", "chậm nhất", "hoàn thành trong"; the year of the paper where none is said, and then with a doubt.</summary>
    public static (PaperDate? Due, string? Why) Due(SourceText text, Span sentence, PaperDate? paper)
    {
        foreach (Match match in Before().Matches(text.Fold(sentence)))
        {
            var at = sentence.Start + match.Index + match.Length;
            if (Dates.At(text.Folded, at) is { } day)
            {
                if (day.Date is { } known) return (PaperDate.Of(known.Last), null);
                return (null, $"Lịch không có “{text.Show(new(day.Start, day.End))}”.");
            }
            if (Short().Match(text.Folded, at) is { Success: true } shortDay && !Each().IsMatch(text.Folded.AsSpan(shortDay.Index + shortDay.Length, Math.Min(24, text.Folded.Length - shortDay.Index - shortDay.Length))))
                return paper is { } dated && PaperDate.Try(dated.Year, Whole(shortDay, "m"), Whole(shortDay, "d")) is { } guessed ? (guessed, $"Hạn “{text.Show(new(shortDay.Index, shortDay.Index + shortDay.Length))}” không ghi năm; lấy năm {dated.Year} của văn bản.") : (null, null);
            if (Timeframes.In(text, new(at, Math.Min(sentence.End, at + 24))) is { To: { } to }) return (PaperDate.Of(to.Last), null);
        }
        return (null, null);
    }

    /// <summary>"hằng quý", "mỗi 03 tháng", "hằng năm, ít nhất 01 lần"; none when it comes once.</summary>
    public static string? Recurrence(SourceText text, Span sentence)
    {
        var folded = text.Fold(sentence);
        var often = new List<string>();
        foreach (Match match in Often().Matches(folded))
        {
            var shown = match.Groups["moi"].Success ? $"mỗi {match.Groups["so"].Value} {Name(match.Groups["ky"].Value)}" : match.Groups["hang"].Success ? $"hằng {Name(match.Groups["ky2"].Value)}" : "";
            if (shown.Length > 0 && !often.Contains(shown)) often.Add(shown);
        }
        if (often.Count > 0 && AndYear().IsMatch(folded) && !often.Contains("hằng năm")) often.Add("hằng năm");
        if (often.Count == 0 && Regular().IsMatch(folded)) often.Add("định kỳ");
        if (often.Count == 0 && AtLeast().Match(folded) is not { Success: true }) return null;
        if (AtLeast().Match(folded) is { Success: true } least) often.Add($"ít nhất {least.Groups["so"].Value} lần{(least.Groups["ky"].Success ? "/" + Name(least.Groups["ky"].Value) : "")}");
        if (ByDay().Match(folded) is { Success: true } day) often.Add($"trước ngày {day.Groups["d"].Value}{(day.Groups["m"].Success ? "/" + day.Groups["m"].Value : "")}");
        return string.Join(", ", often);
    }

    private static string Name(string folded) => folded switch { "thang" => "tháng", "quy" => "quý", "nam" => "năm", "tuan" => "tuần", "ngay" => "ngày", _ => folded };

    private static int? Whole(Match match, string name) => int.TryParse(match.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(@"\b(?:truoc|cham nhat(?: la)?(?: den)?|xong truoc|hoan thanh (?:truoc|trong|vao)|han cuoi|thoi gian hoan thanh:?|thoi han:?|truoc het|trong(?=\s(?:thang\s\d|quy\s[i\d])))\s(?:ngay\s)?(?=\d|thang|quy|nam\s20|ngay)")]
    private static partial Regex Before();

    [GeneratedRegex(@"\G(?:ngay\s)?(?<d>\d{1,2})(?:/|\sthang\s)(?<m>\d{1,2})(?![\d/])")]
    private static partial Regex Short();

    [GeneratedRegex(@"^\s*(?:hang|hằng|moi)\s")]
    private static partial Regex Each();

    [GeneratedRegex(@"\b(?<hang>(?:hang|moi)\s(?<ky2>thang|quy|nam|tuan))\b(?!\s20\d\d)|(?<hang>(?<ky2>quy))(?=\s|$)(?<=thang cuoi quy)|\b(?<moi>(?:dinh ky|moi|cu)\s(?:moi\s)?(?<so>\d{1,2})\s(?<ky>thang|nam|tuan|ngay)(?:/lan|\smot lan)?)\b|\b(?<moi>(?<so>\d{1,2})\s(?<ky>thang)(?:/lan|\s(?:mot|0?1)\slan))|\bdinh ky\s(?<hang>(?<ky2>thang|quy|nam))\b")]
    private static partial Regex Often();

    [GeneratedRegex(@"\bdinh ky\b")]
    private static partial Regex Regular();

    /// <summary>"định kỳ 6 tháng, 1 năm".</summary>
    [GeneratedRegex(@"\bdinh ky\s(?:moi\s)?\d{1,2}\sthang(?:,|\sva|\shoac|,\sva)\s(?:0?1|mot|ca)\snam\b")]
    private static partial Regex AndYear();

    [GeneratedRegex(@"\b(?:it nhat|toi thieu)\s(?<so>\d{1,2}|mot|hai)\slan(?:\s?/\s?(?<ky>thang|quy|nam)|\s(?:moi|trong)\s(?<ky>thang|quy|nam))?")]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"\b(?:truoc ngay|cham nhat(?: la)?(?: den| vao| truoc)?(?: ngay)?|vao ngay|truoc)\s(?<d>\d{1,2})(?:(?:\sthang\s|/)(?<m>\d{1,2})\s(?:hang|cua)\snam|\s(?:hang thang|cua thang|thang cuoi))")]
    private static partial Regex ByDay();
}
