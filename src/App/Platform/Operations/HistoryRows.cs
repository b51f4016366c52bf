using System.Globalization;
using System.Text.Json;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Platform.Operations;

/// <summary>Change records as they are told: one row for each thing that an act touched, however often it saved it, in Vietnamese words.</summary>
internal sealed class HistoryRows(AppDbContext db, IEnumerable<INames> names)
{
    /// <summary>A row between the first and the last record of one act.</summary>
    private sealed record Change(long Operation, string RootEntity, string Entity, string EntityId, string RootId, ChangeAction Action, Dictionary<string, string?[]> Values)
    {
        public bool IsPart => Entity != RootEntity;

        /// <summary>What the property held after the act, or before it was deleted.</summary>
        public string? Recorded(string property) => Values.TryGetValue(property, out var pair) ? pair[1] ?? pair[0] : null;
    }

    /// <param name="beside">What stands beside the thing that is looked at, and what it is called there.</param>
    public async Task<ILookup<long, History.Row>> TellAsync(IEnumerable<ChangeRecord> records, Dictionary<(string, string), string> beside, CancellationToken cancel)
    {
        var changes = records.Where(r => RecordedKind.Of(r.Entity) is not null)
            .OrderBy(r => r.Id).GroupBy(r => (r.OperationId, r.Entity, r.EntityId)).Select(Fold).OfType<Change>().ToList();
        var made = await MadeAsync(changes, cancel);
        var called = await NamesAsync([.. changes, .. made.Values], cancel);
        return changes.Select(c => (c.Operation, Row: Beside(c, beside, Tell(c, made.GetValueOrDefault((c.Entity, c.EntityId), c), called))))
            .Where(r => r.Row.Values.Count > 0 || r.Row.Part is not null && r.Row.Action is not ChangeAction.Modified).ToLookup(r => r.Operation, r => r.Row);
    }

    /// <summary>What was done to something beside says so; that it went takes nothing away from what is looked at.</summary>
    private static History.Row Beside(Change change, Dictionary<(string, string), string> beside, History.Row row) =>
        !change.IsPart && beside.TryGetValue((change.Entity, change.EntityId), out var called)
            ? row with { Part = called, Values = change.Action is ChangeAction.Deleted ? [] : row.Values } : row;

    /// <summary>First value before, last value after. What came and went within one act leaves nothing to tell.</summary>
    private static Change? Fold(IEnumerable<ChangeRecord> records)
    {
        var all = records.ToList();
        var (first, last) = (all[0], all[^1]);
        if (first.Action is ChangeAction.Added && last.Action is ChangeAction.Deleted) return null;
        var values = new Dictionary<string, string?[]>();
        foreach (var (property, pair) in all.SelectMany(r => JsonSerializer.Deserialize<Dictionary<string, string?[]>>(r.Values)!))
        {
            if (values.TryGetValue(property, out var known)) known[1] = pair[1];
            else values[property] = pair;
        }
        var action = first.Action is ChangeAction.Added ? ChangeAction.Added : last.Action;
        return new(first.OperationId, first.RootEntity, first.Entity, first.EntityId, first.RootId, action, values);
    }

    /// <summary>How the parts that were only altered began: their first record bears the name by which one is told from another.</summary>
    private async Task<Dictionary<(string, string), Change>> MadeAsync(List<Change> changes, CancellationToken cancel)
    {
        var made = new Dictionary<(string, string), Change>();
        foreach (var kind in changes.Where(c => c is { IsPart: true, Action: ChangeAction.Modified } && RecordedKind.Of(c.Entity)!.Naming.Count > 0).GroupBy(c => c.Entity))
        {
            var (ids, roots, root) = (kind.Select(c => c.EntityId).Distinct().ToList(), kind.Select(c => c.RootId).Distinct().ToList(), kind.First().RootEntity);
            var first = await db.Set<ChangeRecord>().AsNoTracking().Where(c => c.Action == ChangeAction.Added && c.RootEntity == root && roots.Contains(c.RootId)
                && c.Entity == kind.Key && ids.Contains(c.EntityId)).ToListAsync(cancel);
            foreach (var record in first) made[(record.Entity, record.EntityId)] = Fold([record])!;
        }
        return made;
    }

    private async Task<Dictionary<Type, Dictionary<string, string>>> NamesAsync(List<Change> changes, CancellationToken cancel)
    {
        var asked = from change in changes
                    from property in RecordedKind.Of(change.Entity)!.Properties
                    where property.RefersTo is not null && change.Values.ContainsKey(property.Name)
                    from id in change.Values[property.Name]
                    where id is not null
                    select (property.RefersTo, Id: long.Parse(id, CultureInfo.InvariantCulture));
        var called = new Dictionary<Type, Dictionary<string, string>>();
        foreach (var kind in asked.Distinct().ToLookup(a => a.RefersTo!, a => a.Id))
        {
            var source = names.Single(n => n.Of.IsAssignableFrom(kind.Key));
            var known = await source.FindAsync([.. kind], cancel);
            called[kind.Key] = kind.ToDictionary(id => id.ToString(CultureInfo.InvariantCulture), id => known.GetValueOrDefault(id, source.Unknown));
        }
        return called;
    }

    private static History.Row Tell(Change change, Change made, Dictionary<Type, Dictionary<string, string>> called)
    {
        var kind = RecordedKind.Of(change.Entity)!;
        string? Said(Change of, RecordedProperty property, string? value) => value is null ? null
            : property.RefersTo is { } refers ? called[refers][value] : property.Say(value, of.Recorded);
        var title = string.Join(", ", kind.Naming.Select(p => Said(made, p, made.Recorded(p.Name))).OfType<string>());
        var values = from property in kind.Properties
                     where change.Values.ContainsKey(property.Name) && !(change.IsPart && property.NamesPart && change.Action is not ChangeAction.Modified)
                     let pair = change.Values[property.Name]
                     let value = new History.Value(property.Label, Said(change, property, pair[0]), Said(change, property, pair[1]))
                     where value.Old?.ReplaceLineEndings() != value.New?.ReplaceLineEndings() && (change.Action is ChangeAction.Modified || !RecordedKind.IsNothing(pair[0] ?? pair[1]))
                     select value;
        return new(change.IsPart ? kind.Label : null, change.IsPart && title.Length > 0 ? title : null, change.Action, [.. values]);
    }
}
