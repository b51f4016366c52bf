using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace DoanKet.App.Platform.Operations;

/// <summary>Turns what is about to be saved into change records.</summary>
internal static class AuditTrail
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A change taken down before the save; its record is made after it, when generated keys are known.</summary>
    internal sealed record Pending(EntityEntry Entry, ChangeAction Action, string Values)
    {
        /// <param name="unit">Whose row it is.</param>
        public ChangeRecord ToRecord(long? unit)
        {
            var (entity, id) = (Entry.Metadata.ClrType.Name, KeyOf(Entry));
            var (rootEntity, rootId) = Entry.Entity is IPartOf part
                ? (part.Whole.Entity, part.Whole.Id.ToString(CultureInfo.InvariantCulture))
                : (entity, id);
            return new ChangeRecord { Entity = entity, EntityId = id, RootEntity = rootEntity, RootId = rootId, OrgUnitId = unit, Action = Action, Values = Values };
        }
    }

    public static List<Pending> Collect(IEnumerable<EntityEntry> entries) =>
        [.. entries.Where(e => e.Entity is IAudited).Select(e => new Pending(e, ActionOf(e), Describe(e)))];

    private static ChangeAction ActionOf(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => ChangeAction.Added,
        EntityState.Deleted => ChangeAction.Deleted,
        _ => ChangeAction.Modified,
    };

    private static string KeyOf(EntityEntry entry) => string.Join(',', entry.Metadata.FindPrimaryKey()!.Properties
        .Select(p => Text(entry.Property(p.Name).CurrentValue)));

    private static string Describe(EntityEntry entry) => JsonSerializer.Serialize(entry.Properties
        .Where(p => IsRecorded(p) && (entry.State is not EntityState.Modified || p.IsModified))
        .ToDictionary(p => p.Metadata.Name, p => new[]
        {
            entry.State is EntityState.Added ? null : Shown(p, p.OriginalValue),
            entry.State is EntityState.Deleted ? null : Shown(p, p.CurrentValue),
        }), Json);

    private static bool IsRecorded(PropertyEntry property) =>
        property.Metadata.PropertyInfo is { } info && info.GetCustomAttribute<NotRecordedAttribute>() is null
        && property.Metadata.Name is not nameof(IVersioned.Version) && !property.Metadata.IsPrimaryKey();

    private static string? Shown(PropertyEntry property, object? value) =>
        property.Metadata.PropertyInfo!.GetCustomAttribute<RecordedMaskedAttribute>() is { } mask && Text(value) is { Length: > 0 } secret
            ? mask.Whole || secret.Length <= 5 ? "•••" : CitizenId.Mask(secret)
            : Text(value);

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
