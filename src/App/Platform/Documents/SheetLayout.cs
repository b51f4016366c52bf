using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Platform.Documents;

/// <summary>Which row of the sheet each part of a page takes, and the formulas that follow from it.</summary>
internal sealed class SheetLayout
{
    private const int MostArguments = 200;
    private readonly PrintTable table;

    public SheetLayout(SheetPage page)
    {
        table = page.Table;
        Width = table.Leaves.Count;
        TitleTop = page.Head is null ? 1 : SheetHead.Rows + 1;
        HeaderTop = TitleTop + page.AllTitles.Count + (page.AllTitles.Count > 0 ? 1 : 0);
        HeaderBottom = HeaderTop + table.HeaderDepth - 1;
        FirstRow = HeaderBottom + (table is { TotalLabel: not null, TotalFirst: true } ? 2 : 1);
        TotalRow = table.TotalLabel is null ? 0 : table.TotalFirst ? HeaderBottom + 1 : FirstRow + table.Rows.Count;
        LastRow = Math.Max(FirstRow + table.Rows.Count - 1, TotalRow);
        Comments = [.. table.Rows.SelectMany((r, i) => r.Marks.Where(m => m.Comment.Length > 0).Select(m => (FirstRow + i, m.Leaf + 1, m.Comment)))];
    }

    public int Width { get; }

    public int TitleTop { get; }

    public int HeaderTop { get; }

    public int HeaderBottom { get; }

    public int FirstRow { get; }

    /// <summary>0 when the table has no total.</summary>
    public int TotalRow { get; }

    public int LastRow { get; }

    public IReadOnlyList<(int Row, int Column, string Text)> Comments { get; }

    /// <summary>The sum of all data rows of a leaf column; subtotals between them are left out. Null when there is nothing to add.</summary>
    public string? TotalFormula(int leaf)
    {
        var runs = new List<(int First, int Last)>();
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (table.Rows[i].Kind is PrintRowKind.Subtotal) continue;
            if (runs.Count > 0 && runs[^1].Last == i - 1) runs[^1] = (runs[^1].First, i);
            else runs.Add((i, i));
        }
        if (runs.Count == 0) return null;
        return string.Join('+', runs.Chunk(MostArguments).Select(chunk => $"SUM({string.Join(',', chunk.Select(r => Range(leaf, r.First, r.Last)))})"));
    }

    public string? SubtotalFormula(int row, int leaf) =>
        table.CountBelow(row) is > 0 and var below ? $"SUM({Range(leaf, row + 1, row + below)})" : null;

    private string Range(int leaf, int first, int last) => new CellRange(FirstRow + first, leaf + 1, FirstRow + last, leaf + 1).ToString();
}
