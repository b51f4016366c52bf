using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Founding;

/// <summary>Keeps the order of steps and days of a case; every command that records a step goes through it.</summary>
public sealed class StepBook(AppDbContext db, CurrentWork work, TimeProvider time)
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
        Rule.Check(day <= time.Today, nameof(CaseStep.Day), $"Ngày {VietFormat.Date(day)} chưa đến; ghi khi đã làm xong");
        Rule.Check(day >= founding.StepOn, nameof(CaseStep.Day), $"Bước trước làm ngày {VietFormat.Date(founding.StepOn)}; chọn ngày bằng hoặc sau ngày ấy");
        return founding;
    }

    /// <summary>Writes the step down. What belongs to it has been added by the caller and is saved with it.</summary>
    internal async Task<FoundingCase> RecordAsync(FoundingCase founding, FoundingStep step, DateOnly day, string? note, CancellationToken cancel, long? visitId = null)
    {
        Rule.Check((note?.Length ?? 0) <= 1000, nameof(CaseStep.Note), "Nội dung dài quá 1.000 chữ; rút gọn lại");
        (founding.Step, founding.StepOn) = (step, day);
        var text = string.IsNullOrWhiteSpace(note) ? null : VietText.Nfc(note);
        db.Add(new CaseStep { OrgUnitId = founding.OrgUnitId, CaseId = founding.Id, Step = step, Day = day, Note = text, VisitId = visitId });
        await db.SaveChangesAsync(cancel);
        return founding;
    }

    internal void Begin(OperationKind kind, string? reason = null) => work.Begin(kind, string.IsNullOrWhiteSpace(reason) ? null : VietText.Nfc(reason));
}
