namespace DoanKet.App.Platform.Tables;

/// <summary>Tells what each column holds; the values weigh more than the label, because labels shift in copied tables.</summary>
internal static class ColumnTypes
{
    public static IReadOnlyList<TableColumn> Tell(Sheet sheet, IReadOnlyList<IReadOnlyList<string>> paths, int left, IReadOnlyList<int> rows)
    {
        var columns = paths.Select((path, i) => new TableColumn(left + i, path, TypeOf(sheet, path, left + i, rows))).ToList();
        OneOrdinal(sheet, columns, rows);
        OneName(columns);
        return columns;
    }

    private static ColumnType TypeOf(Sheet sheet, IReadOnlyList<string> path, int column, IReadOnlyList<int> rows)
    {
        if (path.Count > 0 && HeaderWords.IsOrdinal(path[^1])) return ColumnType.Ordinal;
        var (numbers, dates, texts) = (0, 0, 0);
        foreach (var row in rows)
        {
            if (sheet[row, column] is not { } cell) continue;
            if (cell.Date is not null) dates++;
            else if (cell.Number is not null) numbers++;
            else if (!TableNumber.IsNothing(cell.Text)) texts++;
        }
        var notes = path.Any(HeaderWords.IsNotes);
        if (numbers > 0 && numbers >= 2 * texts && numbers >= dates) return ColumnType.Number;
        if (dates > texts) return ColumnType.Date;
        if (notes) return ColumnType.Notes;
        if (path.Count > 0 && HeaderWords.IsName(path[^1])) return ColumnType.Name;
        return numbers + dates + texts == 0 ? ColumnType.Empty : ColumnType.Text;
    }

    /// <summary>Without the label "TT", a first column that counts 1, 2, 3 is the ordinal.</summary>
    private static void OneOrdinal(Sheet sheet, List<TableColumn> columns, IReadOnlyList<int> rows)
    {
        if (columns.Any(c => c.Type is ColumnType.Ordinal) || columns.Count < 2 || columns[0].Type is not ColumnType.Number || columns[0].Label.Length > 5) return;
        var numbers = rows.Select(r => sheet[r, columns[0].Column]?.Number).OfType<decimal>().ToList();
        if (numbers.Count >= 2 && numbers[0] == 1 && numbers.Zip(numbers.Skip(1)).All(p => p.Second == p.First + 1))
            columns[0] = columns[0] with { Type = ColumnType.Ordinal };
    }

    /// <summary>One column names the rows: the first labelled so, else the first of texts.</summary>
    private static void OneName(List<TableColumn> columns)
    {
        var chosen = columns.FindIndex(c => c.Type is ColumnType.Name);
        if (chosen < 0) chosen = columns.FindIndex(c => c.Type is ColumnType.Text);
        for (var i = 0; i < columns.Count; i++)
            if (i == chosen) columns[i] = columns[i] with { Type = ColumnType.Name };
            else if (columns[i].Type is ColumnType.Name) columns[i] = columns[i] with { Type = ColumnType.Text };
    }
}
