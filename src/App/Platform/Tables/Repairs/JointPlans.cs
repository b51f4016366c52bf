namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>Mends broken sums together where apart they cannot be mended, or only with more cells: three printed sums are not wrong where two figures are.</summary>
internal sealed class JointPlans(SumSystem system, RepairWords words)
{
    private const int MostCells = 5;
    private readonly JointSearch search = new(system, words);

    public IReadOnlyList<RepairPlan> Improve(IReadOnlyList<RepairPlan> plans) =>
        [.. Neighbours(plans).SelectMany(Improved).OrderByDescending(p => p.Sums.Count)];

    private IEnumerable<RepairPlan> Improved(List<RepairPlan> near)
    {
        var lost = near.FindAll(p => !p.IsSolved);
        var solved = near.FindAll(p => p.IsSolved);
        if (lost.Count > 0 && solved.Count > 0 && Together(lost, solved, MostCells) is { } rest) return [.. solved, rest];
        var most = lost.Count > 0 ? MostCells : Math.Min(MostCells, near.Sum(p => p.Size) - 1);
        return Together(near, [], most) is { } whole ? [whole] : near;
    }

    private RepairPlan? Together(List<RepairPlan> plans, List<RepairPlan> apart, int mostCells)
    {
        List<int> sums = [.. plans.SelectMany(p => p.Sums)];
        if (sums.Count < 2 || mostCells < 1) return null;
        var moves = search.Find(sums, apart.SelectMany(p => p.Sums).ToHashSet(), mostCells);
        return moves.Count > 0 ? new([.. moves.SelectMany(m => m.Mended).Distinct().Order()], [.. moves.OrderBy(m => m.Rank)], search.Crowded) : null;
    }

    /// <summary>Plans whose sums have cells in common. A part that exceeds its whole is no equation and stays alone.</summary>
    private IEnumerable<List<RepairPlan>> Neighbours(IReadOnlyList<RepairPlan> plans)
    {
        var planOf = plans.SelectMany(p => p.Sums.Select(s => (s, p))).ToDictionary(x => x.s, x => x.p);
        var seen = new HashSet<RepairPlan>();
        foreach (var plan in plans)
        {
            if (!seen.Add(plan)) continue;
            List<RepairPlan> near = [plan];
            for (var at = 0; at < near.Count; at++)
                near.AddRange(near[at].Sums.Where(s => !system.IsBound(s)).SelectMany(system.CellsOf).SelectMany(system.UsesOf).Where(u => !system.IsBound(u.Sum) && planOf.ContainsKey(u.Sum)).Select(u => planOf[u.Sum]).Distinct().Where(seen.Add).ToList());
            yield return near;
        }
    }
}
