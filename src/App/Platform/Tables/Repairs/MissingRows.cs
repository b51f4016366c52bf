namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>
/// Tells when one row is missing: every sum over rows that is short is short by the same figures, and these figures could stand in one row,
/// because what holds between the columns holds between them.
/// </summary>
internal sealed class MissingRows(SumSystem system, IReadOnlyList<PartRelation> relations, IReadOnlyList<OrdinalGap> gaps)
{
    /// <summary>Columns that are short together where the numbering has no hole and the columns are not made of each other.</summary>
    private const int Telling = 3;

    public Move? Find()
    {
        var broken = system.Broken.Where(s => !system.IsBound(s)).ToList();
        // where the printed number of lines is right, none is missing
        if (system.Sums.Any(s => s.Check is { Kind: CheckKind.Count, Ok: true })) return null;
        if (broken.Count == 0 || broken.Exists(s => system.Sums[s].Check.Kind is not (CheckKind.Column or CheckKind.Subtotal or CheckKind.Count))) return null;
        var lacking = broken.FindAll(s => system.Sums[s].Check.Kind is not CheckKind.Count);
        var rows = lacking.GroupBy(s => system.Sums[s].Printed.Row).Select(g => g.ToDictionary(s => system.Sums[s].Printed.Column, s => system.Rests[s])).ToList();
        if (rows.Count == 0 || rows.Skip(1).Any(r => !IsSame(rows[0], r))) return null;
        var lacks = rows[0];
        if (lacks.Values.Any(v => v <= 0) || !CouldBeARow(lacks) || !IsTold(lacks)) return null;
        return new([], broken, RepairReason.MissingRow, 0, _ => Why(lacks))
        {
            Missing = new(Hole?.Before?.Row, Hole?.Lacking[0], [.. lacks.OrderBy(l => l.Key).Select(l => new MissingFigure(CellAddress.Letter(l.Key), l.Value))]),
        };
    }

    private OrdinalGap? Hole => gaps is [var only] ? only : null;

    private static bool IsSame(Dictionary<int, decimal> a, Dictionary<int, decimal> b) => a.Count == b.Count && a.All(x => b.TryGetValue(x.Key, out var v) && v == x.Value);

    private bool CouldBeARow(Dictionary<int, decimal> lacks) => relations.All(r => r.IsSum
        ? r.Parts.Sum(p => lacks.GetValueOrDefault(p)) == lacks.GetValueOrDefault(r.Total)
        : r.Parts.All(p => lacks.GetValueOrDefault(p) <= lacks.GetValueOrDefault(r.Total)));

    /// <summary>One column that is short may as well hold one wrong figure; a hole in the numbering, many columns, or a total short with its parts say more.</summary>
    private bool IsTold(Dictionary<int, decimal> lacks) =>
        gaps.Count > 0 || lacks.Count >= Telling || relations.Any(r => r.IsSum && lacks.GetValueOrDefault(r.Total) > 0);

    private string Why(Dictionary<int, decimal> lacks)
    {
        var figures = string.Join(", ", lacks.OrderBy(l => l.Key).Select(l => $"{CellAddress.Letter(l.Key)} {TableNumber.Show(l.Value)}"));
        return Hole is { } hole
            ? $"{hole.Words}: có thể thiếu dòng {string.Join(", ", hole.Lacking)} có các số {figures}."
            : $"Dòng cộng hơn tổng các dòng ở {lacks.Count} cột: có thể thiếu một dòng có các số {figures}.";
    }
}
