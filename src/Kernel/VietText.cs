using System.Globalization;
using System.Text;

namespace DoanKet.Kernel;

/// <summary>Vietnamese text: folding for search, keys for alphabetical order.</summary>
public static class VietText
{
    private const string Letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323"; // huyền, hỏi, ngã, sắc, nặng

    /// <summary>"Nguyễn  Đức Hoà" becomes "nguyen duc hoa": what a phone keyboard without accents would type.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
                continue;
            }
            folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>A plain ASCII key that sorts as a Vietnamese list does: given name first, then family and middle names.</summary>
    public static string NameSortKey(string fullName)
    {
        var words = fullName.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0) return "";
        var key = new StringBuilder();
        foreach (var word in words[^1..].Concat(words[..^1])) AppendWord(word.ToLowerInvariant(), key);
        return key.ToString();
    }

    /// <summary>What is searched: folded, each word after a space, so that "% word%" finds the beginnings of words only.</summary>
    public static string SearchText(string text) => " " + Fold(text);

    private static void AppendWord(string word, StringBuilder key)
    {
        var tone = '0';
        foreach (var c in word.Normalize(NormalizationForm.FormC))
        {
            var decomposed = c.ToString().Normalize(NormalizationForm.FormD);
            var mark = decomposed.FirstOrDefault(Tones.Contains);
            if (mark != 0) tone = (char)('1' + Tones.IndexOf(mark));
            var letter = string.Concat(decomposed.Where(x => !Tones.Contains(x))).Normalize(NormalizationForm.FormC);
            var rank = Letters.IndexOf(letter[0]);
            key.Append(rank >= 0 ? (char)('A' + rank) : letter[0]);
        }
        key.Append(' ').Append(tone).Append(' ');
    }
}

