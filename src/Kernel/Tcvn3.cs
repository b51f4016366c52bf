using System.Collections.Frozen;
using System.Text;

namespace DoanKet.Kernel;

/// <summary>TCVN 5712:1993 as the ABC fonts carry it: small letters with their tones, capitals only of the letters without tone.</summary>
internal static class Tcvn3
{
    private const string Codes = "¡¢£¤¥¦§¨©ª«¬\u00AD®" + "µ¶·¸¹»¼½¾ÆÇÈÉÊË" + "ÌÎÏÐÑÒÓÔÕÖ" + "×ØÜÝÞ" + "ßáâãäåæçèéêëìíî" + "ïñòóôõö÷øù" + "úûüýþ";
    private const string Letters = "ĂÂÊÔƠƯĐăâêôơưđ" + "àảãáạằẳẵắặầẩẫấậ" + "èẻẽéẹềểễếệ" + "ìỉĩíị" + "òỏõóọồổỗốộờởỡớợ" + "ùủũúụừửữứự" + "ỳỷỹýỵ";

    private static readonly FrozenDictionary<char, char> ByCode = Codes.Zip(Letters).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public static string ToUnicode(string text)
    {
        var shouted = IsShouted(text);
        var read = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && IsInWord(text[end - 1]) && IsInWord(text[end])) end++;
            AppendWord(text[start..end], shouted, read);
            start = end;
        }
        return read.ToString();
    }

    /// <summary>The capitals with tones have no codes: a font of capitals (.VnTimeH) draws them. Plain letters in capitals beside them tell.</summary>
    private static void AppendWord(string word, bool shouted, StringBuilder read)
    {
        var large = shouted || (!word.Any(char.IsAsciiLetterLower) && word.Count(char.IsAsciiLetterUpper) > 1);
        foreach (var c in word)
        {
            var letter = ByCode.GetValueOrDefault(c, c);
            read.Append(large ? char.ToUpperInvariant(letter) : letter);
        }
    }

    /// <summary>No small plain letter anywhere, and two capitals side by side: "LÊ HÀ NAM" in capitals, but not "Lê".</summary>
    private static bool IsShouted(string text) =>
        !text.Any(char.IsAsciiLetterLower) && text.Zip(text.Skip(1)).Any(pair => char.IsAsciiLetterUpper(pair.First) && char.IsAsciiLetterUpper(pair.Second));

    private static bool IsInWord(char c) => char.IsAsciiLetter(c) || ByCode.ContainsKey(c);
}
