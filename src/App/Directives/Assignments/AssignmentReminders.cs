using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;

namespace DoanKet.App.Directives.Assignments;

/// <summary>
/// Once a day: reminds units of what is due within the next days, tells them what has become late, and tells the givers what has stayed late.
/// Each assignment once of each; each account one notice a night with the numbers, whoever and however many they concern.
/// </summary>
/// <remarks>The days are office practice, not law: three days are left to act, three working days to explain before the matter goes up.</remarks>
internal sealed class AssignmentReminders(AppDbContext db, CurrentWork work, AssignmentNotices notices, RegulationBook regulations, TimeProvider time) : IJob
{
    private const int DaysBefore = 3, WorkingDaysLate = 3;

    public string Kind => "assignment.remind";

    public string Label => "Nhắc hạn việc được giao";

    public TimeSpan? Every => TimeSpan.FromDays(1);

    public Task RunAsync(string payload, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        work.Begin(DirectivesOperations.Remind);
        var (today, soon) = (time.Today, time.Today.AddDays(DaysBefore));
        var longLate = (await regulations.WorkingDaysOfAsync(cancel)).Add(today, -WorkingDaysLate);
        var waiting = db.Set<Assignment>().Where(a => a.DoneOn == null && a.SubmittedOn == null);
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
        var (dueSoon, overdue) = (await notices.CountForReceiversAsync(near, cancel), await notices.CountForReceiversAsync(late, cancel));
        var passedUp = await notices.CountForGiversAsync(above, cancel);
        var accounts = dueSoon.Keys.Union(overdue.Keys).Union(passedUp.Keys).Order();
        await notices.WriteAsync(accounts.Select(account => notices.Notice(account, Words(overdue.GetValueOrDefault(account), dueSoon.GetValueOrDefault(account), passedUp.GetValueOrDefault(account)),
            overdue.ContainsKey(account) || dueSoon.ContainsKey(account) ? "/viec" : "/viec?hop=da-giao&xem=qua-han")), cancel);
    }

    /// <summary>"3 việc quá hạn, 2 việc sắp đến hạn; 4 việc bạn giao quá hạn lâu".</summary>
    internal static string Words(int late, int soon, int above)
    {
        string[] own = [late > 0 ? $"{VietFormat.Number(late)} việc quá hạn" : "", soon > 0 ? $"{VietFormat.Number(soon)} việc sắp đến hạn" : ""];
        return string.Join("; ", new[] { string.Join(", ", own.Where(w => w.Length > 0)), above > 0 ? $"{VietFormat.Number(above)} việc đơn vị mình giao đã quá hạn hơn {WorkingDaysLate} ngày làm việc" : "" }.Where(w => w.Length > 0));
    }
}
