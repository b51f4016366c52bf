using DoanKet.App.Platform.Data;

namespace DoanKet.App.Members.Duplicates;

/// <summary>Where a record has gone that was merged into another.</summary>
public sealed class MergedPeople(AppDbContext db)
{
    /// <summary>The record that stands for the one that went, also after several merges; none when it was never merged, or lies outside the scope.</summary>
    public async Task<long?> FindAsync(long goneId, CancellationToken cancel = default) =>
        await KeptAsync(db, goneId, cancel) is { } kept && await db.Set<Person>().AnyAsync(p => p.Id == kept, cancel) ? kept : null;

    /// <summary>The records that were merged into this one, also over several merges: their histories are its history too.</summary>
    public async Task<List<long>> IntoAsync(long keptId, CancellationToken cancel = default)
    {
        var (all, kept) = (new List<long>(), new List<long> { keptId });
        while (kept.Count > 0)
        {
            var into = kept;
            kept = await db.Set<PersonMerge>().Where(m => into.Contains(m.KeptId) && m.PartedAt == null).Select(m => m.GoneId).ToListAsync(cancel);
            all.AddRange(kept);
        }
        return all;
    }

    internal static async Task<long?> KeptAsync(AppDbContext db, long goneId, CancellationToken cancel)
    {
        long? kept = null;
        while (await db.Set<PersonMerge>().Where(m => m.GoneId == (kept ?? goneId) && m.PartedAt == null).Select(m => (long?)m.KeptId).SingleOrDefaultAsync(cancel) is { } next) kept = next;
        return kept;
    }
}
