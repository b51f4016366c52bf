using System.Text;

namespace DoanKet.App.Platform.Tables;

/// <summary>Gathers the cells of one sheet and holds the limits while they arrive.</summary>
internal sealed class SheetBuilder(string fileName, string name, TableLimits limits)
{
    private const int MaxMergedPlaces = 2_000_000;
    private readonly Dictionary<int, List<Cell>> rows = [];
    private readonly Dictionary<(int Row, int Column), CellRange> merges = [];
    private readonly Dictionary<(int Row, int Column), string> comments = [];
    private int lastRow, lastColumn;

    public string Name => name;

    public List<string> Before { get; } = [];

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
        if (!rows.TryGetValue(cell.Row, out var cells))
        {
            if (rows.Count >= limits.MaxRows + TableLimits.RowsAround)
                throw Refused(cell, $"bảng dài quá {TableNumber.Show(limits.MaxRows)} dòng. Hãy chia thành nhiều tệp.");
            rows[cell.Row] = cells = [];
        }
        cells.Add(cell);
        lastRow = Math.Max(lastRow, cell.Row);
        lastColumn = Math.Max(lastColumn, cell.Column);
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
        var dressed = rows.ToDictionary(x => x.Key, x => x.Value.Select(cell => Dress(legacy.Convert(cell), anchors)).OrderBy(c => c.Column).ToArray());
        return new(name, [.. Before.Select(LegacyEncoding.Convert)], dressed, kept) { Fonts = [.. legacy.Found] };
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
        var trimmed = text.AsSpan().Trim(" \t\r\n\u00a0\u200b\ufeff").ToString();
        return trimmed.IsNormalized(NormalizationForm.FormC) ? trimmed : trimmed.Normalize(NormalizationForm.FormC);
    }
}
