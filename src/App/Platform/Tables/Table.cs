namespace DoanKet.App.Platform.Tables;

/// <summary>What a column holds, told by its label and its values.</summary>
public enum ColumnType { Empty, Ordinal, Name, Number, Date, Text, Notes }

/// <summary>What a row is: a line of data, a heading of a group, a part ("trong đó") of the line above, the sum of a group, or the sum of all.</summary>
public enum RowKind { Data, Group, Part, Subtotal, Total }

/// <summary>A column with the labels that stand over it, from the outermost inwards.</summary>
public sealed record TableColumn(int Column, IReadOnlyList<string> Path, ColumnType Type)
{
    public string Letter => CellAddress.Letter(Column);

    /// <summary>The innermost label.</summary>
    public string Label => Path.Count > 0 ? Path[^1] : "";
}

/// <summary>One row below the header.</summary>
/// <param name="Row">Its number in the sheet.</param>
/// <param name="Group">The heading of the group it stands under; empty when there is none.</param>
/// <param name="Leaves">For a subtotal: the indexes in <see cref="Table.Rows"/> of the data rows it sums.</param>
public sealed record TableRow(int Row, RowKind Kind, string Ordinal, string Name, string Group, IReadOnlyList<Cell> Cells, IReadOnlyList<int> Leaves)
{
    public Cell? At(int column)
    {
        foreach (var cell in Cells)
            if (cell.Column == column) return cell;
        return null;
    }

    /// <summary>The number in a column; an empty cell counts as 0.</summary>
    public decimal NumberAt(int column) => At(column)?.Number ?? 0;
}

/// <summary>A table found in a sheet: titles above, header, rows, notes below.</summary>
public sealed record Table(
    string Sheet,
    CellRange Range,
    CellRange Header,
    IReadOnlyList<string> Titles,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<TableRow> Rows,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Warnings)
{
    /// <summary>What the line that numbers the columns declares.</summary>
    public DeclaredSums Declared { get; init; } = DeclaredSums.None;

    /// <summary>The columns whose numbers are added up: no shares, averages, codes or years.</summary>
    public IEnumerable<TableColumn> Added => Numbers.Where(c => !c.Path.Any(HeaderWords.IsNotAdded) && !Declared.Shares.Contains(c.Column));

    public TableColumn? Ordinal => Columns.FirstOrDefault(c => c.Type is ColumnType.Ordinal);

    public TableColumn? Name => Columns.FirstOrDefault(c => c.Type is ColumnType.Name);

    public TableColumn? NotesColumn => Columns.FirstOrDefault(c => c.Type is ColumnType.Notes);

    public IEnumerable<TableColumn> Numbers => Columns.Where(c => c.Type is ColumnType.Number);

    public TableRow? Total => Rows.FirstOrDefault(r => r.Kind is RowKind.Total);

    /// <summary>
    /// Where a list goes on to the right of itself under the same labels and only one half prints the total, the columns that this total adds up;
    /// everywhere else the column alone.
    /// </summary>
    public IReadOnlyList<int> Halves(int column)
    {
        List<int> starts = [.. Columns.Where(c => c.Type is ColumnType.Ordinal).Select(c => c.Column)];
        if (starts.Count < 2 || column < starts[0]) return [column];
        var offset = column - starts.Last(s => s <= column);
        List<TableColumn?> halves = [.. starts.Select(s => Columns.FirstOrDefault(c => c.Column == s + offset))];
        var isOne = halves.TrueForAll(h => h is not null && h.Label == halves[0]?.Label) && halves.Count(h => Total?.At(h!.Column)?.Number is not null) == 1;
        return isOne && Total?.At(column)?.Number is not null ? [.. halves.Select(h => h!.Column)] : [column];
    }

    public IEnumerable<TableRow> Data => Rows.Where(r => r.Kind is RowKind.Data);
}
