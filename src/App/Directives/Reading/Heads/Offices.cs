using System.Text.RegularExpressions;

namespace DoanKet.App.Directives.Reading.Heads;

/// <summary>The offices that sign papers, in folded text.</summary>
internal static partial class Offices
{
    /// <summary>Whether a line begins with one: "CHỦ TỊCH CÔNG ĐOÀN".</summary>
    public static bool Begins(string folded) => Office().IsMatch(folded);

    /// <summary>Whether a line is one and nothing else: "Phó Chủ tịch", "Phó Bí thư Thường trực".</summary>
    public static bool IsWhole(string folded) => Only().IsMatch(folded);

    private const string One = "(?:quyen )?(?:pho )?(?:tong )?(?:chu tich|bi thu|truong ban|truong doan|chanh van phong|giam doc|bo truong|thu truong|thu tuong|chu nhiem|uy vien|thuong truc|truong phong|cuc truong|vien truong|hieu truong|chanh thanh tra|tong bi thu|chanh an|vu truong|chu tri|nhom truong|to truong)";

    [GeneratedRegex("^" + One + @"(?:\b|$)")]
    private static partial Regex Office();

    [GeneratedRegex("^" + One + "(?: (?:thuong truc|phu trach|chuyen trach))?$")]
    private static partial Regex Only();
}
