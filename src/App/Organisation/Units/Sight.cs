using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Organisation.Units;

/// <summary>Keeps from where the rows of each unit are seen (<see cref="ScopeLink"/>). Like the accounts that look, it knows today only: an act of a past day changes it at once.</summary>
internal sealed class Sight(AppDbContext db)
{
    public async Task OpenAsync(long unitId, long? parentId, CancellationToken cancel)
    {
        db.Add(new ScopeLink { RootId = unitId, UnitId = unitId });
        if (parentId is { } parent) db.AddRange((await RootsAsync(parent, cancel)).Select(root => new ScopeLink { RootId = root, UnitId = unitId }));
    }

    /// <summary>Puts everything that the units see under another unit. None of them sees what another of them does.</summary>
    public async Task MoveAsync(IReadOnlyList<long> unitIds, long newParentId, CancellationToken cancel)
    {
        var seen = await db.Set<ScopeLink>().Where(l => unitIds.Contains(l.RootId)).ToListAsync(cancel);
        var seenFrom = (await db.Set<ScopeLink>().Where(l => unitIds.Contains(l.UnitId) && l.RootId != l.UnitId).ToListAsync(cancel)).ToLookup(l => l.UnitId, l => l.RootId);
        var after = await db.Set<ScopeLink>().Where(l => l.UnitId == newParentId).Select(l => l.RootId).ToListAsync(cancel);
        var left = seen.SelectMany(l => seenFrom[l.RootId].Except(after), (l, root) => (root, l.UnitId)).ToHashSet();
        var (roots, units) = (left.Select(l => l.root).Distinct().ToList(), left.Select(l => l.UnitId).Distinct().ToList());
        db.RemoveRange((await db.Set<ScopeLink>().Where(l => roots.Contains(l.RootId) && units.Contains(l.UnitId)).ToListAsync(cancel)).Where(l => left.Contains((l.RootId, l.UnitId))));
        db.AddRange(seen.SelectMany(l => after.Except(seenFrom[l.RootId]), (l, root) => new ScopeLink { RootId = root, UnitId = l.UnitId }));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The unit ends: what it saw goes to its heir, and from the unit itself nothing is seen any more.</summary>
    public async Task EndAsync(long unitId, long heirId, CancellationToken cancel)
    {
        await MoveAsync([unitId], heirId, cancel);
        db.RemoveRange(await db.Set<ScopeLink>().Where(l => l.RootId == unitId).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
    }

    private Task<List<long>> RootsAsync(long unitId, CancellationToken cancel) =>
        db.Set<ScopeLink>().Where(l => l.UnitId == unitId).Select(l => l.RootId).ToListAsync(cancel);
}
