using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Heads;

/// <summary>Names of bodies as they are printed in heads, in capitals; written as in a sentence.</summary>
internal static partial class OrgNames
{
    private static readonly (string Folded, string Name)[] Proper =
    [
        .. new[]
        {
            "Tổng Liên đoàn Lao động Việt Nam", "Liên đoàn Lao động", "Ban Thường vụ", "Ban Chấp hành", "Đoàn Chủ tịch", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Thị ủy", "Đảng ủy", "Quận ủy", "Đảng bộ", "Đảng đoàn", "Ban cán sự đảng",
            "Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Kiểm tra", "Công đoàn Viên chức", "Công đoàn cơ sở", "Công đoàn", "Ban Tổ chức", "Ban Tuyên giáo", "Dân vận", "Ban Nội chính", "Ban Kinh tế", "Ban Chỉ đạo", "Văn phòng", "Mặt trận Tổ quốc",
            "Đảng Cộng sản", "Việt Nam", "Trung ương", "Chính phủ", "Thủ tướng", "Quốc hội", "Ủy ban Thường vụ", "Ban Bí thư", "Bộ Chính trị", "Hội đồng", "Lao động - Thương binh và Xã hội", "Kế hoạch và Đầu tư", "Tổng công ty", "Tập đoàn",
        }.Select(n => (Folding.Fold(n), n)),
    ];

    /// <summary>Whether a line begins as the name of a body does.</summary>
    public static bool IsOrg(string folded) => Org().IsMatch(folded);

    /// <summary>A line that cannot be a body of its own and goes on with the line above.</summary>
    public static bool GoesOn(string folded) => Rest().IsMatch(folded);

    /// <summary>
    /// "LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU" becomes "Liên đoàn Lao động tỉnh Lai Châu"; what is not all capitals stays. Accents that a scan lost on some of the
    /// words are put back; a paper that was typed without any keeps its letters.
    /// </summary>
    public static string Recase(string printed)
    {
        if (printed.Any(char.IsLower)) return printed;
        var name = Citations.Issuers.Expand(printed).ToLowerInvariant().Replace("uỷ", "ủy", StringComparison.Ordinal).ToCharArray();
        name[0] = char.ToUpperInvariant(name[0]);
        var (folded, isBare) = (Folding.Fold(new string(name)), System.Text.Ascii.IsValid(printed));
        foreach (var (words, proper) in Proper)
            for (var at = folded.IndexOf(words, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(words, at + words.Length, StringComparison.Ordinal))
                for (var i = 0; i < words.Length && IsWhole(folded, at, words.Length); i++)
                {
                    var letter = isBare ? name[at + i] : proper[i];
                    name[at + i] = char.IsUpper(name[at + i]) || char.IsUpper(proper[i]) ? char.ToUpperInvariant(letter) : letter;
                }
        if (!isBare) foreach (Match level in Level().Matches(folded)) "tỉnh".CopyTo(0, name, level.Index, 4);
        foreach (Match place in Place().Matches(folded)) Capitalise(name, place.Groups["ten"].Index, place.Groups["ten"].Value);
        foreach (var (at, province) in Home.In(new string(name))) Capitalise(name, at, province);
        foreach (Match letters in Letters().Matches(folded))
            for (var i = letters.Index; i < letters.Index + letters.Length; i++) name[i] = char.ToUpperInvariant(name[i]);
        foreach (Match branch in Branch().Matches(folded)) name[branch.Groups["ten"].Index] = char.ToUpperInvariant(name[branch.Groups["ten"].Index]);
        foreach (Match trade in Trade().Matches(folded)) name[trade.Groups["ten"].Index] = char.ToUpperInvariant(name[trade.Groups["ten"].Index]);
        for (var i = 2; i < name.Length; i++)
            if (name[i - 2] is '-' or '–' && name[i - 1] == ' ') name[i] = char.ToUpperInvariant(name[i]);
        return new(name);
    }

    private static void Capitalise(char[] name, int at, string words)
    {
        foreach (Match word in Word().Matches(words)) name[at + word.Index] = char.ToUpperInvariant(name[at + word.Index]);
    }

    private static bool IsWhole(string folded, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && (at + length == folded.Length || !char.IsLetterOrDigit(folded[at + length]));

    [GeneratedRegex(@"^(?:bch|btv|cd |cđ |ban |bo |tinh uy|thanh uy|huyen uy|thi uy|quan uy|dang uy|dang bo|dang doan|chi bo|tong lien doan|tong ldld|lien doan|ldld|cong doan|cdcs|uy ban|ubnd|hdnd|so |chinh phu|thu tuong|quoc hoi|hoi dong|tinh doan|van phong|cuc |tong cong ty|tap doan|tong cuc|mat tran|hoi |doan chu tich|truong |kho bac|bao hiem|cong ty|vien |phong (?:lao dong|noi vu|giao duc|tai chinh|y te|kinh te|van hoa|tu phap|nong nghiep|to chuc)\b)")]
    private static partial Regex Org();

    [GeneratedRegex(@"^(?:tinh (?!uy|doan)|thanh pho|huyen (?!uy)|thi xa|quan (?!uy)|xa |phuong |dac khu|viet nam|trung uong|lao dong|va |nhan dan|khu |nganh |truc thuoc|-)")]
    private static partial Regex Rest();

    [GeneratedRegex(@"\b(?:tinh uy|thanh uy|huyen uy|thi uy|quan uy|tinh|thanh pho|huyen|thi xa|quan|xa|phuong|dac khu|dang uy xa|dang uy phuong)\s(?!uy\b|doan\b|hoi\b|truc thuoc|thuoc |thanh pho )(?<ten>[^,;(]{2,40}?)(?=$|,|;|\(|\s[-–]\s|\s(?:nhiem ky|khoa|truc thuoc|trung uong)\b)")]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<=\b(?:lao dong|nhan dan|dang bo|cong doan|giao duc|y te)\s)tinh\b")]
    private static partial Regex Level();

    /// <summary>Only the first word of a branch is a capital: "ngành Giáo dục", "Bộ Nội vụ", "Phòng Y tế".</summary>
    [GeneratedRegex(@"(?<!\b(?:dang|van|hai|quoc) )\b(?:nganh|bo|so|tap doan|phong)\s(?!chinh tri)(?<ten>\w)")]
    private static partial Regex Branch();

    [GeneratedRegex(@"\bcong doan\s(?!(?:co so|cac|nganh|khu|tinh|huyen|cap|thanh|tong|vien|bo phan|xa|phuong|truong|cong ty|benh)\b)(?<ten>\w)")]
    private static partial Regex Trade();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    /// <summary>No word of the language is without a vowel: KCN, CĐCS, TNHH stand for words.</summary>
    [GeneratedRegex(@"\b[bcdfghklmnpqrstvxz]{2,8}\b")]
    private static partial Regex Letters();
}
