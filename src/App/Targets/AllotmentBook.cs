using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Targets;

/// <summary>
/// Reads plans and their tables. A unit below the setter sees its own row of versions in force, and nothing else;
/// drafts are seen by those who may edit them and by the readers of the setter itself.
/// </summary>
public sealed class AllotmentBook(AppDbContext db, CurrentWork work, Grants grants, OrgDirectory directory, TimeProvider time)
{
    private readonly TargetSight sight = new(db, work, grants);

    /// <summary>The plans the current work may read, latest period first, a year before its campaigns.</summary>
    public async Task<IReadOnlyList<PlanView>> PlansAsync(CancellationToken cancel = default) =>
        await ViewsAsync(await sight.Plans.OrderByDescending(p => p.To).ThenBy(p => p.From).ThenBy(p => p.Id).ToListAsync(cancel), cancel);

    /// <summary>As <see cref="PlansAsync"/>, those that were there on the day: their paper was signed, or, without a paper, they had been entered.</summary>
    public async Task<IReadOnlyList<PlanView>> PlansOnAsync(DateOnly day, CancellationToken cancel = default)
    {
        var plans = await PlansAsync(cancel);
        var bare = plans.Where(p => p.Paper is null).Select(p => p.Id.ToString(CultureInfo.InvariantCulture)).ToList();
        var end = TimeZoneInfo.ConvertTimeToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Clock.VietNam);
        var late = await (from change in db.Set<ChangeRecord>()
                          where change.RootEntity == nameof(TargetPlan) && change.Entity == nameof(TargetPlan) && change.Action == ChangeAction.Added && bare.Contains(change.RootId)
                          join operation in db.Set<Operation>() on change.OperationId equals operation.Id
                          where operation.At >= end
                          select change.RootId).ToListAsync(cancel);
        return [.. plans.Where(p => p.Paper is { } paper ? paper.Date <= day : !late.Contains(p.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>The plan; none when it is out of sight.</summary>
    public async Task<PlanView?> PlanAsync(long id, CancellationToken cancel = default) =>
        (await ViewsAsync(await sight.Plans.Where(p => p.Id == id).ToListAsync(cancel), cancel)).SingleOrDefault();

    /// <summary>What each unit is given by the version in force on the day; none when no version was.</summary>
    public async Task<TargetsOfDay?> TargetOfAsync(long planId, DateOnly day, CancellationToken cancel = default)
    {
        var version = await (await sight.OpenAsync(cancel)).Allotments
            .Where(a => a.PlanId == planId && a.State != AllotmentState.Draft && a.InForceFrom <= day && (a.InForceTo == null || day <= a.InForceTo))
            .OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancel);
        if (version is null) return null;
        var papers = await PapersAsync([version.DocumentId], cancel);
        var cells = await sight.Cells.Where(c => c.AllotmentId == version.Id).OrderBy(c => c.UnitId)
            .Select(c => new UnitTarget(c.UnitId, c.Column, c.Value, c.Encouraged)).ToListAsync(cancel);
        return new(version.Id, version.Number, version.DocumentId is { } id ? papers.GetValueOrDefault(id) : null, cells);
    }

    /// <summary>What the plan's text demands of each column; nothing for a unit that only receives.</summary>
    public async Task<IReadOnlyList<PlanFigure>> TotalsAsync(long planId, CancellationToken cancel = default) =>
        await sight.Totals.Where(t => t.PlanId == planId).Select(t => new PlanFigure(t.Column, t.Value, t.AtLeast, t.Note)).ToListAsync(cancel);

    /// <summary>The table of a version, limited to the rows in sight.</summary>
    public async Task<AllotmentTable> TableAsync(PlanView plan, long allotmentId, CancellationToken cancel = default)
    {
        var cells = await (await sight.OpenAsync(cancel)).Cells.Where(c => c.AllotmentId == allotmentId).ToListAsync(cancel);
        var ids = cells.Select(c => c.UnitId).OfType<long>().Distinct().ToList();
        var units = await sight.UnitsOf(ids).OrderBy(u => u.Position).ThenBy(u => u.Code).ToListAsync(cancel);
        return await FilledAsync(plan, allotmentId, units, cells, cancel);
    }

    /// <summary>The table to edit: the version given (or an empty table), with a row for every unit that stands below the setter now.</summary>
    public async Task<AllotmentTable> SheetAsync(PlanView plan, long? allotmentId, CancellationToken cancel = default)
    {
        var cells = allotmentId is null ? [] : await (await sight.OpenAsync(cancel)).Cells.Where(c => c.AllotmentId == allotmentId).ToListAsync(cancel);
        var below = (await ReceiversAsync(plan, cancel)).Select(u => u.Id);
        var ids = below.Concat(cells.Select(c => c.UnitId).OfType<long>()).Distinct().ToList();
        var units = await sight.UnitsOf(ids).OrderBy(u => u.Position).ThenBy(u => u.Code).ToListAsync(cancel);
        return await FilledAsync(plan, allotmentId, units, cells, cancel);
    }

    /// <summary>The units that a plan's targets are given to: those straight below the setter, grassroots only where there is nothing else.</summary>
    internal async Task<List<OrgUnit>> ReceiversAsync(PlanView plan, CancellationToken cancel)
    {
        var today = time.Today;
        var day = today < plan.From ? plan.From : today > plan.To ? plan.To : today;
        var below = await directory.ChildrenAsync(plan.UnitId, day, cancel);
        return below.Exists(u => UnitKinds.Upper.Contains(u.Kind)) ? below.FindAll(u => UnitKinds.Upper.Contains(u.Kind)) : below;
    }

    private async Task<AllotmentTable> FilledAsync(PlanView plan, long? allotmentId, List<OrgUnit> units, List<AllotmentCell> cells, CancellationToken cancel)
    {
        var notes = allotmentId is null ? [] : await sight.Notes.Where(n => n.AllotmentId == allotmentId).ToListAsync(cancel);
        string? Note(long? unit) => notes.Find(n => n.UnitId == unit)?.Text;
        Dictionary<string, Figure> Figures(long? unit) => cells.Where(c => c.UnitId == unit).ToDictionary(c => c.Column, c => new Figure(c.Value, c.Encouraged, c.Doubt));
        var columns = AllotmentTable.ColumnsFor([.. plan.Totals.Select(t => t.Column).Concat(cells.Select(c => c.Column)).Distinct()], plan.Threshold);
        return new(columns, [.. units.Select(u => new AllotmentRow(u.Id, u.Name, Note(u.Id), Figures(u.Id)))], new(null, Note(null) ?? "", null, Figures(null)), plan.Totals);
    }

    private async Task<IReadOnlyList<PlanView>> ViewsAsync(List<TargetPlan> plans, CancellationToken cancel)
    {
        var ids = plans.ConvertAll(p => p.Id);
        var versions = await (await sight.OpenAsync(cancel)).Allotments.Where(a => ids.Contains(a.PlanId)).OrderByDescending(a => a.Number).ToListAsync(cancel);
        var totals = await sight.Totals.Where(t => ids.Contains(t.PlanId)).ToListAsync(cancel);
        var papers = await PapersAsync([.. plans.Select(p => p.DocumentId), .. versions.Select(v => v.DocumentId)], cancel);
        var names = await sight.UnitsOf([.. plans.Select(p => p.OrgUnitId).Distinct()]).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var own = await db.Set<TargetPlan>().Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel);
        PaperRef? Paper(long? id) => id is { } known ? papers.GetValueOrDefault(known) : null;
        return [.. plans.Select(p => new PlanView(p.Id, p.OrgUnitId, names[p.OrgUnitId], p.Name, p.From, p.To, p.Threshold, p.YearPlanId, own.Contains(p.Id), Paper(p.DocumentId),
            [.. TargetColumns.All.SelectMany(c => totals.Where(t => t.PlanId == p.Id && t.Column == c.Code)).Select(t => new PlanFigure(t.Column, t.Value, t.AtLeast, t.Note))],
            [.. versions.Where(v => v.PlanId == p.Id).Select(v => new VersionRef(v.Id, v.Number, v.State, v.InForceFrom, v.InForceTo, Paper(v.DocumentId), v.Reason, v.SavedAt, v.SavedBy, v.Version, v.WhyLess))], p.AbovePlanId))];
    }

    private Task<Dictionary<long, PaperRef>> PapersAsync(IEnumerable<long?> ids, CancellationToken cancel) => sight.Papers([.. ids.OfType<long>().Distinct()])
        .ToDictionaryAsync(d => d.Id, d => new PaperRef(d.Id, d.Citation, d.Date, d.Subject, d.SignerCapacity, d.SignerTitle, d.SignerName), cancel);
}
