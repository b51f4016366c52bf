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
        var found = Before().Matches(text.Fold(sentence)).Select(m => (m.Index, Read: At(text, sentence.Start + m.Index + m.Length, sentence.End, paper))).Where(d => d.Read is not null).Select(d => d.Read!.Value).ToList();
        if (found.Count == 0) return (null, null);
        var others = found.Skip(1).Select(d => d.Due).OfType<PaperDate>().Where(d => d != found[0].Due).Distinct().ToList();
        return others.Count == 0 ? found[0] : (found[0].Due, $"{found[0].Why} Câu này còn ghi hạn khác: {string.Join(", ", others.Select(d => d.Shown))}.".Trim());
    }

    private static (PaperDate? Due, string? Why)? At(SourceText text, int at, int limit, PaperDate? paper)
    {
        if (Dates.At(text.Folded, at) is { } day)
            return day.Date is { } known ? (PaperDate.Of(known.Last), null) : (null, $"Lịch không có “{text.Show(new(day.Start, day.End))}”.");
        if (Short().Match(text.Folded, at) is { Success: true } shortDay && !Each().IsMatch(text.Folded.AsSpan(shortDay.Index + shortDay.Length, Math.Min(24, text.Folded.Length - shortDay.Index - shortDay.Length))))
            return paper is { } dated && PaperDate.Try(dated.Year, Whole(shortDay, "m"), Whole(shortDay, "d")) is { } guessed ? (guessed, OfPaper(text, shortDay, dated)) : null;
        if (Timeframes.In(text, new(at, Math.Min(limit, at + 24))) is { To: { } to }) return (PaperDate.Of(to.Last), null);
        if (Part().Match(text.Folded, at) is not { Success: true } part || paper is not { } written) return null;
        return PaperDate.Try(written.Year, Whole(part, "m") ?? (Whole(part, "q") ?? part.Groups["la"].Value switch { "i" => 1, "ii" => 2, "iii" => 3, _ => 4 }) * 3, null) is { } end ? (PaperDate.Of(end.Last), OfPaper(text, part, written)) : null;
    }

    private static string OfPaper(SourceText text, Match said, PaperDate paper) => $"Hạn “{text.Show(new(said.Index, said.Index + said.Length))}” không ghi năm; lấy năm {paper.Year} của văn bản.";

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
        if (AtLeast().Match(folded) is { Success: true } least) often.Add($"ít nhất {(least.Groups["so"].Value is "mot" ? "một" : least.Groups["so"].Value)} lần{(least.Groups["ky"].Success ? "/" + Name(least.Groups["ky"].Value) : "")}");
        if (ByDay().Match(folded) is { Success: true } day) often.Add($"{(day.Value.StartsWith("ngay", StringComparison.Ordinal) ? "" : "trước ")}ngày {day.Groups["d"].Value}{(day.Groups["m"].Success ? "/" + day.Groups["m"].Value : "")}");
        return string.Join(", ", often);
    }

    private static string Name(string folded) => folded switch { "thang" => "tháng", "quy" => "quý", "nam" => "năm", "tuan" => "tuần", "ngay" => "ngày", _ => folded };

    private static int? Whole(Match match, string name) => int.TryParse(match.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(@"\b(?:truoc|cham nhat(?: la)?(?: den)?|xong truoc|hoan thanh (?:truoc|trong|vao)|han cuoi|thoi gian hoan thanh:?|thoi han:?|truoc het|trong(?=\s(?:thang\s\d|quy\s[i\d])))\s(?:ngay\s)?(?=\d|thang|quy|nam\s20|ngay)")]
    private static partial Regex Before();

    [GeneratedRegex(@"\G(?:ngay\s)?(?<d>\d{1,2})(?:/|\sthang\s)(?<m>\d{1,2})(?![\d/])")]
    private static partial Regex Short();

    /// <summary>"trong tháng 9", "trong quý III".</summary>
    [GeneratedRegex(@"\G(?:thang\s(?<m>\d{1,2})|quy\s(?:(?<q>[1-4])|(?<la>iv|i{1,3})))(?![\d/\w])(?!\s?(?:nam|hang|-)\s)")]
    private static partial Regex Part();

    [GeneratedRegex(@"^\s*(?:hang|hằng|moi)\s")]
    private static partial Regex Each();

    [GeneratedRegex(@"\b(?<hang>(?:hang|moi)\s(?<ky2>thang|quy|nam|tuan))\b(?!\s20\d\d)|(?<hang>(?<ky2>quy))(?=[\s.,;)]|$)(?<=thang (?:cuoi|dau)(?: cua)? quy)|\b(?<moi>(?:dinh ky|moi|cu)\s(?:moi\s)?(?<so>\d{1,2})\s(?<ky>thang|nam|tuan|ngay)(?:/lan|\smot lan)?)\b|\b(?<moi>(?<so>\d{1,2})\s(?<ky>thang)(?:/lan|\s(?:mot|0?1)\slan))|\bdinh ky\s(?<hang>(?<ky2>thang|quy|nam))\b")]
    private static partial Regex Often();

    [GeneratedRegex(@"\bdinh ky\b")]
    private static partial Regex Regular();

    /// <summary>"định kỳ 6 tháng, 1 năm".</summary>
    [GeneratedRegex(@"\bdinh ky\s(?:moi\s)?\d{1,2}\sthang(?:,|\sva|\shoac|,\sva)\s(?:0?1|mot|ca)\snam\b")]
    private static partial Regex AndYear();

    [GeneratedRegex(@"\b(?:it nhat|toi thieu)\s(?<so>\d{1,2}|mot|hai)\slan(?:\s?/\s?(?<ky>thang|quy|nam)|\s(?:moi|trong)\s(?<ky>thang|quy|nam))?")]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"\b(?:truoc ngay|cham nhat(?: la)?(?: den| vao| truoc)?(?: ngay)?|vao ngay|truoc|(?<=^|[;,:] )ngay)\s(?<d>\d{1,2})(?:(?:\sthang\s|/)(?<m>\d{1,2})\s(?:hang|cua)\snam|\s(?:hang thang|cua thang|thang cuoi|thang dau))")]
    private static partial Regex ByDay();
}
