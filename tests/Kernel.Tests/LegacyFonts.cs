using System.Globalization;
using System.Text;

namespace DoanKet.Kernel.Tests;

/// <summary>Writes Unicode text as old fonts did, by the published code of each letter; written apart from the product's tables.</summary>
internal static class LegacyFonts
{
    private static readonly Dictionary<char, char> Tcvn3Codes = """
        ĂA1 ÂA2 ÊA3 ÔA4 ƠA5 ƯA6 ĐA7 ăA8 âA9 êAA ôAB ơAC ưAD đAE àB5 ảB6 ãB7 áB8 ạB9 ằBB ẳBC ẵBD ắBE ặC6 ầC7 ẩC8 ẫC9 ấCA ậCB èCC
        ẻCE ẽCF éD0 ẹD1 ềD2 ểD3 ễD4 ếD5 ệD6 ìD7 ỉD8 ĩDC íDD ịDE òDF ỏE1 õE2 óE3 ọE4 ồE5 ổE6 ỗE7 ốE8 ộE9 ờEA ởEB ỡEC ớED ợEE ùEF
        ủF1 ũF2 úF3 ụF4 ừF5 ửF6 ữF7 ứF8 ựF9 ỳFA ỷFB ỹFC ýFD ỵFE
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(pair => pair[0], pair => (char)int.Parse(pair[1..], NumberStyles.HexNumber));

    /// <summary>Letters that the font lacks (capitals with tones) become small, as typists had them.</summary>
    public static string Tcvn3(string text) =>
        string.Concat(text.Select(c => Tcvn3Codes.TryGetValue(c, out var code) ? code : c < '\u0080' ? c : Tcvn3Codes[char.ToLowerInvariant(c)]));

    public static string Vni(string text) => string.Concat(text.Select(Vni));

    private static string Vni(char c)
    {
        if (char.IsUpper(c)) return Vni(char.ToLowerInvariant(c)).ToUpperInvariant();
        if ("đíìỉĩịỵ".IndexOf(c) is var single and >= 0) return $"{"ñíìæóòî"[single]}";
        var marks = $"{c}".Normalize(NormalizationForm.FormD);
        var tone = marks.Max(mark => "\u0301\u0300\u0309\u0303\u0323".IndexOf(mark));
        var hat = marks.Length > 1 ? marks[1..].FirstOrDefault("\u0302\u0306\u031B".Contains) : default;
        return (marks[0], hat) switch
        {
            ('o', '\u031B') => "ô" + Sign("ùøûõï", tone),
            ('u', '\u031B') => "ö" + Sign("ùøûõï", tone),
            (var letter, '\u0302') => letter + Sign("áàåãäâ", tone),
            (var letter, '\u0306') => letter + Sign("éèúüëê", tone),
            (var letter, _) => letter + Sign("ùøûõï", tone),
        };
    }

    /// <summary>The sign of the tone; the last sign stands for none.</summary>
    private static string Sign(string signs, int tone) => tone >= 0 ? $"{signs[tone]}" : signs.Length > 5 ? $"{signs[5]}" : "";
}
