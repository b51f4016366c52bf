namespace DoanKet.Kernel;

/// <summary>A calendar month, stored as the number yyyymm.</summary>
public readonly record struct Month : IComparable<Month>
{
    public Month(int year, int month) : this(year * 100 + month) { }

    private Month(int number)
    {
        if (number % 100 is < 1 or > 12 || number / 100 is < 1 or > 9999) throw new ArgumentOutOfRangeException(nameof(number), number, "A month is yyyymm");
        Number = number;
    }

    /// <summary>202407.</summary>
    public int Number { get; }

    public int Year => Number / 100;

    /// <summary>1 to 12.</summary>
    public int OfYear => Number % 100;

    public DateOnly First => new(Year, OfYear, 1);

    public DateOnly Last => new(Year, OfYear, DateTime.DaysInMonth(Year, OfYear));

    public Period Period => new(First, Last);

    public Month Next => Plus(1);

    public Month Previous => Plus(-1);

    /// <summary>The month of a stored number yyyymm.</summary>
    public static Month FromNumber(int number) => new(number);

    public static Month Of(DateOnly date) => new(date.Year, date.Month);

    public Month Plus(int months) => Of(First.AddMonths(months));

    /// <summary>How many months from this one to the other; negative when the other is earlier.</summary>
    public int MonthsTo(Month other) => (other.Year - Year) * 12 + other.OfYear - OfYear;

    public int CompareTo(Month other) => Number.CompareTo(other.Number);

    public static bool operator <(Month left, Month right) => left.Number < right.Number;

    public static bool operator >(Month left, Month right) => left.Number > right.Number;

    public static bool operator <=(Month left, Month right) => left.Number <= right.Number;

    public static bool operator >=(Month left, Month right) => left.Number >= right.Number;

    /// <summary>"7/2024", after the word "tháng".</summary>
    public override string ToString() => $"{OfYear}/{Year}";
}
