using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>Names of issuing bodies: where they end in a text, and how they are written in full.</summary>
internal static partial class Issuers
{
    private const int Longest = 140;

    /// <summary>Words in small letters that go on with the name of a body.</summary>
    private static readonly HashSet<string> Small =
    [
        .. "tinh thanh pho thi xa huyen quan phuong dac khu lao dong nhan dan uy thuong vu chap hanh doan vien chuc nganh trung uong cac cong nghiep chinh tri bi thu can su dang bo khoi co quan doanh nghiep tich chu hoi dong va cap tren so chap chi dao cac quoc gia viet nam chinh phu quan ly truc thuoc lien nuoc dan".Split(' '),
    ];

    /// <summary>Words in small letters that go on with a name only behind a certain word.</summary>
    private static readonly HashSet<string> Pairs =
    [
        "thu tuong", "bo truong", "thu truong", "cuc truong", "tong cuc", "thuong binh", "giao duc", "dao tao", "y te", "ke hoach", "dau tu", "xay dung", "kiem tra", "to chuc", "dan van", "quoc phong", "van phong", "cong an", "tuyen giao", "noi chinh", "tai chinh", "tu phap", "khoa hoc", "bao hiem", "van hoa", "nong nghiep", "phu nu", "nong dan", "thanh nien", "cuu chien",
    ];

    /// <summary>The body named from there on: begins with a capital, ends before the first word that is no part of a name.</summary>
    public static Span Read(SourceText text, int start)
    {
        var end = start;
        var before = "";
        var last = Math.Min(text.Clean.Length, start + Longest);
        foreach (Match word in Word().Matches(text.Folded[start..last]))
        {
            var at = start + word.Index;
            if (at != end && text.Folded.AsSpan(end, at - end).Trim() is not ("" or "-")) break;
            if (end > start && HasBreak(text, end, at)) break;
            var isCapital = char.IsUpper(text.Clean[at]);
            if (end == start ? !isCapital && word.Value is not ("ban" or "tinh" or "huyen" or "thanh" or "bo" or "lien" or "uy" or "doan" or "tong") : !isCapital && !Small.Contains(word.Value) && !Pairs.Contains($"{before} {word.Value}")) break;
            if (word.Value is "pho" && before is not "thanh") break;
            if (word.Value is "v" && text.Folded.AsSpan(at + 1).StartsWith("/v")) break;
            if (!isCapital && StopsAt().IsMatch(text.Folded.AsSpan(at, Math.Min(24, text.Folded.Length - at)))) break;
            if (isCapital && PaperTypes.Names.Any(n => string.CompareOrdinal(text.Folded, at, n.Folded, 0, n.Folded.Length) == 0)) break;
            (end, before) = (at + word.Length, word.Value);
        }
        return TrimEnd(text, new(start, end));
    }

    /// <summary>The name in full: abbreviations spelt out, and the home of the paper added where only "tỉnh" or "Tỉnh ủy" is said.</summary>
    public static string Full(string written, string? home)
    {
        var name = Expand(written.Replace("uỷ", "ủy", StringComparison.Ordinal).Replace("Uỷ", "Ủy", StringComparison.Ordinal));
        name = Confederation().Replace(name, "Tổng Liên đoàn Lao động Việt Nam");
        name = PartyCommittee().Replace(name, m => char.ToUpperInvariant(m.Value[0]) + m.Value[1..]);
        if (name.Length > 0) name = char.ToUpperInvariant(name[0]) + name[1..];
        if (home is null) return name;
        if (NeedsHome().IsMatch(name)) return $"{name} {home}";
        return name.EndsWith("Liên đoàn Lao động", StringComparison.Ordinal) ? $"{name} {Heads.Home.WithLevel(home)}" : name;
    }

    /// <summary>Spells abbreviations out.</summary>
    public static string Expand(string written) => Abbreviation().Replace(written, m => m.Value switch
    {
        "BTV" => "Ban Thường vụ",
        "BCH" => "Ban Chấp hành",
        "ĐCT" => "Đoàn Chủ tịch",
        "LĐLĐ" => "Liên đoàn Lao động",
        "UBND" => "Ủy ban nhân dân",
        "HĐND" => "Hội đồng nhân dân",
        "TW" => "Trung ương",
        "TU" => "Tỉnh ủy",
        "CĐ" => "Công đoàn",
        "TP." => "thành phố",
        _ => "Tổng Liên đoàn Lao động Việt Nam",
    });

    private static bool HasBreak(SourceText text, int from, int to) => text.Clean.AsSpan(from, to - from).Count('\n') > 2;

    /// <summary>"của Chính phủ và" ends before the "và".</summary>
    private static Span TrimEnd(SourceText text, Span span)
    {
        while (span.Length > 0 && LooseEnd().Match(text.Fold(span)) is { Success: true } loose) span = span with { End = span.Start + loose.Index };
        return span;
    }

    [GeneratedRegex(@"[a-z]+\d{0,2}")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:ban hanh|va cac|va (?:nghi|chi thi|ke|quyet|cong van|thong|huong|chuong|ket|luat)|so \d|chi tiet|bo sung|doan vien|bo luat|cac (?:ngay|thang)|lao dong (?:tre|nu))")]
    private static partial Regex StopsAt();

    [GeneratedRegex(@"\s*(?:-|\b(?:va|so|cac|cap|chu|cong|thi|dan))$")]
    private static partial Regex LooseEnd();

    [GeneratedRegex(@"\b(?:(?:BTV|BCH|ĐCT|LĐLĐ|UBND|HĐND|TW|TU|TLĐ|CĐ|(?:Tổng|TỔNG) LĐLĐ(?: ?V(?:iệt )?N(?:am)?| VIỆT NAM)?)\b|TP\.)")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"Tổng Liên đoàn(?: L(?:ao |)động| LĐ)?(?: ?(?:Việt Nam|VN))?(?! Lao)", RegexOptions.IgnoreCase)]
    private static partial Regex Confederation();

    [GeneratedRegex(@"\b(?:tỉnh|thành|huyện|thị|đảng) ủy\b")]
    private static partial Regex PartyCommittee();

    [GeneratedRegex(@"(?:Tỉnh ủy|Tỉnh đoàn|tỉnh|Thành ủy|thành phố)$", RegexOptions.IgnoreCase)]
    private static partial Regex NeedsHome();
}
