using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.Kernel.Tests;

public class CalendarTests
{
    private static readonly DateOnly Day22 = new(2024, 7, 22);
    private static readonly Period July = new Month(2024, 7).Period;
    private static readonly DateOnly[] NationalDay = [new(2024, 9, 2), new(2024, 9, 3)];

    private static readonly Arbitrary<(DateOnly Day, int N, DateOnly[] Holidays)> Counts = (
        from day in Days.Any.Generator
        from n in Gen.Choose(-60, 60)
        from offsets in Gen.Choose(-90, 90).ListOf()
        select (day, n, offsets.Select(day.AddDays).ToArray())).ToArbitrary();

    [Fact]
    public void A_month_knows_its_days_and_neighbours()
    {
        var february = new Month(2024, 2);
        Assert.Equal((202402, new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29)), (february.Number, february.First, february.Last));
        Assert.Equal((new Month(2024, 1), new Month(2024, 3), "2/2024"), (february.Previous, february.Next, february.ToString()));
        Assert.Equal(new Month(2023, 12), new Month(2024, 1).Previous);
    }

    [Theory]
    [InlineData(202413)]
    [InlineData(202400)]
    [InlineData(7)]
    public void A_number_that_is_no_month_is_refused(int number) => Assert.Throws<ArgumentOutOfRangeException>(() => Month.FromNumber(number));

    [Fact]
    public void Months_count_forward_and_back() =>
        Prop.ForAll(Days.Any, Gen.Choose(-500, 500).ToArbitrary(), (day, n) =>
        {
            var month = Month.Of(day);
            return month.Plus(n).Plus(-n) == month && month.MonthsTo(month.Plus(n)) == n && month.Period.Contains(day)
                && Month.FromNumber(month.Number) == month && month.Next.First == month.Last.AddDays(1) && month < month.Next;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void On_22_July_22_of_31_days_are_gone()
    {
        Assert.Equal((22, 9), (July.DaysGone(Day22), July.DaysLeft(Day22)));
        Assert.Equal("71,0%", VietFormat.Percent(July.ElapsedShare(Day22)));
        Assert.Equal("55,7%", VietFormat.Percent(Period.OfYear(2024).ElapsedShare(Day22)));
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused_in_words() =>
        Assert.Contains("trước ngày đầu", Assert.Throws<RuleBroken>(() => new Period(Day22, Day22.AddDays(-1))).Message);

    [Fact]
    public void The_share_of_days_gone_never_leaves_nil_to_one_and_never_falls() =>
        Prop.ForAll(Days.Any, Gen.Choose(0, 800).ToArbitrary(), Days.Any, (from, length, at) =>
        {
            var period = new Period(from, from.AddDays(length));
            return period.ElapsedShare(at) is >= 0 and <= 1 && period.ElapsedShare(at) <= period.ElapsedShare(at.AddDays(1))
                && period.ElapsedShare(period.To) == 1 && period.DaysGone(at) + period.DaysLeft(at) == period.Days;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Seven_working_days_are_left_of_July_on_the_22nd() => Assert.Equal(7, new WorkingDays([]).Between(Day22, July.To));

    [Fact]
    public void Weekend_and_holidays_do_not_count()
    {
        var days = new WorkingDays(NationalDay);
        Assert.Equal(new DateOnly(2024, 9, 4), days.Add(new DateOnly(2024, 8, 30), 1));
        Assert.Equal(new DateOnly(2024, 8, 30), days.Add(new DateOnly(2024, 9, 4), -1));
        Assert.Equal(new DateOnly(2024, 9, 4), days.OnOrAfter(new DateOnly(2024, 8, 31)));
        Assert.Equal(new DateOnly(2024, 8, 31), days.Add(new DateOnly(2024, 8, 31), 0));
        Assert.Equal(-1, days.Between(new DateOnly(2024, 9, 4), new DateOnly(2024, 8, 30)));
    }

    [Fact]
    public void Adding_working_days_and_counting_them_are_inverse() =>
        Prop.ForAll(Counts, count =>
        {
            var days = new WorkingDays(count.Holidays);
            var n = Math.Abs(count.N);
            var end = days.Add(count.Day, n);
            return days.Between(count.Day, end) == n && (n == 0 || days.IsWorking(end)) && days.Between(end, count.Day) == -n;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Going_back_and_forth_returns_to_a_working_day() =>
        Prop.ForAll(Counts, count =>
        {
            var days = new WorkingDays(count.Holidays);
            var start = days.OnOrAfter(count.Day);
            return days.IsWorking(start) && days.Add(days.Add(start, count.N), -count.N) == start;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Working_days_of_two_spans_add_up() =>
        Prop.ForAll(Counts, count =>
        {
            var days = new WorkingDays(count.Holidays);
            var (middle, end) = (count.Day.AddDays(count.N), count.Day.AddDays(count.N / 2));
            return days.Between(count.Day, middle) + days.Between(middle, end) == days.Between(count.Day, end);
        }).QuickCheckThrowOnFailure();
}
