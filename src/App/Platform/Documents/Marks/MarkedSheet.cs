using System.Globalization;
using System.Xml;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Platform.Documents.Marks;

/// <summary>What is to be said of a cell.</summary>
/// <param name="Column">Letters; empty when it concerns the whole row.</param>
/// <param name="IsError">Red; else amber.</param>
internal readonly record struct CellMark(string Column, string Message, bool IsError);

/// <summary>What is to be marked on one sheet.</summary>
/// <param name="HeadRow">The row whose last label the column of messages stands beside.</param>
/// <param name="Column">The column of messages, overwritten when the file has one; 0 for comments alone.</param>
/// <param name="Label">The head of that column.</param>
internal sealed record SheetMarks(IReadOnlyDictionary<int, IReadOnlyList<CellMark>> Rows, int HeadRow = 0, int Column = 0, string Label = "");

/// <summary>Copies the XML of a sheet while marking its cells; all else goes through as it is.</summary>
/// <param name="drawing">The relation of the drawing for comments; null when the sheet has one already.</param>
internal sealed class MarkedSheet(SheetMarks marks, MarkStyles styles, string? drawing)
{
    private const string Main = SheetCells.Main, Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const double Width = 70;
    private static readonly HashSet<string> AfterDrawing = ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];
    private bool hasDrawing = drawing is null, hasWidths;

    public void Copy(Stream from, Stream to)
    {
        using var xml = XmlReader.Create(from, XlsxReader.Safe);
        using var writer = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), CheckCharacters = false });
        var row = 0;
        xml.Read();
        while (!xml.EOF)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                row = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var given) ? given : row + 1;
                CopyRow(xml, writer, row);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "dimension" }) xml.Skip();
            else if (xml is { NodeType: XmlNodeType.Element, Depth: 1 }) CopyPart(xml, writer);
            else CopyNode(xml, writer);
        }
    }

    /// <summary>A part of the sheet as a whole; the rows only as their element is opened.</summary>
    private void CopyPart(XmlReader xml, XmlWriter writer)
    {
        if (xml.LocalName == "cols")
        {
            CopyWidths(xml, writer);
            return;
        }
        if (xml.LocalName == "sheetData")
        {
            if (!hasWidths && marks.Column > 0)
            {
                writer.WriteStartElement("cols", Main);
                WriteWidth(writer);
                writer.WriteEndElement();
            }
            CopyNode(xml, writer);
            return;
        }
        if (xml.LocalName == "legacyDrawing") hasDrawing = true;
        else if (!hasDrawing && AfterDrawing.Contains(xml.LocalName)) WriteDrawing(writer);
        writer.WriteNode(xml, false);
    }

    private void CopyNode(XmlReader xml, XmlWriter writer)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                var empty = xml.IsEmptyElement;
                writer.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
                writer.WriteAttributes(xml, false);
                if (empty) writer.WriteEndElement();
                break;
            case XmlNodeType.EndElement:
                if (xml.Depth == 0 && !hasDrawing) WriteDrawing(writer);
                writer.WriteEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                writer.WriteString(xml.Value);
                break;
        }
        xml.Read();
    }

    private void CopyWidths(XmlReader xml, XmlWriter writer)
    {
        hasWidths = true;
        writer.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
        var last = 0;
        using (var inner = xml.ReadSubtree())
        {
            inner.Read();
            inner.Read();
            while (inner.NodeType is XmlNodeType.Element)
            {
                last = int.TryParse(inner.GetAttribute("max"), CultureInfo.InvariantCulture, out var max) ? Math.Max(last, max) : last;
                writer.WriteNode(inner, false);
            }
        }
        xml.Read();
        if (last < marks.Column) WriteWidth(writer);
        writer.WriteEndElement();
    }

    private void CopyRow(XmlReader xml, XmlWriter writer, int row)
    {
        var found = marks.Rows.GetValueOrDefault(row);
        if (found is null && row != marks.HeadRow)
        {
            writer.WriteNode(xml, false);
            return;
        }
        var empty = xml.IsEmptyElement;
        writer.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
        CopyAttributes(xml, writer, "spans");
        var missing = new SortedDictionary<int, bool>();
        foreach (var finding in found ?? [])
            if (CellAddress.TryParse(finding.Column + "1", out _, out var column)) missing[column] = finding.IsError || missing.GetValueOrDefault(column);
        var (at, style) = (0, 0);
        xml.Read();
        if (!empty)
        {
            while (xml.NodeType is not XmlNodeType.EndElement)
                if (xml.NodeType is XmlNodeType.Element) CopyCell(xml, writer, row, missing, ref at, ref style);
                else xml.Read();
            xml.Read();
        }
        WriteMissing(writer, row, missing, int.MaxValue);
        if (marks.Column > 0 && row == marks.HeadRow) SheetCells.WriteText(writer, row, marks.Column, marks.Label, style);
        else if (marks.Column > 0) SheetCells.WriteText(writer, row, marks.Column, string.Join(" ", found!.Select(f => f.Message)), styles.Of(0, found!.Any(f => f.IsError)));
        writer.WriteEndElement();
    }

    private void CopyCell(XmlReader xml, XmlWriter writer, int row, SortedDictionary<int, bool> missing, ref int at, ref int style)
    {
        at = CellAddress.TryParse(xml.GetAttribute("r"), out _, out var column) ? column : at + 1;
        if (at == marks.Column)
        {
            xml.Skip();
            return;
        }
        WriteMissing(writer, row, missing, at);
        style = int.TryParse(xml.GetAttribute("s"), CultureInfo.InvariantCulture, out var given) ? given : 0;
        if (!missing.Remove(at, out var isError))
        {
            writer.WriteNode(xml, false);
            return;
        }
        writer.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
        CopyAttributes(xml, writer, "s");
        writer.WriteAttributeString("s", styles.Of(style, isError).ToString(CultureInfo.InvariantCulture));
        if (!xml.IsEmptyElement)
        {
            xml.Read();
            while (xml.NodeType is not XmlNodeType.EndElement) writer.WriteNode(xml, false);
        }
        xml.Read();
        writer.WriteEndElement();
    }

    /// <summary>Blank cells that the file does not have but something is missing in.</summary>
    private void WriteMissing(XmlWriter writer, int row, SortedDictionary<int, bool> missing, int before)
    {
        foreach (var (column, isError) in missing.TakeWhile(m => m.Key < before).ToList())
        {
            SheetCells.WriteText(writer, row, column, "", styles.Of(0, isError));
            missing.Remove(column);
        }
    }

    private static void CopyAttributes(XmlReader xml, XmlWriter writer, params string[] but)
    {
        for (var has = xml.MoveToFirstAttribute(); has; has = xml.MoveToNextAttribute())
            if (!but.Contains(xml.LocalName) || xml.Prefix.Length > 0) writer.WriteAttributeString(xml.Prefix, xml.LocalName, xml.NamespaceURI, xml.Value);
        xml.MoveToElement();
    }

    private void WriteWidth(XmlWriter writer)
    {
        writer.WriteStartElement("col", Main);
        foreach (var (name, value) in (ReadOnlySpan<(string, double)>)[("min", marks.Column), ("max", marks.Column), ("width", Width), ("customWidth", 1)])
            writer.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndElement();
    }

    private void WriteDrawing(XmlWriter writer)
    {
        hasDrawing = true;
        writer.WriteStartElement("legacyDrawing", Main);
        writer.WriteAttributeString("r", "id", Relations, drawing);
        writer.WriteEndElement();
    }
}
