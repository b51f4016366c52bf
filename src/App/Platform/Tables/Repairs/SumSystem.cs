namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>A cell and by how much its number is changed.</summary>
internal readonly record struct CellStep(int Cell, decimal By);

/// <summary>
/// The sums of a table as equations over its cells. What a sum lacks is kept as its rest: printed less expected, 0 where it agrees;
/// of a part that is only contained, what it has too much.
/// </summary>
internal sealed class SumSystem
{
    private readonly List<CellPlace> places = [];
    private readonly Dictionary<CellPlace, int> numbered = [];
    private readonly List<List<(int Sum, int Sign)>> uses = [];
    private readonly List<int[]> cells = [];
    private readonly List<bool> bounds = [];
    private readonly decimal?[] values;
    private readonly Dictionary<int, (int Negative, int Fraction)> odd;

    public SumSystem(Table table, IReadOnlyList<TableSum> sums)
    {
        Sums = sums;
        foreach (var (sum, at) in sums.Select((s, i) => (s, i)))
        {
            bounds.Add(sum.IsBound);
            cells.Add([Use(sum.Printed, at, 1), .. sum.Terms.Select(t => Use(t, at, -1))]);
        }
        Rests = [.. sums.Select(s => s.Check.Printed - s.Check.Expected)];
        Broken = [.. Enumerable.Range(0, sums.Count).Where(i => !sums[i].Check.Ok)];
        MostUses = uses.Select(u => u.Count).DefaultIfEmpty().Max();
        Rows = table.Rows.ToDictionary(r => r.Row);
        values = [.. places.Select(p => Rows[p.Row].At(p.Column)?.Number)];
        odd = table.Columns.ToDictionary(c => c.Column, c => (Count(table, c.Column, n => n < 0), Count(table, c.Column, n => n != decimal.Truncate(n))));
    }

    public IReadOnlyList<TableSum> Sums { get; }

    public IReadOnlyList<decimal> Rests { get; }

    /// <summary>The sums that do not agree.</summary>
    public IReadOnlyList<int> Broken { get; }

    /// <summary>In how many sums a cell stands at most.</summary>
    public int MostUses { get; }

    public IReadOnlyDictionary<int, TableRow> Rows { get; }

    public CellPlace PlaceOf(int cell) => places[cell];

    public int? CellAt(int row, int column) => numbered.TryGetValue(new(row, column), out var cell) ? cell : null;

    /// <summary>The number of a cell; none where it is blank or no number.</summary>
    public decimal? ValueOf(int cell) => values[cell];

    public decimal NumberOf(int cell) => values[cell] ?? 0;

    /// <summary>The cell that prints the sum, then its terms.</summary>
    public int[] CellsOf(int sum) => cells[sum];

    public IReadOnlyList<(int Sum, int Sign)> UsesOf(int cell) => uses[cell];

    public bool IsBound(int sum) => bounds[sum];

    public bool Holds(int sum, decimal rest) => bounds[sum] ? rest <= 0 : rest == 0;

    /// <summary>Whether the number may stand there at all: not below nought or with a fraction where its column has no such numbers.</summary>
    public bool MayStand(int cell, decimal number)
    {
        // an odd number in the cell itself may be the very fault that is sought
        var ((negative, fraction), now) = (odd[places[cell].Column], NumberOf(cell));
        return (number >= 0 || negative > (now < 0 ? 1 : 0)) && (number == decimal.Truncate(number) || fraction > (now != decimal.Truncate(now) ? 1 : 0));
    }

    /// <summary>The broken sums that the steps put right; none when a sum that they touch is left or becomes broken.</summary>
    public IReadOnlyList<int>? Mend(params ReadOnlySpan<CellStep> steps)
    {
        var mended = new List<int>();
        foreach (var step in steps)
        {
            if (step.By == 0 || !MayStand(step.Cell, NumberOf(step.Cell) + step.By)) return null;
            foreach (var (sum, _) in uses[step.Cell])
            {
                if (mended.Contains(sum)) continue;
                if (!Holds(sum, RestAfter(sum, steps))) return null;
                if (!Sums[sum].Check.Ok) mended.Add(sum);
            }
        }
        if (mended.Count == 0) return null;
        mended.Sort();
        return mended;
    }

    public decimal RestAfter(int sum, ReadOnlySpan<CellStep> steps)
    {
        var rest = Rests[sum];
        foreach (var step in steps)
            foreach (var (used, sign) in uses[step.Cell])
                if (used == sum) rest += sign * step.By;
        return rest;
    }

    private int Use(CellPlace place, int sum, int sign)
    {
        if (!numbered.TryGetValue(place, out var cell))
        {
            numbered[place] = cell = places.Count;
            places.Add(place);
            uses.Add([]);
        }
        uses[cell].Add((sum, sign));
        return cell;
    }

    private static int Count(Table table, int column, Func<decimal, bool> isOdd) => table.Rows.Select(r => r.At(column)?.Number).OfType<decimal>().Count(isOdd);
}
