using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DoanKet.App.Platform.Tables;

/// <summary>Hands over the rows of an .xlsx one at a time, cells as stored; nothing of a sheet is kept.</summary>
internal sealed class XlsxRows(SpreadsheetDocument document, MergeScan merges, string fileName)
{
    private readonly WorkbookPart book = document.WorkbookPart ?? throw new InvalidDataException("no workbook");
    private IReadOnlyList<string> texts = [];
    private XlsxStyles? styles;

    /// <summary>Whether this class reads the part, node by node, and so watches its depth itself.</summary>
    public static bool IsWatched(string part) => part == "xl/sharedStrings.xml" || part.StartsWith("xl/worksheets/", StringComparison.Ordinal) && part.EndsWith(".xml", StringComparison.Ordinal);

    public IEnumerable<StoredSheet> Sheets(List<string> warnings)
    {
        // a tree is built of these two: named like a part that is read node by node, it would not have been looked into
        if (new OpenXmlPart?[] { book, book.WorkbookStylesPart }.OfType<OpenXmlPart>().Any(p => IsWatched(p.Uri.OriginalString.TrimStart('/'))))
            throw new InvalidDataException("a part in the place of another");
        (texts, styles) = (PackedTexts.Read(book.SharedStringTablePart), new(book));
        foreach (var listed in book.Workbook.Sheets?.Elements<S.Sheet>() ?? [])
        {
            var name = listed.Name?.Value ?? "";
            if (listed.Id?.Value is not { } id || book.GetPartById(id) is not WorksheetPart part) continue;
            if (listed.State?.Value is { } state && state != S.SheetStateValues.Visible)
                warnings.Add($"Trang “{name}” đang ẩn nên không được đọc.");
            else yield return new(name, Rows(part), merges.Of(part.Uri.OriginalString), serial => styles.DayOf((decimal)serial));
        }
    }

    private IEnumerable<StoredRow> Rows(WorksheetPart part)
    {
        using var stream = part.GetStream();
        using var xml = XmlReader.Create(stream, XlsxReader.Safe);
        var number = 0;
        while (xml.ReadShallow())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" }) continue;
            number = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            var hidden = HiddenParts.IsHidden(xml);
            if (!xml.IsEmptyElement && Cells(xml, number) is { Count: > 0 } cells) yield return new(number, cells, hidden);
        }
    }

    private List<StoredCell> Cells(XmlReader xml, int row)
    {
        var cells = new List<StoredCell>(16);
        var (depth, column) = (xml.Depth, 0);
        while (xml.ReadShallow() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" }) continue;
            column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
            if (xml.IsEmptyElement || Cell(xml, column) is not { } cell) continue;
            if (column > RowFile.MostColumns) throw RowFile.TooWide(fileName, "", row, column);
            cells.Add(cell);
        }
        return cells;
    }

    private static int? ColumnOf(string? address)
    {
        var column = 0;
        foreach (var c in address ?? "")
        {
            if (!char.IsAsciiLetter(c)) break;
            column = column * 26 + (c & ~0x20) - 'A' + 1;
            if (column > 16_384) return null;
        }
        return column > 0 ? column : null;
    }

    private StoredCell? Cell(XmlReader xml, int column)
    {
        var kind = xml.GetAttribute("t") ?? "n";
        var style = kind == "n" ? xml.GetAttribute("s") : null;
        var (value, formula) = Content(xml);
        if (string.IsNullOrEmpty(value)) return formula && kind is not "str" ? new(column, StoredKind.Error, "#CHƯA TÍNH") : null;
        return kind switch
        {
            "s" => TextCell(column, texts[int.Parse(value, CultureInfo.InvariantCulture)]),
            "e" => new(column, StoredKind.Error, value),
            "b" => new(column, StoredKind.Text, value == "1" ? "Có" : "Không"),
            "n" => NumberCell(column, value, style),
            _ => TextCell(column, value),
        };
    }

    private static StoredCell? TextCell(int column, string text) => string.IsNullOrWhiteSpace(text) ? null : new(column, StoredKind.Text, text);

    private StoredCell NumberCell(int column, string value, string? style)
    {
        if (style is not null && int.TryParse(style, CultureInfo.InvariantCulture, out var index) && styles!.ShowsDate(index)
            && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && Math.Abs(serial) < 1e7 && styles.DayOf((decimal)serial) is { } day)
            return new(column, StoredKind.Date, value, day);
        return new(column, StoredKind.Number, value);
    }

    private static (string? Value, bool Formula) Content(XmlReader xml)
    {
        var (value, formula, depth) = ((string?)null, false, xml.Depth);
        while (xml.ReadShallow() && xml.Depth > depth)
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "f") formula = true;
            else if (xml.LocalName == "is") value = SharedTexts.ReadRuns(xml);
            else if (xml is { LocalName: "v", IsEmptyElement: false } && xml.ReadShallow() && xml.HasValue) value = xml.Value;
        }
        return (value, formula);
    }
}
