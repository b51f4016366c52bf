using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.Kernel.Tests;

public class LargestRemainderTests
{
    /// <summary>A total with cells, each a weight and perhaps a lock; the locks leave room and at least one cell is open.</summary>
    private static readonly Arbitrary<(long Total, long[] Weights, long?[] Locked)> Tables = (
        from cells in Gen.Zip(Gen.Choose(0, 1000), Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(0, 50).Select(n => (int?)n))).NonEmptyListOf()
        from openWeight in Gen.Choose(0, 1000)
        from spare in Gen.Choose(0, 100_000)
        let locked = cells.Select(cell => (long?)cell.Item2).Append(null).ToArray()
        select ((locked.Sum() ?? 0) + spare, cells.Select(cell => (long)cell.Item1).Append(openWeight).ToArray(), locked)).ToArbitrary();

    [Fact]
    public void The_largest_remainders_get_the_odd_ones() => Assert.Equal([5, 3, 2], LargestRemainder.Allot(10, [47, 31, 22]));

    [Fact]
    public void A_tie_goes_to_the_larger_weight_then_to_the_first()
    {
        Assert.Equal([1, 2], LargestRemainder.Allot(3, [1, 2]));
        Assert.Equal([2, 1, 1], LargestRemainder.Allot(4, [1, 1, 1]));
        Assert.Equal([0, 2], LargestRemainder.Allot(2, [1, 3]));
    }

    [Fact]
    public void A_locked_cell_keeps_its_number_and_the_others_share_the_rest() =>
        Assert.Equal([12, 14, 14], LargestRemainder.Allot(40, [30, 5, 5], [12, null, null]));

    [Fact]
    public void Without_any_weight_the_open_cells_share_evenly() => Assert.Equal([4, 3, 3], LargestRemainder.Allot(10, [0, 0, 0]));

    [Theory]
    [InlineData(10, 12L, null, "lớn hơn tổng 10")]
    [InlineData(10, 4L, 5L, "còn 1 chưa có ô để giao")]
    [InlineData(-1, null, null, "số âm")]
    [InlineData(10, -4L, null, "số âm")]
    public void Locks_that_cannot_add_up_are_refused_in_words(long total, long? first, long? second, string message) =>
        Assert.Contains(message, Assert.Throws<RuleBroken>(() => LargestRemainder.Allot(total, [1, 1], [first, second])).Message);

    [Fact]
    public void Parts_always_add_up_are_never_negative_and_locks_hold() =>
        Prop.ForAll(Tables, table =>
        {
            var parts = LargestRemainder.Allot(table.Total, table.Weights, table.Locked);
            return parts.Sum() == table.Total && parts.All(part => part >= 0) && parts.Zip(table.Locked).All(cell => cell.Second is null || cell.First == cell.Second);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_part_is_a_whole_one_away_from_its_exact_share() =>
        Prop.ForAll(Tables, table =>
        {
            var sum = table.Weights.Sum();
            return sum == 0 || LargestRemainder.Allot(table.Total, table.Weights)
                .Zip(table.Weights).All(cell => Math.Abs(cell.First - (decimal)table.Total * cell.Second / sum) < 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_larger_weight_never_gets_less() =>
        Prop.ForAll(Tables, table =>
        {
            var cells = LargestRemainder.Allot(table.Total, table.Weights).Zip(table.Weights).OrderBy(cell => cell.Second).ThenBy(cell => cell.First).ToList();
            return cells.Zip(cells.Skip(1)).All(pair => pair.First.First <= pair.Second.First);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_largest_numbers_do_not_overflow() =>
        Assert.Equal(long.MaxValue, LargestRemainder.Allot(long.MaxValue, [long.MaxValue, long.MaxValue, 1]).Sum());
}
