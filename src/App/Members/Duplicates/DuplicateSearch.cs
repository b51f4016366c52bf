using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members.Duplicates;

/// <summary>
/// Searches the records of one unit and all below it: among themselves by every sign, and across the country by exact keys (name and birth date, phone, other paper).
/// The records of the unit pass through memory once; of the rest of the country only what meets one of the keys.
/// </summary>
public sealed class DuplicateSearch(AppDbContext db, PairBook book, TimeProvider time)
{
    private const int AtOnce = 1_000, KeysAtOnce = 5_000;

    /// <summary>The people of so many units are asked for together: of more, PostgreSQL would read the whole country each time.</summary>
    private const int UnitsAtOnce = 200;

    /// <summary>Finds, and writes what is found: new pairs, those that no longer hold, and decided ones whose records have changed.</summary>
    /// <returns>How many records were compared and how many pairs wait.</returns>
    public async Task<(int Records, int Found)> RunAsync(long unitId, CancellationToken cancel = default)
    {
        var own = Own(unitId);
        var (parts, records) = (await PartsAsync(unitId, cancel), new List<RecordTrace>());
        foreach (var part in parts) records.AddRange(await TracesAsync(part, true, cancel));
        if (unitId != OrgScope.NationalUnit) records.AddRange(await ElsewhereAsync(parts, records, cancel));
        var found = new PairFinder(records).Find();
        return (records.Count(r => r.Own), await book.WriteAsync(own, await WithFilesAsync(found, cancel), cancel));
    }

    private IQueryable<Person> Everybody => db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]);

    private IQueryable<Person> Own(long unitId)
    {
        var below = db.Set<OrgLink>().Below(unitId, time.Today);
        return Everybody.Where(p => below.Contains(p.OrgUnitId));
    }

    private async Task<List<IQueryable<Person>>> PartsAsync(long unitId, CancellationToken cancel) =>
        [.. (await db.Set<OrgLink>().Below(unitId, time.Today).OrderBy(id => id).ToListAsync(cancel)).Chunk(UnitsAtOnce).Select(units => Everybody.Where(p => units.Contains(p.OrgUnitId)))];

    private static async Task<List<RecordTrace>> TracesAsync(IQueryable<Person> people, bool own, CancellationToken cancel)
    {
        var traces = new List<RecordTrace>();
        await foreach (var p in people.Select(p => new { p.Id, p.OrgUnitId, p.SearchText, p.NameKey, p.BirthDate, p.BirthYear, p.Sex, p.CitizenId, p.OtherId, p.Phone }).AsAsyncEnumerable().WithCancellation(cancel))
            traces.Add(new RecordTrace(p.Id, p.OrgUnitId, p.SearchText, p.NameKey, p.BirthDate, p.BirthDate?.Year ?? p.BirthYear, p.Sex, p.CitizenId, p.OtherId, p.Phone, own));
        return traces;
    }

    /// <summary>Records beyond the unit that share a key with one of its own. Keys that many share are no sign, and would bring half the country along.</summary>
    private async Task<List<RecordTrace>> ElsewhereAsync(List<IQueryable<Person>> parts, List<RecordTrace> records, CancellationToken cancel)
    {
        var met = new HashSet<long>();
        // Not a join on the pair of keys: that would take two unknown days for the same, which no index answers.
        foreach (var own in parts)
            met.UnionWith(await (from p in own from o in Everybody where p.BirthDate != null && p.NameKey == o.NameKey && p.BirthDate == o.BirthDate && o.Id != p.Id select o.Id).ToListAsync(cancel));
        foreach (var phones in Rare(records, r => r.Phone).Chunk(KeysAtOnce)) met.UnionWith(await Everybody.Where(o => phones.Contains(o.Phone)).Select(o => o.Id).ToListAsync(cancel));
        foreach (var papers in Rare(records, r => r.OtherId).Chunk(KeysAtOnce)) met.UnionWith(await Everybody.Where(o => papers.Contains(o.OtherId)).Select(o => o.Id).ToListAsync(cancel));
        met.ExceptWith(records.Select(r => r.Id));
        var elsewhere = new List<RecordTrace>(met.Count);
        foreach (var ids in met.Chunk(AtOnce)) elsewhere.AddRange(await TracesAsync(Everybody.Where(p => ids.Contains(p.Id)), false, cancel));
        return elsewhere;
    }

    private static IEnumerable<string> Rare(List<RecordTrace> records, Func<RecordTrace, string?> key) =>
        records.Select(key).OfType<string>().GroupBy(k => k).Where(g => g.Count() <= PairFinder.MostSharing).Select(g => g.Key);

    /// <summary>Two lines of one file were two people to whoever wrote it.</summary>
    private async Task<List<FoundPair>> WithFilesAsync(IReadOnlyCollection<FoundPair> found, CancellationToken cancel)
    {
        var batches = new HashSet<(long Person, long Batch)>();
        foreach (var ids in found.SelectMany(f => new[] { f.First.Id, f.Second.Id }).Distinct().Chunk(AtOnce))
            batches.UnionWith((await db.Set<Movement>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(m => ids.Contains(m.PersonId) && m.BatchId != null)
                .Select(m => new { m.PersonId, m.BatchId }).ToListAsync(cancel)).Select(m => (m.PersonId, m.BatchId!.Value)));
        var byPerson = batches.ToLookup(b => b.Person, b => b.Batch);
        return [.. found.Select(f => byPerson[f.First.Id].Intersect(byPerson[f.Second.Id]).Any() ? f with { Signs = f.Signs | Signs.TwoLinesOfOneFile } : f).Where(f => f.Score >= PairScore.Least)];
    }
}
