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
    /// <summary>How many columns before a difference are tried for what it is the difference of.</summary>
    private const int Nearby = 4;

    /// <summary>A total that adds up once by chance is a small one.</summary>
    private const decimal Large = 100;
    private readonly Table table;
    private readonly RelationFigures figures;
    private readonly List<PartRelation> found = [];
    private readonly List<PartRelation> failed = [];
    private readonly List<string> remarks = [];

    private PartRelations(Table table) => (this.table, figures) = (table, new(table));

    public static (IReadOnlyList<PartRelation> Relations, IReadOnlyList<string> Remarks) Find(Table table)
    {
        var search = new PartRelations(table);
        foreach (var declared in table.Declared.Sums.Where(d => d.Parts.Append(d.Total).All(search.figures.Columns.Contains))) search.Weigh(declared);
        foreach (var proposed in HeaderParts.Propose(table, search.figures.Columns))
            if (!search.TakeSplits(HeaderParts.Splits(table, proposed), proposed)) search.Weigh(proposed);
        search.FindByNumbers();
        search.FindByLabels();
        foreach (var proposed in search.failed) search.Settle(proposed);
        return ([.. search.found.OrderBy(r => r.Total)], search.remarks);
    }

    /// <summary>What the row of totals alone says of a column whose rows are blank; nothing when it says two things.</summary>
    public static PartRelation? InTotals(Table table, int column)
    {
        var figures = new RelationFigures(table);
        var runs = from total in figures.Columns
                   from run in Neighbours(total, figures.Columns)
                   where (total == column || run.Contains(column)) && figures.HoldsInTotal(total, run)
                   select new PartRelation(total, run, true);
        return runs.Take(2).ToList() is [var only] && table.Total!.NumberAt(only.Total) >= Large ? only : null;
    }

    /// <summary>Whether groups of parts make up the total better by themselves than all of them together; a group that does not is contained in it.</summary>
    private bool TakeSplits(IReadOnlyList<PartRelation> splits, PartRelation whole)
    {
        if (splits.Count == 0 || found.Any(f => f.Total == whole.Total)) return false;
        var fails = figures.Count(whole.Total, whole.Parts).Fails;
        var sums = splits.Where(s => figures.Count(s.Total, s.Parts) is var split && split.Fails < fails && split.Holds >= split.Fails).ToList();
        if (sums.Count == 0) return false;
        found.AddRange(sums);
        found.AddRange(splits.Except(sums).Where(figures.IsContained).Select(s => s with { IsSum = false }));
        return true;
    }

    private void Weigh(PartRelation proposed)
    {
        if (found.Any(f => f.Total == proposed.Total)) return;
        var (holds, fails) = figures.Count(proposed.Total, proposed.Parts);
        if (fails > 0 && Best(proposed.Total, figures.Columns) is { } better && figures.Count(proposed.Total, better).Fails * 3 < fails)
        {
            found.Add(new(proposed.Total, better, true));
            remarks.Add($"Theo tiêu đề, cột {Letter(proposed.Total)} gồm các cột {Letters(proposed.Parts)}; theo số liệu thì gồm {Letters(better)}. Hãy kiểm tra xem tiêu đề có bị lệch cột không.");
        }
        else if (holds >= fails || holds >= 2 && figures.HoldsInTotal(proposed.Total, proposed.Parts)) found.Add(proposed);
        else failed.Add(proposed);
    }

    /// <summary>"Chia ra: Nam, Nữ" behind four quarters parts the year before them, not the last quarter: parts of a column further left are no fault.</summary>
    private void Settle(PartRelation proposed)
    {
        var whole = figures.Columns.Find(c => c < proposed.Parts.Min() && c != proposed.Total && figures.IsPlain(c, proposed.Parts));
        if (whole > 0) found.Add(proposed with { Total = whole });
        else if (figures.IsContained(proposed)) found.Add(proposed with { IsSum = false });
        else
        {
            var (holds, fails) = figures.Count(proposed.Total, proposed.Parts);
            remarks.Add($"Theo tiêu đề, cột {Letter(proposed.Total)} gồm các cột {Letters(proposed.Parts)}, nhưng chỉ đúng ở {holds} trên {holds + fails} dòng. Hãy kiểm tra xem có cột nào bị lệch hoặc thiếu không.");
        }
    }

    /// <summary>Inner sums first; their parts are then left out, so that the sums of sums show.</summary>
    private void FindByNumbers()
    {
        if (figures.AreFew) return;
        for (var again = true; again;)
        {
            var inner = found.SelectMany(f => f.Parts).ToHashSet();
            var open = figures.Columns.Where(c => !inner.Contains(c)).ToList();
            var next = open.Where(c => found.All(f => f.Total != c) && failed.All(f => f.Total != c))
                .Select(c => (Total: c, Run: Best(c, open)))
                .Where(x => x.Run is not null).OrderBy(x => x.Run!.Count).FirstOrDefault();
            again = next.Run is not null;
            if (again) found.Add(new(next.Total, next.Run!, true));
        }
    }

    /// <summary>Columns that do not stand side by side: the members of each year under the members of the term, and a difference behind what it is taken from.</summary>
    private void FindByLabels()
    {
        if (figures.AreFew) return;
        var labelled = table.Columns.Where(c => figures.Columns.Contains(c.Column) && c.Path.Count > 0).ToList();
        foreach (var same in labelled.Where(c => c.Path.Count > 1).GroupBy(c => VietText.Fold(c.Label)).Where(g => g.Count() > 2))
            foreach (var whole in new[] { same.First().Column, same.Last().Column }.Where(w => found.All(f => f.Total != w)))
                if (same.Select(c => c.Column).Where(c => c != whole).ToList() is var parts && figures.IsPlain(whole, parts)) found.Add(new(whole, parts, true));
        foreach (var rest in labelled.Where(c => c.Path.Any(HeaderWords.IsDifference) && !found.Exists(f => f.Parts.Contains(c.Column))))
            if (DifferenceOf(rest.Column) is { } relation) found.Add(relation);
    }

    private PartRelation? DifferenceOf(int rest)
    {
        var before = figures.Columns.Where(c => c < rest).TakeLast(Nearby).Reverse().ToList();
        var pairs = before.SelectMany(a => before.Where(b => b != a).Select(b => new PartRelation(a, [b, rest], true)));
        return pairs.FirstOrDefault(p => figures.IsPlain(p.Total, p.Parts));
    }

    /// <summary>The run that fails in the fewest rows, the shorter of two: a thin third part is missed in few rows only.</summary>
    private List<int>? Best(int total, List<int> columns) => Neighbours(total, columns).Where(run => figures.BearsOut(total, run)).MinBy(run => figures.Count(total, run).Fails);

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

    private static string Letter(int column) => CellAddress.Letter(column);

    private static string Letters(IEnumerable<int> columns) => string.Join(", ", columns.Select(Letter));
}
