namespace DoanKet.App.Enterprises;

public sealed partial class EnterpriseRegister
{
    /// <summary>Notes a visit that is planned for a day to come.</summary>
    public async Task<Visit?> PlanVisitAsync(long id, VisitFacts visit, CancellationToken cancel = default)
    {
        var facts = Checked(visit);
        Rule.Check(facts.Day >= time.Today, nameof(Visit.Day), $"Ngày {VietFormat.Date(facts.Day)} đã qua; nếu buổi làm việc đã diễn ra, ghi kết quả");
        if (await FindAsync(id, cancel) is not { } enterprise) return null;
        work.Begin(EnterpriseOperations.Visit);
        var planned = NewVisit(enterprise, facts);
        db.Add(planned);
        await db.SaveChangesAsync(cancel);
        return planned;
    }

    /// <summary>Notes a visit that has taken place, what came of it, and what is next.</summary>
    public async Task<Visit?> AddHeldVisitAsync(long id, VisitFacts visit, string outcome, NextStepFacts next, CancellationToken cancel = default)
    {
        var facts = Checked(visit);
        if (await FindAsync(id, cancel) is not { } enterprise) return null;
        work.Begin(EnterpriseOperations.Visit);
        var held = NewVisit(enterprise, facts);
        db.Add(held);
        await HoldAsync(enterprise, held, facts, outcome, next, cancel);
        await db.SaveChangesAsync(cancel);
        return held;
    }

    /// <summary>Marks a planned visit as held, on the day it really took place.</summary>
    public async Task<Visit?> HoldVisitAsync(long visitId, VisitFacts visit, string outcome, NextStepFacts next, CancellationToken cancel = default)
    {
        var facts = Checked(visit);
        if (await db.Set<Visit>().SingleOrDefaultAsync(v => v.Id == visitId, cancel) is not { } planned) return null;
        if (await FindAsync(planned.EnterpriseId, cancel) is not { } enterprise) return null;
        Rule.Check(!planned.Held, "Buổi làm việc này đã ghi kết quả");
        work.Begin(EnterpriseOperations.Visit);
        await HoldAsync(enterprise, planned, facts, outcome, next, cancel);
        await db.SaveChangesAsync(cancel);
        return planned;
    }

    /// <summary>Takes a planned visit out of the calendar; one that was held stays.</summary>
    public async Task<bool> CancelVisitAsync(long visitId, CancellationToken cancel = default)
    {
        if (await db.Set<Visit>().SingleOrDefaultAsync(v => v.Id == visitId, cancel) is not { } visit) return false;
        Rule.Check(!visit.Held, "Buổi làm việc đã diễn ra thì không bỏ được");
        work.Begin(EnterpriseOperations.CancelVisit);
        db.Remove(visit);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>What a visit asked for has been done; it is taken off the employer's page too, unless something else is to be done there by now.</summary>
    public async Task<Visit?> FinishStepAsync(long visitId, CancellationToken cancel = default)
    {
        if (await db.Set<Visit>().SingleOrDefaultAsync(v => v.Id == visitId, cancel) is not { } visit) return null;
        if (await FindAsync(visit.EnterpriseId, cancel) is not { } enterprise) return null;
        Rule.Check(visit is { NextStep: not null, NextStepDoneOn: null }, "Việc này đã xong rồi");
        work.Begin(EnterpriseOperations.NextStep, visit.NextStep);
        visit.NextStepDoneOn = time.Today;
        if ((enterprise.NextStep, enterprise.NextStepOn) == (visit.NextStep, visit.NextStepOn)) (enterprise.NextStep, enterprise.NextStepOn) = (null, null);
        await db.SaveChangesAsync(cancel);
        return visit;
    }

    /// <summary>Sets or clears what is to be done next.</summary>
    public async Task<Enterprise?> SetNextStepAsync(long id, NextStepFacts next, CancellationToken cancel = default)
    {
        if (await FindAsync(id, cancel) is not { } enterprise) return null;
        work.Begin(EnterpriseOperations.NextStep);
        await WriteAsync(enterprise, next, null, cancel);
        await db.SaveChangesAsync(cancel);
        return enterprise;
    }

    /// <summary>Judges how ready the employer and its workers are: 1 refuses, 5 ready to found.</summary>
    public async Task<Enterprise?> SetReadinessAsync(long id, int readiness, string? reason, CancellationToken cancel = default)
    {
        Rule.Check(readiness is >= 1 and <= 5, nameof(Enterprise.Readiness), "Chọn mức sẵn sàng từ 1 đến 5");
        if (await FindAsync(id, cancel) is not { } enterprise) return null;
        work.Begin(EnterpriseOperations.Assess, string.IsNullOrWhiteSpace(reason) ? null : VietText.Nfc(reason));
        enterprise.Readiness = readiness;
        await db.SaveChangesAsync(cancel);
        return enterprise;
    }

    private async Task HoldAsync(Enterprise enterprise, Visit visit, VisitFacts facts, string outcome, NextStepFacts next, CancellationToken cancel)
    {
        Rule.Check(facts.Day <= time.Today, nameof(Visit.Day), $"Ngày {VietFormat.Date(facts.Day)} chưa đến; kết quả ghi sau buổi làm việc");
        var result = VietText.Nfc(outcome);
        Rule.Check(result.Length is > 0 and <= 1000, nameof(Visit.Outcome), result.Length == 0 ? "Ghi kết quả buổi làm việc" : "Kết quả dài quá 1.000 chữ; rút gọn lại");
        (visit.Day, visit.At, visit.Officer, visit.MetWith) = (facts.Day, facts.At, facts.Officer, facts.MetWith);
        (visit.Result, visit.Outcome, visit.Held) = (facts.Result, result, true);
        await WriteAsync(enterprise, next, visit, cancel);
    }

    /// <summary>What was asked for before is done with when something else is asked for, or nothing; another day for the same step moves it.</summary>
    /// <param name="asking">The visit that asks for it; none when it is set by hand.</param>
    private async Task WriteAsync(Enterprise enterprise, NextStepFacts next, Visit? asking, CancellationToken cancel)
    {
        var step = VietText.Nfc(next.Step ?? "");
        Rule.Check(step.Length <= 300, nameof(Enterprise.NextStep), "Bước tiếp theo dài quá 300 chữ; rút gọn lại");
        Rule.Check(step.Length > 0 || next.Day is null, nameof(Enterprise.NextStep), "Có ngày mà chưa ghi phải làm gì");
        Rule.Check(next.Day is null || next.Day >= time.Today || next.Day == enterprise.NextStepOn, nameof(Enterprise.NextStepOn), "Ngày làm bước tiếp theo đã qua; chọn từ hôm nay trở đi");
        var isSame = step == (enterprise.NextStep ?? "");
        (enterprise.NextStep, enterprise.NextStepOn) = (step.Length > 0 ? step : null, next.Day);
        foreach (var before in await db.Set<Visit>().Where(v => v.EnterpriseId == enterprise.Id && v.NextStep != null && v.NextStepDoneOn == null).ToListAsync(cancel))
            if (!isSame) before.NextStepDoneOn = time.Today;
            else if (before.NextStep == step) before.NextStepOn = next.Day;
        if (asking is not null && !isSame && step.Length > 0) (asking.NextStep, asking.NextStepOn) = (step, next.Day);
    }

    private static Visit NewVisit(Enterprise enterprise, VisitFacts facts) => new()
    {
        OrgUnitId = enterprise.OrgUnitId, EnterpriseId = enterprise.Id, Day = facts.Day, At = facts.At, Officer = facts.Officer, MetWith = facts.MetWith,
    };

    private static VisitFacts Checked(VisitFacts visit)
    {
        var (officer, metWith) = (VietText.Nfc(visit.Officer), VietText.Nfc(visit.MetWith ?? ""));
        Rule.Check(officer.Length is > 0 and <= 100, nameof(Visit.Officer), "Ghi tên cán bộ công đoàn đi làm việc, nhiều nhất 100 chữ");
        Rule.Check(metWith.Length <= 200, nameof(Visit.MetWith), "Tên người làm việc cùng dài quá 200 chữ; rút gọn lại");
        return visit with { Officer = officer, MetWith = metWith.Length > 0 ? metWith : null };
    }
}
