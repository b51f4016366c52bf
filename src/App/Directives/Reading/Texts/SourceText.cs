using System.Text;

namespace DoanKet.App.Directives.Reading.Texts;

/// <summary>The text of a directive three times over, place for place alike: as it is shown, without marks of layout, and folded for matching.</summary>
internal sealed class SourceText
{
    private readonly int[] starts;

    public SourceText(string raw)
    {
        Text = Tidy(raw);
        Clean = LineMarks.Blank(Text);
        Misread = MisreadDigits.Find(Clean);
        Folded = Folding.Fold(MisreadDigits.Mend(Clean, Misread));
        starts = [0, .. Text.Select((c, at) => (c, at)).Where(x => x.c == '\n').Select(x => x.at + 1)];
        Lines = [.. starts.Select((start, i) => Trim(new(start, i + 1 < starts.Length ? starts[i + 1] - 1 : Text.Length)))];
    }

    /// <summary>As it is shown: composed letters, "\n" between lines; nothing else is changed.</summary>
    public string Text { get; }

    /// <summary>With blanks for marks of layout.</summary>
    public string Clean { get; }

    /// <summary>Without accents and capitals, every white space a blank.</summary>
    public string Folded { get; }

    /// <summary>Numbers in which a scan put letters for digits; in <see cref="Folded"/> they are digits.</summary>
    public IReadOnlyList<Span> Misread { get; }

    /// <summary>The lines without white space around them; empty ones stay.</summary>
    public IReadOnlyList<Span> Lines { get; }

    public Place At(Span span) => new(LineOf(span.Start) + 1, span.Start, span.End);

    /// <summary>The index of the line in <see cref="Lines"/>.</summary>
    public int LineOf(int at)
    {
        var found = Array.BinarySearch(starts, at);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The white space before a line.</summary>
    public int IndentOf(int line) => Lines[line].Start - starts[line];

    /// <summary>A stretch as a proposal quotes it: one line, single blanks.</summary>
    public string Show(Span span) => string.Join(' ', Clean[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Replace("( ", "(", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal).Replace("“ ", "“", StringComparison.Ordinal).Replace(" ”", "”", StringComparison.Ordinal);

    /// <summary>A stretch folded, blanks as they stand.</summary>
    public string Fold(Span span) => Folded[span.Start..span.End];

    public Span Trim(Span span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(Clean[start])) start++;
        while (end > start && char.IsWhiteSpace(Clean[end - 1])) end--;
        return new(start, end);
    }

    /// <summary>Letters all in capitals, as titles and names of offices are printed.</summary>
    public bool IsCapitals(Span span)
    {
        var letters = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsLower(Clean[i])) return false;
            if (char.IsUpper(Clean[i])) letters++;
        }
        return letters > 1;
    }

    private static string Tidy(string raw)
    {
        var whole = new StringBuilder(raw.Length);
        foreach (var rune in raw.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // halves of pairs and codes that are no characters cannot be normalised
            if (rune == Rune.ReplacementChar || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF) whole.Append(' ');
            else if (rune.Value is not (0x200B or 0xFEFF or 0xAD or 0)) whole.Append(rune.ToString());
        }
        return whole.ToString().Normalize(NormalizationForm.FormC).Replace('Ð', 'Đ').Replace('\f', '\n');
    }
}
