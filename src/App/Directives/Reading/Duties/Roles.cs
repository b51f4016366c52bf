using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Duties;

/// <summary>Who does what in one sentence of a directive.</summary>
internal sealed partial record Roles(IReadOnlyList<string> Lead, IReadOnlyList<string> With, IReadOnlyList<string> Follow, string? ReportTo)
{
    public static Roles Read(SourceText text, Span sentence)
    {
        var lead = Subject(text, sentence);
        var folded = text.Fold(sentence);
        IReadOnlyList<string> follow = lead.Count > 0 && Watching().IsMatch(folded) ? lead : [];
        return new(lead, Partners(text, sentence, folded, lead), follow, Report(text, sentence, folded));
    }

    /// <summary>The one told to act: at the head of the sentence, behind "Giao", "Đề nghị", or before "chủ trì".</summary>
    private static IReadOnlyList<string> Subject(SourceText text, Span sentence)
    {
        var start = sentence.Start;
        if (Introduction().Match(text.Folded, start) is { Success: true } introduced) start += introduced.Length;
        var actors = Actors.Read(text, start, sentence.End);
        if (actors.IsEmpty && Adverbial().Match(text.Folded, sentence.Start, Math.Min(160, sentence.Length)) is { Success: true } adverbial)
            actors = Actors.Read(text, adverbial.Index + adverbial.Length, sentence.End);
        if (actors.IsEmpty && Told().Match(text.Folded[sentence.Start..sentence.End]) is { Success: true } told)
            actors = Actors.Read(text, sentence.Start + told.Index + told.Length, sentence.End);
        if (actors.IsEmpty || !IsSubject(text, actors, sentence.End)) return [];
        return Actors.Split(text, actors);
    }

    /// <summary>A verb or a colon follows; else the words only begin with the name of a body.</summary>
    private static bool IsSubject(SourceText text, Span actors, int limit)
    {
        if (actors.End >= limit) return true;
        var after = After().Match(text.Folded, actors.End);
        var at = after.Success ? after.Index + after.Length : actors.End;
        return at >= limit || text.Folded[at] is ':' or '.' or '(' or ';' or '-' || Words.IsVerb(text, at) || after.Value.Contains(',', StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Partners(SourceText text, Span sentence, string folded, IReadOnlyList<string> lead)
    {
        var found = new List<string>();
        foreach (Match match in Together().Matches(folded))
        {
            var actors = Actors.Read(text, sentence.Start + match.Index + match.Length, sentence.End);
            if (!actors.IsEmpty) found.AddRange(Actors.Split(text, actors));
        }
        return [.. found.Distinct().Except(lead)];
    }

    private static string? Report(SourceText text, Span sentence, string folded)
    {
        var found = new List<string>();
        foreach (Match match in Reporting().Matches(folded))
        {
            var actors = Actors.Read(text, sentence.Start + match.Index + match.Length, sentence.End);
            if (actors.IsEmpty) continue;
            var through = Through().Match(text.Folded, actors.End) is { Success: true } by && by.Index + by.Length <= sentence.End ? " " + text.Show(new(by.Index, by.Index + by.Length)) : "";
            found.Add(string.Join("; ", Actors.Split(text, actors)) + through);
        }
        return found.Count == 0 ? null : string.Join("; ", found.Distinct());
    }

    [GeneratedRegex(@"\G\s{0,3}(?:(?:tren co so do|ngoai ra|dong thoi|trong do|rieng),?\s)?(?:(?:de nghi|yeu cau|giao cho|giao|phan cong|trach nhiem cua|doi voi|bt?v[^.;,]{0,60}?giao)\s(?:dong chi\s)?)?")]
    private static partial Regex Introduction();

    /// <summary>A time or reason before the subject: "Định kỳ 03 tháng và khi cần thiết, …".</summary>
    [GeneratedRegex(@"^(?:dinh ky|hang nam|hang quy|hang thang|moi nam|moi quy|truoc ngay|tren co so|can cu|de |nham |trong |sau |khi |tu ngay|cham nhat|ket thuc|nhan dip|cung voi|den |thoi gian)[^,.;:]{0,110},\s{1,3}")]
    private static partial Regex Adverbial();

    [GeneratedRegex(@"\b(?:giao cho|giao|de nghi|yeu cau|phan cong|do)\s(?=(?:[a-z]{1,9}[\s,]){1,40}?(?:chu tri|chiu trach nhiem|co trach nhiem|thuc hien|trien khai|theo doi|quan tam|nghiem tuc|chu dong|bao cao))")]
    private static partial Regex Told();

    [GeneratedRegex(@"\G\s{0,3}(?:,\s{0,3})?(?:\([^)]{0,120}\)\s{0,3})?(?:,\s{0,3})?")]
    private static partial Regex After();

    [GeneratedRegex(@"\bphoi hop(?:\s(?:chat che|chat|tot|thuong xuyen|dong bo)){0,2},?\s(?:voi|cung voi|cung)\s|\b(?:cung phoi hop|phoi hop thuc hien):\s|\bphoi hop\s(?=(?:cac (?:co quan|don vi|ban|so)|ban |so |ubnd|van phong|ldld))")]
    private static partial Regex Together();

    [GeneratedRegex(@"\b(?:theo doi|don doc)\b")]
    private static partial Regex Watching();

    [GeneratedRegex(@"\bbao cao(?:\s(?:dinh ky|ket qua|kip thoi|thuong xuyen|bang van ban|tinh hinh|tien do|thuc hien|trien khai|cong tac|hang (?:thang|quy|nam)|so lieu|ke hoach|chuyen de|gui)){0,5},?\s?(?:(?:ve|voi|cho|len|gui ve|gui|qua)\s)?(?!cua\b)")]
    private static partial Regex Reporting();

    [GeneratedRegex(@"\G\s{0,3}\(\s?(?:qua|thong qua)[^)]{2,90}\)")]
    private static partial Regex Through();
}
