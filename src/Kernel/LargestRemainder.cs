namespace DoanKet.Kernel;

/// <summary>Shares a whole number out by weights so that the parts always add up to it (method of the largest remainder).</summary>
public static class LargestRemainder
{
    /// <summary>
    /// The parts, in the order of the weights. Locked cells keep their number; what is left is shared among the others, each getting
    /// its exact share rounded down or up, the largest remainders first (then the larger weight, then the earlier cell).
    /// When all unlocked weights are nil they share evenly. Refused when locked cells exceed the total, or all are locked and miss it.
    /// </summary>
    public static IReadOnlyList<long> Allot(long total, IReadOnlyList<long> weights, IReadOnlyList<long?>? locked = null)
    {
        locked ??= new long?[weights.Count];
        if (locked.Count != weights.Count) throw new ArgumentException("As many locks as weights", nameof(locked));
        if (weights.Any(weight => weight < 0)) throw new ArgumentException("Weights are not negative", nameof(weights));
        Rule.Check(total >= 0, $"Tổng {VietFormat.Number(total)} là số âm. Ghi tổng từ 0 trở lên.");
        Rule.Check(locked.All(cell => cell is null or >= 0), "Có ô đã khóa mang số âm. Mở khóa ô đó hoặc ghi từ 0 trở lên.");

        var left = total - locked.Sum(cell => cell ?? 0);
        var open = Enumerable.Range(0, weights.Count).Where(i => locked[i] is null).ToList();
        Rule.Check(left >= 0, $"Các ô đã khóa cộng được {VietFormat.Number(total - left)}, lớn hơn tổng {VietFormat.Number(total)}. Mở khóa bớt hoặc tăng tổng.");
        Rule.Check(left == 0 || open.Count > 0, $"Các ô cộng được {VietFormat.Number(total - left)}, còn {VietFormat.Number(left)} chưa có ô để giao. Mở khóa ít nhất một ô.");

        var parts = locked.Select(cell => cell ?? 0).ToArray();
        Share(left, open, weights, parts);
        return parts;
    }

    private static void Share(long left, List<int> open, IReadOnlyList<long> weights, long[] parts)
    {
        var even = open.TrueForAll(i => weights[i] == 0);
        Int128 Weight(int i) => even ? 1 : weights[i];
        var sum = open.Aggregate(Int128.Zero, (total, i) => total + Weight(i));
        foreach (var i in open) parts[i] = (long)(left * Weight(i) / sum);
        var rest = (int)(left - open.Sum(i => parts[i]));
        foreach (var i in open.OrderByDescending(i => left * Weight(i) % sum).ThenByDescending(Weight).Take(rest)) parts[i]++;
    }
}
