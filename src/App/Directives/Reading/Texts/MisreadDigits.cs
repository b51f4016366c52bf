using System.Text.RegularExpressions;

namespace DoanKet.App.Directives.Reading.Texts;

/// <summary>Letters that a scan put in place of digits: "2O/3/2022", "l.200". They are put right for matching only; the text is shown as it stands.</summary>
internal static partial class MisreadDigits
{
    public static IReadOnlyList<Span> Find(string clean) =>
        [.. Word().Matches(clean).Select(m => new Span(m.Index, m.Index + m.Length)).Where(word => Letter().IsMatch(clean.AsSpan(word.Start, word.Length)))];

    /// <summary>Place for place alike.</summary>
    public static string Mend(string clean, IReadOnlyList<Span> found)
    {
        if (found.Count == 0) return clean;
        var mended = clean.ToCharArray();
        foreach (var word in found)
            for (var i = word.Start; i < word.End; i++)
                mended[i] = mended[i] switch { 'O' or 'o' => '0', 'l' => '1', var other => other };
        return new(mended);
    }

    /// <summary>Digits and such letters alone; "H2O", "CO2" hold others.</summary>
    [GeneratedRegex(@"(?<![\w/.,\-])(?>(?:l(?=\.)|[\dOo]{1,9})(?:[/.,\-][\dOo]{1,9}){0,4})(?![\w])")]
    private static partial Regex Word();

    /// <summary>A digit stands at its side, so that it is no word of its own.</summary>
    [GeneratedRegex(@"\d[Oo]|[Oo]\d|l\.[\dOo]{3}")]
    private static partial Regex Letter();
}
