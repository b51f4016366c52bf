using System.Globalization;
using System.Xml;

namespace DoanKet.App.Platform.Tables;

/// <summary>Rows and columns that a sheet hides. Its own sums count them, so they are read; the reader is told.</summary>
internal sealed class HiddenParts
{
    private const int Named = 5, LastColumn = 256;
    private readonly List<int> rows = [];
    private readonly List<int> columns = [];

    public static bool IsHidden(XmlReader xml) => xml.GetAttribute("hidden") is "1" or "true";

    public void Row(int row) => rows.Add(row);

    public void Columns(string? first, string? last)
    {
        if (!int.TryParse(first, CultureInfo.InvariantCulture, out var from) || !int.TryParse(last, CultureInfo.InvariantCulture, out var to)) return;
        // Excel hides all that lies right of a table as one range
        for (var column = Math.Max(1, from); column <= Math.Min(to, LastColumn); column++) columns.Add(column);
    }

    /// <summary>Only what has content is worth a word.</summary>
    public string? Say(SheetBuilder sheet)
    {
        var shownRows = rows.Where(sheet.HasRow).Select(r => r.ToString(CultureInfo.InvariantCulture)).ToList();
        var shownColumns = columns.Where(sheet.HasColumn).Select(CellAddress.Letter).ToList();
        if (shownRows.Count + shownColumns.Count == 0) return null;
        var parts = new[] { Name("dòng", shownRows), Name("cột", shownColumns) }.OfType<string>();
        return $"Trang “{sheet.Name}”: {string.Join(" và ", parts)} đang ẩn nhưng vẫn được đọc và tính. Nếu không dùng, hãy xoá hẳn rồi gửi lại.";
    }

    private static string? Name(string what, List<string> all) =>
        all.Count == 0 ? null : $"{what} {string.Join(", ", all.Take(Named))}{(all.Count > Named ? $" và {all.Count - Named} {what} nữa" : "")}";
}
