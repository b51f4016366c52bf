using DoanKet.App.Directives.Assignments;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Reports;
using DoanKet.App.Reports.Campaigns;
using DoanKet.App.Targets;

namespace DoanKet.App.Directives.Duties;

/// <summary>
/// Measures the assignments that are tied to a target: takes the figure from the counters, closes what has reached its goal, and opens again what cancellations
/// have taken back below it before the day. What an officer has accepted stays accepted.
/// </summary>
public sealed class MeasureBook(AppDbContext db, CurrentWork work, RollUp rollUp, TimeProvider time)
{
    private sealed record Tied(long Id, long UnitId, string Column, int Goal, int? Reached, bool IsDone, DateOnly? Due);

    /// <summary>Every plan by which something of the scope is measured.</summary>
    public async Task AllAsync(CancellationToken cancel = default)
    {
        foreach (var plan in await Measured().Select(a => a.PlanId!.Value).Distinct().OrderBy(id => id).ToListAsync(cancel)) await PlanAsync(plan, cancel);
    }

    /// <summary>What of the scope is measured by the plan: one question to the counters however many units there are.</summary>
    public Task<int> PlanAsync(long planId, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await db.Set<TargetPlan>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, cancel) is not { } plan) return 0;
        var today = time.Today;
        var tied = await Measured().Where(a => a.PlanId == planId)
            .Select(a => new Tied(a.Id, a.OrgUnitId, a.Column!, a.Goal!.Value, a.Reached, a.DoneOn != null, a.Due)).ToListAsync(cancel);
        if (tied.Count == 0) return 0;
        var counts = today < plan.From ? [] : (await rollUp.OfUnitsAsync(Measured().Where(a => a.PlanId == planId).Select(a => a.OrgUnitId), new Period(plan.From, today < plan.To ? today : plan.To), today, cancel)).ToLookup(c => c.UnitId).ToDictionary(g => g.Key, g => g.ToList());
        var reached = tied.ToDictionary(t => t.Id, t => counts.TryGetValue(t.UnitId, out var own) ? own.Sum(c => c.N * TargetTies.FigureOf(t.Column)!.Value.Share(c.Measure, c.Group)) : 0);
        await KeepAsync(tied, reached, today, cancel);
        var turned = tied.FindAll(t => t.IsDone ? reached[t.Id] < t.Goal && !(t.Due < today) : reached[t.Id] >= t.Goal);
        if (turned.Count > 0) await TurnAsync([.. turned.Select(t => t.Id)], reached, today, cancel);
        return turned.Count;
    }, cancel);

    /// <summary>Open, or closed by its measure: the last that happened to it is that it was reached.</summary>
    private IQueryable<Assignment> Measured() => db.Set<Assignment>().Where(a => a.PlanId != null && a.Column != null && a.Goal != null && a.BodyId == null && (a.DoneOn == null
        || (a.State == AssignmentState.Accepted && db.Set<AssignmentNote>().Where(n => n.AssignmentId == a.Id).OrderByDescending(n => n.Id).Select(n => n.Kind).FirstOrDefault() == ProgressKind.Reached)));

    /// <summary>The figures are derived and stand in no history: written past the change tracker, those alike together.</summary>
    private async Task KeepAsync(List<Tied> tied, Dictionary<long, int> reached, DateOnly today, CancellationToken cancel)
    {
        foreach (var same in tied.Where(t => t.Reached != reached[t.Id]).GroupBy(t => reached[t.Id]))
        {
            var (value, ids) = (same.Key, same.Select(t => t.Id).ToList());
            await db.Set<Assignment>().Where(a => ids.Contains(a.Id)).ExecuteUpdateAsync(s => s.SetProperty(a => a.Reached, value), cancel);
        }
        var all = tied.ConvertAll(t => t.Id);
        await db.Set<Assignment>().Where(a => all.Contains(a.Id)).ExecuteUpdateAsync(s => s.SetProperty(a => a.MeasuredOn, today), cancel);
    }

    private async Task TurnAsync(List<long> ids, Dictionary<long, int> reached, DateOnly today, CancellationToken cancel)
    {
        work.Begin(DirectivesOperations.Measure);
        // Read anew: what was just written past the tracker is not what it still holds.
        db.ChangeTracker.Clear();
        foreach (var assignment in await db.Set<Assignment>().Where(a => ids.Contains(a.Id)).ToListAsync(cancel))
        {
            var words = $"{VietFormat.Number(reached[assignment.Id])}/{VietFormat.Number(assignment.Goal!.Value)} đến hết ngày {VietFormat.Date(today)}";
            if (assignment.DoneOn is null)
            {
                (assignment.State, assignment.DoneOn, assignment.Percent) = (AssignmentState.Accepted, today, 100);
                db.Add(Note(assignment, ProgressKind.Reached, $"Tự đo đã đạt: {words}"));
                continue;
            }
            (assignment.State, assignment.DoneOn, assignment.Percent) = (AssignmentState.Working, null, Math.Clamp(reached[assignment.Id] * 100 / assignment.Goal.Value, 0, 99));
            db.Add(Note(assignment, ProgressKind.Progress, $"Tự đo: còn {words} sau khi số liệu bị hủy, dưới mức phải đạt; việc mở lại"));
        }
        await db.SaveChangesAsync(cancel);
    }

    private AssignmentNote Note(Assignment assignment, ProgressKind kind, string words) => new()
    {
        OrgUnitId = assignment.OrgUnitId, AssignmentId = assignment.Id, At = time.UtcNow, AccountId = work.AccountId, By = work.AccountName, Kind = kind, Text = words, Percent = assignment.Percent,
    };
}
