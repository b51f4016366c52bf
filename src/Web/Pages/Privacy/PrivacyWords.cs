using DoanKet.App.Privacy;
using Microsoft.AspNetCore.Mvc.Rendering;
using DoanKet.App.Platform.Operations;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>How states and clocks are said: what waits by its limit, what is closed by its end.</summary>
internal static class PrivacyWords
{
    public static string? Kind(this RequestView view) => view.Request.State switch
    {
        RequestState.Done => "ok",
        RequestState.Refused or RequestState.TakenBack => null,
        _ => KindOf(view.State),
    };

    public static string Badge(this RequestView view, DateTime now) => view.Request.Due is { } due ? (due == view.Request.AcknowledgeBy ? "Phản hồi: " + Left(due, now).ToLowerInvariant() : Left(due, now)) : Labels.Of(view.Request.State);

    public static string? Kind(this BreachView view) => view.Breach switch
    {
        { ClosedOn: not null } => "ok",
        { Due: not null } => KindOf(view.State),
        _ => null,
    };

    public static string Badge(this BreachView view, DateTime now) => view.Breach switch
    {
        { ClosedOn: not null } => "Đã kết thúc",
        { Due: { } due } => $"Thông báo: {Left(due, now).ToLowerInvariant()}",
        { NotifiedAt: not null } => "Đã thông báo",
        _ => "Đang theo dõi",
    };

    public static string KindOf(ClockState state) => state switch { ClockState.Late => "late", ClockState.Soon => "slow", _ => "now" };

    /// <summary>"Còn 31 giờ", "Còn 9 ngày", "Quá hạn 5 giờ": hours below two days.</summary>
    public static string Left(DateTime due, DateTime now)
    {
        var span = due > now ? due - now : now - due;
        var words = span.TotalHours < 1 ? $"{(int)Math.Ceiling(span.TotalMinutes)} phút" : span.TotalHours < 48 ? $"{(int)span.TotalHours} giờ" : $"{(int)span.TotalDays} ngày";
        return due >= now ? $"Còn {words}" : $"Quá hạn {words}";
    }

    public static string? KindOf(RequestState state) => state switch { RequestState.Done => "ok", RequestState.Received or RequestState.Acknowledged => "now", RequestState.Refused => "slow", _ => null };

    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<RequestKind>().Select(k => new SelectListItem(Labels.Of(k), k.ToString()))];

    public static IReadOnlyList<SelectListItem> Facts { get; } = [.. Enum.GetValues<WrongFact>().Select(f => new SelectListItem(Labels.Of(f), f.ToString()))];
}
