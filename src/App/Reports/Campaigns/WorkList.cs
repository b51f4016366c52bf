using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Joining;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Targets;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>Where something is done.</summary>
public enum WorkPlace { Case, Enterprise, Targets, Unit, Applications }

/// <summary>Something to do, with the place where it is done.</summary>
/// <param name="Words">The badge: "Quá 3 ngày", "Còn 4 ngày"; none for the work of the day.</param>
/// <param name="Urgency">How late, in days; negative for days left. The most urgent stands first.</param>
public sealed record WorkItem(WorkPlace Place, long Id, string Title, string Detail, string? Words = null, int Urgency = 0)
{
    public bool IsLate => Urgency >= 0;
}

/// <summary>What there is to do today in a unit, and what is late or soon will be. Every line is a row of the register.</summary>
public sealed record WorkList(IReadOnlyList<WorkItem> Today, IReadOnlyList<WorkItem> Late);

/// <summary>Finds the work of today. Plans and next steps are known as they are now, so it answers for today only.</summary>
public sealed class WorkQuery(AppDbContext db, TimeProvider time)
{
    public async Task<WorkList> LoadAsync(CampaignView view, CancellationToken cancel = default)
    {
        var today = time.Today;
        var steps = await StepsAsync(view.Unit, today, cancel);
        var drafts = await db.Set<Allotment>().Where(a => a.State == AllotmentState.Draft && a.OrgUnitId == view.Unit.Id)
            .Join(db.Set<TargetPlan>(), a => a.PlanId, p => p.Id, (a, p) => new { p.Id, p.Name, a.Number }).ToListAsync(cancel);
        var cases = view.Progress?.Cases ?? [];
        var waiting = await WaitingAsync(view.Unit, today, cancel);
        return new WorkList(
            [
                .. drafts.Select(d => new WorkItem(WorkPlace.Targets, d.Id, $"Xét bản {d.Number} đang soạn", d.Name)),
                .. waiting > 0 ? [new WorkItem(WorkPlace.Applications, view.Unit.Id, $"Xét {VietFormat.Number(waiting)} đơn gia nhập", "Gửi qua mã QR, đang chờ xét.")] : Array.Empty<WorkItem>(),
                .. steps.Where(s => s.Day == today).Select(s => new WorkItem(WorkPlace.Enterprise, s.EnterpriseId, s.Name, s.Text)),
                .. cases.Where(c => c.IsIdle).OrderByDescending(c => c.DaysInStep).Select(c => new WorkItem(WorkPlace.Case, c.Id, $"Đôn đốc {CampaignWords.ShortName(c.UnitName)} về {c.Name}",
                    $"{c.MembersInWords}, {c.DaysInStep} ngày chưa có bước mới sau bước {c.Step.LabelWithin()}.")),
            ],
            [.. Overdue(steps, today).Concat(cases.SelectMany(OfCase)).Concat(view.Progress is { } progress ? WithoutResult(progress) : []).OrderByDescending(i => i.Urgency)]);
    }

    private Task<int> WaitingAsync(OrgUnit unit, DateOnly today, CancellationToken cancel)
    {
        var below = db.Set<OrgLink>().Below(unit.Id, today);
        return db.Set<JoinApplication>().CountAsync(a => a.State == ApplicationState.Waiting && below.Contains(a.OrgUnitId), cancel);
    }

    /// <summary>Next steps and planned visits up to today that have not been done.</summary>
    private Task<List<EnterpriseStep>> StepsAsync(OrgUnit unit, DateOnly today, CancellationToken cancel)
    {
        var below = db.Set<OrgLink>().Below(unit.Id, today);
        var next = db.Set<Enterprise>().Where(e => e.NextStepOn <= today && e.ClosedOn == null && below.Contains(e.OrgUnitId))
            .Select(e => new EnterpriseStep { EnterpriseId = e.Id, Name = e.Name, Day = e.NextStepOn!.Value, Text = e.NextStep ?? "" });
        var visits = from visit in db.Set<Visit>()
                     where !visit.Held && visit.Day <= today && below.Contains(visit.OrgUnitId)
                     join enterprise in db.Set<Enterprise>() on visit.EnterpriseId equals enterprise.Id
                     select new EnterpriseStep { EnterpriseId = enterprise.Id, Name = enterprise.Name, Day = visit.Day, Text = "Thăm doanh nghiệp: " + visit.Officer };
        return next.Concat(visits).OrderBy(s => s.Day).ThenBy(s => s.Name).ToListAsync(cancel);
    }

    private static IEnumerable<WorkItem> Overdue(List<EnterpriseStep> steps, DateOnly today) =>
        from step in steps
        let late = today.DayNumber - step.Day.DayNumber
        where late > 0
        select new WorkItem(WorkPlace.Enterprise, step.EnterpriseId, step.Name, $"{step.Text}, hẹn ngày {VietFormat.Date(step.Day)}.", $"Quá {late} ngày", late);

    private static IEnumerable<WorkItem> OfCase(OpenCase founding)
    {
        var title = $"{founding.Name}: {founding.Clock?.Step.LabelWithin()}";
        if (founding.Clock is { State: ClockState.Late } late)
            yield return new WorkItem(WorkPlace.Case, founding.Id, title, Limit(late), $"Quá {-late.DaysLeft} ngày", -late.DaysLeft);
        if (founding.Clock is { State: ClockState.Soon } soon)
            yield return new WorkItem(WorkPlace.Case, founding.Id, title, Limit(soon), soon.DaysLeft == 0 ? "Hôm nay" : $"Còn {soon.DaysLeft} ngày", -soon.DaysLeft - 1);
        if (founding.Officer is null)
            yield return new WorkItem(WorkPlace.Case, founding.Id, $"{founding.Name}: cán bộ phụ trách", $"Hồ sơ của {founding.UnitName} chưa có người phụ trách.", "Chưa cử");
    }

    private static string Limit(LegalClock clock) => $"Hạn {VietFormat.Date(clock.Due)} theo {clock.Rule.Source}"
        + (clock.Rule.Verification is Regulations.Verification.Unverified ? " (chưa kiểm chứng)." : ".");

    private static IEnumerable<WorkItem> WithoutResult(CampaignProgress progress) =>
        from unit in progress.Units
        where unit.Members.Pace is { IsNothingTooLong: true }
        select new WorkItem(WorkPlace.Unit, unit.UnitId, $"{unit.Name}: đoàn viên",
            $"{(unit.Members.Encouraged ? "Khuyến khích" : "Được giao")} {VietFormat.Number(unit.Members.Target)}, đã qua {VietFormat.OneDecimal(unit.Members.Pace!.ElapsedPercent)}% thời gian.", unit.Members.Pace.Words);

    private sealed class EnterpriseStep
    {
        public long EnterpriseId { get; init; }
        public string Name { get; init; } = "";
        public DateOnly Day { get; init; }
        public string Text { get; init; } = "";
    }
}
