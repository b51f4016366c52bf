using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Members.Import;

/// <summary>Tells a person's history which line of which file he came from: an import records no change for each of its lines.</summary>
public sealed class ImportedLines(AppDbContext db)
{
    /// <summary>The batches that the person came in with, each with the place of his line in the file.</summary>
    public async Task<List<History.Root>> RootsAsync(long personId, CancellationToken cancel = default) => (await db.Set<MemberBatchRow>().AsNoTracking()
        .Where(r => r.PersonId == personId && r.Outcome != RowOutcome.None).OrderBy(r => r.BatchId).Select(r => new { r.BatchId, r.Sheet, r.Row }).ToListAsync(cancel))
        .ConvertAll(r => History.Root.Of<MemberBatch>(r.BatchId, [new("Dòng trong tệp", null, $"{VietFormat.Number(r.Row)}{(r.Sheet.Length > 0 ? $", trang tính “{r.Sheet}”" : "")}")]));
}
