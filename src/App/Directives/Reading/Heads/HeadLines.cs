using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Citations;

namespace DoanKet.App.Directives.Reading.Heads;

/// <summary>What a line of the head is, told by how it begins.</summary>
internal static partial class HeadLines
{
    public static bool IsNation(Fragment f) => Nation().IsMatch(f.Folded);

    public static bool IsNumber(Fragment f) => Number().IsMatch(f.Folded);

    public static Match PlaceAndDate(Fragment f) => PlaceDate().Match(f.Folded);

    public static Match About(Fragment f) => Subject().Match(f.Folded);

    /// <summary>Also "CHỦ TỊCH … điện:" of an urgent dispatch.</summary>
    public static bool IsAddress(Fragment f) => IsDispatch(f) || f.Folded.TrimStart('-', ' ').StartsWith("kinh gui", StringComparison.Ordinal);

    public static bool IsDispatch(Fragment f) => Dispatch().IsMatch(f.Folded);

    /// <summary>The line begins the body: a reason, a numbered section. In a sentence, not in capitals, unless it is a section.</summary>
    public static bool IsBody(Fragment f)
    {
        var bare = f.Shown.TrimStart('-', ' ');
        return Section().IsMatch(f.Shown) || (bare.Length > 0 && char.IsUpper(bare[0]) && !f.IsCapitals && Opening().IsMatch(f.Folded.TrimStart('-', ' ')));
    }

    /// <summary>The type printed as the title of the paper; alone in its line, or in capitals with what it is about behind it.</summary>
    public static string? TitleOf(Fragment f)
    {
        foreach (var (folded, name) in PaperTypes.Names)
        {
            if (!f.Folded.StartsWith(folded, StringComparison.Ordinal)) continue;
            if (f.Folded.Length == folded.Length || (f.IsCapitals && f.Folded[folded.Length] == ' ')) return name;
        }
        return null;
    }

    [GeneratedRegex(@"^(?:cong ho[a]? xa hoi|doc lap\s*-\s*tu do|dang cong san viet nam$|mat$|tuyet mat$|toi mat$|khan$|thuong khan$|hoa toc$|du thao)")]
    private static partial Regex Nation();

    [GeneratedRegex(@"^(?:luat |bo luat |nghi quyet )?so\s?[:.]?\s?(?:[\d.…_\s]{0,20}[a-d]?(?:/\d{4})?\s{0,2}[-/]|\d{1,5}$)")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:(?<noi>[^,:;]{2,40}?)\s?[,.]?\s)?(?<ngay>ngay\s?[\d.…_\s]{0,14}\s?thang\s?[\d.…_\s]{0,14}\s?nam(?:\s|$)|ngay\s\d{1,2}[/-]\d{1,2}[/-]\d{4}$)")]
    private static partial Regex PlaceDate();

    [GeneratedRegex(@"^\(?(?:v/v|v/v:|ve viec|ve\s?/\s?viec)\s?:?\s?(?=\S)")]
    private static partial Regex Subject();

    [GeneratedRegex(@"^(?:can cu|thuc hien (?!nhiem vu nam)|trien khai thuc hien|de (?!an\b)|nham |theo |trong |thoi gian|vua qua|qua |sau |ngay \d|nam 20\d\d,|xet |phuc dap|tiep tuc|luat nay|quoc hoi ban hanh|hien nay|nhung nam|giai doan|de nghi|ban thuong vu [^.]{0,80} (?:ban hanh|xay dung|de nghi|yeu cau)|thay mat)")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:chu tich|thu tuong|pho |bo truong|truong ban|giam doc|ban |uy ban)[^:.]{0,90}\sdien\s?:$")]
    private static partial Regex Dispatch();

    [GeneratedRegex(@"^(?:[IVX]{1,5}\s?[.)\-/]|[A-C]\.\s|1\s?[.)]\s|(?:Phần|PHẦN)\s+(?:thứ|THỨ|I|1|A)|(?:Điều|ĐIỀU)\s+1\b|(?:Chương|CHƯƠNG)\s+I|(?:Câu|CÂU)\s+(?:hỏi\s+)?1\b|Một là\b|Thứ nhất\b)")]
    private static partial Regex Section();
}
