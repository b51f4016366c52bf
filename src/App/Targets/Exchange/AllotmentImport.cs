using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Targets.Exchange;

/// <summary>A file laid over the sheet of a plan: what each column and row is taken for, and the table that comes of it.</summary>
/// <param name="Problems">What stands in the way, with its cell and what to do.</param>
public sealed record ImportedAllotment(IReadOnlyList<ColumnChoice> Columns, IReadOnlyList<UnitChoice> Units, AllotmentTable Table, IReadOnlyList<string> Problems);

/// <summary>Takes a circulating table into the sheet of a plan. Whatever is not in the file stays as it was.</summary>
public static class AllotmentImport
{
    /// <param name="chosenColumns">What a person has chosen for each column of the file; none to let labels and sums decide.</param>
    /// <param name="chosenUnits">The unit chosen for a row, by the row's place; rows not named are found by name, 0 leaves a row out.</param>
    public static ImportedAllotment Lay(CirculatingTable file, PlanView plan, AllotmentTable sheet, IReadOnlyList<string?>? chosenColumns = null, IReadOnlyDictionary<int, long>? chosenUnits = null)
    {
        var columns = chosenColumns is null ? ColumnMatching.Match(file, plan.Totals, plan.Threshold) : ColumnMatching.Chosen(file.Columns, chosenColumns, plan.Totals);
        var units = file.Rows.Select((row, at) => chosenUnits is not null && chosenUnits.TryGetValue(at, out var unit) && unit != 0 ? new(unit, false, []) : UnitNames.Match(row.Name, sheet.Units)).ToList();
        var skipped = chosenUnits?.Where(c => c.Value == 0).Select(c => c.Key).ToHashSet() ?? [];
        var problems = Problems(file, columns, units, skipped, plan.Threshold).ToList();
        var table = sheet with { Columns = AllotmentTable.ColumnsFor([.. sheet.Columns.Select(c => c.Code).Concat(columns.Select(c => c.Column).OfType<string>()).Distinct()], plan.Threshold) };
        for (var at = 0; at < file.Rows.Count; at++)
            if (units[at].IsKnown && !skipped.Contains(at)) table = Set(table, units[at], file.Rows[at], columns);
        return new(columns, units, table, problems);
    }

    private static IEnumerable<string> Problems(CirculatingTable file, IReadOnlyList<ColumnChoice> columns, List<UnitChoice> units, HashSet<int> skipped, int threshold)
    {
        for (var at = 0; at < file.Rows.Count; at++)
            if (!units[at].IsKnown && !skipped.Contains(at))
                yield return $"Ô {file.Rows[at].Address}: không có đơn vị “{Cell.Shorten(file.Rows[at].Name)}”." + (units[at].Suggestions.Count > 0 ? $" Có thể là {string.Join(", ", units[at].Suggestions)}." : " Chọn đơn vị, hoặc bỏ qua hàng này.");
        foreach (var twice in Enumerable.Range(0, units.Count).Where(at => units[at].UnitId is not null && !skipped.Contains(at)).GroupBy(at => units[at].UnitId).Where(g => g.Count() > 1))
            yield return $"Ô {string.Join(", ", twice.Select(at => file.Rows[at].Address))}: cùng một đơn vị đứng ở {twice.Count()} hàng; bỏ qua hàng thừa.";
        foreach (var same in Enumerable.Range(0, columns.Count).Where(i => columns[i].Column is not null).GroupBy(i => columns[i].Column).Where(g => g.Count() > 1))
            yield return $"Cột {string.Join(", ", same.Select(i => file.Columns[i].Letter))} cùng được lấy làm “{TargetColumns.Of(same.Key!).At(threshold).Name}”: chọn một cột, để các cột kia “Bỏ qua”.";
        foreach (var cell in file.Rows.SelectMany(r => r.Cells.Where((_, i) => columns[i].Column is not null)).OfType<FileCell>())
            if (cell.Problem is { } problem) yield return problem;
    }

    private static AllotmentTable Set(AllotmentTable table, UnitChoice unit, FileRow line, IReadOnlyList<ColumnChoice> columns)
    {
        var row = table.Row(unit.UnitId);
        var figures = new Dictionary<string, Figure>(row.Figures);
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Column is not { } code) continue;
            var (cell, old) = (line.Cells[i], row.FigureAt(code));
            // the doubt about a figure goes with the figure: another figure is not in doubt
            figures[code] = new(cell?.Value ?? 0, cell?.Encouraged ?? false, cell?.Doubt ?? (cell?.Value == old.Value ? old.Doubt : null));
        }
        row = row with { Figures = figures, Note = line.Note, Name = row.IsReserve && row.Name.Length == 0 ? line.Name : row.Name };
        foreach (var code in EncouragedNotes.Read(line.Note, row).Where(row.Figures.ContainsKey)) figures[code] = row.FigureAt(code) with { Encouraged = true };
        return row.IsReserve ? table with { Reserve = row } : table with { Units = [.. table.Units.Select(r => r.UnitId == row.UnitId ? row : r)] };
    }
}
