namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>
/// Finds the smallest sets of cells that put broken sums right only together: two faults in one column leave its sum broken until both are mended,
/// so that neither change is a repair by itself.
/// </summary>
internal sealed class JointSearch(SumSystem system, RepairWords words)
{
    /// <summary>Changes that are tried in one table before the search gives up.</summary>
    private const int MostTried = 60_000, MostFound = 24;
    private readonly decimal[] rests = [.. system.Rests];
    private readonly List<CellStep> steps = [];
    private readonly Dictionary<string, Move> found = [];
    private IReadOnlySet<int> held = new HashSet<int>();
    private int tried;

    /// <summary>There may be more than were found.</summary>
    public bool Crowded { get; private set; }

    /// <param name="sums">Broken sums, all of which are to agree.</param>
    /// <param name="others">Sums that are mended otherwise and must not be touched.</param>
    /// <param name="mostCells">How many cells may be changed.</param>
    public IReadOnlyList<Move> Find(IReadOnlyCollection<int> sums, IReadOnlySet<int> others, int mostCells)
    {
        (held, Crowded) = (others, false);
        found.Clear();
        for (var cells = 1; cells <= mostCells && found.Count == 0 && !Crowded; cells++) Extend([.. sums], cells);
        return [.. found.Values];
    }

    private void Extend(HashSet<int> broken, int left)
    {
        if (broken.Count == 0)
        {
            Add();
            return;
        }
        var equal = broken.Where(s => !system.IsBound(s)).ToList();
        if (equal.Count == 0 || broken.Count > left * system.MostUses) return;
        foreach (var step in Steps(equal.MinBy(s => system.CellsOf(s).Length)))
        {
            if (Crowded = Crowded || ++tried > MostTried || found.Count >= MostFound) return;
            Change(step, 1);
            steps.Add(step);
            Extend(After(step, broken), left - 1);
            steps.RemoveAt(steps.Count - 1);
            Change(step, -1);
        }
    }

    /// <summary>Each cell of a sum, changed so that one of the broken sums it stands in agrees.</summary>
    private IEnumerable<CellStep> Steps(int sum) =>
        from cell in system.CellsOf(sum)
        where !steps.Exists(s => s.Cell == cell) && !system.UsesOf(cell).Any(u => held.Contains(u.Sum))
        from change in system.UsesOf(cell).Where(u => !system.Holds(u.Sum, rests[u.Sum])).Select(u => -u.Sign * rests[u.Sum]).Distinct().ToList()
        where system.MayStand(cell, system.NumberOf(cell) + change)
        select new CellStep(cell, change);

    private HashSet<int> After(CellStep step, HashSet<int> broken)
    {
        HashSet<int> after = [.. broken];
        foreach (var (sum, _) in system.UsesOf(step.Cell))
            if (system.Holds(sum, rests[sum])) after.Remove(sum);
            else after.Add(sum);
        return after;
    }

    private void Change(CellStep step, int way)
    {
        foreach (var (sum, sign) in system.UsesOf(step.Cell)) rests[sum] += way * sign * step.By;
    }

    private void Add()
    {
        if (system.Mend([.. steps]) is not { } mended) return;
        var (reason, rank, why) = words.Tell([.. steps]);
        var move = new Move([.. steps], mended, reason, rank, why);
        found.TryAdd(move.Key, move);
    }
}
