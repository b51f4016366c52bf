using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Steering;

/// <summary>Once a day: reminds a unit of the tasks of its steering committee that end within the next days, and tells of those whose day has passed. Each once.</summary>
internal sealed class SteeringReminders(AppDbContext db, CurrentWork work, NoticeBoard board, TimeProvider time) : IJob
{
    private const int DaysBefore = 3, LongestText = 150;

    public string Kind => "steering.remind";

    public string Label => "Nhắc việc của ban chỉ đạo";

    public TimeSpan? Every => TimeSpan.FromDays(1);

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        work.Begin(SteeringOperations.Remind);
        var (today, soon) = (time.Today, time.Today.AddDays(DaysBefore));
        var open = await (
            from task in db.Set<SteeringTask>()
            where task.DoneOn == null && task.Due != null && (task.Due < today ? task.ToldLateOn == null : task.Due <= soon && task.RemindedOn == null)
            join committee in db.Set<SteeringCommittee>() on task.CommitteeId equals committee.Id
            where committee.To == null
            join unit in db.Set<OrgUnit>() on task.OrgUnitId equals unit.Id
            where unit.ClosedOn == null
            orderby task.Id
            select new { Task = task, unit.Code }).ToListAsync(cancel);
        foreach (var row in open) await TellAsync(row.Task, row.Code, today, cancel);
    }

    private Task TellAsync(SteeringTask task, string code, DateOnly today, CancellationToken cancel)
    {
        var (what, late) = (task.Text.Length <= LongestText ? task.Text : task.Text[..(LongestText - 1)] + "…", task.Due < today);
        if (late) task.ToldLateOn = today;
        else task.RemindedOn = today;
        return board.TellUnitAsync(task.OrgUnitId, Permission.FoundingEdit, $"{(late ? "Quá hạn" : "Sắp đến hạn")} {VietFormat.Date(task.Due)}: {what}", $"/ban-chi-dao/{code}", cancel);
    }
}
