namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>Tells when all columns have too much just what one row brings, or lack something together: a row that is counted though it should not be, or one left out.</summary>
internal static class RowNotes
{
    private const int Telling = 3, Several = 2;

    /// <param name="isMissing">The row that is missing is already proposed.</param>
    public static IEnumerable<string> Find(Table table, SumSystem system, bool isMissing)
    {
        var columns = system.Broken.Where(s => system.Sums[s].Check.Kind is CheckKind.Column).ToDictionary(s => system.Sums[s].Printed.Column, s => system.Rests[s]);
        if (system.Broken.Any(s => system.Sums[s].Check.Kind is CheckKind.Row)) yield break;
        var all = system.Sums.Where(s => s.Check.Kind is CheckKind.Column).Select(s => s.Printed.Column).ToList();
        if (!isMissing && columns.Count >= Several && columns.Count == all.Count && columns.Values.All(v => v > 0))
            yield return $"Mọi cột đều cộng được ít hơn số in: cũng có thể thiếu một dòng có các số {string.Join(", ", columns.OrderBy(c => c.Key).Select(c => $"{CellAddress.Letter(c.Key)} {TableNumber.Show(c.Value)}"))}.";
        if (columns.Count < Telling) yield break;
        foreach (var row in table.Data.Where(r => all.TrueForAll(c => r.NumberAt(c) == -columns.GetValueOrDefault(c))))
            yield return $"Dòng cộng kém tổng các dòng đúng bằng dòng {row.Row} ({Cell.Shorten(row.Name)}): dòng này có thể bị ghi hai lần hoặc không thuộc bảng.";
    }
}
