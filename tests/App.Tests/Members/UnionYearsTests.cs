using DoanKet.App.Members;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.App.Tests.Members;

public class UnionYearsTests
{
    private static readonly DateOnly Start = new(2010, 1, 1), Today = new(2024, 7, 22);

    [Fact]
    public void The_years_of_the_drawn_member_are_those_of_the_picture()
    {
        var years = UnionYears.Of([(new(2023, 12, 12), null), (new(2020, 2, 15), new(2023, 12, 12)), (new(2016, 5, 2), new(2019, 9, 1))], null, Today)!;
        Assert.Equal(("7 năm 9 tháng", "5 tháng 14 ngày", new DateOnly(2016, 5, 2)), (years.Length.ToString(), years.Breaks.ToString(), years.Since));
    }

    [Fact]
    public void Papers_that_say_earlier_count_and_papers_that_say_later_do_not()
    {
        (DateOnly, DateOnly?)[] spells = [(new(2020, 1, 1), null)];
        Assert.Equal("14 năm 6 tháng", UnionYears.Of(spells, Start, Today)!.Length.ToString());
        Assert.Equal("4 năm 6 tháng", UnionYears.Of(spells, new(2022, 1, 1), Today)!.Length.ToString());
        Assert.Null(UnionYears.Of([], Start, Today));
    }

    [Fact]
    public void Days_as_a_member_are_the_sum_of_the_spells_and_with_the_breaks_the_whole_time()
    {
        var lengths = Gen.Choose(0, 400).ListOf(9).ToArbitrary();
        Prop.ForAll(lengths, cuts =>
        {
            var (spells, at) = (new List<(DateOnly From, DateOnly? LeftOn)>(), Start);
            for (var i = 0; i + 1 < cuts.Count; i += 2)
            {
                spells.Add((at, at.AddDays(cuts[i])));
                at = at.AddDays(cuts[i] + cuts[i + 1]);
            }
            if (UnionYears.Of(Enumerable.Reverse(spells), null, Today) is not { } years) return spells.Count == 0;
            var sum = spells.Sum(s => s.LeftOn!.Value.DayNumber - s.From.DayNumber);
            return years.Days == sum && years.Days + years.BreakDays == spells[^1].LeftOn!.Value.DayNumber - Start.DayNumber
                && years.Until.AddDays(-years.Days).AddMonths(12 * years.Length.Years + years.Length.Months).AddDays(years.Length.Days) == years.Until;
        }).QuickCheckThrowOnFailure();
    }
}
