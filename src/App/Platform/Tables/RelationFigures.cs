namespace DoanKet.App.Platform.Tables;

/// <summary>The figures of the columns that are added up, and how well they bear out that some columns make up another.</summary>
internal sealed class RelationFigures
{
    private readonly List<TableRow> rows;
    private readonly Dictionary<int, decimal[]> values;
    private readonly HashSet<int> namedSums;
    private readonly int total;

    public RelationFigures(Table table)
    {
        Columns = [.. table.Added.Select(c => c.Column)];
        namedSums = [.. table.Columns.Where(c => c.Path.Count > 0 && HeaderWords.IsSum(c.Label)).Select(c => c.Column)];
        rows = [.. table.Rows.Where(r => r.Kind is not RowKind.Group && !HeaderWords.IsShareRow(r.Name))];
        values = Columns.ToDictionary(c => c, c => rows.Select(r => r.NumberAt(c)).ToArray());
        total = rows.FindIndex(r => r.Kind is RowKind.Total);
    }

    public List<int> Columns { get; }

    public bool AreFew => rows.Count < 3;

    /// <summary>What the row of totals bears out is so, even where most rows are wrong.</summary>
    public bool HoldsInTotal(int column, IReadOnlyList<int> parts) => total >= 0 && IsTelling(column, parts, total);

    /// <summary>
    /// Holds in three telling rows at least and fails in one row of five at most, or in one of four where the label says that it is a sum;
    /// one part that merely repeats the total proves nothing. Where many rows are wrong, rows of several larger parts that add up exactly prove it all the same,
    /// and so do fewer rows with the row of totals, when in others the parts exceed the whole: parts of which some are left out never do.
    /// </summary>
    public bool BearsOut(int column, List<int> parts)
    {
        var (named, borne) = (namedSums.Contains(column), HoldsInTotal(column, parts));
        var (holds, fails) = Count(column, parts, mostFails: borne ? rows.Count * 2 / 3 : rows.Count / (named ? 2 : 3));
        if (fails * (named ? 4 : 5) <= holds + fails) return holds >= (fails > 0 && !named ? 5 : 3) && SeveralParts(parts) >= 2;
        if (fails < holds && (named && parts.Count == Columns.Count - 1 || fails * 2 <= holds)) return Telling(column, parts) >= (named ? 3 : 4);
        return borne && fails <= 2 * holds && Exceeds(column, parts) && Telling(column, parts) >= 4;
    }

    /// <summary>Without a word of the header for it: true of nearly all rows, and no chance in three of them.</summary>
    public bool IsPlain(int column, IReadOnlyList<int> parts) =>
        Count(column, parts) is var (holds, fails) && fails * 5 <= holds + fails && Telling(column, parts) >= 3;

    /// <summary>In how many rows the parts add up, rows of noughts apart; stops counting when more fail than asked.</summary>
    public (int Holds, int Fails) Count(int column, IReadOnlyList<int> parts, int mostFails = int.MaxValue)
    {
        var (holds, fails) = (0, 0);
        for (var row = 0; row < rows.Count && fails <= mostFails; row++)
        {
            var (printed, sum) = (values[column][row], 0m);
            foreach (var part in parts) sum += values[part][row];
            if (printed == 0 && sum == 0) continue;
            if (printed == sum) holds++;
            else fails++;
        }
        return (holds, fails);
    }

    public bool IsContained(PartRelation proposed) =>
        Enumerable.Range(0, rows.Count).Count(i => proposed.Parts.All(p => values[p][i] <= values[proposed.Total][i])) * 5 >= rows.Count * 4;

    private bool Exceeds(int column, List<int> parts) => Enumerable.Range(0, rows.Count).Any(i => parts.Sum(p => values[p][i]) > values[column][i]);

    private int SeveralParts(List<int> parts) => parts.Count(p => rows.Where((r, i) => r.Kind is RowKind.Data && values[p][i] != 0).Any());

    private int Telling(int column, IReadOnlyList<int> parts) => Enumerable.Range(0, rows.Count).Count(i => IsTelling(column, parts, i));

    /// <summary>Several parts make up a number of two digits at least: that is no chance.</summary>
    private bool IsTelling(int column, IReadOnlyList<int> parts, int row) =>
        values[column][row] >= 10 && parts.Sum(p => values[p][row]) == values[column][row] && parts.Count(p => values[p][row] != 0) >= 2;
}
