using DoanKet.App.Platform.Tables.Repairs;

namespace DoanKet.App.Platform.Tables;

/// <summary>The result as plain Vietnamese lines for the console: per table its columns and what disagrees, with addresses.</summary>
public static class CrossFootText
{
    private const int Named = 40;

    public static string Write(CrossFootResult result) => string.Join('\n', Lines(result)) + "\n";

    private static IEnumerable<string> Lines(CrossFootResult result)
    {
        yield return $"Tệp {result.File}";
        foreach (var warning in result.Warnings) yield return $"Lưu ý: {warning}";
        foreach (var sheet in result.Sheets)
        {
            yield return "";
            yield return $"Trang “{sheet.Name}”: {(sheet.Tables.Count == 0 ? "không tìm thấy bảng" : $"{sheet.Tables.Count} bảng")}";
            foreach (var line in sheet.Tables.SelectMany(Lines)) yield return line;
        }
    }

    private static IEnumerable<string> Lines(CheckedTable table)
    {
        var data = table.Rows.Count(r => r.Kind is RowKind.Data);
        var total = table.Rows.Any(r => r.Kind is RowKind.Total) ? "có dòng cộng" : "không có dòng cộng";
        var wrong = table.Checks.Where(c => !c.Ok).ToList();
        return
        [
            "",
            $"Bảng {table.Range}: {data} dòng số liệu, {total}",
            .. table.Titles.TakeLast(3).Select(title => $"  {title}"),
            .. table.Columns.Where(c => c.Sum is not null).Select(column => $"  {Describe(column)}"),
            table.Checks.Count == 0 ? "  Không có phép cộng nào để kiểm tra: bảng không có dòng cộng, không có cột tổng." : wrong.Count == 0 ? $"  {table.Checks.Count} phép cộng đều khớp." : $"  {wrong.Count} trên {table.Checks.Count} phép cộng không khớp:",
            .. wrong.Take(Named).Select(check => $"    {Describe(check)}"),
            .. wrong.Count > Named ? [$"    và {wrong.Count - Named} chỗ nữa."] : Array.Empty<string>(),
            .. table.Repairs.Count > 0 ? ["  Có thể sửa:", .. table.Repairs.Take(Named).Select(repair => $"    {repair.Group}) {Describe(repair)}")] : Array.Empty<string>(),
            .. table.Open.Select(line => $"  Chưa quyết được: {line}"),
            .. table.Warnings.Select(warning => $"  Lưu ý: {warning}"),
        ];
    }

    private static string Describe(CheckedColumn column)
    {
        var parts = column.Parts.Count > 0 ? $" (= {string.Join(" + ", column.Parts)})" : "";
        var printed = column.Agrees switch
        {
            null => "",
            true => ", khớp số in",
            false => $", KHÁC số in {TableNumber.Show(column.PrintedTotal!.Value)}",
        };
        return $"Cột {column.Letter}{parts} {string.Join(" / ", column.LabelPath)}: cộng {TableNumber.Show(column.Sum!.Value)}{printed}";
    }

    private static string Describe(TableRepair repair)
    {
        List<string> cells = [.. repair.Cells.Select(c => $"{c.At}: {(c.From is { } from ? TableNumber.Show(from) : "trống")} → {TableNumber.Show(c.To)}")];
        if (repair.Missing is { } row) cells.Add($"thêm một dòng: {string.Join(", ", row.Figures.Select(f => $"{f.Column} {TableNumber.Show(f.Number)}"))}");
        return $"{string.Join("; ", cells)} (khớp {repair.Mends} trên {repair.Of}). {repair.Why}";
    }

    /// <summary>One check in words, without the full stop.</summary>
    public static string Describe(SumCheck check) => check.Kind switch
    {
        CheckKind.Row => $"Ô {check.At}: in {TableNumber.Show(check.Printed)}, các phần trong dòng cộng lại được {TableNumber.Show(check.Expected)}",
        CheckKind.Column => $"Ô {check.At}: in {TableNumber.Show(check.Printed)}, cả cột cộng lại được {TableNumber.Show(check.Expected)}",
        CheckKind.Subtotal => $"Ô {check.At}: in {TableNumber.Show(check.Printed)}, các dòng trong nhóm cộng lại được {TableNumber.Show(check.Expected)}",
        CheckKind.PartOf => $"Ô {check.At}: phần là {TableNumber.Show(check.Printed)}, lớn hơn số chung {TableNumber.Show(check.Expected)}",
        CheckKind.Text => $"Ô {check.At}: in {TableNumber.Show(check.Printed)}, phần chữ quanh bảng ghi {TableNumber.Show(check.Expected)}",
        _ => $"Ô {check.At}: ghi {TableNumber.Show(check.Printed)} dòng, trong bảng có {TableNumber.Show(check.Expected)} dòng",
    };
}
