using DoanKet.App.Platform.Tables.Repairs;
using DoanKet.App.Platform.Tables.Shifts;

namespace DoanKet.App.Platform.Tables;

/// <summary>Checks a table by its own sums: parts in each row, columns against the total row, groups against their subtotals.</summary>
public static class CrossFoot
{
    private const int Nearby = 3, MostNamed = 10;

    public static CrossFootResult Check(Workbook workbook) => new(
        workbook.FileName,
        workbook.Warnings,
        [.. workbook.Sheets.Select(sheet => Check(sheet, workbook.Texts))]);

    private static CheckedSheet Check(Sheet raw, IReadOnlyList<string> around)
    {
        var sheet = CountedUnits.Read(raw);
        var tables = TableReader.Read(sheet);
        var lines = sheet.FilledRows.Where(r => tables.All(t => r < t.Range.Top || r > t.Range.Bottom)).SelectMany(sheet.Row).Where(c => c.Number is null).Select(c => c.Text);
        List<string> texts = [.. around, .. lines];
        return new(sheet.Name, [.. tables.Select(table => Check(table, texts))]);
    }

    /// <param name="texts">What stands around the table; none to check its own sums alone.</param>
    public static CheckedTable Check(Table table, IReadOnlyList<string>? texts = null)
    {
        var (relations, remarks) = PartRelations.Find(table);
        List<int> added = [.. table.Added.Select(c => c.Column).Order()];
        var claims = TextClaims.Check(table, Columns(table, added, relations), texts ?? []).ToList();
        var gaps = OrdinalGaps.Find(table);
        var sums = new TableSums(table, relations, added).All();
        var found = RepairSearch.Find(table, [.. sums, .. TextClaims.Sums(table, Columns(table, added, relations), claims)], added, relations, gaps);
        if (!found.IsSettled && ShiftSearch.Find(table, added, sums, found.IsOneFault, gaps.Count > 0) is { } shift)
        {
            (found, relations, remarks) = (new(shift.Repairs, [], true), shift.Relations, shift.Remarks);
            sums = new TableSums(table, relations, added).All();
        }
        var columns = Columns(table, added, relations);
        var checks = new TableChecks(sums, claims, [.. Holes(gaps, sums), .. table.Warnings, .. UnreadNumbers(table), .. remarks, .. MissingTotals(table, added), .. ShiftedTotals(table, added), .. Repeated(table)]);
        return Write(table, columns, checks, found);
    }

    /// <summary>What was checked, and what struck the eye beside it.</summary>
    private sealed record TableChecks(IReadOnlyList<TableSum> Sums, IReadOnlyList<SumCheck> Claims, IReadOnlyList<string> Warnings);

    private static CheckedTable Write(Table table, IReadOnlyList<CheckedColumn> columns, TableChecks checks, FoundRepairs found) => new(
        table.Range.ToString(),
        table.Titles,
        columns,
        [.. table.Rows.Select(r => new CheckedRow(r.Row, r.Kind, r.Ordinal, r.Name))],
        [.. checks.Sums.Select(s => s.Check), .. checks.Claims],
        found.Repairs,
        [.. found.Open, .. TextClaims.Notes(columns, checks.Claims)],
        table.Notes,
        checks.Warnings);

    private static List<CheckedColumn> Columns(Table table, List<int> added, IReadOnlyList<PartRelation> relations) =>
        [.. table.Columns.Select(c => CheckColumn(table, c, added.Contains(c.Column), relations))];

    private static CheckedColumn CheckColumn(Table table, TableColumn column, bool added, IReadOnlyList<PartRelation> relations)
    {
        decimal? sum = added ? Sum(table, column.Column) : null;
        var printed = added ? Printed(table, column.Column) : null;
        var parts = relations.FirstOrDefault(r => r.IsSum && r.Total == column.Column)?.Parts.Select(CellAddress.Letter) ?? [];
        return new(column.Letter, column.Path, column.Type, sum, printed, printed is null ? null : sum == printed, [.. parts]);
    }

    /// <summary>Where the columns add up to their printed totals no row with figures is missing, whatever its number.</summary>
    private static IEnumerable<string> Holes(IReadOnlyList<OrdinalGap> gaps, IReadOnlyList<TableSum> sums)
    {
        var columns = sums.Where(s => s.Check.Kind is CheckKind.Column or CheckKind.Subtotal).ToList();
        return columns.Count > 0 && columns.TrueForAll(s => s.Check.Ok) ? [] : gaps.Select(g => $"{g.Words}: kiểm tra có thiếu dòng {string.Join(", ", g.Lacking)} không.");
    }

    private static decimal Sum(Table table, int column) => table.Halves(column).Sum(half => table.Data.Sum(r => r.NumberAt(half)));

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

    private static IEnumerable<string> MissingTotals(Table table, List<int> added) =>
        from column in added
        where table.Total is { } total && total.At(column) is null && Sum(table, column) != 0 && !added.Any(c => table.Halves(c) is { Count: > 1 } halves && halves.Contains(column))
        select $"Cột {CellAddress.Letter(column)} cộng được {TableNumber.Show(Sum(table, column))} nhưng ô {CellAddress.Of(table.Total!.Row, column)} ở dòng cộng để trống.";

    /// <summary>The sum of a column stands printed in the total row under a neighbour: the total row has slipped.</summary>
    private static IEnumerable<string> ShiftedTotals(Table table, List<int> added)
    {
        if (table.Total is not { } total) yield break;
        foreach (var column in added)
        {
            if (Printed(table, column) is not { } printed || Sum(table, column) is 0 || Sum(table, column) == printed) continue;
            var slipped = added.Where(c => c != column && Math.Abs(c - column) <= Nearby && total.NumberAt(c) == Sum(table, column) && Sum(table, c) != total.NumberAt(c))
                .OrderBy(c => Math.Abs(c - column)).FirstOrDefault();
            if (slipped > 0)
                yield return $"Cột {CellAddress.Letter(column)} cộng được {TableNumber.Show(Sum(table, column))}, đúng bằng số in ở ô {CellAddress.Of(total.Row, slipped)}: dòng cộng có thể bị lệch cột.";
        }
    }
}
