using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Regulations;

namespace DoanKet.App.Founding;

/// <summary>Something found about an application.</summary>
/// <param name="Blocks">The applicant is not admitted while this stands; else it is only to be looked at.</param>
public sealed record Finding(bool Blocks, string Label, string Text);

public sealed record CheckedApplicant(Applicant Applicant, IReadOnlyList<Finding> Findings)
{
    public bool IsEligible => Findings.All(f => !f.Blocks);
}

/// <summary>Looks at applications: who may be admitted, and what an officer should look at first.</summary>
public sealed class ApplicantChecks(AppDbContext db, MemberLookup members, RegulationBook regulations, TimeProvider time)
{
    /// <summary>
    /// Words of titles that usually sign for the employer; who does is not admitted (HD 03/HD-TLĐ 2020; DOMAIN 3.2).
    /// A title only hints at it ("thư ký giám đốc" signs nothing), so the officer looks and decides.
    /// </summary>
    private static readonly string[] SignsForEmployer = ["giam doc", "chu tich hoi dong", "chu doanh nghiep", "chu co so"];

    /// <summary>The applications of the case, in the order of names.</summary>
    public async Task<List<CheckedApplicant>> OfAsync(FoundingCase founding, CancellationToken cancel = default)
    {
        var all = await db.Set<Applicant>().Where(a => a.CaseId == founding.Id).ToListAsync(cancel);
        return await CheckAsync(founding, [.. all.OrderBy(a => VietText.NameSortKey(a.FullName), StringComparer.Ordinal).ThenBy(a => a.Id)], cancel);
    }

    /// <summary>The same for applications not yet saved, looked at together with all others of the case.</summary>
    internal async Task<List<CheckedApplicant>> CheckAsync(FoundingCase founding, IReadOnlyList<Applicant> all, CancellationToken cancel)
    {
        var unions = founding.IsClosed ? [] : await members.UnionsOfAsync([.. all.Select(a => a.CitizenId).OfType<string>().Distinct()], time.Today, cancel);
        var age = await regulations.FindAsync(JoiningAge.Key, founding.OpenedOn, cancel);
        var twice = founding.IsClosed ? [] : await InOtherCasesAsync(founding.Id, [.. all.Select(a => a.CitizenId).OfType<string>()], cancel);
        var alike = all.GroupBy(Alike).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return [.. all.Select(a => new CheckedApplicant(a, [.. Find(a, unions, age, alike.Contains(Alike(a)), a.CitizenId is not null && twice.Contains(a.CitizenId)), .. WorkplaceOf(founding, a)]))];
    }

    /// <summary>Which of the numbers stand in another case under way, wherever it is: that there is one is told, not which.</summary>
    private async Task<HashSet<string>> InOtherCasesAsync(long caseId, List<string> numbers, CancellationToken cancel) => [.. await db.Set<Applicant>()
        .Where(a => a.CaseId != caseId && a.CitizenId != null && numbers.Contains(a.CitizenId) && db.Set<FoundingCase>().UnderWay().Any(c => c.Id == a.CaseId))
        .IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Select(a => a.CitizenId!).Distinct().ToListAsync(cancel)];

    private static (string, DateOnly?, int?) Alike(Applicant a) => (VietText.Fold(a.FullName), a.BirthDate, a.BirthYear);

    private static IEnumerable<Finding> Find(Applicant a, Dictionary<string, string> unions, LegalParameter? age, bool alike, bool isElsewhere)
    {
        if (a.ExcludedBecause is { } because) yield return new(true, "Không thuộc diện", because);
        if (a.CitizenId is { } number && unions.TryGetValue(number, out var union))
            yield return new(true, "Đang ở CĐCS khác", $"Đang là đoàn viên ở {union}; chuyển sinh hoạt trước khi công nhận");
        if (AgeOf(a, age) is { } young) yield return young;
        if (a.ExcludedBecause is null && a.JobTitle is { } title && SignsForEmployer.Any(VietText.Fold(title).Contains))
            yield return new(false, "Xem chức vụ", $"{title}: người được ký thay mặt doanh nghiệp không thuộc diện kết nạp (HD 03/HD-TLĐ); nếu đúng vậy thì ghi không kết nạp");
        if (a.CitizenId is null) yield return new(false, "Thiếu số định danh", "Không đối chiếu được với sổ đoàn viên cả nước");
        else if (NumberProblem(a) is { } problem) yield return new(false, "Xem số định danh", problem);
        if (a.BirthDate is null && a.BirthYear is null) yield return new(false, "Thiếu ngày sinh", "Bổ sung trước khi nộp hồ sơ");
        if (isElsewhere) yield return new(false, "Có đơn ở hồ sơ khác", "Số định danh này cũng đứng ở một hồ sơ thành lập khác đang làm; hỏi lại người làm đơn muốn vào công đoàn nào");
        if (alike) yield return new(false, "Trùng họ tên", "Có người cùng họ tên và ngày sinh trong danh sách");
    }

    private static IEnumerable<Finding> WorkplaceOf(FoundingCase founding, Applicant a) => founding.Kind is FoundingKind.SeveralEmployers && a.Workplace is null
        ? [new(false, "Thiếu nơi làm việc", "Hồ sơ có nhiều doanh nghiệp; ghi người này làm ở doanh nghiệp nào")] : [];

    private static string? NumberProblem(Applicant a) =>
        CitizenId.Parse(a.CitizenId!) is { Ok: true } parsed ? parsed.Value.Problem(a.BirthDate?.Year ?? a.BirthYear, a.Sex) : null;

    /// <summary>Of somebody known by the year alone, only the years in which every birthday is too late are certain.</summary>
    private static Finding? AgeOf(Applicant a, LegalParameter? rule)
    {
        if (!int.TryParse(rule?.Value, out var years)) return null;
        var source = rule!.Source;
        if (a.BirthDate is { } birth ? birth.AddYears(years) > a.AppliedOn : a.AppliedOn.Year - a.BirthYear < years)
            return new(true, "Chưa đủ tuổi", $"Chưa đủ {years} tuổi ở ngày làm đơn ({source})");
        return a.BirthDate is null && a.AppliedOn.Year - a.BirthYear == years
            ? new(false, "Xem tuổi", $"Chỉ biết năm sinh {a.BirthYear}, có thể chưa đủ {years} tuổi ở ngày làm đơn ({source}); ghi đủ ngày sinh")
            : null;
    }
}
