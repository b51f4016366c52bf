using System.Globalization;
using System.Text;

namespace DoanKet.Kernel;

/// <summary>The Vietnamese alphabet (with the foreign f, j, w, z) and the order of its tones: ngang, huyền, hỏi, ngã, sắc, nặng.</summary>
internal static class VietAlphabet
{
    public const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    private const string Letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    /// <summary>Letter and tone of one composed character; tone 0 is none, 1 to 5 count <see cref="Tones"/>.</summary>
    public static (char Letter, int Tone) Split(char c)
    {
        if (c < '\u0080' || char.IsSurrogate(c)) return (c, 0);
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        var mark = parts.FirstOrDefault(Tones.Contains);
        if (mark == 0) return (c, 0);
        // a tone by itself, typed twice or over a letter that bears none, is no letter
        var letter = string.Concat(parts.Where(x => !Tones.Contains(x))).Normalize(NormalizationForm.FormC);
        return (letter.Length > 0 ? letter[0] : c, Tones.IndexOf(mark) + 1);
    }

    /// <summary>Appends the letters of a lower-case word by their place in the alphabet, then its tone; digits stay, other signs do not count.</summary>
    public static void AppendSortKey(string word, StringBuilder key)
    {
        var tone = 0;
        foreach (var c in word)
        {
            var (letter, letterTone) = Split(c);
            if (letterTone > 0) tone = letterTone;
            var rank = Letters.IndexOf(letter);
            if (rank < 0) rank = Letters.IndexOf(WithoutMarks(letter));
            if (rank >= 0) key.Append((char)('A' + rank));
            else if (char.IsAsciiDigit(letter)) key.Append(letter);
        }
        key.Append(' ').Append(tone).Append(' ');
    }

    private static char WithoutMarks(char letter) =>
        char.IsSurrogate(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.LowercaseLetter
            ? letter
            : letter.ToString().Normalize(NormalizationForm.FormD)[0];
}
