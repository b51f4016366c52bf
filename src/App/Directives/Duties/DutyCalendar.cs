namespace DoanKet.App.Directives.Duties;

/// <summary>One time that a duty comes up.</summary>
/// <param name="From">The day after the one before was due.</param>
/// <param name="ComesUp">The day on which it is given.</param>
public sealed record DutyPeriod(int Number, DateOnly From, DateOnly Due, DateOnly ComesUp);

/// <summary>
/// The days of a recurring duty. All are counted from the first, so that 31/01 is followed by the last of February and then by 31/03; a first day that ends its
/// month is followed by days that end theirs (30/06, 30/09, 31/12).
/// </summary>
public sealed record DutyCalendar(DateOnly FirstDue, int Months, int DaysBefore, DateOnly? Until)
{
    /// <summary>The period with the number, from nought; none when it would fall after the end.</summary>
    public DutyPeriod? At(int number)
    {
        var due = DueAt(number);
        return due > Until ? null : new DutyPeriod(number, DueAt(number - 1).AddDays(1), due, due.AddDays(-DaysBefore));
    }

    /// <summary>Those from the number on that have come up by the day: also what nights have missed.</summary>
    public IEnumerable<DutyPeriod> ComeUp(int from, DateOnly day)
    {
        for (var number = from; At(number) is { } period && period.ComesUp <= day; number++) yield return period;
    }

    /// <summary>The next from the number on.</summary>
    public IEnumerable<DutyPeriod> Next(int from, int most)
    {
        for (var number = from; number < from + most && At(number) is { } period; number++) yield return period;
    }

    private DateOnly DueAt(int number)
    {
        var day = FirstDue.AddMonths(Months * number);
        return FirstDue.AddDays(1).Day == 1 ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)) : day;
    }
}
