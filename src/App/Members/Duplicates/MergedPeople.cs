using DoanKet.App.Platform.Data;

namespace DoanKet.App.Members.Duplicates;

/// <summary>Where a record has gone that was merged into another.</summary>
public sealed class MergedPeople(AppDbContext db)
{
    /// <summary>The record that stands for the one that went, also after several merges; none when it was never merged, or lies outside the scope.</summary>
    public async Task<long?> FindAsync(long goneId, CancellationToken cancel = default) =>
        await KeptAsync(db, goneId, cancel) is { } kept && await db.Set<Person>().AnyAsync(p => p.Id == kept, cancel) ? kept : null;

    /// <summary>The records that were merged into this one, whose histories are its history too.</summary>
    public Task<List<long>> IntoAsync(long keptId, CancellationToken cancel = default) =>
        db.Set<PersonMerge>().Where(m => m.KeptId == keptId && m.PartedAt == null).Select(m => m.GoneId).ToListAsync(cancel);

    internal static async Task<long?> KeptAsync(AppDbContext db, long goneId, CancellationToken cancel)
    {
        long? kept = null;
        while (await db.Set<PersonMerge>().Where(m => m.GoneId == (kept ?? goneId) && m.PartedAt == null).Select(m => (long?)m.KeptId).SingleOrDefaultAsync(cancel) is { } next) kept = next;
        return kept;
    }
}
