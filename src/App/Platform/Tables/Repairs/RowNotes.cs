namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>Tells when all columns lack together what a whole row would bring: a row that is missing, or counted though it should not be.</summary>
internal static class RowNotes
{
    private const int Telling = 3;

    public static IEnumerable<string> Find(Table table, SumSystem system)
    {
        var columns = system.Broken.Where(s => system.Sums[s].Check.Kind is CheckKind.Column).Select(s => (system.Sums[s].Printed.Column, Lack: system.Rests[s])).ToList();
        if (columns.Count < Telling || system.Broken.Any(s => system.Sums[s].Check.Kind is CheckKind.Row)) yield break;
        var all = system.Sums.Where(s => s.Check.Kind is CheckKind.Column).Select(s => s.Printed.Column).ToList();
        var rests = columns.ToDictionary(c => c.Column, c => c.Lack);
        foreach (var row in table.Data.Where(r => all.TrueForAll(c => r.NumberAt(c) == -rests.GetValueOrDefault(c))))
            yield return $"Dòng cộng kém tổng các dòng đúng bằng dòng {row.Row} ({Cell.Shorten(row.Name)}): dòng này có thể bị ghi hai lần hoặc không thuộc bảng.";
        if (columns.TrueForAll(c => c.Lack > 0))
            yield return $"Dòng cộng hơn tổng các dòng ở {columns.Count} cột: có thể thiếu một dòng có các số {string.Join(", ", columns.Select(c => $"{CellAddress.Letter(c.Column)} {TableNumber.Show(c.Lack)}"))}.";
    }
}
