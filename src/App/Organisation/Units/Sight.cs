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

    /// <summary>Puts everything that the unit sees under another unit.</summary>
    public async Task MoveAsync(long unitId, long newParentId, CancellationToken cancel)
    {
        var seen = await db.Set<ScopeLink>().Where(l => l.RootId == unitId).Select(l => l.UnitId).ToListAsync(cancel);
        var (before, after) = ((await RootsAsync(unitId, cancel)).Where(r => r != unitId).ToList(), await RootsAsync(newParentId, cancel));
        var left = before.Except(after).ToList();
        db.RemoveRange(await db.Set<ScopeLink>().Where(l => left.Contains(l.RootId) && seen.Contains(l.UnitId)).ToListAsync(cancel));
        db.AddRange(from root in after.Except(before) from unit in seen select new ScopeLink { RootId = root, UnitId = unit });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The unit ends: what it saw goes to its heir, and from the unit itself nothing is seen any more.</summary>
    public async Task EndAsync(long unitId, long heirId, CancellationToken cancel)
    {
        await MoveAsync(unitId, heirId, cancel);
        db.RemoveRange(await db.Set<ScopeLink>().Where(l => l.RootId == unitId).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
    }

    private Task<List<long>> RootsAsync(long unitId, CancellationToken cancel) =>
        db.Set<ScopeLink>().Where(l => l.UnitId == unitId).Select(l => l.RootId).ToListAsync(cancel);
}
