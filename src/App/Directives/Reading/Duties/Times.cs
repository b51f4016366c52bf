using System.Globalization;
using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Figures;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Duties;

/// <summary>When a task is due.</summary>
internal static partial class Times
{
    /// <summary>How far behind its cue a period may end: "quý III năm 2025".</summary>
    private const int Near = 24;

    /// <summary>
    /// The last day named by "trước ngày", "chậm nhất", "hoàn thành trong"; where there is none, by "trong năm", "vào", "đến hết"; else a number of days from another day.
    /// The year of the paper where none is said, and then with a doubt.
    /// </summary>
    public static (PaperDate? Due, string? Why) Due(SourceText text, Span sentence, PaperDate? paper)
    {
        var found = Read(text, sentence, Before(), paper);
        // what lies before the paper tells of what has been
        if (found.Count == 0) found = [.. Read(text, sentence, Around(), paper).Where(d => d.Due is not { } due || paper is not { } written || due.Last >= written.First)];
        if (found.Count == 0) return Reckonings.Due(text, sentence, paper);
        var others = found.Skip(1).Select(d => d.Due).OfType<PaperDate>().Where(d => d != found[0].Due).Distinct().ToList();
        return others.Count == 0 ? found[0] : (found[0].Due, $"{found[0].Why} Câu này còn ghi hạn khác: {string.Join(", ", others.Select(d => d.Shown))}.".Trim());
    }

    /// <summary>When what is given as the time itself ends, as in the cell of a table or behind "Thời gian:".</summary>
    public static (PaperDate? Due, string? Why) DueOfTime(SourceText text, Span time, PaperDate? paper)
    {
        if (time.IsEmpty) return default;
        if (Opening().Match(text.Folded, time.Start, time.Length) is { Success: true } opening) time = time with { Start = opening.Index + opening.Length };
        if (Due(text, time, paper) is var said && (said.Due ?? (object?)said.Why) is not null) return said;
        if (Dates.At(text.Folded, time.Start) is { Date: { } day, End: var end } && end <= time.End) return (PaperDate.Of(day.Last), null);
        if (Timeframes.In(text, time) is { To: { } to }) return (PaperDate.Of(to.Last), null);
        return Recurrences.Of(text, time) is null ? At(text, time.Start, time.End, paper, isBefore: false) ?? default : default;
    }

    private static List<(PaperDate? Due, string? Why)> Read(SourceText text, Span sentence, Regex cue, PaperDate? paper)
    {
        var folded = text.Fold(sentence);
        var isYearly = Recurrences.IsHalfYearly(folded);
        var found = new List<(PaperDate? Due, string? Why)>();
        foreach (Match match in cue.Matches(folded))
        {
            var at = sentence.Start + match.Index + match.Length;
            if (isYearly && Short().IsMatch(text.Folded, at)) continue;
            var read = match.Groups["phan"] is { Success: true } part ? Within(text, new(sentence.Start + match.Index, Math.Min(sentence.End, at + Near)), part.Value, at) : At(text, at, sentence.End, paper, match.Groups["truoc"].Success);
            if (read is { } one) found.Add(one);
        }
        return found;
    }

    private static (PaperDate? Due, string? Why)? At(SourceText text, int at, int limit, PaperDate? paper, bool isBefore)
    {
        if (Dates.At(text.Folded, at) is { } day)
            return day.Date is { } known ? (PaperDate.Of(known.Last), null) : (null, $"Lịch không có “{text.Show(new(day.Start, day.End))}”.");
        if (Short().Match(text.Folded, at) is { Success: true } shortDay)
            return !IsEach(text, shortDay) && paper is { } dated && PaperDate.Try(dated.Year, Whole(shortDay, "m"), Whole(shortDay, "d")) is { } guessed ? (guessed, OfPaper(text, shortDay, dated)) : null;
        if (Timeframes.In(text, new(at, Math.Min(limit, at + Near))) is { To: { } to } time) return (Ended(time.From, to, isBefore), null);
        if (Part().Match(text.Folded, at) is not { Success: true } part || paper is not { } written) return null;
        var quarter = Whole(part, "q") ?? part.Groups["la"].Value switch { "i" => 1, "ii" => 2, "iii" => 3, "iv" => 4, _ => 0 };
        var (first, last) = quarter > 0 ? ((quarter * 3) - 2, quarter * 3) : (Whole(part, "m"), Whole(part, "m"));
        return PaperDate.Try(written.Year, last, null) is { } end ? (Ended(new PaperDate(written.Year, first, 1), end, isBefore), OfPaper(text, part, written)) : null;
    }

    /// <summary>"trước tháng 7" is over on the last day of June, "trong tháng 7" on that of July.</summary>
    private static PaperDate Ended(PaperDate? from, PaperDate to, bool isBefore) => PaperDate.Of(isBefore && from is { } start ? start.First.AddDays(-1) : to.Last);

    /// <summary>"cuối năm 2025" ends with it; of "đầu", "giữa" the paper gives no day, so that the one taken is told: the end of the first month of a quarter, of the first quarter of a year.</summary>
    private static (PaperDate? Due, string? Why)? Within(SourceText text, Span said, string part, int at)
    {
        if (Timeframes.In(text, said with { Start = at }) is not { From: { } from, To: { } to }) return null;
        if (part is "cuoi") return (PaperDate.Of(to.Last), null);
        var months = ((to.Year - from.Year) * 12) + to.Last.Month - from.First.Month + 1;
        var day = months == 1 ? from.First.AddDays(part is "dau" ? 9 : 19) : from.First.AddMonths(part is "dau" ? Math.Max(1, months / 4) : (months + 1) / 2).AddDays(-1);
        var end = Year().Match(text.Folded, at) is { Success: true } year ? year.Index + year.Length : said.End;
        return (PaperDate.Of(day), $"Hạn “{text.Show(said with { End = end })}” không ghi ngày; lấy ngày {PaperDate.Of(day).Shown}.");
    }

    private static bool IsEach(SourceText text, Match day) => Each().IsMatch(text.Folded.AsSpan(day.Index + day.Length, Math.Min(Near, text.Folded.Length - day.Index - day.Length)));

    private static string OfPaper(SourceText text, Match said, PaperDate paper) => $"Hạn “{text.Show(new(said.Index, said.Index + said.Length))}” không ghi năm; lấy năm {paper.Year} của văn bản.";

    private static int? Whole(Match match, string name) => int.TryParse(match.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>An hour before the day: "trước 16h00 ngày", "trước 17 giờ 30 phút, ngày".</summary>
    private const string Hour = @"(?:\d{1,2}\s?(?:h|gio|:)\s?(?:\d{1,2})?(?:\s?phut)?,?\s(?=ngay\s|\d))?";

    private const string Named = @"(?:ngay\s)?(?=\d|thang|quy|nam\s20|ngay)";

    [GeneratedRegex(@"\b(?:(?:xong |hoan thanh )?(?<truoc>truoc)(?!\shet)|cham nhat(?:\s(?:la|den|vao|trong|(?<truoc>truoc))){0,3}|hoan thanh (?:trong|vao)|han cuoi|thoi gian hoan thanh:?|thoi han:?|truoc het|trong(?=\s(?:thang\s\d|quy\s[i\d])))\s" + Hour + Named)]
    private static partial Regex Before();

    /// <summary>Days and periods that a paper sets without a word that closes them.</summary>
    [GeneratedRegex(@"\b(?:(?:vao|trong|den|du kien)\s)?(?<phan>dau|giua|cuoi)(?<!(?:thang|ngay|tu|quy|ky|bat) \w{3,4})\s(?=thang\s\d|quy\s[iv\d]|nam\s20)|\b(?:trong(?=\snam\s20)|vao|du kien(?:\s(?:vao|trong|la|to chuc))?|(?<!tinh )den(?=\s(?:het|ngay)\s)(?: het)?|(?<!den )het(?=\s(?:thang|quy|nam)\s))\s" + Hour + Named)]
    private static partial Regex Around();

    /// <summary>"08h00 ngày 15/5/2024", "Từ 13 giờ 30, ngày …".</summary>
    [GeneratedRegex(@"\G(?:bat dau\s)?(?:tu\s|luc\s|vao\s)?\d{1,2}\s?(?:h|gio|:)\s?(?:\d{1,2})?(?:\s?phut)?,?\s(?=ngay\s|\d)")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\G[^.;,]{0,18}?20\d\d")]
    private static partial Regex Year();

    [GeneratedRegex(@"\G(?:ngay\s)?(?<d>\d{1,2})(?:/|\sthang\s)(?<m>\d{1,2})(?![\d/])")]
    private static partial Regex Short();

    /// <summary>"trong tháng 9", "trong quý III".</summary>
    [GeneratedRegex(@"\G(?:thang\s(?<m>\d{1,2})|quy\s(?:(?<q>[1-4])|(?<la>iv|i{1,3})))(?![\d/\w])(?!\s?(?:nam|hang|moi|cac|-)\s)")]
    private static partial Regex Part();

    /// <summary>A day that comes again, or one of another year.</summary>
    [GeneratedRegex(@"^\s*(?:hang|moi|cac nam|nam truoc|nam sau|cua nam)\b")]
    private static partial Regex Each();
}
