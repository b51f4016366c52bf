using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Targets;

/// <summary>
/// Puts a draft in force by a paper; the version before it ends the day before. Refused unless the paper is dated after the day on which
/// the version before it came into force, so that what held on an earlier day never changes.
/// </summary>
public sealed class AllotmentDecisions(AppDbContext db, CurrentWork work, AllotmentBook book, Cascade cascade, DocumentRegister register, NoticeBoard notices, TimeProvider time)
{
    /// <summary>By a decision of its own, entered with its number or, inside a transaction, taking the next one.</summary>
    public async Task<Allotment> PutInForceAsync(PlanView plan, TargetPaper paper, string? whyLess = null, CancellationToken cancel = default)
    {
        var draft = await ReadyAsync(plan, paper.Date, whyLess, cancel);
        work.Begin(TargetsOperations.PutInForce, paper.Subject);
        var document = await new TargetPapers(db, register, time).EnterAsync(plan.UnitId, paper, cancel);
        return await EnactAsync(plan, draft, new(document.Id, document.Citation, document.Date), cancel);
    }

    /// <summary>By the plan's own paper, whose annex the table is (plan 78/KH-LĐLĐ): only the first version can be that annex.</summary>
    public async Task<Allotment> PutInForceByPlanAsync(PlanView plan, string? whyLess = null, CancellationToken cancel = default)
    {
        Rule.Check(plan.Paper is not null, "Kế hoạch chưa có văn bản. Ghi số, ngày và người ký của quyết định");
        Rule.Check(plan.TakesAnnex, "Bản đầu tiên đã có hiệu lực, nên bản này không phải bảng kèm theo kế hoạch. Bỏ dấu ở ô ấy và ghi quyết định ban hành bản này");
        var draft = await ReadyAsync(plan, plan.Paper!.Date, whyLess, cancel);
        work.Begin(TargetsOperations.PutInForce, plan.Paper.Subject);
        return await EnactAsync(plan, draft, new(plan.Paper.Id, plan.Paper.Citation, plan.Paper.Date), cancel);
    }

    private async Task<Allotment> ReadyAsync(PlanView plan, DateOnly day, string? whyLess, CancellationToken cancel)
    {
        var draft = await db.Set<Allotment>().SingleOrDefaultAsync(a => a.PlanId == plan.Id && a.State == AllotmentState.Draft, cancel);
        Rule.Check(draft is not null, "Không có bản nháp để ban hành");
        var table = await book.TableAsync(plan, draft!.Id, cancel);
        var faults = AllotmentCheck.Find(table);
        Rule.Check(faults.Count == 0, $"Chưa ban hành được bản {draft.Number}: {AllotmentSummary.What(faults)}");
        // on the same day the version before would never have held, though units have read it
        var held = plan.Versions.FirstOrDefault(v => v.From is not null);
        Rule.Check(held is null || day > held.From, nameof(TargetPaper.Date),
            $"Bản {held?.Number} có hiệu lực từ ngày {VietFormat.Date(held?.From)}; quyết định thay bản ấy phải ký sau ngày ấy, từ {VietFormat.Date(held?.From?.AddDays(1))} trở đi");
        Rule.Check(day <= plan.To, nameof(TargetPaper.Date), $"Kế hoạch kết thúc ngày {VietFormat.Date(plan.To)}; văn bản phải trước ngày ấy");
        await CheckAboveAsync(plan, draft, table, whyLess, cancel);
        return draft;
    }

    /// <summary>Less than the level above gave is given out only with a reason; it is asked as of today, since a paper may be entered days after it was signed.</summary>
    private async Task CheckAboveAsync(PlanView plan, Allotment draft, AllotmentTable table, string? whyLess, CancellationToken cancel)
    {
        var missing = AllotmentCheck.Missing(await cascade.CompareAsync(plan, table, time.Today, cancel));
        draft.WhyLess = missing.Count == 0 || string.IsNullOrWhiteSpace(whyLess) ? null : VietText.Nfc(whyLess).Trim();
        Rule.Check(missing.Count == 0 || draft.WhyLess is not null, nameof(Allotment.WhyLess),
            $"Bản {draft.Number} giao thấp hơn cấp trên giao: {string.Join(", ", missing.Select(m => $"{TargetColumns.Of(m.Column).At(plan.Threshold).Name} {VietFormat.Number(m.Planned ?? 0)}, cấp trên giao {VietFormat.Number(m.Given)}"))}. Sửa bảng, hoặc ghi lý do");
    }

    private async Task<Allotment> EnactAsync(PlanView plan, Allotment draft, Ground by, CancellationToken cancel)
    {
        work.RestsOn(by.DocumentId);
        foreach (var before in await db.Set<Allotment>().Where(a => a.PlanId == plan.Id && a.State == AllotmentState.InForce).ToListAsync(cancel))
            (before.State, before.InForceTo) = (AllotmentState.Replaced, by.Day.AddDays(-1));
        (draft.State, draft.InForceFrom, draft.DocumentId) = (AllotmentState.InForce, by.Day, by.DocumentId);
        await db.SaveChangesAsync(cancel);
        await TellAsync(plan, draft, by, cancel);
        return draft;
    }

    /// <summary>The units that are given something; the name is cut so that the sentence fits a notice.</summary>
    private async Task TellAsync(PlanView plan, Allotment version, Ground by, CancellationToken cancel)
    {
        var units = await db.Set<AllotmentCell>().Where(c => c.AllotmentId == version.Id && c.UnitId != null && c.Value > 0).Select(c => c.UnitId!.Value).Distinct().ToListAsync(cancel);
        var name = plan.Name.Length > 150 ? plan.Name[..150] + "…" : plan.Name;
        await notices.TellAtAsync(units, Permission.TargetsView, $"Chỉ tiêu {name}: bản {version.Number} có hiệu lực từ {VietFormat.Date(by.Day)}, theo {by.Citation}", $"/chi-tieu/{plan.Id}", cancel);
    }

    /// <summary>The paper that puts a version in force, and its day.</summary>
    private readonly record struct Ground(long DocumentId, string Citation, DateOnly Day);
}
