using System.Collections.Frozen;

namespace DoanKet.Kernel;

/// <summary>Counts working days: all but Saturdays, Sundays and the holidays given (those of the law, with the days off in lieu).</summary>
public sealed class WorkingDays(IEnumerable<DateOnly> holidays)
{
    private readonly FrozenSet<DateOnly> holidays = holidays.ToFrozenSet();

    public bool IsWorking(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(date);

    /// <summary>The date itself when it is a working day, else the next one: where a limit that ends on a day off ends.</summary>
    public DateOnly OnOrAfter(DateOnly date) => IsWorking(date) ? date : Add(date, 1);

    /// <summary>The n-th working day after the date, or before it when n is negative; the date itself, even a day off, when n is nil.</summary>
    public DateOnly Add(DateOnly date, int n)
    {
        for (var left = Math.Abs(n); left > 0; left -= IsWorking(date) ? 1 : 0) date = date.AddDays(Math.Sign(n));
        return date;
    }

    /// <summary>Working days after the first date up to and with the second: days left until a deadline; negative for days overdue.</summary>
    public int Between(DateOnly after, DateOnly to)
    {
        if (to < after) return -Between(to, after);
        var count = 0;
        for (var date = after; date < to;) if (IsWorking(date = date.AddDays(1))) count++;
        return count;
    }
}
