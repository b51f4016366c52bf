using DoanKet.App.Platform.Tables;
using DoanKet.App.Platform.Tables.Repairs;

namespace DoanKet.App.Tests.Platform.Tables;

/// <summary>Which columns make up which, where they do not stand side by side, and how figures are typed.</summary>
public sealed class RelationTests
{
    [Fact]
    public void Parts_behind_the_quarters_part_the_year_and_not_the_last_quarter()
    {
        var table = CirculatedTables.Check("TT\tĐơn vị\tCả năm\tQuý I\tQuý II\tChia ra\t\n\t\t\t\t\tNam\tNữ\n1\tA\t90\t40\t50\t35\t55\n2\tB\t61\t21\t40\t31\t30\n3\tC\t77\t50\t27\t20\t57\n4\tD\t83\t31\t52\t44\t39\n\tCộng\t311\t142\t169\t130\t181");
        Assert.True(table.Agrees);
        Assert.Empty(table.Warnings);
        Assert.Equal(10, table.Checks.Count(c => c.Kind is CheckKind.Row));
    }

    [Fact]
    public void The_term_is_the_sum_of_its_years_though_the_columns_alternate()
    {
        const string Text = "TT\tĐơn vị\tTổng nhiệm kỳ\t\tNăm 2024\t\tNăm 2025\t\n\t\tĐoàn viên\tCĐCS\tĐoàn viên\tCĐCS\tĐoàn viên\tCĐCS\n1\tA\t90\t14\t40\t6\t50\t8\n2\tB\t61\t12\t21\t5\t40\t7\n3\tC\t77\t19\t50\t9\t27\t10\n4\tD\t83\t13\t31\t4\t52\t9\n\tCộng\t311\t58\t142\t24\t169\t34";
        Assert.Equal(["E", "G"], CirculatedTables.Check(Text).Columns[2].Parts);
        var repair = Assert.Single(CirculatedTables.Check(Text.Replace("40\t7", "46\t7", StringComparison.Ordinal)).Repairs);
        Assert.Equal(("G4", 40m, true), (repair.Cells[0].At, repair.Cells[0].To, repair.Certain));
    }

    [Fact]
    public void A_difference_is_held_against_what_it_is_the_difference_of()
    {
        const string Text = "TT\tĐơn vị\tThực hiện 2023\tChỉ tiêu 2024\tTăng (+), giảm (-)\n1\tA\t556\t542\t-14\n2\tB\t419\t122\t-297\n3\tC\t535\t826\t291\n4\tD\t230\t133\t-97\n\tCộng\t1.740\t1.623\t-117";
        Assert.True(CirculatedTables.Check(Text).Agrees);
        Assert.Contains(CirculatedTables.Check(Text.Replace("\t-97", "\t97", StringComparison.Ordinal)).Checks, c => c is { At: "D5", Kind: CheckKind.Row, Ok: false });
    }

    [Fact]
    public void Parts_that_overlap_do_not_hide_the_parts_that_make_up_the_whole()
    {
        var table = CirculatedTables.Check("TT\tĐơn vị\tTổng số\tTrong đó\t\tChia theo khu vực\t\n\t\t\tNữ\tDân tộc\tNhà nước\tDN\n1\tA\t593\t103\t80\t36\t557\n2\tB\t320\t120\t29\t34\t286\n3\tC\t395\t28\t127\t43\t352\n4\tD\t329\t58\t63\t88\t241\n\tCộng\t1.637\t309\t299\t201\t1.436");
        Assert.True(table.Agrees);
        Assert.Equal(["F", "G"], table.Columns[2].Parts);
        Assert.Contains(table.Checks, c => c is { At: "D3", Kind: CheckKind.PartOf });
    }

    [Fact]
    public void Figures_typed_with_what_they_count_are_added_up()
    {
        const string Text = "TT\tĐơn vị\tĐoàn viên\tCĐCS\n1\tA\t74 người\t05 CĐCS\n2\tB\t1.267 người\t04 CĐCS\n3\tC\t332 người\t01 CĐCS\n\tCộng\t1.673 người\t10 CĐCS";
        Assert.Equal([(1673m, true), (10m, true)], CirculatedTables.Check(Text).Columns.Where(c => c.Sum is not null).Select(c => (c.Sum!.Value, c.Agrees == true)));
        Assert.Contains("“12 KK”", Assert.Single(CirculatedTables.Check(Text.Replace("332 người", "12 KK", StringComparison.Ordinal)).Warnings), StringComparison.Ordinal);
        Assert.Equal(["C5"], CirculatedTables.Check(Text.Replace("1.673", "9.999", StringComparison.Ordinal)).Checks.Where(c => !c.Ok).Select(c => c.At));
    }

    [Fact]
    public void A_list_that_goes_on_to_the_right_is_added_up_under_its_one_total()
    {
        const string Text = "TT\tĐơn vị\tĐV\tCĐCS\t\tTT\tĐơn vị\tĐV\tCĐCS\n1\tA\t87\t3\t\t4\tD\t24\t2\n2\tB\t68\t2\t\t5\tE\t62\t3\n3\tC\t41\t0\t\t6\tG\t20\t1\n\t\t\t\t\t\tTổng cộng\t302\t11";
        var sound = CirculatedTables.Check(Text);
        Assert.True(sound.Agrees);
        Assert.Empty(sound.Warnings);
        Assert.False(CirculatedTables.Check(Text.Replace("68\t2", "86\t2", StringComparison.Ordinal)).Agrees);
    }

    [Fact]
    public void Nothing_assigned_is_no_unread_figure_and_the_last_to_be_changed()
    {
        const string Text = "TT\tĐơn vị\tĐV\n1\tA\t154\n2\tB\tKhông giao\n3\tC\t87\n\tCộng\t241";
        Assert.Empty(CirculatedTables.Check(Text).Warnings);
        Assert.Equal("C3", CirculatedTables.Check(Text.Replace("241", "248", StringComparison.Ordinal)).Repairs[^1].Cells[0].At);
    }

    [Fact]
    public void Heads_that_make_up_the_total_stay_heads_though_their_lines_are_wrong()
    {
        var table = CirculatedTables.Check("TT\tTên\tLao động\tĐoàn viên\n\tTP Việt Trì\t205\t180\n1\tA\t120\t100\n2\tB\t58\t8\n\tHuyện Lâm Thao\t308\t255\n3\tC\t240\t200\n4\tD\t27\t25\n5\tE\t41\t30\n\tTổng cộng\t513\t435");
        Assert.Equal([2, 5], table.Rows.Where(r => r.Kind is RowKind.Subtotal).Select(r => r.Row));
        Assert.Equal(["C2", "C9", "D2", "D9"], table.Checks.Where(c => !c.Ok).Select(c => c.At).Order());
        Assert.Equal([("C4", 85m), ("D4", 80m)], table.Repairs.GroupBy(r => r.Group).Select(g => (g.First().Cells[0].At, g.First().Cells[0].To)).Order());
    }

    [Theory]
    [InlineData("Năm 2024 kết nạp 1.243 đoàn viên. Năm 2023 đã kết nạp 1.102 đoàn viên.", false)]
    [InlineData("Năm 2024 kết nạp 1.243 đoàn viên. Phấn đấu đến năm 2025 kết nạp 2.500 đoàn viên.", false)]
    [InlineData("Năm 2024 kết nạp 1.234 đoàn viên. Năm 2023 đã kết nạp 1.243 đoàn viên.", true)]
    [InlineData("Năm 2023 đã kết nạp 1.284 đoàn viên.", true)]
    [InlineData("Năm 2023 đã kết nạp 1.102 đoàn viên, năm 2022 kết nạp 1.284 đoàn viên.", true)]
    public void A_figure_of_the_text_is_held_against_the_table_of_its_year(string text, bool agrees)
    {
        var table = CirculatedTables.Check(text + "\n\nBIỂU GIAO CHỈ TIÊU NĂM 2024\n\nTT\tĐơn vị\tĐoàn viên kết nạp\n1\tA\t840\n2\tB\t394\n\tCộng\t1.234");
        Assert.Equal(agrees, table.Agrees);
        Assert.Equal(!agrees, table.Open.Any(o => o.Contains("có thể phần chữ ghi sai", StringComparison.Ordinal)));
    }
}
