namespace DoanKet.Kernel;

/// <summary>A date as old papers give it: a day, or the year alone ("chỉ có năm") when no more is known.</summary>
public readonly record struct TypedDate(int Year, DateOnly? Day)
{
    /// <summary>From how it is kept: the day where it is known, else the year, else nothing.</summary>
    public static TypedDate? Of(DateOnly? day, int? year) => day is { } known ? new(known.Year, known) : year is { } alone ? new(alone, null) : null;

    public bool IsYearOnly => Day is null;

    /// <summary>"02/09/1991" or "1987".</summary>
    public override string ToString() => Day is { } day ? VietFormat.Date(day) : $"{Year}";
}
