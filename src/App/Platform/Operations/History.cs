using System.Globalization;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Platform.Operations;

/// <summary>What has happened to one thing: who, when, what, why, on which decision, old and new values. Of what other units did before the thing came to the reader's, nothing.
/// Who has only looked is no change: that stands in the log of viewings, which has a permission of its own.</summary>
public sealed class History(AppDbContext db, CurrentWork work, IEnumerable<INames> names)
{
    /// <summary>One property of one row before and after, under its Vietnamese name.</summary>
    public sealed record Value(string Name, string? Old, string? New);

    /// <summary>What one act did to one row of the thing.</summary>
    /// <param name="Part">What the row is, when it is a part of the thing: "Đơn gia nhập"; none for the thing itself.</param>
    /// <param name="Title">Which of the parts: "Lò Văn Minh".</param>
    public sealed record Row(string? Part, string? Title, ChangeAction Action, IReadOnlyList<Value> Values);

    /// <param name="DocumentId">The decision it rests on or produced.</param>
    public sealed record Act(long Id, DateTime At, string Who, string What, string? Why, long? DocumentId, IReadOnlyList<Row> Rows)
    {
        public IReadOnlyList<Value> Values => [.. Rows.SelectMany(r => r.Values)];
    }

    /// <summary>A thing with a history of its own.</summary>
    /// <param name="Told">What its acts did to the thing that is looked at, when that stands in no record: told in place of what they did to their own.</param>
    /// <param name="Beside">What it is called beside the thing that is looked at (a record that was merged into it); none for the thing itself.</param>
    public sealed record Root(string Entity, string Id, IReadOnlyList<Value>? Told = null, string? Beside = null)
    {
        public static Root Of<T>(long id, IReadOnlyList<Value>? told = null, string? beside = null) where T : IAudited => new(typeof(T).Name, id.ToString(CultureInfo.InvariantCulture), told, beside);
    }

    /// <summary>The latest acts on the thing, newest first. The caller has already loaded the thing within its scope.</summary>
    public Task<List<Act>> OfAsync<T>(long id, int limit, CancellationToken cancel = default) where T : IAudited =>
        OfAsync([Root.Of<T>(id)], null, limit, cancel);

    /// <summary>The acts on several things that are looked at together (a plan with its versions).</summary>
    /// <param name="before">Only acts before this one.</param>
    public async Task<List<Act>> OfAsync(IReadOnlyCollection<Root> roots, long? before, int limit, CancellationToken cancel = default)
    {
        var things = roots.GroupBy(r => r.Entity, r => r.Id).ToDictionary(g => g.Key, g => g.ToList());
        var ids = new SortedSet<long>();
        foreach (var (entity, keys) in things) ids.UnionWith(await LatestAsync(entity, keys, before, limit, cancel));
        var latest = ids.Reverse().Take(limit).ToList();
        var changes = new List<ChangeRecord>();
        foreach (var (entity, keys) in things)
            changes.AddRange(await Of(entity, keys).Where(c => latest.Contains(c.OperationId)).ToListAsync(cancel));
        var told = Told(roots, changes);
        var rows = await new HistoryRows(db, names).TellAsync(changes.Except(told.Keys), roots.Where(r => r.Beside is not null).ToDictionary(r => (r.Entity, r.Id), r => r.Beside!), cancel);
        var instead = told.ToLookup(t => t.Key.OperationId, t => new Row(null, null, ChangeAction.Added, t.Value));
        var operations = await db.Set<Operation>().AsNoTracking().Where(o => latest.Contains(o.Id)).OrderByDescending(o => o.Id).ToListAsync(cancel);
        return operations.ConvertAll(o => new Act(o.Id, o.At, o.AccountName, OperationKind.LabelOf(o.Kind), o.Reason, o.DocumentId, [.. instead[o.Id].Take(1), .. rows[o.Id]]));
    }

    /// <summary>The latest acts that rest on the decision or produced it, without what they changed: that stands with each thing.</summary>
    public async Task<List<Act>> OnDecisionAsync(long documentId, int limit, CancellationToken cancel = default) =>
        (await db.Set<Operation>().AsNoTracking().Where(o => o.DocumentId == documentId).OrderByDescending(o => o.Id).Take(limit).ToListAsync(cancel))
        .ConvertAll(o => new Act(o.Id, o.At, o.AccountName, OperationKind.LabelOf(o.Kind), o.Reason, o.DocumentId, []));

    private Task<List<long>> LatestAsync(string entity, List<string> keys, long? before, int limit, CancellationToken cancel) =>
        Of(entity, keys).Where(c => before == null || c.OperationId < before)
            .Select(c => c.OperationId).Distinct().OrderByDescending(id => id).Take(limit).ToListAsync(cancel);

    private static Dictionary<ChangeRecord, IReadOnlyList<Value>> Told(IReadOnlyCollection<Root> roots, List<ChangeRecord> changes) => (
        from change in changes
        join root in roots on (change.RootEntity, change.RootId) equals (root.Entity, root.Id)
        where root.Told is not null
        select (change, root.Told)).ToDictionary();

    private IQueryable<ChangeRecord> Of(string entity, List<string> keys)
    {
        var mine = db.Set<ScopeLink>().Where(l => work.Scope.Roots.Contains(l.RootId)).Select(l => (long?)l.UnitId);
        return db.Set<ChangeRecord>().AsNoTracking().Where(c => c.RootEntity == entity && keys.Contains(c.RootId)
            && c.Action != ChangeAction.Opened && c.Action != ChangeAction.Read && (c.OrgUnitId == null || mine.Contains(c.OrgUnitId)));
    }
}
