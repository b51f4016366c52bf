namespace DoanKet.App.Tests.Directives;

public class CitationTests
{
    [Theory]
    [InlineData("chi-thi-tinh-uy.txt", "theo: 06-NQ/TW 2022-01-24 Bộ Chính trị", "theo: 27/2023/QH15 Quốc hội", "thay thế: 09-CT/TU 2015-08-14 Ban Thường vụ Tỉnh ủy Hà Giang")]
    [InlineData("huong-dan-tld.txt", "căn cứ: 145/2020/NĐ-CP 2020-12-14 Chính phủ", "thay thế: 1580/HD-TLĐ 2014-10-21 Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam", "thay thế: 633/TLĐ 2017-05-15 Tổng Liên đoàn Lao động Việt Nam")]
    [InlineData("quyet-dinh-ldld.txt", "căn cứ: 1112/QĐ-LĐLĐ 2023-12-29 Ban Thường vụ Liên đoàn Lao động thành phố Cần Thơ")]
    [InlineData("thong-tu-bnv.txt", "căn cứ: 45/2019/QH14 2019-11-20 Quốc hội", "căn cứ: 97/2025/QH15 Quốc hội", "căn cứ: 25/2025/NĐ-CP 2025-02-21 Chính phủ", "thay thế: 17/2015/TT-BLĐTBXH 2015-04-22 Bộ trưởng Bộ Lao động - Thương binh và Xã hội")]
    [InlineData("thong-tri.txt", "thực hiện: 13-CT/TW Ban Bí thư", "thực hiện: 179/KH-TLĐ 2022-03-03 Tổng Liên đoàn Lao động Việt Nam")]
    [InlineData("ke-hoach-quet.txt", "thực hiện: 02-NQ/TW 2021-06-12 Bộ Chính trị", "thực hiện: 79/KH-CĐYT Công đoàn Y tế Việt Nam")]
    [InlineData("ke-hoach-ldld.txt", "căn cứ: 08/HD-TLĐ 2025-01-20 Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam", "căn cứ: 45/2019/QH14 2019-11-20 Quốc hội")]
    public void Documents_are_cited_with_number_day_issuer_and_manner(string paper, params string[] expected)
    {
        var said = DirectivePapers.Read(paper).Citations.Select(c => $"{c.As}: {c.Say()}").ToList();
        Assert.All(expected, one => Assert.Contains(one, said));
    }

    [Fact]
    public void A_list_shares_the_type_the_day_and_the_issuer_said_at_its_end_and_tells_so()
    {
        var reading = DirectivePapers.Read("nghi-quyet-huyen-uy.txt");
        var shared = reading.Citations.Where(c => c.Number?.EndsWith("-NQ/TU", StringComparison.Ordinal) is true).ToList();
        Assert.Equal(["10-NQ/TU", "11-NQ/TU", "12a-NQ/TU"], shared.Select(c => c.Number));
        Assert.All(shared, c => Assert.Equal(("Nghị quyết", "2021-11-02", "Tỉnh ủy Phú Thọ"), (c.Type, c.Date.ToString(), c.Issuer)));
        Assert.Equal(2, reading.Uncertain.Count(d => d.Why.StartsWith("Không ghi ngày riêng", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("theo Quyết định 217/QĐ-TW ngày 12/12/2013 của Bộ Chính trị", "217-QĐ/TW 2013-12-12 Bộ Chính trị", "217/QĐ-TW")]
    [InlineData("theo Nghị quyết 20-NQ-TW ngày 28-1-2008 của Ban Chấp hành Trung ương khóa X", "20-NQ/TW 2008-01-28 Ban Chấp hành Trung ương", "20-NQ-TW")]
    [InlineData("thực hiện Chương trình hành động số 07-CT/TU ngày 1/3/2022 của Tỉnh ủy", "07-CTr/TU 2022-03-01 Tỉnh ủy Yên Bái", "07-CT/TU")]
    public void A_known_slip_in_a_number_is_mended_and_told(string body, string expected, string written)
    {
        var reading = DirectivePapers.ReadBody($"1. Các đơn vị triển khai {body}.");
        Assert.Equal(expected, Assert.Single(reading.Citations).Say());
        Assert.Contains(reading.Uncertain, d => d.Why.Contains($"“{written}”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "Đại hội XIII Đảng Cộng sản Việt Nam")]
    [InlineData("Nghị quyết Đại hội XIII Công đoàn Việt Nam", "Đại hội XIII Công đoàn Việt Nam")]
    [InlineData("Nghị quyết Đại hội Công đoàn tỉnh lần thứ XVI", "Đại hội XVI Công đoàn tỉnh Yên Bái")]
    [InlineData("Nghị quyết Đại hội XIX Đảng bộ tỉnh", "Đại hội XIX Đảng bộ tỉnh Yên Bái")]
    public void A_resolution_of_a_congress_is_known_without_a_number(string named, string issuer) =>
        Assert.Contains(DirectivePapers.ReadBody($"1. Các cấp công đoàn thực hiện {named}.").Citations, c => c is { Number: null, Type: "Nghị quyết" } && c.Issuer == issuer);

    [Theory]
    [InlineData("Luật Công đoàn năm 2012", "12/2012/QH13")]
    [InlineData("Luật Công đoàn 2024", "50/2024/QH15")]
    [InlineData("Bộ luật Lao động 2019", "45/2019/QH14")]
    [InlineData("Luật Công đoàn số 50/2024/QH15", "50/2024/QH15")]
    public void A_law_is_known_by_name_and_year(string named, string number) =>
        Assert.Equal(number, Assert.Single(DirectivePapers.ReadBody($"1. Các đơn vị căn cứ {named} để thực hiện.").Citations).Number);

    [Fact]
    public void What_the_paper_does_not_say_of_a_central_document_is_filled_in_and_told()
    {
        var reading = DirectivePapers.ReadBody("1. Các đơn vị thực hiện quy chế dân chủ theo Nghị định 145/2020/NĐ-CP.");
        Assert.Equal("145/2020/NĐ-CP 2020-12-14 Chính phủ", Assert.Single(reading.Citations).Say());
        Assert.Contains(reading.Uncertain, d => d is { What: "citations", Text: "145/2020/NĐ-CP" } && d.Why.Contains("danh mục văn bản trung ương", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_document_is_one_citation_with_all_its_places()
    {
        var reading = DirectivePapers.ReadBody("Thực hiện Chỉ thị số 15-CT/TU, ngày 28/11/2016 của Ban Thường vụ Tỉnh ủy về chăm lo đời sống;\n1. Các đơn vị quán triệt Chỉ thị 15-CT/TU.\n2. Ban Tổ chức theo dõi việc thực hiện Chỉ thị số 15.");
        var cited = Assert.Single(reading.Citations);
        Assert.Equal(("15-CT/TU 2016-11-28 Ban Thường vụ Tỉnh ủy Yên Bái", "chăm lo đời sống", 2), (cited.Say(), cited.Subject, cited.Also.Count));
    }

    [Fact]
    public void A_number_with_two_days_is_two_documents_and_told()
    {
        var reading = DirectivePapers.ReadBody("1. Thực hiện Nghị quyết số 05-NQ/TU ngày 1/2/2016 của Tỉnh ủy và Nghị quyết số 05-NQ/TU ngày 3/4/2021 của Tỉnh ủy.");
        Assert.Equal(["2016-02-01", "2021-04-03"], reading.Citations.Select(c => c.Date.ToString()));
        Assert.Contains(reading.Uncertain, d => d.Why.StartsWith("Số này được ghi với nhiều ngày", StringComparison.Ordinal));
    }

    [Fact]
    public void The_directive_does_not_cite_itself() =>
        Assert.Empty(DirectivePapers.ReadBody("1. Các đơn vị nhận chỉ tiêu kèm theo Kế hoạch số 19/KH-LĐLĐ ngày 05/02/2024.").Citations);

    [Theory]
    [InlineData("Tỷ lệ 49/1.300 doanh nghiệp, đợt 12/6/2024, giai đoạn 2020-2025, mẫu 4A-KNĐ, ISO 9001-2015, ĐT 0216/3852-111")]
    [InlineData("Họp lúc 14/7 - đúng giờ; chia 3/4 - đủ phần; trang 5-Phụ lục")]
    public void Other_numbers_are_no_documents(string text) => Assert.Empty(DirectivePapers.ReadBody($"1. {text}.").Citations);
}
