namespace DoanKet.Kernel;

/// <summary>Days from one to another, both included.</summary>
public readonly record struct Period
{
    /// <summary>Refused when it ends before it begins.</summary>
    public Period(DateOnly from, DateOnly to)
    {
        Rule.Check(from <= to, nameof(To), $"Ngày cuối {VietFormat.Date(to)} trước ngày đầu {VietFormat.Date(from)}. Sửa một trong hai ngày.");
        (From, To) = (from, to);
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    public int Days => To.DayNumber - From.DayNumber + 1;

    public static Period OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    public bool Contains(DateOnly date) => From <= date && date <= To;

    public bool Overlaps(Period other) => From <= other.To && other.From <= To;

    /// <summary>Days gone at the end of the date, that day included: 22 of July's 31 on the 22nd; nil before, all after.</summary>
    public int DaysGone(DateOnly at) => Math.Clamp(at.DayNumber - From.DayNumber + 1, 0, Days);

    /// <summary>Days still to come after the date.</summary>
    public int DaysLeft(DateOnly at) => Days - DaysGone(at);

    /// <summary>The share of days gone at the end of the date, 0 to 1.</summary>
    public decimal ElapsedShare(DateOnly at) => (decimal)DaysGone(at) / Days;

    /// <summary>"01/07/2024 – 31/07/2024".</summary>
    public override string ToString() => $"{VietFormat.Date(From)} – {VietFormat.Date(To)}";
}
