using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DoanKet.App.Platform.Documents;

/// <summary>The keys by which rows of a workbook are known again when it comes back: numbers, and a check that only the holder of the secret can make.</summary>
public static class RowKeys
{
    /// <summary>The header of the hidden column.</summary>
    public const string Title = "Khóa dòng";

    private const int CheckDigits = 12;

    /// <summary>"12.4031.0.5f0a…".</summary>
    public static string Of(byte[] secret, params ReadOnlySpan<long> numbers)
    {
        var start = new StringBuilder();
        foreach (var number in numbers) start.Append(number.ToString(CultureInfo.InvariantCulture)).Append('.');
        return start + Check(secret, start.ToString());
    }

    /// <summary>The numbers as the key says them, unchecked; none when it is no key of so many.</summary>
    public static IReadOnlyList<long>? NumbersOf(string key, int count)
    {
        var parts = key.Split('.');
        if (parts.Length != count + 1) return null;
        var numbers = new List<long>();
        foreach (var part in parts.Take(count))
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            numbers.Add(number);
        }
        return numbers;
    }

    /// <summary>Whether the key was made with the secret.</summary>
    public static bool IsOwn(byte[] secret, string key) => key.LastIndexOf('.') is >= 0 and var end && key[(end + 1)..] == Check(secret, key[..(end + 1)]);

    private static string Check(byte[] secret, string start) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(start)))[..CheckDigits];
}
