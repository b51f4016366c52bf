using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace DoanKet.App.Platform.Operations;

/// <summary>A property that histories tell, under its Vietnamese name.</summary>
internal sealed record RecordedProperty(string Name, string Label, Type Type, Type? RefersTo, bool NamesPart, RecordedWordsAttribute? Words)
{
    /// <summary>As it is read here: days dd/MM/yyyy, moments by the clock of Viet Nam, choices by their words, yes and no, 1.234.</summary>
    public string? Say(string value, Func<string, string?> other)
    {
        if (RecordedKind.IsEndless(value)) return null;
        if (Words is not null) return Words.Say(value, other);
        if (Type.IsEnum) return Labels.Find(Type, value) ?? value;
        if (Type == typeof(DateOnly)) return DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var day) ? VietFormat.Date(day) : value;
        if (Type == typeof(DateTime)) return DateTime.TryParse(value, CultureInfo.InvariantCulture, out var moment) ? Shown(moment) : value;
        if (Type == typeof(bool)) return value == bool.TrueString ? "có" : "không";
        if (Type == typeof(decimal)) return decimal.TryParse(value, CultureInfo.InvariantCulture, out var exact) ? VietFormat.Exact(exact) : value;
        return (Type == typeof(int) || Type == typeof(long)) && long.TryParse(value, CultureInfo.InvariantCulture, out var number) ? VietFormat.Number(number) : value;
    }

    private static string Shown(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Clock.VietNam)
        .ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>How one kind of audited entity is told.</summary>
/// <param name="Label">What it is called as a part of something larger.</param>
internal sealed record RecordedKind(string? Label, IReadOnlyList<RecordedProperty> Properties)
{
    private static readonly Lazy<Dictionary<string, RecordedKind>> Kinds = new(() => typeof(RecordedKind).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(IAudited)) && t.IsClass).ToDictionary(t => t.Name, Read));

    /// <summary>The properties that tell one part from another.</summary>
    public IReadOnlyList<RecordedProperty> Naming { get; } = [.. Properties.Where(p => p.NamesPart)];

    /// <summary>None when the program no longer knows such an entity.</summary>
    public static RecordedKind? Of(string entity) => Kinds.Value.GetValueOrDefault(entity);

    /// <summary>Whether a new row says nothing by the value: empty, nil, no, without end.</summary>
    public static bool IsNothing(string? value) => value is null or "" or "0" || value == bool.FalseString || IsEndless(value);

    public static bool IsEndless(string value) => value == "9999-12-31";

    private static RecordedKind Read(Type type) => new(type.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName,
        [.. type.GetProperties().Where(p => p.GetCustomAttribute<DisplayNameAttribute>() is not null).Select(Read)]);

    private static RecordedProperty Read(PropertyInfo property) => new(property.Name, property.GetCustomAttribute<DisplayNameAttribute>()!.DisplayName,
        Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, property.GetCustomAttribute<RefersToAttribute>()?.Kind,
        property.GetCustomAttribute<NamesPartAttribute>() is not null, property.GetCustomAttribute<RecordedWordsAttribute>());
}
