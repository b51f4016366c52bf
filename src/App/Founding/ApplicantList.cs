using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Founding;

/// <summary>One line of a list to be imported: its facts, what forbids it, and what should be looked at.</summary>
public sealed record ImportLine(int Row, ApplicantFacts Facts, IReadOnlyList<string> Problems, IReadOnlyList<Finding> Findings);

/// <summary>The applications of a case: typed one by one, or a whole list at once.</summary>
public sealed class ApplicantList(AppDbContext db, CurrentWork work, StepBook steps, ApplicantChecks checks, Employers employers, NumberGuesses guesses, TimeProvider time)
{
    public Task<Applicant?> AddAsync(long caseId, ApplicantFacts facts, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        await db.HoldAsync<FoundingCase>(caseId, cancel);
        if (await FindTakingAsync(caseId, cancel) is not { } founding) return (Applicant?)null;
        var applicant = Read(facts, New(founding), await WorkplacesAsync(founding, cancel));
        await CheckTwiceAsync(applicant, cancel);
        work.Begin(FoundingOperations.AddApplicants);
        db.Add(applicant);
        await db.SaveChangesAsync(cancel);
        return applicant;
    }, cancel);

    public Task<Applicant?> ChangeAsync(long applicantId, ApplicantFacts facts, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await FindAsync(applicantId, cancel) is not { } applicant || await FindTakingAsync(applicant.CaseId, cancel) is not { } founding) return (Applicant?)null;
        await db.HoldAsync<FoundingCase>(applicant.CaseId, cancel);
        Read(facts, applicant, await WorkplacesAsync(founding, cancel));
        await CheckTwiceAsync(applicant, cancel);
        return await SaveAsync(applicant, FoundingOperations.ChangeApplicant, null, cancel);
    }, cancel);

    /// <summary>Leaves an applicant out of the recognition for a reason; without one, takes him in again.</summary>
    public async Task<Applicant?> ExcludeAsync(long applicantId, string? reason, CancellationToken cancel = default)
    {
        if (await FindAsync(applicantId, cancel) is not { } applicant) return null;
        Rule.Check(applicant.ElectedSeat is null && applicant.InspectionSeat is null, $"{applicant.FullName} đã trúng cử; rút bước đại hội trước");
        applicant.ExcludedBecause = string.IsNullOrWhiteSpace(reason) ? null : VietText.Nfc(reason);
        return await SaveAsync(applicant, FoundingOperations.ChangeApplicant, applicant.ExcludedBecause, cancel);
    }

    /// <summary>Takes an application out of the case: entered by mistake, or withdrawn.</summary>
    public async Task<FoundingCase?> RemoveAsync(long applicantId, string reason, CancellationToken cancel = default)
    {
        if (await FindAsync(applicantId, cancel) is not { } applicant) return null;
        Rule.Check(!string.IsNullOrWhiteSpace(reason), "Reason", "Ghi vì sao bỏ đơn này, như: rút đơn, nhập nhầm");
        Rule.Check(applicant.ElectedSeat is null && applicant.InspectionSeat is null, $"{applicant.FullName} đã trúng cử; rút bước đại hội trước");
        db.Remove(applicant);
        await SaveAsync(applicant, FoundingOperations.RemoveApplicant, VietText.Nfc(reason), cancel);
        return await db.Set<FoundingCase>().SingleAsync(c => c.Id == applicant.CaseId, cancel);
    }

    /// <summary>Looks at a list without saving anything.</summary>
    /// <param name="appliedOn">The day of applications whose line gives none.</param>
    public async Task<IReadOnlyList<ImportLine>?> TryAsync(long caseId, IReadOnlyList<(int Row, ApplicantFacts Facts)> list, DateOnly appliedOn, CancellationToken cancel = default)
    {
        if (await FindTakingAsync(caseId, cancel) is not { } founding) return null;
        var known = await db.Set<Applicant>().AsNoTracking().Where(a => a.CaseId == caseId).ToListAsync(cancel);
        var taken = known.Select(a => a.CitizenId).OfType<string>().ToHashSet();
        var read = list.Select(l => (l.Row, l.Facts, Problems: l.Facts.Problems(time.Today, appliedOn).Select(p => p.Problem).ToList(), Applicant: New(founding))).ToList();
        var workplaces = await WorkplacesAsync(founding, cancel);
        foreach (var line in read)
        {
            (line.Applicant.Workplace, var unknown) = workplaces.Find(line.Facts.Workplace);
            if (unknown is not null) line.Problems.Add(unknown);
        }
        foreach (var line in read.Where(l => l.Problems.Count == 0))
            if (line.Facts.WriteTo(line.Applicant, appliedOn).CitizenId is { } number)
            {
                // a member anywhere in the country is told of
                guesses.Ask(number, "Text");
                if (!taken.Add(number)) line.Problems.Add($"Số định danh {CitizenId.Mask(number)} đã có đơn trong hồ sơ hoặc ở dòng trên");
            }
        var good = read.Where(l => l.Problems.Count == 0).Select(l => l.Applicant).ToList();
        var found = (await checks.CheckAsync(founding, [.. known, .. good], cancel)).ToDictionary(c => c.Applicant, c => c.Findings);
        return read.ConvertAll(l => new ImportLine(l.Row, l.Facts, l.Problems, found.GetValueOrDefault(l.Applicant, [])));
    }

    /// <summary>Saves a whole list, or nothing when a line is wrong.</summary>
    public Task<int?> ImportAsync(long caseId, IReadOnlyList<(int Row, ApplicantFacts Facts)> list, DateOnly appliedOn, string source, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        await db.HoldAsync<FoundingCase>(caseId, cancel);
        if (await TryAsync(caseId, list, appliedOn, cancel) is not { } lines || await FindTakingAsync(caseId, cancel) is not { } founding) return (int?)null;
        Rule.Check(lines.Count > 0, "Danh sách không có dòng nào; kiểm tra lại tệp");
        var wrong = lines.Count(l => l.Problems.Count > 0);
        Rule.Check(wrong == 0, $"Chưa nhập: {wrong} dòng có lỗi. Sửa hoặc bỏ các dòng ấy trong ô danh sách rồi nhập lại");
        work.Begin(FoundingOperations.AddApplicants, $"{lines.Count} đơn, {source}");
        var workplaces = await WorkplacesAsync(founding, cancel);
        db.AddRange(lines.Select(l => Written(l.Facts, New(founding), workplaces, appliedOn)));
        await db.SaveChangesAsync(cancel);
        return lines.Count;
    }, cancel);

    private async Task<FoundingCase?> FindTakingAsync(long caseId, CancellationToken cancel)
    {
        var founding = await steps.FindOpenAsync(caseId, cancel);
        Rule.Check(founding is not { TakesApplications: false }, "Hồ sơ đã nộp; trả lại để bổ sung trước khi sửa danh sách");
        return founding;
    }

    private async Task<Applicant?> FindAsync(long applicantId, CancellationToken cancel) =>
        await db.Set<Applicant>().SingleOrDefaultAsync(a => a.Id == applicantId, cancel) is { } applicant
        && await FindTakingAsync(applicant.CaseId, cancel) is not null ? applicant : null;

    private Applicant Read(ApplicantFacts facts, Applicant into, CaseWorkplaces workplaces)
    {
        foreach (var (field, problem) in facts.Problems(time.Today, time.Today)) Rule.Check(false, field, problem);
        if (workplaces.Find(facts.Workplace).Problem is { } unknown) Rule.Check(false, nameof(Applicant.Workplace), unknown);
        var read = Written(facts, into, workplaces, time.Today);
        if (read.CitizenId is { } number) guesses.Ask(number, nameof(Applicant.CitizenId));
        return read;
    }

    private static Applicant Written(ApplicantFacts facts, Applicant into, CaseWorkplaces workplaces, DateOnly appliedOn)
    {
        into.Workplace = workplaces.Find(facts.Workplace).Name;
        return facts.WriteTo(into, appliedOn);
    }

    /// <summary>Where people of the case may say that they work.</summary>
    public async Task<CaseWorkplaces> WorkplacesAsync(FoundingCase founding, CancellationToken cancel = default) => new(founding, await employers.OfAsync(founding, cancel));

    private async Task CheckTwiceAsync(Applicant applicant, CancellationToken cancel)
    {
        var (number, caseId, id) = (applicant.CitizenId, applicant.CaseId, applicant.Id);
        var twice = number is not null && await db.Set<Applicant>().AnyAsync(a => a.CaseId == caseId && a.CitizenId == number && a.Id != id, cancel);
        Rule.Check(!twice, nameof(Applicant.CitizenId), $"Số định danh {CitizenId.Mask(number ?? "")} đã có đơn trong hồ sơ này");
    }

    private async Task<Applicant> SaveAsync(Applicant applicant, OperationKind kind, string? reason, CancellationToken cancel)
    {
        work.Begin(kind, reason);
        await db.SaveChangesAsync(cancel);
        return applicant;
    }

    private Applicant New(FoundingCase founding) => new() { OrgUnitId = founding.OrgUnitId, CaseId = founding.Id, FullName = "", AppliedOn = time.Today };
}
