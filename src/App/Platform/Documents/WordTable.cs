using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DoanKet.App.Platform.Documents;

/// <summary>A ruled table: merged header repeated on every page, rows that do not break, total in bold.</summary>
internal sealed class WordTable
{
    private const int ManyColumns = 8;

    /// <summary>So many rows stay with the total: a sum never stands alone at the head of a page.</summary>
    private const int WithTotal = 3;

    private const string AskFill = "FFE699", SignFill = "DDEBF7";
    private readonly PrintTable table;
    private readonly IReadOnlyList<PrintColumn> leaves;
    private readonly int[] widths;
    private readonly double size;

    private WordTable(PrintTable table, int width)
    {
        this.table = table;
        leaves = table.Leaves;
        size = leaves.Count > ManyColumns ? 11 : 12;
        var share = leaves.Sum(l => l.Width);
        widths = [.. leaves.Select(l => (int)(l.Width / share * width))];
    }

    public static Table Build(PrintTable table, int width) => new WordTable(table, width).Build();

    private Table Build()
    {
        List<OpenXmlElement> parts = [Properties(), new TableGrid(widths.Select(w => new GridColumn { Width = WordGrid.Text(w) })), .. Header()];
        if (table is { TotalLabel: not null, TotalFirst: true }) parts.Add(Total());
        parts.AddRange(table.Rows.Select((_, i) => Line(i)));
        if (table is { TotalLabel: not null, TotalFirst: false }) parts.Add(Total());
        return new(parts);
    }

    private TableProperties Properties() => new(
        new TableWidth { Type = TableWidthUnitValues.Dxa, Width = WordGrid.Text(widths.Sum()) },
        new TableJustification { Val = TableRowAlignmentValues.Center },
        new TableBorders(
            Rule(new TopBorder()), Rule(new LeftBorder()), Rule(new BottomBorder()), Rule(new RightBorder()), Rule(new InsideHorizontalBorder()), Rule(new InsideVerticalBorder())),
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableCellMarginDefault(
            new TableCellLeftMargin { Type = TableWidthValues.Dxa, Width = 70 },
            new TableCellRightMargin { Type = TableWidthValues.Dxa, Width = 70 }));

    private static BorderType Rule(BorderType border)
    {
        (border.Val, border.Size, border.Space) = (BorderValues.Single, 4U, 0U);
        return border;
    }

    private IEnumerable<TableRow> Header()
    {
        var cells = table.HeaderCells;
        for (var level = 0; level < table.HeaderDepth; level++)
            yield return new TableRow(
            [
                new TableRowProperties(new CantSplit(), new TableHeader()),
                .. cells.Where(c => c.Row <= level && level < c.Row + c.RowSpan).OrderBy(c => c.Column).Select(c => HeaderCell(c, level)),
            ]);
    }

    private TableCell HeaderCell(HeaderCell cell, int level)
    {
        var isTop = cell.Row == level;
        var properties = CellProperties(cell.Column, cell.ColumnSpan);
        if (cell.RowSpan > 1) properties.Append(new VerticalMerge { Val = isTop ? MergedCellValues.Restart : MergedCellValues.Continue });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new(properties, WordText.Centred(isTop ? cell.Title : "", size, bold: true, before: 1, after: 1, keepNext: true));
    }

    private TableRow Line(int row)
    {
        var line = table.Rows[row];
        var staysWithNext = table is { TotalLabel: not null, TotalFirst: false } && row >= table.Rows.Count - WithTotal;
        if (line.Kind is PrintRowKind.Heading)
            return Row([Cell(0, leaves.Count, table.ValueOf(row, 0).Show(PrintKind.Text), JustificationValues.Left, bold: true, keepNext: true)]);
        return Row(leaves.Select((leaf, i) => Marked(line.Marks.FirstOrDefault(m => m.Leaf == i), table.ValueOf(row, i).Show(leaf.Kind), (text, fill) =>
            Cell(i, 1, text, AlignmentOf(leaf.Kind), line.Kind is PrintRowKind.Subtotal, staysWithNext, fill, table.ValueOf(row, i).Link))));
    }

    private TableRow Total() => Row(leaves.Select((leaf, i) => Cell(i, 1, table.TotalOf(i).Show(leaf.Kind), AlignmentOf(leaf.Kind), bold: true)));

    private static TableCell Marked(PrintMark? mark, string text, Func<string, string?, TableCell> cell) =>
        mark is null ? cell(text, null) : cell(mark.Before + text + mark.After, mark.After.Length > 0 ? AskFill : SignFill);

    private static TableRow Row(IEnumerable<TableCell> cells) => new([new TableRowProperties(new CantSplit()), .. cells]);

    private TableCell Cell(int column, int span, string text, JustificationValues align, bool bold, bool keepNext = false, string? fill = null, string? link = null)
    {
        var properties = CellProperties(column, span);
        if (fill is not null) properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new(properties, WordText.Line(align, 0.5, 0.5, keepNext, WordText.Run(text, size, bold), link));
    }

    private TableCellProperties CellProperties(int column, int span)
    {
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = WordGrid.Text(widths.Skip(column).Take(span).Sum()) });
        if (span > 1) properties.Append(new GridSpan { Val = span });
        return properties;
    }

    private static JustificationValues AlignmentOf(PrintKind kind) => kind switch
    {
        PrintKind.Text => JustificationValues.Left,
        PrintKind.Ordinal or PrintKind.Date => JustificationValues.Center,
        _ => JustificationValues.Right,
    };
}
