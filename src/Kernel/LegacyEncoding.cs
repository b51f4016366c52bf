using System.Text;

namespace DoanKet.Kernel;

/// <summary>How text was typed for fonts of before Unicode.</summary>
public enum LegacyFont
{
    None,

    /// <summary>TCVN 5712 as in the fonts .VnTime and .VnTimeH (ABC): "C«ng ®oµn".</summary>
    Tcvn3,

    /// <summary>VNI-Windows as in the fonts VNI-Times: "Coâng ñoaøn".</summary>
    Vni,
}

/// <summary>Recognises and converts text of old files, as spreadsheets hand it over: its bytes read as Latin-1 characters.</summary>
public static class LegacyEncoding
{
    private const double EnoughWords = 0.8;

    /// <summary>
    /// The old font a text was typed for. Sure only when the words with odd characters become Vietnamese syllables that way and are none as they stand;
    /// so correct Vietnamese, French and English give <see cref="LegacyFont.None"/>, and so does a lone word that reads well both ways, as "Bé" (TCVN3 for "Bộ"):
    /// give the whole row or column as one text when it comes from one file.
    /// </summary>
    public static LegacyFont Detect(string text)
    {
        if (text.Any(c => c > 'ÿ' && (char.IsLetter(c) || char.IsHighSurrogate(c)))) return LegacyFont.None;
        var words = Words(text).Where(word => word.Length > 1 && !word.All(char.IsAscii)).ToList();
        if (words.Count == 0) return LegacyFont.None;
        var (unicode, tcvn3, vni) = (Share(words, word => word), Share(words, Tcvn3.ToUnicode), Share(words, Vni.ToUnicode));
        if (tcvn3 >= EnoughWords && tcvn3 > Math.Max(unicode, vni) && IsEvident(words, Tcvn3.ToUnicode)) return LegacyFont.Tcvn3;
        if (vni >= EnoughWords && vni > Math.Max(unicode, tcvn3) && IsEvident(words, Vni.ToUnicode)) return LegacyFont.Vni;
        return LegacyFont.None;
    }

    /// <summary>The text in Unicode; characters that the font does not have stay as they are.</summary>
    public static string Convert(string text, LegacyFont font) => font switch
    {
        LegacyFont.Tcvn3 => Tcvn3.ToUnicode(text),
        LegacyFont.Vni => Vni.ToUnicode(text),
        _ => text,
    };

    /// <summary>The text in Unicode, from whatever it is found to be.</summary>
    public static string Convert(string text) => Convert(text, Detect(text));

    /// <summary>Runs of letters and of the signs that old fonts draw as letters.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text.Append(' '))
        {
            if (char.IsAsciiLetter(c) || c is > '\u00A0' and <= 'ÿ') word.Append(c);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    private static double Share(List<string> words, Func<string, string> read) => words.Count(word => Fits(read(word))) / (double)words.Count;

    private static bool Fits(string word) => VietSyllable.Fits(word) || IsAbbreviation(word);

    /// <summary>"LĐLĐ", "CĐCS": capitals without a vowel.</summary>
    private static bool IsAbbreviation(string word) => word.Length > 1 && word.All("BCDĐGHKLMNPQRSTVX".Contains);

    /// <summary>One word at least must begin plainly and become more than a letter: "20 µm" and "où" prove nothing, nor does "§B".</summary>
    private static bool IsEvident(List<string> words, Func<string, string> read) => words.Exists(word =>
        read(word) is { Length: > 1 } reading && Fits(reading) && (char.IsAscii(word[0]) || (reading[0] is 'đ' or 'Đ' && !IsAbbreviation(reading))));
}
