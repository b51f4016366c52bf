using DoanKet.App.Directives.Reading;

namespace DoanKet.App.Tests.Directives;

/// <summary>Several documents in few words: numbers that share a symbol, documents that amend others.</summary>
public class ManyPapersTests
{
    [Theory]
    [InlineData("Nghị quyết số 03a, 03b/NQ-BCH ngày 04/01/2024 của Ban Chấp hành Tổng Liên đoàn", "03a/NQ-BCH 2024-01-04", "03b/NQ-BCH 2024-01-04")]
    [InlineData("các Kế hoạch số 01, 02 và 05/KH-BTV ngày 02/02/2024", "01/KH-BTV 2024-02-02", "02/KH-BTV 2024-02-02", "05/KH-BTV 2024-02-02")]
    [InlineData("các Nghị quyết số 12-NQ/TU và 13-NQ/TU ngày 3/3/2023 của Tỉnh ủy", "12-NQ/TU 2023-03-03", "13-NQ/TU 2023-03-03")]
    [InlineData("Nghị quyết số 16-NQ/TU ngày 1/2/2023 và số 43-NQ/TU ngày 5/6/2023 của Tỉnh ủy", "16-NQ/TU 2023-02-01", "43-NQ/TU 2023-06-05")]
    [InlineData("Nghị quyết số 21-NQ/HU, 22 và 23-NQ/HU ngày 1/1/2024 của Huyện ủy Văn Chấn", "21-NQ/HU 2024-01-01", "22-NQ/HU 2024-01-01", "23-NQ/HU 2024-01-01")]
    public void Numbers_that_share_a_symbol_are_documents_each(string named, params string[] expected)
    {
        var reading = DirectivePapers.ReadBody($"Thực hiện {named}, các đơn vị triển khai.");
        Assert.Equal(expected, reading.Citations.Select(c => $"{c.Number} {c.Date}"));
        Assert.Single(reading.Citations.Select(c => (c.Type, c.Issuer, c.As)).Distinct());
        Assert.All(reading.Citations, c => Assert.Contains(string.Concat(c.Number!.TakeWhile(char.IsDigit)), reading.Text[c.At.Start..c.At.End], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Họp các ngày 01, 02/5 và 03/5 tại trụ sở")]
    [InlineData("Áp dụng các khoản 1, 2/Điều 7, điểm 3, 4 mục II")]
    public void Days_and_clauses_in_a_list_are_no_documents(string words) => Assert.Empty(DirectivePapers.ReadBody($"1. {words}.").Citations);

    [Theory]
    [InlineData("các khoản 1, 2 Điều 3 Nghị định số 145/2020/NĐ-CP")]
    [InlineData("các tổ 5, 6 theo Nghị định số 145/2020/NĐ-CP")]
    public void Numbers_before_a_document_are_not_all_its_like(string words) => Assert.Single(DirectivePapers.ReadBody($"1. Thực hiện {words}.").Citations);

    [Fact]
    public void An_amending_law_and_those_it_amends_are_named_once_each()
    {
        var reading = DirectivePapers.ReadBody("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;\nCăn cứ Bộ luật Lao động năm 2019;");
        Assert.Equal(
            ["căn cứ: Luật Tổ chức chính quyền địa phương 2015-06-19", "căn cứ: Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương 2019-11-22", "nhắc đến: Luật Tổ chức Chính phủ ", "căn cứ: Bộ luật Lao động 2019-11-20"],
            reading.Citations.Select(c => $"{c.As}: {c.Subject} {c.Date}"));
        Assert.All(reading.Citations, c => Assert.Equal("Quốc hội", c.Issuer));
    }

    [Fact]
    public void The_number_behind_the_names_is_that_of_the_amending_law()
    {
        var reading = DirectivePapers.ReadBody("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương số 47/2019/QH14 ngày 22/11/2019; Luật số 61/2021/QH15 sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng;");
        Assert.Equal(["47/2019/QH14 2019-11-22", "", "", "61/2021/QH15 ", ""], reading.Citations.Select(c => c.Number is null ? "" : $"{c.Number} {c.Date}"));
        Assert.Equal(["căn cứ", "nhắc đến", "nhắc đến", "căn cứ", "nhắc đến"], reading.Citations.Select(c => c.As));
        Assert.Equal("sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng", reading.Citations[3].Subject);
    }

    [Theory]
    [InlineData("Nghị định số 10/2024/NĐ-CP ngày 01/02/2024 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 5/2020/NĐ-CP ngày 03/01/2020 của Chính phủ", "căn cứ: 10/2024/NĐ-CP 2024-02-01 Chính phủ", "nhắc đến: 5/2020/NĐ-CP 2020-01-03 Chính phủ")]
    [InlineData("Nghị định số 10/2024/NĐ-CP sửa đổi Nghị định số 5/2020/NĐ-CP", "căn cứ: 10/2024/NĐ-CP Chính phủ", "nhắc đến: 5/2020/NĐ-CP Chính phủ")]
    [InlineData("Nghị định số 5/2020/NĐ-CP ngày 03/01/2020 của Chính phủ (được sửa đổi, bổ sung tại Nghị định số 10/2024/NĐ-CP ngày 01/02/2024)", "căn cứ: 5/2020/NĐ-CP 2020-01-03 Chính phủ", "căn cứ: 10/2024/NĐ-CP 2024-02-01 Chính phủ")]
    public void A_decree_and_what_it_amends_are_told_apart(string named, params string[] expected) =>
        Assert.Equal(expected, DirectivePapers.ReadBody($"Căn cứ {named};").Citations.Select(c => $"{c.As}: {c.Say()}"));

    [Fact]
    public void Whither_a_report_goes_is_not_what_the_document_is_about()
    {
        var cited = Assert.Single(DirectivePapers.ReadBody("1. Các huyện ủy báo cáo kết quả thực hiện Nghị quyết số 88-NQ/TU ngày 1/2/2024 về Ban Tổ chức Tỉnh ủy trước ngày 15/12/2024.").Citations);
        Assert.Equal(("88-NQ/TU", (string?)null), (cited.Number, cited.Subject));
    }
}
