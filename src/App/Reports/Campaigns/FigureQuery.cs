using DoanKet.App.Founding;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>A figure of a plan in a unit as of a day.</summary>
/// <param name="Own">Only what happened in the unit itself, without the units below.</param>
public sealed record FigureRequest(OrgUnit Unit, bool Own, PlanHead Plan, CampaignFigure Figure, DateOnly AsOf)
{
    /// <summary>The days that count; none before the plan begins.</summary>
    public Period? Period => AsOf < Plan.Period.From ? null : new Period(Plan.Period.From, AsOf < Plan.Period.To ? AsOf : Plan.Period.To);
}

/// <summary>What one leaf adds to the figure.</summary>
public sealed record LeafCount(long UnitId, string UnitName, int N);

/// <summary>One person's coming or going behind the figure of members.</summary>
/// <param name="Share">What it adds: +1 or −1.</param>
public sealed record MovementRow(long Id, DateOnly Day, long PersonId, string FullName, long UnitId, string UnitName, MovementKind Kind, int Share, string? Citation, long? DocumentId);

/// <summary>A union behind the figure of unions.</summary>
public sealed record UnionRow(string Code, string Name, string RunBy, DateOnly Day, long CaseId, string CaseNumber, string? Citation, long? DocumentId);

/// <summary>Opens a figure: the counters say how much, the rows say who and what. Rows of units that have since left the reader's scope stay closed and are only counted.</summary>
public sealed class FigureQuery(AppDbContext db, RollUp rollUp, EmployerQuery employers)
{
    /// <summary>The figure by the unit in which it happened; its sum is the figure.</summary>
    public async Task<List<LeafCount>> ByUnitAsync(FigureRequest request, CancellationToken cancel = default)
    {
        if (request.Period is not { } period) return [];
        var rows = await (
            from place in Places(request)
            join count in db.Set<DayCount>() on place.Unit equals count.OrgUnitId
            where period.From <= count.Day && count.Day <= period.To
            join unit in db.Set<OrgUnit>() on place.Unit equals unit.Id
            group count by new { unit.Id, unit.Name, count.Measure, count.Group } into same
            select new { same.Key, N = same.Sum(c => c.N) }).IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).ToListAsync(cancel);
        return [.. rows.GroupBy(r => (r.Key.Id, r.Key.Name))
            .Select(g => new LeafCount(g.Key.Id, g.Key.Name, g.Sum(r => r.N * request.Figure.Share(r.Key.Measure, r.Key.Group))))
            .Where(l => l.N != 0).OrderByDescending(l => l.N).ThenBy(l => l.UnitName, StringComparer.Ordinal)];
    }

    /// <summary>How many rows of each kind are in sight.</summary>
    public async Task<Dictionary<MovementKind, int>> KindsAsync(FigureRequest request, CancellationToken cancel = default) =>
        request.Period is null ? [] : await Movements(request).GroupBy(m => m.Kind).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N, cancel);

    /// <summary>Movements in the order of days, after the row given.</summary>
    public async Task<List<MovementRow>> MovementsAsync(FigureRequest request, (DateOnly Day, long Id)? after, int limit, CancellationToken cancel = default)
    {
        if (request.Period is null) return [];
        var (day, id) = after ?? (DateOnly.MinValue, 0);
        var rows = await (
            from movement in Movements(request)
            where movement.Day > day || (movement.Day == day && movement.Id > id)
            join person in db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]) on movement.PersonId equals person.Id
            join unit in db.Set<OrgUnit>() on movement.OrgUnitId equals unit.Id
            join paper in db.Set<OfficialDocument>() on movement.DocumentId equals paper.Id into papers
            from paper in papers.DefaultIfEmpty()
            orderby movement.Day, movement.Id
            select new { Movement = movement, person.FullName, unit.Name, Paper = paper }).Take(limit).ToListAsync(cancel);
        return rows.ConvertAll(r => new MovementRow(r.Movement.Id, r.Movement.Day, r.Movement.PersonId, r.FullName, r.Movement.OrgUnitId, r.Name, r.Movement.Kind,
            request.Figure.Share(r.Movement.Kind.Measure(), r.Movement.Group), r.Paper?.Citation, r.Paper?.Id));
    }

    /// <summary>The unions recognised, in the order of days.</summary>
    public async Task<List<UnionRow>> UnionsAsync(FigureRequest request, CancellationToken cancel = default)
    {
        if (request.Period is not { } period) return [];
        var informalOnly = request.Figure is CampaignFigure.OccupationalUnions;
        var rows = await (
            from founding in db.Set<FoundingCase>()
            where founding.Step == FoundingStep.Recognised && period.From <= founding.StepOn && founding.StepOn <= period.To
            join union in db.Set<OrgUnit>() on founding.UnionId equals union.Id
            where informalOnly ? founding.Group == TargetGroup.Informal : founding.Group != TargetGroup.PublicService
            join place in Places(request) on union.Id equals place.Unit
            join runs in db.Set<OrgUnit>() on founding.OrgUnitId equals runs.Id
            join paper in db.Set<OfficialDocument>() on founding.DocumentId equals paper.Id into papers
            from paper in papers.DefaultIfEmpty()
            orderby founding.StepOn, founding.Id
            select new { union.Code, union.Name, RunBy = runs.Name, founding.StepOn, CaseId = founding.Id, founding.Number, Paper = paper }).ToListAsync(cancel);
        return rows.ConvertAll(r => new UnionRow(r.Code, r.Name, r.RunBy, r.StepOn, r.CaseId, r.Number, r.Paper?.Citation, r.Paper?.Id));
    }

    /// <summary>The employers asked about, covered and not.</summary>
    public async Task<List<EmployerStanding>> EmployersAsync(FigureRequest request, CancellationToken cancel = default)
    {
        var all = await employers.OfAsync(request.Unit, request.Plan, request.AsOf, cancel);
        return all.FindAll(e => (request.Plan.CountsAllEmployers ? e.CountsNow : e.InBase) && (!request.Own || e.UnitId == request.Unit.Id));
    }

    private IQueryable<RollUp.Place> Places(FigureRequest request)
    {
        var (unit, own) = (request.Unit.Id, request.Own);
        return rollUp.Places(unit, request.AsOf).Where(p => !own || p.Unit == unit);
    }

    private IQueryable<Movement> Movements(FigureRequest request)
    {
        var (period, informalOnly) = (request.Period!.Value, request.Figure is CampaignFigure.InformalAdmissions);
        var (from, to) = (period.From, period.To);
        return from place in Places(request)
               join movement in db.Set<Movement>() on place.Unit equals movement.OrgUnitId
               where @from <= movement.Day && movement.Day <= to && (!informalOnly || (movement.Kind == MovementKind.Admitted && movement.Group == TargetGroup.Informal))
               select movement;
    }
}
