using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Platform.Documents;

/// <summary>Tables as lines of a text, cells with tabs between them: so a draft keeps them, so they are pasted from Excel, and so they come back as tables on paper.</summary>
internal static class TextTable
{
    private const int Narrow = 6, Wide = 24, Air = 3;

    public static bool IsRow(string line) => line.Contains('\t', StringComparison.Ordinal);

    /// <summary>Header, rows and total of a table with one level of labels.</summary>
    public static IEnumerable<string> Lines(this PrintTable table)
    {
        var leaves = table.Leaves;
        yield return Line(leaves.Select(l => l.Title));
        for (var row = 0; row < table.Rows.Count; row++) yield return Line(leaves.Select((l, at) => table.ValueOf(row, at).Show(l.Kind)));
        if (table.TotalLabel is not null) yield return Line(leaves.Select((l, at) => table.TotalOf(at).Show(l.Kind)));
    }

    /// <summary>Lines one after another; the first holds the labels.</summary>
    public static PrintTable Read(IReadOnlyList<string> lines)
    {
        var rows = lines.Select(l => l.Split('\t', StringSplitOptions.TrimEntries)).ToList();
        var columns = rows.Max(r => r.Length);
        string At(string[] row, int column) => column < row.Length ? row[column] : "";
        PrintKind KindOf(int column) => rows.Skip(1).All(r => At(r, column) is "" or "–" || TableNumber.TryParse(At(r, column), out _)) ? PrintKind.Number : PrintKind.Text;
        return new(
            [.. Enumerable.Range(0, columns).Select(c => new PrintColumn(At(rows[0], c), KindOf(c), WidthOf(rows.ConvertAll(r => At(r, c)))))],
            [.. rows.Skip(1).Select(r => new PrintRow([.. Enumerable.Range(0, columns).Select(c => (PrintValue)At(r, c))]))]);
    }

    /// <summary>No wider than a long text needs beside others, no narrower than its longest word: a date is not parted.</summary>
    private static int WidthOf(List<string> cells) =>
        Math.Max(Math.Clamp(cells.Max(c => c.Length), Narrow, Wide), cells.SelectMany(c => c.Split(' ')).Max(w => w.Length) + Air);

    /// <summary>A blank cell is written as a sign: a line loses the tabs at its ends.</summary>
    private static string Line(IEnumerable<string> cells) =>
        string.Join('\t', cells.Select(c => string.Join(' ', c.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words ? words : "–"));
}
