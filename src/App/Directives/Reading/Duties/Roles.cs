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
        IReadOnlyList<string> follow = lead.Count > 0 && Follows.In(text, sentence) ? lead : [];
        return new(lead, Partners(text, sentence, folded, lead), follow, Reports.Of(text, sentence));
    }

    /// <summary>The one told to act: at the head of the sentence, behind "Giao", "Đề nghị", or before "chủ trì".</summary>
    private static IReadOnlyList<string> Subject(SourceText text, Span sentence)
    {
        if ((InCharge(text, sentence) ?? Aside(text, sentence)) is { } charged) return Actors.Split(text, charged);
        var start = sentence.Start;
        if (Introduction().Match(text.Folded, start, sentence.Length) is { Success: true } introduced) start += introduced.Length;
        var actors = Actors.Read(text, start, sentence.End, list: true);
        if (actors.IsEmpty && Adverbial().Match(text.Folded, start, Math.Min(160, sentence.End - start)) is { Success: true } adverbial)
            actors = Actors.Read(text, adverbial.Index + adverbial.Length, sentence.End);
        if (actors.IsEmpty && Titled().Match(text.Folded, start, sentence.End - start) is { Success: true } titled)
            actors = BehindTime(text, titled.Index + titled.Length, sentence.End);
        if (actors.IsEmpty && Told().Match(text.Folded[sentence.Start..sentence.End]) is { Success: true } told)
            actors = OfAnother(text, told, sentence) ? default : Actors.Read(text, sentence.Start + told.Index + told.Length, sentence.End);
        if (actors.IsEmpty || !IsSubject(text, actors, sentence.End)) return [];
        return Actors.Split(text, actors);
    }

    /// <summary>Those whom a sentence asks, whoever is named before them: "…, Liên đoàn Lao động tỉnh đề nghị Sở Y tế phối hợp …".</summary>
    public static Span Asked(SourceText text, Span sentence)
    {
        foreach (Match asking in Asking().Matches(text.Fold(sentence)))
            if (Actors.Read(text, sentence.Start + asking.Index + asking.Length, sentence.End) is { IsEmpty: false } actors && IsSubject(text, actors, sentence.End)) return actors;
        return default;
    }

    /// <summary>"Khảo sát: Tháng 02/2025, các đơn vị …".</summary>
    private static Span BehindTime(SourceText text, int start, int limit) =>
        Adverbial().Match(text.Folded, start, Math.Min(160, limit - start)) is { Success: true } time ? Actors.Read(text, time.Index + time.Length, limit) : Actors.Read(text, start, limit);

    /// <summary>"tham gia đoàn kiểm tra do Sở Nội vụ chủ trì": who leads that is not the one told to take part.</summary>
    private static bool OfAnother(SourceText text, Match told, Span sentence)
    {
        if (told.Value[0] is not 'd' || told.Value.StartsWith("de", StringComparison.Ordinal)) return false;
        var actors = Actors.Read(text, sentence.Start + told.Index + told.Length, sentence.End);
        return Charge().Match(text.Folded, actors.End) is { Success: true } charge && text.Folded.AsSpan(charge.Index + charge.Length, Math.Max(0, sentence.End - charge.Index - charge.Length)).Trim() is "" or "." or ";";
    }

    /// <summary>"… chỉ đạo Sở Xây dựng chủ trì": the one in charge is the last one told.</summary>
    private static Span? InCharge(SourceText text, Span sentence)
    {
        foreach (Match told in Telling().Matches(text.Fold(sentence)))
        {
            var actors = Actors.Read(text, sentence.Start + told.Index + told.Length, sentence.End);
            if (!actors.IsEmpty && Charge().IsMatch(text.Folded, actors.End)) return actors;
        }
        return null;
    }

    /// <summary>"Tháng Công nhân (Ban Tuyên giáo - Nữ công chủ trì, các ban phối hợp)".</summary>
    private static Span? Aside(SourceText text, Span sentence)
    {
        foreach (Match bracket in Bracket().Matches(text.Fold(sentence)))
        {
            var actors = Actors.Read(text, sentence.Start + bracket.Index + bracket.Length, sentence.End);
            if (!actors.IsEmpty && InBrackets().IsMatch(text.Folded, actors.End)) return actors;
        }
        return null;
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
        foreach (Match charge in Beside().Matches(folded))
        {
            var actors = Actors.Read(text, sentence.Start + charge.Index + charge.Length, sentence.End);
            if (!actors.IsEmpty && Joining().IsMatch(text.Folded, actors.End)) found.AddRange(Actors.Split(text, actors));
        }
        foreach (Match stop in Stop().Matches(folded))
        {
            var actors = Actors.Read(text, sentence.Start + stop.Index + 1, sentence.End);
            if (!actors.IsEmpty && DutyClauses.Helping().IsMatch(text.Folded, actors.End)) found.AddRange(Actors.Split(text, actors));
        }
        return [.. found.Distinct().Except(lead)];
    }

    [GeneratedRegex(@"\G\s{0,3}(?:buoc \d{1,2}\s?[:.]\s)?(?:(?:tren co so do|ngoai ra|dong thoi|trong do|rieng),?\s)?(?:(?:de nghi|yeu cau|giao cho|giao|phan cong|trach nhiem cua|doi voi|bt?v[^.;,]{0,60}?giao)\s(?:dong chi\s)?)?")]
    private static partial Regex Introduction();

    [GeneratedRegex(@"\b(?:chi dao|(?<!tuyen\s)giao|yeu cau|de nghi|phan cong)\s(?:cho\s)?")]
    private static partial Regex Telling();

    [GeneratedRegex(@"\b(?<!\bduoc )(?:de nghi|yeu cau)\s")]
    private static partial Regex Asking();

    [GeneratedRegex(@"\G\s{0,3},?\s{0,3}(?:la (?:don vi|co quan) )?(?:chu tri|chiu trach nhiem chinh)\b")]
    private static partial Regex Charge();

    [GeneratedRegex(@"\(\s?(?:do\s|giao\s)?")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\G\s{0,3},?\s{0,3}(?:la (?:don vi|co quan) )?(?:chu tri|chiu trach nhiem|tham muu|thuc hien)\b")]
    private static partial Regex InBrackets();

    /// <summary>"Ban Tài chính chủ trì, Ban Chính sách phối hợp".</summary>
    [GeneratedRegex(@"\bchu tri,\s{1,3}")]
    private static partial Regex Beside();

    [GeneratedRegex(@"\G\s{0,3},?\s{0,3}(?:cung\s)?phoi hop\b")]
    private static partial Regex Joining();

    /// <summary>A title before the sentence itself: "Tăng cường sự lãnh đạo: Các chi bộ đưa …".</summary>
    [GeneratedRegex(@"^[^.:;]{5,140}:\s{1,3}")]
    private static partial Regex Titled();

    private const string Period = @"(?:(?:hang|moi|ca|mot|\d{1,2})\s)?(?:thang|quy|nam|tuan)(?:\s(?:mot|\d{1,2})\slan)?";

    /// <summary>A time or reason before the subject: "Định kỳ 03 tháng và khi cần thiết, …", "6 tháng, hằng năm …".</summary>
    [GeneratedRegex(@"^(?:dinh ky|hang nam|hang quy|hang thang|moi nam|moi quy|truoc ngay|tren co so|can cu|de |nham |trong |sau |khi |tu ngay|cham nhat|ket thuc|nhan dip|cung voi|den |thoi gian|thang \d|quy (?:i|v|\d)|nam \d|tu thang \d)[^,.;:]{0,110},\s{1,3}(?:" + Period + @"(?:,|\sva)?\s{1,3}){0,4}|^(?:dinh ky\s)?(?:(?:hang|moi)\s(?:thang|quy|nam|tuan)|\d{1,2}\sthang)(?:\s(?:mot|\d{1,2})\slan)?(?:(?:,|\sva)\s" + Period + @"){0,4},?\s{1,3}")]
    private static partial Regex Adverbial();

    [GeneratedRegex(@"\b(?:giao cho|(?<!tuyen\s)giao|de nghi|yeu cau|phan cong|do)\s(?=(?:[a-z]{1,9}[\s,]){1,40}?(?:chu tri|chiu trach nhiem|co trach nhiem|thuc hien|trien khai|theo doi|quan tam|nghiem tuc|chu dong|bao cao))")]
    private static partial Regex Told();

    [GeneratedRegex(@"\G\s{0,3}(?:,\s{0,3})?(?:\([^)]{0,120}\)\s{0,3})?(?:,\s{0,3})?")]
    private static partial Regex After();

    [GeneratedRegex(@"\bphoi hop(?:\s(?:chat che|chat|tot|thuong xuyen|dong bo)){0,2},?\s(?:voi|cung voi|cung)\s|\b(?:cung phoi hop|phoi hop thuc hien):\s|\bphoi hop\s(?=(?:cac (?:co quan|don vi|ban|so)|ban |so |ubnd|van phong|ldld|dang doan|lien doan|cong doan|uy ban|mat tran|hoi |to chuc|bao hiem|dai ))")]
    private static partial Regex Together();

    /// <summary>Behind which those may stand that only help: "…; Văn phòng phối hợp".</summary>
    [GeneratedRegex(@";")]
    private static partial Regex Stop();
}
