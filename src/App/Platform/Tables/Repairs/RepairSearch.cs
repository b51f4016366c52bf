namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>What was found for a table.</summary>
/// <param name="Repairs">Ranked.</param>
/// <param name="Open">What the sums leave open.</param>
/// <param name="IsOneFault">One fault explains every broken sum.</param>
internal sealed record FoundRepairs(IReadOnlyList<TableRepair> Repairs, IReadOnlyList<string> Open, bool IsOneFault)
{
    /// <summary>Nothing larger need be sought: the fault is known, or it is a row that is missing.</summary>
    public bool IsSettled => IsOneFault && Repairs.Any(r => r.Certain || r.Missing is not null) || IsOneFault && Repairs.Count == 0;
}

/// <summary>
/// Proposes the smallest sets of cells whose change makes the sums of a table agree. Broken sums that no repair touches together are mended
/// apart, so that many independent faults are found as fast as one.
/// </summary>
internal sealed class RepairSearch
{
    private readonly SumSystem system;
    private readonly RepairWords words;
    private readonly List<Move> moves;
    private readonly List<TableRepair> repairs = [];
    private readonly List<string> open = [];
    private readonly RepairTrust trust;

    private RepairSearch(Table table, IReadOnlyList<TableSum> sums, IReadOnlyList<int> columns, IReadOnlyList<PartRelation> relations, IReadOnlyList<OrdinalGap> gaps)
    {
        system = new(table, sums);
        words = new RepairWords(table, system);
        trust = new(system, gaps.Count > 0);
        var missing = new MissingRows(system, relations, gaps).Find();
        IEnumerable<Move> all = [.. missing is null ? [] : new[] { missing }, .. new SlippedRows(system, columns).Find(), .. new ExchangeMoves(table, system, words).Find(), .. new CellMoves(system, words).Find()];
        moves = [.. all.OrderBy(m => m.Rank).DistinctBy(m => m.Key)];
    }

    /// <param name="columns">The columns that are added up, from left to right.</param>
    /// <param name="gaps">Holes in the numbering of the rows.</param>
    public static FoundRepairs Find(Table table, IReadOnlyList<TableSum> sums, IReadOnlyList<int> columns, IReadOnlyList<PartRelation> relations, IReadOnlyList<OrdinalGap> gaps)
    {
        if (sums.All(s => s.Check.Ok)) return new([], [], true);
        var search = new RepairSearch(table, sums, columns, relations, gaps);
        var plans = new JointPlans(search.system, search.words).Improve([.. search.Groups().Select(search.Apart)]);
        search.trust.Weigh(plans);
        foreach (var (plan, at) in plans.Select((p, i) => (p, i + 1))) search.Tell(plan, at);
        search.open.AddRange(RowNotes.Find(table, search.system, search.repairs.Exists(r => r.Missing is not null)));
        return new(search.repairs, search.open, plans is [{ IsSolved: true, Size: 1 }]);
    }

    /// <summary>Broken sums that repairs hold together, the largest group first.</summary>
    private IEnumerable<List<int>> Groups()
    {
        var leads = system.Broken.ToDictionary(s => s, s => s);
        int Lead(int sum) => leads[sum] == sum ? sum : leads[sum] = Lead(leads[sum]);
        foreach (var move in moves)
            foreach (var sum in move.Mended) leads[Lead(sum)] = Lead(move.Mended[0]);
        return system.Broken.GroupBy(Lead).Select(g => g.ToList()).OrderByDescending(g => g.Count);
    }

    /// <summary>The ways to mend a group of sums by itself.</summary>
    private RepairPlan Apart(List<int> group)
    {
        var within = moves.Where(m => group.Contains(m.Mended[0])).ToList();
        var whole = within.Where(m => m.Mended.Count == group.Count).ToList();
        var size = whole.Count > 0 ? whole.Min(m => m.Cost) : int.MaxValue;
        var choices = whole.Where(m => m.Cost == size || m.Rank == 0 && !whole.Exists(w => w.Steps.Count == 1)).ToList();
        var crowded = false;
        if (size > 1) choices.AddRange(RepairCover.Find(within, group, size, out crowded).Where(c => choices.TrueForAll(k => k.Key != c.Key)));
        return new(group, [.. choices.OrderBy(c => c.Rank)], crowded);
    }

    private void Tell(RepairPlan plan, int number)
    {
        if (!plan.IsSolved)
        {
            open.Add($"{Checks(plan.Sums)}: không có một hay hai ô nào sửa được cho khớp. {(plan.Sums.All(system.IsBound) ? "Phần lớn hơn số chung: đối chiếu cả hai ô với bản gốc." : "Có thể sai nhiều ô, thiếu dòng hoặc lệch cả cột: đối chiếu với bản gốc.")}");
            return;
        }
        var shown = RepairChoice.Shown(plan.Choices);
        var sure = trust.IsSure(plan);
        repairs.AddRange(shown.Select(c => Write(c, number, sure)));
        if (plan.Crowded || plan.Choices.Count > 1) open.Add(Undecided(plan, shown));
    }

    private TableRepair Write(Move move, int group, bool sure) => new(
        [.. move.Steps.Select(s => new RepairedCell(system.PlaceOf(s.Cell).ToString(), system.ValueOf(s.Cell), system.NumberOf(s.Cell) + s.By))],
        move.Mended.Count, system.Broken.Count, move.Reason, move.Why(sure), group, sure,
        [.. move.Mended.Select(s => system.Sums[s].Check.At).Distinct()])
    {
        Missing = move.Missing,
    };

    /// <summary>Few single cells are named in one sentence; of more, and of sets of cells, it is told how many there are.</summary>
    private string Undecided(RepairPlan plan, List<Move> shown)
    {
        const int spoken = 5;
        var (group, choices, crowded) = plan;
        if (!crowded && choices.Count <= spoken && choices.All(c => c.Steps.Count == 1))
            return $"{Checks(group)}: có thể là {string.Join(" hoặc ", choices.Select(c => Spoken(c.Steps[0])))}. Các phép cộng không cho biết ô nào sai, phải đối chiếu với bản gốc.";
        var many = crowded ? $"hơn {choices.Count}" : TableNumber.Show(choices.Count);
        var listed = shown.Count < choices.Count || crowded ? $" Ở đây chỉ nêu {shown.Count} cách có lý do rõ nhất." : "";
        return $"{Checks(group)}: có {many} cách sửa đều làm khớp. Các phép cộng không cho biết cách nào đúng, phải đối chiếu với bản gốc.{listed}";
    }

    private string Spoken(CellStep step) =>
        $"ô {system.PlaceOf(step.Cell)} {(system.ValueOf(step.Cell) is { } from ? $"ghi {TableNumber.Show(from)}" : "để trống")} thay cho {TableNumber.Show(system.NumberOf(step.Cell) + step.By)}";

    private string Checks(IReadOnlyList<int> group)
    {
        const int named = 6;
        var at = group.Select(s => system.Sums[s].Check.At).Distinct().ToList();
        return $"Phép cộng ở ô {string.Join(", ", at.Take(named))}{(at.Count > named ? $" và {at.Count - named} ô nữa" : "")}";
    }
}
