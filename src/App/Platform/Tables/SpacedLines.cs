using System.Text.RegularExpressions;

namespace DoanKet.App.Platform.Tables;

/// <summary>
/// Rows copied out of a PDF have lost their columns: number, name and figures stand in one line with spaces between them.
/// The figures at the end of each line are its columns, counted from the right.
/// </summary>
internal static partial class SpacedLines
{
    private const int FewestLines = 2;

    /// <summary>The cells of each line; none when the lines make no table.</summary>
    public static IReadOnlyList<(int Line, IReadOnlyList<string> Cells)>? Read(IReadOnlyList<string> lines)
    {
        var rows = lines.Select((text, at) => (Line: at, Row: Row().Match(text.Replace('\u00a0', ' ')))).Where(r => r.Row.Success)
            .Select(r => (r.Line, Number: r.Row.Groups["tt"].Value, Name: r.Row.Groups["ten"].Value.Trim(), Figures: Figure().Matches(r.Row.Groups["so"].Value).Select(m => m.Value.Trim()).ToList())).ToList();
        if (rows.Count == 0) return null;
        var width = rows.GroupBy(r => r.Figures.Count).MaxBy(g => g.Count())!.Key;
        var table = rows.FindAll(r => r.Figures.Count == width && width > 1);
        if (table.Count < FewestLines) return null;
        var read = new List<(int, IReadOnlyList<string>)>();
        var head = table[0].Line - 1;
        while (head >= 0 && string.IsNullOrWhiteSpace(lines[head])) head--;
        read.AddRange(Enumerable.Range(0, Math.Max(0, head)).Select(at => (at, (IReadOnlyList<string>)[lines[at].Trim()])));
        // without a line above there is still a place for labels: the table needs a header to be one
        read.Add((head, Labels(head < 0 ? "" : lines[head], width)));
        read.AddRange(table.Select(r => (r.Line, (IReadOnlyList<string>)[r.Number, r.Name, .. r.Figures])));
        var taken = table.Select(r => r.Line).ToHashSet();
        read.AddRange(Enumerable.Range(head + 1, lines.Count - head - 1).Where(at => !taken.Contains(at)).Select(at => (at, (IReadOnlyList<string>)[lines[at].Trim()])));
        return [.. read.OrderBy(r => r.Item1)];
    }

    /// <summary>The labels where the line above has as many as there are columns; else the columns are only numbered.</summary>
    private static List<string> Labels(string line, int width)
    {
        var words = Gap().Split(line.Trim()).Where(w => w.Length > 0).ToList();
        if (words.Count == width + 2) return words;
        var single = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return single.Length > width + 1 && HeaderWords.IsOrdinal(single[0])
            ? [single[0], string.Join(' ', single[1..^width]), .. single[^width..]]
            : ["TT", "Đơn vị", .. Enumerable.Range(1, width).Select(i => $"Cột số {i}")];
    }

    [GeneratedRegex(@"^\s*((?<tt>\d{1,3}|[IVXL]{1,5}|[A-H])[.)]?\s+)?(?<ten>\p{L}.*?)[:\s]\s*(?<so>(?<=\s)(-?\d[\d.,]*%?|[-–—])(\s+(-?\d[\d.,]*%?|[-–—]))*)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex(@"-?\d[\d.,]*%?|[-–—]")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Gap();
}
