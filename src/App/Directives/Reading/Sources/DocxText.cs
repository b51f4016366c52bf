using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DoanKet.App.Directives.Reading.Sources;

/// <summary>The text of a Word file with the numbers and bullets that Word itself puts before paragraphs.</summary>
internal static class DocxText
{
    public static string Read(Stream file, string fileName)
    {
        try
        {
            file.Position = 0;
            using var document = WordprocessingDocument.Open(file, false);
            var main = document.MainDocumentPart;
            var body = main?.Document.Body ?? throw new InvalidDataException("no body");
            var text = new StringBuilder();
            Write(body, text, new DocxNumbers(main.NumberingDefinitionsPart?.Numbering, main.StyleDefinitionsPart?.Styles));
            return text.ToString();
        }
        catch (Exception cause) when (cause is XmlException or OpenXmlPackageException or InvalidDataException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw new DirectiveRefused($"Tệp “{fileName}” không đúng cấu trúc của Word hoặc chứa nội dung bị cấm. Hãy mở bằng Word, lưu lại thành .docx rồi gửi lại.", cause);
        }
    }

    private static void Write(OpenXmlElement parent, StringBuilder text, DocxNumbers numbers)
    {
        foreach (var element in parent.ChildElements)
        {
            if (element is W.Paragraph paragraph) text.Append(TextOf(paragraph, numbers)).Append('\n');
            else if (element is W.Table table) TableLines.Write([.. table.Elements<W.TableRow>().Select(row => RowOf(row, numbers))], text);
            else if (element is W.SdtBlock block && block.SdtContentBlock is { } content) Write(content, text, numbers);
        }
    }

    private static List<string> RowOf(W.TableRow row, DocxNumbers numbers) =>
        [.. row.Descendants<W.TableCell>().Where(c => c.Ancestors<W.TableRow>().First() == row)
            .Select(cell => string.Join('\n', cell.Descendants<W.Paragraph>().Select(p => TextOf(p, numbers))))];

    private static string TextOf(W.Paragraph paragraph, DocxNumbers numbers)
    {
        var words = string.Concat(paragraph.Descendants().Where(e => e.Ancestors<W.DeletedRun>().FirstOrDefault() is null).Select(e => e switch
        {
            W.Text t => t.Text,
            W.Break or W.CarriageReturn => "\n",
            W.TabChar => "\t",
            W.NoBreakHyphen => "-",
            _ => "",
        }));
        return words.Trim().Length == 0 ? "" : numbers.Before(paragraph) + words;
    }
}
