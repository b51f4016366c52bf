namespace DoanKet.App.Targets;

/// <summary>One cell that two versions give differently; a row or column missing in one of them counts as none.</summary>
public sealed record CellDifference(long? UnitId, string UnitName, TargetColumn Column, Figure? Before, Figure? After)
{
    public int Change => (After?.Value ?? 0) - (Before?.Value ?? 0);
}

/// <summary>Lays two versions of a table over each other, cell by cell.</summary>
public static class AllotmentComparison
{
    /// <summary>What differs in value or in the mark "khuyến khích", in the order of the later table.</summary>
    public static IReadOnlyList<CellDifference> Of(AllotmentTable before, AllotmentTable after)
    {
        var columns = TargetColumns.All.Select(c => after.Columns.Concat(before.Columns).FirstOrDefault(x => x.Code == c.Code)).OfType<TargetColumn>().ToList();
        var rows = after.Rows.Concat(before.Rows).DistinctBy(r => r.UnitId).OrderBy(r => r.IsReserve).ToList();
        return [.. from row in rows
                   from column in columns
                   let old = FigureOf(before, row.UnitId, column.Code)
                   let now = FigureOf(after, row.UnitId, column.Code)
                   where (old?.Value ?? 0) != (now?.Value ?? 0) || (old?.Encouraged ?? false) != (now?.Encouraged ?? false)
                   select new CellDifference(row.UnitId, row.IsReserve ? "Dự phòng" : row.Name, column, old, now)];
    }

    private static Figure? FigureOf(AllotmentTable table, long? unit, string column) =>
        table.Rows.FirstOrDefault(r => r.UnitId == unit) is { } row && row.Figures.TryGetValue(column, out var figure) ? figure : null;
}
