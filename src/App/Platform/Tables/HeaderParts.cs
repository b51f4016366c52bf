namespace DoanKet.App.Platform.Tables;

/// <summary>What the header alone says about sums: a label "Tổng …" and its neighbours under one label, or "Trong đó:" after a column.</summary>
internal static class HeaderParts
{
    private sealed record Node(string Label, IReadOnlyList<TableColumn> Columns, int Depth)
    {
        public bool IsLeaf => Columns.Count == 1 && Columns[0].Path.Count <= Depth + 1;
    }

    /// <summary>Groups of parts under labels of their own ("Chia theo giới", "Chia theo khu vực") may each be the whole again: then the numbers decide.</summary>
    public static IReadOnlyList<PartRelation> Splits(Table table, PartRelation proposed)
    {
        var groups = proposed.Parts.GroupBy(p => table.Columns.First(c => c.Column == p).Path is { Count: > 1 } path ? path[^2] : "").ToList();
        return groups.Count > 1 && groups.TrueForAll(g => g.Count() > 1 && HeaderWords.IsOfWhich(g.Key)) ? [.. groups.Select(g => proposed with { Parts = [.. g] })] : [];
    }

    public static IReadOnlyList<PartRelation> Propose(Table table, IReadOnlyCollection<int> numbers)
    {
        var proposals = new List<PartRelation>();
        Walk([.. table.Columns.Where(c => numbers.Contains(c.Column) && c.Path.Count > 0)], 0, proposals);
        return proposals;
    }

    private static void Walk(IReadOnlyList<TableColumn> columns, int depth, List<PartRelation> proposals)
    {
        var nodes = Split(columns, depth);
        foreach (var node in nodes.Where(n => !n.IsLeaf)) Walk([.. node.Columns.Where(c => c.Path.Count > depth + 1)], depth + 1, proposals);
        var taken = new HashSet<int>();
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!HeaderWords.IsOfWhich(nodes[i].Label)) continue;
            if (i > 0 && nodes[i - 1] is { IsLeaf: true } before && !HeaderWords.IsOfWhich(before.Label)) Add(before, OfWhich(nodes, i), proposals, taken);
        }
        if (depth > 0 && nodes.Count > 2)
            foreach (var sum in new[] { nodes[0], nodes[^1] }.Where(n => n.IsLeaf && HeaderWords.IsSum(n.Label) && !taken.Contains(n.Columns[0].Column)).Take(1))
                Add(sum, nodes.Where(n => n != sum && !HeaderWords.IsSum(n.Label)), proposals, taken);
    }

    /// <summary>The group under "Trong đó", or the run of columns each labelled "Trong đó: …".</summary>
    private static IEnumerable<Node> OfWhich(List<Node> nodes, int at) =>
        nodes.Skip(at).TakeWhile(n => HeaderWords.IsOfWhich(n.Label));

    private static void Add(Node total, IEnumerable<Node> parts, List<PartRelation> proposals, HashSet<int> taken)
    {
        var columns = parts.SelectMany(Representatives).ToList();
        if (columns.Count == 0) return;
        taken.Add(total.Columns[0].Column);
        proposals.Add(new(total.Columns[0].Column, columns, true));
    }

    /// <summary>A group stands for itself by its own sum, or else by each of its members.</summary>
    private static IEnumerable<int> Representatives(Node node)
    {
        if (node.IsLeaf) return [node.Columns[0].Column];
        var members = Split([.. node.Columns.Where(c => c.Path.Count > node.Depth + 1)], node.Depth + 1);
        var sum = members.FirstOrDefault(m => m.IsLeaf && HeaderWords.IsSum(m.Label));
        if (sum is not null) return [sum.Columns[0].Column];
        var withoutParts = members.Where((m, i) => i == 0 || !HeaderWords.IsOfWhich(m.Label));
        return withoutParts.SelectMany(Representatives);
    }

    private static List<Node> Split(IReadOnlyList<TableColumn> columns, int depth)
    {
        var nodes = new List<Node>();
        foreach (var column in columns)
        {
            var label = column.Path[Math.Min(depth, column.Path.Count - 1)];
            if (nodes.Count > 0 && nodes[^1].Label == label && column.Path.Count > depth + 1 && nodes[^1].Columns[^1].Column == column.Column - 1)
                nodes[^1] = nodes[^1] with { Columns = [.. nodes[^1].Columns, column] };
            else nodes.Add(new(label, [column], depth));
        }
        return nodes;
    }
}
