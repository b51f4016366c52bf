namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>Finds two cells near each other in a row or in a column that change places, also where each of them could be mended alone.</summary>
internal sealed class ExchangeMoves(Table table, SumSystem system, RepairWords words)
{
    private const int Near = 3;
    private readonly List<int> rows = [.. table.Rows.Where(r => r.Kind is not RowKind.Group).Select(r => r.Row)];

    public IEnumerable<Move> Find()
    {
        foreach (var sum in system.Broken.Where(s => !system.IsBound(s)))
            foreach (var cell in system.CellsOf(sum))
            {
                var sign = system.UsesOf(cell).First(u => u.Sum == sum).Sign;
                var step = new CellStep(cell, -sign * system.Rests[sum]);
                foreach (var other in Neighbours(cell))
                    if (Exchange(step, other) is { } move) yield return move;
            }
    }

    private Move? Exchange(CellStep step, int other)
    {
        if (system.NumberOf(other) != system.NumberOf(step.Cell) + step.By) return null;
        CellStep[] steps = [step, new(other, -step.By)];
        if (system.Mend(steps) is not { } mended) return null;
        var (reason, rank, why) = words.Tell(steps);
        return new(steps, mended, reason, rank, why);
    }

    private IEnumerable<int> Neighbours(int cell)
    {
        var place = system.PlaceOf(cell);
        var row = rows.BinarySearch(place.Row);
        for (var far = -Near; far <= Near; far++)
        {
            if (far == 0) continue;
            if (system.CellAt(place.Row, place.Column + far) is { } beside) yield return beside;
            if (row >= 0 && row + far >= 0 && row + far < rows.Count && system.CellAt(rows[row + far], place.Column) is { } below) yield return below;
        }
    }
}
