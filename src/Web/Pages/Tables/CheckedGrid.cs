using DoanKet.App.Platform.Tables;
using DoanKet.App.Platform.Tables.Repairs;

namespace DoanKet.Web.Pages.Tables;

/// <summary>A cell of a checked table as the page shows it.</summary>
/// <param name="Wrong">What the sum should be where it does not agree.</param>
/// <param name="Proposed">What the first repair would put here, in words: as the only one that fits, or as one of several.</param>
internal sealed record GridCell(string Text, bool IsNumber, string? Wrong, string? Proposed);

/// <summary>A checked table laid out for the page: its columns, and of a long table only the rows with something to look at.</summary>
internal sealed class CheckedGrid
{
    private const int MostRows = 60, MostTold = 200;
    private readonly Dictionary<string, SumCheck> wrong;
    private readonly Dictionary<string, string> proposed;
    private readonly Sheet sheet;

    public CheckedGrid(Sheet sheet, CheckedTable table)
    {
        (this.sheet, Table) = (sheet, table);
        Wrong = [.. table.Checks.Where(c => !c.Ok).Take(MostTold)];
        wrong = table.Checks.Where(c => !c.Ok).DistinctBy(c => c.At).ToDictionary(c => c.At);
        proposed = table.Repairs.GroupBy(r => r.Group).Select(g => g.First()).SelectMany(r => r.Cells.Select(c => (c.At, Words: $"{(r.Certain ? "sửa thành" : "có thể là")} {TableNumber.Show(c.To)}")))
            .DistinctBy(c => c.At).ToDictionary(c => c.At, c => c.Words);
        Columns = [.. table.Columns.Where(c => c.Type is not ColumnType.Empty)];
        var told = wrong.Keys.Concat(proposed.Keys).Select(at => CellAddress.TryParse(at, out var row, out _) ? row : 0).ToHashSet();
        Rows = table.Rows.Count <= MostRows ? table.Rows : [.. table.Rows.Where(r => told.Contains(r.Row) || r.Kind is RowKind.Total).Take(MostTold)];
    }

    public CheckedTable Table { get; }

    public IReadOnlyList<CheckedColumn> Columns { get; }

    public IReadOnlyList<CheckedRow> Rows { get; }

    public IReadOnlyList<SumCheck> Wrong { get; }

    public int WrongCount => Table.Checks.Count(c => !c.Ok);

    public IReadOnlyList<SumCheck> Right => [.. Table.Checks.Where(c => c.Ok).Take(MostTold)];

    public bool IsShortened => Rows.Count < Table.Rows.Count;

    public GridCell Cell(CheckedRow row, CheckedColumn column)
    {
        var at = column.Letter + row.Row.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var cell = CellAddress.TryParse(at, out _, out var number) ? sheet[row.Row, number] : null;
        return new(cell is { Number: { } value } && column.Type is ColumnType.Number ? TableNumber.Show(value) : cell?.Text ?? "", column.Type is ColumnType.Number,
            wrong.TryGetValue(at, out var check) ? TableNumber.Show(check.Expected) : null,
            proposed.GetValueOrDefault(at));
    }

    /// <summary>"G15: 13 → 0; H15: 8 → 13", or "thêm một dòng: C 400, D 6".</summary>
    public static string Change(TableRepair repair) => repair.Missing is { } row
        ? $"thêm một dòng: {string.Join(", ", row.Figures.Select(f => $"{f.Column} {TableNumber.Show(f.Number)}"))}"
        : string.Join("; ", repair.Cells.Select(c => $"{c.At}: {(c.From is { } from ? TableNumber.Show(from) : "trống")} → {TableNumber.Show(c.To)}"));
}
