using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;

namespace DoanKet.App.Founding;

/// <summary>The first duties of new unions: set with the decision, marked done one by one.</summary>
public sealed class FirstDuties(AppDbContext db, CurrentWork work, RegulationBook regulations, TimeProvider time)
{
    /// <summary>Limits of duties in the regulations: "founding.duty.seal", working days after the decision. Without one a duty has no due day.</summary>
    public const string KeyPrefix = "founding.duty.";

    /// <summary>An occupational union has no employer with whom to bargain.</summary>
    public static IEnumerable<DutyKind> For(FoundingCase founding) =>
        Enum.GetValues<DutyKind>().Where(k => k is not DutyKind.Agreement || founding.UnionKind is not UnitKind.Occupational);

    /// <summary>Sets the duties, under the operation of the decision that the caller has begun. Saved with it.</summary>
    internal async Task SetAsync(FoundingCase founding, DateOnly decided, CancellationToken cancel)
    {
        var calendar = await regulations.WorkingDaysOfAsync(cancel);
        foreach (var kind in For(founding))
        {
            var rule = await regulations.FindAsync(KeyPrefix + $"{kind}".ToLowerInvariant(), decided, cancel);
            DateOnly? due = int.TryParse(rule?.Value, out var days) ? calendar.Add(decided, days) : null;
            db.Add(new FirstDuty { OrgUnitId = founding.OrgUnitId, CaseId = founding.Id, Kind = kind, DueOn = due, Source = due is null ? null : rule!.Source });
        }
    }

    public Task<List<FirstDuty>> OfAsync(long caseId, CancellationToken cancel = default) =>
        db.Set<FirstDuty>().AsNoTracking().Where(d => d.CaseId == caseId).OrderBy(d => d.Id).ToListAsync(cancel);

    /// <summary>Marks a duty done, or not done when no day is given.</summary>
    public async Task<FirstDuty?> MarkAsync(long caseId, DutyKind kind, DateOnly? doneOn, string? outcome, CancellationToken cancel = default)
    {
        if (await db.Set<FirstDuty>().SingleOrDefaultAsync(d => d.CaseId == caseId && d.Kind == kind, cancel) is not { } duty) return null;
        var decided = await db.Set<FoundingCase>().Where(c => c.Id == caseId).Select(c => c.StepOn).SingleAsync(cancel);
        Rule.Check(doneOn is null || doneOn <= time.Today, nameof(FirstDuty.DoneOn), $"Ngày {VietFormat.Date(doneOn)} chưa đến; ghi khi đã làm xong");
        Rule.Check(doneOn is null || doneOn >= decided, nameof(FirstDuty.DoneOn), $"Quyết định công nhận ký ngày {VietFormat.Date(decided)}; chọn ngày bằng hoặc sau ngày ấy");
        Rule.Check((outcome?.Length ?? 0) <= 300, nameof(FirstDuty.Outcome), "Kết quả dài quá 300 chữ; rút gọn lại");
        work.Begin(FoundingOperations.Duty);
        (duty.DoneOn, duty.Outcome) = (doneOn, string.IsNullOrWhiteSpace(outcome) ? null : VietText.Nfc(outcome));
        await db.SaveChangesAsync(cancel);
        return duty;
    }
}
