namespace DoanKet.App.Members;

/// <summary>Days, months and years between two days, as people count them.</summary>
public readonly record struct CalendarSpan(int Years, int Months, int Days)
{
    public static CalendarSpan Between(DateOnly from, DateOnly to)
    {
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        if (from.AddMonths(months) > to) months--;
        return new(months / 12, months % 12, to.DayNumber - from.AddMonths(months).DayNumber);
    }

    /// <summary>The two largest parts that are not nil: "7 năm 9 tháng", "5 tháng 14 ngày".</summary>
    public override string ToString()
    {
        var parts = new[] { (N: Years, Word: "năm"), (N: Months, Word: "tháng"), (N: Days, Word: "ngày") }.Where(p => p.N > 0).Take(2).Select(p => $"{p.N} {p.Word}");
        return string.Join(' ', parts) is { Length: > 0 } words ? words : "0 ngày";
    }
}

/// <summary>"Tuổi công đoàn": how long somebody has been a member, the breaks between spells not counted (docs/decisions/0011).</summary>
/// <param name="Since">The first day: of the first spell, or the earlier one that the papers give.</param>
/// <param name="Until">The day of the count, or the day of leaving.</param>
/// <param name="Days">Days as a member from the first to the last, the breaks taken out.</param>
/// <param name="BreakDays">Days between spells.</param>
public sealed record UnionYears(DateOnly Since, DateOnly Until, int Days, int BreakDays)
{
    /// <param name="spells">In any order; they do not overlap. A spell without an end lasts.</param>
    /// <param name="since">The day of joining by the papers; before the first spell it opens a membership without a break until that spell.</param>
    /// <returns>None for who has never been a member until the day.</returns>
    public static UnionYears? Of(IEnumerable<(DateOnly From, DateOnly? LeftOn)> spells, DateOnly? since, DateOnly asOf)
    {
        var days = spells.Where(s => s.From <= asOf).Select(s => (s.From, To: s.LeftOn is { } left && left < asOf ? left : asOf)).OrderBy(s => s.From).ToList();
        if (days.Count == 0) return null;
        if (since is { } papers && papers < days[0].From) days[0] = (papers, days[0].To);
        var (first, last, member) = (days[0].From, days.Max(s => s.To), days.Sum(s => s.To.DayNumber - s.From.DayNumber));
        return new UnionYears(first, last, member, last.DayNumber - first.DayNumber - member);
    }

    /// <summary>As if all spells had followed one another up to the last day.</summary>
    public CalendarSpan Length => CalendarSpan.Between(Until.AddDays(-Days), Until);

    public CalendarSpan Breaks => CalendarSpan.Between(Since, Since.AddDays(BreakDays));
}
