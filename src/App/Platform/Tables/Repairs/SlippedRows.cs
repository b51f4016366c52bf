namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>
/// Finds rows whose figures stand one column too far to the left or right. Pushed back, the figures must be what their columns lack;
/// the cell at the end, whose figure is lost, gets what its column lacks.
/// </summary>
internal sealed class SlippedRows(SumSystem system, IReadOnlyList<int> columns)
{
    /// <summary>Figures of a row that must fit their columns after the push; fewer agree by chance. In the total row, which alone is pushed there, one is enough.</summary>
    private const int Telling = 2, Large = 100;

    public IEnumerable<Move> Find()
    {
        if (system.Broken.Count(s => !system.IsBound(s)) < 2) yield break;
        foreach (var row in system.Rows.Values.Where(r => r.Kind is RowKind.Data or RowKind.Subtotal or RowKind.Total))
        {
            if (columns.Select(c => system.CellAt(row.Row, c)).ToList() is var cells && cells.Count(c => c is not null) < 2) continue;
            foreach (var push in (int[])[1, -1])
                foreach (var move in Runs(row, cells, push).ToList()) yield return move;
        }
    }

    /// <param name="push">Where the figure of a cell comes from: 1 the next column, so that figures move left; -1 the one before.</param>
    private IEnumerable<Move> Runs(TableRow row, List<int?> cells, int push)
    {
        var lacks = cells.Select(c => c is { } cell ? Lacking(cell) : null).ToList();
        for (var at = 0; at < cells.Count; at++)
        {
            if (!Fits(cells, lacks, at, push) || Fits(cells, lacks, at - 1, push)) continue;
            var last = at;
            while (Fits(cells, lacks, last + 1, push)) last++;
            if ((Trimmed(row, cells, lacks, at, last, push) ?? Pushed(row, cells, lacks, at, last, push)) is { } move) yield return move;
        }
    }

    /// <summary>Equal figures at the ends of a run do not show whether they were pushed too: the shorter run that mends is told.</summary>
    private Move? Trimmed(TableRow row, List<int?> cells, List<decimal?> lacks, int first, int last, int push)
    {
        while (first <= last && lacks[first] == 0) first++;
        while (last >= first && lacks[last] == 0) last--;
        return Pushed(row, cells, lacks, first, last, push);
    }

    private bool Fits(List<int?> cells, List<decimal?> lacks, int at, int push) =>
        at >= 0 && at < cells.Count && at + push >= 0 && at + push < cells.Count && lacks[at] is { } lack
        && cells[at] is { } to && cells[at + push] is { } from && system.NumberOf(from) - system.NumberOf(to) == lack;

    private Move? Pushed(TableRow row, List<int?> cells, List<decimal?> lacks, int first, int last, int push)
    {
        var telling = Enumerable.Range(first, Math.Max(0, last - first + 1)).Count(i => lacks[i] != 0);
        if (telling == 0 || telling < Telling && row.Kind is not RowKind.Total && !IsLargeBesideNothing(cells, first, last, push)) return null;
        var end = push > 0 ? last + 1 : first - 1;
        if (lacks[end] is not { } ending) return null;
        var steps = Enumerable.Range(Math.Min(first, end), Math.Abs(last - first) + 2).Select(i => new CellStep(cells[i]!.Value, lacks[i]!.Value)).Where(s => s.By != 0).ToList();
        if (system.Mend([.. steps]) is not { Count: > 1 } mended) return null;
        var dropped = push > 0 ? cells[first]!.Value : cells[last]!.Value;
        var (reason, why) = row.Kind is RowKind.Total
            ? OfTotals(cells, first, last, push, dropped, new(cells[end]!.Value, ending))
            : (RepairReason.ShiftedColumn, OfRow(row, cells, first, last, push, new(cells[end]!.Value, ending)));
        return new(steps, mended, reason, 0, RepairWords.Maybe(why));
    }

    /// <summary>One figure alone tells enough when it is large, its neighbour is blank or nought, and just this figure is what the neighbour's column lacks.</summary>
    private bool IsLargeBesideNothing(List<int?> cells, int first, int last, int push) =>
        first == last && system.NumberOf(cells[first]!.Value) == 0 && system.NumberOf(cells[first + push]!.Value) >= Large;

    private (RepairReason, string) OfTotals(List<int?> cells, int first, int last, int push, int dropped, CellStep end)
    {
        var moved = Enumerable.Range(first, last - first + 1).Where(i => system.NumberOf(cells[i + push]!.Value) != 0)
            .Select(i => $"số {Number(cells[i + push]!.Value)} ở ô {At(cells[i + push]!.Value)} đúng bằng tổng cột {Letter(cells[i]!.Value)}");
        var why = $"Dòng cộng lệch cột: {string.Join("; ", moved)}.";
        var (lost, sum) = (system.NumberOf(dropped), system.NumberOf(end.Cell) + end.By);
        if (lost != 0) why += $" Số {TableNumber.Show(lost)} ở ô {At(dropped)} không phải tổng của cột đang đứng trên nó: một cột có tổng {TableNumber.Show(lost)} bị thiếu ở các dòng, bảng không cho biết số của từng dòng.";
        why += sum == 0 ? $" Cột {Letter(end.Cell)} cả cột là 0: cột thừa khi quét hoặc đã mất số." : $" Cột {Letter(end.Cell)} cộng được {TableNumber.Show(sum)} mà dòng cộng thiếu số ấy.";
        return (lost != 0 || sum != 0 ? RepairReason.MissingColumn : RepairReason.ShiftedColumn, why);
    }

    private string OfRow(TableRow row, List<int?> cells, int first, int last, int push, CellStep end)
    {
        var (from, to) = push > 0 ? (cells[first + 1]!.Value, cells[last + 1]!.Value) : (cells[first - 1]!.Value, cells[last - 1]!.Value);
        var why = $"Các số của dòng {row.Row} ({Cell.Shorten(row.Name)}) từ ô {At(from)} đến ô {At(to)} lệch sang {(push > 0 ? "phải" : "trái")} một cột.";
        return system.NumberOf(end.Cell) + end.By is not 0 and var lost ? $"{why} Ô {At(end.Cell)} mất số, tính lại được {TableNumber.Show(lost)}." : why;
    }

    /// <summary>By how much the cell must change for its column and its groups to agree; none where they do not say, or say different things.</summary>
    private decimal? Lacking(int cell)
    {
        decimal? lack = null;
        foreach (var (sum, sign) in system.UsesOf(cell))
        {
            if (system.Sums[sum].Check.Kind is not (CheckKind.Column or CheckKind.Subtotal)) continue;
            var needed = -sign * system.Rests[sum];
            if (lack is not null && lack != needed) return null;
            lack = needed;
        }
        return lack;
    }

    private string At(int cell) => system.PlaceOf(cell).ToString();

    private string Letter(int cell) => CellAddress.Letter(system.PlaceOf(cell).Column);

    private string Number(int cell) => TableNumber.Show(system.NumberOf(cell));
}
