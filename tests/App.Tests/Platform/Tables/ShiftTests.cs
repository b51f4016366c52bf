using DoanKet.App.Platform.Tables;
using DoanKet.App.Platform.Tables.Repairs;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.App.Tests.Platform.Tables;

/// <summary>Many figures that stand one column or one row away from their place are one fault.</summary>
public sealed class ShiftTests
{
    private const string Sound =
        "TT\tĐơn vị\tTổng số\tTrong đó:\t\tCĐCS\tTrong đó:\t\n\t\t\tA\tB\t\tDN\tKhác\n1\tMột\t610\t90\t520\t16\t12\t4\n2\tHai\t91\t60\t31\t5\t2\t3\n3\tBa\t203\t33\t170\t8\t3\t5\n" +
        "4\tBốn\t64\t20\t44\t7\t4\t3\n5\tNăm\t308\t101\t207\t9\t8\t1\n6\tSáu\t175\t58\t117\t6\t1\t5\n\tCộng\t1.451\t362\t1.089\t51\t30\t21";

    [Fact]
    public void Rows_that_slipped_to_the_right_from_some_row_on_are_one_repair()
    {
        var lines = Lines(Sound);
        foreach (var row in lines[^4..^1]) Right(row, 5);
        var repair = Assert.Single(Check(lines).Repairs);
        Assert.Equal((RepairReason.ShiftedColumn, true), (repair.Reason, repair.Certain));
        Assert.Equal("F6→7 F7→9 F8→6 G6→4 G7→8 G8→1 H6→3 H7→1 H8→5 I6→0 I7→0 I8→0", Cells(repair));
        Assert.StartsWith("Các số của 3 dòng, từ dòng 6 đến dòng 8, từ cột G trở đi lệch sang phải một cột.", repair.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_slipped_to_the_left_get_the_figure_that_fell_off_from_their_parts()
    {
        var lines = Lines(Sound);
        foreach (var row in lines[^4..^1])
        {
            row.RemoveAt(5);
            row.Add("");
        }
        var repair = Assert.Single(Check(lines).Repairs);
        Assert.Equal((RepairReason.ShiftedColumn, "F6→7 F7→9 F8→6 G6→4 G7→8 G8→1 H6→3 H7→1 H8→5"), (repair.Reason, Cells(repair)));
    }

    [Fact]
    public void A_total_row_that_slipped_over_its_edge_is_one_repair_and_no_wrong_totals()
    {
        var lines = Lines(Sound);
        Right(lines[^1], 2);
        lines[^1].Add("21");
        lines[^1].RemoveAt(8);
        var repair = Check(lines).Repairs[0];
        Assert.Equal(RepairReason.ShiftedColumn, repair.Reason);
        Assert.Equal("C9→1451 D9→362 E9→1089 F9→51 G9→30 H9→21 I9→0", Cells(repair));
    }

    [Theory]
    [InlineData(4, 1, "E5→170 E6→44 E7→207 E8→117")]
    [InlineData(4, -1, "E5→170 E6→44 E7→207 E8→117")]
    [InlineData(2, -1, "C5→203 C6→64 C7→308 C8→175")]
    public void A_column_that_slipped_up_or_down_from_some_row_on_is_one_repair(int column, int way, string expected)
    {
        var lines = Lines(Sound);
        var slipped = lines[4..8].Select(l => l[column]).ToList();
        for (var i = 0; i < 4; i++) lines[4 + i][column] = i - way is >= 0 and < 4 and var from ? slipped[from] : "";
        var repair = Assert.Single(Check(lines).Repairs);
        Assert.Equal((RepairReason.ShiftedColumn, expected), (repair.Reason, Cells(repair)));
        Assert.Contains(way > 0 ? "lệch xuống một dòng" : "lệch lên một dòng", repair.Why, StringComparison.Ordinal);
        Assert.Contains(Check(lines).Checks, c => c is { Kind: CheckKind.Row, Ok: false });
    }

    [Fact]
    public void A_total_left_blank_in_every_row_is_reckoned_from_its_parts_and_its_printed_sum_kept()
    {
        var lines = Lines(Sound);
        foreach (var row in lines[2..^1]) row[5] = "";
        var repair = Assert.Single(Check(lines).Repairs);
        Assert.Equal((RepairReason.MissingColumn, "F3→16 F4→5 F5→8 F6→7 F7→9 F8→6"), (repair.Reason, Cells(repair)));
        Assert.Contains("cột F bị thiếu số. Tính lại được từng dòng", repair.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_left_blank_in_every_row_is_reckoned_though_the_header_is_silent()
    {
        var lines = Lines(Sound.Replace("Trong đó:", "", StringComparison.Ordinal).Replace("Tổng số", "Đoàn viên", StringComparison.Ordinal));
        foreach (var row in lines[2..^1]) row[4] = "";
        var repair = Assert.Single(Check(lines).Repairs);
        Assert.Equal((RepairReason.MissingColumn, false, "E3→520 E4→31 E5→170 E6→44 E7→207 E8→117"), (repair.Reason, repair.Certain, Cells(repair)));
    }

    [Fact]
    public void A_column_whose_header_is_silent_keeps_its_parts_though_half_of_the_rows_are_wrong()
    {
        var lines = Lines(Sound.Replace("Trong đó:", "", StringComparison.Ordinal).Replace("Tổng số", "Đoàn viên", StringComparison.Ordinal));
        foreach (var (row, i) in lines[5..8].Select((r, i) => (r, i))) row[3] = (500 + i * 7).ToString();
        var table = Check(lines);
        Assert.Equal(["D", "E"], table.Columns[2].Parts);
        Assert.Equal(["C6", "C7", "C8"], table.Checks.Where(c => c is { Kind: CheckKind.Row, Ok: false }).Select(c => c.At));
    }

    [Fact]
    public void What_is_said_as_sure_of_any_slipped_table_is_true() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var any = new AnyTable(seed);
            var (sound, random) = (AnyTable.AsText(any.Table), new Random(seed));
            var lines = Lines(sound);
            Slip(any, lines, random);
            var truth = Lines(sound);
            foreach (var cell in Check(lines).Repairs.Where(r => r.Certain).SelectMany(r => r.Cells))
                Assert.True(CellAddress.TryParse(cell.At, out var row, out var column) && (TableNumber.TryParse(column <= truth[row - 1].Count ? truth[row - 1][column - 1] : "", out var number) ? number : 0) == cell.To,
                    $"{cell} is not so in {sound}\n{string.Join('\n', lines.Select(l => string.Join('\t', l)))}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithQuietOnSuccess(true));

    /// <summary>Two rows have lost a cell and slipped; two cells of the first alone suit the sums as well.</summary>
    [Fact]
    public void Two_cells_that_share_out_what_their_row_lacks_are_not_said_as_sure()
    {
        const string table = "TT\tĐịa bàn\tTổng\tTrong đó:\t\t\n\t\t\tA\tB\tC\n\tCỘNG\t22.480\t10.301\t6.711\t5.468\n1\tMột\t9.018\t4.620\t1.977\t2.421\n"
            + "2\tHai\t8.059\t3.325\t0\t\n3\tBa\t5.403\t2.356\t3.047\t";
        Assert.DoesNotContain(Check(Lines(table)).Repairs, r => r.Certain);
    }

    /// <summary>A column goes up or down, or rows go right or left, from some row on.</summary>
    private static void Slip(AnyTable any, List<List<string>> lines, Random random)
    {
        var first = any.Table.HeaderDepth + (any.Table is { TotalLabel: not null, TotalFirst: true } ? 1 : 0);
        var rows = lines.GetRange(first, any.Table.Rows.Count);
        var from = random.Next(1, rows.Count - 1);
        var numbers = Enumerable.Range(0, any.Table.Leaves.Count).Where(c => any.Table.Leaves[c].Kind is DoanKet.App.Platform.Documents.PrintKind.Number).ToList();
        var column = numbers[random.Next(numbers.Count)];
        var (kind, slipped) = (random.Next(4), rows.ConvertAll(r => r[column]));
        for (var i = from; i < rows.Count; i++)
            if (kind == 0) rows[i][column] = i == from ? "" : slipped[i - 1];
            else if (kind == 1) rows[i][column] = i + 1 < rows.Count ? slipped[i + 1] : "";
            else if (kind == 2) Right(rows[i], column);
            else
            {
                rows[i].RemoveAt(column);
                rows[i].Add("");
            }
    }

    private static void Right(List<string> row, int column) => row.Insert(column, "");

    private static List<List<string>> Lines(string text) => [.. text.Split('\n').Select(l => l.Split('\t').ToList())];

    private static CheckedTable Check(List<List<string>> lines) => CirculatedTables.Check(string.Join('\n', lines.Select(l => string.Join('\t', l))));

    private static string Cells(TableRepair repair) => string.Join(' ', repair.Cells.OrderBy(c => c.At).Select(c => $"{c.At}→{c.To:0}"));
}
