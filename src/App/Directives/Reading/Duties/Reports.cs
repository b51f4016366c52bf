using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Duties;

/// <summary>To whom a result is reported or sent, and through which office: "gửi về Liên đoàn Lao động tỉnh (qua Văn phòng)".</summary>
internal static partial class Reports
{
    private const int Farthest = 130, MostWays = 6;

    public static string? Of(SourceText text, Span sentence)
    {
        var (found, end) = (new List<string>(), sentence.Start);
        foreach (Match match in Reporting().Matches(text.Fold(sentence)))
        {
            var at = sentence.Start + match.Index;
            if (at < end || (found.Count > 0 && Summed().IsMatch(text.Folded.AsSpan(end, at - end)))) continue;
            if (Read(text, at, match.Length, sentence.End) is not { } report) continue;
            found.Add(report.To);
            end = report.End;
        }
        return found.Count == 0 ? null : string.Join("; ", found.Distinct());
    }

    private static (string To, int End)? Read(SourceText text, int at, int length, int limit)
    {
        if (text.Folded[at] is 't') return Named(text, at + length, limit);
        if (text.Folded[at] is 'b' && Named(text, at + length, limit) is { } near) return near;
        if (text.Folded[at] is 'g' && Named(text, at + length, limit) is { } direct && (Collecting().IsMatch(text.Folded, direct.End) || IsSentTo(text, at + length, direct.End, limit))) return direct;
        var last = Math.Min(limit, at + Farthest);
        var isReport = text.Folded[at] is 'b';
        var tried = 0;
        foreach (Match way in Ways().Matches(text.Folded[at..last]))
        {
            if (tried++ == MostWays || Stop().IsMatch(text.Folded.AsSpan(at, way.Index))) break;
            isReport |= Reported().IsMatch(text.Folded.AsSpan(at, way.Index));
            if (way.Groups["cho"].Success && !isReport) continue;
            if (Named(text, at + way.Index + way.Length, limit) is { } far) return far;
        }
        return null;
    }

    /// <summary>"… gửi Sở Nội vụ." at the end of a sentence; many at once are written down to, not up.</summary>
    private static bool IsSentTo(SourceText text, int at, int end, int limit) => Office().IsMatch(text.Folded, at) && text.Folded.AsSpan(end, limit - end).Trim(" .;").IsEmpty;

    private static (string To, int End)? Named(SourceText text, int at, int limit)
    {
        var actors = Actors.Read(text, at, limit);
        if (actors.IsEmpty) return null;
        if (By().Match(text.Fold(actors)) is { Success: true } by && Words.Head(text, actors.Start + by.Index + by.Length) > 0)
            return ($"{Names(text, actors with { End = actors.Start + by.Index })} (qua {text.Show(actors with { Start = actors.Start + by.Index + by.Length })})", actors.End);
        if (Through().Match(text.Folded, actors.End) is { Success: true } aside && aside.Index + aside.Length <= limit)
            return ($"{Names(text, actors)} {text.Show(new(aside.Index, aside.Index + aside.Length))}", aside.Index + aside.Length);
        if (Beside().Match(text.Folded, actors.End) is { Success: true } beside && Actors.Read(text, beside.Index + beside.Length, limit) is { IsEmpty: false } office)
            return ($"{Names(text, actors)} (qua {Names(text, office)})", office.End);
        return (Names(text, actors), actors.End);
    }

    private static string Names(SourceText text, Span actors) => string.Join("; ", Actors.Split(text, actors));

    /// <summary>"báo cáo kết quả …", "gửi về …", "trình Ban Thường vụ Tỉnh ủy"; what is between that and the name is read by <see cref="Ways"/>.</summary>
    [GeneratedRegex(@"\bbao cao(?:\s(?:dinh ky|ket qua|kip thoi|thuong xuyen|bang van ban|tinh hinh|tien do|thuc hien|trien khai|cong tac|hang (?:thang|quy|nam)|so lieu|ke hoach|chuyen de|gui)){0,5},?\s?(?:(?:ve|voi|cho|len|gui ve|gui|qua)\s)?(?!cua\b)|\b(?:gui|nop)\s|(?<!\b(?:chuong|qua|lo|lich|cong|quy|tien|giao|giai|thuyet|hanh|to)\s)\btrinh\s(?:len\s|xin y kien\s)?(?=ban |thuong |tinh |thanh |huyen |lien |tong |uy ban |ubnd|hdnd|hoi dong |so |doan chu tich)")]
    private static partial Regex Reporting();

    /// <summary>"gửi LĐLĐ tỉnh trước ngày …": sent up, not down.</summary>
    [GeneratedRegex(@"\G\s{0,3},?\s{0,3}(?:truoc|cham nhat|de tong hop|de theo doi)\b")]
    private static partial Regex Collecting();

    [GeneratedRegex(@"\G(?:so|ban|lien doan|ldld|tong lien doan|ubnd|uy ban|tinh uy|thanh uy|huyen uy|bao hiem|cuc|chi cuc|van phong|hoi dong)\b")]
    private static partial Regex Office();

    [GeneratedRegex(@"\b(?:(?:ve|len)|(?<cho>cho|den|toi|voi))\s")]
    private static partial Regex Ways();

    [GeneratedRegex(@"\bbao cao\b")]
    private static partial Regex Reported();

    [GeneratedRegex(@"[.;:](?:\s|$)")]
    private static partial Regex Stop();

    /// <summary>What the one that collects the reports does with them is no report of the body that acts.</summary>
    [GeneratedRegex(@"^[^.;]{0,60}\bde\s(?:theo doi, |tham muu, )?(?:tong hop|theo doi)(?:,| va)?\s?(?:chung\s?,?\s?)?$")]
    private static partial Regex Summed();

    [GeneratedRegex(@"\s(?:thong )?qua\s")]
    private static partial Regex By();

    [GeneratedRegex(@"\G\s{0,3}\(\s?(?:qua|thong qua)[^)]{2,90}\)")]
    private static partial Regex Through();

    [GeneratedRegex(@"\G\s{0,3},?\s{0,3}(?:thong )?qua\s{1,3}")]
    private static partial Regex Beside();
}
