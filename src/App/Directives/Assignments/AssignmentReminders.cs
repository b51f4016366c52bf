using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;

namespace DoanKet.App.Directives.Assignments;

/// <summary>
/// Once a day: reminds units of what is due within the next days, tells them what has become late, and tells the givers what has stayed late.
/// Each assignment once of each; each account one notice a night as receiver and one as giver, with the numbers, however many they concern, which leads to them.
/// What was given today has been told today, with its day: it is not reminded of in the same night.
/// </summary>
/// <remarks>The days are office practice, not law: three days are left to act, three working days to explain before the matter goes up.</remarks>
internal sealed class AssignmentReminders(AppDbContext db, CurrentWork work, AssignmentNotices notices, RegulationBook regulations, TimeProvider time) : IJob
{
    private const int DaysBefore = 3, WorkingDaysLate = 3;

    private const string Late = "qua-han";

    public string Kind => "assignment.remind";

    public string Label => "Nhắc hạn việc được giao";

    public TimeSpan? Every => TimeSpan.FromDays(1);

    public Task RunAsync(string payload, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        work.Begin(DirectivesOperations.Remind);
        var (today, soon) = (time.Today, time.Today.AddDays(DaysBefore));
        var longLate = (await regulations.WorkingDaysOfAsync(cancel)).Add(today, -WorkingDaysLate);
        var waiting = db.Set<Assignment>().Where(a => a.DoneOn == null && a.SubmittedOn == null && a.GivenOn < today);
        var near = waiting.Where(a => a.RemindedOn == null && today <= a.Due && a.Due <= soon);
        var late = waiting.Where(a => a.ToldLateOn == null && a.Due < today);
        var above = waiting.Where(a => a.ToldAboveOn == null && a.Due < longLate && a.GiverUnitId != a.OrgUnitId);
        await TellAsync(near, late, above, cancel);
        // Marks are no news of the assignment: they are written beside its history and leave its version, so that nobody's open form is refused in the morning.
        await near.ExecuteUpdateAsync(a => a.SetProperty(x => x.RemindedOn, today), cancel);
        await late.ExecuteUpdateAsync(a => a.SetProperty(x => x.ToldLateOn, today), cancel);
        await above.ExecuteUpdateAsync(a => a.SetProperty(x => x.ToldAboveOn, today), cancel);
        return true;
    }, cancel);

    private async Task TellAsync(IQueryable<Assignment> near, IQueryable<Assignment> late, IQueryable<Assignment> above, CancellationToken cancel)
    {
        var (dueSoon, overdue) = (await notices.OfReceiversAsync(near, cancel), await notices.OfReceiversAsync(late, cancel));
        await notices.WriteAsync(dueSoon.Keys.Union(overdue.Keys).Order().Select(account =>
        {
            var (soon, gone) = (dueSoon.GetValueOrDefault(account), overdue.GetValueOrDefault(account));
            return notices.Notice(account, Words(gone?.Count ?? 0, soon?.Count ?? 0), Place(soon?.With(gone) ?? gone!, "cua-toi", soon is null ? Late : gone is null ? "sap-den" : null));
        }), cancel);
        await notices.WriteAsync((await notices.OfGiversAsync(above, cancel)).OrderBy(a => a.Key)
            .Select(a => notices.Notice(a.Key, $"{VietFormat.Number(a.Value.Count)} việc đơn vị mình giao đã quá hạn hơn {WorkingDaysLate} ngày làm việc", Place(a.Value, "da-giao", Late))), cancel);
    }

    /// <summary>The one assignment, or the list that holds all of them: of whoever stands in for a unit below, that of the whole scope.</summary>
    private static string Place(AssignmentNotices.Share of, string ownBox, string? look) =>
        of.Count == 1 ? $"/viec/{of.One}" : $"/viec?hop={(of.IsOwn ? ownBox : "pham-vi")}{(look is null ? "" : $"&xem={look}")}";

    /// <summary>"3 việc quá hạn, 2 việc sắp đến hạn".</summary>
    private static string Words(int late, int soon) =>
        string.Join(", ", new[] { late > 0 ? $"{VietFormat.Number(late)} việc quá hạn" : "", soon > 0 ? $"{VietFormat.Number(soon)} việc sắp đến hạn" : "" }.Where(w => w.Length > 0));
}
