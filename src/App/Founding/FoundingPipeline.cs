using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Founding;

/// <summary>A case as it stood on a day.</summary>
/// <param name="Since">The day of the step it stood at.</param>
/// <param name="Applicants">Applications made until the day.</param>
/// <param name="Clock">The limit of the law that ran out first, when one was running.</param>
public sealed record CaseStanding(
    long Id, string Number, string Name, UnitKind UnionKind, long UnitId, string UnitName, string? Officer,
    FoundingStep Step, DateOnly Since, int DaysInStep, int ExpectedMembers, int Applicants, LegalClock? Clock)
{
    public bool IsLate => Clock is { State: ClockState.Late };

    /// <summary>The unit above has been told that the limit has passed.</summary>
    public bool IsPassedUp => Clock is { PassedUpOn: not null };
}

/// <summary>The cases of a unit and all below it by the step at which they stood on any day.</summary>
public sealed class FoundingPipeline(AppDbContext db, FoundingLimits limits)
{
    /// <summary>Every case opened until the day, closed ones included, in the order of their numbers.</summary>
    public async Task<List<CaseStanding>> AsOfAsync(long unitId, DateOnly day, CancellationToken cancel = default)
    {
        var below = db.Set<OrgLink>().Below(unitId, day);
        return await StandingAsync(db.Set<FoundingCase>().Where(c => below.Contains(c.OrgUnitId)), day, cancel);
    }

    /// <summary>The same for everything within the scope of the work.</summary>
    public Task<List<CaseStanding>> AsOfAsync(DateOnly day, CancellationToken cancel = default) => StandingAsync(db.Set<FoundingCase>(), day, cancel);

    private async Task<List<CaseStanding>> StandingAsync(IQueryable<FoundingCase> cases, DateOnly day, CancellationToken cancel)
    {
        var found = await (
            from founding in cases.AsNoTracking()
            where founding.OpenedOn <= day
            join unit in db.Set<OrgUnit>() on founding.OrgUnitId equals unit.Id
            orderby founding.Number
            select new { Case = founding, Unit = unit.Name }).ToListAsync(cancel);
        var ids = cases.Where(c => c.OpenedOn <= day).Select(c => c.Id);
        var steps = (await db.Set<CaseStep>().AsNoTracking().Where(s => s.Day <= day && ids.Contains(s.CaseId)).OrderBy(s => s.Id).ToListAsync(cancel))
            .ToLookup(s => s.CaseId, s => new LegalClocks.StepDone(s.Step, s.Day));
        var applied = await db.Set<Applicant>().Where(a => a.AppliedOn <= day && ids.Contains(a.CaseId))
            .GroupBy(a => a.CaseId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var clocks = await limits.ClocksAsync(cancel);
        return found.ConvertAll(f => Stand(f.Case, f.Unit, [.. steps[f.Case.Id]], applied.GetValueOrDefault(f.Case.Id), clocks, day));
    }

    private static CaseStanding Stand(FoundingCase c, string unit, List<LegalClocks.StepDone> done, int applicants, LegalClocks clocks, DateOnly day)
    {
        var last = done[^1];
        return new CaseStanding(c.Id, c.Number, c.Name, c.UnionKind, c.OrgUnitId, unit, c.Officer, last.Step, last.Day, day.DayNumber - last.Day.DayNumber,
            c.ExpectedMembers, applicants, last.Step.IsEnd() ? null : clocks.NextOf(done, day, c.Id));
    }
}
