namespace DoanKet.App.Platform.Tables;

/// <summary>A place in the sheet, whether or not a cell with content stands there.</summary>
internal readonly record struct CellPlace(int Row, int Column)
{
    public override string ToString() => CellAddress.Of(Row, Column);
}

/// <summary>One sum that a table claims: the cell that prints it and the cells it is made of. For a part that is only contained, the part and its whole.</summary>
internal sealed record TableSum(SumCheck Check, CellPlace Printed, IReadOnlyList<CellPlace> Terms)
{
    public bool IsBound => Check.Kind is CheckKind.PartOf;
}

/// <summary>Every sum of a table: parts in each row, groups against their subtotals, columns against the total row.</summary>
internal sealed class TableSums(Table table, IReadOnlyList<PartRelation> relations, IReadOnlyCollection<int> added)
{
    public IReadOnlyList<TableSum> All() => [.. Rows(), .. PartsBelow(), .. table.Rows.Where(r => r.Kind is RowKind.Subtotal).SelectMany(Subtotals), .. Columns()];

    private IEnumerable<TableSum> Columns()
    {
        if (table.Total is not { } total) yield break;
        var data = table.Data.ToList();
        foreach (var column in added.Order())
            if (total.At(column)?.Number is not null) yield return Sum(CheckKind.Column, total, column, data, table.Halves(column));
        if (table.Ordinal is { } ordinal && total.At(ordinal.Column)?.Number is { } counted)
            yield return new(Compare(total.Row, ordinal.Column, CheckKind.Count, data.Count, counted), new(total.Row, ordinal.Column), []);
    }

    private IEnumerable<TableSum> Subtotals(TableRow subtotal)
    {
        var leaves = subtotal.Leaves.Select(i => table.Rows[i]).ToList();
        return added.Order().Where(c => subtotal.At(c)?.Number is not null).Select(c => Sum(CheckKind.Subtotal, subtotal, c, leaves, [c]));
    }

    private static TableSum Sum(CheckKind kind, TableRow printed, int column, List<TableRow> terms, IReadOnlyList<int> columns) =>
        new(Compare(printed.Row, column, kind, terms.Sum(r => columns.Sum(r.NumberAt)), printed.NumberAt(column)), new(printed.Row, column), [.. terms.SelectMany(r => columns.Select(c => new CellPlace(r.Row, c)))]);

    private IEnumerable<TableSum> Rows()
    {
        foreach (var row in table.Rows.Where(r => r.Kind is not RowKind.Group && !HeaderWords.IsShareRow(r.Name)))
            foreach (var relation in relations)
                if (relation.IsSum) yield return new(Compare(row.Row, relation.Total, CheckKind.Row, relation.Parts.Sum(row.NumberAt), row.NumberAt(relation.Total)), new(row.Row, relation.Total), [.. relation.Parts.Select(p => new CellPlace(row.Row, p))]);
                else
                    foreach (var part in relation.Parts)
                        yield return Contained(new(row.Row, part), row.NumberAt(part), new(row.Row, relation.Total), row.NumberAt(relation.Total));
    }

    /// <summary>A line "trong đó" is contained in the line above it; only where that holds in most columns, or the line speaks of something else.</summary>
    private IEnumerable<TableSum> PartsBelow()
    {
        for (var i = 1; i < table.Rows.Count; i++)
        {
            if (table.Rows[i] is not { Kind: RowKind.Part } part || !HeaderWords.IsOfWhich(part.Name)) continue;
            var whole = table.Rows.Take(i).Last(r => r.Kind is not RowKind.Part);
            var columns = added.Order().Where(c => part.At(c)?.Number is not null && whole.At(c)?.Number is not null).ToList();
            if (whole.Kind is RowKind.Group || columns.Count(c => part.NumberAt(c) <= whole.NumberAt(c)) * 2 <= columns.Count) continue;
            foreach (var column in columns) yield return Contained(new(part.Row, column), part.NumberAt(column), new(whole.Row, column), whole.NumberAt(column));
        }
    }

    private static TableSum Contained(CellPlace part, decimal value, CellPlace whole, decimal most) =>
        new(new(part.ToString(), CheckKind.PartOf, most, value, value <= most), part, [whole]);

    private static SumCheck Compare(int row, int column, CheckKind kind, decimal expected, decimal printed) =>
        new(CellAddress.Of(row, column), kind, expected, printed, expected == printed);
}
