using DoanKet.App.Platform.Tables.Repairs;

namespace DoanKet.App.Platform.Tables.Shifts;

/// <summary>A repair of many cells for one reason, and what holds between the columns once it is done.</summary>
internal sealed record FoundShift(IReadOnlyList<TableRepair> Repairs, IReadOnlyList<PartRelation> Relations, IReadOnlyList<string> Remarks);

/// <summary>
/// Where no single fault explains the broken sums: asks whether all of them agree once the figures of several rows, of the total row or of a column are
/// pushed back by one, or a column that is blank in every row is reckoned again.
/// </summary>
internal static class ShiftSearch
{
    /// <summary>Sums that must agree beyond those that were fitted, for a shift to be told, told before a single cell that would do as well, and told as sure; cells that are looked at in all, so that a large table takes no longer.</summary>
    private const int Telling = 2, Preferred = 3, Sure = 4, MostCells = 40_000, MostFound = 3;

    /// <param name="isOneFault">One cell would do as well.</param>
    /// <param name="lacksRows">The numbering of the rows has a hole, so that nothing is sure.</param>
    public static FoundShift? Find(Table table, IReadOnlyList<int> added, IReadOnlyList<TableSum> sums, bool isOneFault, bool lacksRows)
    {
        var (seen, size) = (0, table.Rows.Count * added.Count);
        var trial = new ShiftTrial(table, added, sums.Count(s => !s.IsBound && s.Check.Ok));
        var found = new List<TriedShift>();
        foreach (var shift in BlankColumns.Find(table, added).Concat(new ShiftCandidates(table, added).All()))
        {
            if ((seen += shift.Cells.Count) > MostCells || found.Count == MostFound) break;
            if (!trial.SumsMayAgree(shift)) continue;
            seen += size;
            if (trial.Try(shift) is { } tried && tried.Evidence >= (shift.Reason is RepairReason.MissingColumn ? 1 : isOneFault ? Preferred : Telling) && Changed(table, tried).Count > 1) found.Add(tried);
        }
        found = [.. found.OrderBy(t => t.Open.Count).ThenByDescending(t => t.Evidence).DistinctBy(t => string.Join(';', Changed(table, t)))];
        if (found.Count == 0) return null;
        var sure = found is [{ Open.Count: 0, Evidence: >= Sure }] && !lacksRows;
        return new([.. found.Select(t => Write(table, t, sure))], found[0].Relations, found[0].Remarks);
    }

    private static TableRepair Write(Table table, TriedShift tried, bool sure)
    {
        var broken = new TableSums(table, tried.Relations, [.. table.Added.Select(c => c.Column)]).All().Where(s => !s.Check.Ok).ToList();
        var mended = broken.Where(s => !tried.Open.Contains(s.Printed.Column)).Select(s => s.Check.At).Distinct().ToList();
        return new([.. Changed(table, tried)], mended.Count, broken.Count, tried.Shift.Reason, RepairWords.Maybe(Why(tried))(sure), 1, sure, mended);
    }

    private static List<RepairedCell> Changed(Table table, TriedShift tried)
    {
        var rows = table.Rows.ToDictionary(r => r.Row);
        return [.. tried.Cells.OrderBy(c => c.Key.Row).ThenBy(c => c.Key.Column).Where(c => !tried.Open.Contains(c.Key.Column) || !tried.Shift.Lost.Contains(c.Key))
            .Select(c => new RepairedCell(c.Key.ToString(), rows[c.Key.Row].At(c.Key.Column)?.Number, c.Value ?? 0)).Where(c => (c.From ?? 0) != c.To)];
    }

    private static string Why(TriedShift tried)
    {
        const int named = 6;
        List<string> words = [tried.Shift.Why];
        if (tried.Filled.Count > 0 && tried.Shift.Reason is RepairReason.ShiftedColumn)
            words.Add($"Số bị mất tính lại được: {string.Join(", ", tried.Filled.Take(named).Select(p => $"{p} {TableNumber.Show(tried.Cells[p] ?? 0)}"))}{(tried.Filled.Count > named ? "…" : "")}.");
        if (tried.Open.Count > 0) words.Add($"Các số của những dòng ấy ở cột {string.Join(", ", tried.Open.Select(CellAddress.Letter))} đã mất, bảng không cho biết.");
        return string.Join(" ", words);
    }
}
