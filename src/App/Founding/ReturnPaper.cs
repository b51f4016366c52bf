using DoanKet.App.Platform.Documents;

namespace DoanKet.App.Founding;

/// <summary>"Thông báo về việc bổ sung hồ sơ": what is missing, paper by paper, and until when it is asked for.</summary>
internal static class ReturnPaper
{
    /// <param name="Head">With the number of the register, or without one while it is a draft.</param>
    public sealed record Content(
        FoundingCase Case, PaperHead Head, string Issuer, string Subject, CaseStep Step, IReadOnlyList<AppraisalMark> Slip, IReadOnlyDictionary<PaperKind, string> Flaws, Signer Signer);

    public static byte[] Write(Content content) => Build(content).Write();

    public static WordPaper Build(Content content)
    {
        var (founding, step) = (content.Case, content.Step);
        var paper = new WordPaper(content.Head, "THÔNG BÁO", $"Về việc {char.ToLowerInvariant(content.Subject[0])}{content.Subject[1..]}")
            .Paragraph($"Kính gửi: Ban Chấp hành {UnionNames.Of(founding)}.")
            .Paragraph($"{content.Issuer} đã nhận hồ sơ số {founding.Number}. Qua thẩm định, hồ sơ chưa đủ để xem xét, đề nghị bổ sung:");
        var number = 0;
        foreach (var line in Lines(content)) paper.Paragraph($"{++number}. {line}");
        if (step.Until is { } until) paper.Paragraph($"Hồ sơ bổ sung gửi về {content.Issuer} trước hết {VietFormat.DateWords(until)}.");
        return paper.Paragraph("Thời hạn xem xét tạm dừng từ ngày trả lại và được tính tiếp từ ngày nhận lại hồ sơ đủ giấy tờ./.")
            .Sign(new Signature(content.Signer.Capacity, content.Signer.Title, content.Signer.Name.Trim(), ["Như trên", "Lưu: VT"]));
    }

    private static IEnumerable<string> Lines(Content content) =>
    [
        .. content.Step.Note is { Length: > 0 } note ? [End(note)] : Array.Empty<string>(),
        .. content.Flaws.Select(f => End($"{f.Key.Label()}: {f.Value}")),
        .. content.Slip.Where(m => !m.Fits).Select(m => End($"{Platform.Operations.Labels.Of(m.Point)}: {m.Remark}")),
    ];

    private static string End(string text) => text.TrimEnd('.', ' ', ';') + ".";
}
