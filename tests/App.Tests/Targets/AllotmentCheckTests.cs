using DoanKet.App.Targets;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.App.Tests.Targets;

public class AllotmentCheckTests
{
    private const long PhongTho = 5;

    private static AllotmentTable Mistyped() => Tables.Of78().With([new(new(PhongTho, TargetColumns.MembersPublicAndSmall), 12)]);

    [Fact]
    public void The_table_of_plan_78_adds_up_with_what_is_encouraged_inside_its_totals()
    {
        var table = Tables.Of78();
        Assert.Empty(AllotmentCheck.Find(table));
        Assert.Equal([475, 77, 348, 50, 13, 3, 8, 2, 275], table.Columns.Select(c => table.SumOf(c.Code)));
        Assert.Equal([12, 12, 0, 0, 1, 1, 0, 0, 10], table.Columns.Select(c => table.EncouragedOf(c.Code)));
    }

    [Fact]
    public void A_mistyped_cell_is_explained_with_the_figures_added()
    {
        var faults = AllotmentCheck.Find(Mistyped());
        Assert.Equal(
        [
            "Hàng 5 lệch 3. Tổng thực tăng là 40, các phần cộng được 37 (12 + 0 + 25). Cột “HCSN, SNCL, DN dưới 25” cũng thiếu 3 so với kế hoạch: một ô giải thích cả hai.",
            "Cột “HCSN, SNCL, DN dưới 25”: cộng được 74, kế hoạch ghi 77; còn thiếu 3.",
        ], faults.Select(f => f.Text));
        Assert.Equal("Hàng 5, LĐLĐ huyện Phong Thổ: các phần cộng được 37, tổng ghi 40", faults[0].Brief);
        Assert.Equal("Chưa lưu được bản 3: một hàng và một cột chưa khớp.", AllotmentSummary.NotSaved(3, faults));
    }

    [Fact]
    public void The_repairs_are_to_set_the_cell_the_total_or_the_reserve()
    {
        var repairs = AllotmentCheck.Find(Mistyped())[0].Repairs;
        Assert.Equal(["Đưa ô 12 về 15", "Đổi tổng thành 37", "Ghi 3 vào “Dự phòng của tỉnh”"], repairs.Select(r => r.Label));
        Assert.Empty(AllotmentCheck.Find(Mistyped().With(repairs[0].Changes)));
        var reserved = Mistyped().With(repairs[2].Changes);
        Assert.Empty(AllotmentCheck.Find(reserved));
        Assert.Equal((3, 3, 37), (reserved.Reserve[TargetColumns.Members], reserved.Reserve[TargetColumns.MembersPublicAndSmall], reserved.Row(PhongTho)[TargetColumns.Members]));
    }

    [Fact]
    public void At_least_may_be_exceeded_but_not_missed()
    {
        static AllotmentTable Occupational(int value) => Tables.Of78().With(
            [new(new(PhongTho, TargetColumns.UnionsOccupational), value), new(new(PhongTho, TargetColumns.UnionsSmall), 2 - value)]);
        Assert.DoesNotContain(AllotmentCheck.Find(Occupational(2)), f => f.Column == TargetColumns.UnionsOccupational);
        Assert.Contains("cộng được 1, kế hoạch ghi 2 trở lên", AllotmentCheck.Find(Occupational(0)).Single(f => f.Column == TargetColumns.UnionsOccupational).Text);
    }

    [Fact]
    public void A_reserve_needs_a_name()
    {
        var table = Tables.Of78();
        table = table with { Reserve = table.Reserve with { Name = " " } };
        Assert.True(AllotmentCheck.AddsUp(table));
        var unnamed = table.With([new(new(1, TargetColumns.PartyRecommended), 45), new(new(null, TargetColumns.PartyRecommended), 5)]);
        Assert.Equal(DiscrepancyKind.Reserve, Assert.Single(AllotmentCheck.Find(unnamed)).Kind);
    }

    [Fact]
    public void A_cell_that_differs_from_the_version_in_force_is_offered_back()
    {
        var before = Tables.Of78();
        var after = before.With([new(new(1, TargetColumns.PartyRecommended), 45)]);
        var fault = Assert.Single(AllotmentCheck.Find(after, before));
        Assert.Equal(["Đưa LĐLĐ thành phố Lai Châu về 50", "Giữ ô đã đổi, chia 5 cho đơn vị khác: Tam Đường 40→41, Tân Uyên 30→31, Phong Thổ 40→41, Mường Tè 30→31, Viên chức tỉnh 30→31", "Ghi 5 vào “Dự phòng của tỉnh”"], fault.Repairs.Select(r => r.Label));
    }

    [Fact]
    public void A_table_with_only_some_parts_may_not_exceed_its_total()
    {
        var columns = TargetColumns.All.Where(c => c.Code is TargetColumns.Members or TargetColumns.MembersInformal).ToList();
        AllotmentTable Given(int informal) => new(columns, [new(1, "A", null, new Dictionary<string, Figure>
            { [TargetColumns.Members] = new(40), [TargetColumns.MembersInformal] = new(informal) })], new(null, "", null, new Dictionary<string, Figure>()), []);
        Assert.Empty(AllotmentCheck.Find(Given(40)));
        Assert.Single(AllotmentCheck.Find(Given(41)));
    }

    [Fact]
    public void Tables_that_add_up_always_pass() => Prop.ForAll(Tables.Valid, table => AllotmentCheck.Find(table).Count == 0).QuickCheckThrowOnFailure();

    private static readonly Gen<(int Row, int Column, int By)> Slips =
        from row in Gen.Choose(0, 999)
        from column in Gen.Choose(0, 8)
        from much in Gen.Elements(-100, -9, -1, 1, 3, 250)
        select (row, column, much);

    /// <summary>The table with one cell wrong, and what was changed.</summary>
    private static (AllotmentTable Table, AllotmentRow Row, TargetColumn Column, bool Changed) Slip(AllotmentTable table, (int Row, int Column, int By) slip)
    {
        var (row, column) = (table.Rows.ElementAt(slip.Row % (table.Units.Count + 1)), table.Columns[slip.Column]);
        var value = Math.Max(0, row[column.Code] + slip.By);
        return (table.With([new(new(row.UnitId, column.Code), value)]), row, column, value != row[column.Code]);
    }

    [Fact]
    public void Any_single_change_is_found_in_its_row_and_in_its_column() => Prop.ForAll(Tables.Valid, Slips.ToArbitrary(), (valid, slip) =>
    {
        var (table, row, column, changed) = Slip(valid, slip);
        if (!changed) return true;
        var faults = AllotmentCheck.Find(table);
        var inRow = column.Code == TargetColumns.PartyRecommended || faults.Any(f => f.Kind is DiscrepancyKind.Row && f.UnitId == row.UnitId && f.Column == (column.PartOf ?? column.Code));
        var room = valid.TotalOf(column.Code)!.AtLeast && table.DifferenceOf(column.Code) == 0;
        var inColumn = room || faults.Any(f => f.Kind is DiscrepancyKind.Column && f.Column == column.Code);
        return inRow && inColumn && faults.All(f => f.UnitId is null || f.UnitId == row.UnitId);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Some_repair_offered_for_a_single_change_mends_the_whole_table() => Prop.ForAll(Tables.Valid, Slips.ToArbitrary(), (valid, slip) =>
    {
        var (table, _, _, changed) = Slip(valid, slip);
        return !changed || AllotmentCheck.Find(table, valid).SelectMany(f => f.Repairs).Any(r => AllotmentCheck.AddsUp(table.With(r.Changes)))
            // more in the reserve of a column without parts than the plan has room for: what was there before is not known
            || slip.Column == 8 && slip.Row % (table.Units.Count + 1) == table.Units.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_repair_removes_what_it_stands_at() => Prop.ForAll(Tables.Valid, Slips.ToArbitrary(), Slips.ToArbitrary(), (valid, first, second) =>
    {
        var table = Slip(Slip(valid, first).Table, second).Table;
        return AllotmentCheck.Find(table, valid).All(f => f.Repairs.All(r =>
            r.Changes.All(c => c.Value >= 0) && !AllotmentCheck.Find(table.With(r.Changes)).Any(g => (g.Kind, g.UnitId, g.Column) == (f.Kind, f.UnitId, f.Column))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Comparing_finds_exactly_the_changed_cell() => Prop.ForAll(Tables.Valid, Slips.ToArbitrary(), (valid, slip) =>
    {
        var (table, row, column, changed) = Slip(valid, slip);
        var differences = AllotmentComparison.Of(valid, table);
        return changed
            ? differences is [var only] && only.UnitId == row.UnitId && only.Column.Code == column.Code && only.Change == table.Row(row.UnitId)[column.Code] - row[column.Code]
            : differences.Count == 0;
    }).QuickCheckThrowOnFailure();
}
