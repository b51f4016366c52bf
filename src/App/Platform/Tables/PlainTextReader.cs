namespace DoanKet.App.Platform.Tables;

/// <summary>
/// A text whose tables are runs of lines with tabs, possibly among prose, or lines of figures as they come out of a PDF. Rows are numbered as the lines of the file,
/// so that an address leads back to its line.
/// </summary>
internal static class PlainTextReader
{
    public static Workbook Read(string text, string fileName, TableLimits limits, IReadOnlyList<string> warnings)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var sheet = new SheetBuilder(fileName, Path.GetFileNameWithoutExtension(fileName), limits);
        if (!lines.Any(l => l.Contains('\t', StringComparison.Ordinal))) return ReadSpaced(lines, fileName, sheet, warnings);
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = lines[i].Split('\t');
            for (var column = 0; column < cells.Length; column++) sheet.AddText(i + 1, column + 1, cells[column]);
        }
        return new(fileName, [sheet.Build()], warnings);
    }

    private static Workbook ReadSpaced(string[] lines, string fileName, SheetBuilder sheet, IReadOnlyList<string> warnings)
    {
        var rows = SpacedLines.Read(lines)
            ?? throw new TableRefused($"Tệp “{fileName}” không có bảng nào: các cột của bảng phải cách nhau bằng phím Tab. Hãy gửi tệp Excel (.xlsx) hoặc Word (.docx) có bảng ấy.");
        // labels without a line of their own stand above the first
        var above = rows[0].Line < 0 ? 2 : 1;
        foreach (var (line, cells) in rows)
            for (var column = 0; column < cells.Count; column++) sheet.AddText(line + above, column + 1, cells[column]);
        return new(fileName, [sheet.Build()], [.. warnings, "Tệp không có dấu Tab: các số cuối mỗi dòng được lấy làm cột, tính từ phải sang. Kiểm tra lại các cột."]);
    }
}
