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
        rows = [.. table.Rows.Where(r => r.Kind is not RowKind.Group)];
        values = numbers.ToDictionary(c => c, c => rows.Select(r => r.NumberAt(c)).ToArray());
    }

    public static (IReadOnlyList<PartRelation> Relations, IReadOnlyList<string> Remarks) Find(Table table)
    {
        var search = new PartRelations(table);
        foreach (var declared in table.Declared.Sums.Where(d => d.Parts.Append(d.Total).All(search.numbers.Contains))) search.Weigh(declared);
        foreach (var proposed in HeaderParts.Propose(table, search.numbers)) search.Weigh(proposed);
        search.FindByNumbers();
        return ([.. search.found.OrderBy(r => r.Total)], search.remarks);
    }

    private void Weigh(PartRelation proposed)
    {
        if (found.Any(f => f.Total == proposed.Total)) return;
        var (holds, fails) = Count(proposed.Total, proposed.Parts);
        if (fails > 0 && Neighbours(proposed.Total, numbers).FirstOrDefault(run => BearsOut(proposed.Total, run) && Count(proposed.Total, run).Fails * 3 < fails) is { } better)
        {
            found.Add(new(proposed.Total, better, true));
            remarks.Add($"Theo tiêu đề, cột {Letter(proposed.Total)} gồm các cột {Letters(proposed.Parts)}; theo số liệu thì gồm {Letters(better)}. Hãy kiểm tra xem tiêu đề có bị lệch cột không.");
        }
        else if (holds >= fails) found.Add(proposed);
        else if (IsContained(proposed)) found.Add(proposed with { IsSum = false });
        else remarks.Add($"Theo tiêu đề, cột {Letter(proposed.Total)} gồm các cột {Letters(proposed.Parts)}, nhưng chỉ đúng ở {holds} trên {holds + fails} dòng. Hãy kiểm tra xem có cột nào bị lệch hoặc thiếu không.");
    }

    /// <summary>Inner sums first; their parts are then left out, so that the sums of sums show.</summary>
    private void FindByNumbers()
    {
        if (rows.Count < 3) return;
        for (var again = true; again;)
        {
            var inner = found.SelectMany(f => f.Parts).ToHashSet();
            var open = numbers.Where(c => !inner.Contains(c)).ToList();
            var next = open.Where(c => found.All(f => f.Total != c))
                .Select(c => (Total: c, Run: Neighbours(c, open).FirstOrDefault(run => BearsOut(c, run))))
                .Where(x => x.Run is not null).OrderBy(x => x.Run!.Count).FirstOrDefault();
            again = next.Run is not null;
            if (again) found.Add(new(next.Total, next.Run!, true));
        }
    }

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
    /// one part that merely repeats the total proves nothing.
    /// </summary>
    private bool BearsOut(int total, List<int> parts)
    {
        var named = namedSums.Contains(total);
        var (holds, fails) = Count(total, parts, mostFails: rows.Count / (named ? 4 : 5));
        if (holds < 3 || fails * (named ? 4 : 5) > holds + fails || fails > 0 && holds < (named ? 3 : 5)) return false;
        return parts.Count(p => rows.Where((r, i) => r.Kind is RowKind.Data && values[p][i] != 0).Any()) >= 2;
    }

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
