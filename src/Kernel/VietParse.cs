using System.Globalization;
using System.Text.RegularExpressions;

namespace DoanKet.Kernel;

/// <summary>Reads dates and whole numbers as people type them; what could mean two things is refused, never guessed.</summary>
public static partial class VietParse
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>Reads a day (d/M/yyyy with any of / - . between, or yyyy-MM-dd) or a year alone. Two-digit years are refused.</summary>
    public static Parsed<TypedDate> Date(string typed)
    {
        var text = VietText.Nfc(typed).Replace(" ", "", StringComparison.Ordinal);
        if (text.Length == 0) return Parsed<TypedDate>.Refused("Chưa có ngày. Ghi ngày/tháng/năm, như 22/07/2024.");
        if (YearAlone().IsMatch(text)) return OfYear(Whole(text));
        if (DayFirst().Match(text) is { Success: true } local) return OfParts(local);
        if (YearFirst().Match(text) is { Success: true } iso) return OfParts(iso);
        return Parsed<TypedDate>.Refused(WhatIsWrong(text));
    }

    /// <summary>Reads a day; a year alone is refused.</summary>
    public static Parsed<DateOnly> Day(string typed)
    {
        var date = Date(typed);
        if (!date.Ok) return Parsed<DateOnly>.Refused(date.Problem);
        return date.Value.Day is { } day ? Parsed<DateOnly>.Read(day) : Parsed<DateOnly>.Refused($"“{date.Value.Year}” chỉ có năm. Ghi đủ ngày/tháng/năm, như 22/07/2024.");
    }

    /// <summary>Reads a whole number: "1.234", "1,234", "1 234", "−5", "12,0". Refuses "1,5" (not whole) and "1.23" (may mean two things).</summary>
    public static Parsed<long> Number(string typed)
    {
        var text = VietText.Nfc(typed);
        if (text.Length == 0) return Parsed<long>.Refused("Chưa có số. Nếu không có gì, ghi 0.");
        var negative = text[0] is '-' or '−' or '–';
        var body = (negative ? text[1..] : text.TrimStart('+')).Trim();
        if (WholeNumber(body) is not { } digits) return Parsed<long>.Refused(WhyNoNumber(text, body));
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return Parsed<long>.Refused($"Số “{text}” quá lớn.");
        return Parsed<long>.Read(negative ? -value : value);
    }

    private static Parsed<TypedDate> OfYear(int year) => year is < FirstYear or > LastYear
        ? Parsed<TypedDate>.Refused($"Năm {year} không hợp lý. Kiểm tra lại năm.")
        : Parsed<TypedDate>.Read(new TypedDate(year, null));

    private static Parsed<TypedDate> OfParts(Match match)
    {
        var (day, month, year) = (Whole(match.Groups["d"].Value), Whole(match.Groups["m"].Value), Whole(match.Groups["y"].Value));
        if (!OfYear(year).Ok) return OfYear(year);
        if (month is 0 or > 12) return Parsed<TypedDate>.Refused($"Không có tháng {month}. Ghi ngày trước, tháng sau, như 22/07/2024.");
        if (day == 0 || day > DateTime.DaysInMonth(year, month)) return Parsed<TypedDate>.Refused($"Không có ngày {day:00}/{month:00}/{year}. Kiểm tra lại ngày.");
        return Parsed<TypedDate>.Read(new TypedDate(year, new DateOnly(year, month, day)));
    }

    private static string WhatIsWrong(string text)
    {
        if (ShortYear().IsMatch(text)) return $"“{text}” chỉ có hai số của năm. Ghi đủ bốn số, như 22/07/2024.";
        if (MonthAlone().IsMatch(text)) return $"“{text}” chỉ có tháng và năm. Ghi đủ ngày/tháng/năm, như 22/07/2024.";
        return $"Không đọc được ngày “{text}”. Ghi ngày/tháng/năm, như 22/07/2024.";
    }

    private static string? WholeNumber(string body)
    {
        if (PlainNumber().Match(body) is { Success: true } plain) return plain.Groups["n"].Value;
        if (GroupedNumber().Match(body) is not { Success: true } grouped) return null;
        return string.Concat(grouped.Groups["n"].Value.Where(char.IsAsciiDigit));
    }

    private static string WhyNoNumber(string text, string body)
    {
        if (!body.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or ' ')) return $"“{text}” không phải là số. Chỉ ghi chữ số.";
        if (Fraction().IsMatch(body)) return $"“{text}” có phần lẻ. Ghi số nguyên, không có phần thập phân.";
        return $"“{text}” có thể hiểu nhiều cách. Ghi liền các chữ số, như 1234.";
    }

    private static int Whole(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]{4}$")]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})([/.\-])(?<m>[0-9]{1,2})\1(?<y>[0-9]{4})$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<y>[0-9]{4})([/.\-])(?<m>[0-9]{1,2})\1(?<d>[0-9]{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^[0-9]{1,2}([/.\-])[0-9]{1,2}\1[0-9]{2}$")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"^([0-9]{1,2}[/.\-][0-9]{4}|[0-9]{4}[/.\-][0-9]{1,2})$")]
    private static partial Regex MonthAlone();

    /// <summary>Digits, perhaps with decimals that are all nil.</summary>
    [GeneratedRegex(@"^(?<n>[0-9]+)([.,]0{1,2})?$")]
    private static partial Regex PlainNumber();

    /// <summary>Groups of three after one and the same separator; nil decimals after another one.</summary>
    [GeneratedRegex(@"^(?<n>[1-9][0-9]{0,2}(?<s>[., ])[0-9]{3}(\k<s>[0-9]{3})*)((?!\k<s>)[.,]0{1,2})?$")]
    private static partial Regex GroupedNumber();

    /// <summary>Decimals that no way of writing thousands explains.</summary>
    [GeneratedRegex(@"^[0-9]+([.,][0-9]|,[0-9]{2})$|^[1-9][0-9]{0,2}(\.[0-9]{3})+,[0-9]+$|^[1-9][0-9]{0,2}(,[0-9]{3})+\.[0-9]+$")]
    private static partial Regex Fraction();
}
