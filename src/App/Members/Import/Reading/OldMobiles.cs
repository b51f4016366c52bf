using System.Collections.Frozen;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Mobile numbers of eleven digits, which became numbers of ten in 2018: each old beginning has one new one.</summary>
internal static class OldMobiles
{
    private static readonly FrozenDictionary<string, string> Beginnings =
        "120 70,121 79,122 77,123 83,124 84,125 85,126 76,127 81,128 78,129 82,162 32,163 33,164 34,165 35,166 36,167 37,168 38,169 39,186 56,188 58,199 59"
            .Split(',').Select(pair => pair.Split(' ')).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The number of today for an old one, also without its zero or with the code of the country; null for any other.</summary>
    public static string? Today(string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit)).TrimStart('0');
        if (digits.Length == 12 && digits.StartsWith("84", StringComparison.Ordinal)) digits = digits[2..];
        return digits.Length == 10 && Beginnings.TryGetValue(digits[..3], out var now) ? $"0{now}{digits[3..]}" : null;
    }
}
