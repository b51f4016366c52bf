using System.Xml;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Documents.Marks;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Makes a plain .xlsx of a text file: each field a text in its cell, converted to Unicode.</summary>
internal static class PlainWorkbook
{
    private const int LookedAt = 400;
    private const string Main = SheetCells.Main;
    private static readonly TableLimits Limits = new(MaxFileBytes: 200_000_000);

    /// <summary>A temporary file that goes away when it is closed.</summary>
    public static Stream Of(Stream original, string fileName)
    {
        var to = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        using var file = RowFile.Open(original, fileName, Limits);
        PlainPackage.Write(to, file.Sheets, sheet => sheet.Name, Write);
        to.Position = 0;
        return to;
    }

    private static void Write(StoredSheet sheet, Stream to)
    {
        using var walk = sheet.Rows.GetEnumerator();
        var rows = new RowQueue(walk);
        var fonts = new FontJudge();
        foreach (var cell in rows.Peek(LookedAt).SelectMany(r => r.Cells)) Read(fonts, cell);
        using var xml = XmlWriter.Create(to);
        xml.WriteStartElement("worksheet", Main);
        // a text file tells no widths; names and numbers are to be read at once
        xml.WriteRaw("""<cols><col min="1" max="64" width="18" customWidth="1"/></cols>""");
        xml.WriteStartElement("sheetData", Main);
        while (rows.Next() is { } row)
        {
            SheetCells.StartRow(xml, row.Number, 0);
            foreach (var cell in row.Cells) SheetCells.WriteText(xml, row.Number, cell.Column, Read(fonts, cell), 0);
            xml.WriteEndElement();
        }
        xml.WriteEndDocument();
    }

    private static string Read(FontJudge fonts, StoredCell cell) => fonts.Read(cell.Column, cell.Text, cell.Kind is StoredKind.Bytes, out _);
}
