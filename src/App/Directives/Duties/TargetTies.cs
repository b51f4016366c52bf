using DoanKet.App.Directives.Assignments;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Reports.Campaigns;
using DoanKet.App.Targets;

namespace DoanKet.App.Directives.Duties;

/// <summary>A column of a plan by which an assignment may be measured.</summary>
/// <param name="Given">What the plan in force gives the unit in that column; none when it gives nothing.</param>
public sealed record TieChoice(long PlanId, string Plan, string Column, string Label, int? Given);

/// <summary>Ties assignments to columns of target plans. Only columns whose figure opens into its rows, so that what closes a task can always be looked into.</summary>
public sealed class TargetTies(AppDbContext db, CurrentWork work, AssignmentSides sides, PlanQuery plans, TimeProvider time)
{
    private static readonly CampaignFigure[] Measured = [.. CampaignFigures.All.Where(f => f.Column() is not null)];

    /// <summary>The figure that a column is measured by.</summary>
    public static CampaignFigure? FigureOf(string? column) => Measured.Where(f => f.Column() == column).Select(f => (CampaignFigure?)f).FirstOrDefault();

    /// <summary>The assignment, for whoever stands on the side of the giver; none else, nor for what a body outside the union does.</summary>
    public async Task<Assignment?> FindAsync(long id, CancellationToken cancel = default) =>
        await db.Set<Assignment>().SingleOrDefaultAsync(a => a.Id == id && a.BodyId == null, cancel) is { } found && (await sides.OfAsync(found, cancel)).Gives ? found : null;

    /// <summary>The plans that concern the unit and have not ended, with what they ask of it.</summary>
    public async Task<List<TieChoice>> ChoicesAsync(Assignment assignment, CancellationToken cancel = default)
    {
        var today = time.Today;
        var unit = await db.Set<OrgUnit>().AsNoTracking().SingleAsync(u => u.Id == assignment.OrgUnitId, cancel);
        var running = (await plans.ForAsync(unit, cancel)).FindAll(p => p.Period.To >= today || p.Id == assignment.PlanId);
        var targets = await plans.TargetsAsync(unit, [.. running.Select(p => p.Id)], today, cancel);
        return [.. from plan in running
                   from figure in Measured
                   let column = figure.Column()!
                   select new TieChoice(plan.Id, plan.Name, column, TargetColumns.Of(column).At(plan.Threshold).Name,
                       targets.Find(t => t.PlanId == plan.Id && t.UnitId == unit.Id && t.Column == column && t.Value > 0)?.Value)];
    }

    /// <summary>Ties the assignment, or all of its fan-out that are open, each with its own goal.</summary>
    /// <param name="goal">None: what the plan in force gives the unit.</param>
    /// <returns>How many were tied, and how many not because the plan gives their unit nothing.</returns>
    public async Task<(int Tied, int Without)> TieAsync(Assignment assignment, long planId, string column, int? goal, bool wholeFanOut, CancellationToken cancel = default)
    {
        var choice = (await ChoicesAsync(assignment, cancel)).Find(c => c.PlanId == planId && c.Column == column);
        Rule.Check(choice is not null, nameof(Assignment.PlanId), "Chọn chỉ tiêu của một kế hoạch mà đơn vị có trong đó");
        Rule.Check(goal is null or > 0, nameof(Assignment.Goal), "Mức phải đạt từ 1 trở lên");
        Rule.Check(wholeFanOut || goal is not null || choice?.Given is not null, nameof(Assignment.Goal), "Kế hoạch không giao chỉ tiêu này cho đơn vị; nhập mức phải đạt");
        Rule.Check(assignment.IsOpen, "Việc này đã kết thúc");
        Rule.StopIfBroken();
        work.Begin(DutyOperations.Measured);
        var fan = assignment.FanOutId;
        var all = wholeFanOut ? await db.Set<Assignment>().Where(a => a.FanOutId == fan && a.BodyId == null && a.DoneOn == null).ToListAsync(cancel) : [assignment];
        var given = goal is null ? await GivenAsync(planId, column, [.. all.Select(a => a.OrgUnitId)], cancel) : [];
        var tied = 0;
        foreach (var one in all)
        {
            if ((goal ?? (given.TryGetValue(one.OrgUnitId, out var own) ? own : null)) is not { } aim) continue;
            (one.PlanId, one.Column, one.Goal, one.Reached, one.MeasuredOn) = (planId, column, aim, null, null);
            tied++;
        }
        await db.SaveChangesAsync(cancel);
        return (tied, all.Count - tied);
    }

    public async Task UntieAsync(Assignment assignment, CancellationToken cancel = default)
    {
        work.Begin(DutyOperations.Measured);
        (assignment.PlanId, assignment.Column, assignment.Goal, assignment.Reached, assignment.MeasuredOn) = (null, null, null, null, null);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What the plan asks of each of the units: of its setter the total, of others their cell of the table in force.</summary>
    private async Task<Dictionary<long, int>> GivenAsync(long planId, string column, IReadOnlyCollection<long> units, CancellationToken cancel)
    {
        var today = time.Today;
        var cells = from version in db.Set<Allotment>()
                    where version.PlanId == planId && version.State != AllotmentState.Draft && version.InForceFrom <= today && (version.InForceTo == null || today <= version.InForceTo)
                    join cell in db.Set<AllotmentCell>() on version.Id equals cell.AllotmentId
                    where cell.Column == column && cell.UnitId != null && units.Contains(cell.UnitId.Value) && cell.Value > 0
                    select new { UnitId = cell.UnitId!.Value, cell.Value };
        var totals = db.Set<PlanTotal>().Where(t => t.PlanId == planId && t.Column == column && units.Contains(t.OrgUnitId) && t.Value > 0).Select(t => new { UnitId = t.OrgUnitId, t.Value });
        return (await cells.Concat(totals).IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).ToListAsync(cancel)).GroupBy(c => c.UnitId).ToDictionary(g => g.Key, g => g.First().Value);
    }
}
