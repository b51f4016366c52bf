using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Platform.Operations;

/// <summary>What has happened to one thing: who, when, what, why, on which decision, old and new values.</summary>
public sealed class History(AppDbContext db)
{
    /// <summary>One property of one row before and after, under its Vietnamese name.</summary>
    public sealed record Value(string Name, string? Old, string? New);

    public sealed record Act(long Id, DateTime At, string Who, string What, string? Why, long? DocumentId, IReadOnlyList<Value> Values);

    private static readonly Dictionary<string, Type> Entities = typeof(History).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(IAudited)) && t.IsClass).ToDictionary(t => t.Name);

    /// <summary>The latest acts on the thing, newest first. The caller has already loaded the thing within its scope.</summary>
    public async Task<List<Act>> OfAsync<T>(long id, int limit, CancellationToken cancel = default) where T : IAudited
    {
        var (entity, key) = (typeof(T).Name, id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var operations = await db.Set<Operation>().AsNoTracking().AsSplitQuery()
            .Include(o => o.Changes.Where(c => c.RootEntity == entity && c.RootId == key))
            .Where(o => o.Changes.Any(c => c.RootEntity == entity && c.RootId == key))
            .OrderByDescending(o => o.Id).Take(limit).ToListAsync(cancel);
        return operations.ConvertAll(o => new Act(o.Id, o.At, o.AccountName, OperationKind.LabelOf(o.Kind), o.Reason, o.DocumentId,
            [.. o.Changes.OrderBy(c => c.Id).SelectMany(ValuesOf)]));
    }

    private static IEnumerable<Value> ValuesOf(ChangeRecord change)
    {
        if (!Entities.TryGetValue(change.Entity, out var type)) yield break;
        foreach (var (property, pair) in JsonSerializer.Deserialize<Dictionary<string, string?[]>>(change.Values)!)
        {
            var label = type.GetProperty(property)?.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName;
            if (label is null || pair[0] == pair[1]) continue;
            var kind = type.GetProperty(property)!.PropertyType;
            yield return new Value(label, Shown(pair[0], kind), Shown(pair[1], kind));
        }
    }

    /// <summary>As it is read here: days dd/MM/yyyy, choices by their Description, yes and no in words.</summary>
    private static string? Shown(string? value, Type kind)
    {
        kind = Nullable.GetUnderlyingType(kind) ?? kind;
        if (value is null) return null;
        if (kind == typeof(DateOnly)) return DateOnly.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var day) ? VietFormat.Date(day) : value;
        if (kind == typeof(bool)) return value == bool.TrueString ? "có" : "không";
        return kind.IsEnum ? kind.GetField(value)?.GetCustomAttribute<DescriptionAttribute>()?.Description ?? value : value;
    }
}
