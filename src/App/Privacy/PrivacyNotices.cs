using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Privacy;

/// <summary>Tells the unit that a request waits, and the unit above when a limit has passed. Who has asked is not named: the page says it to whoever may open it.</summary>
public sealed class PrivacyNotices(AppDbContext db, NoticeBoard board)
{
    internal Task CameAsync(PrivacyRequest request, CancellationToken cancel) =>
        TellAsync(request.OrgUnitId, request, $"Yêu cầu về dữ liệu cá nhân: {Labels.Within(request.Kind)}{(request.Due is { } due ? $", hạn {Moment(due)}" : "")}", cancel);

    internal Task RemindAsync(PrivacyRequest request, CancellationToken cancel) =>
        TellAsync(request.OrgUnitId, request, $"Sắp hết hạn {Step(request)} yêu cầu {Labels.Within(request.Kind)}: {Moment(request.Due!.Value)}", cancel);

    /// <summary>To the unit that keeps the record once more, and to the one above it.</summary>
    internal async Task PassUpAsync(PrivacyRequest request, CancellationToken cancel)
    {
        var unit = await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(u => u.Id == request.OrgUnitId).Select(u => new { u.Name, u.ParentId }).SingleAsync(cancel);
        var words = $"{unit.Name} quá hạn {Step(request)} yêu cầu {Labels.Within(request.Kind)} từ {Moment(request.Due!.Value)}";
        await TellAsync(request.OrgUnitId, request, words, cancel);
        if (unit.ParentId is { } parent) await TellAsync(parent, request, words, cancel);
    }

    private static string Step(PrivacyRequest request) => request.State is RequestState.Received && request.AcknowledgeBy is not null ? "phản hồi" : "trả lời";

    private static string Moment(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Clock.VietNam).ToString("HH:mm 'ngày' dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private Task TellAsync(long unit, PrivacyRequest request, string words, CancellationToken cancel) =>
        board.TellUnitAsync(unit, Permission.PrivacyRequests, words.Length <= 300 ? words : words[..299] + "…", request.Link, cancel);
}
