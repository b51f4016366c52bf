using DoanKet.App.Directives.Reading;

namespace DoanKet.App.Tests.Directives;

/// <summary>What stands around a citation: the body named before it, the word above a list, the rest of the web page below the paper.</summary>
public class NamedBeforeTests
{
    [Theory]
    [InlineData("Xét đề nghị của Ban Tổ chức LĐLĐ tỉnh tại Tờ trình số 21/TTr-BTC ngày 02/2/2024, các đơn vị thực hiện.", "Ban Tổ chức Liên đoàn Lao động tỉnh Yên Bái")]
    [InlineData("Theo đề nghị của Sở Tư pháp tại Công văn số 77/STP-VB ngày 02/2/2024, các đơn vị thực hiện.", "Sở Tư pháp")]
    [InlineData("Trên cơ sở ý kiến của Đảng ủy Sở Xây dựng tại Công văn số 19-CV/ĐU ngày 02/2/2024, các đơn vị thực hiện.", "Đảng ủy Sở Xây dựng")]
    public void The_body_that_asks_in_a_paper_issued_it(string sentence, string issuer) =>
        Assert.Equal(issuer, Assert.Single(DirectivePapers.ReadBody(sentence + "\n1. Các đơn vị triển khai.").Citations).Issuer);

    [Theory]
    [InlineData("Căn cứ:")]
    [InlineData("I. CĂN CỨ")]
    [InlineData("I. CÁC CĂN CỨ PHÁP LÝ")]
    [InlineData("Căn cứ các văn bản sau đây:")]
    public void The_papers_of_a_list_are_named_in_the_manner_that_the_line_above_says(string line)
    {
        var reading = DirectivePapers.ReadBody($"{line}\n- Luật Công đoàn số 50/2024/QH15 ngày 27/11/2024;\n- Kế hoạch số 18/KH-TLĐ ngày 29/02/2024 của Tổng Liên đoàn (thay thế Kế hoạch số 11/KH-TLĐ ngày 01/02/2023).\nII. NHIỆM VỤ\n1. Các đơn vị nghiên cứu Công văn số 5/LĐLĐ ngày 01/02/2024.");
        Assert.Equal(["căn cứ", "căn cứ", "thay thế", "nhắc đến"], reading.Citations.Select(c => c.As));
    }

    [Fact]
    public void Papers_of_several_branches_have_their_own_type() =>
        Assert.Equal(["Hướng dẫn liên ngành", "Kế hoạch liên ngành"], DirectivePapers.ReadBody("1. Các đơn vị thực hiện Hướng dẫn liên ngành số 07/HDLN-LĐLĐ-BHXH ngày 03/4/2023; Kế hoạch liên ngành số 15/KHLN-LĐLĐ-SNV ngày 05/5/2023.").Citations.Select(c => c.Type));

    [Theory]
    [InlineData("Tin liên quan")]
    [InlineData("Các bài viết khác:")]
    [InlineData("Bản quyền thuộc về Cổng thông tin")]
    public void What_a_web_page_shows_below_the_paper_is_told_and_not_read(string line)
    {
        var reading = DirectivePapers.ReadText($"""
            LIÊN ĐOÀN LAO ĐỘNG TỈNH YÊN BÁI
            Số: 19/KH-LĐLĐ
            Yên Bái, ngày 5 tháng 2 năm 2024
            KẾ HOẠCH
            Công tác công đoàn năm 2024
            1. Các đơn vị triển khai thực hiện.
            Nơi nhận:
            - Lưu: VT.
            TM. BAN THƯỜNG VỤ
            CHỦ TỊCH
            Nguyễn Chương Phát
            {line}
            Quyết định số 45/QĐ-LĐLĐ ngày 02/01/2024 về khen thưởng
            """);
        Assert.Empty(reading.Citations);
        Assert.Contains(reading.Uncertain, d => d.What == "file" && d.Why.StartsWith("Từ dòng 12 là phần khác của trang web", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pdf_without_its_end_is_no_scan()
    {
        var whole = PdfDrawings.Page(PdfDrawings.Paper, more: PdfDrawings.Stream(6, new string('x', 9_000)));
        using var file = new MemoryStream(whole[..200]);
        Assert.Contains("thiếu phần cuối", Assert.Throws<DirectiveRefused>(() => DirectiveReader.Read(file, "cat.pdf")).Message, StringComparison.Ordinal);
    }
}
