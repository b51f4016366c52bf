using System.Globalization;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Founding;

/// <summary>Everything that the signature will bring about, worked out beforehand.</summary>
/// <param name="Decider">The unit that decides on the day.</param>
/// <param name="Issuer">The same unit, when the account may act for it.</param>
/// <param name="Superior">The unit above it, for the head of the paper.</param>
/// <param name="NextNumber">The number that the decision will take if no other paper takes it first.</param>
public sealed record RecognitionPlan(
    FoundingCase Case, OrgDirectory.Step Decider, OrgUnit? Issuer, string Superior, string UnitName, string Symbol, int NextNumber,
    string UnionName, string UnionCode, int UnionPosition, UnionGroups.Placing Placing,
    IReadOnlyList<CheckedApplicant> Members, IReadOnlyList<CheckedApplicant> LeftOut)
{
    /// <summary>The day on which the committee handed the dossier in, the last time.</summary>
    public DateOnly? RequestedOn { get; init; }

    /// <summary>The last number of the year in that register, with the day of its paper: a later number with an earlier day would stand out there.</summary>
    public (int Number, DateOnly Day)? LastTaken { get; init; }

    /// <summary>Those admitted about whom something is still to be looked at before the signature.</summary>
    public IReadOnlyList<CheckedApplicant> ToLookAt => [.. Members.Where(m => m.Findings.Count > 0)];

    /// <summary>Executive committee, chair first.</summary>
    public IReadOnlyList<Applicant> Committee => [.. Members.Select(m => m.Applicant).Where(a => a.ElectedSeat is not null).OrderBy(a => a.ElectedSeat).ThenByDescending(a => a.ElectedVotes)];

    /// <summary>Standing committee, chair first; empty when the union has none.</summary>
    public IReadOnlyList<Applicant> Standing => [.. Committee.Where(a => a.OnStanding)];

    /// <summary>Inspection committee, head first; empty when the union has none.</summary>
    public IReadOnlyList<Applicant> Inspectors => [.. Members.Select(m => m.Applicant).Where(a => a.InspectionSeat is not null).OrderBy(a => a.InspectionSeat)];
}

public sealed class RecognitionPlanner(AppDbContext db, OrgDirectory directory, FoundingLimits limits, ApplicantChecks checks, UnionGroups groups)
{
    public async Task<RecognitionPlan> PlanAsync(FoundingCase founding, DateOnly day, CancellationToken cancel = default)
    {
        var decider = await limits.DeciderAsync(founding, day, cancel);
        var issuer = await directory.FindAsync(decider.Id, cancel);
        var path = await directory.PathAsync(decider.Id, day, cancel);
        var unit = await directory.FindAsync(founding.OrgUnitId, cancel);
        var applicants = await checks.OfAsync(founding, cancel);
        var symbol = $"QĐ-{issuer?.Symbol}";
        var (code, position) = await NextPlaceAsync(unit!, cancel);
        return new RecognitionPlan(founding, decider, issuer, path.Count > 1 ? path[^2].Name : "", unit!.Name, symbol, await NextNumberAsync(decider.Id, symbol, day.Year, cancel),
            UnionNames.Of(founding), code, position, await groups.OfAsync(founding, day, cancel),
            applicants.FindAll(a => a.IsEligible), applicants.FindAll(a => !a.IsEligible))
        {
            LastTaken = await LastTakenAsync(decider.Id, symbol, day.Year, cancel),
            RequestedOn = await db.Set<CaseStep>().Where(s => s.CaseId == founding.Id && s.Step == FoundingStep.Dossier).MaxAsync(s => (DateOnly?)s.Day, cancel),
        };
    }

    private async Task<int> NextNumberAsync(long issuerId, string symbol, int year, CancellationToken cancel) =>
        await db.Set<DocumentSeries>().Where(s => s.OrgUnitId == issuerId && s.Year == year && s.Symbol == symbol).Select(s => s.Last).SingleOrDefaultAsync(cancel) + 1;

    private async Task<(int, DateOnly)?> LastTakenAsync(long issuerId, string symbol, int year, CancellationToken cancel) =>
        await db.Set<OfficialDocument>().Where(d => d.OrgUnitId == issuerId && d.Year == year && d.Symbol == symbol).OrderByDescending(d => d.Number).Select(d => new { d.Number, d.Date }).FirstOrDefaultAsync(cancel) is { } last
            ? (last.Number, last.Date) : null;

    /// <summary>"LC.TD.08" after "LC.TD.07"; numbers of closed unions are not given again.</summary>
    private async Task<(string Code, int Position)> NextPlaceAsync(OrgUnit unit, CancellationToken cancel)
    {
        var prefix = unit.Code + ".";
        var children = await db.Set<OrgUnit>().Where(u => u.Code.StartsWith(prefix)).Select(u => new { u.Code, u.Position }).ToListAsync(cancel);
        var last = children.Select(c => int.TryParse(c.Code[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty().Max();
        return ($"{prefix}{last + 1:00}", children.Select(c => c.Position).DefaultIfEmpty().Max() + 1);
    }
}
