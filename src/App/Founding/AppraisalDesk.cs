using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Founding;

/// <summary>What an appraiser writes on the slip.</summary>
/// <param name="Note">The opinion as a whole; of a return, what is missing.</param>
public sealed record AppraisalFacts(DateOnly Day, string Note, string? Officer = null)
{
    public IReadOnlyList<PointFound> Points { get; init; } = [];

    /// <summary>Of a return: what is to be mended in each paper.</summary>
    public IReadOnlyDictionary<PaperKind, string> Flaws { get; init; } = new Dictionary<PaperKind, string>();

    /// <summary>Of a return: the day until which the dossier is asked back.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Of a return: who signs the notice; without a name none is issued.</summary>
    public Signer? Signer { get; init; }
}

/// <summary>The superior's answer to a dossier: the appraisal slip, or the return for completion. Both stay in the history.</summary>
public sealed class AppraisalDesk(AppDbContext db, StepBook steps, FoundingLimits limits, OrgDirectory directory, DocumentRegister numbers, FileStore files, CurrentWork work)
{
    /// <summary>Records what the appraisal has found; refused while a point of the slip was not looked at. A slip with a point that does not hold leads to a return or a refusal, not to a recognition.</summary>
    public Task<FoundingCase?> AppraiseAsync(long caseId, AppraisalFacts facts, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindForAsync(caseId, FoundingStep.Appraisal, facts.Day, cancel) is not { } founding) return null;
        await CheckAsync(founding, facts, "Ghi ý kiến thẩm định", cancel);
        foreach (var point in Enum.GetValues<AppraisalPoint>().Except(facts.Points.Select(p => p.Point)))
            Rule.Check(false, $"Fits[{point}]", $"Chọn Đạt hoặc Chưa đạt cho nội dung “{Platform.Operations.Labels.Of(point)}”");
        steps.Begin(FoundingOperations.Appraise);
        await RecordAsync(founding, FoundingStep.Appraisal, facts, cancel);
        return founding;
    }, cancel);

    /// <summary>Gives the dossier back for what is missing; the limit for the decision stands still until it is handed in again.</summary>
    public Task<FoundingCase?> ReturnAsync(long caseId, AppraisalFacts facts, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindForAsync(caseId, FoundingStep.Returned, facts.Day, cancel) is not { } founding) return null;
        await CheckAsync(founding, facts, "Ghi những gì cần bổ sung", cancel);
        Rule.Check(facts.Until is null || facts.Until > facts.Day, nameof(facts.Until), $"Ngày bổ sung phải sau ngày trả lại {VietFormat.Date(facts.Day)}");
        steps.Begin(FoundingOperations.Return, facts.Note);
        await MarkPapersAsync(founding, facts.Flaws, cancel);
        var step = await RecordAsync(founding, FoundingStep.Returned, facts, cancel);
        if (!string.IsNullOrWhiteSpace(facts.Signer?.Name)) await IssueAsync(founding, step, facts, facts.Signer, cancel);
        return founding;
    }, cancel);

    /// <summary>The lines of the slip written at the step.</summary>
    public Task<List<AppraisalMark>> SlipAsync(long stepId, CancellationToken cancel = default) =>
        db.Set<AppraisalMark>().AsNoTracking().Where(m => m.StepId == stepId).OrderBy(m => m.Id).ToListAsync(cancel);

    /// <summary>Refused while the last appraisal has found something that does not hold.</summary>
    internal async Task CheckFitAsync(long caseId, CancellationToken cancel)
    {
        var step = await db.Set<CaseStep>().Where(s => s.CaseId == caseId && s.Step == FoundingStep.Appraisal).MaxAsync(s => (long?)s.Id, cancel) ?? 0;
        var unfit = (await SlipAsync(step, cancel)).FindAll(m => !m.Fits);
        Rule.Check(unfit.Count == 0, $"Phiếu thẩm định có {unfit.Count} nội dung chưa đạt: {string.Join("; ", unfit.Select(m => m.Remark))}. Trả lại để bổ sung, hoặc không công nhận");
    }

    private async Task CheckAsync(FoundingCase founding, AppraisalFacts facts, string asked, CancellationToken cancel)
    {
        Rule.Check(!string.IsNullOrWhiteSpace(facts.Note), nameof(CaseStep.Note), asked);
        Rule.Check((facts.Officer?.Length ?? 0) <= 100, nameof(CaseStep.Officer), "Họ tên dài quá 100 chữ");
        await limits.CheckDecidesAsync(founding, facts.Day, cancel);
        foreach (var point in facts.Points)
        {
            Rule.Check(point.Fits || !string.IsNullOrWhiteSpace(point.Remark), $"Fits[{point.Point}]", $"Ghi chỗ chưa đạt của nội dung “{Platform.Operations.Labels.Of(point.Point)}”");
            Rule.Check(!point.Fits || string.IsNullOrWhiteSpace(point.Remark), $"Fits[{point.Point}]", $"Nội dung “{Platform.Operations.Labels.Of(point.Point)}” ghi chỗ chưa đạt mà chọn Đạt; chọn Chưa đạt, hoặc xóa chỗ đã ghi");
            Rule.Check((point.Remark?.Length ?? 0) <= 500, $"Fits[{point.Point}]", "Ý kiến dài quá 500 chữ; rút gọn lại");
        }
    }

    private async Task<CaseStep> RecordAsync(FoundingCase founding, FoundingStep what, AppraisalFacts facts, CancellationToken cancel)
    {
        CaseStep? recorded = null;
        await steps.RecordAsync(founding, what, facts.Day, facts.Note, cancel, step => (recorded, step.Until, step.Officer) = (step, facts.Until, Given(facts.Officer)));
        db.AddRange(facts.Points.Select(p => new AppraisalMark { OrgUnitId = founding.OrgUnitId, CaseId = founding.Id, StepId = recorded!.Id, Point = p.Point, Fits = p.Fits, Remark = Given(p.Remark) }));
        await db.SaveChangesAsync(cancel);
        return recorded!;
    }

    private async Task MarkPapersAsync(FoundingCase founding, IReadOnlyDictionary<PaperKind, string> flaws, CancellationToken cancel)
    {
        var papers = await db.Set<CasePaper>().Where(p => p.CaseId == founding.Id).ToListAsync(cancel);
        foreach (var (kind, flaw) in flaws)
        {
            Rule.Check(flaw.Length <= 300, $"Flaws[{kind}]", "Phần cần sửa dài quá 300 chữ; rút gọn lại");
            if (papers.Find(p => p.Kind == kind) is { } paper) paper.Flaw = VietText.Nfc(flaw);
        }
    }

    /// <summary>The notice of the return takes its number from the register of the unit that decides.</summary>
    private async Task IssueAsync(FoundingCase founding, CaseStep step, AppraisalFacts facts, Signer signer, CancellationToken cancel)
    {
        var decider = await limits.DeciderAsync(founding, facts.Day, cancel);
        var issuer = await directory.FindAsync(decider.Id, cancel) ?? throw new OutOfScopeException(decider.Id);
        Rule.Check(!string.IsNullOrWhiteSpace(issuer.Symbol), $"{issuer.Name} chưa có ký hiệu văn bản; ghi ở trang đơn vị trước");
        var (symbol, path) = ($"TB-{issuer.Symbol}", await directory.PathAsync(issuer.Id, facts.Day, cancel));
        var notice = new OfficialDocument
        {
            OrgUnitId = issuer.Id, Year = facts.Day.Year, Symbol = symbol, Date = facts.Day, Subject = $"Bổ sung hồ sơ {founding.Number} đề nghị công nhận {UnionNames.Of(founding)}",
            Number = await numbers.TakeNumberAsync(issuer.Id, symbol, facts.Day.Year, cancel),
            SignerCapacity = signer.Capacity, SignerTitle = signer.Title, SignerName = signer.Name.Trim(),
        };
        db.Add(notice);
        await db.SaveChangesAsync(cancel);
        work.RestsOn(notice.Id);
        var slip = await SlipAsync(step.Id, cancel);
        var paper = ReturnPaper.Write(new(founding, PaperHeads.Of(path.Count > 1 ? path[^2].Name : "", issuer, notice), issuer.Name, notice.Subject, step, slip, facts.Flaws, signer));
        notice.FileId = (await files.KeepAsync(issuer.Id, $"Thông báo {notice.Number:00} {founding.Number}.docx", FileStore.Docx, paper, cancel)).Id;
        step.DocumentId = notice.Id;
        await db.SaveChangesAsync(cancel);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietText.Nfc(text);
}
