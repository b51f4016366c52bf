namespace DoanKet.App.Targets;

public enum DiscrepancyKind
{
    /// <summary>The parts of a row do not make its total.</summary>
    Row,

    /// <summary>The rows of a column do not make the plan's figure.</summary>
    Column,

    /// <summary>The reserve holds figures but has no name.</summary>
    Reserve,
}

/// <summary>One thing that does not add up, in words, with the cells concerned and what would mend it.</summary>
/// <param name="Column">The total that its parts miss, or the column that misses the plan.</param>
/// <param name="Difference">What should stand there less what the parts, or the rows, give.</param>
/// <param name="Brief">One line for the summary.</param>
/// <param name="Text">Where, what, how much, with the figures added.</param>
public sealed record Discrepancy(
    DiscrepancyKind Kind, long? UnitId, string Column, int Difference, string Brief, string Text, IReadOnlyList<CellKey> Cells, IReadOnlyList<Repair> Repairs);

/// <summary>A set of new values that would remove a discrepancy, with the words for its button.</summary>
public sealed record Repair(string Label, IReadOnlyList<CellChange> Changes);

/// <summary>Finds what does not add up in a table of targets: parts in rows, rows in columns, the name of the reserve.</summary>
public static class AllotmentCheck
{
    private const int Explained = 40;

    /// <summary>Every discrepancy, rows first; repairs are sought for the first forty only.</summary>
    /// <param name="before">The version in force, in which a changed cell is looked up.</param>
    public static IReadOnlyList<Discrepancy> Find(AllotmentTable table, AllotmentTable? before = null) =>
        [.. Faults(table).Select((fault, at) => AllotmentWords.Explain(table, fault, at < Explained ? AllotmentRepairs.For(table, fault, before) : []))];

    public static bool AddsUp(AllotmentTable table) => !Faults(table).Any();

    /// <summary>What is given out below what the level above gave, encouraged figures apart: to be put in force only with a reason.</summary>
    public static IReadOnlyList<GivenFigure> Missing(IEnumerable<GivenFigure> given) => [.. given.Where(g => g.IsShort)];

    internal static IEnumerable<Fault> Faults(AllotmentTable table)
    {
        foreach (var row in table.Rows)
            foreach (var total in table.Heads)
                if (RowDifference(table, row, total.Code) is not 0 and var difference) yield return new(DiscrepancyKind.Row, row.UnitId, total.Code, difference);
        foreach (var column in table.Columns)
            if (table.DifferenceOf(column.Code) is not 0 and var difference) yield return new(DiscrepancyKind.Column, null, column.Code, -difference);
        if (string.IsNullOrWhiteSpace(table.Reserve.Name) && table.Columns.Any(c => table.Reserve[c.Code] != 0))
            yield return new(DiscrepancyKind.Reserve, null, "", 0);
    }

    /// <summary>Total less parts; where only some parts are listed, only an excess of the parts is wrong. 0 where not all of them can be read.</summary>
    internal static int RowDifference(AllotmentTable table, AllotmentRow row, string total)
    {
        var parts = table.PartsOf(total);
        if (parts.Count == 0 || !table.IsRead(row.UnitId, total)) return 0;
        var difference = row[total] - parts.Sum(p => row[p.Code]);
        return table.HasAllParts(total) ? difference : Math.Min(difference, 0);
    }
}

/// <summary>A discrepancy before it is put into words.</summary>
internal readonly record struct Fault(DiscrepancyKind Kind, long? UnitId, string Column, int Difference)
{
    /// <summary>What is wrong, however much: to see whether a repair moves the fault elsewhere.</summary>
    public (DiscrepancyKind, long?, string) Place => (Kind, UnitId, Column);
}
