using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DoanKet.App.Platform.Tables;

/// <summary>Reads the visible sheets of an .xlsx; sheet data is streamed, never loaded as a tree.</summary>
internal static class XlsxReader
{
    /// <summary>No document type, no outside entity: an Office file needs neither.</summary>
    public static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    public static Workbook Read(Stream file, string fileName, TableLimits limits)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(file, false);
            return Read(document.WorkbookPart ?? throw new InvalidDataException("no workbook"), fileName, limits);
        }
        catch (Exception cause) when (cause is XmlException or OpenXmlPackageException or InvalidDataException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw new TableRefused($"Tệp “{fileName}” không đúng cấu trúc của Excel hoặc chứa nội dung bị cấm. Hãy mở bằng Excel, lưu lại thành .xlsx rồi gửi lại.", cause: cause);
        }
    }

    private static Workbook Read(WorkbookPart book, string fileName, TableLimits limits)
    {
        var texts = SharedTexts.Read(book.SharedStringTablePart);
        var styles = new XlsxStyles(book);
        var (sheets, warnings) = (new List<Sheet>(), new List<string>());
        foreach (var listed in book.Workbook.Sheets?.Elements<S.Sheet>() ?? [])
        {
            var name = listed.Name?.Value ?? "";
            if (listed.State?.Value is { } state && (state == S.SheetStateValues.Hidden || state == S.SheetStateValues.VeryHidden))
            {
                warnings.Add($"Trang “{name}” đang ẩn nên không được đọc.");
                continue;
            }
            if (listed.Id?.Value is not { } id || book.GetPartById(id) is not WorksheetPart part) continue;
            var sheet = new SheetBuilder(fileName, name, limits);
            if (new XlsxSheetReader(sheet, fileName, texts, styles).Read(part) is { } hidden) warnings.Add(hidden);
            if (!sheet.IsEmpty) sheets.Add(sheet.Build());
        }
        if (sheets.Count == 0) throw new TableRefused($"Tệp “{fileName}” không có ô nào có dữ liệu. Hãy kiểm tra lại tệp.");
        return new(fileName, sheets, warnings);
    }
}
