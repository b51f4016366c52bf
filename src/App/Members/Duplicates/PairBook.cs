using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members.Duplicates;

/// <summary>Brings the pairs that are kept into line with what a search has found. What an officer has decided stays decided while both records are as they were.</summary>
public sealed class PairBook(AppDbContext db, ManyRows many, CurrentWork work)
{
    private const int AtOnce = 1_000;

    /// <param name="own">The records searched: pairs that touch none of them are not judged.</param>
    /// <returns>How many pairs wait among these records.</returns>
    internal Task<int> WriteAsync(IQueryable<Person> own, IReadOnlyCollection<FoundPair> found, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        work.Begin(MemberOperations.SearchDuplicates);
        // Two joins: for one question with "or" the database would go through all records once for each pair.
        var known = (await (from pair in db.Set<DuplicatePair>() join one in own on pair.FirstId equals one.Id select pair).ToListAsync(cancel))
            .Union(await (from pair in db.Set<DuplicatePair>() join other in own on pair.SecondId equals other.Id select pair).ToListAsync(cancel)).ToDictionary(p => (p.FirstId, p.SecondId));
        var seen = found.ToDictionary(f => (f.First.Id, f.Second.Id));
        foreach (var gone in known.Where(k => k.Value.State is PairState.Open && !seen.ContainsKey(k.Key)).Select(k => k.Value.Id).Chunk(AtOnce))
            await db.Set<DuplicatePair>().Where(p => gone.Contains(p.Id)).ExecuteDeleteAsync(cancel);
        foreach (var (key, pair) in seen)
            if (known.TryGetValue(key, out var kept)) Renew(kept, pair);
        await db.SaveChangesAsync(cancel);
        await many.WriteAsync(seen.Where(s => !known.ContainsKey(s.Key)).Select(s => New(s.Value)), cancel);
        return seen.Count(s => !known.TryGetValue(s.Key, out var kept) || kept.State is PairState.Open);
    }, cancel);

    private static void Renew(DuplicatePair kept, FoundPair pair)
    {
        (kept.FirstUnitId, kept.SecondUnitId, kept.Score, kept.SignBits) = (pair.First.OrgUnitId, pair.Second.OrgUnitId, pair.Score, (int)pair.Signs);
        if (kept.State is PairState.NotSame && kept.DecidedOn != RecordTrace.PrintOf(pair.First, pair.Second)) (kept.State, kept.CameBack) = (PairState.Open, true);
    }

    private static DuplicatePair New(FoundPair pair) => new()
    {
        FirstId = pair.First.Id, SecondId = pair.Second.Id, FirstUnitId = pair.First.OrgUnitId, SecondUnitId = pair.Second.OrgUnitId, Score = pair.Score, SignBits = (int)pair.Signs,
    };
}
