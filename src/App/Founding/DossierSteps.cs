using DoanKet.App.Platform.Data;

namespace DoanKet.App.Founding;

/// <summary>The handing in of a dossier.</summary>
public sealed class DossierSteps(AppDbContext db, StepBook steps)
{
    /// <summary>Hands the dossier in, for the first time or after a return; all papers that its kind needs must be there and in order.</summary>
    public Task<FoundingCase?> SubmitAsync(long caseId, DateOnly day, string? note, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindForAsync(caseId, FoundingStep.Dossier, day, cancel) is not { } founding) return null;
        var ready = await db.Set<CasePaper>().Where(p => p.CaseId == caseId && p.Flaw == null).Select(p => p.Kind).ToListAsync(cancel);
        var needed = PaperKinds.NeededFor(founding.Kind);
        var missing = needed.Except(ready).Select(k => k.LabelWithin()).ToList();
        Rule.Check(missing.Count == 0, $"Hồ sơ có {needed.Count - missing.Count}/{needed.Count} giấy tờ. Còn thiếu hoặc cần sửa: {string.Join("; ", missing)}");
        steps.Begin(FoundingOperations.Dossier);
        return await steps.RecordAsync(founding, FoundingStep.Dossier, day, note, cancel);
    }, cancel);
}
