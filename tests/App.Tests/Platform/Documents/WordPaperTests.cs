using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Tables;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DoanKet.App.Tests.Platform.Documents;

public sealed class WordPaperTests
{
    [Fact]
    public void A_plan_with_its_annex_is_a_valid_document() => AssertValid(LaiChau.Plan());

    [Fact]
    public void A_letter_and_a_decision_without_number_are_valid_documents()
    {
        AssertValid(new WordPaper(LaiChau.Head with { Symbol = "LĐLĐ-ToC" }, "", "báo cáo kết quả").Paragraph("Kính gửi: …").Sign(LaiChau.Signature));
        AssertValid(new WordPaper(LaiChau.Head with { Number = "", Date = null }, "Quyết định", "Công nhận Ban Chấp hành")
            .Ground("Căn cứ Luật Công đoàn;").Centred("QUYẾT ĐỊNH:").Article("Điều 1.", "Công nhận …\u0001").Sign(LaiChau.Signature with { Capacity = "" }));
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() => Assert.Equal(LaiChau.Plan().Write(), LaiChau.Plan().Write());

    [Fact]
    public void The_head_stands_as_union_papers_have_it()
    {
        using var file = Open(LaiChau.Plan());
        var head = file.MainDocumentPart!.Document.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>().First().Descendants<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0);
        Assert.Equal(
            ["TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU", "Số: 78/KH-LĐLĐ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Lai Châu, ngày 11 tháng 6 năm 2024"],
            head);
    }

    [Fact]
    public void Days_and_the_first_months_take_a_nought()
    {
        using var file = Open(new WordPaper(LaiChau.Head with { Date = new(2024, 2, 5) }, "Báo cáo", "Quý I"));
        Assert.Contains("ngày 05 tháng 02 năm 2024", file.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_paper_stands_upright_and_its_annex_across()
    {
        using var file = Open(LaiChau.Plan());
        var pages = file.MainDocumentPart!.Document.Descendants<PageSize>().Select(p => p.Orient!.Value).ToList();
        Assert.Equal([PageOrientationValues.Portrait, PageOrientationValues.Landscape], pages);
    }

    [Fact]
    public void The_annex_reads_back_as_the_table_it_was_made_from()
    {
        var annex = TableFile.Read(new MemoryStream(LaiChau.Plan().Write()), "plan.docx").Sheets.Select(TableReader.Read).SelectMany(t => t).Last();
        Assert.Equal(["Giao phát triển ĐV tháng cao điểm", "Trong đó:", "Khu vực phi chính thức"], annex.Columns[5].Path);
        Assert.Equal([475m, 77, 348, 50, 13, 3, 8, 2, 275], annex.Numbers.Select(c => annex.Total!.NumberAt(c.Column)));
        Assert.Equal("Khuyến khích TL 01 CĐCS và KN mới 12 ĐV", annex.Rows[5].At(annex.NotesColumn!.Column)!.Text);
    }

    private static void AssertValid(WordPaper paper)
    {
        using var file = Open(paper);
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    private static WordprocessingDocument Open(WordPaper paper) => WordprocessingDocument.Open(new MemoryStream(paper.Write()), false);
}
