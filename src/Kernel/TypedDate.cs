namespace DoanKet.Kernel;

/// <summary>A date as old papers give it: a day, or the year alone ("chỉ có năm") when no more is known.</summary>
public readonly record struct TypedDate(int Year, DateOnly? Day)
{
    public bool IsYearOnly => Day is null;

    /// <summary>"02/09/1991" or "1987".</summary>
    public override string ToString() => Day is { } day ? VietFormat.Date(day) : $"{Year}";
}
