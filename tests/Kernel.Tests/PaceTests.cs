using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.Kernel.Tests;

public class PaceTests
{
    private static readonly Period July = new Month(2024, 7).Period;
    private static readonly DateOnly Day22 = new(2024, 7, 22);

    [Theory]
    [InlineData(86, 91, PaceStatus.Ahead, "Vượt 23,5")]
    [InlineData(74, 102, PaceStatus.Ahead, "Vượt 1,5")]
    [InlineData(207, 275, PaceStatus.Ahead, "Vượt 4,3")]
    [InlineData(71, 100, PaceStatus.Ahead, "Đúng lịch")]
    [InlineData(660, 1000, PaceStatus.OnTime, "Chậm 5,0")]
    [InlineData(659, 1000, PaceStatus.Slow, "Chậm 5,1")]
    [InlineData(278, 475, PaceStatus.Slow, "Chậm 12,5")]
    [InlineData(510, 1000, PaceStatus.Slow, "Chậm 20,0")]
    [InlineData(1, 2, PaceStatus.Late, "Chậm 21,0")]
    [InlineData(38, 129, PaceStatus.Late, "Chậm 41,5")]
    [InlineData(0, 26, PaceStatus.None, "Chưa có")]
    [InlineData(-1, 2, PaceStatus.None, "Giảm 1")]
    public void On_22_July_the_badge_says_how_far_from_the_calendar(long done, long target, PaceStatus status, string words)
    {
        var pace = Pace.Of(done, target, July, Day22)!;
        Assert.Equal((status, words), (pace.Status, pace.Words));
    }

    [Fact]
    public void Nobody_is_blamed_before_the_period_begins() => Assert.Equal("Đúng lịch", Pace.Of(0, 26, July, new DateOnly(2024, 6, 30))!.Words);

    [Fact]
    public void Without_a_target_there_is_no_pace() => Assert.Null(Pace.Of(5, 0, July, Day22));

    [Fact]
    public void More_done_is_never_worse_and_more_time_gone_never_better() =>
        Prop.ForAll(Gen.Choose(-50, 500).ToArbitrary(), Gen.Choose(1, 300).ToArbitrary(), Gen.Choose(0, 40).ToArbitrary(), (done, target, day) =>
        {
            var at = July.From.AddDays(day - 4);
            var pace = Pace.Of(done, target, July, at)!;
            return Pace.Of(done + 1, target, July, at)!.Status <= pace.Status && Pace.Of(done, target, July, at.AddDays(1))!.Status >= pace.Status;
        }).QuickCheckThrowOnFailure();
}
