using DoanKet.App.Platform.Tables.Repairs;

namespace DoanKet.App.Platform.Tables;

/// <summary>What the sums of a file say.</summary>
public sealed record CrossFootResult(string File, IReadOnlyList<string> Warnings, IReadOnlyList<CheckedSheet> Sheets)
{
    /// <summary>Every check of every table holds.</summary>
    public bool Agrees => Sheets.All(s => s.Tables.All(t => t.Agrees));
}

public sealed record CheckedSheet(string Name, IReadOnlyList<CheckedTable> Tables);

/// <summary>One table with all its sums.</summary>
/// <param name="Repairs">What would make the broken sums agree, group by group, the likeliest of a group first.</param>
/// <param name="Open">What the sums cannot decide, as Vietnamese sentences.</param>
public sealed record CheckedTable(
    string Range,
    IReadOnlyList<string> Titles,
    IReadOnlyList<CheckedColumn> Columns,
    IReadOnlyList<CheckedRow> Rows,
    IReadOnlyList<SumCheck> Checks,
    IReadOnlyList<TableRepair> Repairs,
    IReadOnlyList<string> Open,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Warnings)
{
    public bool Agrees => Checks.All(c => c.Ok);
}

/// <summary>One column. The sums are null for texts, shares and codes; the printed total also when the table has none.</summary>
/// <param name="Parts">Letters of the columns that add up to this one; empty when none do.</param>
public sealed record CheckedColumn(string Letter, IReadOnlyList<string> LabelPath, ColumnType Type, decimal? Sum, decimal? PrintedTotal, bool? Agrees, IReadOnlyList<string> Parts);

public sealed record CheckedRow(int Row, RowKind Kind, string Ordinal, string Name);

/// <summary>What kind of sum a check compares.</summary>
public enum CheckKind
{
    /// <summary>The data rows of a column against the total row.</summary>
    Column,

    /// <summary>The rows of a group against the row of its subtotal.</summary>
    Subtotal,

    /// <summary>The parts in a row against their total in the same row.</summary>
    Row,

    /// <summary>A part that may not be larger than what it is a part of: expected is the most it may be.</summary>
    PartOf,

    /// <summary>The number of data rows against the number printed in the ordinal column of the total row.</summary>
    Count,

    /// <summary>A figure that the text around the table states against the printed total of the column it names; expected is the figure of the text.</summary>
    Text,
}

/// <summary>One comparison: the cell whose printed number was compared with what the others give.</summary>
public sealed record SumCheck(string At, CheckKind Kind, decimal Expected, decimal Printed, bool Ok);
