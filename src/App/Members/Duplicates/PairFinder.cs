namespace DoanKet.App.Members.Duplicates;

/// <summary>Two records that may be one person.</summary>
internal sealed record FoundPair(RecordTrace First, RecordTrace Second, Signs Signs)
{
    public int Score => PairScore.Of(Signs);
}

/// <summary>Finds the pairs among records in memory: by keys that they share, and by near names among those born on one day.</summary>
internal sealed class PairFinder(IReadOnlyList<RecordTrace> records)
{
    /// <summary>A phone or a paper that more people share is that of a company, or no number at all.</summary>
    public const int MostSharing = 5;

    /// <summary>A name and birth date that more records share is a form's example, no person.</summary>
    private const int MostNamesakes = 20;

    /// <summary>Born on one day: more are an import's stand-in for a date that nobody knew.</summary>
    private const int MostOfOneDay = 10_000;

    private readonly Dictionary<(long, long), FoundPair> found = [];

    public IReadOnlyCollection<FoundPair> Find()
    {
        PairUp(records.Where(r => r.Phone is not null), r => r.Phone!, MostSharing);
        PairUp(records.Where(r => r.OtherId is not null), r => r.OtherId!, MostSharing);
        PairUp(records.Where(r => r.BirthDate is not null), r => (r.NameKey, r.BirthDate), MostNamesakes);
        PairUp(records.Where(r => r.Own && r.BirthYear is not null), r => (r.NameKey, r.BirthYear, r.OrgUnitId), MostNamesakes);
        PairUp(records.Where(r => r.Own && r.BirthYear is null), r => (r.NameKey, r.OrgUnitId), MostNamesakes);
        foreach (var day in records.Where(r => r.Own && r.BirthDate is not null).GroupBy(r => r.BirthDate)) PairNearNames([.. day]);
        return found.Values;
    }

    /// <summary>Nearly all keys are borne by one record: only those that meet a second get a list.</summary>
    private void PairUp<TKey>(IEnumerable<RecordTrace> among, Func<RecordTrace, TKey> key, int most) where TKey : notnull
    {
        var (first, shared) = (new Dictionary<TKey, RecordTrace>(), new Dictionary<TKey, List<RecordTrace>>());
        foreach (var record in among)
        {
            var borne = key(record);
            if (first.TryAdd(borne, record)) continue;
            if (shared.TryGetValue(borne, out var same)) same.Add(record);
            else shared[borne] = [first[borne], record];
        }
        foreach (var same in shared.Values.Where(s => s.Count <= most))
            for (var i = 0; i < same.Count; i++)
                for (var j = i + 1; j < same.Count; j++) Judge(same[i], same[j]);
    }

    private void PairNearNames(List<RecordTrace> born)
    {
        if (born.Count > MostOfOneDay) return;
        for (var i = 0; i < born.Count; i++)
            for (var j = i + 1; j < born.Count; j++)
                if (born[i].NameKey != born[j].NameKey && NameLikeness.Of(born[i], born[j]) is not Signs.None) Judge(born[i], born[j]);
    }

    private void Judge(RecordTrace a, RecordTrace b)
    {
        if (!a.Own && !b.Own) return;
        var (first, second) = a.Id < b.Id ? (a, b) : (b, a);
        if (found.ContainsKey((first.Id, second.Id))) return;
        var pair = new FoundPair(first, second, PairScore.Compare(first, second));
        if (pair.Score >= PairScore.Least) found[(first.Id, second.Id)] = pair;
    }
}
