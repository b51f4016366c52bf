using System.Globalization;
using System.Text;
using System.Xml;
using DoanKet.App.Platform.Tables;
using DocumentFormat.OpenXml.Packaging;
using static DoanKet.App.Platform.Documents.SheetCells;

namespace DoanKet.App.Platform.Documents;

/// <summary>Writes the XML of one sheet as a stream: lists may have a hundred thousand rows.</summary>
internal sealed class SheetXml(SheetPage page, SheetLayout layout, SheetStyles styles)
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const double LineHeight = 16;
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false) };
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
        if (page.Head is { } head) merges.AddRange(SheetHead.Write(xml, head, leaves, styles));
        WriteTitles(xml);
        WriteHeader(xml);
        WriteRows(xml);
        xml.WriteEndElement();
        if (page.Editing is not null) xml.WriteRaw(SheetLocks.Protection);
        WriteMerges(xml);
        if (page.Editing is { } editing) xml.WriteRaw(SheetLocks.Choices(editing, layout.FirstRow, layout.LastRow));
        WritePrintSetup(xml);
        xml.WriteEndElement();
    }

    private void WriteView(XmlWriter xml)
    {
        var (column, row) = (leaves.Count <= 3 ? 0 : leaves[0].Kind is PrintKind.Ordinal ? 2 : page.Editing is { Hidden.Count: > 0 and var hidden } ? hidden + 2 : 0, layout.HeaderBottom);
        var split = column > 0 ? $"""xSplit="{column}" """ : "";
        var pane = column > 0 ? "bottomRight" : "bottomLeft";
        xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
        xml.WriteRaw($"""<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane {split}ySplit="{row}" topLeftCell="{CellAddress.Of(row + 1, column + 1)}" activePane="{pane}" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteRaw($"""<sheetFormatPr defaultRowHeight="{LineHeight}"/><cols>""");
        for (var i = 0; i < leaves.Count; i++)
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{leaves[i].Width + 1:0.##}" customWidth="1"{(page.Editing?.Hidden.Contains(i) is true ? " hidden=\"1\"" : "")}/>"""));
        xml.WriteRaw("</cols>");
    }

    private void WriteTitles(XmlWriter xml)
    {
        var width = leaves.Take(page.Printed ?? leaves.Count).Sum(l => l.Width + 1);
        var titles = page.AllTitles;
        for (var i = 0; i < titles.Count; i++)
        {
            var row = layout.TitleTop + i;
            StartRow(xml, row, LineHeight * Math.Ceiling(titles[i].Length * (i == 0 ? 1.4 : 1.1) / width));
            WriteText(xml, row, 1, titles[i], styles.Of(i == 0 ? CellLook.Title : CellLook.Subtitle, PrintKind.Text));
            xml.WriteEndElement();
            merges.Add(new(row, 1, row, page.Printed ?? layout.Width));
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
        WriteNotes(xml);
    }

    private void WriteNotes(XmlWriter xml)
    {
        var row = layout.LastRow + 2;
        foreach (var line in page.Notes.Prepend(page.Source ?? "").Where(n => n.Length > 0))
        {
            StartRow(xml, row, 0);
            WriteText(xml, row++, 1, line, styles.Of(CellLook.Note, PrintKind.Text));
            xml.WriteEndElement();
        }
    }

    private void WriteRow(XmlWriter xml, int index)
    {
        var (row, line) = (layout.FirstRow + index, table.Rows[index]);
        var plain = line.Kind is PrintRowKind.Data ? CellLook.Plain : CellLook.Bold;
        StartRow(xml, row, RowHeight(line));
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            var look = page.Editing is not { } editing ? plain : editing.IsOpen(index, leaf) ? CellLook.Open : CellLook.Locked;
            var kind = line.Kind is PrintRowKind.Heading ? PrintKind.Text : leaves[leaf].Kind;
            var style = styles.Of(look, kind, line.Marks.FirstOrDefault(m => m.Leaf == leaf));
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
    private static double LinesOf(string text, double width) => text.Length <= width * 0.92 ? 1 : Math.Ceiling(text.Length / width + 0.35);

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

    private void WriteMerges(XmlWriter xml)
    {
        var wide = merges.Where(m => !m.IsSingle).ToList();
        if (wide.Count == 0) return;
        xml.WriteRaw($"""<mergeCells count="{wide.Count}">{string.Concat(wide.Select(m => $"""<mergeCell ref="{m}"/>"""))}</mergeCells>""");
    }

    /// <summary>An ampersand would begin a code of the footer.</summary>
    private string Foot => page.Stamp is { } stamp ? $"&amp;L&amp;8{System.Security.SecurityElement.Escape(XmlText.Clean(stamp).Replace('&', '+'))}" : "";

    /// <summary>An official paper of some tens of rows belongs on one page; a list runs on.</summary>
    private bool IsOnePage => page.Head is not null && table.Rows.Count <= 40;

    private void WritePrintSetup(XmlWriter xml)
    {
        xml.WriteRaw("""<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>""");
        xml.WriteRaw($"""<pageSetup paperSize="9" orientation="{(page.Landscape ? "landscape" : "portrait")}" fitToWidth="1" fitToHeight="{(IsOnePage ? 1 : 0)}"/>""");
        xml.WriteRaw($"<headerFooter><oddFooter>{Foot}&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter>");
        if (layout.Comments.Count > 0) xml.WriteRaw($"""<legacyDrawing r:id="{SheetComments.DrawingId}"/>""");
    }
}
