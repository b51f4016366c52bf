using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Regulations;

namespace DoanKet.App.Founding;

/// <summary>Everything about one case, as its page shows it.</summary>
/// <param name="Minimum">The least number of applicants by the regulations; none when they give none.</param>
public sealed record CaseFile(
    FoundingCase Case, string UnitName, Enterprise? Enterprise, IReadOnlyList<CaseStep> Steps, IReadOnlyList<FoundingSeat> Seats, CongressResult? Congress,
    IReadOnlyList<CasePaper> Papers, IReadOnlyList<CheckedApplicant> Applicants, IReadOnlyList<LegalClock> Clocks, LegalParameter? Minimum,
    OrgDirectory.Step Decider, OfficialDocument? Document, OrgUnit? Union)
{
    public IReadOnlyList<CheckedApplicant> ToLookAt => [.. Applicants.Where(a => a.Findings.Count > 0)];

    public int Eligible => Applicants.Count(a => a.IsEligible);

    public int ReadyPapers => Papers.Count(p => p.IsReady);

    public CasePaper? PaperOf(PaperKind kind) => Papers.FirstOrDefault(p => p.Kind == kind);

    public LegalClock? ClockOf(FoundingStep step) => Clocks.FirstOrDefault(c => c.Step == step);
}

/// <summary>Reads the file of a case within the scope.</summary>
public sealed class CaseFiles(AppDbContext db, ApplicantChecks checks, FoundingLimits limits, TimeProvider time)
{
    public async Task<CaseFile?> FindAsync(long id, CancellationToken cancel = default)
    {
        if (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } founding) return null;
        var steps = await db.Set<CaseStep>().AsNoTracking().Where(s => s.CaseId == id).OrderBy(s => s.Id).ToListAsync(cancel);
        var clocks = await limits.ClocksAsync(cancel);
        return new CaseFile(
            founding,
            await db.Set<OrgUnit>().Where(u => u.Id == founding.OrgUnitId).Select(u => u.Name).SingleAsync(cancel),
            await db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == founding.EnterpriseId, cancel),
            steps,
            await db.Set<FoundingSeat>().AsNoTracking().Where(s => s.CaseId == id).OrderBy(s => s.Id).ToListAsync(cancel),
            await db.Set<CongressResult>().AsNoTracking().SingleOrDefaultAsync(c => c.CaseId == id, cancel),
            await db.Set<CasePaper>().AsNoTracking().Where(p => p.CaseId == id).ToListAsync(cancel),
            await checks.OfAsync(founding, cancel),
            clocks.Of([.. steps.Select(s => new LegalClocks.StepDone(s.Step, s.Day))], time.Today),
            await limits.MinimumAsync(founding.UnionKind, time.Today, cancel),
            await limits.DeciderAsync(founding, founding.IsClosed ? founding.StepOn : time.Today, cancel),
            await db.Set<OfficialDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == founding.DocumentId, cancel),
            await db.Set<OrgUnit>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == founding.UnionId, cancel));
    }
}
