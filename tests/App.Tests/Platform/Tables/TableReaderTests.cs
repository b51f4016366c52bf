using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Tables;
using DoanKet.App.Tests.Platform.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.App.Tests.Platform.Tables;

public sealed class TableReaderTests
{
    [Fact]
    public void What_is_written_as_a_sheet_reads_back_with_the_same_labels_numbers_and_kinds() => ForAnyTable(any =>
        AssertSame(any.Table, Single(SheetWriter.Write(new SheetPage("Biểu", any.Table, any.Titles) { Source = "Số liệu đến 22/07/2024." }), "a.xlsx")));

    [Fact]
    public void What_is_written_as_a_paper_reads_back_too() => ForAnyTable(any =>
        AssertSame(any.Table, Single(new WordPaper(LaiChau.Head, "Báo cáo", "Quý I").Paragraph("Kính gửi").Table(any.Table, "Biểu 1").Write(), "a.docx")), 30);

    [Fact]
    public void What_is_copied_as_text_without_merged_cells_reads_back_too() => ForAnyTable(any =>
        AssertSame(any.Table, TableReader.Read(CirculatedTables.Read($"BIỂU SỐ 1\nNăm 2024\n\n{AnyTable.AsText(any.Table)}\n\nGhi chú: số liệu sơ bộ\n").Sheets[0]).Single()));

    [Fact]
    public void Tables_are_found_among_prose()
    {
        var tables = TableReader.Read(CirculatedTables.Read(CirculatedTables.Prose + CirculatedTables.Allotment + "\n\nDANH SÁCH\n\n" + CirculatedTables.Enterprises).Sheets[0]);
        Assert.Equal(2, tables.Count);
        Assert.Equal(["BIỂU GIAO CHỈ TIÊU", "(Kèm theo Kế hoạch số 78/KH-LĐLĐ, ngày 11/6/2024)"], tables[0].Titles.TakeLast(2));
        Assert.Equal(["Giao phát triển ĐV tháng cao điểm", "Trong đó:", "DN có trên 25 LĐ (người)"], tables[0].Columns[4].Path);
        Assert.Equal(11, tables[0].Data.Count());
        Assert.Equal("Khuyến khích TL 01 CĐCS và KN mới 12 ĐV", tables[0].Rows[5].At(11)!.Text);
        Assert.Equal("DANH SÁCH", tables[1].Titles[0]);
    }

    [Fact]
    public void Lines_that_name_a_group_are_no_data_and_their_name_goes_with_the_lines_below()
    {
        var list = TableReader.Read(CirculatedTables.Read(CirculatedTables.Enterprises).Sheets[0]).Single();
        Assert.Equal(["Huyện Mường Tè", "Huyện Tam Đường", "Huyện Nậm Nhùn", "Thành phố Lai Châu"], list.Rows.Where(r => r.Kind is RowKind.Group).Select(r => r.Name));
        Assert.Equal("Huyện Tam Đường", list.Data.Single(r => r.Name.Contains("NORCEM", StringComparison.Ordinal)).Group);
        Assert.Equal(8, list.Data.Count());
        Assert.Equal(348, list.Total!.NumberAt(3));
    }

    [Theory]
    [InlineData("Cộng:", RowKind.Total), InlineData("TỔNG SỐ", RowKind.Total), InlineData("Toàn tỉnh", RowKind.Total), InlineData("tong cong", RowKind.Total)]
    [InlineData("Công đoàn ngành Y tế", RowKind.Data), InlineData("Tổng công ty Điện lực", RowKind.Data), InlineData("CỘNG HÒA", RowKind.Total)]
    public void The_last_line_is_a_total_only_when_it_says_so(string name, RowKind kind)
    {
        var table = TableReader.Read(CirculatedTables.Read($"TT\tĐơn vị\tSố\n1\tA\t5\n2\tB\t6\n3\t{name}\t11").Sheets[0]).Single();
        Assert.Equal(kind, table.Rows[^1].Kind);
    }

    [Fact]
    public void Letterhead_and_signatures_around_a_table_are_neither_header_nor_data()
    {
        var table = TableReader.Read(CirculatedTables.Read(
            "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\t\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLĐLĐ TỈNH LAI CHÂU\t\t\tĐộc lập - Tự do - Hạnh phúc\nBÁO CÁO\n\t\t\tĐơn vị tính: người\n" +
            "TT\tĐơn vị\tNữ\tNam\n(1)\t(2)\t(3)\t(4)\n1\tTam Đường\t5\t6\n2\tTân Uyên\t7\t8\nTổng\t\t12\t14\nNgười lập biểu\t\t\tTM. BAN THƯỜNG VỤ\nLò Thị A\t\t\tLò Văn B").Sheets[0]).Single();
        Assert.Equal("A5:D9", table.Range.ToString());
        Assert.Equal([["TT"], ["Đơn vị"], ["Nữ"], ["Nam"]], table.Columns.Select(c => c.Path));
        Assert.Equal(2, table.Notes.Count);
    }

    [Fact]
    public void Years_under_a_label_are_a_level_of_the_header()
    {
        var table = TableReader.Read(CirculatedTables.Read("TT\tĐơn vị\tĐoàn viên\t\n\t\t2023\t2024\n1\tA\t5\t6\n2\tB\t7\t8").Sheets[0]).Single();
        Assert.Equal(["Đoàn viên", "2024"], table.Columns[3].Path);
        Assert.Equal(2, table.Rows.Count);
    }

    [Fact]
    public void A_header_repeated_with_numbering_begun_anew_begins_a_table_of_its_own() =>
        Assert.Equal(2, TableReader.Read(CirculatedTables.Read("TT\tĐơn vị\tSố\n1\tA\t5\n2\tB\t6\nTT\tĐơn vị\tSố\n1\tC\t7\n").Sheets[0]).Count);

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0:#,0}")]
    public void A_list_of_more_than_a_thousand_lines_is_added_up_to_its_end(string ordinal)
    {
        var vietnamese = new System.Globalization.NumberFormatInfo { NumberGroupSeparator = "." };
        var lines = Enumerable.Range(1, 1500).Select(i => string.Create(vietnamese, $"{string.Format(vietnamese, ordinal, i)}\tCông ty {i}\t30"));
        var checkedTable = CrossFoot.Check(TableReader.Read(CirculatedTables.Read("TT\tTên doanh nghiệp\tSố lao động\n" + string.Join('\n', lines)).Sheets[0]).Single());
        Assert.Equal(45_000, checkedTable.Columns[2].Sum);
    }

    [Fact]
    public void Merged_cells_over_data_are_named()
    {
        var page = """<table><tr><th>TT</th><th>Đơn vị</th><th>Số</th></tr><tr><td>1</td><td>A</td><td rowspan="2">9</td></tr><tr><td>2</td><td>B</td></tr></table>""";
        var table = TableReader.Read(CirculatedTables.Read(page, "a.html").Sheets[0]).Single();
        Assert.Contains("C2:C3", Assert.Single(table.Warnings), StringComparison.Ordinal);
    }

    private static void ForAnyTable(Action<AnyTable> check, int times = 150) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => check(new(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true));

    private static Table Single(byte[] file, string fileName) => TableReader.Read(CirculatedTables.Read(file, fileName).Sheets[^1]).Single();

    private static void AssertSame(PrintTable written, Table read)
    {
        var leaves = written.Leaves;
        Assert.Equal(PathsOf(written.Columns, []), read.Columns.Select(c => string.Join('/', c.Path)));
        Assert.Equal(written.Rows.Count, read.Data.Count());
        Assert.Equal(written.TotalLabel is not null, read.Total is not null);
        foreach (var (row, i) in read.Data.Select((r, i) => (r, i)))
            for (var leaf = 0; leaf < leaves.Count; leaf++)
                Assert.Equal(written.ValueOf(i, leaf).Show(leaves[leaf].Kind), row.At(read.Columns[leaf].Column) is { } cell ? new PrintValue(cell.Number is null ? cell.Text : null, cell.Number, cell.Date).Show(leaves[leaf].Kind) : "");
    }

    private static IEnumerable<string> PathsOf(IEnumerable<PrintColumn> columns, string[] above) =>
        columns.SelectMany(c => c.Children.Count == 0 ? [string.Join('/', [.. above, c.Title])] : PathsOf(c.Children, [.. above, c.Title]));
}
