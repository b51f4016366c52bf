using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Targets;

/// <summary>Puts a draft in force by a paper; the version before it ends the day before.</summary>
public sealed class AllotmentDecisions(AppDbContext db, CurrentWork work, AllotmentBook book, DocumentRegister register, TimeProvider time)
{
    /// <summary>By a decision of its own, entered with its number or, inside a transaction, taking the next one.</summary>
    public async Task<Allotment> PutInForceAsync(PlanView plan, TargetPaper paper, CancellationToken cancel = default)
    {
        var draft = await ReadyAsync(plan, paper.Date, cancel);
        work.Begin(TargetsOperations.PutInForce, paper.Subject);
        var document = await new TargetPapers(db, register, time).EnterAsync(plan.UnitId, paper, cancel);
        return await EnactAsync(plan, draft, document.Id, paper.Date, cancel);
    }

    /// <summary>By the plan's own paper, whose annex the table is (plan 78/KH-LĐLĐ).</summary>
    public async Task<Allotment> PutInForceByPlanAsync(PlanView plan, CancellationToken cancel = default)
    {
        Rule.Check(plan.Paper is not null, "Kế hoạch chưa có văn bản. Ghi số, ngày và người ký của quyết định");
        var draft = await ReadyAsync(plan, plan.Paper!.Date, cancel);
        work.Begin(TargetsOperations.PutInForce, plan.Paper.Subject);
        return await EnactAsync(plan, draft, plan.Paper.Id, plan.Paper.Date, cancel);
    }

    private async Task<Allotment> ReadyAsync(PlanView plan, DateOnly day, CancellationToken cancel)
    {
        var draft = await db.Set<Allotment>().SingleOrDefaultAsync(a => a.PlanId == plan.Id && a.State == AllotmentState.Draft, cancel);
        Rule.Check(draft is not null, "Không có bản nháp để ban hành");
        var faults = AllotmentCheck.Find(await book.TableAsync(plan, draft!.Id, cancel));
        Rule.Check(faults.Count == 0, $"Chưa ban hành được bản {draft.Number}: {AllotmentSummary.What(faults)}");
        var latest = plan.Versions.Where(v => v.State is AllotmentState.InForce).Select(v => v.From).FirstOrDefault();
        Rule.Check(latest is null || day >= latest, nameof(TargetPaper.Date), $"Bản đang có hiệu lực từ ngày {latest:dd/MM/yyyy}; văn bản mới phải từ ngày ấy trở đi");
        Rule.Check(day <= plan.To, nameof(TargetPaper.Date), $"Kế hoạch kết thúc ngày {VietFormat.Date(plan.To)}; văn bản phải trước ngày ấy");
        return draft;
    }

    private async Task<Allotment> EnactAsync(PlanView plan, Allotment draft, long documentId, DateOnly day, CancellationToken cancel)
    {
        work.RestsOn(documentId);
        foreach (var before in await db.Set<Allotment>().Where(a => a.PlanId == plan.Id && a.State == AllotmentState.InForce).ToListAsync(cancel))
            (before.State, before.InForceTo) = (AllotmentState.Replaced, day.AddDays(-1));
        (draft.State, draft.InForceFrom, draft.DocumentId) = (AllotmentState.InForce, day, documentId);
        await db.SaveChangesAsync(cancel);
        return draft;
    }
}
