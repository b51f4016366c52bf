using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;

namespace DoanKet.App.Enterprises.Visits;

/// <summary>A visit of the week with its employer.</summary>
public sealed record WeekVisit(long Id, long EnterpriseId, string Name, string? Place, DateOnly Day, TimeOnly? At, string Officer, string? MetWith, bool Held, string? Outcome, string? NextStep);

/// <summary>What a visit asked to be done next, as far as it concerns the week.</summary>
/// <param name="AskedOn">The day of that visit.</param>
/// <param name="DoneOn">None while it is to be done.</param>
public sealed record WeekStep(long VisitId, long EnterpriseId, string Name, string Step, DateOnly Due, DateOnly AskedOn, string Officer, DateOnly? DoneOn);

/// <summary>What is asked of a week.</summary>
/// <param name="Monday">The first day of the week.</param>
public sealed record WeekQuestion(DateOnly Monday, long? UnitId = null, string? Officer = null)
{
    public DateOnly Sunday => Monday.AddDays(6);

    /// <summary>The Monday of the week of a day.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}

/// <summary>The visits of a week: those agreed, those proposed, and their calendar.</summary>
public sealed class WeekPlanner(AppDbContext db, CurrentWork work, Coverage coverage, RegulationBook regulations, TimeProvider time)
{
    private const int MostSteps = 300, MostCandidates = 500, MostOfficers = 20, MostPlanned = 200;
    private static readonly TimeSpan Visited = TimeSpan.FromDays(180), Meeting = TimeSpan.FromMinutes(90);

    /// <summary>The visits of the week, day by day.</summary>
    public async Task<List<WeekVisit>> VisitsAsync(WeekQuestion asked, CancellationToken cancel = default)
    {
        var (monday, sunday, officer) = (asked.Monday, asked.Sunday, asked.Officer);
        var visits = Of(db.Set<Visit>(), asked.UnitId).Where(v => v.Day >= monday && v.Day <= sunday && (officer == null || v.Officer == officer));
        return await (from visit in visits
                      join e in db.Set<Enterprise>() on visit.EnterpriseId equals e.Id
                      orderby visit.Day, visit.Officer, visit.At, visit.Id
                      select new WeekVisit(visit.Id, e.Id, e.Name, e.Place, visit.Day, visit.At, visit.Officer, visit.MetWith, visit.Held, visit.Outcome, e.NextStep)).ToListAsync(cancel);
    }

    /// <summary>What earlier visits asked for: due or done in the week; in the running week also what is overdue.</summary>
    public async Task<List<WeekStep>> StepsAsync(WeekQuestion asked, CancellationToken cancel = default)
    {
        var (monday, sunday, officer, runs) = (asked.Monday, asked.Sunday, asked.Officer, WeekQuestion.MondayOf(time.Today) == asked.Monday);
        var visits = Of(db.Set<Visit>(), asked.UnitId).Where(v => v.NextStep != null && v.NextStepOn != null && (officer == null || v.Officer == officer)
            && (v.NextStepOn >= monday && v.NextStepOn <= sunday || v.NextStepDoneOn >= monday && v.NextStepDoneOn <= sunday || runs && v.NextStepOn < monday && v.NextStepDoneOn == null));
        return await (from visit in visits
                      join e in db.Set<Enterprise>() on visit.EnterpriseId equals e.Id
                      where e.ClosedOn == null
                      orderby visit.NextStepDoneOn != null, visit.NextStepOn, visit.Id
                      select new WeekStep(visit.Id, e.Id, e.Name, visit.NextStep!, visit.NextStepOn!.Value, visit.Day, visit.Officer, visit.NextStepDoneOn)).Take(MostSteps).ToListAsync(cancel);
    }

    /// <summary>Who has gone on visits of the unit lately.</summary>
    public Task<List<string>> OfficersAsync(long? unitId, CancellationToken cancel = default)
    {
        var since = time.Today.AddDays(-(int)Visited.TotalDays);
        return Of(db.Set<Visit>(), unitId).Where(v => v.Day >= since).GroupBy(v => v.Officer).OrderByDescending(g => g.Count()).Select(g => g.Key).Take(MostOfficers).ToListAsync(cancel);
    }

    /// <summary>Proposes visits for the working days of the week that have not passed.</summary>
    public async Task<IReadOnlyList<ProposedVisit>> ProposeAsync(WeekQuestion asked, IReadOnlyList<string> officers, int perDay, CancellationToken cancel = default)
    {
        var calendar = await regulations.WorkingDaysOfAsync(cancel);
        var days = Enumerable.Range(0, 7).Select(asked.Monday.AddDays).Where(d => d >= time.Today && calendar.IsWorking(d)).ToList();
        return WeekProposal.Of(await CandidatesAsync(asked, cancel), officers, days, perDay);
    }

    /// <summary>Puts chosen visits into the calendar, all or none.</summary>
    public Task<int> PlanAsync(IReadOnlyList<(long EnterpriseId, string Officer, DateOnly Day)> visits, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        Rule.Check(visits.Count is > 0 and <= MostPlanned, visits.Count == 0 ? "Chọn ít nhất một buổi làm việc" : $"Mỗi lần nhiều nhất {MostPlanned} buổi");
        Rule.Check(visits.All(v => v.Day >= time.Today), "Có buổi ở ngày đã qua. Tải lại trang để có đề xuất mới");
        Rule.Check(visits.All(v => VietText.Nfc(v.Officer).Length is > 0 and <= 100), "Tên cán bộ từ 1 đến 100 chữ");
        var ids = visits.Select(v => v.EnterpriseId).ToList();
        var known = await db.Set<Enterprise>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.OrgUnitId, cancel);
        if (visits.FirstOrDefault(v => !known.ContainsKey(v.EnterpriseId)) is { EnterpriseId: > 0 } outside) throw new OutOfScopeException(outside.EnterpriseId);
        work.Begin(EnterpriseOperations.Visit, $"Lịch tuần, {VietFormat.Number(visits.Count)} buổi");
        db.AddRange(visits.Select(v => new Visit { OrgUnitId = known[v.EnterpriseId], EnterpriseId = v.EnterpriseId, Day = v.Day, Officer = VietText.Nfc(v.Officer) }));
        await db.SaveChangesAsync(cancel);
        return visits.Count;
    }, cancel);

    /// <summary>The week as a calendar file.</summary>
    public async Task<byte[]> CalendarAsync(WeekQuestion asked, CancellationToken cancel = default)
    {
        var visits = await VisitsAsync(asked, cancel);
        return CalendarFile.Write($"Lịch làm việc với doanh nghiệp từ {VietFormat.Date(asked.Monday)}", visits.Select(v => new CalendarEvent(
            $"visit-{v.Id}@doanket", v.Day, v.At, Meeting, $"Làm việc với {v.Name}", v.Place,
            string.Join('\n', new[] { $"Cán bộ: {v.Officer}", v.MetWith is null ? null : $"Làm việc với: {v.MetWith}", v.NextStep is null ? null : $"Việc: {v.NextStep}" }.OfType<string>()))), time.UtcNow);
    }

    private async Task<List<VisitCandidate>> CandidatesAsync(WeekQuestion asked, CancellationToken cancel)
    {
        var (today, sunday) = (time.Today, asked.Sunday);
        var threshold = await coverage.ThresholdAsync(today, cancel) ?? 1;
        var found = await (from e in Below(db.Set<Enterprise>(), asked.UnitId)
                           where e.UnionSince == null && e.ClosedOn == null && (e.Workers >= threshold || e.NextStepOn <= sunday) && !db.Set<Visit>().Any(v => v.EnterpriseId == e.Id && !v.Held && v.Day >= today)
                           join unit in db.Set<OrgUnit>() on e.OrgUnitId equals unit.Id
                           orderby e.NextStepOn <= sunday descending, e.Workers descending, e.Id
                           select new
                           {
                               e.Id, e.Name, e.Place, e.Workers, e.Readiness, e.NextStep, e.NextStepOn, unit.Position, unit.Code,
                               Last = db.Set<Visit>().Where(v => v.EnterpriseId == e.Id && v.Held).OrderByDescending(v => v.Day).Select(v => v.Officer).FirstOrDefault(),
                           }).Take(MostCandidates).ToListAsync(cancel);
        var places = found.Select(f => (f.Position, f.Code, Place: PlaceName.Bare(f.Place ?? ""))).Distinct().Order().ToList();
        return found.ConvertAll(f => new VisitCandidate(f.Id, f.Name, f.Place, places.IndexOf((f.Position, f.Code, PlaceName.Bare(f.Place ?? ""))), Expected(f.Workers, f.Readiness), f.Readiness, f.NextStep, f.NextStepOn, f.Last));
    }

    /// <summary>Workers by readiness: of an employer judged 5 all, of one judged 1 a fifth; one not judged yet counts as 3.</summary>
    internal static int Expected(int workers, int? readiness) => workers * (readiness ?? 3) / 5;

    private IQueryable<Visit> Of(IQueryable<Visit> visits, long? unitId)
    {
        if (unitId is not { } unit) return visits;
        var below = db.Set<OrgLink>().Below(unit, time.Today);
        return visits.Where(v => below.Contains(v.OrgUnitId));
    }

    private IQueryable<Enterprise> Below(IQueryable<Enterprise> enterprises, long? unitId)
    {
        if (unitId is not { } unit) return enterprises;
        var below = db.Set<OrgLink>().Below(unit, time.Today);
        return enterprises.Where(e => below.Contains(e.OrgUnitId));
    }
}
