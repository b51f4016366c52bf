using System.Globalization;
using System.Text;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Targets.Exchange;

/// <summary>Reads a table of targets from a file or from text pasted out of Excel or Word.</summary>
public static class CirculatingReader
{
    private const int MostRows = 500;

    /// <summary>Of all tables in the file, the one with the most columns that look like targets; refused when none has figures.</summary>
    public static CirculatingTable Read(Stream file, string name)
    {
        var workbook = TableFile.Read(file, name);
        var found = workbook.Sheets.Select(EncouragedMarks.Take).SelectMany(s => TableReader.Read(s.Sheet).Select(table => (Table: table, s.Marked)))
            .Where(t => t.Table.Numbers.Any() && t.Table.Data.Any())
            .OrderByDescending(t => t.Table.Numbers.Count(c => ColumnWords.Guess(c.Path) is not null)).ThenByDescending(t => t.Table.Data.Count()).ToList();
        if (found.Count == 0) throw new TableRefused($"Tệp “{workbook.FileName}” không có bảng chỉ tiêu nào: cần một dòng tiêu đề, cột tên đơn vị và các cột số.");
        var rows = found[0].Table.Data.Count();
        if (rows > MostRows) throw new TableRefused($"Bảng trong tệp “{workbook.FileName}” có {VietFormat.Number(rows)} hàng. Bảng chỉ tiêu có một hàng cho mỗi đơn vị, nhiều nhất {MostRows} hàng: kiểm tra lại tệp.");
        return Build(workbook, found[0].Table, found[0].Marked);
    }

    /// <summary>Text as it comes from the clipboard: cells with tabs between them.</summary>
    public static CirculatingTable ReadPasted(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Read(file, "Bảng dán vào.txt");
    }

    private static CirculatingTable Build(Workbook workbook, Table table, IReadOnlySet<(int, int)> marked)
    {
        var check = CrossFoot.Check(table);
        var columns = table.Numbers.ToList();
        var notes = table.NotesColumn?.Column;
        // a reserve below the numbered units looks like a part of the last of them
        var rows = table.Rows.Where(r => r.Kind is RowKind.Data || (r.Kind is not RowKind.Total && UnitNames.IsReserve(r.Name))).ToList();
        return new(workbook.FileName, table.Sheet, table.Range.ToString(), table.Titles,
            [.. columns.Select(c => new FileColumn(c.Letter, c.Path, (long)rows.Sum(r => r.NumberAt(c.Column)), (long?)table.Total?.At(c.Column)?.Number))],
            [.. rows.Select(r => new FileRow(CellAddress.Of(r.Row, table.Name?.Column ?? table.Range.Left), r.Name, notes is { } at ? r.At(at)?.Text : null,
                [.. columns.Select(c => r.At(c.Column) is { } cell ? CellOf(cell, marked) : null)]))],
            [.. check.Checks.Select(Say)],
            [.. workbook.Warnings, .. check.Warnings, .. table.Notes]);
    }

    private static FileCell CellOf(Cell cell, IReadOnlySet<(int, int)> marked)
    {
        var doubt = AllotmentMarks.Read(cell.Comment ?? "", out var encouraged) is { Length: > 0 } open ? open : null;
        var isEncouraged = encouraged || marked.Contains((cell.Row, cell.Column));
        if (cell.Number is not { } number) return new(cell.Address, 0, isEncouraged, doubt, cell.Text is "-" or "–" or "x" or "X" ? null : $"Ô {cell.Address} ghi “{cell.Text}”, không phải số");
        if (number != decimal.Truncate(number) || number is < 0 or > AllotmentDrafts.LargestFigure)
            return new(cell.Address, 0, isEncouraged, doubt, $"Ô {cell.Address} ghi “{cell.Text}”: chỉ tiêu là số nguyên từ 0 đến {VietFormat.Number(AllotmentDrafts.LargestFigure)}");
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
            CheckKind.PartOf => $"phần ghi {printed}, số chung {given}",
            _ => $"bảng có {given} hàng, ghi {printed}",
        };
        return new(check.At, check.Ok, string.Create(CultureInfo.InvariantCulture, $"Ô {check.At}: {text}"));
    }
}
