using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DoanKet.App.Platform.Documents.Marks;

/// <summary>
/// Writes an .xlsx again with marks: sheets are copied as they stream by, the small parts that must know of the marks are changed,
/// every other part is copied byte for byte.
/// </summary>
internal sealed class MarkedPackage(Stream original, Stream to, IReadOnlyDictionary<string, SheetMarks> bySheet)
{
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string SpreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string DrawingId = "rIdDoanKetDrawing";
    private readonly Dictionary<string, XDocument> changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, MarkedSheet> sheets = new(StringComparer.OrdinalIgnoreCase);
    private ZipArchive from = null!;

    public void Write()
    {
        original.Position = 0;
        using var opened = new ZipArchive(original, ZipArchiveMode.Read, leaveOpen: true);
        from = opened;
        var (stylesPart, styles) = Plan();
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries.Where(e => !changed.ContainsKey(e.FullName) && !texts.ContainsKey(e.FullName) && e.FullName != stylesPart && !e.FullName.EndsWith('/')))
        {
            using var part = entry.Open();
            using var copy = zip.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
            if (sheets.TryGetValue(entry.FullName, out var sheet)) sheet.Copy(part, copy);
            else part.CopyTo(copy);
        }
        changed[stylesPart] = styles.Build();
        foreach (var (name, document) in changed)
        {
            using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            document.Save(part, SaveOptions.DisableFormatting);
        }
        foreach (var (name, text) in texts)
        {
            using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            part.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    private (string Part, MarkStyles Styles) Plan()
    {
        using var document = SpreadsheetDocument.Open(original, false);
        var book = document.WorkbookPart!;
        var stylesPart = book.WorkbookStylesPart is { } part ? NameOf(part) : AddStyles(NameOf(book));
        var styles = new MarkStyles(Load(stylesPart) ?? MarkStyles.Empty());
        foreach (var listed in book.Workbook.Sheets!.Elements<S.Sheet>())
            if (bySheet.TryGetValue(listed.Name?.Value ?? "", out var marks) && listed.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart sheet) Plan(sheet, marks, styles);
        return (stylesPart, styles);
    }

    private void Plan(WorksheetPart sheet, SheetMarks marks, MarkStyles styles)
    {
        var (name, notes) = (NameOf(sheet), MarkNotes.Of(marks));
        var comments = sheet.WorksheetCommentsPart is { } known ? NameOf(known) : null;
        var drawing = sheet.VmlDrawingParts.FirstOrDefault(d => comments is not null || TextOf(NameOf(d))?.Contains("ObjectType=\"Note\"", StringComparison.Ordinal) is true) is { } vml ? NameOf(vml) : null;
        var number = sheets.Count + 1;
        sheets[name] = new(marks, styles, notes.Count == 0 || drawing is not null ? null : DrawingId);
        if (notes.Count == 0) return;
        var commentsPart = comments ?? $"xl/doanketComments{number}.xml";
        changed[commentsPart] = MarkNotes.Comments(comments is null ? null : Load(comments), notes);
        var drawingPart = drawing ?? $"xl/drawings/doanketDrawing{number}.vml";
        texts[drawingPart] = MarkNotes.Drawing(drawing is null ? null : TextOf(drawing), notes);
        if (comments is null) Relate(name, "rIdDoanKetComments", "comments", "/" + commentsPart, SpreadsheetType + "comments+xml");
        if (drawing is null) Relate(name, DrawingId, "vmlDrawing", "/" + drawingPart, "application/vnd.openxmlformats-officedocument.vmlDrawing");
    }

    private string AddStyles(string book)
    {
        Relate(book, "rIdDoanKetStyles", "styles", "/xl/doanketStyles.xml", SpreadsheetType + "styles+xml");
        return "xl/doanketStyles.xml";
    }

    /// <summary>Names a part in the relations of another, and its kind in the list of kinds.</summary>
    private void Relate(string part, string id, string kind, string target, string type)
    {
        var relations = $"{part[..(part.LastIndexOf('/') + 1)]}_rels/{part[(part.LastIndexOf('/') + 1)..]}.rels";
        Changed(relations, () => new XDocument(new XElement(XName.Get("Relationships", Package)))).Root!
            .Add(new XElement(XName.Get("Relationship", Package), new XAttribute("Id", id), new XAttribute("Type", $"{Relation}/{kind}"), new XAttribute("Target", target)));
        var types = Changed("[Content_Types].xml", () => throw new InvalidDataException("no content types")).Root!;
        types.Add(new XElement(types.Name.Namespace + "Override", new XAttribute("PartName", target), new XAttribute("ContentType", type)));
    }

    private XDocument Changed(string name, Func<XDocument> create) => changed.TryGetValue(name, out var known) ? known : changed[name] = Load(name) ?? create();

    private XDocument? Load(string name)
    {
        if (from.GetEntry(name) is not { } entry) return null;
        using var part = entry.Open();
        using var xml = System.Xml.XmlReader.Create(part, Tables.XlsxReader.Safe);
        return XDocument.Load(xml, LoadOptions.PreserveWhitespace);
    }

    private string? TextOf(string name)
    {
        if (from.GetEntry(name) is not { } entry) return null;
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static string NameOf(OpenXmlPart part) => part.Uri.OriginalString.TrimStart('/');
}
