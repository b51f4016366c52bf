using System.Text.RegularExpressions;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DoanKet.App.Directives.Reading.Sources;

/// <summary>Counts the automatic numbers of a Word file as Word does, so that "II.", "1.1." and "a)" stand in the text.</summary>
internal sealed partial class DocxNumbers(W.Numbering? numbering, W.Styles? styles)
{
    private const int Levels = 9;
    private static readonly (int Value, string Letters)[] Romans = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    private readonly Dictionary<int, int[]> counters = [];

    /// <summary>The number or bullet before a paragraph with a blank behind it; empty when it has none.</summary>
    public string Before(W.Paragraph paragraph)
    {
        var given = paragraph.ParagraphProperties?.NumberingProperties ?? OfStyle(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value);
        if (numbering is null || given?.NumberingId?.Val?.Value is not (> 0 and var list)) return "";
        var level = Math.Clamp(given.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1);
        if (AbstractOf(list) is not { } definition || LevelOf(definition, level) is not { } shown) return "";
        var counter = CounterOf(definition);
        counter[level]++;
        Array.Clear(counter, level + 1, Levels - level - 1);
        if (shown.NumberingFormat?.Val?.Value is W.NumberFormatValues.Bullet) return "- ";
        var pattern = shown.LevelText?.Val?.Value ?? "";
        var number = Placeholder().Replace(pattern, m => Format(definition, counter, m.Value[1] - '1'));
        return number.Length == 0 ? "" : number + " ";
    }

    private W.NumberingProperties? OfStyle(string? style) => style is null ? null
        : styles?.Elements<W.Style>().FirstOrDefault(s => s.StyleId?.Value == style)?.StyleParagraphProperties?.NumberingProperties;

    private W.AbstractNum? AbstractOf(int list) =>
        numbering!.Elements<W.NumberingInstance>().FirstOrDefault(n => n.NumberID?.Value == list)?.AbstractNumId?.Val?.Value is { } id
            ? numbering.Elements<W.AbstractNum>().FirstOrDefault(a => a.AbstractNumberId?.Value == id) : null;

    private static W.Level? LevelOf(W.AbstractNum definition, int level) => definition.Elements<W.Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);

    private int[] CounterOf(W.AbstractNum definition)
    {
        var id = definition.AbstractNumberId?.Value ?? 0;
        return counters.TryGetValue(id, out var counter) ? counter : counters[id] = new int[Levels];
    }

    private static string Format(W.AbstractNum definition, int[] counter, int level)
    {
        var shown = LevelOf(definition, level);
        var value = Math.Max(1, counter[level]) - 1 + (shown?.StartNumberingValue?.Val?.Value ?? 1);
        return shown?.NumberingFormat?.Val?.Value switch
        {
            W.NumberFormatValues.UpperRoman => Roman(value),
            W.NumberFormatValues.LowerRoman => Roman(value).ToLowerInvariant(),
            W.NumberFormatValues.UpperLetter => Letter(value, 'A'),
            W.NumberFormatValues.LowerLetter => Letter(value, 'a'),
            W.NumberFormatValues.None => "",
            _ => $"{value}",
        };
    }

    private static string Letter(int value, char first) => $"{(char)(first + ((value - 1) % 26))}";

    private static string Roman(int value)
    {
        var written = "";
        foreach (var (worth, letters) in Romans)
            for (; value >= worth && written.Length < 20; value -= worth) written += letters;
        return written;
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Placeholder();
}
