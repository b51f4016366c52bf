using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Founding;

/// <summary>Once a day: tells of limits that new holidays have moved, reminds units whose limit runs out, and passes late cases to the unit above. Each limit once of each.</summary>
internal sealed class FoundingReminders(AppDbContext db, CurrentWork work, FoundingLimits limits, NoticeBoard board, TimeProvider time) : IJob
{
    public string Kind => "founding.remind";

    public string Label => "Nhắc hạn hồ sơ thành lập";

    public TimeSpan? Every => TimeSpan.FromDays(1);

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        work.Begin(FoundingOperations.Remind);
        var open = db.Set<FoundingCase>().UnderWay();
        var cases = await open.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancel);
        var steps = (await db.Set<CaseStep>().AsNoTracking().Where(s => open.Any(c => c.Id == s.CaseId)).OrderBy(s => s.Id).ToListAsync(cancel))
            .ToLookup(s => s.CaseId, s => new LegalClocks.StepDone(s.Step, s.Day));
        var told = (await db.Set<CaseLimit>().Where(l => open.Any(c => c.Id == l.CaseId)).OrderBy(l => l.Id).ToListAsync(cancel)).ToLookup(l => (l.CaseId, l.Step));
        var clocks = await limits.ClocksAsync(cancel);
        foreach (var founding in cases)
            foreach (var clock in clocks.Of([.. steps[founding.Id]], time.Today, founding.Id).Where(c => c.DoneOn is null && c.StoppedOn is null))
                if (told[(founding.Id, clock.Step)].LastOrDefault() is { } limit) await LookAtAsync(founding, clock, limit, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task LookAtAsync(FoundingCase founding, LegalClock clock, CaseLimit limit, CancellationToken cancel)
    {
        var what = $"{(clock.Step is FoundingStep.Recognised ? "quyết định" : clock.Step.LabelWithin())}, hồ sơ {founding.Number} {founding.Name}";
        if (limit.Due != clock.Due)
        {
            await TellAsync(founding.OrgUnitId, founding, $"Lịch nghỉ thay đổi: hạn {what} từ {VietFormat.Date(limit.Due)} thành {VietFormat.Date(clock.Due)}", cancel);
            (limit.Due, limit.RemindedOn) = (clock.Due, null);
            if (clock.State is not ClockState.Late) limit.PassedUpOn = null;
        }
        if (clock.State is ClockState.Late && limit.PassedUpOn is null) await PassUpAsync(founding, clock, limit, what, cancel);
        else if (clock.State is ClockState.Soon && limit.RemindedOn is null)
        {
            limit.RemindedOn = time.Today;
            await TellAsync(await ResponsibleAsync(founding, clock, cancel), founding, $"Sắp hết hạn {what}: ngày {VietFormat.Date(clock.Due)}", cancel);
        }
    }

    /// <summary>To the unit that has let the limit pass, and to the one above it.</summary>
    private async Task PassUpAsync(FoundingCase founding, LegalClock clock, CaseLimit limit, string what, CancellationToken cancel)
    {
        limit.PassedUpOn = time.Today;
        var unit = await ResponsibleAsync(founding, clock, cancel);
        var late = await db.Set<OrgUnit>().SingleAsync(u => u.Id == unit, cancel);
        var words = $"{late.Name} quá hạn {what}: hạn ngày {VietFormat.Date(clock.Due)}";
        await TellAsync(unit, founding, words, cancel);
        if (late.ParentId is { } above) await TellAsync(above, founding, words, cancel);
    }

    /// <summary>The unit that runs the case answers for its steps, the unit that decides for the decision.</summary>
    private async Task<long> ResponsibleAsync(FoundingCase founding, LegalClock clock, CancellationToken cancel) =>
        clock.Step is FoundingStep.Recognised ? (await limits.DeciderAsync(founding, time.Today, cancel)).Id : founding.OrgUnitId;

    private Task TellAsync(long unit, FoundingCase founding, string words, CancellationToken cancel) =>
        board.TellUnitAsync(unit, Permission.FoundingEdit, words.Length <= 300 ? words : words[..299] + "…", $"/thanh-lap/{founding.Id}", cancel);
}
