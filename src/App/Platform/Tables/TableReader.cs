namespace DoanKet.App.Platform.Tables;

/// <summary>Finds the tables of a sheet: titles, header levels, rows with their kinds, notes below.</summary>
public static class TableReader
{
    private const int MaxTitles = 10;

    public static IReadOnlyList<Table> Read(Sheet sheet)
    {
        var tables = new List<Table>();
        var finder = new HeaderFinder(sheet);
        for (var from = 1; finder.Find(from) is { } place;)
        {
            var body = new BodyRows(sheet, finder, place);
            if (body.Last >= place.FirstBelow) tables.Add(Build(sheet, place, body, from));
            from = Math.Max(body.AfterNotes, place.FirstBelow);
        }
        return tables;
    }

    private static Table Build(Sheet sheet, HeaderPlace place, BodyRows body, int from)
    {
        var rows = sheet.FilledRows.Where(r => r >= place.FirstBelow && r <= body.Last && !body.Repeated.Contains(r)).ToList();
        var header = Enumerable.Range(place.Top, place.Bottom - place.Top + 1).SelectMany(sheet.Row).ToList();
        var cells = header.Concat(rows.SelectMany(sheet.Row)).ToList();
        var left = cells.Min(c => c.Column);
        var right = Math.Max(cells.Max(c => c.Column), header.Max(c => c.Merged?.Right ?? 0));
        var columns = ColumnTypes.Tell(sheet, HeaderLabels.Read(sheet, place, left, right), left, rows);
        var range = new CellRange(place.Top, left, body.Last, right);
        return new(
            sheet.Name,
            range,
            range with { Bottom = place.Bottom },
            Titles(sheet, place, from),
            columns,
            new RowKinds(columns).Tell(sheet, rows),
            body.Notes,
            Warnings(sheet, place, range))
        {
            Declared = place.Index is { } index ? DeclaredSums.Read(sheet.Row(index)) : DeclaredSums.None,
        };
    }

    private static List<string> Titles(Sheet sheet, HeaderPlace place, int from) =>
        [.. sheet.Before.Concat(sheet.FilledRows.Where(r => r >= from && r < place.Top).TakeLast(MaxTitles)
            .Select(r => string.Join("   ", sheet.Row(r).Select(c => c.Text))))];

    private static List<string> Warnings(Sheet sheet, HeaderPlace place, CellRange range)
    {
        var merged = sheet.Merges.Where(m => m.Top >= place.FirstBelow && m.Bottom <= range.Bottom).ToList();
        var warnings = merged.Where(m => m.Height > 1 || m.Width > 1 && sheet[m.Top, m.Left]?.Number is not null)
            .Select(m => $"Ô {m} bị gộp trong vùng số liệu: chỉ tính một lần, ở ô {CellAddress.Of(m.Top, m.Left)}.").ToList();
        warnings.AddRange(merged.SelectMany(m => sheet.Cells.Where(c => m.Contains(c.Row, c.Column) && (c.Row, c.Column) != (m.Top, m.Left))
            .Select(c => $"Ô {c.Address} nằm khuất dưới ô gộp {m} mà vẫn có giá trị “{c.Quoted}”: giá trị này được tính.")));
        return warnings;
    }
}
