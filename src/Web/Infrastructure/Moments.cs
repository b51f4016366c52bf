using System.Globalization;

namespace DoanKet.Web.Infrastructure;

/// <summary>Moments are stored in UTC and shown as the clock in Viet Nam showed them.</summary>
internal static class Moments
{
    /// <summary>"22/07/2024 10:05".</summary>
    public static string At(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Clock.VietNam).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>", đếm lúc 10:05" behind what is told of a figure that was kept; nothing behind one that was counted just now.</summary>
    public static string Counted(DateTime? utc) =>
        utc is { } moment ? $", đếm lúc {TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(moment, DateTimeKind.Utc), Clock.VietNam).ToString("HH:mm", CultureInfo.InvariantCulture)}" : "";

    public static string At(DateTime? utc) => utc is { } moment ? At(moment) : VietFormat.Missing;
}
