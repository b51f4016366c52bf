using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Duties;

/// <summary>How often a task comes: "hằng quý", "mỗi 03 tháng", "hằng năm, ít nhất 01 lần, trước ngày 20/12".</summary>
internal static partial class Recurrences
{
    /// <summary>None when it comes once.</summary>
    public static string? Of(SourceText text, Span sentence)
    {
        var folded = text.Fold(sentence);
        var often = Periods(folded).OrderBy(p => p.At).Select(p => p.Shown).Distinct().ToList();
        if (often.Count == 0 && Regular().IsMatch(folded)) often.Add("định kỳ");
        if (Times(folded) is { } times) often.Add(times);
        if (often.Count > 0) often.AddRange(Days(folded));
        return often.Count == 0 ? null : string.Join(", ", often);
    }

    /// <summary>"thường xuyên" counts only where a paper gives it as the time itself.</summary>
    public static string? OfTime(SourceText text, Span time) => Of(text, time) ?? (Always().IsMatch(text.Fold(time)) ? "thường xuyên" : null);

    /// <summary>Half a year and the year side by side: the days behind them come again each year.</summary>
    public static bool IsHalfYearly(string folded) => HalfAndYear().IsMatch(folded);

    private static IEnumerable<(int At, string Shown)> Periods(string folded)
    {
        foreach (var regex in new[] { Listed(), Counted(), HalfAndYear(), OfQuarter() })
            foreach (Match match in regex.Matches(folded))
                foreach (Capture period in match.Groups["ky"].Captures)
                    yield return (period.Index, Say(period.Value));
    }

    /// <summary>"6 thang" is "mỗi 6 tháng", "01 nam" and "ca nam" are "hằng năm".</summary>
    private static string Say(string period)
    {
        var words = period.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words[0] is not ("1" or "01" or "mot" or "ca") ? $"mỗi {words[0]} {Name(words[^1])}" : $"hằng {Name(words[^1])}";
    }

    private static string? Times(string folded)
    {
        if (AtLeast().Match(folded) is { Success: true } least) return "ít nhất " + Count(least);
        return Often().Match(folded) is { Success: true } often ? Count(often) : null;
    }

    private static string Count(Match times) =>
        $"{(times.Groups["so"].Value is "mot" ? "một" : times.Groups["so"].Value)} lần{(times.Groups["ky"].Success ? "/" + Name(times.Groups["ky"].Value) : "")}";

    private static IEnumerable<string> Days(string folded)
    {
        if (ByDay().Match(folded) is { Success: true } day) return [Day(day)];
        return IsHalfYearly(folded) ? ByDate().Matches(folded).Select(Day).Distinct() : [];
    }

    /// <summary>"vào ngày 25" is that day, "trước ngày 25" and "chậm nhất ngày 25" the last one.</summary>
    private static string Day(Match day) =>
        $"{(day.Value.StartsWith("ngay", StringComparison.Ordinal) || day.Value.StartsWith("vao", StringComparison.Ordinal) ? "" : "trước ")}ngày {day.Groups["d"].Value}{(day.Groups["m"].Success ? "/" + day.Groups["m"].Value : "")}";

    private static string Name(string folded) => folded switch { "thang" => "tháng", "quy" => "quý", "nam" => "năm", "tuan" => "tuần", "ngay" => "ngày", _ => folded };

    /// <summary>A period that is neither a certain one ("quý III", "tháng 5", "năm 2024") nor a name ("Tháng Công nhân").</summary>
    private const string Period = @"(?:(?:\d{1,2}|mot|ca)\s(?:thang|nam|tuan|ngay)|(?:thang|quy)(?!\s(?:iv|i{1,3}|\d{1,2})\b(?!\slan))|nam|tuan)(?!\w)(?!\s?/?\s?(?:19|20)\d\d)(?!\s(?:cong nhan|hanh dong|cao diem|an toan|thanh nien|dau|cuoi|hoc|nay|toi|qua)\b)";

    /// <summary>"hằng tháng, quý, 6 tháng, năm": what stands first tells how the others are meant.</summary>
    [GeneratedRegex(@"\b(?:(?:hang|moi|dinh ky(?:\s(?:hang|moi))?)\s|cu\s(?:moi\s)?(?=\d))(?<ky>" + Period + @")(?:(?:\s?,\s(?:va\s)?|\s(?:va|hoac)\s|\s?/\s?)(?:(?:dinh ky|hang|moi)\s)?(?<ky>" + Period + @")){0,5}")]
    private static partial Regex Listed();

    /// <summary>"03 tháng một lần", "01 năm một lần", "6 tháng/lần".</summary>
    [GeneratedRegex(@"(?<![\d/])(?<ky>(?:\d{1,2}|mot)\s(?:thang|nam|tuan))(?:/lan|\s(?:mot|0?1)\slan)")]
    private static partial Regex Counted();

    /// <summary>"6 tháng, hằng năm", "sơ kết 6 tháng, tổng kết năm", "6 tháng trước ngày 15/6 và một năm trước ngày 10/12".</summary>
    [GeneratedRegex(@"(?<![\d/])(?<ky>0?[369]\sthang)(?:\sdau nam)?(?!\w)(?!\s(?:dau|cuoi|nam\s|20|mot lan|1 lan|01 lan))(?:\s?\([^()]{0,40}\)|\s(?:truoc|cham nhat|vao)[^.:;,\d]{0,20}\d{1,2}[/.-]\d{1,2})?\s?(?:,|;|\bva|\bhoac)\s(?:(?:so ket|tong ket|bao cao|ket qua|hang|ca|mot|0?1|dinh ky)\s){0,3}(?<ky>nam)(?!\w)(?!\s(?:19|20)\d\d|\s(?:hoc|dau|cuoi|nay|qua)\b)")]
    private static partial Regex HalfAndYear();

    /// <summary>"tháng cuối của quý".</summary>
    [GeneratedRegex(@"(?<=\bthang (?:cuoi|dau)(?: cua)? )(?<ky>quy)(?=[\s.,;)]|$)(?!\s(?:iv|i{1,3}|\d))")]
    private static partial Regex OfQuarter();

    [GeneratedRegex(@"\bdinh ky\b")]
    private static partial Regex Regular();

    [GeneratedRegex(@"\bthuong xuyen\b")]
    private static partial Regex Always();

    [GeneratedRegex(@"\b(?:it nhat|toi thieu)\s(?:(?:moi|hang|mot|0?1)\s(?:nam|quy|thang)\s)?(?<so>\d{1,2}|mot|hai)\slan(?:\s?/\s?(?<ky>thang|quy|nam)|\s(?:moi|trong)\s(?<ky>thang|quy|nam))?")]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"(?<so>\d{1,2}|\bmot|\bhai)\slan\s?/\s?(?<ky>thang|quy|nam)\b")]
    private static partial Regex Often();

    [GeneratedRegex(@"\b(?:truoc ngay|cham nhat(?: la)?(?: den| vao| truoc)?(?: ngay)?|vao ngay|truoc|(?<=^|[;,:] )ngay)\s(?<d>\d{1,2})(?:(?:\sthang\s|/)(?<m>\d{1,2})\s(?:hang|cua)\snam|\s(?:hang thang|cua thang|thang cuoi|thang dau))")]
    private static partial Regex ByDay();

    [GeneratedRegex(@"\b(?:truoc|cham nhat(?: la)?|vao)(?: ngay)?\s(?<d>\d{1,2})/(?<m>\d{1,2})(?![\d/])")]
    private static partial Regex ByDate();
}
