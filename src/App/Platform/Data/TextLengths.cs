using System.ComponentModel;
using System.Reflection;
using DoanKet.App.Platform.Operations;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DoanKet.App.Platform.Data;

/// <summary>Refuses a text that its column does not hold, at its field. One database would cut the request off, the other would keep what the first cannot take over.</summary>
internal static class TextLengths
{
    public static void Check(IEnumerable<EntityEntry> entries)
    {
        foreach (var entry in entries.Where(e => e.State is EntityState.Added or EntityState.Modified))
            foreach (var property in entry.Metadata.GetProperties().OrderBy(IsDerived))
                Check(property, entry.Property(property).CurrentValue as string);
        Rule.StopIfBroken();
    }

    /// <summary>Why something is done, which every form may ask.</summary>
    public static void Check(IEntityType operation, string? reason)
    {
        Check(operation.FindProperty(nameof(Operation.Reason))!, reason);
        Rule.StopIfBroken();
    }

    /// <summary>What is computed from a field (its search text) comes after the field that can be mended.</summary>
    private static bool IsDerived(IProperty property) => property.PropertyInfo?.GetCustomAttribute<NotRecordedAttribute>() is not null;

    private static void Check(IProperty property, string? text)
    {
        if (text is null || property.GetMaxLength() is not { } most || text.Length <= most) return;
        var name = property.PropertyInfo?.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName ?? "Nội dung";
        Rule.Check(false, property.Name, $"{name} dài {VietFormat.Number(text.Length)} chữ, nhiều nhất {VietFormat.Number(most)}. Rút gọn lại.");
    }
}
