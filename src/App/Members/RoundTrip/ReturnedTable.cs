using System.Globalization;
using System.Text.Json;
using DoanKet.App.Members.Import;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.RoundTrip;

/// <summary>One row with content of a workbook that came back.</summary>
/// <param name="Row">As the sheet counts, from 1.</param>
/// <param name="Key">As it stands in the cell; none in rows that were added.</param>
public sealed record ReturnedRow(int Row, string? Key, IReadOnlyDictionary<SheetField, string> Cells);

/// <summary>The list of a workbook that came back, cells as they were typed.</summary>
/// <param name="Columns">In which column each field stands, from 1. What is missing was not touched.</param>
public sealed record ReturnedTable(IReadOnlyDictionary<SheetField, int> Columns, IReadOnlyList<ReturnedRow> Rows)
{
    private static readonly TableLimits Limits = new(MaxFileBytes: 20_000_000, MaxUnpackedBytes: 400_000_000, MaxRows: 2 * EditSheets.MostPeople, MaxColumns: 256);
    private static readonly Dictionary<string, SheetField> Titles = Enum.GetValues<SheetField>().ToDictionary(f => VietText.Fold(Labels.Of(f)));
    private static readonly string KeyTitle = VietText.Fold(SheetColumns.KeyTitle);

    /// <summary>Where a cell stands, such as "D18".</summary>
    public string At(int row, SheetField field) => Columns.TryGetValue(field, out var column) ? CellAddress.Of(row, column) : row.ToString(CultureInfo.InvariantCulture);

    /// <exception cref="TableRefused">The file is no workbook of this kind, or is damaged.</exception>
    public static ReturnedTable Read(Stream file, string fileName)
    {
        using var rows = RowFile.Open(file, fileName, Limits);
        foreach (var sheet in rows.Sheets)
            if (Read(sheet) is { } table) return table;
        throw new TableRefused($"Tệp “{fileName}” không phải bảng sửa lấy từ hệ thống: không có cột “{SheetColumns.KeyTitle}”. Gửi lại chính tệp đã lấy, đừng chép sang tệp khác; danh sách khác thì dùng “Nhập từ tệp”.");
    }

    internal static ReturnedTable Read(EditSheet sheet) => JsonSerializer.Deserialize<ReturnedTable>(sheet.Rows!, BatchJson.Options)!;

    private static ReturnedTable? Read(StoredSheet sheet)
    {
        Dictionary<SheetField, int>? columns = null;
        var (key, rows) = (0, new List<ReturnedRow>());
        foreach (var row in sheet.Rows)
        {
            if (columns is null)
            {
                if (row.Cells.FirstOrDefault(c => VietText.Fold(c.Text) == KeyTitle) is { Column: > 0 } head) (key, columns) = (head.Column, ColumnsOf(row));
                continue;
            }
            if (rows.Count > Limits.MaxRows) throw new TableRefused($"Bảng có hơn {VietFormat.Number(Limits.MaxRows)} dòng. Danh sách mới thì dùng “Nhập từ tệp”.");
            if (RowOf(row, key, columns) is { } read) rows.Add(read);
        }
        return columns is null ? null : new(columns, rows);
    }

    private static Dictionary<SheetField, int> ColumnsOf(StoredRow head)
    {
        var columns = new Dictionary<SheetField, int>();
        foreach (var cell in head.Cells)
            if (Titles.TryGetValue(VietText.Fold(cell.Text), out var field)) columns.TryAdd(field, cell.Column);
        return columns;
    }

    private static ReturnedRow? RowOf(StoredRow row, int key, Dictionary<SheetField, int> columns)
    {
        var cells = columns.Select(c => (c.Key, Text: TextOf(row.At(c.Value)))).Where(c => c.Text.Length > 0).ToDictionary(c => c.Key, c => c.Text);
        var written = TextOf(row.At(key));
        return written.Length == 0 && (cells.Count == 0 || !cells.Keys.Any(SheetColumns.Kept.Contains)) ? null : new(row.Number, written.Length == 0 ? null : written, cells);
    }

    /// <summary>A day that the program made of the text is written as one; a number keeps all its digits.</summary>
    private static string TextOf(StoredCell? cell) => cell switch
    {
        null => "",
        { Kind: StoredKind.Date, Date: { } day } => VietFormat.Date(day),
        { Number: { } number } when Math.Abs(number) < 1e15 => ((decimal)number).ToString("0.####", CultureInfo.InvariantCulture),
        { Text: var text } => VietText.Nfc(text).Trim(),
    };
}
