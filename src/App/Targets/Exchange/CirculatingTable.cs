namespace DoanKet.App.Targets.Exchange;

/// <summary>A column of figures in a file: its letter, the labels over it, what it adds up to and what the file prints as its sum.</summary>
public sealed record FileColumn(string Letter, IReadOnlyList<string> Labels, long Sum, long? Printed)
{
    public string Label => string.Join(" / ", Labels);
}

/// <summary>A figure of a file; <paramref name="Problem"/> says why it cannot be taken as it stands (then it counts as 0).</summary>
public sealed record FileCell(string Address, int Value, bool Encouraged = false, string? Doubt = null, string? Problem = null);

/// <summary>A row of a file: the name as written there, the cells in the order of the columns (none: blank), the note.</summary>
public sealed record FileRow(string Address, string Name, string? Note, IReadOnlyList<FileCell?> Cells);

/// <summary>One sum of the file, agreeing or not.</summary>
public sealed record FileSum(string At, bool Agrees, string Text);

/// <summary>A table of targets as it circulates, before its columns and rows are given a meaning here.</summary>
public sealed record CirculatingTable(
    string File, string Sheet, string Range, IReadOnlyList<string> Titles, IReadOnlyList<FileColumn> Columns, IReadOnlyList<FileRow> Rows,
    IReadOnlyList<FileSum> Sums, IReadOnlyList<string> Remarks)
{
    public IEnumerable<FileSum> Wrong => Sums.Where(s => !s.Agrees);
}
