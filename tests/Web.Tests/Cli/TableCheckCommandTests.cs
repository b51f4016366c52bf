using System.Text.Json;

namespace DoanKet.Web.Tests.Cli;

[Collection("console")]
public sealed class TableCheckCommandTests : CommandHost
{
    private const string Good = "TT\tĐơn vị\tĐoàn viên\tCĐCS\n1\tTam Đường\t91\t2\n2\tTân Uyên\t20\t1\nCộng\t\t111\t3\n";

    [Fact]
    public async Task A_table_that_adds_up_is_said_to_and_ends_with_0()
    {
        var (exit, answer, error) = await RunAsync("table", "check", Write("bang.txt", Good));
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("Bảng A1:D4: 2 dòng số liệu, có dòng cộng", answer, StringComparison.Ordinal);
        Assert.Contains("2 phép cộng đều khớp.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_that_does_not_agree_is_named_by_its_cell_and_ends_with_1()
    {
        var (exit, answer, _) = await RunAsync("table", "check", Write("bang.txt", Good.Replace("111", "112", StringComparison.Ordinal)));
        Assert.Equal(1, exit);
        Assert.Contains("Ô C4: in 112, cả cột cộng lại được 111", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_has_the_documented_shape()
    {
        var (exit, answer, _) = await RunAsync("table", "check", Write("bang.txt", Good.Replace("111", "112", StringComparison.Ordinal)), "--json");
        Assert.Equal(1, exit);
        var document = JsonDocument.Parse(answer).RootElement;
        Assert.Equal("bang.txt", document.GetProperty("file").GetString());
        var table = document.GetProperty("sheets")[0].GetProperty("tables")[0];
        Assert.Equal("A1:D4", table.GetProperty("range").GetString());
        Assert.Equal(["ordinal", "name", "number", "number"], table.GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("type").GetString()));
        var column = table.GetProperty("columns")[2];
        Assert.Equal((111, 112, false), (column.GetProperty("sum").GetInt32(), column.GetProperty("printedTotal").GetInt32(), column.GetProperty("agrees").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, table.GetProperty("columns")[1].GetProperty("sum").ValueKind);
        var wrong = table.GetProperty("checks").EnumerateArray().Single(c => !c.GetProperty("ok").GetBoolean());
        Assert.Equal(("C4", "column"), (wrong.GetProperty("at").GetString(), wrong.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task The_scanned_table_of_plan_78_is_told_to_have_slipped_in_its_total_row()
    {
        const string rows = "1,TP Lai Châu,102,0,102,0,0,2,0,50,\n2,Tam Đường,91,0,91,0,0,2,0,40,\n3,Tân Uyên,20,20,0,0,0,1,0,30,\n4,Than Uyên,25,0,0,25,0,1,0,20,\n5,Phong Thổ,40,15,0,25,0,2,1,40,\n6,Sìn Hồ,12,12,0,0,0,1,1,10,KK\n7,Nậm Nhùn,26,0,26,0,0,1,0,15,\n8,Mường Tè,129,0,129,0,0,3,0,30,\n9,Giáo dục,2,2,0,0,0,0,0,0,\n10,Y tế,8,8,0,0,0,0,0,10,\n11,Viên chức,20,20,0,0,0,0,0,30,\n";
        var (exit, answer, _) = await RunAsync("table", "check", Write("quet.csv", $"tt,don_vi,c1,c2,c3,c4,c5,c6,c7,c8,ghi_chu\n{rows},Cộng,475,77,348,50,13,8,2,275,\n"), "--json");
        Assert.Equal(1, exit);
        using var json = JsonDocument.Parse(answer);
        var table = json.RootElement.GetProperty("sheets")[0].GetProperty("tables")[0];
        Assert.Equal(["D", "E", "F"], table.GetProperty("columns")[2].GetProperty("parts").EnumerateArray().Select(p => p.GetString()));
        Assert.Equal(["G13", "H13"], table.GetProperty("checks").EnumerateArray().Where(c => !c.GetProperty("ok").GetBoolean()).Select(c => c.GetProperty("at").GetString()));
        var repair = table.GetProperty("repairs")[0];
        Assert.Equal(("missingColumn", 2, 2, false), (repair.GetProperty("reason").GetString(), repair.GetProperty("mends").GetInt32(), repair.GetProperty("of").GetInt32(), repair.GetProperty("certain").GetBoolean()));
        Assert.Equal([("G13", 13, 0), ("H13", 8, 13)], repair.GetProperty("cells").EnumerateArray().Select(c => (c.GetProperty("at").GetString()!, c.GetProperty("from").GetInt32(), c.GetProperty("to").GetInt32())));
        Assert.Contains("một cột có tổng 8 bị thiếu ở các dòng", repair.GetProperty("why").GetString());
        Assert.NotEqual(0, table.GetProperty("open").GetArrayLength());
    }

    [Fact]
    public async Task The_marked_file_is_written_where_it_is_asked_for_and_only_as_a_workbook()
    {
        var (path, to) = (Write("bang.txt", Good.Replace("111", "112", StringComparison.Ordinal)), Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.xlsx"));
        Assert.Equal(1, (await RunAsync("table", "check", path, "--out", to)).Exit);
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(await File.ReadAllBytesAsync(to), 0, 2));
        File.Delete(to);
        Assert.StartsWith("Tệp đánh dấu “a.csv” phải có đuôi .xlsx.", (await RunAsync("table", "check", path, "--out", "a.csv")).Error);
    }

    [Theory]
    [InlineData("thu.csv", "Kính gửi các đơn vị\nĐề nghị báo cáo\n", "Tệp “thu.csv” không có bảng nào: cần một dòng tiêu đề và các dòng bên dưới có số hoặc tên.")]
    [InlineData("thu.txt", "Kính gửi các đơn vị", "Tệp “thu.txt” không có bảng nào: các cột của bảng phải cách nhau bằng phím Tab. Hãy gửi tệp Excel (.xlsx) hoặc Word (.docx) có bảng ấy.")]
    [InlineData("bieu.pdf", "%PDF-1.7", "Tệp “bieu.pdf” là PDF, không đọc được bảng. Hãy dùng tệp Excel (.xlsx) hoặc Word (.docx) gốc.")]
    public async Task A_file_without_a_table_is_refused_in_one_line(string name, string text, string error) =>
        Assert.Equal((1, "", error), await RunAsync("table", "check", Write(name, text)));

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_1_and_a_wrong_word_with_2()
    {
        Assert.Equal((1, "", "Không có tệp “khong-co.xlsx”."), await RunAsync("table", "check", "khong-co.xlsx"));
        Assert.Equal(2, (await RunAsync("table", "check")).Exit);
        Assert.Equal(2, (await RunAsync("table", "soat", "a.xlsx")).Exit);
        Assert.StartsWith("Không có tùy chọn “--xml”.", (await RunAsync("table", "check", "a.xlsx", "--xml")).Error);
    }
}
