using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Targets;

/// <summary>
/// Who pays when cells were changed: the changed cells stay, and what the column now misses (or has too much) is shared among the other units by what they
/// have there, by largest remainder. Where the column is a part of a total, or a total of parts, the same goes through both.
/// </summary>
internal static class AllotmentPayers
{
    /// <summary>Each way of sharing the fault of a column; none when nothing was changed there, or the others have not enough to pay.</summary>
    public static IEnumerable<Repair> For(AllotmentTable table, Fault fault, AllotmentTable before)
    {
        if (!table.Units.Any(row => IsChanged(before, row, fault.Column))) yield break;
        foreach (var companion in Companions(table, fault.Column))
            if (Share(table, fault, before, companion) is { } repair) yield return repair;
    }

    private static IEnumerable<string?> Companions(AllotmentTable table, string column)
    {
        var total = table.Columns.First(c => c.Code == column).PartOf;
        return new string?[] { null }.Concat(total is not null && table.Columns.Any(c => c.Code == total) ? [total] : table.PartsOf(column).Select(p => p.Code));
    }

    private static Repair? Share(AllotmentTable table, Fault fault, AllotmentTable before, string? companion)
    {
        string[] columns = companion is null ? [fault.Column] : [fault.Column, companion];
        var payers = table.Units.Where(row => !columns.Any(c => IsChanged(before, row, c))).ToList();
        var weights = payers.ConvertAll(row => (long)Math.Max(0, columns.Min(c => row[c])));
        if (weights.Sum() is var most && (most == 0 || (fault.Difference < 0 && most < -fault.Difference))) return null;
        var shares = LargestRemainder.Allot(Math.Abs(fault.Difference), weights);
        var paid = payers.Zip(shares, (row, share) => (Row: row, Change: Math.Sign(fault.Difference) * (int)share)).Where(p => p.Change != 0).ToList();
        var words = string.Join(", ", paid.Select(p => $"{UnitKinds.ShortName(p.Row.Name)} {VietFormat.Number(p.Row[fault.Column])}→{VietFormat.Number(p.Row[fault.Column] + p.Change)}"));
        // the same sharing, found from the part and from its total, is one and the same
        return new($"Giữ ô đã đổi, chia {VietFormat.Number(Math.Abs(fault.Difference))} cho đơn vị khác: {words}",
            [.. paid.SelectMany(p => columns.Order(StringComparer.Ordinal).Select(c => new CellChange(new(p.Row.UnitId, c), p.Row[c] + p.Change)))]);
    }

    private static bool IsChanged(AllotmentTable before, AllotmentRow row, string column) =>
        (before.Units.FirstOrDefault(r => r.UnitId == row.UnitId)?[column] ?? 0) != row[column];
}
