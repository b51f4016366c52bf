using System.Globalization;
using System.Text.RegularExpressions;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Why a date could not be taken.</summary>
internal enum DateFault { None, Impossible, MonthFirst, Year, Unreadable }

/// <summary>A day, or what else a cell for days tells.</summary>
/// <param name="Month">Beside a year whose day is not told.</param>
/// <param name="Meant">For <see cref="DateFault.MonthFirst"/> the day with its parts in order.</param>
internal readonly record struct ListDate(DateOnly? Day, int? Year, DateFault Fault = DateFault.None, bool HadShortYear = false, DateOnly? Meant = null, int? Month = null);

/// <summary>Reads days as lists have them: real dates, serial numbers, texts in any of the usual forms, years alone.</summary>
internal static partial class ListDates
{
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    private const int FirstYear = 1900, FirstSerial = 10_000, LastSerial = 80_000;

    /// <param name="dayOf">The day of a serial number in this file.</param>
    /// <param name="latest">Years of two digits mean the last such year not after this.</param>
    public static ListDate Read(StoredCell cell, string text, Func<double, DateOnly?> dayOf, int latest)
    {
        if (cell.Number is { } number)
        {
            // a year typed into a cell formatted for days is shown as a day of 1905
            if (number is >= FirstYear and <= 2_100 && number == Math.Floor(number)) return new(null, (int)number);
            if (cell.Date is { } date) return new(date, date.Year);
            return Serial(number, dayOf) ?? OfText(cell.Text, latest);
        }
        return OfText(Clean(text), latest) is { Fault: not DateFault.Unreadable } read ? read
            : double.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && Serial(typed, dayOf) is { } day ? day : new(null, null, DateFault.Unreadable);
    }

    /// <summary>The only whole day among words, as in "QĐ 12/QĐ-CĐCS ngày 03/02/2020"; none when there is no such day, or more than one.</summary>
    public static ListDate? Within(string text, int latest) =>
        AmongWords().Matches(text) is [var only] && OfText(only.Value.Replace(" ", "", StringComparison.Ordinal), latest) is { Day: not null } read ? read : null;

    /// <summary>Three cells, or two when the day is not known.</summary>
    public static ListDate OfParts(string day, string month, string year, int latest)
    {
        if (year.Length == 0) return new(null, null, DateFault.Unreadable);
        return day.Trim('0').Length == 0 || month.Trim('0').Length == 0 ? OfText(year, latest) : OfText($"{day}/{month}/{year}", latest);
    }

    private static ListDate? Serial(double number, Func<double, DateOnly?> dayOf) =>
        number is >= FirstSerial and <= LastSerial && dayOf(number) is { } day ? new ListDate(day, day.Year) : null;

    private static ListDate OfText(string text, int latest)
    {
        if (DayFirst().Match(text) is { Success: true } local) return Of(local, latest);
        if (YearFirst().Match(text) is { Success: true } iso) return Of(iso, latest);
        if (YearAlone().Match(text) is { Success: true } year) return OfYear(Whole(year.Groups["y"].ValueSpan));
        if (Packed().Match(text) is not { Success: true } packed) return new(null, null, DateFault.Unreadable);
        var read = Of(packed, latest);
        return read.Fault is not DateFault.None && PackedYearFirst().Match(text) is { Success: true } turned && Of(turned, latest) is { Fault: DateFault.None } other ? other : read;
    }

    private static ListDate Of(Match match, int latest)
    {
        var (d, m) = (Part(match, "d"), Part(match, "m"));
        var typed = match.Groups["y"].ValueSpan;
        var year = typed.Length == 2 ? FullYear(Whole(typed), latest) : Whole(typed);
        if (typed.Length == 3 || year is < FirstYear or > 9_999) return new(null, null, DateFault.Year);
        if (d == 0 || m == 0) return OfYear(year) with { HadShortYear = typed.Length == 2, Month = m is > 0 and <= 12 ? m : null };
        if (m <= 12 && d <= DateTime.DaysInMonth(year, m)) return new(new(year, m, d), year, HadShortYear: typed.Length == 2);
        return m <= 31 && d <= 12 && m <= DateTime.DaysInMonth(year, d) ? new(null, null, DateFault.MonthFirst, Meant: new(year, d, m)) : new(null, null, DateFault.Impossible);
    }

    private static ListDate OfYear(int year) => year is < FirstYear or > 9_999 ? new(null, null, DateFault.Year) : new(null, year);

    private static int FullYear(int two, int latest) => latest - (latest - two) % 100 is var year && year > latest ? year - 100 : year;

    /// <summary>A sign for "not known" counts as nil.</summary>
    private static int Part(Match match, string name) => match.Groups[name].ValueSpan is { Length: > 0 } part && char.IsAsciiDigit(part[0]) ? Whole(part) : 0;

    private static int Whole(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Clean(string text) => Words().Replace(Numbered(Time().Replace(VietText.Nfc(text).Trim('\'', ' ', '.', ','), "")), m => m.Index == 0 ? "" : "/").Replace(" ", "", StringComparison.Ordinal).Trim('/');

    /// <summary>"05-Mar-1990", as programs in English write it.</summary>
    private static string Numbered(string text) => EnglishMonth().Replace(text, m => (Months.IndexOf(m.Groups["m"].Value.ToLowerInvariant(), StringComparison.Ordinal) / 3 + 1).ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^((?<d>[0-9]{1,2}|[?x…_\-–]{1,3})[/.\-–\\,]+)?(?<m>[0-9]{1,2}|[?x…_]{1,3})[/.\-–\\,]+(?<y>[0-9]{2,5})$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<![0-9/])[0-9]{1,2}\s?[/.\-]\s?[0-9]{1,2}\s?[/.\-]\s?[0-9]{4}(?![0-9])")]
    private static partial Regex AmongWords();

    [GeneratedRegex(@"^(?<y>[0-9]{4})[/.\-–](?<m>[0-9]{1,2})([/.\-–](?<d>[0-9]{1,2}))?(T.*)?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^[/.\-–…?_~]*(?<y>[0-9]{4})\??$")]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})(?<m>[0-9]{2})(?<y>[0-9]{4})$")]
    private static partial Regex Packed();

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})$")]
    private static partial Regex PackedYearFirst();

    [GeneratedRegex(@"\s+[0-9]{1,2}:[0-9]{2}(:[0-9.]+)?(\s*[AaPpSsCc][MmAaHh])?$|T[0-9]{2}:.*$")]
    private static partial Regex Time();

    [GeneratedRegex(@"(?<=[0-9][/.\- ,]{1,2})(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?=[/.\- ,]{1,2}[0-9]{2})", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishMonth();

    [GeneratedRegex(@"\s*(ngày|tháng|năm|sinh|khoảng|chừng|ngay|thang|nam|thg|khoang|chung)\s*|^t(?=[0-9])|(?<=[0-9])\s+(?=[0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
