namespace DoanKet.App.Platform.Tables.Shifts;

/// <summary>A table as it would be without a supposed shift, with what speaks for it.</summary>
/// <param name="Filled">The lost figures that the sums give back.</param>
/// <param name="Open">Columns with lost figures that the sums cannot give back.</param>
/// <param name="Evidence">How many broken sums agree that nothing was fitted to.</param>
internal sealed record TriedShift(
    Shift Shift, IReadOnlyDictionary<CellPlace, decimal?> Cells, IReadOnlyList<CellPlace> Filled, IReadOnlyList<int> Open,
    IReadOnlyList<PartRelation> Relations, IReadOnlyList<string> Remarks, int Evidence);

/// <summary>Undoes a supposed shift and asks whether then every sum of the table agrees.</summary>
internal sealed class ShiftTrial(Table table, IReadOnlyList<int> added, int soundSums)
{
    private readonly List<TableRow> data = [.. table.Data];

    public TriedShift? Try(Shift shift)
    {
        var bare = table.With(shift.Cells);
        if (Fill(bare, shift.Lost) is not { } filled) return null;
        var cells = new Dictionary<CellPlace, decimal?>(shift.Cells);
        foreach (var (place, number) in filled) cells[place] = number;
        List<int> open = [.. shift.Lost.Where(l => !filled.ContainsKey(l)).Select(l => l.Column).Distinct().Order()];
        var mended = table.With(cells);
        var (relations, remarks) = PartRelations.Find(mended);
        var sums = new TableSums(mended, relations, added).All();
        if (sums.Count(s => !s.IsBound) < soundSums || !sums.All(s => s.Check.Ok || IsOpen(s, open))) return null;
        var evidence = new TableSums(table, relations, added).All().Count(s => !s.Check.Ok) - sums.Count(s => !s.Check.Ok) - filled.Count(f => f.Value is not 0);
        return new(shift, cells, [.. filled.Keys], open, relations, remarks, evidence);
    }

    /// <summary>A column in which figures are lost for good stays short of its total.</summary>
    private static bool IsOpen(TableSum sum, List<int> open) =>
        sum.Check.Kind is CheckKind.Column or CheckKind.Subtotal && open.Contains(sum.Printed.Column) && sum.Check.Printed >= sum.Check.Expected;

    /// <summary>Most shifts that blanks suggest are none: the columns alone tell that, without a look at the relations between them.</summary>
    public bool SumsMayAgree(Shift shift)
    {
        if (table.Total is not { } total) return true;
        foreach (var column in shift.Cells.Keys.Select(c => c.Column).Where(added.Contains).Distinct())
        {
            var lost = shift.Lost.Count(l => l.Column == column);
            if (After(shift, total, column) is not { } printed || lost > 0 && shift.Lost[0].Row == total.Row) continue;
            var sum = data.Sum(r => After(shift, r, column) ?? 0);
            if (lost == 0 ? sum != printed : sum > printed && data.TrueForAll(r => r.NumberAt(column) >= 0)) return false;
        }
        return true;
    }

    private static decimal? After(Shift shift, TableRow row, int column) =>
        shift.Cells.TryGetValue(new(row.Row, column), out var number) ? number : row.At(column)?.Number;

    /// <summary>The lost figures: from the parts in their rows, or the only one of a column from its total. None when one of them cannot be.</summary>
    private Dictionary<CellPlace, decimal?>? Fill(Table bare, IReadOnlyList<CellPlace> lost)
    {
        var filled = new Dictionary<CellPlace, decimal?>();
        if (lost.Count == 0) return filled;
        var without = lost.Select(l => l.Row).ToHashSet();
        var kept = bare with { Rows = [.. bare.Rows.Where(r => !without.Contains(r.Row))] };
        var relations = kept.Data.Any() ? PartRelations.Find(kept).Relations : OfTotals(kept, lost[0].Column);
        foreach (var place in lost)
        {
            var row = bare.Rows.First(r => r.Row == place.Row);
            var number = FromParts(row, place.Column, relations) ?? (lost.Count(l => l.Column == place.Column) == 1 ? FromTotal(bare, row, place.Column) : null);
            if (number < 0 && data.TrueForAll(r => r.NumberAt(place.Column) >= 0)) return null;
            if (number is not null) filled[place] = number;
        }
        return filled;
    }

    private static IReadOnlyList<PartRelation> OfTotals(Table kept, int column)
    {
        var relations = PartRelations.Find(kept).Relations;
        return relations.Any(r => r.Total == column || r.Parts.Contains(column)) || PartRelations.InTotals(kept, column) is not { } relation ? relations : [relation];
    }

    private static decimal? FromParts(TableRow row, int column, IReadOnlyList<PartRelation> relations)
    {
        foreach (var relation in relations.Where(r => r.IsSum))
        {
            if (relation.Total == column) return relation.Parts.Sum(row.NumberAt);
            if (relation.Parts.Contains(column)) return row.NumberAt(relation.Total) - relation.Parts.Where(p => p != column).Sum(row.NumberAt);
        }
        return null;
    }

    private static decimal? FromTotal(Table bare, TableRow row, int column)
    {
        var others = bare.Data.Where(r => r.Row != row.Row).Sum(r => r.NumberAt(column));
        return row.Kind is RowKind.Total ? others : row.Kind is RowKind.Data && bare.Total?.At(column)?.Number is { } printed ? printed - others : null;
    }
}
