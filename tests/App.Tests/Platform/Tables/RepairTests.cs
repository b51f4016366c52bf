using DoanKet.App.Platform.Tables;
using DoanKet.App.Platform.Tables.Repairs;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.App.Tests.Platform.Tables;

public sealed class RepairTests
{
    private const string Sound =
        "TT\tĐơn vị\tTổng số\tTrong đó:\t\t\tCĐCS\n\t\t\tA\tB\tC\t\n" +
        "1\tHuyện Một\t475\t100\t348\t27\t12\n2\tHuyện Hai\t91\t60\t31\t0\t5\n3\tHuyện Ba\t203\t3\t170\t30\t8\n4\tHuyện Bốn\t1.100\t1.000\t40\t60\t31\n5\tHuyện Năm\t64\t20\t0\t44\t7\n" +
        "\tCộng\t1.933\t1.183\t589\t161\t63";

    [Theory]
    [InlineData("1\tHuyện Một\t475", "1\tHuyện Một\t457", "C3", 457, 475, RepairReason.SwappedDigits)]
    [InlineData("170\t30", "110\t30", "E5", 110, 170, RepairReason.MisreadDigit)]
    [InlineData("1.000\t40", "1,0\t40", "D6", 1, 1000, RepairReason.Separator)]
    [InlineData("170\t30", "17\t30", "E5", 17, 170, RepairReason.Zeros)]
    [InlineData("348\t27", "-348\t27", "E3", -348, 348, RepairReason.Sign)]
    [InlineData("60\t31\t0", "6\t31\t0", "D4", 6, 60, RepairReason.Zeros)]
    [InlineData("589\t161", "598\t161", "E8", 598, 589, RepairReason.SwappedDigits)]
    [InlineData("348\t27", "34\t27", "E3", 34, 348, RepairReason.Digit)]
    public void One_damaged_cell_that_stands_in_a_row_and_a_column_is_the_only_repair(string sound, string damaged, string at, int from, int to, RepairReason reason)
    {
        var table = CirculatedTables.Check(Sound.Replace(sound, damaged, StringComparison.Ordinal));
        var repair = Assert.Single(table.Repairs);
        Assert.Equal(new RepairedCell(at, from, to), Assert.Single(repair.Cells));
        Assert.Equal((2, 2, reason, true), (repair.Mends, repair.Of, repair.Reason, repair.Certain));
        Assert.Empty(table.Open);
    }

    [Fact]
    public void A_blank_cell_gets_the_number_that_is_missing() =>
        Assert.Equal(new RepairedCell("E3", null, 348), Assert.Single(CirculatedTables.Check(Sound.Replace("100\t348\t27", "100\t\t27", StringComparison.Ordinal)).Repairs).Cells[0]);

    [Fact]
    public void The_one_blank_of_a_column_is_told_before_a_wrong_total()
    {
        var first = CirculatedTables.Check(Sound.Replace("60\t31\n", "60\t\n", StringComparison.Ordinal)).Repairs[0];
        Assert.Equal((new RepairedCell("G6", null, 31), RepairReason.Blank), (first.Cells[0], first.Reason));
    }

    [Fact]
    public void A_text_that_is_no_number_is_quoted_with_what_it_should_be() =>
        Assert.Contains("“34B”", Assert.Single(CirculatedTables.Check(Sound.Replace("100\t348\t27", "100\t34B\t27", StringComparison.Ordinal)).Repairs).Why, StringComparison.Ordinal);

    [Fact]
    public void A_cell_of_a_column_without_parts_leaves_several_ways_and_says_so()
    {
        var table = CirculatedTables.Check(Sound.Replace("60\t31\n", "60\t13\n", StringComparison.Ordinal));
        Assert.Equal(("G6", 13m, 31m, RepairReason.SwappedDigits), (table.Repairs[0].Cells[0].At, table.Repairs[0].Cells[0].From, table.Repairs[0].Cells[0].To, table.Repairs[0].Reason));
        Assert.All(table.Repairs, r => Assert.False(r.Certain));
        Assert.Contains("phải đối chiếu với bản gốc", Assert.Single(table.Open), StringComparison.Ordinal);
        Assert.All(table.Repairs, r => Assert.DoesNotContain("đúng ra là", r.Why, StringComparison.Ordinal));
        Assert.Equal("Ô G6 ghi 13, có thể là 31: hai chữ số bị đổi chỗ.", table.Repairs[0].Why);
    }

    [Fact]
    public void A_few_single_cells_that_fit_equally_are_told_in_one_sentence_and_none_of_them_as_certain()
    {
        var table = CirculatedTables.Check("TT\tĐơn vị\tCĐCS\n1\tHuyện Một\t21\n2\tHuyện Hai\t5\n3\tHuyện Ba\t8\n\tCộng\t25");
        Assert.Contains("có thể là ô C2 ghi 21 thay cho 12 hoặc ô C5 ghi 25 thay cho 34", Assert.Single(table.Open), StringComparison.Ordinal);
        Assert.All(table.Repairs, r => Assert.False(r.Certain || r.Why.Contains("đúng ra là", StringComparison.Ordinal), r.Why));
        var only = Assert.Single(CirculatedTables.Check(Sound.Replace("170\t30", "110\t30", StringComparison.Ordinal)).Repairs);
        Assert.Equal("Ô E5 ghi 110, đúng ra là 170: đọc nhầm một chữ số.", only.Why);
    }

    [Fact]
    public void Figures_of_a_row_one_column_to_the_right_are_pushed_back()
    {
        var table = CirculatedTables.Check(Sound.Replace("3\tHuyện Ba\t203\t3\t170\t30\t8", "3\tHuyện Ba\t\t203\t3\t170\t30", StringComparison.Ordinal));
        Assert.Equal(RepairReason.ShiftedColumn, table.Repairs[0].Reason);
        Assert.Equal(["C5→203", "D5→3", "E5→170", "F5→30", "G5→8"], table.Repairs[0].Cells.Select(c => $"{c.At}→{c.To:0}"));
        Assert.Contains("dòng 5 (Huyện Ba) từ ô D5 đến ô G5 lệch sang phải một cột. Ô G5 mất số, tính lại được 8.", table.Repairs[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rows_that_exchanged_a_figure_are_named_first()
    {
        var table = CirculatedTables.Check(Sound.Replace("60\t31\t0", "3\t31\t0", StringComparison.Ordinal).Replace("203\t3\t170", "203\t60\t170", StringComparison.Ordinal));
        Assert.Equal((RepairReason.WrongRow, "D4", "D5"), (table.Repairs[0].Reason, table.Repairs[0].Cells[0].At, table.Repairs[0].Cells[1].At));
    }

    [Fact]
    public void Two_neighbouring_cells_that_changed_places_are_named_first()
    {
        var table = CirculatedTables.Check(Sound.Replace("3\t170\t30", "170\t3\t30", StringComparison.Ordinal));
        Assert.Equal((RepairReason.SwappedCells, 2, "D5"), (table.Repairs[0].Reason, table.Repairs[0].Mends, table.Repairs[0].Cells[0].At));
    }

    [Fact]
    public void Faults_that_have_nothing_to_do_with_each_other_are_mended_apart()
    {
        var table = CirculatedTables.Check(Sound.Replace("1\tHuyện Một\t475", "1\tHuyện Một\t457", StringComparison.Ordinal).Replace("60\t31\t0", "6\t31\t0", StringComparison.Ordinal));
        Assert.Equal(["C3", "D4"], table.Repairs.Select(r => Assert.Single(r.Cells).At).Order());
        Assert.Equal([1, 2], table.Repairs.Select(r => r.Group).Order());
        Assert.All(table.Repairs, r => Assert.Equal((2, 4, true), (r.Mends, r.Of, r.Certain)));
    }

    [Fact]
    public void The_total_row_of_the_scanned_allotment_has_slipped_and_the_rest_cannot_be_decided()
    {
        var table = CirculatedTables.Check(CirculatedTables.Allotment);
        var first = table.Repairs[0];
        Assert.Equal(RepairReason.MissingColumn, first.Reason);
        Assert.Equal([new("G15", 13, 0), new("H15", 8, 13)], first.Cells);
        Assert.Equal((2, 2), (first.Mends, first.Of));
        Assert.Contains("một cột có tổng 8 bị thiếu ở các dòng", first.Why, StringComparison.Ordinal);
        Assert.Contains("Cột G cả cột là 0", first.Why, StringComparison.Ordinal);
        Assert.All(table.Repairs, r => Assert.False(r.Certain));
        Assert.NotEmpty(table.Open);
    }

    [Fact]
    public void A_sound_table_gets_no_repair() => ForAnyTable((any, _) =>
    {
        var table = CirculatedTables.Check(AnyTable.AsText(any.Table));
        Assert.All(table.Checks, c => Assert.True(c.Ok, $"{c.At} {c.Kind} {c.Expected} {c.Printed}"));
        Assert.Empty(table.Repairs);
        Assert.Empty(table.Open);
    });

    [Fact]
    public void The_true_repair_of_one_damaged_cell_is_among_the_smallest_and_each_proposal_makes_all_sums_agree() => ForAnyTable((any, seed) =>
    {
        var lines = AnyTable.AsText(any.Table).Split('\n').Select(l => l.Split('\t')).ToArray();
        if (Damage(any, lines, new(seed)) is not { } cells) return;
        var table = Check(lines);
        if (table.Agrees) return;
        // a number that slipped from a sum into its own part is mended by the sum alone, with one cell less
        Assert.True(table.Repairs.Any(r => r.Cells.Count < cells.Count || r.Cells.OrderBy(c => c.At).Select(c => (c.At, c.To)).SequenceEqual(cells.OrderBy(c => c.At))),
            $"{string.Join("; ", cells)} not among {string.Join(" | ", table.Repairs.Select(r => string.Join(",", r.Cells)))} {string.Join("\n", lines.Select(l => string.Join("\t", l)))}");
        foreach (var repair in table.Repairs.GroupBy(r => r.Group).Count() == 1 ? table.Repairs : []) Assert.True(Applied(lines, repair).Agrees, string.Join(",", repair.Cells));
    });

    /// <summary>Swaps or misreads digits of one number, or moves it into the next column; returns the cells as they were.</summary>
    private static List<(string At, decimal To)>? Damage(AnyTable any, string[][] lines, Random random)
    {
        var numbers = Enumerable.Range(0, any.Table.Leaves.Count).Where(c => any.Table.Leaves[c].Kind is DoanKet.App.Platform.Documents.PrintKind.Number).ToList();
        var row = random.Next(any.Table.HeaderDepth, lines.Length);
        var column = numbers[random.Next(numbers.Count)];
        if (!TableNumber.TryParse(lines[row][column], out var sound) || sound < 10) return null;
        var digits = sound.ToString(System.Globalization.CultureInfo.InvariantCulture).ToCharArray();
        var at = random.Next(digits.Length - 1);
        switch (random.Next(3))
        {
            case 0:
                (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
                break;
            case 1:
                digits[at + 1] = (char)('0' + (digits[at + 1] - '0' + random.Next(1, 10)) % 10);
                break;
            default:
                if (!numbers.Contains(column + 1) || lines[row][column + 1] is not ("" or "0")) return null;
                (lines[row][column], lines[row][column + 1]) = ("", lines[row][column]);
                return [(CellAddress.Of(row + 1, column + 1), sound), (CellAddress.Of(row + 1, column + 2), 0)];
        }
        lines[row][column] = decimal.Parse(new string(digits), System.Globalization.CultureInfo.InvariantCulture).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return [(CellAddress.Of(row + 1, column + 1), sound)];
    }

    private static CheckedTable Check(string[][] lines) => CirculatedTables.Check(string.Join('\n', lines.Select(l => string.Join('\t', l))));

    private static CheckedTable Applied(string[][] lines, TableRepair repair)
    {
        var mended = lines.Select(l => l.ToArray()).ToArray();
        foreach (var cell in repair.Cells)
            if (CellAddress.TryParse(cell.At, out var row, out var column)) mended[row - 1][column - 1] = cell.To.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Check(mended);
    }

    private static void ForAnyTable(Action<AnyTable, int> check) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => check(new(seed), seed)).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true));
}
