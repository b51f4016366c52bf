using System.Text.Json;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Operations;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace DoanKet.App.Members.Duplicates;

/// <summary>One row as a merge found it and left it. All rows have the key Id.</summary>
/// <param name="Step">The save in which it was written; undoing goes backwards.</param>
internal sealed record JournalLine(int Step, string Entity, long Key, EntityState Did, Dictionary<string, JsonElement> Before, Dictionary<string, JsonElement> After);

/// <param name="Movements">The movements of the kept record after the merge: while these are all, nobody has written about its coming and going since.</param>
internal sealed record JournalText(IReadOnlyList<JournalLine> Lines, IReadOnlyList<long> Movements);

/// <summary>Saves what has been changed, and writes down every row of it before and after. What movements were changed is told to the counters.</summary>
internal sealed class MergeJournal(AppDbContext db, Events events)
{
    private readonly List<JournalLine> lines = [];

    public IReadOnlyList<JournalLine> Lines => lines;

    private int Step { get; set; }

    public async Task SaveAsync(CancellationToken cancel)
    {
        db.ChangeTracker.DetectChanges();
        var pending = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && e.Entity is not (Operation or ChangeRecord))
            .Select(e => (Entry: e, Did: e.State, Before: e.State is EntityState.Added ? [] : Values(e, original: true))).ToList();
        await SaveAndCountAsync(db, events, cancel);
        lines.AddRange(pending.Where(p => p.Did is not EntityState.Modified || p.Before.Count > 0).Select(p => new JournalLine(Step, p.Entry.Metadata.ClrType.Name, KeyOf(p.Entry), p.Did, p.Before,
            p.Did is EntityState.Deleted ? [] : p.Did is EntityState.Added ? Values(p.Entry, original: false) : p.Before.Keys.ToDictionary(k => k, k => Value(p.Entry.Property(k), original: false)))));
        Step++;
    }

    /// <summary>Saves, and posts the movements that were taken back or given by it.</summary>
    internal static async Task SaveAndCountAsync(AppDbContext db, Events events, CancellationToken cancel)
    {
        db.ChangeTracker.DetectChanges();
        var moved = db.ChangeTracker.Entries<Movement>().SelectMany(Moved).GroupBy(m => m with { Count = 0 }).Select(g => g.Key with { Count = g.Sum(m => m.Count) }).Where(m => m.Count != 0).ToList();
        await db.SaveChangesAsync(cancel);
        foreach (var one in moved.OrderBy(m => m.Count)) await events.PublishAsync(one, cancel);
    }

    private static IEnumerable<MembersMoved> Moved(EntityEntry<Movement> entry)
    {
        if (entry.State is EntityState.Deleted or EntityState.Modified) yield return Of((Movement)entry.OriginalValues.ToObject(), -1);
        if (entry.State is EntityState.Added or EntityState.Modified) yield return Of(entry.Entity, 1);

        static MembersMoved Of(Movement m, int n) => new(m.OrgUnitId, m.Day, m.Kind, m.Group, n);
    }

    private static Dictionary<string, JsonElement> Values(EntityEntry entry, bool original) => entry.Properties
        .Where(p => !p.Metadata.IsPrimaryKey() && (entry.State is not EntityState.Modified || p.IsModified && p.Metadata.Name != nameof(IVersioned.Version)))
        .ToDictionary(p => p.Metadata.Name, p => Value(p, original));

    private static JsonElement Value(PropertyEntry property, bool original) =>
        JsonSerializer.SerializeToElement(original ? property.OriginalValue : property.CurrentValue, property.Metadata.ClrType);

    private static long KeyOf(EntityEntry entry) => (long)entry.Property("Id").CurrentValue!;
}
