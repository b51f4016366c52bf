using System.Globalization;

namespace DoanKet.Web.Shell;

/// <summary>
/// The day that a request looks at: today, unless its address asks for a former day (<c>?ngay=2024-07-15</c>, or as it is typed, 15/07/2024).
/// A day to come and one that cannot be read show today, and say so.
/// </summary>
/// <param name="Former">The former day asked for; none when it is today that is looked at.</param>
/// <param name="Problem">Why the day that was asked for is not shown.</param>
public sealed record ViewedDay(DateOnly Today, DateOnly? Former, string? Problem)
{
    /// <summary>The question of the address.</summary>
    public const string Key = "ngay";

    public DateOnly Day => Former ?? Today;

    /// <summary>As the day stands in addresses.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static ViewedDay Of(HttpRequest request, DateOnly today)
    {
        var asked = request.Query[Key].ToString().Trim();
        if (asked.Length == 0) return new(today, null, null);
        if (!DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && !TryTyped(asked, out day))
            return new(today, null, $"Không đọc được ngày “{(asked.Length > 20 ? asked[..20] + "…" : asked)}”. Ghi như 15/07/2024. Đang xem hôm nay, {VietFormat.Date(today)}.");
        return day > today
            ? new(today, null, $"Ngày {VietFormat.Date(day)} chưa đến. Đang xem hôm nay, {VietFormat.Date(today)}.")
            : new(today, day < today ? day : null, null);
    }

    /// <summary>The address with the former day, so that the day stays while one walks through the site; addresses that name a day, and those elsewhere, stay as they are.</summary>
    public string Carry(string href)
    {
        if (Former is not { } day || !href.StartsWith('/') || href.StartsWith("//", StringComparison.Ordinal) || href.Contains(Key + "=", StringComparison.Ordinal)) return href;
        var fragment = href.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? href[at..] : "";
        var address = href[..^fragment.Length];
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Key}={Written(day)}{fragment}";
    }

    private static bool TryTyped(string text, out DateOnly day)
    {
        var typed = VietParse.Day(text);
        day = typed.Ok ? typed.Value : default;
        return typed.Ok;
    }
}

/// <summary>A page that tells what was true on the day looked at. Every other page shows today, and says so while a former day is looked at.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ToldByDayAttribute : Attribute;

internal static class ViewedDays
{
    /// <summary>The day that the page is to show.</summary>
    public static DateOnly DayShown(this HttpRequest request, TimeProvider time) =>
        request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ToldByDayAttribute>() is null
            ? throw new InvalidOperationException($"{request.Path} shows a day but is not marked [ToldByDay].")
            : ViewedDay.Of(request, time.Today).Day;
}
