using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Targets;

/// <summary>A plan as it should read.</summary>
/// <param name="Reason">Why it is corrected; needed.</param>
/// <param name="Paper">The paper that changes the plan; none when only the entry was wrong.</param>
/// <param name="AbovePlanId">The plan of the level above that it stands under; none unties it.</param>
/// <param name="LeavesTableOpen">Whether the table in force may be left disagreeing with the new figures until a new version is put in force.</param>
public sealed record PlanCorrection(string Name, DateOnly From, DateOnly To, IReadOnlyList<PlanFigure> Totals, string Reason, TargetPaper? Paper = null, bool LeavesTableOpen = false, long? AbovePlanId = null);

/// <summary>Corrects a plan: its name, period and figures, and what it stands under. Its threshold stays: figures of members are counted by it.</summary>
public sealed class TargetPlanCorrections(AppDbContext db, CurrentWork work, AllotmentBook book, Cascade cascade, Organisation.Documents.DocumentRegister register, TimeProvider time)
{
    /// <summary>
    /// Refused: what <see cref="TargetPlans.CreateAsync"/> refuses, no reason, a period that leaves out a version or a campaign within the year,
    /// figures that the table in force does not add up to, unless that is left open on purpose.
    /// </summary>
    public async Task CorrectAsync(PlanView plan, PlanCorrection to, CancellationToken cancel = default)
    {
        Rule.Check(!string.IsNullOrWhiteSpace(to.Reason), nameof(to.Reason), "Ghi lý do sửa, ví dụ “gõ nhầm chỉ tiêu” hoặc số văn bản điều chỉnh");
        var entry = new NewTargetPlan(plan.UnitId, to.Name, to.From, to.To, plan.Threshold, to.Totals, YearPlanId: plan.YearPlanId, AbovePlanId: to.AbovePlanId);
        await new TargetPlanRules(db).CheckAsync(entry, cancel);
        // What it stands under already may have ended or been taken back since; that stops no other correction.
        if ((to.AbovePlanId, to.From, to.To) != (plan.AbovePlanId, plan.From, plan.To)) await cascade.CheckAsync(entry, time.Today, cancel);
        await CheckPeriodAsync(plan, to, cancel);
        await CheckTableAsync(plan, to, cancel);
        work.Begin(TargetsOperations.CorrectPlan, $"{to.Reason.Trim().TrimEnd('.')}{Changed(plan, to.Totals)}", plan.Paper?.Id);
        if (to.Paper is { } paper) work.RestsOn((await new TargetPapers(db, register, time).EnterAsync(plan.UnitId, paper, cancel)).Id);
        var entered = await db.Set<TargetPlan>().SingleAsync(p => p.Id == plan.Id, cancel);
        (entered.Name, entered.From, entered.To, entered.AbovePlanId) = (VietText.Nfc(to.Name), to.From, to.To, to.AbovePlanId);
        await WriteTotalsAsync(plan, to.Totals, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What the table in force would disagree with; empty when there is no table or it still adds up.</summary>
    public async Task<IReadOnlyList<Discrepancy>> DisagreementsAsync(PlanView plan, IReadOnlyList<PlanFigure> totals, CancellationToken cancel = default) =>
        plan.Versions.FirstOrDefault(v => v.State is AllotmentState.InForce) is { } held
            ? AllotmentCheck.Find(await book.TableAsync(plan with { Totals = totals }, held.Id, cancel))
            : [];

    /// <summary>" (Tổng thực tăng: 475 thành 500)": in the history a figure alone would not say which.</summary>
    private static string Changed(PlanView plan, IReadOnlyList<PlanFigure> totals)
    {
        string Show(IReadOnlyList<PlanFigure> of, string code) =>
            of.FirstOrDefault(t => t.Column == code) is { } total ? VietFormat.Number(total.Value) + (total.AtLeast ? " trở lên" : "") : "không ghi";
        var changes = TargetColumns.All.Select(c => (c.At(plan.Threshold).Name, Old: Show(plan.Totals, c.Code), New: Show(totals, c.Code)))
            .Where(c => c.Old != c.New).Select(c => $"{c.Name}: {c.Old} thành {c.New}").ToList();
        return changes.Count == 0 ? "" : $" ({string.Join("; ", changes)})";
    }

    private async Task CheckPeriodAsync(PlanView plan, PlanCorrection to, CancellationToken cancel)
    {
        var latest = plan.Versions.Select(v => v.From).OfType<DateOnly>().DefaultIfEmpty().Max();
        Rule.Check(to.To >= latest, nameof(to.To), $"Bảng giao có hiệu lực từ ngày {VietFormat.Date(latest)}; kế hoạch không thể hết trước ngày ấy");
        var within = await db.Set<TargetPlan>().Where(p => p.YearPlanId == plan.Id && (p.From < to.From || p.To > to.To)).OrderBy(p => p.From).FirstOrDefaultAsync(cancel);
        Rule.Check(within is null, nameof(to.From), $"Đợt “{within?.Name}” từ {VietFormat.Date(within?.From)} đến {VietFormat.Date(within?.To)} phải nằm trong kế hoạch năm này");
    }

    private async Task CheckTableAsync(PlanView plan, PlanCorrection to, CancellationToken cancel)
    {
        if (to.LeavesTableOpen) return;
        var faults = await DisagreementsAsync(plan, to.Totals, cancel);
        Rule.Check(faults.Count == 0, nameof(to.Totals),
            $"Bảng giao đang có hiệu lực không khớp chỉ tiêu mới: {string.Join(" ", faults.Take(3).Select(f => f.Text))} Sửa lại chỉ tiêu, hoặc đánh dấu “Sẽ giao lại” rồi ban hành bản mới.");
    }

    private async Task WriteTotalsAsync(PlanView plan, IReadOnlyList<PlanFigure> totals, CancellationToken cancel)
    {
        var old = await db.Set<PlanTotal>().Where(t => t.PlanId == plan.Id).ToListAsync(cancel);
        db.RemoveRange(old.Where(o => totals.All(t => t.Column != o.Column)));
        foreach (var total in totals)
        {
            if (old.Find(o => o.Column == total.Column) is { } kept) (kept.Value, kept.AtLeast, kept.Note) = (total.Value, total.AtLeast, total.Note);
            else db.Add(new PlanTotal { OrgUnitId = plan.UnitId, PlanId = plan.Id, Column = total.Column, Value = total.Value, AtLeast = total.AtLeast, Note = total.Note });
        }
    }
}
