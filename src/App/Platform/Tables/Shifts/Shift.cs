using DoanKet.App.Platform.Tables.Repairs;

namespace DoanKet.App.Platform.Tables.Shifts;

/// <summary>A supposed fault of many cells at once: figures that stand one column or one row away from their place.</summary>
/// <param name="Cells">What stands in each cell once the figures are pushed back; null for nothing.</param>
/// <param name="Lost">Cells whose figures fell off the table; what they were is reckoned from the sums.</param>
/// <param name="Why">The sentence that tells it.</param>
internal sealed record Shift(RepairReason Reason, IReadOnlyDictionary<CellPlace, decimal?> Cells, IReadOnlyList<CellPlace> Lost, string Why);

/// <summary>A table in which some numbers are replaced.</summary>
internal static class ChangedTable
{
    public static Table With(this Table table, IReadOnlyDictionary<CellPlace, decimal?> cells)
    {
        var changed = cells.Keys.Select(c => c.Row).ToHashSet();
        return table with { Rows = [.. table.Rows.Select(r => changed.Contains(r.Row) ? With(r, cells) : r)] };
    }

    private static TableRow With(TableRow row, IReadOnlyDictionary<CellPlace, decimal?> cells)
    {
        var kept = row.Cells.Where(c => !cells.ContainsKey(new(row.Row, c.Column)));
        var placed = cells.Where(c => c.Key.Row == row.Row && c.Value is not null).Select(c => new Cell(row.Row, c.Key.Column, TableNumber.Show(c.Value!.Value), c.Value));
        return row with { Cells = [.. kept.Concat(placed).OrderBy(c => c.Column)] };
    }
}
