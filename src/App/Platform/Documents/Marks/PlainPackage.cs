using System.IO.Compression;

namespace DoanKet.App.Platform.Documents.Marks;

/// <summary>The least that an .xlsx needs around its sheets.</summary>
internal static class PlainPackage
{
    private const int LongestName = 31;
    private const string Main = SheetCells.Main, Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>A name as a workbook may have for a sheet.</summary>
    public static string SheetName(string name)
    {
        var clean = string.Concat(name.Where(c => c is not ('\\' or '/' or '?' or '*' or '[' or ']' or ':')));
        return clean.Length <= LongestName ? clean : clean[..LongestName];
    }

    /// <param name="write">Writes the XML of one sheet.</param>
    public static void Write<T>(Stream to, IEnumerable<T> sheets, Func<T, string> nameOf, Action<T, Stream> write)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var names = new List<string>();
        foreach (var sheet in sheets)
        {
            names.Add(SheetName(nameOf(sheet)));
            using var part = zip.CreateEntry($"xl/worksheets/sheet{names.Count}.xml", CompressionLevel.Fastest).Open();
            write(sheet, part);
        }
        Frame(zip, names);
    }

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
