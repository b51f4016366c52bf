namespace DoanKet.App.Platform.Tables;

/// <summary>The tables of one file as they stand, before any meaning is read into them.</summary>
/// <param name="Warnings">What the reader had to pass over or convert, in Vietnamese.</param>
public sealed record Workbook(string FileName, IReadOnlyList<Sheet> Sheets, IReadOnlyList<string> Warnings)
{
    public FileKind Kind { get; init; }

    /// <summary>The paragraphs around the tables of a document, from its beginning to its end.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];
}

/// <summary>What kind of file a table came in.</summary>
public enum FileKind { Other, Workbook }

/// <summary>One cell with content. <paramref name="Number"/> is set for numbers and for texts that read as one ("1.100").</summary>
public sealed record Cell(int Row, int Column, string Text, decimal? Number = null, DateOnly? Date = null)
{
    private const int MostQuoted = 40;

    public string Address => CellAddress.Of(Row, Column);

    /// <summary>The text as a message quotes it.</summary>
    public string Quoted => Shorten(Text);

    /// <summary>The first words of a text: enough to know it again in a message.</summary>
    public static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostQuoted ? line : line[..MostQuoted].TrimEnd() + "…";
    }

    /// <summary>The value is what the program that saved the file had computed.</summary>
    public bool FromFormula { get; init; }

    /// <summary>The text stood in TCVN3 or VNI and was converted to Unicode.</summary>
    public bool Converted { get; init; }

    public string? Comment { get; init; }

    /// <summary>The merged range whose first cell this is.</summary>
    public CellRange? Merged { get; init; }
}

/// <summary>A grid of cells: a sheet, a table of a document, or the lines of a text. Blank cells are not kept.</summary>
public sealed class Sheet
{
    private readonly Dictionary<int, Cell[]> rows;
    private readonly Dictionary<int, CellRange[]> mergesByRow;

    internal Sheet(string name, IReadOnlyList<string> before, Dictionary<int, Cell[]> rows, IReadOnlyList<CellRange> merges)
    {
        Name = name;
        Before = before;
        this.rows = rows;
        Merges = merges;
        FilledRows = [.. rows.Keys.Order()];
        mergesByRow = merges.SelectMany(m => Enumerable.Range(m.Top, m.Height).Select(row => (row, m)))
            .GroupBy(x => x.row, x => x.m).ToDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The same grid with cells read otherwise.</summary>
    internal Sheet With(Func<Cell, Cell> read) =>
        new(Name, Before, rows.ToDictionary(r => r.Key, r => Array.ConvertAll(r.Value, c => read(c))), Merges) { Fonts = Fonts };

    public string Name { get; }

    /// <summary>Texts that stood above the grid, for tables inside a document.</summary>
    public IReadOnlyList<string> Before { get; }

    public IReadOnlyList<CellRange> Merges { get; }

    /// <summary>Fonts of before Unicode that some texts were typed for; they stand here converted.</summary>
    public IReadOnlyList<LegacyFont> Fonts { get; init; } = [];

    /// <summary>Numbers of the rows with content, ascending.</summary>
    public IReadOnlyList<int> FilledRows { get; }

    /// <summary>The cells with content, row by row.</summary>
    public IEnumerable<Cell> Cells => FilledRows.SelectMany(row => rows[row]);

    /// <summary>The cells of one row that have content, from left to right.</summary>
    public IReadOnlyList<Cell> Row(int row) => rows.TryGetValue(row, out var cells) ? cells : [];

    public Cell? this[int row, int column]
    {
        get
        {
            if (!rows.TryGetValue(row, out var cells)) return null;
            foreach (var cell in cells)
                if (cell.Column == column) return cell;
            return null;
        }
    }

    /// <summary>The merged range over a position, if any.</summary>
    public CellRange? MergeAt(int row, int column)
    {
        if (!mergesByRow.TryGetValue(row, out var merges)) return null;
        foreach (var merge in merges)
            if (merge.Contains(row, column)) return merge;
        return null;
    }

    /// <summary>The cell one sees at a position: its own, or the first cell of the merged range that covers it.</summary>
    public Cell? Seen(int row, int column) =>
        this[row, column] ?? (MergeAt(row, column) is { } merge ? this[merge.Top, merge.Left] : null);
}
