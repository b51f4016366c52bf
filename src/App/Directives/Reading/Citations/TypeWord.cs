using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>The type that a paper says before the number of a document: "Nghị quyết số", "Luật Công đoàn số", "QĐ".</summary>
/// <param name="Name">The name of a law; none for other documents.</param>
internal sealed partial record TypeWord(int Start, string Type, string? Name)
{
    private const int Back = 110;

    public static TypeWord? Before(SourceText text, int number)
    {
        var from = Math.Max(0, number - Back);
        var window = Number().Replace(text.Folded[from..number].TrimEnd(), "").TrimEnd();
        var end = from + window.Length;
        foreach (var (folded, name) in PaperTypes.Names)
        {
            if (!EndsWith(window, folded, out var at)) continue;
            return new(from + at, name, null);
        }
        return Law(text, from, window) ?? Short(text, end);
    }

    /// <summary>Ends with the words, however many blanks or line breaks stand between them.</summary>
    private static bool EndsWith(string window, string words, out int at)
    {
        at = window.Length;
        for (var i = words.Length - 1; i >= 0; i--)
        {
            if (words[i] == ' ')
            {
                if (at == 0 || window[at - 1] != ' ') return false;
                while (at > 0 && window[at - 1] == ' ') at--;
            }
            else if (at > 0 && window[at - 1] == words[i]) at--;
            else return false;
        }
        return at == 0 || !char.IsLetterOrDigit(window[at - 1]);
    }

    private static TypeWord? Law(SourceText text, int from, string window)
    {
        var at = window.LastIndexOf("luat ", StringComparison.Ordinal);
        if (at < 0 || window.AsSpan(at).IndexOfAny(';', '.', '"') >= 0 || !char.IsUpper(text.Clean[from + at])) return null;
        var start = from + (at >= 3 && window.AsSpan(at - 3, 3) is "bo " ? at - 3 : at);
        if (!char.IsUpper(text.Clean[start])) start = from + at;
        return new(start, start == from + at ? "Luật" : "Bộ luật", text.Show(new(start, from + window.Length)));
    }

    private static TypeWord? Short(SourceText text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(text.Clean[start - 1]) && end - start < 6) start--;
        return end > start && char.IsUpper(text.Clean[end - 1]) && PaperTypes.OfShort(text.Folded[start..end]) is { } type ? new(start, type, null) : null;
    }

    [GeneratedRegex(@"\bso\s?[:.]?$")]
    private static partial Regex Number();
}
