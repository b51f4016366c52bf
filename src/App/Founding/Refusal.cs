using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Founding;

/// <summary>Refuses recognition in writing: a numbered letter with the reason, and the end of the case.</summary>
public sealed class Refusal(AppDbContext db, CurrentWork work, StepBook steps, RecognitionPlanner planner, DocumentRegister numbers, FileStore files)
{
    public Task<OfficialDocument?> RefuseAsync(long caseId, DateOnly date, string reason, Signer signer, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindForAsync(caseId, FoundingStep.Refused, date, cancel) is not { } founding) return null;
        Rule.Check(!string.IsNullOrWhiteSpace(reason), "Reason", "Ghi lý do không công nhận; lý do này được trả lời bằng văn bản");
        Rule.Check(!string.IsNullOrWhiteSpace(signer.Name), nameof(Signer.Name), "Ghi họ tên người ký");
        var plan = await planner.PlanAsync(founding, date, cancel);
        var issuer = plan.Issuer ?? throw new OutOfScopeException(plan.Decider.Id);
        Rule.Check(!string.IsNullOrWhiteSpace(issuer.Symbol), $"{issuer.Name} chưa có ký hiệu văn bản; ghi ở trang đơn vị trước");
        work.Begin(FoundingOperations.Refuse, reason.Trim());
        var letter = new OfficialDocument
        {
            OrgUnitId = issuer.Id, Year = date.Year, Symbol = issuer.Symbol!, Date = date, Subject = $"Trả lời đề nghị công nhận {plan.UnionName}",
            Number = await numbers.TakeNumberAsync(issuer.Id, issuer.Symbol!, date.Year, cancel),
            SignerCapacity = signer.Capacity, SignerTitle = signer.Title, SignerName = signer.Name.Trim(),
        };
        db.Add(letter);
        await db.SaveChangesAsync(cancel);
        work.RestsOn(letter.Id);
        founding.DocumentId = letter.Id;
        await steps.RecordAsync(founding, FoundingStep.Refused, date, reason, cancel);
        letter.FileId = (await files.KeepAsync(issuer.Id, $"Công văn {letter.Number:00} {founding.Number}.docx", FileStore.Docx, Write(plan, letter, reason, signer), cancel)).Id;
        await db.SaveChangesAsync(cancel);
        return letter;
    }, cancel);

    private static byte[] Write(RecognitionPlan plan, OfficialDocument letter, string reason, Signer signer) =>
        new WordPaper(PaperHeads.Of(plan.Superior, plan.Issuer!, letter), "", letter.Subject)
            .Paragraph($"Kính gửi: Ban Chấp hành {plan.UnionName}.")
            .Paragraph($"{plan.Issuer!.Name} đã nhận và thẩm định hồ sơ số {plan.Case.Number} đề nghị công nhận {plan.UnionName}. Qua thẩm định, {plan.Issuer.Name} chưa công nhận, với lý do sau:")
            .Paragraph(reason.Trim())
            .Paragraph($"Khi đủ điều kiện, đề nghị lập hồ sơ mới gửi {plan.UnitName} để được hướng dẫn./.")
            .Sign(new Signature(signer.Capacity, signer.Title, signer.Name.Trim(), ["Như trên", "Lưu: VT"]))
            .Write();
}
