using System.Text.Json;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Tables;
using DoanKet.App.Tests.Platform.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.App.Tests.Platform.Tables;

public sealed class CrossFootTests
{
    [Fact]
    public void The_scanned_allotment_is_wrong_in_two_totals_and_right_in_every_row()
    {
        var table = CirculatedTables.Check(CirculatedTables.Allotment);
        Assert.Equal([475m, 77, 348, 50, 0, 13, 2, 275], table.Columns.Where(c => c.Sum is not null).Select(c => c.Sum!.Value));
        Assert.Equal([475m, 77, 348, 50, 13, 8, 2, 275], table.Columns.Where(c => c.Sum is not null).Select(c => c.PrintedTotal!.Value));
        Assert.Equal(["D", "E", "F"], table.Columns[2].Parts);
        Assert.Equal([("G15", CheckKind.Column, 0m, 13m), ("H15", CheckKind.Column, 13m, 8m)], table.Checks.Where(c => !c.Ok).Select(c => (c.At, c.Kind, c.Expected, c.Printed)));
        Assert.Equal(12, table.Checks.Count(c => c is { Kind: CheckKind.Row, Ok: true }));
        Assert.Contains(table.Warnings, w => w.Contains("Cột H cộng được 13, đúng bằng số in ở ô G15", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Phát triển 475 đoàn viên, trong đó 50 đoàn viên khu vực phi chính thức.", 475, true)]
    [InlineData("Phát triển 457 đoàn viên.", 457, false)]
    public void A_total_that_the_text_states_is_held_against_its_column(string text, int stated, bool ok)
    {
        var table = CirculatedTables.Check(text + "\n\nTT\tĐơn vị\tPhát triển đoàn viên\tThành lập CĐCS\n1\tA\t400\t2\n2\tB\t75\t1\n\tCộng\t475\t3");
        Assert.Equal(new SumCheck("C6", CheckKind.Text, stated, 475, ok), Assert.Single(table.Checks, c => c.Kind is CheckKind.Text));
    }

    [Fact]
    public void A_figure_of_another_year_is_not_held_against_the_table() =>
        Assert.DoesNotContain(CirculatedTables.Check("Năm 2024 phát triển 1.100 đoàn viên.\n\nTT\tĐơn vị\tPhát triển đoàn viên\n1\tA\t400\n2\tB\t75\n\tCộng\t475").Checks, c => c.Kind is CheckKind.Text);

    [Fact]
    public void A_unit_that_stands_in_two_lines_is_told_though_every_sum_agrees()
    {
        var table = CirculatedTables.Check("TT\tĐơn vị\tPhát triển đoàn viên\n1\tLĐLĐ huyện Tam Đường\t40\n2\tLĐLĐ huyện Mường Tè\t35\n3\tLĐLĐ huyện TAM ĐƯỜNG\t40\n\tCộng\t115");
        Assert.True(table.Agrees);
        Assert.Contains("“LĐLĐ huyện Tam Đường” đứng ở 2 dòng: 2, 4", Assert.Single(table.Warnings), StringComparison.Ordinal);
        Assert.Empty(CirculatedTables.Check(CirculatedTables.Enterprises).Warnings);
    }

    [Fact]
    public void The_list_of_enterprises_agrees_in_its_sum_and_in_its_count()
    {
        var table = CirculatedTables.Check(CirculatedTables.Enterprises);
        Assert.True(table.Agrees);
        Assert.Contains(table.Checks, c => c is { Kind: CheckKind.Count, Expected: 8, Printed: 8 });
    }

    [Fact]
    public void The_official_allotment_agrees_and_both_sums_are_known_by_their_parts()
    {
        var table = CrossFoot.Check(CirculatedTables.Read(SheetWriter.Write(LaiChau.AllotmentPage), "a.xlsx")).Sheets[0].Tables[0];
        Assert.True(table.Agrees);
        Assert.Equal(["D", "E", "F"], table.Columns[2].Parts);
        Assert.Equal(["H", "I", "J"], table.Columns[6].Parts);
        Assert.Empty(table.Warnings);
    }

    [Fact]
    public void Every_sum_of_any_table_is_found_and_agrees() => ForAnyTable(any =>
    {
        var table = CrossFoot.Check(CirculatedTables.Read(SheetWriter.Write(new SheetPage("A", any.Table, any.Titles)), "a.xlsx")).Sheets[0].Tables[0];
        Assert.All(table.Checks, c => Assert.True(c.Ok, $"{c.At} {c.Kind} {c.Expected} {c.Printed}"));
        foreach (var (total, parts) in any.Sums) Assert.Equal(parts.Select(p => table.Columns[p].Letter), table.Columns[total].Parts);
    });

    [Fact]
    public void One_wrong_part_is_seen_in_its_row_and_in_its_column_and_nowhere_else() => ForAnyTable(any =>
    {
        if (any.Sums.Count == 0) return;
        var totals = Enumerable.Range(0, any.Table.Leaves.Count).ToDictionary(c => c, c => any.Table.TotalOf(c).Number ?? 0);
        foreach (var c in totals.Keys.Where(c => any.Table.Leaves[c].Kind is not PrintKind.Number).ToList()) totals.Remove(c);
        var (row, leaf) = any.Corrupt();
        var table = CirculatedTables.Check(AnyTable.AsText(any.Table, totals));
        var total = any.Sums.Single(s => s.Parts.Contains(leaf)).Total;
        var line = table.Rows.Where(r => r.Kind is RowKind.Data).ElementAt(row).Row;
        List<string> expected = [CellAddress.Of(line, total + 1)];
        if (any.Table.TotalLabel is not null) expected.Add(CellAddress.Of(table.Rows.Single(r => r.Kind is RowKind.Total).Row, leaf + 1));
        Assert.Equal(expected.Order(), table.Checks.Where(c => !c.Ok).Select(c => c.At).Order());
    });

    [Fact]
    public void Groups_are_checked_against_their_own_sums_above_or_below()
    {
        var above = CirculatedTables.Check("TT\tĐơn vị\tSố\nI\tHuyện\t11\n1\tA\t5\n2\tB\t6\nII\tNgành\t8\n1\tC\t7\nCộng\t\t18");
        Assert.Equal([("C5", 7m, 8m)], above.Checks.Where(c => !c.Ok).Select(c => (c.At, c.Expected, c.Printed)));
        var below = CirculatedTables.Check("TT\tĐơn vị\tSố\n1\tA\t5\n2\tB\t6\n\tCộng huyện Tam Đường\t11\n3\tC\t7\n\tCộng huyện Tân Uyên\t8\n\tTổng cộng\t18");
        Assert.Equal([("C6", 7m, 8m)], below.Checks.Where(c => !c.Ok).Select(c => (c.At, c.Expected, c.Printed)));
    }

    [Fact]
    public void A_part_that_is_only_contained_may_not_be_larger_than_the_whole()
    {
        var table = CirculatedTables.Check("TT\tĐơn vị\tTổng số đoàn viên\tTrong đó: nữ\n1\tA\t10\t4\n2\tB\t8\t3\n3\tC\t5\t7\n4\tD\t9\t2\n5\tE\t6\t1\n6\tG\t20\t10\nCộng\t\t58\t27");
        Assert.Equal([("D4", CheckKind.PartOf, 5m, 7m)], table.Checks.Where(c => !c.Ok).Select(c => (c.At, c.Kind, c.Expected, c.Printed)));
    }

    [Fact]
    public void Two_ways_of_parting_one_total_are_both_checked()
    {
        const string Text = "TT\tĐơn vị\tTổng số\tChia theo giới\t\tChia theo khu vực\t\t\n\t\t\tNam\tNữ\tNhà nước\tDN\tPhi CT\n1\tA\t90\t40\t50\t30\t55\t5\n2\tB\t61\t21\t40\t31\t30\t0\n3\tC\t77\t50\t27\t20\t47\t10\n\tCộng\t228\t111\t117\t81\t132\t15";
        var sound = CirculatedTables.Check(Text);
        Assert.True(sound.Agrees);
        Assert.DoesNotContain(sound.Warnings, w => w.StartsWith("Theo tiêu đề", StringComparison.Ordinal));
        var repair = Assert.Single(CirculatedTables.Check(Text.Replace("31\t30\t0", "31\t20\t0", StringComparison.Ordinal)).Repairs);
        Assert.Equal(("G4", 30m, true), (repair.Cells[0].At, repair.Cells[0].To, repair.Certain));
    }

    [Fact]
    public void A_header_printed_again_on_the_next_page_does_not_cut_the_table()
    {
        const string Header = "TT\tĐơn vị\tĐoàn viên\tCĐCS\n";
        var pages = CrossFoot.Check(CirculatedTables.Read(Header + "1\tA\t51\t20\n2\tB\t22\t16\n" + Header + "3\tC\t40\t1\n\tCộng\t113\t37")).Sheets[0].Tables;
        Assert.True(Assert.Single(pages).Agrees);
        Assert.Empty(pages[0].Warnings);
        Assert.Equal(2, CrossFoot.Check(CirculatedTables.Read(Header + "1\tA\t51\t20\n2\tB\t22\t16\n\n" + Header + "1\tC\t40\t1\n\tCộng\t40\t1")).Sheets[0].Tables.Count);
    }

    [Fact]
    public void Numbers_of_groups_may_stand_before_their_names() =>
        Assert.True(CirculatedTables.Check("Đơn vị\tĐoàn viên\tCĐCS\nI. Khối huyện\t73\t36\nHuyện A\t51\t20\nHuyện B\t22\t16\nII. Khối ngành\t45\t3\nGiáo dục\t40\t1\nY tế\t5\t2\nTổng cộng\t118\t39").Agrees);

    [Theory]
    [InlineData("\tBình quân\t36\t18")]
    [InlineData("\tTỷ lệ so với cả nước (%)\t3\t18")]
    [InlineData("\tKế hoạch tỉnh giao\t80\t45")]
    public void Lines_below_the_total_are_no_part_of_it(string line) =>
        Assert.True(CirculatedTables.Check($"TT\tĐơn vị\tĐoàn viên\tCĐCS\n1\tA\t51\t20\n2\tB\t22\t16\n\tCộng\t73\t36\n{line}").Agrees);

    [Theory]
    [InlineData("Tổng cộng A+B")]
    [InlineData("Tổng (I + II)")]
    [InlineData("Cộng chung")]
    [InlineData("Tổng cộng các đơn vị")]
    public void The_total_of_the_totals_is_told_by_its_words_or_its_place(string words)
    {
        var table = CirculatedTables.Check($"TT\tĐơn vị\tĐoàn viên\tCĐCS\n1\tA\t51\t20\n2\tB\t22\t16\n\tCộng A\t73\t36\n3\tC\t40\t1\n4\tD\t5\t2\n\tCộng B\t45\t3\n\t{words}\t118\t39");
        Assert.True(table.Agrees);
        Assert.Equal(118, table.Columns[2].PrintedTotal);
    }

    [Fact]
    public void Shares_and_years_are_not_added_up()
    {
        var table = CirculatedTables.Check("TT\tĐơn vị\tGiao\tĐạt\tTỷ lệ %\tNăm sinh\n1\tA\t10\t5\t50\t1980\n2\tB\t10\t10\t100\t1990\nCộng\t\t20\t15\t75\t");
        Assert.True(table.Agrees);
        Assert.Null(table.Columns[4].Sum);
        Assert.Null(table.Columns[5].Sum);
    }

    [Fact]
    public void A_word_in_a_column_of_numbers_is_pointed_at() =>
        Assert.Contains(CirculatedTables.Check("TT\tĐơn vị\tSố\n1\tA\t5\n2\tB\t12 KK\n3\tC\t1\n4\tD\t1\nCộng\t\t7").Warnings, w => w.StartsWith("Ô C3 ghi “12 KK”", StringComparison.Ordinal));

    [Fact]
    public void A_total_left_blank_is_pointed_at() =>
        Assert.Contains("ô D4", Assert.Single(CirculatedTables.Check("TT\tĐơn vị\tGiao\tĐạt\n1\tA\t5\t2\n2\tB\t6\t1\nCộng\t\t11\t").Warnings), StringComparison.Ordinal);

    [Fact]
    public void The_result_as_json_has_the_agreed_names()
    {
        using var json = JsonDocument.Parse(CrossFootJson.Write(CrossFoot.Check(CirculatedTables.Read(CirculatedTables.Allotment)), indented: true));
        var table = json.RootElement.GetProperty("sheets")[0].GetProperty("tables")[0];
        var column = table.GetProperty("columns")[6];
        Assert.Equal(("G", 0, 13, false), (column.GetProperty("letter").GetString(), column.GetProperty("sum").GetInt32(), column.GetProperty("printedTotal").GetInt32(), column.GetProperty("agrees").GetBoolean()));
        Assert.Equal("Trong đó:", column.GetProperty("labelPath")[1].GetString());
        var check = table.GetProperty("checks").EnumerateArray().First(c => !c.GetProperty("ok").GetBoolean());
        Assert.Equal(("G15", "column"), (check.GetProperty("at").GetString(), check.GetProperty("kind").GetString()));
        Assert.Equal(12, table.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public void The_result_in_words_names_columns_and_cells()
    {
        var text = CrossFootText.Write(CrossFoot.Check(CirculatedTables.Read(CirculatedTables.Allotment)));
        Assert.Contains("Cột C (= D + E + F) Giao phát triển ĐV tháng cao điểm / Tổng thực tăng (người): cộng 475, khớp số in", text, StringComparison.Ordinal);
        Assert.Contains("Ô G15: in 13, cả cột cộng lại được 0", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_hundred_rows_of_thirty_columns_agree()
    {
        var columns = Enumerable.Range(0, 28).Select(i => new PrintColumn($"Cột {i}"));
        var table = new PrintTable([new("TT", PrintKind.Ordinal), new("Đơn vị", PrintKind.Text), .. columns], [.. Enumerable.Range(1, 500).Select(r => PrintRow.Of([r, $"Đơn vị {r}", .. Enumerable.Range(0, 28).Select(c => (PrintValue)(r * 7919 * (c + 3) % 1009))]))]) { TotalLabel = "Cộng" };
        var file = SheetWriter.Write(new SheetPage("A", table));
        Assert.True(CrossFoot.Check(CirculatedTables.Read(file, "a.xlsx")).Agrees);
    }

    private static void ForAnyTable(Action<AnyTable> check) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => check(new(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true));
}
