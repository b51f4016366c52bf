using DoanKet.App.Regulations;

namespace DoanKet.App.Privacy;

/// <summary>Where something that is due at a moment stands.</summary>
public enum ClockState { Running, Soon, Late }

/// <summary>Until when a request is to be acknowledged and answered; none where the law of the day of its receipt names no limit. Moments are in UTC.</summary>
public sealed record RequestLimits(DateTime? AcknowledgeBy, DateTime? AnswerBy);

/// <summary>
/// The limits for requests of people about their data and for notifying breaches, by the regulations in force on the day on which they begin
/// (NĐ 13/2023: hours for every request; NĐ 356/2025 Đ.5: working days to acknowledge, days by the kind of request).
/// </summary>
public sealed class PrivacyLimits(RegulationBook regulations)
{
    public const string AllKinds = "pdp.dsr_all", Acknowledge = "pdp.dsr_ack", Access = "pdp.dsr_access", Withdraw = "pdp.dsr_withdraw", WithdrawElsewhere = "pdp.dsr_withdraw_processor",
        Delete = "pdp.dsr_delete", Extension = "pdp.dsr_extension", Breach = "pdp.breach", CodeDays = "pdp.own_code_days", Leave = "member.leave_answer";

    /// <summary>The parameter that holds for the kind of request on the day of its receipt: the page of a request cites it.</summary>
    public async Task<LegalParameter?> RuleAsync(RequestKind kind, bool elsewhere, DateOnly day, CancellationToken cancel = default) =>
        (kind is RequestKind.Leave ? null : await regulations.FindAsync(AllKinds, day, cancel)) ?? await regulations.FindAsync(KeyOf(kind, elsewhere), day, cancel);

    /// <param name="elsewhere">Whether others hold the data on the union's behalf, who have to be told too.</param>
    public async Task<RequestLimits> OfAsync(RequestKind kind, bool elsewhere, DateTime receivedAt, CancellationToken cancel = default)
    {
        var day = DayOf(receivedAt);
        if (kind is not RequestKind.Leave && await regulations.NumberAsync(AllKinds, day, cancel) is { } hours) return new(null, receivedAt.AddHours(hours));
        DateTime? acknowledge = await regulations.NumberAsync(Acknowledge, day, cancel) is { } working ? EndOf((await regulations.WorkingDaysOfAsync(cancel)).Add(day, working)) : null;
        return new(acknowledge, await regulations.NumberAsync(KeyOf(kind, elsewhere), day, cancel) is { } days ? EndOf(day.AddDays(days)) : null);
    }

    /// <summary>The last moment to which the one extension may go; none where the law of the day of receipt gives none.</summary>
    public async Task<DateOnly?> ExtendableToAsync(PrivacyRequest request, CancellationToken cancel = default) =>
        request.AnswerBy is { } due && await regulations.NumberAsync(Extension, DayOf(request.ReceivedAt), cancel) is { } days ? DayOf(due).AddDays(days) : null;

    /// <summary>Until when the authority is to be told of a breach that may do harm.</summary>
    public async Task<DateTime?> NotifyByAsync(DateTime detectedAt, CancellationToken cancel = default) =>
        await regulations.NumberAsync(Breach, DayOf(detectedAt), cancel) is { } hours ? detectedAt.AddHours(hours) : null;

    /// <summary>Something is urgent when less than a third of its time is left, whether that is counted in hours or in days.</summary>
    public static ClockState StateOf(DateTime from, DateTime? due, DateTime now) =>
        due is not { } last ? ClockState.Running : now > last ? ClockState.Late : (last - now) * 3 <= last - from ? ClockState.Soon : ClockState.Running;

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Clock.VietNam));

    /// <summary>The first moment of a day in Viet Nam.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Clock.VietNam);

    /// <summary>The last minute of a day in Viet Nam.</summary>
    public static DateTime EndOf(DateOnly day) => StartOf(day.AddDays(1)).AddMinutes(-1);

    private static string KeyOf(RequestKind kind, bool elsewhere) => kind switch
    {
        RequestKind.Correct or RequestKind.Copy => Access,
        RequestKind.Delete => Delete,
        RequestKind.Leave => Leave,
        _ => elsewhere ? WithdrawElsewhere : Withdraw,
    };
}
