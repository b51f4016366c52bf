using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DoanKet.App.Directives.Reading;

/// <summary>A date as far as a paper gives it: a day, a month or a year alone. Written "2024-06-11", "2024-03", "2024".</summary>
[JsonConverter(typeof(AsText))]
public readonly record struct PaperDate(int Year, int? Month = null, int? Day = null)
{
    public static PaperDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The date, or none when the calendar has no such day.</summary>
    public static PaperDate? Try(int year, int? month, int? day)
    {
        if (year is < 1900 or > 2200 || month is < 1 or > 12) return null;
        return day is null || (month is { } known && day >= 1 && day <= DateTime.DaysInMonth(year, known)) ? new PaperDate(year, month, day) : null;
    }

    public bool IsDay => Day is not null;

    /// <summary>The first day it may mean.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it may mean.</summary>
    public DateOnly Last => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>Whether both may mean the same day.</summary>
    public bool Fits(PaperDate other) => First <= other.Last && other.First <= Last;

    /// <summary>"11/06/2024", "03/2024", "2024".</summary>
    public string Shown => Day is not null ? VietFormat.Date(First) : Month is { } month ? $"{month:00}/{Year}" : $"{Year}";

    public override string ToString() => Day is { } day ? $"{Year:0000}-{Month:00}-{day:00}" : Month is { } month ? $"{Year:0000}-{month:00}" : $"{Year:0000}";

    private sealed class AsText : JsonConverter<PaperDate>
    {
        public override PaperDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var parts = (reader.GetString() ?? "").Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToList();
            return new(parts[0], parts.Count > 1 ? parts[1] : null, parts.Count > 2 ? parts[2] : null);
        }

        public override void Write(Utf8JsonWriter writer, PaperDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
