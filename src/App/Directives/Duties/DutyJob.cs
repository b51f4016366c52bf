using DoanKet.App.Directives.Assignments;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Duties;

/// <summary>
/// Every night: brings up what is due soon of the recurring duties, also what nights before have missed. How often a duty has come up is counted at the duty
/// itself, which is held meanwhile: two processes that do it at once come one after the other, and the second finds nothing left.
/// </summary>
internal sealed class DutyJob(AppDbContext db, CurrentWork work, ManyRows many, AssignmentNotices notices, TimeProvider time) : IJob
{
    public string Kind => "duty.raise";

    public string Label => "Việc định kỳ đến kỳ";

    public TimeSpan? Every => TimeSpan.FromDays(1);

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var today = time.Today;
        var running = await db.Set<RecurringDuty>().AsNoTracking().Where(d => d.Until == null || d.Until >= d.FirstDue).OrderBy(d => d.Id).ToListAsync(cancel);
        foreach (var duty in running.Where(d => d.Calendar.ComeUp(d.Raised, today).Any())) await RaiseAsync(duty.Id, today, cancel);
    }

    private Task<bool> RaiseAsync(long id, DateOnly today, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        await db.HoldAsync<RecurringDuty>(id, cancel);
        db.ChangeTracker.Clear();
        var duty = await db.Set<RecurringDuty>().SingleAsync(d => d.Id == id, cancel);
        if (!await db.Set<OrgUnit>().AnyAsync(u => u.Id == duty.OrgUnitId && u.ClosedOn == null, cancel)) return false;
        work.Begin(DutyOperations.Raise);
        foreach (var period in duty.Calendar.ComeUp(duty.Raised, today).ToList()) await GiveAsync(duty, period, today, cancel);
        return true;
    }, cancel);

    /// <summary>Gives the duty of one period to the units it is for; those that already have it, by whatever way, are left out.</summary>
    private async Task GiveAsync(RecurringDuty duty, DutyPeriod period, DateOnly today, CancellationToken cancel)
    {
        duty.Raised = period.Number + 1;
        var units = await DutyUnits.Of(db, duty).Where(u => !db.Set<Assignment>().Any(a => a.DutyId == duty.Id && a.OrgUnitId == u.Id && a.PeriodFrom == period.From)).Select(u => u.Id).OrderBy(u => u).ToListAsync(cancel);
        var fan = new FanOut { OrgUnitId = duty.OrgUnitId, EntryId = duty.EntryId, TaskId = duty.TaskId, Text = duty.Text, Due = period.Due, On = today, Units = units.Count };
        if (units.Count > 0) db.Add(fan);
        await db.SaveChangesAsync(cancel);
        await many.WriteAsync(units.Select(unit => new Assignment
        {
            OrgUnitId = unit, GiverUnitId = duty.OrgUnitId, FanOutId = fan.Id, EntryId = duty.EntryId, TaskId = duty.TaskId, Role = AssignmentRole.Lead,
            Text = duty.Text, GivenOn = today, Due = period.Due, DutyId = duty.Id, PeriodFrom = period.From,
        }), cancel);
        if (units.Count > 0) await notices.GivenAsync(fan, cancel);
    }
}
