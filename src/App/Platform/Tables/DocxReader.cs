using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DoanKet.App.Platform.Tables;

/// <summary>Each table of a .docx becomes a sheet "Bảng 1", "Bảng 2" …, with the paragraphs above it as its titles.</summary>
internal static class DocxReader
{
    public static Workbook Read(Stream file, string fileName, TableLimits limits)
    {
        try
        {
            using var document = WordprocessingDocument.Open(file, false);
            var body = document.MainDocumentPart?.Document.Body ?? throw new InvalidDataException("no body");
            var texts = body.Elements<W.Paragraph>().Select(p => SheetBuilder.Clean(TextOf(p))).Where(t => t.Length > 0);
            return new(fileName, ReadBody(body, fileName, limits), []) { Texts = [.. texts] };
        }
        catch (Exception cause) when (cause is XmlException or OpenXmlPackageException or InvalidDataException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw new TableRefused($"Tệp “{fileName}” không đúng cấu trúc của Word hoặc chứa nội dung bị cấm. Hãy mở bằng Word, lưu lại thành .docx rồi gửi lại.", cause: cause);
        }
    }

    private static List<Sheet> ReadBody(W.Body body, string fileName, TableLimits limits)
    {
        var sheets = new List<Sheet>();
        var above = new List<string>();
        foreach (var element in body.Descendants().Where(e => e is W.Table or W.Paragraph))
        {
            if (element.Ancestors<W.Table>().Any()) continue;
            if (element is W.Paragraph paragraph)
            {
                if (SheetBuilder.Clean(TextOf(paragraph)) is { Length: > 0 } text) above.Add(text);
                continue;
            }
            var sheet = new SheetBuilder(fileName, $"Bảng {sheets.Count + 1}", limits);
            sheet.Before.AddRange(above.TakeLast(10));
            above.Clear();
            ReadTable((W.Table)element, sheet);
            if (!sheet.IsEmpty) sheets.Add(sheet.Build());
        }
        return sheets.Count > 0 ? sheets
            : throw new TableRefused($"Tệp “{fileName}” không có bảng nào. Hãy chọn tệp có bảng số liệu.");
    }

    private static void ReadTable(W.Table table, SheetBuilder sheet)
    {
        var open = new Dictionary<int, CellRange>();
        var row = 0;
        foreach (var line in table.Elements<W.TableRow>())
        {
            row++;
            var column = 1 + (line.TableRowProperties?.GetFirstChild<W.GridBefore>()?.Val?.Value ?? 0);
            foreach (var cell in line.Descendants<W.TableCell>().Where(c => c.Ancestors<W.TableRow>().First() == line))
            {
                var width = Math.Max(1, cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1);
                ReadCell(cell, row, column, width, open, sheet);
                column += width;
            }
        }
        foreach (var merge in open.Values) sheet.Merge(merge);
    }

    /// <summary>A cell that continues the one above stretches it; any other closes what stood open in its column.</summary>
    private static void ReadCell(W.TableCell cell, int row, int column, int width, Dictionary<int, CellRange> open, SheetBuilder sheet)
    {
        var text = string.Join("\n", cell.Elements<W.Paragraph>().Select(TextOf));
        if (cell.TableCellProperties?.VerticalMerge is { } vertical && vertical.Val?.Value != W.MergedCellValues.Restart && open.TryGetValue(column, out var above))
        {
            open[column] = above with { Bottom = row };
            return;
        }
        if (open.Remove(column, out var done)) sheet.Merge(done);
        open[column] = new(row, column, row, column + width - 1);
        sheet.AddText(row, column, text);
    }

    private static string TextOf(W.Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(e => e switch
    {
        W.Text t => t.Text,
        W.Break or W.CarriageReturn => "\n",
        W.TabChar => " ",
        W.NoBreakHyphen => "-",
        _ => "",
    }));
}
