using System.Globalization;
using System.Text;

namespace DoanKet.Kernel;

/// <summary>Vietnamese text: cleaning, folding for search, writing of names.</summary>
public static class VietText
{
    /// <summary>"Nguyễn  Đức Hoà" becomes "nguyen duc hoa": what a phone keyboard without accents would type.
    /// Punctuation stays, with one form for all apostrophes and dashes. Folding twice changes nothing.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Normal(text, NormalizationForm.FormD))
        {
            if (IsInvisible(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsWhiteSpace(c)) AppendOneSpace(folded);
            else folded.Append(Plain(c));
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>What a search column keeps: a space before every word, so that "starts a word" is one LIKE with an index.</summary>
    public static string SearchText(string name) => " " + Fold(name);

    /// <summary>A number (FNV-1a, 64 bits) that names share which differ only in accents, capitals, spaces or dashes. Kept in databases: it never changes.</summary>
    public static long NameKey(string name)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var c in Fold(name).Where(char.IsLetterOrDigit)) hash = (hash ^ c) * 1_099_511_628_211UL;
        return unchecked((long)hash);
    }

    /// <summary>Text as it is stored: composed letters (NFC), no invisible characters, single spaces, Đ for the Icelandic Ð that looks the same.
    /// Convert text of old fonts first: cleaning loses the soft hyphen, which is "ư" in TCVN3.</summary>
    public static string Nfc(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in Normal(text, NormalizationForm.FormC))
        {
            if (IsInvisible(c)) continue;
            if (char.IsWhiteSpace(c)) AppendOneSpace(clean);
            else clean.Append(c switch { 'Ð' => 'Đ', 'ð' => 'đ', _ => c });
        }
        // a mark that an invisible character held apart from its letter joins it now
        return clean.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    /// <summary>What was typed into a field, as it is stored; none where nothing was.</summary>
    public static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : Nfc(text.Trim());

    /// <summary>"NGUYỄN VĂN A", "nguyễn văn a" and "NGuyễn VĂn A" become "Nguyễn Văn A"; words with a capital of their own inside, as "McDonald", stay.</summary>
    public static string TitleName(string name) => string.Join(' ', Nfc(name).Split(' ').Select(TitleWord));

    /// <summary>Whether a text can be somebody's name: it begins with a letter, has two at least and no digit. What begins otherwise ("=1+1") is a formula to a spreadsheet.</summary>
    public static bool MayBeName(string text) => text.Trim() is { Length: >= 2 } name && char.IsLetter(name[0]) && !name.Any(char.IsDigit);

    /// <summary>Whether a word of composed letters is built as a Vietnamese syllable is; names of other peoples often are not.</summary>
    public static bool IsSyllable(string word) => word.Length > 0 && VietSyllable.Fits(word);

    /// <summary>A plain ASCII key that sorts as a Vietnamese list does: given name first (its letters, then its tone), then family and middle names.</summary>
    public static string NameSortKey(string fullName)
    {
        var words = Nfc(fullName).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return "";
        var key = new StringBuilder();
        foreach (var word in words[^1..].Concat(words[..^1])) VietAlphabet.AppendSortKey(word, key);
        return key.ToString();
    }

    /// <summary>Normalises also text with half a surrogate pair in it, which .NET refuses: the broken half is dropped.</summary>
    private static string Normal(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && !IsNoCharacter(rune.Value))).Normalize(form);
        }
    }

    /// <summary>U+FFFE and its like: no text may hold them, and normalising refuses them.</summary>
    private static bool IsNoCharacter(int code) => (code & 0xFFFE) == 0xFFFE || code is >= 0xFDD0 and <= 0xFDEF;

    private static bool IsInvisible(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format || (char.IsControl(c) && !char.IsWhiteSpace(c));

    private static void AppendOneSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
    }

    private static char Plain(char c) => c switch
    {
        'đ' or 'Đ' or 'ð' or 'Ð' => 'd',
        '‘' or '’' or 'ʼ' or '´' or '`' => '\'',
        '“' or '”' => '"',
        '‐' or '‑' or '–' or '—' or '−' => '-',
        _ => char.ToLowerInvariant(c),
    };

    private static string TitleWord(string word)
    {
        if (HasCapitalInside(word) && char.IsUpper(word[0])) return word;
        var titled = word.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < titled.Length; i++)
            if (i == 0 || !char.IsLetterOrDigit(titled[i - 1])) titled[i] = char.ToUpperInvariant(titled[i]);
        return new string(titled);
    }

    private static bool HasCapitalInside(string word) => word.Zip(word.Skip(1)).Any(pair => char.IsLower(pair.First) && char.IsUpper(pair.Second));
}
