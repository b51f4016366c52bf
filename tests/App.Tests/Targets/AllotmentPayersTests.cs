using DoanKet.App.Targets;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.App.Tests.Targets;

/// <summary>One cell is changed: the repair says who pays for it.</summary>
public class AllotmentPayersTests
{
    private const long City = 1;

    private static Repair? Payers(AllotmentTable before, AllotmentTable after, string column) =>
        AllotmentCheck.Find(after, before).Where(f => f.Kind is DiscrepancyKind.Column && f.Column == column).SelectMany(f => f.Repairs).FirstOrDefault(r => r.Label.StartsWith("Giữ ô đã đổi", StringComparison.Ordinal));

    [Fact]
    public void The_others_pay_by_what_they_have_in_the_part_and_in_the_total()
    {
        var before = Tables.Of78();
        var after = before.With([new(new(City, TargetColumns.MembersLarge), 110), new(new(City, TargetColumns.Members), 110)]);
        var repair = Payers(before, after, TargetColumns.MembersLarge);
        Assert.Equal("Giữ ô đã đổi, chia 8 cho đơn vị khác: Tam Đường 91→88, Nậm Nhùn 26→25, Mường Tè 129→125", repair!.Label);
        var mended = after.With(repair.Changes);
        Assert.Empty(AllotmentCheck.Find(mended));
        Assert.Equal((110, 88, 125), (mended.Row(City)[TargetColumns.Members], mended.Row(2)[TargetColumns.Members], mended.Row(8)[TargetColumns.Members]));
        // found from the total, it is the same
        Assert.Equal(repair.Changes, Payers(before, after, TargetColumns.Members)!.Changes);
    }

    [Fact]
    public void Whoever_was_changed_does_not_pay_and_nobody_pays_more_than_he_has()
    {
        var before = Tables.Of78();
        var after = before.With([new(new(City, TargetColumns.MembersLarge), 347), new(new(City, TargetColumns.Members), 347)]);
        Assert.Equal([1, 0, 0], new[] { 8L, 2, 7 }.Select(unit => after.With(Payers(before, after, TargetColumns.MembersLarge)!.Changes).Row(unit)[TargetColumns.MembersLarge]));
        Assert.Null(Payers(before, before.With([new(new(City, TargetColumns.MembersLarge), 349), new(new(City, TargetColumns.Members), 349)]), TargetColumns.MembersLarge));
        Assert.Null(Payers(after, after, TargetColumns.MembersLarge));
    }

    private static readonly Arbitrary<(int Row, int Value)[]> Changes = Arb.From(from some in (from row in Gen.Choose(0, 11) from value in Gen.Choose(0, 200) select (row, value)).NonEmptyListOf() select some.Take(3).ToArray());

    [Fact]
    public void After_it_the_column_adds_up_no_cell_is_negative_and_changed_cells_stay() => Prop.ForAll(Tables.Valid, Changes, (before, changes) =>
    {
        var changed = changes.DistinctBy(c => c.Row % before.Units.Count).ToDictionary(c => before.Units[c.Row % before.Units.Count].UnitId!.Value, c => c.Value);
        var after = before.With(from row in before.Units
                                let unit = row.UnitId!.Value
                                where changed.ContainsKey(unit)
                                let more = changed[unit] - row[TargetColumns.MembersInformal]
                                from cell in new CellChange[] { new(new(row.UnitId, TargetColumns.MembersInformal), changed[unit]), new(new(row.UnitId, TargetColumns.Members), row[TargetColumns.Members] + more), new(new(row.UnitId, TargetColumns.PartyRecommended), changed[unit]) }
                                select cell);
        foreach (var column in new[] { TargetColumns.MembersInformal, TargetColumns.PartyRecommended })
        {
            if (Payers(before, after, column) is not { } repair) continue;
            var mended = after.With(repair.Changes);
            Assert.Equal(0, mended.DifferenceOf(column));
            Assert.All(mended.Rows.SelectMany(r => r.Figures.Values), f => Assert.True(f.Value >= 0));
            Assert.All(after.Units.Where(r => AllotmentComparison.Of(before, after).Any(d => d.UnitId == r.UnitId && d.Column.Code == column)), r => Assert.Equal(r[column], mended.Row(r.UnitId)[column]));
            Assert.Equal(after.Reserve, mended.Reserve);
        }
    }).QuickCheckThrowOnFailure();
}
