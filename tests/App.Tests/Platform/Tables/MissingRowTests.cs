using DoanKet.App.Platform.Tables;
using DoanKet.App.Platform.Tables.Repairs;
using DoanKet.App.Tests.Platform.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.App.Tests.Platform.Tables;

/// <summary>A row that was left out: the numbering has a hole, and the columns are short together.</summary>
public sealed class MissingRowTests
{
    private const string Levels =
        "STT\tĐơn vị\tĐoàn viên\tCĐCS\n1\tTP Thủ Đức\t550\t9\n1.1\tKhu vực 1\t120\t3\n1.2\tKhu vực 2\t340\t5\n1.3\tKhu vực 3\t90\t1\n2\tQuận 12\t340\t6\n2.1\tHiệp Thành\t210\t4\n2.2\tThới An\t130\t2\n" +
        "3\tBình Chánh\t660\t9\n3.1\tVĩnh Lộc\t400\t6\n3.2\tLê Minh Xuân\t260\t3\n\tTổng cộng\t1.550\t24";

    private const string Parts =
        "TT\tĐơn vị\tTổng số\tTrong đó:\t\tCĐCS\n\t\t\tA\tB\t\n1\tMột\t100\t60\t40\t7\n2\tHai\t91\t60\t31\t5\n3\tBa\t203\t33\t170\t8\n4\tBốn\t64\t20\t44\t7\n\tCộng\t458\t173\t285\t27";

    [Fact]
    public void A_hole_in_the_numbering_is_named_with_the_row_and_its_figures()
    {
        var table = CirculatedTables.Check(Without(Levels, "3.1\t"));
        var repair = Assert.Single(table.Repairs);
        Assert.Equal((RepairReason.MissingRow, 4, 4, false), (repair.Reason, repair.Mends, repair.Of, repair.Certain));
        Assert.Equal((9, "3.1"), (repair.Missing!.After, repair.Missing.Ordinal));
        Assert.Equal([new("C", 400), new("D", 6)], repair.Missing.Figures);
        Assert.Empty(repair.Cells);
        Assert.Equal("TT nhảy từ 3 sang 3.2 (dòng 9 và dòng 10): có thể thiếu dòng 3.1 có các số C 400, D 6.", repair.Why);
        Assert.StartsWith("TT nhảy từ 3 sang 3.2", table.Warnings[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3\tBa", "TT nhảy từ 2 sang 4")]
    [InlineData("1\tMột", "TT bắt đầu từ 2")]
    [InlineData("4\tBốn", "Dòng cộng hơn tổng các dòng ở 4 cột")]
    public void A_row_that_the_total_and_its_parts_lack_together_is_told_before_any_cell(string row, string why)
    {
        var repair = CirculatedTables.Check(Without(Parts, row)).Repairs[0];
        Assert.Equal(RepairReason.MissingRow, repair.Reason);
        Assert.StartsWith(why, repair.Why, StringComparison.Ordinal);
        Assert.Equal(row.Contains("Ba", StringComparison.Ordinal) ? [203m, 33, 170, 8] : row.Contains("Một", StringComparison.Ordinal) ? [100m, 60, 40, 7] : [64m, 20, 44, 7], repair.Missing!.Figures.Select(f => f.Number));
    }

    [Fact]
    public void Two_columns_without_a_hole_may_as_well_hold_two_wrong_cells_so_that_the_row_is_only_mentioned()
    {
        var table = CirculatedTables.Check("TT\tĐơn vị\tGiao\tĐạt\n1\tA\t235\t793\n2\tB\t1.139\t356\n3\tC\t750\t992\n\tCộng\t2.476\t3.531");
        Assert.DoesNotContain(table.Repairs, r => r.Missing is not null);
        Assert.Contains(table.Open, o => o.Contains("cũng có thể thiếu một dòng có các số C 352, D 1.390", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_sure_while_a_row_may_be_missing()
    {
        var table = CirculatedTables.Check(Without(Parts, "3\tBa").Replace("2\tHai\t91", "2\tHai\t19", StringComparison.Ordinal));
        Assert.NotEmpty(table.Repairs);
        Assert.All(table.Repairs, r => Assert.False(r.Certain || r.Why.Contains("đúng ra", StringComparison.Ordinal), r.Why));
    }

    [Fact]
    public void A_hole_is_told_where_no_total_could_tell_it_and_not_where_the_totals_agree()
    {
        const string Indicators = "TT\tChỉ tiêu\tCả năm\n1\tKết nạp\t4.000\n2\tThành lập\t45\n4\tNghiệp đoàn\t3";
        Assert.Equal("TT nhảy từ 2 sang 4 (dòng 3 và dòng 4): kiểm tra có thiếu dòng 3 không.", Assert.Single(CirculatedTables.Check(Indicators).Warnings));
        Assert.Empty(CirculatedTables.Check(Indicators + "\n\tCộng\t4.048").Warnings);
    }

    [Theory]
    [InlineData("1,2,5,9,14")]
    [InlineData("1,2,1,2,3")]
    [InlineData("15,16,17,18,19")]
    [InlineData("I,1,2,II,3,4")]
    [InlineData("1,1.1,1.2,2,2.1,3")]
    public void A_numbering_that_goes_on_restarts_or_belongs_to_another_list_has_no_hole(string ordinals) =>
        Assert.Empty(CirculatedTables.Check("TT\tChỉ tiêu\tCả năm\n" + string.Join('\n', ordinals.Split(',').Select((o, i) => $"{o}\tChỉ tiêu {i}\t{10 + i}"))).Warnings);

    [Fact]
    public void The_row_left_out_of_any_numbered_table_is_given_back_and_nothing_false_is_sure() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var any = new AnyTable(seed);
            var lines = AnyTable.AsText(any.Table).Split('\n').ToList();
            var first = any.Table.HeaderDepth + (any.Table is { TotalLabel: not null, TotalFirst: true } ? 1 : 0);
            var at = first + new Random(seed).Next(any.Table.Rows.Count - 1);
            var figures = Enumerable.Range(0, any.Table.Leaves.Count).Where(c => any.Table.Leaves[c].Kind is DoanKet.App.Platform.Documents.PrintKind.Number)
                .Select(c => new MissingFigure(CellAddress.Letter(c + 1), any.Table.ValueOf(at - first, c).Number ?? 0)).Where(f => f.Number != 0).ToList();
            lines.RemoveAt(at);
            var table = CirculatedTables.Check(string.Join('\n', lines));
            Assert.All(table.Repairs, r => Assert.False(r.Certain, r.Why));
            if (any.Table.TotalLabel is null || any.Table.Leaves[0].Kind is not DoanKet.App.Platform.Documents.PrintKind.Ordinal || figures.Count == 0) return;
            Assert.Equal(figures, table.Repairs[0].Missing?.Figures);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithQuietOnSuccess(true));

    private static string Without(string table, string line) => string.Join('\n', table.Split('\n').Where(l => !l.StartsWith(line, StringComparison.Ordinal)));
}
