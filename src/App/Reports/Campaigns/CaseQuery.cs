using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>The founding cases under way on a day.</summary>
public sealed class CaseQuery(AppDbContext db, RollUp rollUp, FoundingLimits limits, UsualPaces paces)
{
    /// <summary>Those of the unit and all below it, in the order of their numbers.</summary>
    public async Task<List<OpenCase>> OpenAsync(OrgUnit unit, int threshold, DateOnly asOf, CancellationToken cancel = default)
    {
        var rows = await (
            from founding in db.Set<FoundingCase>().AsNoTracking()
            where founding.OpenedOn <= asOf && !((founding.Step == FoundingStep.Recognised || founding.Step == FoundingStep.Refused || founding.Step == FoundingStep.Stopped) && founding.StepOn <= asOf)
            join place in rollUp.Places(unit.Id, asOf) on founding.OrgUnitId equals place.Unit
            join runs in db.Set<OrgUnit>() on founding.OrgUnitId equals runs.Id
            orderby founding.Number
            select new
            {
                Case = founding,
                place.Child,
                UnitName = runs.Name,
                Workers = db.Set<Enterprise>().Where(e => e.Id == founding.EnterpriseId).Select(e => (int?)e.Workers).FirstOrDefault(),
                Applicants = db.Set<Applicant>().Count(a => a.CaseId == founding.Id && a.AppliedOn <= asOf),
                Steps = db.Set<CaseStep>().Where(s => s.CaseId == founding.Id && s.Day <= asOf).OrderBy(s => s.Id).Select(s => new { s.Step, s.Day }).ToList(),
            }).ToListAsync(cancel);
        if (rows.Count == 0) return [];
        var (clocks, pace) = (await limits.ClocksAsync(cancel), await paces.OnAsync(asOf, cancel));
        return rows.ConvertAll(r =>
        {
            var done = r.Steps.ConvertAll(s => new LegalClocks.StepDone(s.Step, s.Day));
            var (step, since) = done is [.., var last] ? (last.Step, last.Day) : (FoundingStep.Survey, r.Case.OpenedOn);
            return new OpenCase(r.Case.Id, r.Case.Name, KindOf(r.Case, r.Workers ?? 0, threshold), r.Case.OrgUnitId, r.UnitName, r.Child, step, since,
                asOf.DayNumber - since.DayNumber, r.Case.ExpectedMembers, r.Case.Officer, clocks.NextOf(done, asOf, r.Case.Id))
            {
                Applicants = r.Applicants, ByLaw = clocks.RecognisedBy(done, asOf), ByPace = pace.RecognisedOn(step, asOf),
            };
        });
    }

    private static CaseKind KindOf(FoundingCase founding, int workers, int threshold) =>
        founding.UnionKind is UnitKind.Occupational ? CaseKind.Occupational : workers >= threshold ? CaseKind.LargeEnterprise : CaseKind.SmallEnterprise;
}
