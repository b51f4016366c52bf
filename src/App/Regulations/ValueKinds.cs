using System.Globalization;

namespace DoanKet.App.Regulations;

/// <summary>What a new value of a parameter may look like: what the program reckons with must stay a number, and what it chooses by must stay one of the words it knows.</summary>
internal static class ValueKinds
{
    private const long Largest = 1_000_000_000_000;

    /// <summary>Parameters that are words by which the program chooses.</summary>
    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["founding.decider"] = ["unit", "province"],
        ["founding.decision_after_return"] = ["resume", "restart"],
    };

    /// <summary>Why the value is refused, in the words of the page; none when it may stand.</summary>
    /// <param name="known">The values recorded so far.</param>
    public static string? Problem(string value, IReadOnlyCollection<LegalParameter> known)
    {
        if (known.FirstOrDefault() is { } first && Words.TryGetValue(first.Key, out var words))
            return words.Contains(value) ? null : $"Giá trị phải là một trong các từ: {string.Join(", ", words)}";
        if (known.All(p => IsWhole(p.Value)))
            return IsWhole(value) ? null : "Giá trị phải là số nguyên không âm, viết liền không dấu chấm, như 15";
        if (known.All(p => IsShare(p.Value)))
            return IsShare(value) ? null : "Giá trị phải là số không âm, phần lẻ sau dấu chấm, như 0.005";
        return null;
    }

    private static bool IsWhole(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Largest;

    private static bool IsShare(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= Largest;
}
