namespace DoanKet.App.Platform.Tables;

/// <summary>A column and the columns that are its parts; columns by their number in the sheet.</summary>
/// <param name="IsSum">The parts add up to the total; otherwise each is only contained in it.</param>
public sealed record PartRelation(int Total, IReadOnlyList<int> Parts, bool IsSum);

/// <summary>
/// Finds which columns are sums of which: proposed by the header ("Tổng …", "Trong đó:"), kept when the numbers bear it out,
/// and where the header is silent or wrong, found from the numbers alone.
/// </summary>
internal sealed class PartRelations
{
    private readonly List<int> numbers;
    private readonly List<TableRow> rows;
    private readonly Dictionary<int, decimal[]> values;
    private readonly HashSet<int> namedSums;
    private readonly List<PartRelation> found = [];
    private readonly List<string> remarks = [];

    private PartRelations(Table table)
    {
        numbers = [.. table.Added.Select(c => c.Column)];
        namedSums = [.. table.Columns.Where(c => c.Path.Count > 0 && HeaderWords.IsSum(c.Label)).Select(c => c.Column)];
        rows = [.. table.Rows.Where(r => r.Kind is not RowKind.Group && !HeaderWords.IsShareRow(r.Name))];
        values = numbers.ToDictionary(c => c, c => rows.Select(r => r.NumberAt(c)).ToArray());
    }

    public static (IReadOnlyList<PartRelation> Relations, IReadOnlyList<string> Remarks) Find(Table table)
    {
        var search = new PartRelations(table);
        foreach (var declared in table.Declared.Sums.Where(d => d.Parts.Append(d.Total).All(search.numbers.Contains))) search.Weigh(declared);
        foreach (var proposed in HeaderParts.Propose(table, search.numbers))
            if (!search.TakeSplits(HeaderParts.Splits(table, proposed), proposed)) search.Weigh(proposed);
        search.FindByNumbers();
        return ([.. search.found.OrderBy(r => r.Total)], search.remarks);
    }

    /// <summary>Whether each group of parts makes up the total better than all of them together.</summary>
    private bool TakeSplits(IReadOnlyList<PartRelation> splits, PartRelation whole)
    {
        if (splits.Count == 0 || found.Any(f => f.Total == whole.Total)) return false;
        var fails = Count(whole.Total, whole.Parts).Fails;
        if (!splits.All(s => Count(s.Total, s.Parts) is var split && split.Fails < fails && split.Holds >= split.Fails)) return false;
        found.AddRange(splits);
        return true;
    }

    private void Weigh(PartRelation proposed)
    {
        if (found.Any(f => f.Total == proposed.Total)) return;
        var (holds, fails) = Count(proposed.Total, proposed.Parts);
        if (fails > 0 && Best(proposed.Total, numbers) is { } better && Count(proposed.Total, better).Fails * 3 < fails)
        {
            found.Add(new(proposed.Total, better, true));
            remarks.Add($"Theo tiêu đề, cột {Letter(proposed.Total)} gồm các cột {Letters(proposed.Parts)}; theo số liệu thì gồm {Letters(better)}. Hãy kiểm tra xem tiêu đề có bị lệch cột không.");
        }
        else if (holds >= fails || holds >= 2 && HoldsInTotal(proposed)) found.Add(proposed);
        else if (IsContained(proposed)) found.Add(proposed with { IsSum = false });
        else remarks.Add($"Theo tiêu đề, cột {Letter(proposed.Total)} gồm các cột {Letters(proposed.Parts)}, nhưng chỉ đúng ở {holds} trên {holds + fails} dòng. Hãy kiểm tra xem có cột nào bị lệch hoặc thiếu không.");
    }

    /// <summary>What the header says and the row of totals bears out is so, even where most rows are wrong.</summary>
    private bool HoldsInTotal(PartRelation proposed) => rows.FindIndex(r => r.Kind is RowKind.Total) is >= 0 and var total && IsTelling(proposed.Total, proposed.Parts, total);

    /// <summary>Inner sums first; their parts are then left out, so that the sums of sums show.</summary>
    private void FindByNumbers()
    {
        if (rows.Count < 3) return;
        for (var again = true; again;)
        {
            var inner = found.SelectMany(f => f.Parts).ToHashSet();
            var open = numbers.Where(c => !inner.Contains(c)).ToList();
            var next = open.Where(c => found.All(f => f.Total != c))
                .Select(c => (Total: c, Run: Best(c, open)))
                .Where(x => x.Run is not null).OrderBy(x => x.Run!.Count).FirstOrDefault();
            again = next.Run is not null;
            if (again) found.Add(new(next.Total, next.Run!, true));
        }
    }

    /// <summary>The run that fails in the fewest rows, the shorter of two: a thin third part is missed in few rows only.</summary>
    private List<int>? Best(int total, List<int> columns) => Neighbours(total, columns).Where(run => BearsOut(total, run)).MinBy(run => Count(total, run).Fails);

    /// <summary>Runs of columns that start right after or end right before a column, shortest first.</summary>
    private static IEnumerable<List<int>> Neighbours(int total, List<int> columns)
    {
        var at = columns.IndexOf(total);
        for (var length = 2; length < columns.Count; length++)
        {
            if (at + length < columns.Count) yield return columns.GetRange(at + 1, length);
            if (at - length >= 0) yield return columns.GetRange(at - length, length);
        }
    }

    /// <summary>
    /// Holds in three telling rows at least and fails in one row of five at most, or in one of four where the label says that it is a sum;
    /// one part that merely repeats the total proves nothing. Where many rows are wrong, rows of several larger parts that add up exactly prove it all the same.
    /// </summary>
    private bool BearsOut(int total, List<int> parts)
    {
        var named = namedSums.Contains(total);
        var (holds, fails) = Count(total, parts, mostFails: rows.Count / (named ? 2 : 3));
        if (fails * (named ? 4 : 5) <= holds + fails) return holds >= (fails > 0 && !named ? 5 : 3) && SeveralParts(parts) >= 2;
        return fails < holds && (named && parts.Count == numbers.Count - 1 || fails * 2 <= holds) && Telling(total, parts) >= (named ? 3 : 4);
    }

    private int SeveralParts(List<int> parts) => parts.Count(p => rows.Where((r, i) => r.Kind is RowKind.Data && values[p][i] != 0).Any());

    private int Telling(int total, List<int> parts) => Enumerable.Range(0, rows.Count).Count(i => IsTelling(total, parts, i));

    /// <summary>Several parts make up a number of two digits at least: that is no chance.</summary>
    private bool IsTelling(int total, IReadOnlyList<int> parts, int row) =>
        values[total][row] >= 10 && parts.Sum(p => values[p][row]) == values[total][row] && parts.Count(p => values[p][row] != 0) >= 2;

    /// <summary>In how many rows the parts add up, rows of noughts apart; stops counting when more fail than asked.</summary>
    private (int Holds, int Fails) Count(int total, IReadOnlyList<int> parts, int mostFails = int.MaxValue)
    {
        var (holds, fails) = (0, 0);
        for (var row = 0; row < rows.Count && fails <= mostFails; row++)
        {
            var (printed, sum) = (values[total][row], 0m);
            foreach (var part in parts) sum += values[part][row];
            if (printed == 0 && sum == 0) continue;
            if (printed == sum) holds++;
            else fails++;
        }
        return (holds, fails);
    }

    private bool IsContained(PartRelation proposed) =>
        Enumerable.Range(0, rows.Count).Count(i => proposed.Parts.All(p => values[p][i] <= values[proposed.Total][i])) * 5 >= rows.Count * 4;

    private static string Letter(int column) => CellAddress.Letter(column);

    private static string Letters(IEnumerable<int> columns) => string.Join(", ", columns.Select(Letter));
}
