using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.Kernel.Tests;

/// <summary>Random days of 1950 to 2050.</summary>
internal static class Days
{
    public static Arbitrary<DateOnly> Any { get; } =
        Gen.Choose(new DateOnly(1950, 1, 1).DayNumber, new DateOnly(2050, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();
}
