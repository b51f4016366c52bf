using System.Text;
using DoanKet.App.Targets;
using DoanKet.App.Targets.Exchange;

namespace DoanKet.App.Tests.Targets;

public partial class CirculatingKindsTests
{
    [Fact]
    public void Several_sheets_merged_cells_and_hidden_rows_of_a_workbook()
    {
        var file = Workbooks.Of(
            ("Hướng dẫn", [["Cách điền biểu"], ["Gửi trước ngày 15"]], [], ""),
            ("Biểu 1", [["BIỂU GIAO CHỈ TIÊU"], ["TT", "Đơn vị", "Phát triển đoàn viên", "", "Thành lập CĐCS"], ["", "", "Tổng số", "DN từ 20 LĐ", ""],
                ["1", "TP Cao Bằng", "50", "30", "2"], ["2", "Hòa An", "20", "10", "1"], ["3", "Trùng Khánh", "12", "0", "1"], ["Cộng", "", "82", "40", "4"]],
                ["A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3", "A7:B7"], "6"));
        var read = CirculatingReader.Read(new MemoryStream(file), "chi-tieu.xlsx");
        var taken = Lay(read, 20, (TargetColumns.Members, 82), (TargetColumns.Unions, 4));
        Assert.Equal("Biểu 1", read.Sheet);
        Assert.Contains("Trang “Biểu 1”: dòng 6 đang ẩn nhưng vẫn được đọc và tính. Nếu không dùng, hãy xoá hẳn rồi gửi lại.", read.Remarks);
        AddsUp(taken);
        Assert.Equal([50, 20, 12, 0, 0], Values(taken, TargetColumns.Members));
    }

    [Fact]
    public void Units_under_merged_cells_of_their_block_are_read_each()
    {
        var file = Workbooks.Of(("Biểu", [["Khối", "Đơn vị", "Đoàn viên", "CĐCS"], ["Huyện", "TP Cao Bằng", "50", "2"], ["", "Hòa An", "20", "1"], ["Ngành", "Ngành Giáo dục", "12", "0"], ["", "CĐ các KCN", "8", "1"], ["Tổng cộng", "", "90", "4"]],
            ["A2:A3", "A4:A5", "A6:B6"], ""));
        var taken = Lay(CirculatingReader.Read(new MemoryStream(file), "a.xlsx"), 20, (TargetColumns.Members, 90), (TargetColumns.Unions, 4));
        AddsUp(taken);
        Assert.Equal([50, 20, 0, 12, 8], Values(taken, TargetColumns.Members));
    }

    [Fact]
    public void Semicolons_in_a_csv()
    {
        var text = "TT;Đơn vị;Đoàn viên;CĐCS\r\n1;TP Cao Bằng;50;2\r\n2;Hòa An;20;1\r\nCộng;;70;3\r\n";
        var taken = Lay(CirculatingReader.Read(new MemoryStream([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]), "chi-tieu.csv"), 20, (TargetColumns.Members, 70), (TargetColumns.Unions, 3));
        AddsUp(taken);
    }
}
