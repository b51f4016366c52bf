using System.Text;

namespace DoanKet.App.Platform.Tables;

/// <summary>Gathers the cells of one sheet and holds the limits while they arrive.</summary>
internal sealed class SheetBuilder(string fileName, string name, TableLimits limits)
{
    private const int MaxMergedPlaces = 2_000_000;
    private readonly Dictionary<int, List<Cell>> rows = [];
    private readonly Dictionary<(int Row, int Column), CellRange> merges = [];
    private readonly Dictionary<(int Row, int Column), string> comments = [];
    private List<Cell>? current;
    private int currentRow, lastRow, lastColumn;

    public string Name => name;

    public List<string> Before { get; } = [];

    /// <summary>Whether a cell with content stands in the row.</summary>
    public bool HasRow(int row) => rows.ContainsKey(row);

    public bool HasColumn(int column) => rows.Values.Any(cells => cells.Exists(c => c.Column == column));

    public bool IsEmpty => rows.Count == 0;

    /// <summary>A text cell; it carries a number too when it reads as one.</summary>
    public void AddText(int row, int column, string text, bool fromFormula = false)
    {
        var clean = Clean(text);
        if (clean.Length == 0) return;
        decimal? number = TableNumber.TryParse(clean, out var value) ? value : null;
        Add(new(row, column, clean, number) { FromFormula = fromFormula });
    }

    public void Add(Cell cell)
    {
        if (cell.Column > limits.MaxColumns)
            throw Refused(cell, $"bảng rộng quá {limits.MaxColumns} cột. Hãy xoá các cột thừa ở bên phải rồi lưu lại.");
        if (current is null || cell.Row != currentRow) (current, currentRow) = (RowOf(cell), cell.Row);
        current.Add(cell);
        lastRow = Math.Max(lastRow, cell.Row);
        lastColumn = Math.Max(lastColumn, cell.Column);
    }

    private List<Cell> RowOf(Cell cell)
    {
        if (rows.TryGetValue(cell.Row, out var cells)) return cells;
        if (rows.Count >= limits.MaxRows + TableLimits.RowsAround)
            throw Refused(cell, $"bảng dài quá {TableNumber.Show(limits.MaxRows)} dòng. Hãy chia thành nhiều tệp.");
        return rows[cell.Row] = new(Math.Max(4, current?.Count ?? 0));
    }

    public void Merge(CellRange range)
    {
        if (!range.IsSingle) merges[(range.Top, range.Left)] = range;
    }

    public void Comment(int row, int column, string text) => comments[(row, column)] = Clean(text);

    public Sheet Build()
    {
        var kept = merges.Values.Where(m => m.Top <= lastRow && m.Left <= lastColumn)
            .Select(m => m with { Bottom = Math.Min(m.Bottom, lastRow), Right = Math.Min(m.Right, lastColumn) })
            .Where(m => !m.IsSingle).OrderBy(m => m.Top).ThenBy(m => m.Left).ToList();
        if (kept.Sum(m => (long)m.Height) > MaxMergedPlaces)
            throw new TableRefused($"Tệp “{fileName}”, trang “{name}”: có quá nhiều ô gộp. Hãy bỏ gộp ô trong vùng số liệu rồi lưu lại.", name);
        var anchors = kept.ToDictionary(m => (m.Top, m.Left));
        var legacy = new LegacyCells(rows.Values.SelectMany(cells => cells));
        var dressed = rows.ToDictionary(x => x.Key, x => Dress(x.Value, legacy, anchors));
        return new(name, [.. Before.Select(LegacyEncoding.Convert)], dressed, kept) { Fonts = [.. legacy.Found] };
    }

    private Cell[] Dress(List<Cell> row, LegacyCells legacy, Dictionary<(int, int), CellRange> anchors)
    {
        var cells = new Cell[row.Count];
        var sorted = true;
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = legacy.Convert(row[i]);
            if (anchors.Count + comments.Count > 0) cells[i] = Dress(cells[i], anchors);
            sorted &= i == 0 || cells[i - 1].Column <= cells[i].Column;
        }
        return sorted ? cells : [.. cells.OrderBy(c => c.Column)];
    }

    private Cell Dress(Cell cell, Dictionary<(int, int), CellRange> anchors)
    {
        var at = (cell.Row, cell.Column);
        if (anchors.TryGetValue(at, out var merged)) cell = cell with { Merged = merged };
        return comments.TryGetValue(at, out var comment) ? cell with { Comment = comment } : cell;
    }

    private TableRefused Refused(Cell cell, string why) =>
        new($"Tệp “{fileName}”, trang “{name}”, ô {cell.Address}: {why}", name, cell.Address);

    internal static string Clean(string text)
    {
        var span = text.AsSpan().Trim(" \t\r\n\u00a0\u200b\ufeff");
        var trimmed = span.Length == text.Length ? text : span.ToString();
        return Ascii.IsValid(trimmed) || trimmed.IsNormalized(NormalizationForm.FormC) ? trimmed : trimmed.Normalize(NormalizationForm.FormC);
    }
}
