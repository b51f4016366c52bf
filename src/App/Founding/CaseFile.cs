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
    /// <summary>All employers, the first one first; empty for an occupational union.</summary>
    public IReadOnlyList<Enterprise> Employers { get; init; } = [];

    /// <summary>The files of its papers, the latest first.</summary>
    public IReadOnlyList<PaperFile> Files { get; init; } = [];

    /// <summary>What is first to do after the recognition; empty before it.</summary>
    public IReadOnlyList<FirstDuty> Duties { get; init; } = [];

    /// <summary>The lines of the slip of the last appraisal or return.</summary>
    public IReadOnlyList<AppraisalMark> Slip { get; init; } = [];

    /// <summary>Why that unit decides; none when nothing is recorded of it.</summary>
    public LegalParameter? DecidingRule { get; init; }

    /// <summary>Employers that have closed in the middle, until somebody says whether the case goes on.</summary>
    public IReadOnlyList<Enterprise> Closed => Case.IsClosed ? [] : Founding.Employers.ClosedIn(Case, Employers);

    public IReadOnlyList<PaperKind> Needed => PaperKinds.NeededFor(Case.Kind);

    public IReadOnlyList<CheckedApplicant> ToLookAt => [.. Applicants.Where(a => a.Findings.Count > 0)];

    /// <summary>More people summoned to the congress than have applied: applications are missing, or the figure is wrong. None when it can be so, and once the case has ended.</summary>
    public string? CongressDoubt => !Case.IsClosed && Congress is { } held && held.Summoned > Applicants.Count
        ? $"Triệu tập {VietFormat.Number(held.Summoned)} người, hồ sơ có {VietFormat.Number(Applicants.Count)} đơn: nhập đủ đơn, hoặc rút bước đại hội để sửa số" : null;

    public int Eligible => Applicants.Count(a => a.IsEligible);

    public int ReadyPapers => Papers.Count(p => p.IsReady && Needed.Contains(p.Kind));

    public CasePaper? PaperOf(PaperKind kind) => Papers.FirstOrDefault(p => p.Kind == kind);

    public LegalClock? ClockOf(FoundingStep step) => Clocks.FirstOrDefault(c => c.Step == step);
}

/// <summary>Reads the file of a case within the scope.</summary>
public sealed class CaseFiles(AppDbContext db, ApplicantChecks checks, FoundingLimits limits, Employers employers, CasePapers papers, AppraisalDesk desk, FirstDuties duties, TimeProvider time)
{
    public async Task<CaseFile?> FindAsync(long id, CancellationToken cancel = default)
    {
        if (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } founding) return null;
        var steps = await db.Set<CaseStep>().AsNoTracking().Where(s => s.CaseId == id).OrderBy(s => s.Id).ToListAsync(cancel);
        var (clocks, decidedOn) = (await limits.ClocksOfAsync(id, cancel), founding.IsClosed ? founding.StepOn : time.Today);
        var slip = steps.LastOrDefault(s => s.Step is FoundingStep.Appraisal or FoundingStep.Returned);
        return new CaseFile(
            founding,
            await db.Set<OrgUnit>().Where(u => u.Id == founding.OrgUnitId).Select(u => u.Name).SingleAsync(cancel),
            await db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == founding.EnterpriseId, cancel),
            steps,
            await db.Set<FoundingSeat>().AsNoTracking().Where(s => s.CaseId == id).OrderBy(s => s.Id).ToListAsync(cancel),
            await db.Set<CongressResult>().AsNoTracking().SingleOrDefaultAsync(c => c.CaseId == id, cancel),
            await db.Set<CasePaper>().AsNoTracking().Where(p => p.CaseId == id).ToListAsync(cancel),
            await checks.OfAsync(founding, cancel),
            clocks.Of([.. steps.Select(s => new LegalClocks.StepDone(s.Step, s.Day))], time.Today, id),
            await limits.MinimumAsync(founding.UnionKind, decidedOn, cancel),
            await limits.DeciderOfFileAsync(founding, decidedOn, cancel),
            await db.Set<OfficialDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == founding.DocumentId, cancel),
            await db.Set<OrgUnit>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == founding.UnionId, cancel))
        {
            Employers = await employers.OfAsync(founding, cancel), Files = await papers.FilesAsync(id, cancel), Duties = await duties.OfAsync(id, cancel),
            Slip = slip is null ? [] : await desk.SlipAsync(slip.Id, cancel), DecidingRule = await limits.DecidingRuleAsync(decidedOn, cancel),
        };
    }
}
