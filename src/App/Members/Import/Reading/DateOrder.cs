using System.Text.RegularExpressions;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Whether the days of a column seem to be written with the month first: then a day that can be read both ways may have been read the wrong one.</summary>
internal sealed partial class DateOrder
{
    private bool dayFirst, monthFirst;

    /// <summary>Some days can only be meant with the month first, and none with the day first.</summary>
    public bool IsMonthFirst => monthFirst && !dayFirst;

    public void Look(string text)
    {
        if (Parts(text) is not { } parts) return;
        dayFirst |= parts.First > 12;
        monthFirst |= parts.Second > 12 && parts.First <= 12;
    }

    /// <summary>Whether a text can be read both ways.</summary>
    public static bool IsOpen(string text) => Parts(text) is { First: <= 12, Second: <= 12 } parts && parts.First != parts.Second;

    private static (int First, int Second)? Parts(string text) =>
        Numbers().Match(text) is { Success: true } match ? (int.Parse(match.Groups["one"].ValueSpan, null), int.Parse(match.Groups["two"].ValueSpan, null)) : null;

    [GeneratedRegex(@"^\s*(?<one>[0-9]{1,2})[/.\-](?<two>[0-9]{1,2})[/.\-][0-9]{4}\b")]
    private static partial Regex Numbers();
}
