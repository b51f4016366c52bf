using System.IO.Compression;
using System.Text;
using DoanKet.App.Directives.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TableRefused = DoanKet.App.Platform.Tables.TableRefused;

namespace DoanKet.App.Tests.Directives;

public class DirectiveFileTests
{
    [Fact]
    public void A_word_file_is_read_with_its_layout_tables_and_automatic_numbers()
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document, autoSave: true))
        {
            var main = word.AddMainDocumentPart();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new(
                new AbstractNum(
                    new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.UpperRoman }, new LevelText { Val = "%1." }) { LevelIndex = 0 },
                    new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new LevelText { Val = "%2." }) { LevelIndex = 1 })
                { AbstractNumberId = 1 },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
            main.Document = new(new Body(
                Two(["TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "LIÊN ĐOÀN LAO ĐỘNG TỈNH CÀ MAU", "Số: 27/KH-LĐLĐ"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cà Mau, ngày 02 tháng 5 năm 2024"]),
                Line("KẾ HOẠCH"), Line("Tổ chức đối thoại năm 2024"), Line("Căn cứ Nghị định số 145/2020/NĐ-CP ngày 14/12/2020 của Chính phủ;"),
                Line("TỔ CHỨC THỰC HIỆN", 0), Line("Ban Tổ chức chủ trì, phối hợp với Văn phòng xây dựng nội dung đối thoại.", 1), Line("Các công đoàn cơ sở gửi ý kiến trước ngày 20/5/2024.", 1),
                Two(["Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "Huỳnh Út Mười"])));
        }
        file.Position = 0;
        var reading = DirectiveReader.Read(file, "ke-hoach.docx");
        Assert.Equal(("27/KH-LĐLĐ", "Liên đoàn Lao động tỉnh Cà Mau", "Huỳnh Út Mười"), (reading.Head.Number, reading.Head.Issuer, reading.Head.Signer?.Name));
        Assert.Equal(["I.1", "I.2"], reading.Tasks.Select(t => t.Path));
        Assert.Equal(["Như trên", "Lưu: VT"], reading.Head.Recipients);
    }

    [Fact]
    public void A_pdf_with_text_is_read_line_by_line()
    {
        var lines = new[] { "LIEN DOAN LAO DONG TINH A", "So: 12/KH-LDLD", "KE HOACH", "Theo Nghi quyet so 02-NQ/TW ngay 12/6/2021 cua Bo Chinh tri.", "I. NHIEM VU", "1. Cac don vi gui bao cao truoc ngay 5/6/2024." };
        using var file = new MemoryStream(PdfDrawings.Page(string.Concat(lines.Select((line, i) => $"BT /F1 12 Tf 72 {720 - (i * 18)} Td ({line}) Tj ET\n"))));
        var reading = DirectiveReader.Read(file, "ke-hoach.pdf");
        Assert.Equal("12/KH-LDLD", reading.Head.Number);
        Assert.Equal("02-NQ/TW", Assert.Single(reading.Citations).Number);
        Assert.Equal("2024-06-05", Assert.Single(reading.Tasks).Due.ToString());
    }

    [Fact]
    public void A_scanned_pdf_is_refused_with_what_to_do()
    {
        using var file = new MemoryStream(PdfDrawings.Page("q 100 0 0 100 0 0 cm /Im1 Do Q"));
        Assert.Equal("Tệp “quet.pdf” là PDF quét ảnh, không có chữ để đọc. Hãy dùng tệp Word gốc, hoặc nhận dạng chữ (OCR) rồi gửi lại.", Assert.Throws<DirectiveRefused>(() => DirectiveReader.Read(file, "quet.pdf")).Message);
    }

    [Fact]
    public void A_page_with_more_cells_than_a_paper_has_is_refused() =>
        Assert.StartsWith("Trang “bang.html” có hơn 50.000 ô trong bảng", Assert.Throws<DirectiveRefused>(() => ReadPage($"<p>Số: 55/KH-LĐLĐ</p><table>{string.Concat(Enumerable.Repeat("<tr>" + string.Concat(Enumerable.Repeat("<td>1", 2_000)), 26))}</table>")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_page_with_an_element_of_thousands_of_attributes_is_refused() =>
        Assert.Contains("hơn 1.000 thuộc tính", Assert.Throws<TableRefused>(() => ReadPage($"<p>Số: 55/KH-LĐLĐ</p><p {string.Join(' ', Enumerable.Range(0, 1_001).Select(i => $"a{i}=1"))}>x")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_novel_is_told_to_be_no_directive()
    {
        var novel = string.Join("\n\n", Enumerable.Repeat("Chiều hôm ấy trời mưa to. Cô giáo đi ngang qua cánh đồng, nhớ lại ba mươi năm về trước.", 200));
        Assert.StartsWith("Không nhận ra văn bản chỉ đạo nào", Assert.Throws<DirectiveRefused>(() => DirectivePapers.ReadText(novel)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_megabytes_of_text_are_refused_with_the_limit() =>
        Assert.Contains("nhiều nhất 600.000", Assert.Throws<DirectiveRefused>(() => DirectivePapers.ReadText(string.Concat(Enumerable.Repeat("Kính gửi các đơn vị. ", 500_000)))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_archive_that_grows_without_end_and_a_forbidden_entity_are_refused()
    {
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry("word/document.xml").Open())
            for (var i = 0; i < 2_100; i++) part.Write(new byte[1_000_000]);
        bomb.Position = 0;
        Assert.Throws<TableRefused>(() => DirectiveReader.Read(bomb, "bom.docx"));
        using var entity = new MemoryStream();
        using (var zip = new ZipArchive(entity, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open()))
            part.Write("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>");
        entity.Position = 0;
        Assert.Throws<DirectiveRefused>(() => DirectiveReader.Read(entity, "xxe.docx"));
    }

    [Theory]
    [InlineData("sach.xlsx", "PK")]
    [InlineData("cu.doc", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")]
    [InlineData("a.rtf", "{\\rtf1 abc}")]
    [InlineData("rong.txt", "")]
    [InlineData("trang.txt", "   \n\n ")]
    [InlineData("anh.png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u0001\0")]
    public void Other_files_are_refused_in_one_line(string name, string bytes)
    {
        using var file = new MemoryStream(Encoding.Latin1.GetBytes(bytes));
        var refusal = Record.Exception(() => DirectiveReader.Read(file, name));
        Assert.True(refusal is DirectiveRefused or TableRefused);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void Text_of_an_old_font_and_decomposed_letters_are_read_as_unicode()
    {
        var text = DirectivePapers.Text("thong-tri.txt");
        Assert.Equal(DirectiveJson.Write(DirectivePapers.ReadText(text), false), DirectiveJson.Write(DirectivePapers.ReadText(text.Normalize(NormalizationForm.FormD)), false));
        var old = DirectivePapers.ReadText("LI£N §OµN LAO §éNG TØNH A\nSè: 12/KH-L§L§\nH¶i Phßng, ngµy 2 th¸ng 3 n¨m 2004\nKÕ ho¹ch\nC«ng t¸c c«ng ®oµn n¨m 2004\nI. NhiÖm vô\n1. C¸c c«ng ®oµn c¬ së göi b¸o c¸o tr­íc ngµy 5/6/2004.");
        Assert.Contains(old.Uncertain, d => d.Why.Contains("TCVN3", StringComparison.Ordinal));
        Assert.Equal("2004-06-05", Assert.Single(old.Tasks).Due.ToString());
    }

    private static DirectiveReading ReadPage(string page)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(page));
        return DirectiveReader.Read(file, "bang.html");
    }

    private static Table Two(string[] left, string[] right) => new(new TableRow(Cell(left), Cell(right)));

    private static TableCell Cell(string[] lines) => new(lines.Select(l => Line(l)));

    private static Paragraph Line(string text, int? level = null)
    {
        var paragraph = new Paragraph(new Run(new Text(text)));
        if (level is { } deep) paragraph.ParagraphProperties = new(new NumberingProperties(new NumberingLevelReference { Val = deep }, new NumberingId { Val = 1 }));
        return paragraph;
    }
}
