using System.Text.RegularExpressions;

namespace DoanKet.App.Enterprises;

/// <summary>Names of employers as people write them: the same company stands in lists as "Cty TNHH XD &amp; TM Đông Hưng" and "Công ty TNHH Xây dựng và thương mại Đông Hưng".</summary>
public static partial class EnterpriseName
{
    private static readonly Dictionary<string, string> Abbreviations = new()
    {
        ["tm"] = "thuong mai", ["xd"] = "xay dung", ["dv"] = "dich vu", ["sx"] = "san xuat", ["xnk"] = "xuat nhap khau", ["dt"] = "dau tu",
        ["vt"] = "van tai", ["kd"] = "kinh doanh", ["pt"] = "phat trien", ["dl"] = "du lich", ["ks"] = "khoang san", ["vlxd"] = "vat lieu xay dung",
    };

    /// <summary>The folded name without the form of the company and with abbreviations written out; two names with one key are possibly one company.</summary>
    public static string Key(string name)
    {
        var plain = Signs().Replace(VietText.Fold(name), " ").Trim();
        var words = Forms().Replace($" {plain} ", " ").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var key = string.Join(' ', words.Select(WriteOut).Where(word => word is not "va"));
        return key.Length > 0 ? key : plain;
    }

    /// <summary>What is searched: words of the name, the place and the tax code.</summary>
    public static string SearchText(string name, string? place, string? taxCode)
    {
        var text = VietText.SearchText(string.Join(' ', new[] { name, taxCode, place }.Where(part => !string.IsNullOrEmpty(part))));
        return text.Length <= SearchLength ? text : text[..SearchLength];
    }

    internal const int SearchLength = 240;

    /// <summary>"tmdv" is "thương mại dịch vụ": abbreviations also stand together.</summary>
    private static string WriteOut(string word)
    {
        if (Abbreviations.TryGetValue(word, out var known)) return known;
        foreach (var first in Abbreviations.Keys)
            if (word.Length > first.Length && word.StartsWith(first, StringComparison.Ordinal) && IsMadeOfAbbreviations(word[first.Length..]))
                return $"{Abbreviations[first]} {WriteOut(word[first.Length..])}";
        return word;
    }

    private static bool IsMadeOfAbbreviations(string word) => word.Length == 0
        || Abbreviations.Keys.Any(first => word.StartsWith(first, StringComparison.Ordinal) && IsMadeOfAbbreviations(word[first.Length..]));

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Signs();

    [GeneratedRegex(@"(?<= )(tong cong ty|cong ty|cty|ctcp|ct|tnhh|trach nhiem huu han|co phan|cp|mtv|(mot|1) thanh vien|1tv|(hai|2) thanh vien( tro len)?|2tv|hop danh|doanh nghiep tu nhan|dntn|doanh nghiep|dn|xi nghiep|hop tac xa|htx|ho kinh doanh|hkd)(?= )")]
    private static partial Regex Forms();
}
