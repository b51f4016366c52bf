using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Targets;

/// <summary>A plan as it is typed: period, threshold of workers, figures by column, the paper it stands in.</summary>
public sealed record NewTargetPlan(
    long UnitId, string Name, DateOnly From, DateOnly To, int Threshold, IReadOnlyList<PlanFigure> Totals, TargetPaper? Paper = null, long? YearPlanId = null, long? AbovePlanId = null);

/// <summary>Enters plans. Corrections go through <see cref="TargetPlanCorrections"/>.</summary>
public sealed class TargetPlans(AppDbContext db, CurrentWork work, Organisation.Documents.DocumentRegister register, Cascade cascade, TimeProvider time)
{
    /// <summary>Refused: a period that ends before it begins, no figure at all, parts that do not make the total the plan itself gives.</summary>
    public async Task<TargetPlan> CreateAsync(NewTargetPlan plan, CancellationToken cancel = default)
    {
        await new TargetPlanRules(db).CheckAsync(plan, cancel);
        await cascade.CheckAsync(plan, time.Today, cancel);
        work.Begin(TargetsOperations.CreatePlan, plan.Name);
        var paper = plan.Paper is null ? null : await new TargetPapers(db, register, time).EnterAsync(plan.UnitId, plan.Paper, cancel);
        if (paper is not null) work.RestsOn(paper.Id);
        var entered = new TargetPlan
        {
            OrgUnitId = plan.UnitId,
            Name = VietText.Nfc(plan.Name),
            From = plan.From,
            To = plan.To,
            Threshold = plan.Threshold,
            YearPlanId = plan.YearPlanId,
            AbovePlanId = plan.AbovePlanId,
            DocumentId = paper?.Id,
        };
        db.Add(entered);
        await db.SaveChangesAsync(cancel);
        db.AddRange(plan.Totals.Select(t => new PlanTotal
        {
            OrgUnitId = plan.UnitId, PlanId = entered.Id, Column = t.Column, Value = t.Value, AtLeast = t.AtLeast, Note = t.Note,
        }));
        await db.SaveChangesAsync(cancel);
        return entered;
    }
}
