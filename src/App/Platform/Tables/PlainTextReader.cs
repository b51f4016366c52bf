namespace DoanKet.App.Platform.Tables;

/// <summary>
/// A text whose tables are runs of lines with tabs, possibly among prose. Rows are numbered as the lines of the file,
/// so that an address leads back to its line.
/// </summary>
internal static class PlainTextReader
{
    public static Workbook Read(string text, string fileName, TableLimits limits, IReadOnlyList<string> warnings)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (!lines.Any(l => l.Contains('\t', StringComparison.Ordinal)))
            throw new TableRefused($"Tệp “{fileName}” không có bảng nào: các cột của bảng phải cách nhau bằng phím Tab. Hãy gửi tệp Excel (.xlsx) hoặc Word (.docx) có bảng ấy.");
        var sheet = new SheetBuilder(fileName, Path.GetFileNameWithoutExtension(fileName), limits);
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = lines[i].Split('\t');
            for (var column = 0; column < cells.Length; column++) sheet.AddText(i + 1, column + 1, cells[column]);
        }
        return new(fileName, [sheet.Build()], warnings);
    }
}
