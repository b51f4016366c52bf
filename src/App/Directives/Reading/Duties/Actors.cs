using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Duties;

/// <summary>Reads who is meant: "Các huyện ủy, thị ủy, thành ủy, Đảng ủy Khối cơ quan và Doanh nghiệp tỉnh".</summary>
internal static partial class Actors
{
    private const int Longest = 420;

    /// <summary>The bodies named from there on, up to the verb; empty when none begins there.</summary>
    /// <param name="list">Semicolons stand between them too, as in headings.</param>
    public static Span Read(SourceText text, int start, int limit, bool list = false)
    {
        limit = Math.Min(limit, start + Longest);
        var at = HeadFrom(text, start);
        if (at < 0) return new(start, start);
        var end = Name(text, at, limit);
        while (Joint().Match(text.Folded, end) is { Success: true } joint && joint.Index + joint.Length < limit)
        {
            var next = joint.Index + joint.Length;
            // "cung cấp" is what they do, "cùng cấp" says who they are
            if (text.Clean.AsSpan(joint.Index, joint.Length).Trim().StartsWith("cung") && text.Folded.AsSpan(next).StartsWith("cap ")) break;
            var head = HeadFrom(text, next);
            var isHead = head >= 0 && !StartsVerb(text, head);
            var plain = isHead ? head : Past(Quantifier(), text.Folded, next);
            if (joint.Value.Contains(';', StringComparison.Ordinal) && !(isHead && list)) break;
            if (!isHead && !Continued().IsMatch(text.Folded, plain) && !IsProper(text, plain, joint.Value)) break;
            var after = Name(text, plain, limit);
            if (after <= plain) break;
            end = after;
        }
        return text.Trim(new(start, end));
    }

    /// <summary>One by one, as the paper writes them.</summary>
    public static IReadOnlyList<string> Split(SourceText text, Span actors)
    {
        var names = new List<string>();
        var start = actors.Start;
        foreach (Match joint in AnyJoint().Matches(text.Folded[actors.Start..actors.End]))
        {
            var next = HeadFrom(text, actors.Start + joint.Index + joint.Length);
            if (actors.Start + joint.Index < start || next >= actors.End || next < 0 || InsideName(text, actors, joint) || IsPlaces(text, actors, joint)) continue;
            names.Add(text.Show(new(start, actors.Start + joint.Index)));
            start = actors.Start + joint.Index + joint.Length;
        }
        names.Add(text.Show(new(start, actors.End)));
        return [.. names.Select(n => Aside().Replace(Introduced().Replace(n.Length > 8 ? Heads.OrgNames.Recase(n) : n, ""), "").Trim().TrimEnd(',', ':', '.', ';', '-').Trim()).Where(n => n.Length > 1).Distinct()];
    }

    /// <summary>The bodies of a stretch that holds names only, also such as no rule knows.</summary>
    public static IReadOnlyList<string> Named(SourceText text, Span names)
    {
        if (names.IsEmpty || !text.Clean[names.Start..names.End].Any(char.IsLetter)) return [];
        var actors = Read(text, names.Start, names.End, list: true);
        return actors.Length >= names.Length * 2 / 3 ? Split(text, actors with { End = names.End }) : [text.Show(names).TrimEnd('.', ';')];
    }

    /// <summary>Where the name itself begins, behind "các", "đối với"; -1 when none does. "Các ban" begins with its "các".</summary>
    private static int HeadFrom(SourceText text, int start)
    {
        var at = Past(White(), text.Folded, start);
        if (Words.Head(text, at) > 0) return at;
        at = Past(Quantifier(), text.Folded, start);
        return Words.Head(text, at) > 0 ? at : -1;
    }

    public static bool StartsVerb(SourceText text, int at) => Words.Protected(text.Folded, at) == 0 && Words.Head(text, at) == 0 && Words.IsVerb(text, at);

    /// <summary>"Chính sách pháp luật và Quan hệ lao động", "Tuyên giáo và Dân vận" are one body each.</summary>
    private static bool InsideName(SourceText text, Span actors, Match joint) =>
        joint.Value.Contains("va", StringComparison.Ordinal) && JoinsName(text, actors.Start + joint.Index + joint.Value.IndexOf("va", StringComparison.Ordinal));

    /// <summary>The "và" that begins there stands inside one name; another one close by may part two bodies: "Sở Giáo dục và Đào tạo và Sở Y tế".</summary>
    private static bool JoinsName(SourceText text, int at)
    {
        var start = Math.Max(0, at - 40);
        foreach (Match name in OneBody().Matches(text.Folded.Substring(start, Math.Min(90, text.Folded.Length - start))))
            if (start + name.Groups["va"].Index == at) return true;
        return false;
    }

    /// <summary>"LĐLĐ quận, huyện, thị xã" are the federations of all of them.</summary>
    private static bool IsPlaces(SourceText text, Span actors, Match joint) =>
        Kind().IsMatch(text.Folded.AsSpan(actors.Start, joint.Index)) && OtherKind().IsMatch(text.Folded, actors.Start + joint.Index + joint.Length);

    /// <summary>Where one name ends: at a stop, a comma, an "và", or the first verb.</summary>
    private static int Name(SourceText text, int at, int limit)
    {
        var i = at;
        while (i < limit)
        {
            if (text.Folded[i] is ',' or ';' or ':' or '.' or '(' or ')' or '"') break;
            if (i == at || text.Folded[i - 1] is ' ' or '-')
            {
                if (i > at && Leads().IsMatch(text.Folded, i) && !text.Folded.AsSpan(at, i - at).EndsWith("dong chi ")) break;
                if (Words.Protected(text.Folded, i) is > 0 and var kept)
                {
                    i += kept;
                    continue;
                }
                if (i == at && Words.Head(text, i) is > 0 and var head)
                {
                    i += head;
                    continue;
                }
                if (i > at && Count().IsMatch(text.Folded, i) && !Ordinal().IsMatch(text.Folded.AsSpan(Math.Max(at, i - 10), i - Math.Max(at, i - 10)))) break;
                if (i > at && ((And().IsMatch(text.Folded, i) && !JoinsName(text, i)) || (Words.IsVerb(text, i) && !IsCapital(text, i)))) break;
            }
            i++;
        }
        while (i > at && text.Folded[i - 1] is ' ' or '-') i--;
        return i;
    }

    /// <summary>"Ban Tổ chức Tỉnh ủy": a capital inside a name is no verb.</summary>
    private static bool IsCapital(SourceText text, int at) => char.IsUpper(text.Clean[at]);

    private static bool IsProper(SourceText text, int at, string joint) => at < text.Clean.Length && char.IsUpper(text.Clean[at]) && !Words.IsVerb(text, at) && joint.Trim() is "," or "va";

    private static int Past(Regex regex, string folded, int at) => regex.Match(folded, at) is { Success: true } match ? match.Index + match.Length : at;

    [GeneratedRegex(@"\G\s{0,3}")]
    private static partial Regex White();

    [GeneratedRegex(@"\G\s{0,3}(?:(?:giua|cac|nhung|tat ca|toan the|moi|tung|mot so|cac dong chi|dong chi|doi voi|trong do|nhat la|truc tiep la|truoc het la|de nghi|yeu cau)\s{1,3}){0,3}")]
    private static partial Regex Quantifier();

    /// <summary>Behind a name may stand in brackets whose body it is: "Phòng Việc làm (Sở Nội vụ) và …".</summary>
    [GeneratedRegex(@"\G\s{0,3}(?:\([^(),;]{2,60}\)\s{0,3})?(?:,\s{0,3}(?:va\s{1,3}|cung\s{1,3})?|va\s{1,3}|cung\s{1,3}voi\s{1,3}|cung\s{1,3}|;\s{0,3}(?:va\s)?)")]
    private static partial Regex Joint();

    [GeneratedRegex(@"\s{0,3}[,;]\s{0,3}(?:va\s{1,3}|cung\s{1,3})?|\s{1,3}(?:va|cung voi|cung)\s{1,3}")]
    private static partial Regex AnyJoint();

    /// <summary>"lãnh đạo các cơ quan" is a body only where a name begins with it.</summary>
    [GeneratedRegex(@"\Glanh dao (?:cac|cap)\b")]
    private static partial Regex Leads();

    /// <summary>A number of two digits or more: it counts what is done and is no part of a name.</summary>
    [GeneratedRegex(@"\G\d{1,3}(?:[.,]\d|\d)")]
    private static partial Regex Count();

    [GeneratedRegex(@"\b(?:so|quan|phuong|to|khoi|cum|khu|vung|xa|ban)\s$")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\G(?:va|cung|hoac)\s")]
    private static partial Regex And();

    [GeneratedRegex(@"\b(?:ldld|lien doan lao dong|cong doan|ubnd|uy ban nhan dan)\s(?:cac\s)?(?:quan|huyen|thi xa|thanh pho|tinh|xa|phuong)(?:, (?:quan|huyen|thi xa|thanh pho|xa|phuong))*$")]
    private static partial Regex Kind();

    [GeneratedRegex(@"\G(?:quan|huyen|thi xa|thanh pho|xa|phuong)(?!\w)(?!\suy)")]
    private static partial Regex OtherKind();

    /// <summary>Places and kinds that go on with the name before them: "LĐLĐ các huyện, thành phố".</summary>
    [GeneratedRegex(@"\G(?:huyen|thi xa|thi|thanh pho|thanh|tinh|quan|xa|phuong|thi tran|khu|cap|nganh|dac khu|don vi|dia phuong|lien quan|doan the|ban|phong|hoi vien|cum cong nghiep|khu che xuat|khu kinh te|lien doan|tp|bao chi|truyen thong|thong tan|tuong duong)(?!\w)")]
    private static partial Regex Continued();

    [GeneratedRegex(@"(?:chinh sach,? phap luat|chinh sach|tuyen giao|ke hoach|giao duc|thuong binh|van hoa,? the thao|van hoa|nong nghiep|khoa hoc|thong tin|tai nguyen|khoi cac co quan|khoi co quan|to chuc|cac co quan|khoi|phat thanh|lao dong - thuong binh|co quan|cong nghiep|viec lam|kinh te|cong nhan|dich vu|thuong mai)\s{1,3}(?<va>va)\s{1,3}(?:quan he|dan van|dau tu|dao tao|xa hoi|the thao|du lich|moi truong|phat trien|cong nghe|truyen thong|truyen hinh|doanh nghiep|kiem tra|che xuat|phap luat|an toan|ha tang|do thi|cong doan(?= |,|$)(?<=cong nhan va cong doan)|thuong mai|dich vu)|tap chi lao dong\s{1,3}(?<va>va)\s{1,3}cong doan")]
    private static partial Regex OneBody();

    [GeneratedRegex(@"\s\((?!qua|thông qua)[^()]*\)$")]
    private static partial Regex Aside();

    [GeneratedRegex(@"^(?:đối với|Đối với|giao cho|Giao cho|Giao|giao|đề nghị|Đề nghị|yêu cầu|Yêu cầu|phân công|Phân công|trực tiếp là|trước hết là|nhất là|trong đó|giữa)\s+(?:cho\s+)?")]
    private static partial Regex Introduced();
}
