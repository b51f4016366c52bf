using DoanKet.App.Platform.Tables.Repairs;

namespace DoanKet.App.Platform.Tables;

/// <summary>Checks a table by its own sums: parts in each row, columns against the total row, groups against their subtotals.</summary>
public static class CrossFoot
{
    private const int Nearby = 3, MostNamed = 10;

    public static CrossFootResult Check(Workbook workbook) => new(
        workbook.FileName,
        workbook.Warnings,
        [.. workbook.Sheets.Select(sheet => Check(sheet, workbook.Texts))]);

    private static CheckedSheet Check(Sheet sheet, IReadOnlyList<string> around)
    {
        var tables = TableReader.Read(sheet);
        var lines = sheet.FilledRows.Where(r => tables.All(t => r < t.Range.Top || r > t.Range.Bottom)).SelectMany(sheet.Row).Where(c => c.Number is null).Select(c => c.Text);
        List<string> texts = [.. around, .. lines];
        return new(sheet.Name, [.. tables.Select(table => Check(table, texts))]);
    }

    /// <param name="texts">What stands around the table; none to check its own sums alone.</param>
    public static CheckedTable Check(Table table, IReadOnlyList<string>? texts = null)
    {
        var (relations, remarks) = PartRelations.Find(table);
        var added = table.Added.Select(c => c.Column).ToHashSet();
        List<CheckedColumn> columns = [.. table.Columns.Select(c => CheckColumn(table, c, added.Contains(c.Column), relations))];
        var sums = new TableSums(table, relations, added).All();
        var claims = TextClaims.Check(table, columns, texts ?? []).ToList();
        var (repairs, open) = RepairSearch.Find(table, [.. sums, .. TextClaims.Sums(table, columns, claims)], [.. added.Order()]);
        return new(
            table.Range.ToString(),
            table.Titles,
            columns,
            [.. table.Rows.Select(r => new CheckedRow(r.Row, r.Kind, r.Ordinal, r.Name))],
            [.. sums.Select(s => s.Check), .. claims],
            repairs,
            open,
            table.Notes,
            [.. table.Warnings, .. UnreadNumbers(table), .. remarks, .. MissingTotals(table, added), .. ShiftedTotals(table, added), .. Repeated(table)]);
    }

    private static CheckedColumn CheckColumn(Table table, TableColumn column, bool added, IReadOnlyList<PartRelation> relations)
    {
        decimal? sum = added ? Sum(table, column.Column) : null;
        var printed = added ? Printed(table, column.Column) : null;
        var parts = relations.FirstOrDefault(r => r.IsSum && r.Total == column.Column)?.Parts.Select(CellAddress.Letter) ?? [];
        return new(column.Letter, column.Path, column.Type, sum, printed, printed is null ? null : sum == printed, [.. parts]);
    }

    private static decimal Sum(Table table, int column) => table.Data.Sum(r => r.NumberAt(column));

    /// <summary>A blank in the total row prints nothing to compare with; <see cref="MissingTotals"/> says so.</summary>
    private static decimal? Printed(Table table, int column) => table.Total?.At(column)?.Number;

    private static IEnumerable<string> UnreadNumbers(Table table) =>
        from row in table.Rows
        where row.Kind is not RowKind.Group
        from column in table.Numbers
        let cell = row.At(column.Column)
        where cell is { Number: null } && !TableNumber.IsNothing(cell.Text)
        select $"Ô {cell.Address} ghi “{cell.Quoted}” ở cột số: không đọc được thành số nên tính là 0.";

    /// <summary>One unit in two lines of a group is counted twice by every sum, so that the sums alone do not tell.</summary>
    private static IEnumerable<string> Repeated(Table table) => (
        from row in table.Data
        let name = VietText.Fold(row.Name).Trim()
        where name.Length > 0
        group row by (row.Group, name) into same
        where same.Count() > 1
        select $"“{Cell.Shorten(same.First().Name)}” đứng ở {same.Count()} dòng: {string.Join(", ", same.Take(MostNamed).Select(r => r.Row))}. Kiểm tra có phải một đơn vị bị ghi hai lần không.").Take(MostNamed);

    private static IEnumerable<string> MissingTotals(Table table, HashSet<int> added) =>
        from column in added.Order()
        where table.Total is { } total && total.At(column) is null && Sum(table, column) != 0
        select $"Cột {CellAddress.Letter(column)} cộng được {TableNumber.Show(Sum(table, column))} nhưng ô {CellAddress.Of(table.Total!.Row, column)} ở dòng cộng để trống.";

    /// <summary>The sum of a column stands printed in the total row under a neighbour: the total row has slipped.</summary>
    private static IEnumerable<string> ShiftedTotals(Table table, HashSet<int> added)
    {
        if (table.Total is not { } total) yield break;
        foreach (var column in added.Order())
        {
            if (Printed(table, column) is not { } printed || Sum(table, column) is 0 || Sum(table, column) == printed) continue;
            var slipped = added.Where(c => c != column && Math.Abs(c - column) <= Nearby && total.NumberAt(c) == Sum(table, column) && Sum(table, c) != total.NumberAt(c))
                .OrderBy(c => Math.Abs(c - column)).FirstOrDefault();
            if (slipped > 0)
                yield return $"Cột {CellAddress.Letter(column)} cộng được {TableNumber.Show(Sum(table, column))}, đúng bằng số in ở ô {CellAddress.Of(total.Row, slipped)}: dòng cộng có thể bị lệch cột.";
        }
    }
}
