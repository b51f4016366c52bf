using DoanKet.App.Platform.Tables;
using DoanKet.App.Platform.Tables.Repairs;

namespace DoanKet.App.Tests.Platform.Tables;

/// <summary>Several faults in one table that share a sum: none of them is a repair by itself.</summary>
public sealed class JointRepairTests
{
    private const string Sound =
        "TT\tĐơn vị\tTổng số\tTrong đó:\t\t\tCĐCS\n\t\t\tA\tB\tC\t\n" +
        "1\tHuyện Một\t475\t100\t348\t27\t12\n2\tHuyện Hai\t91\t60\t31\t0\t5\n3\tHuyện Ba\t203\t3\t170\t30\t8\n4\tHuyện Bốn\t1.100\t1.000\t40\t60\t31\n5\tHuyện Năm\t64\t20\t0\t44\t7\n" +
        "\tCộng\t1.933\t1.183\t589\t161\t63";

    private const string Groups =
        "TT\tĐơn vị\tĐoàn viên\tCĐCS\nI\tKhối huyện\t360\t30\n1\tHuyện Một\t120\t12\n2\tHuyện Hai\t91\t5\n3\tHuyện Ba\t149\t13\n" +
        "II\tKhối ngành\t250\t9\n1\tGiáo dục\t138\t4\n2\tY tế\t112\t5\n\tTổng cộng\t610\t39";

    [Fact]
    public void Three_figures_of_one_column_wrong_in_three_rows_are_named_together()
    {
        var table = Check(Sound, ("348\t27", "384\t27"), ("170\t30", "710\t30"), ("1.000\t40", "1.000\t46"));
        var repair = Assert.Single(table.Repairs);
        Assert.Equal(["E3→348", "E5→170", "E6→40"], Cells(repair));
        Assert.Equal((4, 4, true), (repair.Mends, repair.Of, repair.Certain));
        Assert.Empty(table.Open);
    }

    [Fact]
    public void A_fault_elsewhere_is_still_mended_apart()
    {
        var table = Check(Sound, ("348\t27", "384\t27"), ("170\t30", "710\t30"), ("1.000\t40", "1.000\t46"), ("20\t0\t44", "20\t0\t45"));
        Assert.Equal([1, 3], table.Repairs.Select(r => r.Cells.Count).Order());
        Assert.All(table.Repairs, r => Assert.True(r.Certain));
        Assert.Contains("F7→44", table.Repairs.SelectMany(Cells));
    }

    [Fact]
    public void Two_figures_are_wrong_rather_than_the_three_sums_above_them()
    {
        var table = Check(Groups, ("120\t12", "210\t12"), ("138\t4", "1380\t4"));
        Assert.Equal(["C3→120", "C7→138"], Cells(table.Repairs[0]));
        Assert.All(table.Repairs, r => Assert.Equal((2, 3, false), (r.Cells.Count, r.Mends, r.Certain)));
    }

    [Fact]
    public void A_row_that_slipped_over_equal_figures_is_pushed_back_to_its_end()
    {
        var table = Check("TT\tĐơn vị\tTổng số\tTrong đó:\t\tCĐCS\tTrong đó:\t\n\t\t\tA\tB\t\tDN\tKhác\n" +
            "1\tMột\t\t610\t90\t520\t8\t8\n2\tHai\t91\t60\t31\t5\t2\t3\n3\tBa\t203\t33\t170\t8\t4\t4\n4\tBốn\t64\t20\t44\t7\t4\t3\n\tCộng\t968\t203\t765\t28\t18\t10");
        Assert.Equal(RepairReason.ShiftedColumn, table.Repairs[0].Reason);
        Assert.Equal(["C3→610", "D3→90", "E3→520", "F3→8", "H3→0"], Cells(table.Repairs[0]));
    }

    [Fact]
    public void A_large_figure_beside_a_blank_that_lacks_just_this_has_slipped()
    {
        var table = Check("TT\tĐơn vị\tĐoàn viên\tCĐCS\n1\tMột\t1.739\t87\n2\tHai\t1.626\t22\n3\tBa\t945\t31\n\tCộng\t4.310\t140", ("1.626\t22", "\t1.626"));
        Assert.Equal((RepairReason.ShiftedColumn, 2), (table.Repairs[0].Reason, table.Repairs[0].Mends));
        Assert.Equal(["C3→1626", "D3→22"], Cells(table.Repairs[0]));
    }

    [Fact]
    public void A_column_called_total_is_checked_where_two_of_five_rows_are_wrong()
    {
        var table = Check("TT\tChỉ tiêu\tHải Châu\tThanh Khê\tSơn Trà\tLiên Chiểu\tCộng\n1\tĐoàn viên nhà nước\t120\t31\t48\t9\t208\n2\tĐoàn viên DN\t340\t260\t190\t410\t1.200\n" +
            "3\tPhi chính thức\t25\t30\t0\t45\t100\n4\tCĐCS\t4\t6\t3\t8\t21\n5\tGiới thiệu\t20\t30\t25\t40\t115", ("340\t260", "430\t260"), ("25\t40", "52\t40"));
        Assert.Equal(["G3", "G6"], table.Checks.Where(c => !c.Ok).Select(c => c.At));
        Assert.All(table.Repairs.GroupBy(r => r.Group).Select(g => g.First()), r => Assert.Equal(RepairReason.SwappedDigits, r.Reason));
    }

    [Fact]
    public void A_third_part_that_few_rows_have_is_not_left_out_of_the_sum()
    {
        var table = Check("TT\tĐơn vị\tĐoàn viên\tDN\tHCSN\tPhi chính thức\n1\tA\t90\t60\t30\t0\n2\tB\t41\t31\t10\t0\n3\tC\t77\t50\t27\t0\n4\tD\t63\t40\t23\t0\n" +
            "5\tE\t58\t33\t25\t0\n6\tG\t49\t20\t29\t0\n7\tH\t65\t30\t16\t19\n8\tI\t28\t17\t11\t0\n9\tK\t33\t22\t11\t0\n10\tL\t45\t30\t15\t0\n\tCộng\t549\t333\t197\t19");
        Assert.Equal(["D", "E", "F"], table.Columns[2].Parts);
        Assert.True(table.Agrees);
    }

    [Theory]
    [InlineData(475, "C5→75", true)]
    [InlineData(476, "C6→476", false)]
    public void What_the_text_states_decides_between_the_total_and_its_parts(int stated, string expected, bool printed)
    {
        var table = Check($"Phấn đấu phát triển {stated} đoàn viên, thành lập 3 CĐCS.\n\nTT\tĐơn vị\tPhát triển đoàn viên\tThành lập CĐCS\n1\tA\t400\t2\n2\tB\t76\t1\n\tCộng\t475\t3");
        Assert.Contains(expected, table.Repairs.SelectMany(Cells));
        Assert.Equal(printed, !table.Repairs.SelectMany(r => r.Cells).Any(c => c.At == "C6"));
        Assert.Equal(printed, Assert.Single(table.Checks, c => c.Kind is CheckKind.Text && c.At == "C6").Ok);
    }

    private static IEnumerable<string> Cells(TableRepair repair) => repair.Cells.OrderBy(c => c.At).Select(c => $"{c.At}→{c.To:0}");

    private static CheckedTable Check(string table, params (string Sound, string Damaged)[] faults) =>
        CirculatedTables.Check(faults.Aggregate(table, (text, f) => text.Replace(f.Sound, f.Damaged, StringComparison.Ordinal)));
}
