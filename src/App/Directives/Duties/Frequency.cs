using System.Globalization;
using System.Text.RegularExpressions;

namespace DoanKet.App.Directives.Duties;

/// <summary>How often a document asks for something, read from its words: "hằng quý", "định kỳ 03 tháng", "ít nhất 01 lần mỗi năm".</summary>
/// <param name="Months">Months from one time to the next.</param>
public sealed partial record Frequency(int Months)
{
    public const int MostMonths = 120;

    /// <summary>"hằng tháng", "hằng quý", "hằng năm", "6 tháng một lần".</summary>
    public string Words => Months switch { 1 => "hằng tháng", 3 => "hằng quý", 12 => "hằng năm", _ when Months % 12 == 0 => $"{Months / 12} năm một lần", _ => $"{Months} tháng một lần" };

    /// <summary>None when the words tell no frequency of whole months; then the officer says it.</summary>
    public static Frequency? Of(string? recurrence)
    {
        var words = VietText.Fold(recurrence ?? "");
        if (Counted().Match(words) is { Success: true } counted)
            // "hằng quý, mỗi 6 tháng, hằng năm": what comes most often holds the others
            return Valid(Each().Matches(words).Select(e => MonthsOf(e.Groups["unit"].Value)).Append(Whole(counted.Groups["n"].Value) * MonthsOf(counted.Groups["unit"].Value)).Min());
        if (AtLeast().Match(words) is { Success: true } least)
            return least.Groups["unit"].Success ? Valid(Math.Max(1, MonthsOf(least.Groups["unit"].Value) / Math.Max(1, Whole(least.Groups["n"].Value)))) : null;
        return Each().Match(words) is { Success: true } each ? Valid(MonthsOf(each.Groups["unit"].Value)) : null;
    }

    /// <summary>The last day of the month, quarter, half-year or year that the day lies in: when what comes so often is first due, unless the officer says another day.</summary>
    public DateOnly EndOfPeriod(DateOnly day)
    {
        var length = 12 % Months == 0 ? Months : 12;
        var month = (day.Month + length - 1) / length * length;
        return new DateOnly(day.Year, month, DateTime.DaysInMonth(day.Year, month));
    }

    private static Frequency? Valid(int months) => months is > 0 and <= MostMonths ? new Frequency(months) : null;

    private static int MonthsOf(string unit) => unit switch { "thang" => 1, "quy" => 3, "nua nam" => 6, _ => 12 };

    private static int Whole(string number) => number switch { "mot" => 1, "hai" => 2, "ba" => 3, "sau" => 6, _ => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0 };

    /// <summary>"ít nhất 02 lần/năm", "mỗi năm ít nhất 01 lần", "hằng năm, ít nhất 2 lần".</summary>
    [GeneratedRegex(@"\b(?:(?:moi|hang|trong)\s(?<unit>thang|quy|nam)\b[^.;]{0,20})?\b(?:it nhat|toi thieu)\s(?<n>\d{1,2}|mot|hai|ba)\slan(?:\s?/\s?(?<unit>thang|quy|nam)|\s(?:moi|trong|mot|hang)\s(?:\d{1,2}\s)?(?<unit>thang|quy|nam))?")]
    private static partial Regex AtLeast();

    /// <summary>"định kỳ 03 tháng", "mỗi 6 tháng", "02 năm một lần"; not "tháng 3" nor "1 tháng 7".</summary>
    [GeneratedRegex(@"\b(?:(?:dinh ky|moi|cu)\s(?:moi\s)?(?<n>\d{1,2}|hai|ba|sau)\s(?<unit>thang|quy|nam)\b|(?<n>\d{1,2}|hai|ba|sau)\s(?<unit>thang|quy|nam)(?:\s(?:mot|1|01)\slan|/lan))")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:(?:hang|moi|dinh ky)\s(?:hang\s)?(?<unit>thang|quy|nua nam|nam)\b|(?<unit>nua nam)\s(?:mot|1)\slan)")]
    private static partial Regex Each();
}
