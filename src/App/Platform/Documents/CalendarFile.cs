using System.Globalization;
using System.Text;

namespace DoanKet.App.Platform.Documents;

/// <summary>Something on a day, at a time by the clock of Viet Nam or all day.</summary>
/// <param name="Key">The same for the same thing whenever it is taken: a calendar then replaces it.</param>
public sealed record CalendarEvent(string Key, DateOnly Day, TimeOnly? At, TimeSpan Length, string Title, string? Place, string? Text);

/// <summary>Writes calendars as .ics (RFC 5545), which phones and Outlook take in.</summary>
public static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>A line has at most so many bytes without its end (3.1).</summary>
    private const int LongestLine = 75;

    private const string Zone = "Asia/Ho_Chi_Minh";

    /// <param name="stamp">When it was written, in UTC.</param>
    public static byte[] Write(string name, IEnumerable<CalendarEvent> events, DateTime stamp)
    {
        List<string> lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Doan Ket//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", $"X-WR-CALNAME:{Escaped(name)}", $"X-WR-TIMEZONE:{Zone}",
            "BEGIN:VTIMEZONE", $"TZID:{Zone}", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE",
            .. events.SelectMany(e => Lines(e, stamp)),
            "END:VCALENDAR",
        ];
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => Folded(line) + "\r\n")));
    }

    private static IEnumerable<string> Lines(CalendarEvent e, DateTime stamp)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{Escaped(e.Key)}";
        yield return $"DTSTAMP:{stamp.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
        if (e.At is { } at)
        {
            var from = e.Day.ToDateTime(at);
            yield return $"DTSTART;TZID={Zone}:{Moment(from)}";
            yield return $"DTEND;TZID={Zone}:{Moment(from + e.Length)}";
        }
        else
        {
            yield return $"DTSTART;VALUE=DATE:{Date(e.Day)}";
            yield return $"DTEND;VALUE=DATE:{Date(e.Day.AddDays(1))}";
        }
        yield return $"SUMMARY:{Escaped(e.Title)}";
        if (!string.IsNullOrEmpty(e.Place)) yield return $"LOCATION:{Escaped(e.Place)}";
        if (!string.IsNullOrEmpty(e.Text)) yield return $"DESCRIPTION:{Escaped(e.Text)}";
        yield return "END:VEVENT";
    }

    private static string Moment(DateTime at) => at.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Backslash, semicolon, comma and the end of a line have a meaning of their own (3.3.11); other control characters are not allowed.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text.ReplaceLineEndings("\n"))
            escaped.Append(c switch { '\\' => @"\\", ';' => @"\;", ',' => @"\,", '\n' => @"\n", _ => char.IsControl(c) ? " " : c.ToString() });
        return escaped.ToString();
    }

    /// <summary>Long lines go on behind a blank; no character is cut in two.</summary>
    private static string Folded(string line)
    {
        var (folded, bytes) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                bytes = 1;
            }
            folded.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
