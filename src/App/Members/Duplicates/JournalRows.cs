using System.Reflection;
using System.Text.Json;
using DoanKet.App.Members.Party;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace DoanKet.App.Members.Duplicates;

/// <summary>What becomes of one row when the merge is taken back.</summary>
/// <param name="Back">Whether anything of it becomes what it was.</param>
/// <param name="Stays">What of it was changed since, in words.</param>
internal sealed record RowFate(bool Back, IReadOnlyList<string> Stays)
{
    public static RowFate Of(JournalLine line, EntityEntry? row)
    {
        // who parts may not see it; what was written of it since stays without a word
        if (line.Entity == nameof(PartyMembership) && line.Did is EntityState.Modified) return new(row is not null && JournalRows.Split(line, row).Same.Count > 0, []);
        if (line.Did is not EntityState.Modified) return new(row is null == line.Did is EntityState.Deleted, []);
        if (row is null) return new(false, [$"{JournalRows.Label(line)}: đã xóa sau khi gộp"]);
        var (same, changed) = JournalRows.Split(line, row);
        return new(same.Count > 0, [.. changed.Select(c => JournalRows.Label(row, c)).OfType<string>().Select(name => $"{name}: đã sửa sau khi gộp")]);
    }
}

/// <summary>Finds the rows of a journal, and puts them back.</summary>
internal static class JournalRows
{
    /// <summary>Belong together: one without the other would be neither the old nor the new birth date.</summary>
    private static readonly string[] Birth = [nameof(Person.BirthDate), nameof(Person.BirthYear)];

    /// <summary>Follow from the name.</summary>
    private static readonly string[] FromName = [nameof(Person.SearchText), nameof(Person.NameKey), nameof(Person.SortKey)];

    public static async Task<EntityEntry?> FindAsync(AppDbContext db, JournalLine line, CancellationToken cancel)
    {
        var row = (Task<object?>)typeof(JournalRows).GetMethod(nameof(RowAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(TypeOf(db, line)).Invoke(null, [db, line.Key, cancel])!;
        return await row is { } found ? db.Entry(found) : null;
    }

    /// <summary>The properties that are still as the merge left them, and those that are not.</summary>
    public static (List<string> Same, List<string> Changed) Split(JournalLine line, EntityEntry row)
    {
        var changed = line.After.Where(a => !FromName.Contains(a.Key) && Text(row.Property(a.Key)) != a.Value.GetRawText()).Select(a => a.Key).ToList();
        if (changed.Exists(Birth.Contains)) changed = [.. changed.Union(Birth.Where(line.After.ContainsKey))];
        return ([.. line.After.Keys.Except(changed).Except(row.Entity is Person ? FromName : [])], changed);
    }

    public static void Restore(AppDbContext db, JournalLine line, EntityEntry? row)
    {
        switch (line.Did)
        {
            case EntityState.Added:
                if (row is not null) row.State = EntityState.Deleted;
                break;
            case EntityState.Deleted:
                if (row is null) Insert(db, line);
                break;
            default:
                if (row is not null) PutBack(line, row);
                break;
        }
    }

    public static string Label(JournalLine line) => RecordedKind.Of(line.Entity)?.Label ?? "Hồ sơ";

    /// <summary>None of what no page shows.</summary>
    public static string? Label(EntityEntry row, string property)
    {
        var kind = RecordedKind.Of(row.Metadata.ClrType.Name);
        var name = kind?.Properties.FirstOrDefault(p => p.Name == property)?.Label;
        return row.Entity is Person ? name : property is nameof(Membership.PersonId) ? kind?.Label : name is null ? null : $"{kind!.Label}, {name}";
    }

    private static void PutBack(JournalLine line, EntityEntry row)
    {
        foreach (var property in Split(line, row).Same) Set(row.Property(property), line.Before[property]);
        if (row.Entity is Person person) person.Rename(person.FullName);
    }

    private static void Insert(AppDbContext db, JournalLine line)
    {
        var row = db.Entry(Activator.CreateInstance(TypeOf(db, line))!);
        row.Property("Id").CurrentValue = line.Key;
        foreach (var (property, value) in line.Before) Set(row.Property(property), value);
        row.State = EntityState.Added;
    }

    private static void Set(PropertyEntry property, JsonElement value) => property.CurrentValue = value.Deserialize(property.Metadata.ClrType);

    private static string Text(PropertyEntry property) => JsonSerializer.SerializeToElement(property.CurrentValue, property.Metadata.ClrType).GetRawText();

    private static Type TypeOf(AppDbContext db, JournalLine line) => db.Model.GetEntityTypes().Single(t => t.ClrType.Name == line.Entity).ClrType;

    private static async Task<object?> RowAsync<T>(AppDbContext db, long id, CancellationToken cancel) where T : class =>
        await db.Set<T>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).SingleOrDefaultAsync(row => EF.Property<long>(row, "Id") == id, cancel);
}
