using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.Extensions.Caching.Memory;

namespace DoanKet.App.Platform.Data;

/// <summary>What was counted.</summary>
/// <param name="At">When (UTC), where the answer had been kept for some minutes; none when it was counted just now.</param>
public sealed record Counted<T>(T Value, DateTime? At);

/// <summary>So many rows take longer to count than a page may take.</summary>
public sealed record CountingLimit(int Rows)
{
    public static readonly CountingLimit Usual = new(50_000);
}

/// <summary>
/// Counts of very many rows are kept for some minutes, by this process and for all who have the same scope, and say since when; smaller ones are counted anew each time.
/// Who has written something since then is counted for anew, for nobody believes a page that does not show what he has just done.
/// </summary>
public sealed class KeptCounts(AppDbContext db, IMemoryCache kept, CountingLimit limit, CurrentWork work, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    /// <param name="question">What is counted: equal questions of one scope have one answer.</param>
    /// <param name="rows">How many rows have been counted.</param>
    public async Task<Counted<T>> OfAsync<T>(object question, Func<Task<T>> count, Func<T, int> rows, CancellationToken cancel = default)
    {
        var key = (question, string.Join(',', work.Scope.Roots.Order()));
        if (kept.TryGetValue(key, out Counted<T>? known) && time.UtcNow - known!.At < KeptFor && !await HasWrittenSinceAsync(known.At!.Value, cancel)) return known;
        var started = time.UtcNow;
        var counted = await count();
        if (rows(counted) >= limit.Rows) kept.Set(key, new Counted<T>(counted, started), KeptFor);
        return new(counted, null);
    }

    /// <summary>An operation is dated when it begins and a count likewise, so that one of the same moment may not be in it.</summary>
    private Task<bool> HasWrittenSinceAsync(DateTime moment, CancellationToken cancel) => db.Set<Operation>()
        .AnyAsync(o => o.At >= moment && o.AccountId == work.AccountId && (o.Changes.Count == 0 || o.Changes.Any(c => c.Action != ChangeAction.Read && c.Action != ChangeAction.Opened)), cancel);
}
