using DoanKet.App.Enterprises;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Founding;

/// <summary>The steps before the congress: contacts, the founding committee, the end of collecting applications.</summary>
public sealed class EarlySteps(AppDbContext db, StepBook steps, ApplicantChecks checks, FoundingLimits limits)
{
    /// <summary>Records a contact; with an employer it is also a visit in its register. There may be several.</summary>
    public Task<FoundingCase?> ContactAsync(long caseId, DateOnly day, string officer, string? metWith, string outcome, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindForAsync(caseId, FoundingStep.Contact, day, cancel) is not { } founding) return null;
        Rule.Check(!string.IsNullOrWhiteSpace(officer), nameof(Visit.Officer), "Ghi tên cán bộ đi tiếp xúc");
        Rule.Check(!string.IsNullOrWhiteSpace(outcome), nameof(Visit.Outcome), "Ghi kết quả buổi tiếp xúc");
        steps.Begin(FoundingOperations.Contact);
        var visit = founding.EnterpriseId is { } enterprise ? new Visit
        {
            OrgUnitId = founding.OrgUnitId, EnterpriseId = enterprise, Day = day, Officer = VietText.Nfc(officer),
            MetWith = string.IsNullOrWhiteSpace(metWith) ? null : VietText.Nfc(metWith), Outcome = VietText.Nfc(outcome), Held = true,
        } : null;
        if (visit is not null) db.Add(visit);
        await db.SaveChangesAsync(cancel);
        var note = string.IsNullOrWhiteSpace(metWith) ? outcome : $"Gặp {metWith.Trim()}. {outcome.Trim()}";
        return await steps.RecordAsync(founding, FoundingStep.Contact, day, note, cancel, step => step.VisitId = visit?.Id);
    }, cancel);

    /// <summary>Records the founding committee that the workers have formed; the first name is its head.</summary>
    public Task<FoundingCase?> CommitteeAsync(long caseId, DateOnly day, IReadOnlyList<string> names, string? note, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindForAsync(caseId, FoundingStep.FoundingCommittee, day, cancel) is not { } founding) return null;
        var members = names.Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => VietText.Nfc(n).Split([';', '\t'], 2, StringSplitOptions.TrimEntries)).Select(n => (Name: n[0], Job: n.ElementAtOrDefault(1))).ToList();
        Rule.Check(members.Count > 0, "Names", "Ghi họ tên từng người trong ban vận động, mỗi người một dòng; dòng đầu là trưởng ban");
        Rule.Check(members.Select(m => VietText.Fold(m.Name)).Distinct().Count() == members.Count, "Names", "Có người được ghi hai lần; bỏ bớt hoặc ghi thêm để phân biệt");
        Rule.Check(members.All(m => m.Name.Length is > 0 and <= 100 && (m.Job?.Length ?? 0) <= 200), "Names", "Có dòng thiếu họ tên, hoặc họ tên dài quá 100 chữ; mỗi dòng một người, vị trí công việc sau dấu chấm phẩy");
        steps.Begin(FoundingOperations.Committee);
        db.AddRange(members.Select((m, at) => new FoundingSeat { OrgUnitId = founding.OrgUnitId, CaseId = founding.Id, FullName = m.Name, JobTitle = string.IsNullOrEmpty(m.Job) ? null : m.Job, IsHead = at == 0 }));
        return await steps.RecordAsync(founding, FoundingStep.FoundingCommittee, day, note, cancel);
    }, cancel);

    /// <summary>Ends the collecting of applications, when there are as many as the charter asks for.</summary>
    public Task<FoundingCase?> CloseApplicationsAsync(long caseId, DateOnly day, string? note, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindForAsync(caseId, FoundingStep.Applications, day, cancel) is not { } founding) return null;
        var eligible = (await checks.OfAsync(founding, cancel)).Count(a => a.IsEligible && a.Applicant.AppliedOn <= day);
        await limits.CheckEnoughAsync(founding, eligible, day, cancel);
        steps.Begin(FoundingOperations.Applications);
        return await steps.RecordAsync(founding, FoundingStep.Applications, day, note, cancel);
    }, cancel);
}
