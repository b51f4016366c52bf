using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DoanKet.App.Platform.Documents;

/// <summary>A table without rules, to set blocks side by side; its rows do not break across pages.</summary>
internal static class WordGrid
{
    public static Table Build(int indent, IReadOnlyList<int> widths, IReadOnlyList<IReadOnlyList<IReadOnlyList<Paragraph>>> rows) => new(
        [
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Text(widths.Sum()) },
                new TableIndentation { Type = TableWidthUnitValues.Dxa, Width = indent },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Type = TableWidthValues.Dxa, Width = 0 },
                    new TableCellRightMargin { Type = TableWidthValues.Dxa, Width = 0 })),
            new TableGrid(widths.Select(w => new GridColumn { Width = Text(w) })),
            .. rows.Select(row => new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((block, i) => Cell(widths[i], block))])),
        ]);

    private static TableCell Cell(int width, IReadOnlyList<Paragraph> block) =>
        new([new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Text(width) }), .. block.Cast<OpenXmlElement>()]);

    internal static string Text(int twentieths) => twentieths.ToString(CultureInfo.InvariantCulture);
}
