using System.Globalization;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>One row with a key of a workbook that came back, cells as they were typed.</summary>
internal sealed record ReturnedSurveyRow(int Row, string Key, IReadOnlyDictionary<SurveyColumn, string> Cells);

/// <summary>The rows of a round's workbook that came back.</summary>
/// <param name="Columns">In which column each stands, from 1. What is missing was not touched.</param>
internal sealed record ReturnedSurvey(IReadOnlyDictionary<SurveyColumn, int> Columns, IReadOnlyList<ReturnedSurveyRow> Rows)
{
    public const int MaxBytes = 20_000_000;

    private static readonly TableLimits Limits = new(MaxFileBytes: MaxBytes, MaxUnpackedBytes: 400_000_000, MaxRows: 2 * SurveyWorkbook.MostRows, MaxColumns: 256);
    private static readonly Dictionary<string, SurveyColumn> Titles = Enum.GetValues<SurveyColumn>().ToDictionary(c => VietText.Fold(Labels.Of(c)));
    private static readonly string KeyTitle = VietText.Fold(RowKeys.Title);

    public string At(int row, SurveyColumn column) => Columns.TryGetValue(column, out var at) ? CellAddress.Of(row, at) : $"dòng {row}";

    /// <exception cref="TableRefused">The file is no such workbook, or is damaged.</exception>
    public static ReturnedSurvey Read(Stream file, string fileName)
    {
        using var rows = RowFile.Open(file, fileName, Limits);
        foreach (var sheet in rows.Sheets)
            if (Read(sheet) is { } survey) return survey;
        throw new TableRefused($"Tệp “{fileName}” không phải bảng khảo sát lấy từ hệ thống: không có cột “{RowKeys.Title}”. Gửi lại chính tệp đã lấy, đừng chép sang tệp khác.");
    }

    private static ReturnedSurvey? Read(StoredSheet sheet)
    {
        Dictionary<SurveyColumn, int>? columns = null;
        var (key, rows) = (0, new List<ReturnedSurveyRow>());
        foreach (var row in sheet.Rows)
        {
            if (columns is null)
            {
                if (row.Cells.FirstOrDefault(c => VietText.Fold(c.Text) == KeyTitle) is not { Column: > 0 } head) continue;
                (key, columns) = (head.Column, []);
                foreach (var cell in row.Cells)
                    if (Titles.TryGetValue(VietText.Fold(cell.Text), out var column)) columns.TryAdd(column, cell.Column);
            }
            else if (TextOf(row.At(key)) is { Length: > 0 } written)
            {
                if (rows.Count > Limits.MaxRows) throw new TableRefused($"Bảng có hơn {VietFormat.Number(Limits.MaxRows)} dòng; gửi lại chính tệp đã lấy.");
                rows.Add(new(row.Number, written, columns.Select(c => (c.Key, Text: TextOf(row.At(c.Value)))).Where(c => c.Text.Length > 0).ToDictionary(c => c.Key, c => c.Text)));
            }
        }
        return columns is null ? null : new(columns, rows);
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
