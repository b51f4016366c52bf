using DoanKet.App.Enterprises;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Founding;

/// <summary>Keeps the order of steps and days of a case; every command that records a step goes through it.</summary>
public sealed class StepBook(AppDbContext db, CurrentWork work, FoundingLimits limits, TimeProvider time)
{
    /// <summary>The case, if it lies in the scope; refused when it has ended.</summary>
    internal async Task<FoundingCase?> FindOpenAsync(long caseId, CancellationToken cancel)
    {
        var founding = await db.Set<FoundingCase>().SingleOrDefaultAsync(c => c.Id == caseId, cancel);
        Rule.Check(founding is not { IsClosed: true }, $"Hồ sơ {founding?.Number} đã kết thúc ngày {VietFormat.Date(founding?.StepOn)}; không sửa được nữa");
        return founding;
    }

    /// <summary>The case, when the step may be recorded for the day: it follows the last one, and the day is neither before it nor in the future.</summary>
    internal async Task<FoundingCase?> FindForAsync(long caseId, FoundingStep step, DateOnly day, CancellationToken cancel)
    {
        if (await FindOpenAsync(caseId, cancel) is not { } founding) return null;
        Rule.Check(founding.Step.Next().Contains(step), $"Hồ sơ đang ở bước “{founding.Step.Label()}”; bước tiếp theo là “{founding.Step.Next()[0].Label()}”");
        CheckDay(founding, day);
        if (step is not FoundingStep.Refused) await CheckEmployersAsync(founding, cancel);
        return founding;
    }

    internal void CheckDay(FoundingCase founding, DateOnly day)
    {
        Rule.Check(day <= time.Today, nameof(CaseStep.Day), $"Ngày {VietFormat.Date(day)} chưa đến; ghi khi đã làm xong");
        Rule.Check(day >= founding.StepOn, nameof(CaseStep.Day), $"Bước trước làm ngày {VietFormat.Date(founding.StepOn)}; chọn ngày bằng hoặc sau ngày ấy");
    }

    /// <summary>When an employer has closed in the middle, somebody says first whether the case goes on.</summary>
    private async Task CheckEmployersAsync(FoundingCase founding, CancellationToken cancel)
    {
        var (id, first) = (founding.Id, founding.EnterpriseId);
        var closed = await db.Set<Enterprise>().AsNoTracking()
            .Where(e => e.ClosedOn != null && (e.Id == first || db.Set<CaseEmployer>().Any(c => c.CaseId == id && c.EmployerId == e.Id))).ToListAsync(cancel);
        var gone = Employers.ClosedIn(founding, closed) is [var one, ..] ? one : null;
        Rule.Check(gone is null, $"{gone?.Name} đã ngừng hoạt động từ ngày {VietFormat.Date(gone?.ClosedOn)}; ở trang hồ sơ, chọn dừng hồ sơ hay tiếp tục rồi mới ghi bước");
    }

    /// <summary>Writes the step down. What belongs to it has been added by the caller and is saved with it.</summary>
    internal async Task<FoundingCase> RecordAsync(FoundingCase founding, FoundingStep step, DateOnly day, string? note, CancellationToken cancel, Action<CaseStep>? also = null)
    {
        Rule.Check((note?.Length ?? 0) <= 1000, nameof(CaseStep.Note), "Nội dung dài quá 1.000 chữ; rút gọn lại");
        (founding.Step, founding.StepOn) = (step, day);
        var text = string.IsNullOrWhiteSpace(note) ? null : VietText.Nfc(note);
        var done = new CaseStep { OrgUnitId = founding.OrgUnitId, CaseId = founding.Id, Step = step, Day = day, Note = text };
        also?.Invoke(done);
        db.Add(done);
        await db.SaveChangesAsync(cancel);
        if (step is FoundingStep.Congress or FoundingStep.Dossier) await BeginLimitsAsync(founding, done, cancel);
        return founding;
    }

    /// <summary>Writes down the limits that begin with the step, with the rule of its day and the due day as it is told now.</summary>
    private async Task BeginLimitsAsync(FoundingCase founding, CaseStep begun, CancellationToken cancel)
    {
        var steps = await db.Set<CaseStep>().Where(s => s.CaseId == founding.Id).OrderBy(s => s.Id).Select(s => new LegalClocks.StepDone(s.Step, s.Day)).ToListAsync(cancel);
        var clocks = (await limits.ClocksOfAsync(founding.Id, cancel)).Of(steps, begun.Day, founding.Id);
        db.AddRange(clocks.Where(c => c.DoneOn is null && c.Step is FoundingStep.Recognised == begun.Step is FoundingStep.Dossier).Select(c => new CaseLimit
        {
            OrgUnitId = founding.OrgUnitId, CaseId = founding.Id, StepId = begun.Id, Step = c.Step, From = c.From, Days = c.Days,
            Source = c.Rule.Source, Verification = c.Rule.Verification, FirstDue = c.Due, Due = c.Due,
        }));
        await db.SaveChangesAsync(cancel);
    }

    internal void Begin(OperationKind kind, string? reason = null) => work.Begin(kind, string.IsNullOrWhiteSpace(reason) ? null : VietText.Nfc(reason));
}
