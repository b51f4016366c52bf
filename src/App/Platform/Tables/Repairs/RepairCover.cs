namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>Puts moves together that mend a group of sums between them, each sum by one move, with as few cells as possible.</summary>
internal static class RepairCover
{
    private const int MostTried = 20_000, MostFound = 24, MostMoves = 8;

    private sealed class Search(List<Move> moves, List<int> group, int mostCells)
    {
        private int tried;

        public int MostCells { get; private set; } = mostCells;

        public List<List<Move>> Found { get; } = [];

        public bool Crowded { get; private set; }

        public void Cover(List<Move> chosen, HashSet<int> done, int cells)
        {
            if (++tried > MostTried || Found.Count >= MostFound)
            {
                Crowded = true;
                return;
            }
            if (done.Count == group.Count)
            {
                if (cells < MostCells) Found.Clear();
                MostCells = cells;
                Found.Add([.. chosen]);
                return;
            }
            if (chosen.Count == MostMoves) return;
            var next = group.Where(s => !done.Contains(s)).MinBy(s => moves.Count(m => m.Mended.Contains(s)));
            foreach (var move in moves.Where(m => m.Mended.Contains(next) && cells + m.Steps.Count <= MostCells && !m.Mended.Any(done.Contains) && !m.Steps.Any(s => chosen.Exists(c => c.Touches(s.Cell)))))
            {
                chosen.Add(move);
                Cover(chosen, [.. done, .. move.Mended], cells + move.Steps.Count);
                chosen.RemoveAt(chosen.Count - 1);
            }
        }
    }

    /// <param name="group">The broken sums.</param>
    /// <param name="crowded">There may be more than were found.</param>
    public static IEnumerable<Move> Find(List<Move> moves, List<int> group, int mostCells, out bool crowded)
    {
        var search = new Search([.. moves.Where(m => m.Mended.Count < group.Count).OrderBy(m => m.Steps.Count).ThenBy(m => m.Rank)], group, mostCells);
        search.Cover([], [], 0);
        crowded = search.Crowded;
        return search.Found.Select(Join).DistinctBy(m => m.Key);
    }

    private static Move Join(List<Move> parts) => new(
        [.. parts.SelectMany(p => p.Steps)], [.. parts.SelectMany(p => p.Mended).Order()], RepairReason.Several,
        1 + parts.Sum(p => p.Rank), sure => string.Join(" ", parts.Select(p => p.Why(sure))))
    {
        Missing = parts.Select(p => p.Missing).FirstOrDefault(m => m is not null),
    };
}
