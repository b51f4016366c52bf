namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>Finds the single cells, and where none helps the pairs of cells, whose change puts sums right.</summary>
internal sealed class CellMoves(SumSystem system, RepairWords words)
{
    /// <summary>Pairs that are tried before the search gives up: a table that is wrong everywhere is not two cells away from being right.</summary>
    private const int MostTried = 3_000_000, MostPairs = 400;
    private readonly Dictionary<string, Move> found = [];
    private int tried;

    public IReadOnlyList<Move> Find()
    {
        var equal = system.Broken.Where(s => !system.IsBound(s)).ToList();
        foreach (var sum in equal) Singles(sum);
        var mended = found.Values.SelectMany(m => m.Mended).ToHashSet();
        foreach (var sum in equal.Where(s => !mended.Contains(s))) Pairs(sum);
        return [.. found.Values];
    }

    private void Singles(int sum)
    {
        foreach (var cell in system.CellsOf(sum))
        {
            var step = new CellStep(cell, Needed(sum, cell, system.Rests[sum]));
            if (system.Mend(step) is { } mended) Add([step], mended);
        }
    }

    /// <summary>By how much a cell must change for a sum to agree.</summary>
    private decimal Needed(int sum, int cell, decimal rest)
    {
        foreach (var (used, sign) in system.UsesOf(cell))
            if (used == sum) return -sign * rest;
        return 0;
    }

    private void Pairs(int sum)
    {
        var pairs = 0;
        foreach (var cell in system.CellsOf(sum))
            foreach (var by in system.UsesOf(cell).Where(u => !system.Holds(u.Sum, system.Rests[u.Sum])).Select(u => -u.Sign * system.Rests[u.Sum]).Distinct().ToList())
            {
                if (tried > MostTried || pairs > MostPairs) return;
                pairs += Seconds(new(cell, by));
            }
    }

    /// <summary>The cells that put right what the first step leaves or breaks.</summary>
    private int Seconds(CellStep first)
    {
        if (!system.MayStand(first.Cell, system.NumberOf(first.Cell) + first.By)) return 0;
        var open = system.UsesOf(first.Cell).Select(u => u.Sum).Where(s => !system.IsBound(s) && system.RestAfter(s, [first]) != 0).ToList();
        if (open.Count == 0) return 0;
        var (narrow, count) = (open.MinBy(s => system.CellsOf(s).Length), 0);
        foreach (var cell in system.CellsOf(narrow))
        {
            tried++;
            if (cell == first.Cell) continue;
            CellStep[] steps = [first, new(cell, Needed(narrow, cell, system.RestAfter(narrow, [first])))];
            if (system.Mend(steps) is not { } mended) continue;
            Add(steps, mended);
            count++;
        }
        return count;
    }

    private void Add(CellStep[] steps, IReadOnlyList<int> mended)
    {
        var (reason, rank, why) = words.Tell(steps);
        var move = new Move(steps, mended, reason, rank, why);
        found.TryAdd(move.Key, move);
    }
}
