using DoanKet.App.Directives.Reading;

namespace DoanKet.App.Tests.Directives;

/// <summary>Tables in papers: what stands in their cells is neither what the paper is about nor a part of a citation.</summary>
public class TableReadingTests
{
    private const string Head = "LIÊN ĐOÀN LAO ĐỘNG TỈNH YÊN BÁI\nSố: 12/QĐ-LĐLĐ\nYên Bái, ngày 5 tháng 2 năm 2024\nQUYẾT ĐỊNH\ndanh sách đoàn viên kết nạp mới\n";
    private const string Rows = "STT\tHọ và tên\tNgày sinh\tGiới tính\n1\tLò Thị Pâng\t01/02/1990\tNữ\n2\tVàng A Dế\t03/04/1991\tNam\n";
    private const string Ending = "Nơi nhận:\n- Lưu: VT.\nTM. BAN THƯỜNG VỤ\nCHỦ TỊCH\nNguyễn Chương Phát\n";

    [Theory]
    [InlineData(Rows)]
    [InlineData("DANH SÁCH ĐOÀN VIÊN\n" + Rows)]
    [InlineData("Lò Thị Pâng\t01/02/1990\nVàng A Dế\t03/04/1991\n")]
    [InlineData("STT Họ và tên\nLò Thị Pâng\nVàng A Dế\n")]
    public void The_subject_ends_before_a_table(string table)
    {
        var head = DirectivePapers.ReadText(Head + table + Ending).Head;
        Assert.Equal("danh sách đoàn viên kết nạp mới", head.Subject);
        Assert.Equal(["Lưu: VT"], head.Recipients);
    }

    [Fact]
    public void The_rows_of_a_page_do_not_become_the_subject()
    {
        var page = $"<html><body><p>{Head.TrimEnd().Replace("\n", "</p><p>", StringComparison.Ordinal)}</p><table><tr><th>STT</th><th>Họ tên</th><th>Số</th></tr><tr><td>1</td><td>Lò Thị Pâng</td><td>2</td></tr><tr><td>2</td><td>Vàng A Dế</td><td>5</td></tr></table></body></html>";
        Assert.Equal("danh sách đoàn viên kết nạp mới", DirectivePapers.ReadText(page, "trang.html").Head.Subject);
    }

    [Fact]
    public void A_subject_in_the_left_column_goes_on_beside_the_right_one()
    {
        var head = DirectivePapers.ReadText("LIÊN ĐOÀN LAO ĐỘNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH YÊN BÁI\tĐộc lập - Tự do - Hạnh phúc\nSố: 46/CV-LĐLĐ\nV/v phối hợp chăm lo\ncho đoàn viên mới\tYên Bái, ngày 5 tháng 7 năm 2024\nKính gửi: Các công đoàn cơ sở\n" + Ending).Head;
        Assert.Equal(("phối hợp chăm lo cho đoàn viên mới", "2024-07-05"), (head.Subject, head.Date.ToString()));
    }

    [Fact]
    public void The_day_in_another_column_is_not_that_of_the_cited_paper_and_alone_cites_none()
    {
        var reading = DirectivePapers.ReadBody("1. Các đơn vị thực hiện theo bảng sau:\nSTT\tVăn bản\tHạn\tGhi chú\n1\t78/KH-LĐLĐ\t28/06/2024\tx\n2\tChỉ thị\tngày 30/06/2024\tcủa Tỉnh ủy\n3\tHướng dẫn số 5\tngày 30/06/2024\tx");
        var cited = Assert.Single(reading.Citations);
        Assert.Equal(("78/KH-LĐLĐ", null), (cited.Number, cited.Date));
    }

    [Theory]
    [InlineData("Biểu 2: Danh sách đoàn viên\n(Kèm theo Quyết định này)\n", "Biểu 2: Danh sách đoàn viên")]
    [InlineData("DANH SÁCH ĐOÀN VIÊN\n", "DANH SÁCH ĐOÀN VIÊN")]
    [InlineData("II. DANH SÁCH\n", null)]
    [InlineData("", null)]
    public void A_table_is_called_by_the_caption_above_it(string caption, string? name) =>
        Assert.Equal(name, Assert.Single(DirectivePapers.ReadText($"BÁO CÁO\n{caption}{Rows}Số: 12/BC-CĐCS\n").Tables).Name);

    [Fact]
    public void A_table_without_a_caption_is_said_to_have_none() =>
        Assert.Contains("Bảng không ghi tên: 2 dòng", DirectiveWords.Write(DirectiveReader.ReadPasted($"{Rows}Số: 12/BC-CĐCS\n")), StringComparison.Ordinal);
}
