using System.Globalization;

namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>Tells from two numbers how the one may have become the other in typing or scanning.</summary>
internal static class DigitReasons
{
    /// <summary>Digits that scans take for each other.</summary>
    private static readonly string[] Alike = ["17", "38", "56", "08", "68", "06", "35", "49", "14", "89", "09", "27", "58", "69"];

    /// <summary>The reason with its rank; none when nothing typical leads from one to the other.</summary>
    public static (RepairReason Reason, int Rank)? Tell(decimal from, decimal to)
    {
        if (from == -to) return (RepairReason.Sign, 2);
        if (to != 0 && from != 0 && Scale(from, to) is { } scaled) return (scaled, 2);
        if (from < 0 != to < 0 || from != decimal.Truncate(from) || to != decimal.Truncate(to)) return null;
        var (a, b) = (Digits(from), Digits(to));
        if (a.Length == b.Length) return SameLength(a, b);
        // 02 and 2 are one number: a nought that was swapped to the front is not seen any more
        if (a.Length == b.Length - 1 && IsSwap("0" + a, b)) return (RepairReason.SwappedDigits, 1);
        var (longer, shorter) = a.Length > b.Length ? (a, b) : (b, a);
        return longer.Length == shorter.Length + 1 && shorter != "0" && IsWithoutOne(longer, shorter) ? (RepairReason.Digit, 3) : null;
    }

    private static RepairReason? Scale(decimal from, decimal to)
    {
        var (large, small) = Math.Abs(from) > Math.Abs(to) ? (from, to) : (to, from);
        return (large / small) switch
        {
            10 or 100 => RepairReason.Zeros,
            1_000 or 1_000_000 => RepairReason.Separator,
            _ => null,
        };
    }

    private static (RepairReason, int)? SameLength(string a, string b)
    {
        var differing = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList();
        if (differing.Count == 1 && (a.Length > 1 || a != "0" && b != "0"))
            return (RepairReason.MisreadDigit, Alike.Contains(Pair(a[differing[0]], b[differing[0]])) ? 2 : 3);
        return IsSwap(a, b) ? (RepairReason.SwappedDigits, differing[1] == differing[0] + 1 ? 1 : 4) : null;
    }

    private static bool IsSwap(string a, string b)
    {
        var differing = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList();
        return differing.Count == 2 && a[differing[0]] == b[differing[1]] && a[differing[1]] == b[differing[0]];
    }

    private static bool IsWithoutOne(string longer, string shorter) =>
        Enumerable.Range(0, longer.Length).Any(i => longer.Remove(i, 1) == shorter);

    private static string Pair(char a, char b) => a < b ? $"{a}{b}" : $"{b}{a}";

    private static string Digits(decimal number) => Math.Abs(number).ToString("0", CultureInfo.InvariantCulture);
}
