using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Targets;

/// <summary>The paper that a plan or a version rests on, as it is typed. Without a number it takes the next of its series.</summary>
public sealed record TargetPaper(int? Number, string Symbol, DateOnly Date, string Subject, string? SignerCapacity = null, string? SignerTitle = null, string? SignerName = null);

/// <summary>Enters the papers of targets into the register of the unit that sets them.</summary>
internal sealed class TargetPapers(AppDbContext db, DocumentRegister register, TimeProvider time)
{
    public async Task<OfficialDocument> EnterAsync(long unitId, TargetPaper paper, CancellationToken cancel)
    {
        Rule.Check(!string.IsNullOrWhiteSpace(paper.Symbol), nameof(paper.Symbol), "Ghi ký hiệu văn bản, ví dụ QĐ-LĐLĐ");
        Rule.Check(!string.IsNullOrWhiteSpace(paper.Subject), nameof(paper.Subject), "Ghi trích yếu văn bản");
        Rule.Check(paper.Number is null or (> 0 and <= DocumentRegister.LargestNumber), nameof(paper.Number), $"Số văn bản từ 1 đến {VietFormat.Number(DocumentRegister.LargestNumber)}; để trống thì lấy số tiếp theo trong sổ");
        Rule.Check(paper.Date <= time.Today, nameof(paper.Date), $"Ngày văn bản {VietFormat.Date(paper.Date)} chưa đến. Ghi ngày ký thật của văn bản");
        if (paper.Number is { } number) return await register.EnterAsync(Document(unitId, paper, number), cancel);
        var taken = Document(unitId, paper, await register.TakeNumberAsync(unitId, paper.Symbol.Trim(), paper.Date.Year, cancel));
        db.Add(taken);
        await db.SaveChangesAsync(cancel);
        return taken;
    }

    private static OfficialDocument Document(long unitId, TargetPaper paper, int number) => new()
    {
        OrgUnitId = unitId,
        Year = paper.Date.Year,
        Number = number,
        Symbol = paper.Symbol.Trim(),
        Date = paper.Date,
        Subject = paper.Subject.Trim(),
        SignerCapacity = VietText.Typed(paper.SignerCapacity),
        SignerTitle = VietText.Typed(paper.SignerTitle),
        SignerName = VietText.Typed(paper.SignerName),
    };
}
