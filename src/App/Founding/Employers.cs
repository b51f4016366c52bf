using DoanKet.App.Enterprises;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Founding;

/// <summary>The employers of a case: which there are, who joins or leaves, and what happens when one closes in the middle.</summary>
public sealed class Employers(AppDbContext db, CurrentWork work, StepBook steps, TimeProvider time)
{
    /// <summary>The employers of the case, the first one first; empty for an occupational union.</summary>
    public Task<List<Enterprise>> OfAsync(FoundingCase founding, CancellationToken cancel = default) => ReadAsync(founding, db.Set<CaseEmployer>(), db.Set<Enterprise>(), cancel);

    /// <summary>The same for a page that is open to everybody and has no scope.</summary>
    internal Task<List<Enterprise>> OfAnyAsync(FoundingCase founding, CancellationToken cancel) => ReadAsync(founding,
        db.Set<CaseEmployer>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]), db.Set<Enterprise>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]), cancel);

    private static async Task<List<Enterprise>> ReadAsync(FoundingCase founding, IQueryable<CaseEmployer> joined, IQueryable<Enterprise> known, CancellationToken cancel)
    {
        var (id, first) = (founding.Id, founding.EnterpriseId);
        var others = joined.Where(e => e.CaseId == id).Select(e => e.EmployerId);
        var all = await known.AsNoTracking().Where(e => e.Id == first || others.Contains(e.Id)).OrderBy(e => e.Name).ToListAsync(cancel);
        return [.. all.OrderByDescending(e => e.Id == first)];
    }

    /// <summary>Those that have closed, while nobody has decided since to go on all the same.</summary>
    public static IReadOnlyList<Enterprise> ClosedIn(FoundingCase founding, IEnumerable<Enterprise> employers) =>
        [.. employers.Where(e => e.ClosedOn is { } closed && !(founding.ContinuedOn >= closed))];

    /// <summary>Takes a further employer into the case; refused when it has a union, has closed, or is in a case already.</summary>
    /// <param name="name">The name for all of them together, on every paper from now on.</param>
    public Task<FoundingCase?> JoinAsync(long caseId, long employerId, string name, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await FindTakingAsync(caseId, cancel) is not { } founding) return null;
        Rule.Check(!string.IsNullOrWhiteSpace(name) && name.Length <= 150, nameof(FoundingCase.Name), "Ghi tên chung cho các doanh nghiệp, như: các doanh nghiệp chè xã Bản Bo; nhiều nhất 150 chữ");
        await db.HoldAsync<Enterprise>(employerId, cancel);
        var employer = await db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == employerId, cancel);
        Rule.Check(employer is not null, "EmployerId", "Chọn doanh nghiệp cùng tham gia");
        await CheckFreeAsync(db, employer!, "EmployerId", cancel);
        work.Begin(FoundingOperations.Employer);
        (founding.Kind, founding.Name) = (FoundingKind.SeveralEmployers, VietText.Nfc(name));
        db.Add(new CaseEmployer { OrgUnitId = founding.OrgUnitId, CaseId = caseId, EmployerId = employerId });
        await db.SaveChangesAsync(cancel);
        return founding;
    }, cancel);

    /// <summary>Takes a further employer out again; who works there is asked anew where. The last one out leaves the case with its first employer and its name.</summary>
    public Task<FoundingCase?> LeaveAsync(long caseId, long employerId, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await FindTakingAsync(caseId, cancel) is not { } founding) return null;
        var joined = await db.Set<CaseEmployer>().Where(e => e.CaseId == caseId).ToListAsync(cancel);
        if (joined.Find(e => e.EmployerId == employerId) is not { } leaving) return null;
        work.Begin(FoundingOperations.Employer);
        db.Remove(leaving);
        var left = await db.Set<Enterprise>().Where(e => e.Id == employerId).Select(e => e.Name).SingleAsync(cancel);
        foreach (var applicant in await db.Set<Applicant>().Where(a => a.CaseId == caseId && a.Workplace == left).ToListAsync(cancel)) applicant.Workplace = null;
        if (joined.Count == 1) (founding.Kind, founding.Name) = (FoundingKind.OneEmployer, await db.Set<Enterprise>().Where(e => e.Id == founding.EnterpriseId).Select(e => e.Name).SingleAsync(cancel));
        await db.SaveChangesAsync(cancel);
        return founding;
    }, cancel);

    /// <summary>Goes on with the case although an employer has closed, for a reason that stays in the history.</summary>
    public Task<FoundingCase?> ContinueAsync(long caseId, string reason, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindOpenAsync(caseId, cancel) is not { } founding) return null;
        Rule.Check(!string.IsNullOrWhiteSpace(reason), "Reason", "Ghi vì sao tiếp tục hồ sơ, như: doanh nghiệp chuyển chủ, người lao động vẫn làm việc");
        Rule.Check(ClosedIn(founding, await OfAsync(founding, cancel)).Count > 0, "Không có doanh nghiệp nào của hồ sơ vừa ngừng hoạt động; mở lại hồ sơ để xem");
        steps.Begin(FoundingOperations.Continue, reason);
        founding.ContinuedOn = time.Today;
        await db.SaveChangesAsync(cancel);
        return founding;
    }, cancel);

    /// <summary>Ends the case without a decision: the employer has closed, or the workers do not go on.</summary>
    public Task<FoundingCase?> StopAsync(long caseId, DateOnly day, string reason, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindOpenAsync(caseId, cancel) is not { } founding) return null;
        Rule.Check(!string.IsNullOrWhiteSpace(reason), "Reason", "Ghi vì sao dừng hồ sơ, như: doanh nghiệp giải thể, người lao động không tiếp tục");
        steps.CheckDay(founding, day);
        steps.Begin(FoundingOperations.Stop, reason);
        return await steps.RecordAsync(founding, FoundingStep.Stopped, day, reason, cancel);
    }, cancel);

    internal static async Task CheckFreeAsync(AppDbContext db, Enterprise employer, string field, CancellationToken cancel)
    {
        Rule.Check(employer.UnionId is null, field, $"{employer.Name} đã có công đoàn cơ sở từ ngày {VietFormat.Date(employer.UnionSince)}");
        Rule.Check(employer.ClosedOn is null, field, $"{employer.Name} đã ngừng hoạt động từ ngày {VietFormat.Date(employer.ClosedOn)}");
        var id = employer.Id;
        var open = await db.Set<FoundingCase>().UnderWay().Where(c => c.EnterpriseId == id || db.Set<CaseEmployer>().Any(e => e.CaseId == c.Id && e.EmployerId == id)).Select(c => c.Number).FirstOrDefaultAsync(cancel);
        Rule.Check(open is null, field, $"{employer.Name} đang có hồ sơ {open}; mở hồ sơ ấy để làm tiếp");
    }

    private async Task<FoundingCase?> FindTakingAsync(long caseId, CancellationToken cancel)
    {
        var founding = await steps.FindOpenAsync(caseId, cancel);
        Rule.Check(founding is null or { TakesEmployers: true }, "Chỉ thêm, bớt doanh nghiệp trước đại hội, ở hồ sơ của người lao động doanh nghiệp; rút bước đại hội trước");
        return founding;
    }
}
