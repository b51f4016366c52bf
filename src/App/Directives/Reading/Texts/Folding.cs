using System.Text;

namespace DoanKet.App.Directives.Reading.Texts;

/// <summary>Folds text letter by letter, so that every place in the folded text is the same place in the text: rules match without accents and capitals, and misread tones do no harm.</summary>
internal static class Folding
{
    private const int AfterLatin = 0x2000;
    private static readonly char[] Plain = [.. Enumerable.Range(0, AfterLatin).Select(code => PlainOf((char)code))];

    /// <summary>As long as the text; expects composed letters (NFC).</summary>
    public static string Fold(string text) => string.Create(text.Length, text, (folded, source) =>
    {
        for (var i = 0; i < folded.Length; i++) folded[i] = Fold(source[i]);
    });

    public static char Fold(char c) => c < AfterLatin ? Plain[c] : c switch
    {
        '‐' or '‑' or '–' or '—' or '−' => '-',
        '“' or '”' or '„' => '"',
        '‘' or '’' => '\'',
        '•' or '●' or '▪' or '■' or '◦' => '-',
        _ => char.IsWhiteSpace(c) ? ' ' : c,
    };

    private static char PlainOf(char c)
    {
        if (char.IsWhiteSpace(c) || char.IsControl(c)) return ' ';
        if (c is 'đ' or 'Đ' or 'ð' or 'Ð') return 'd';
        if (c is '«' or '»') return '"';
        return char.IsLetter(c) ? char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]) : c;
    }
}
