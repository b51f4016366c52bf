using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;

namespace DoanKet.App.Founding;

/// <summary>A file that somebody sends with a form.</summary>
public sealed record SentFile(string Name, string ContentType, byte[] Bytes);

/// <summary>The dossier: its papers, its handing in, its appraisal or return.</summary>
public sealed class DossierSteps(AppDbContext db, StepBook steps, FileStore files)
{
    /// <summary>Writes down a paper of the dossier, or what is to be mended in it. Without a new file the former one stays.</summary>
    public Task<FoundingCase?> KeepPaperAsync(long caseId, PaperKind kind, string content, string? flaw, SentFile? file, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindOpenAsync(caseId, cancel) is not { } founding) return null;
        Rule.Check(founding.TakesApplications, "Hồ sơ đã nộp; trả lại để bổ sung trước khi sửa giấy tờ");
        Rule.Check(!string.IsNullOrWhiteSpace(content) && content.Length <= 300, nameof(CasePaper.About), "Ghi số, ngày, số trang của giấy tờ, như: 01/CV-BCH, 10/07/2024; nhiều nhất 300 chữ");
        Rule.Check((flaw?.Length ?? 0) <= 300, nameof(CasePaper.Flaw), "Phần cần sửa dài quá 300 chữ; rút gọn lại");
        steps.Begin(FoundingOperations.Paper, kind.Label());
        var paper = await db.Set<CasePaper>().SingleOrDefaultAsync(p => p.CaseId == caseId && p.Kind == kind, cancel);
        if (paper is null) db.Add(paper = new CasePaper { OrgUnitId = founding.OrgUnitId, CaseId = caseId, Kind = kind, About = "" });
        (paper.About, paper.Flaw) = (VietText.Nfc(content), string.IsNullOrWhiteSpace(flaw) ? null : VietText.Nfc(flaw));
        if (file is not null) paper.FileId = (await files.KeepAsync(founding.OrgUnitId, file.Name, file.ContentType, file.Bytes, cancel)).Id;
        await db.SaveChangesAsync(cancel);
        return founding;
    }, cancel);

    /// <summary>Hands the dossier in, for the first time or after a return; all its papers must be there and in order.</summary>
    public Task<FoundingCase?> SubmitAsync(long caseId, DateOnly day, string? note, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindForAsync(caseId, FoundingStep.Dossier, day, cancel) is not { } founding) return null;
        var ready = await db.Set<CasePaper>().Where(p => p.CaseId == caseId && p.Flaw == null).Select(p => p.Kind).ToListAsync(cancel);
        var missing = PaperKinds.All.Except(ready).Select(k => k.LabelWithin()).ToList();
        Rule.Check(missing.Count == 0, $"Hồ sơ có {ready.Count}/{PaperKinds.All.Count} giấy tờ. Còn thiếu hoặc cần sửa: {string.Join("; ", missing)}");
        steps.Begin(FoundingOperations.Dossier);
        return await steps.RecordAsync(founding, FoundingStep.Dossier, day, note, cancel);
    }, cancel);

    /// <summary>Records that the dossier has been found complete and right.</summary>
    public Task<FoundingCase?> AppraiseAsync(long caseId, DateOnly day, string note, CancellationToken cancel = default) =>
        AnswerAsync(caseId, FoundingStep.Appraisal, day, note, "Ghi ý kiến thẩm định", cancel);

    /// <summary>Gives the dossier back for what is missing; the limit for the decision begins anew when it is handed in again.</summary>
    public Task<FoundingCase?> ReturnAsync(long caseId, DateOnly day, string reason, CancellationToken cancel = default) =>
        AnswerAsync(caseId, FoundingStep.Returned, day, reason, "Ghi những gì cần bổ sung", cancel);

    private Task<FoundingCase?> AnswerAsync(long caseId, FoundingStep step, DateOnly day, string note, string asked, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindForAsync(caseId, step, day, cancel) is not { } founding) return null;
        Rule.Check(!string.IsNullOrWhiteSpace(note), nameof(CaseStep.Note), asked);
        steps.Begin(step is FoundingStep.Returned ? FoundingOperations.Return : FoundingOperations.Appraise, step is FoundingStep.Returned ? note : null);
        return await steps.RecordAsync(founding, step, day, note, cancel);
    }, cancel);
}
