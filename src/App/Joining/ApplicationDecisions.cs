using DoanKet.App.Founding;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Joining;

/// <summary>Decisions that make no member yet: an application becomes one of a founding case, or is refused.</summary>
public sealed class ApplicationDecisions(AppDbContext db, CurrentWork work, ApplicationChecks checks, ApplicantList applicants, TimeProvider time)
{
    /// <summary>Puts applications sent by the code of a case into its list, where the case's own checks go on. None when one of them lies outside the scope.</summary>
    public Task<int?> TakeIntoCaseAsync(IReadOnlyCollection<long> ids, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await db.WaitingAsync(ids, cancel) is not { } applications) return (int?)null;
        Rule.Check(applications.TrueForAll(a => a.CaseId is not null && a.CaseId == applications[0].CaseId), "Các đơn gửi đến nhiều nơi khác nhau; xét từng nơi một");
        var blocked = (await checks.OfAsync(applications, cancel)).Find(c => !c.IsEligible);
        Rule.Check(blocked is null, $"{blocked?.Application.FullName} chưa nhận được. {blocked?.Findings.First(f => f.Blocks).Text}. Bỏ đơn ấy ra rồi làm lại");
        var workplaces = await db.Set<FoundingCase>().SingleOrDefaultAsync(c => c.Id == applications[0].CaseId, cancel) is { } founding ? await applicants.WorkplacesAsync(founding, cancel) : null;
        var taken = new List<Applicant>();
        foreach (var application in applications)
            if (await applicants.AddAsync(application.CaseId!.Value, FactsOf(application, workplaces), cancel) is { } applicant) taken.Add(applicant);
            else return null;
        work.Begin(JoiningOperations.Accept, $"Đưa {applications.Count} đơn vào hồ sơ thành lập");
        foreach (var (application, applicant) in applications.Zip(taken))
            (application.State, application.DecidedOn, application.ApplicantId) = (ApplicationState.Accepted, time.Today, applicant.Id);
        await db.SaveChangesAsync(cancel);
        return applications.Count;
    }, cancel);

    /// <summary>Refuses applications, all for the same reason. None when one of them lies outside the scope.</summary>
    public Task<int?> RefuseAsync(IReadOnlyCollection<long> ids, string? reason, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await db.WaitingAsync(ids, cancel) is not { } applications) return (int?)null;
        Rule.Check(!string.IsNullOrWhiteSpace(reason), "Reason", "Ghi lý do không nhận, như: không thuộc diện, trùng đơn");
        Rule.StopIfBroken();
        work.Begin(JoiningOperations.Refuse, VietText.Nfc(reason!));
        foreach (var application in applications)
            (application.State, application.DecidedOn, application.RefusedBecause) = (ApplicationState.Refused, time.Today, VietText.Nfc(reason!));
        await db.SaveChangesAsync(cancel);
        return applications.Count;
    }, cancel);

    /// <param name="workplaces">An employer that has left the case meanwhile is none: then the list of the case asks where he works.</param>
    private static ApplicantFacts FactsOf(JoinApplication a, CaseWorkplaces? workplaces) => new(
        a.FullName, a.Born.ToString(), a.Sex is Sex.Male ? "nam" : "nữ", a.CitizenId, a.Phone, a.JobTitle, VietFormat.Date(a.AppliedOn), workplaces?.Find(a.Workplace).Name);
}
