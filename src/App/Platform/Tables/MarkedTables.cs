using System.Globalization;
using System.Xml;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Documents.Marks;

namespace DoanKet.App.Platform.Tables;

/// <summary>
/// Gives a checked file back as .xlsx: red where a sum does not agree, amber where a repair would change a cell, each with a comment.
/// A workbook keeps all its formatting; of other files the tables come back as a plain workbook.
/// </summary>
public static class MarkedTables
{
    private const int MostRepairs = 3;

    /// <param name="original">The file that was read; sought, and left open.</param>
    /// <param name="to">Where the .xlsx goes.</param>
    public static void Write(Stream original, Workbook workbook, CrossFootResult result, Stream to)
    {
        var marks = result.Sheets.Select(s => (s.Name, Marks: MarksOf(s))).Where(s => s.Marks.Count > 0).ToDictionary(s => s.Name, s => new SheetMarks(s.Marks));
        if (workbook.Kind is FileKind.Workbook)
        {
            new MarkedPackage(original, to, marks).Write();
            return;
        }
        using var plain = new MemoryStream();
        PlainPackage.Write(plain, workbook.Sheets, sheet => sheet.Name, Write);
        new MarkedPackage(plain, to, marks.ToDictionary(m => PlainPackage.SheetName(m.Key), m => m.Value)).Write();
    }

    /// <summary>A part of a sheet as a workbook of its own: what stands in a document goes on to where tables are taken in.</summary>
    internal static void WritePlain(Sheet sheet, CellRange range, Stream to) =>
        PlainPackage.Write(to, [sheet], s => s.Name, (s, part) => Write(s, range, part));

    private static Dictionary<int, IReadOnlyList<CellMark>> MarksOf(CheckedSheet sheet) =>
        sheet.Tables.SelectMany(Marks).GroupBy(m => m.Row).ToDictionary(g => g.Key, g => (IReadOnlyList<CellMark>)[.. g.Select(m => m.Mark)]);

    private static IEnumerable<(int Row, CellMark Mark)> Marks(CheckedTable table)
    {
        foreach (var check in table.Checks.Where(c => !c.Ok))
            if (CellAddress.TryParse(check.At, out var row, out var column)) yield return (row, new(CellAddress.Letter(column), CrossFootText.Describe(check) + ".", true));
        var proposed = table.Repairs.SelectMany(r => r.Cells.Select(cell => (Repair: r, Cell: cell))).GroupBy(p => p.Cell.At);
        foreach (var (repair, cell) in proposed.SelectMany(at => at.DistinctBy(p => p.Cell.To).Take(MostRepairs)))
            if (CellAddress.TryParse(cell.At, out var row, out var column))
                yield return (row, new(CellAddress.Letter(column), $"{(repair.Certain ? "Nên sửa" : "Có thể sửa")} thành {TableNumber.Show(cell.To)}. {repair.Why}", false));
    }

    private static void Write(Sheet sheet, Stream to) => Write(sheet, null, to);

    private static void Write(Sheet sheet, CellRange? range, Stream to)
    {
        using var xml = XmlWriter.Create(to);
        xml.WriteStartElement("worksheet", SheetCells.Main);
        xml.WriteRaw("""<cols><col min="1" max="1" width="8" customWidth="1"/><col min="2" max="2" width="36" customWidth="1"/><col min="3" max="64" width="16" customWidth="1"/></cols>""");
        xml.WriteStartElement("sheetData", SheetCells.Main);
        foreach (var row in sheet.FilledRows.Where(r => range is not { } part || r >= part.Top && r <= part.Bottom))
        {
            SheetCells.StartRow(xml, row, 0);
            foreach (var cell in sheet.Row(row)) SheetCells.WriteValue(xml, row, cell.Column, cell.Number is { } number && !IsCode(cell.Text) ? (PrintValue)number : cell.Text, 0, null);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        WriteMerges(xml, [.. sheet.Merges.Where(m => range is not { } part || m.Top >= part.Top && m.Bottom <= part.Bottom)]);
        xml.WriteEndDocument();
    }

    /// <summary>Numbers of people and telephones begin with a nought, which a number would lose.</summary>
    private static bool IsCode(string text) => text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1]);

    private static void WriteMerges(XmlWriter xml, IReadOnlyList<CellRange> merges)
    {
        if (merges.Count == 0) return;
        xml.WriteStartElement("mergeCells", SheetCells.Main);
        xml.WriteAttributeString("count", merges.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var merge in merges)
        {
            xml.WriteStartElement("mergeCell", SheetCells.Main);
            xml.WriteAttributeString("ref", merge.ToString());
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
