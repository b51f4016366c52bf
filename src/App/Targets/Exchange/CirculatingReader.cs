using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Targets.Exchange;

/// <summary>Reads a table of targets from a file or from text pasted out of Excel or Word.</summary>
public static partial class CirculatingReader
{
    private const int MostRows = 500, MostRepairs = 5;
    private const string Pasted = "bảng đã dán";

    /// <summary>Of all tables in the file, the one with the most columns that look like targets; refused when none has figures.</summary>
    public static CirculatingTable Read(Stream file, string name)
    {
        var workbook = TableFile.Read(file, name);
        var found = workbook.Sheets.Select(FigureMarks.Take).SelectMany(s => TableReader.Read(s.Sheet).Select(table => (Table: table, s.Marked)))
            .Where(t => t.Table.Numbers.Any() && t.Table.Data.Any())
            .OrderByDescending(t => t.Table.Numbers.Count(c => ColumnWords.Guess(c.Path) is not null)).ThenByDescending(t => t.Table.Data.Count()).ToList();
        if (found.Count == 0) throw new TableRefused($"Tệp “{workbook.FileName}” không có bảng chỉ tiêu nào: cần một dòng tiêu đề, cột tên đơn vị và các cột số.");
        var rows = found[0].Table.Data.Count();
        if (rows > MostRows) throw new TableRefused($"Bảng trong tệp “{workbook.FileName}” có {VietFormat.Number(rows)} hàng. Bảng chỉ tiêu có một hàng cho mỗi đơn vị, nhiều nhất {MostRows} hàng: kiểm tra lại tệp.");
        return Build(workbook, found[0].Table, found[0].Marked);
    }

    /// <summary>Whether the table gives units their targets: names, and a column of figures that one of the targets is.</summary>
    public static bool LooksLikeTargets(Table table) => table.Name is not null && table.Numbers.Any(c => ColumnWords.Guess(c.Path) is not null);

    /// <summary>Text as it comes from the clipboard: cells with tabs between them.</summary>
    public static CirculatingTable ReadPasted(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
            throw new TableRefused("Chữ đã dán không phải là bảng: các cột phải cách nhau bằng phím Tab. Chọn cả bảng trong Excel hoặc Word, chép, rồi dán lại vào ô này.");
        try
        {
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
            return Read(file, Pasted) with { File = Pasted, Sheet = Pasted };
        }
        catch (TableRefused refused)
        {
            throw new TableRefused(refused.Message.Replace($"Tệp “{Pasted}”", "Bảng đã dán", StringComparison.Ordinal).Replace($"tệp “{Pasted}”", Pasted, StringComparison.Ordinal), refused.Sheet, refused.Cell, refused);
        }
    }

    private static CirculatingTable Build(Workbook workbook, Table table, IReadOnlyDictionary<(int, int), FigureMark> marked)
    {
        var check = CrossFoot.Check(table);
        var columns = table.Numbers.ToList();
        // a reserve below the numbered units looks like a part of the last of them
        var rows = table.Rows.Where(r => r.Kind is RowKind.Data || (r.Kind is not RowKind.Total && UnitNames.IsReserve(r.Name))).ToList();
        return new(workbook.FileName, table.Sheet, table.Range.ToString(), table.Titles,
            [.. columns.Select(c => new FileColumn(c.Letter, c.Path, (long)rows.Sum(r => r.NumberAt(c.Column)), (long?)table.Total?.At(c.Column)?.Number))],
            [.. rows.Select(r => RowOf(r, table, columns, marked))],
            [.. check.Checks.Select(Say)],
            [.. workbook.Warnings, .. AtLeasts(rows, marked), .. check.Warnings, .. check.Repairs.Take(MostRepairs).Select(r => $"Có thể sửa: {r.Why}"), .. check.Open, .. table.Notes]);
    }

    private static FileRow RowOf(TableRow row, Table table, List<TableColumn> columns, IReadOnlyDictionary<(int, int), FigureMark> marked)
    {
        var name = FigureMarks.StripName(row.Name, out var encouraged);
        var cells = columns.Select(c => row.At(c.Column) is { } cell ? CellOf(cell, marked) : null);
        return new(CellAddress.Of(row.Row, table.Name?.Column ?? table.Range.Left), name, table.NotesColumn is { } notes ? row.At(notes.Column)?.Text : null,
            [.. encouraged ? cells.Select(c => c is { Value: > 0 } ? c with { Encouraged = true } : c) : cells]);
    }

    private static IEnumerable<string> AtLeasts(IEnumerable<TableRow> rows, IReadOnlyDictionary<(int, int), FigureMark> marked) =>
        from row in rows
        from cell in row.Cells
        where marked.GetValueOrDefault((cell.Row, cell.Column)).AtLeast
        select $"Ô {cell.Address} ghi từ {cell.Text} trở lên: lấy số {cell.Text}. “Trở lên” chỉ ghi được ở chỉ tiêu chung của kế hoạch.";

    private static FileCell CellOf(Cell cell, IReadOnlyDictionary<(int, int), FigureMark> marked)
    {
        var doubt = AllotmentMarks.Read(cell.Comment ?? "", out var encouraged) is { Length: > 0 } open ? open : null;
        var isEncouraged = encouraged || marked.GetValueOrDefault((cell.Row, cell.Column)).Encouraged;
        var quoted = $"Ô {cell.Address} ghi “{cell.Quoted}”";
        if (cell.Number is not { } number) return new(cell.Address, 0, isEncouraged, doubt, Blank().IsMatch(cell.Text) ? null : $"{quoted}, không phải số");
        if (number != decimal.Truncate(number) || number is < 0 or > AllotmentDrafts.LargestFigure)
            return new(cell.Address, 0, isEncouraged, doubt, $"{quoted}: chỉ tiêu là số nguyên từ 0 đến {VietFormat.Number(AllotmentDrafts.LargestFigure)}");
        return new(cell.Address, (int)number, isEncouraged, doubt);
    }

    private static FileSum Say(SumCheck check)
    {
        var (given, printed) = (TableNumber.Show(check.Expected), TableNumber.Show(check.Printed));
        var text = check.Kind switch
        {
            CheckKind.Row => $"các phần trong hàng cộng được {given}, ô ghi {printed}",
            CheckKind.Column => $"cả cột cộng được {given}, dòng cộng ghi {printed}",
            CheckKind.Subtotal => $"nhóm cộng được {given}, ô ghi {printed}",
            CheckKind.Text => $"ô ghi {printed}, phần chữ quanh bảng ghi {given}",
            CheckKind.PartOf => $"phần ghi {printed}, số chung {given}",
            _ => $"bảng có {given} hàng, ghi {printed}",
        };
        return new(check.At, check.Ok, string.Create(CultureInfo.InvariantCulture, $"Ô {check.At}: {text}"));
    }

    /// <summary>Signs that stand for nothing.</summary>
    [GeneratedRegex(@"^[-–—_.x/\s]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Blank();
}
