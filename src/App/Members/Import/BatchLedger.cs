using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Members.Import;

/// <summary>Many members have come or gone in one act: for each unit, day, kind and group how many; negative where movements were taken back.</summary>
public sealed record ManyMoved(IReadOnlyList<MembersMoved> Moved);

/// <summary>What the lines of a batch add up to.</summary>
public sealed class BatchLedger(AppDbContext db)
{
    private const int HashedAtOnce = 60_000;

    /// <summary>Tells two results of the checks apart.</summary>
    public async Task<string> MarkAsync(long batchId, CancellationToken cancel = default) => string.Join('-', await db.Set<MemberBatchRow>().Where(r => r.BatchId == batchId)
        .GroupBy(r => new { r.Gravity, r.Match }).Select(g => new { g.Key.Gravity, g.Key.Match, N = g.Count() })
        .ToListAsync(cancel) is var groups ? groups.OrderBy(g => g.Gravity).ThenBy(g => g.Match).Select(g => $"{(int)g.Gravity}.{(int)g.Match}.{g.N}") : []);

    /// <summary>What the lines with the outcome "imported" move.</summary>
    /// <param name="sign">1 for entering, −1 for taking back.</param>
    internal async Task<ManyMoved> MovedAsync(long batchId, int sign, CancellationToken cancel)
    {
        var moved = await db.Set<MemberBatchRow>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(r => r.BatchId == batchId && r.Outcome == RowOutcome.Imported)
            .GroupBy(r => new { r.OrgUnitId, r.From, Former = r.Match == LineMatch.Former, r.Group })
            .Select(g => new { g.Key.OrgUnitId, g.Key.From, g.Key.Former, g.Key.Group, N = g.Count() }).ToListAsync(cancel);
        return new ManyMoved(moved.ConvertAll(m => new MembersMoved(m.OrgUnitId, m.From, m.Former ? MovementKind.Readmitted : MovementKind.Admitted, m.Group!.Value, sign * m.N)));
    }

    /// <summary>The SHA-256 of what was entered, line by line in their order.</summary>
    internal async Task<string> SealAsync(long batchId, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var text = new StringBuilder();
        await foreach (var r in db.Set<MemberBatchRow>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking()
            .Where(r => r.BatchId == batchId && r.Outcome == RowOutcome.Imported).OrderBy(r => r.Seq)
            .Select(r => new { r.Seq, r.PersonId, r.OrgUnitId, r.From, r.FullName, r.BirthDate, r.BirthYear, r.Sex, r.CitizenId, r.OtherId, r.Phone }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            text.Append(CultureInfo.InvariantCulture, $"{r.Seq}|{r.PersonId}|{r.OrgUnitId}|{r.From:yyyyMMdd}|{r.FullName}|{r.BirthDate:yyyyMMdd}|{r.BirthYear}|{r.Sex}|{r.CitizenId}|{r.OtherId}|{r.Phone}\n");
            if (text.Length > HashedAtOnce) Hash();
        }
        Hash();
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Hash()
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text.ToString()));
            text.Clear();
        }
    }
}
