using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>Takes a law that is named without year and number for the one of that name that the paper gives in full; where it gives two, nobody can tell.</summary>
internal static partial class SameLaws
{
    public static IReadOnlyList<Mention> Join(List<Mention> mentions)
    {
        var full = new Dictionary<string, Mention?>();
        foreach (var law in mentions)
            if (law is { Type: "Luật" or "Bộ luật", Subject: { } name } && (law.Symbol is not null || law.Date is not null) && KeyOf(name) is var key)
                full[key] = full.TryGetValue(key, out var known) && known?.Key != law.Key ? null : law;
        return [.. mentions.Select(m => m is { Number: null, Date: null, Type: "Luật" or "Bộ luật", Subject: { } name } && full.GetValueOrDefault(KeyOf(name)) is { } same ? m with { Key = same.Key, Number = same.Number, Symbol = same.Symbol } : m)];
    }

    private static string KeyOf(string name) => NotLetters().Replace(Folding.Fold(name), " ");

    [GeneratedRegex(@"[^a-z]+")]
    private static partial Regex NotLetters();
}
