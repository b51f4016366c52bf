using System.IO.Compression;
using System.Xml;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Makes a plain .xlsx of a text file: each field a text in its cell, converted to Unicode.</summary>
internal static class PlainWorkbook
{
    private const int LongestName = 31, LookedAt = 400;
    private const string Main = SheetCells.Main, Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static readonly TableLimits Limits = new(MaxFileBytes: 200_000_000);

    /// <summary>A name as a workbook may have for a sheet.</summary>
    public static string SheetName(string name)
    {
        var clean = string.Concat(name.Where(c => c is not ('\\' or '/' or '?' or '*' or '[' or ']' or ':')));
        return clean.Length <= LongestName ? clean : clean[..LongestName];
    }

    /// <summary>A temporary file that goes away when it is closed.</summary>
    public static Stream Of(Stream original, string fileName)
    {
        var to = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        using var file = RowFile.Open(original, fileName, Limits);
        using (var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            var names = new List<string>();
            foreach (var sheet in file.Sheets)
            {
                names.Add(SheetName(sheet.Name));
                using var part = zip.CreateEntry($"xl/worksheets/sheet{names.Count}.xml", CompressionLevel.Fastest).Open();
                Write(sheet, part);
            }
            Frame(zip, names);
        }
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

    private static void Frame(ZipArchive zip, List<string> names)
    {
        Part(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}sheet.main+xml"/>{string.Concat(names.Select((_, i) => $"""<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="{Types}worksheet+xml"/>"""))}</Types>""");
        Part(zip, "_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(names.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="{Relation}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""))}</Relationships>""");
        Part(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relation}"><sheets>{string.Concat(names.Select((n, i) => $"""<sheet name="{System.Security.SecurityElement.Escape(n)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>"""))}</sheets></workbook>""");
    }

    private static void Part(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(System.Text.Encoding.UTF8.GetBytes(content));
    }
}
