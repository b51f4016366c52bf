using System.Globalization;
using System.Text;
using System.Xml;
using DoanKet.App.Platform.Tables;
using DocumentFormat.OpenXml.Packaging;

namespace DoanKet.App.Platform.Documents;

/// <summary>Writes the XML of one sheet as a stream: lists may have a hundred thousand rows.</summary>
internal sealed class SheetXml(SheetPage page, SheetLayout layout, SheetStyles styles)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const double LineHeight = 16;
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false) };
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private readonly PrintTable table = page.Table;
    private readonly IReadOnlyList<PrintColumn> leaves = page.Table.Leaves;
    private readonly List<CellRange> merges = [];

    public void Write(WorksheetPart part)
    {
        using var xml = XmlWriter.Create(part.GetStream(FileMode.Create), Settings);
        xml.WriteStartElement("worksheet", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        WriteView(xml);
        xml.WriteStartElement("sheetData", Main);
        WriteTitles(xml);
        WriteHeader(xml);
        WriteRows(xml);
        xml.WriteEndElement();
        WriteMerges(xml);
        WritePrintSetup(xml);
        xml.WriteEndElement();
    }

    private void WriteView(XmlWriter xml)
    {
        var (column, row) = (leaves.Count > 3 && leaves[0].Kind is PrintKind.Ordinal ? 2 : 0, layout.HeaderBottom);
        var split = column > 0 ? $"""xSplit="{column}" """ : "";
        var pane = column > 0 ? "bottomRight" : "bottomLeft";
        xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
        xml.WriteRaw($"""<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane {split}ySplit="{row}" topLeftCell="{CellAddress.Of(row + 1, column + 1)}" activePane="{pane}" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteRaw($"""<sheetFormatPr defaultRowHeight="{LineHeight}"/><cols>""");
        for (var i = 0; i < leaves.Count; i++)
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{leaves[i].Width + 1:0.##}" customWidth="1"/>"""));
        xml.WriteRaw("</cols>");
    }

    private void WriteTitles(XmlWriter xml)
    {
        var width = leaves.Sum(l => l.Width + 1);
        for (var i = 0; i < page.Titles.Count; i++)
        {
            StartRow(xml, i + 1, LineHeight * Math.Ceiling(page.Titles[i].Length * (i == 0 ? 1.4 : 1.1) / width));
            WriteText(xml, i + 1, 1, page.Titles[i], styles.Of(i == 0 ? CellLook.Title : CellLook.Subtitle, PrintKind.Text));
            xml.WriteEndElement();
            merges.Add(new(i + 1, 1, i + 1, layout.Width));
        }
    }

    private void WriteHeader(XmlWriter xml)
    {
        var cells = table.HeaderCells.ToDictionary(c => (c.Row, c.Column));
        var style = styles.Of(CellLook.Header, PrintKind.Text);
        for (var level = 0; level < table.HeaderDepth; level++)
        {
            var row = layout.HeaderTop + level;
            StartRow(xml, row, HeaderHeight(level));
            for (var column = 0; column < layout.Width; column++)
                WriteText(xml, row, column + 1, cells.TryGetValue((level, column), out var cell) ? cell.Title : "", style);
            xml.WriteEndElement();
        }
        merges.AddRange(cells.Values.Select(c => new CellRange(layout.HeaderTop + c.Row, c.Column + 1, layout.HeaderTop + c.Row + c.RowSpan - 1, c.Column + c.ColumnSpan)));
    }

    /// <summary>Excel does not stretch rows for merged cells, so the height is given: enough lines for every label that ends here.</summary>
    private double HeaderHeight(int level)
    {
        var lines = table.HeaderCells.Where(c => c.Row <= level && level < c.Row + c.RowSpan)
            .Max(c => Math.Ceiling(c.Title.Length * 1.25 / leaves.Skip(c.Column).Take(c.ColumnSpan).Sum(l => l.Width)) / c.RowSpan);
        return LineHeight * Math.Max(1, Math.Ceiling(lines));
    }

    private void WriteRows(XmlWriter xml)
    {
        if (table.TotalFirst) WriteTotal(xml);
        for (var i = 0; i < table.Rows.Count; i++) WriteRow(xml, i);
        if (!table.TotalFirst) WriteTotal(xml);
        if (page.Source is not { Length: > 0 } source) return;
        StartRow(xml, layout.LastRow + 2, 0);
        WriteText(xml, layout.LastRow + 2, 1, source, styles.Of(CellLook.Note, PrintKind.Text));
        xml.WriteEndElement();
    }

    private void WriteRow(XmlWriter xml, int index)
    {
        var (row, line) = (layout.FirstRow + index, table.Rows[index]);
        var look = line.Kind is PrintRowKind.Data ? CellLook.Plain : CellLook.Bold;
        StartRow(xml, row, RowHeight(line));
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            var kind = line.Kind is PrintRowKind.Heading ? PrintKind.Text : leaves[leaf].Kind;
            var style = styles.Of(look, kind, line.Marks.Any(m => m.Leaf == leaf));
            var formula = line.Kind is PrintRowKind.Subtotal && leaves[leaf].IsAdded ? layout.SubtotalFormula(index, leaf) : null;
            WriteValue(xml, row, leaf + 1, table.ValueOf(index, leaf), style, formula);
        }
        xml.WriteEndElement();
        if (line.Kind is PrintRowKind.Heading && layout.Width > 1) merges.Add(new(row, 1, row, layout.Width));
    }

    /// <summary>0 leaves the height of one line to the program; long texts get theirs, since not every program stretches rows by itself.</summary>
    private double RowHeight(PrintRow row)
    {
        if (row.Kind is PrintRowKind.Heading) return 0;
        var lines = row.Values.Take(leaves.Count).Select((v, leaf) => LinesOf(v.Text ?? "", leaves[leaf].Width)).DefaultIfEmpty(1).Max();
        return lines > 1 ? LineHeight * Math.Min(lines, 20) : 0;
    }

    /// <summary>Words break early, so a long text is given about a third of a line more than its letters need.</summary>
    private static double LinesOf(string text, double width) => text.Length <= width ? 1 : Math.Ceiling(text.Length / width + 0.35);

    private void WriteTotal(XmlWriter xml)
    {
        if (layout.TotalRow == 0) return;
        StartRow(xml, layout.TotalRow, 0);
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            var isSum = leaves[leaf].IsAdded && leaf != table.LabelColumn && !table.TotalValues.ContainsKey(leaf);
            WriteValue(xml, layout.TotalRow, leaf + 1, table.TotalOf(leaf), styles.Of(CellLook.Bold, leaves[leaf].Kind), isSum ? layout.TotalFormula(leaf) : null);
        }
        xml.WriteEndElement();
    }

    private static void StartRow(XmlWriter xml, int row, double height)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
        if (height <= 0) return;
        xml.WriteAttributeString("ht", height.ToString("0.##", CultureInfo.InvariantCulture));
        xml.WriteAttributeString("customHeight", "1");
    }

    private static void WriteValue(XmlWriter xml, int row, int column, PrintValue value, int style, string? formula)
    {
        var number = value.Number ?? (value.Date is { } date ? date.DayNumber - DayZero.DayNumber : null);
        if (number is null)
        {
            WriteText(xml, row, column, value.Text ?? "", style);
            return;
        }
        StartCell(xml, row, column, style);
        if (formula is not null) xml.WriteElementString("f", Main, formula);
        xml.WriteElementString("v", Main, number.Value.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    /// <summary>An inline text is a text whatever it begins with: "=1+1" typed by someone never becomes a formula.</summary>
    private static void WriteText(XmlWriter xml, int row, int column, string text, int style)
    {
        StartCell(xml, row, column, style);
        if (text.Length > 0)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(XmlText.Clean(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void StartCell(XmlWriter xml, int row, int column, int style)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", CellAddress.Of(row, column));
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
    }

    private void WriteMerges(XmlWriter xml)
    {
        var wide = merges.Where(m => !m.IsSingle).ToList();
        if (wide.Count == 0) return;
        xml.WriteRaw($"""<mergeCells count="{wide.Count}">{string.Concat(wide.Select(m => $"""<mergeCell ref="{m}"/>"""))}</mergeCells>""");
    }

    private void WritePrintSetup(XmlWriter xml)
    {
        xml.WriteRaw("""<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>""");
        xml.WriteRaw($"""<pageSetup paperSize="9" orientation="{(page.Landscape ? "landscape" : "portrait")}" fitToWidth="1" fitToHeight="0"/>""");
        xml.WriteRaw("<headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter>");
        if (layout.Comments.Count > 0) xml.WriteRaw($"""<legacyDrawing r:id="{SheetComments.DrawingId}"/>""");
    }
}
