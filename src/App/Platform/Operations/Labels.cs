using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;

namespace DoanKet.App.Platform.Operations;

/// <summary>What the choices of an enum are called, from the Description of each: the one list of words for pages, workbooks and histories.</summary>
public static class Labels
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, string>> Known = new();

    public static string Of<T>(T choice) where T : struct, Enum =>
        Find(typeof(T), choice.ToString()) ?? throw new InvalidOperationException($"{typeof(T).Name}.{choice} has no Description.");

    /// <summary>The words inside a sentence: "họp BCH lần thứ nhất". Only the first letter becomes small, so that abbreviations stay.</summary>
    public static string Within<T>(T choice) where T : struct, Enum
    {
        var words = Of(choice);
        return char.ToLowerInvariant(words[0]) + words[1..];
    }

    /// <summary>The words of the choice as it is stored; none when there is no such choice, or it has no words.</summary>
    public static string? Find(Type kind, string stored) => Known.GetOrAdd(kind, Read).GetValueOrDefault(stored);

    private static Dictionary<string, string> Read(Type kind) => kind.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(f => f.GetCustomAttribute<DescriptionAttribute>() is not null)
        .ToDictionary(f => f.Name, f => f.GetCustomAttribute<DescriptionAttribute>()!.Description);
}
