using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace DoanKet.App.Platform.Tables;

/// <summary>Each table of a web page becomes a sheet; scripts do not run and nothing is fetched.</summary>
internal static class HtmlReader
{
    private const int MaxSpan = 1_000;

    public static Workbook Read(string text, string fileName, TableLimits limits, IReadOnlyList<string> warnings)
    {
        HtmlDepth.Check(text, fileName);
        using var page = new HtmlParser().ParseDocument(text);
        var sheets = new List<Sheet>();
        var above = new List<string>();
        foreach (var element in page.QuerySelectorAll("h1, h2, h3, h4, p, table"))
        {
            if (element is not IHtmlTableElement table)
            {
                if (element.Closest("table") is null && SheetBuilder.Clean(element.TextContent) is { Length: > 0 } line) above.Add(line);
                continue;
            }
            if (table.QuerySelector("table") is not null) continue;
            var sheet = new SheetBuilder(fileName, $"Bảng {sheets.Count + 1}", limits);
            if (table.Caption is { } caption) above.Add(SheetBuilder.Clean(caption.TextContent));
            sheet.Before.AddRange(above.TakeLast(10));
            above.Clear();
            ReadTable(table, sheet, limits);
            if (!sheet.IsEmpty) sheets.Add(sheet.Build());
        }
        var texts = page.QuerySelectorAll("h1, h2, h3, h4, p, li").Where(e => e.Closest("table") is null).Select(e => SheetBuilder.Clean(e.TextContent));
        return sheets.Count > 0 ? new(fileName, sheets, warnings) { Texts = [.. texts] }
            : throw new TableRefused($"Tệp “{fileName}” không có bảng nào. Hãy chọn tệp có bảng số liệu.");
    }

    private static void ReadTable(IHtmlTableElement table, SheetBuilder sheet, TableLimits limits)
    {
        var taken = new HashSet<(int, int)>();
        var row = 0;
        foreach (var line in table.QuerySelectorAll("tr"))
        {
            row++;
            var column = 1;
            foreach (var cell in line.Children.OfType<IHtmlTableCellElement>())
            {
                while (taken.Remove((row, column))) column++;
                var range = new CellRange(row, column, row + Span(cell.RowSpan) - 1, Math.Min(column + Span(cell.ColumnSpan) - 1, limits.MaxColumns + 1));
                for (var r = row + 1; r <= range.Bottom; r++)
                    for (var c = column; c <= range.Right; c++) taken.Add((r, c));
                sheet.Merge(range);
                sheet.AddText(row, column, TextOf(cell));
                column = Math.Max(column, range.Right) + 1;
            }
        }
    }

    private static int Span(int given) => Math.Clamp(given, 1, MaxSpan);

    private static string TextOf(IElement cell) =>
        string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
