namespace DoanKet.App.Platform.Documents;

/// <summary>How the values of a column are written and aligned.</summary>
public enum PrintKind { Text, Ordinal, Number, OneDecimal, Percent, Date }

/// <summary>
/// A table as it leaves the system, the same for Word and Excel: a tree of columns, rows, and a total that is always computed from the rows,
/// so that no printed sum can disagree with its parts.
/// </summary>
public sealed record PrintTable(IReadOnlyList<PrintColumn> Columns, IReadOnlyList<PrintRow> Rows)
{
    /// <summary>The words of the total row, such as "Cộng:"; null when the table has none.</summary>
    public string? TotalLabel { get; init; }

    /// <summary>The total row stands above the data instead of below.</summary>
    public bool TotalFirst { get; init; }

    /// <summary>Values in the total row of columns that are not added up, such as shares; by index of the leaf column.</summary>
    public IReadOnlyDictionary<int, PrintValue> TotalValues { get; init; } = new Dictionary<int, PrintValue>();

    /// <summary>The columns that hold values, from left to right.</summary>
    public IReadOnlyList<PrintColumn> Leaves => [.. Columns.SelectMany(c => c.Leaves)];

    /// <summary>How many header rows the tree of columns needs.</summary>
    public int HeaderDepth => Columns.Max(c => c.Depth);

    /// <summary>The header as cells that span rows and columns; row and column count from 0.</summary>
    public IReadOnlyList<HeaderCell> HeaderCells => [.. Spread(Columns, 0, 0, HeaderDepth)];

    /// <summary>The label of the total stands in the first text column, or in the first of all.</summary>
    internal int LabelColumn => Math.Max(0, Leaves.ToList().FindIndex(c => c.Kind is PrintKind.Text));

    /// <summary>The value of the total row in a leaf column.</summary>
    public PrintValue TotalOf(int leaf)
    {
        if (leaf == LabelColumn) return TotalLabel ?? "";
        if (TotalValues.TryGetValue(leaf, out var given)) return given;
        return Leaves[leaf].IsAdded ? Sum(leaf, Rows) : default(PrintValue);
    }

    /// <summary>The value of a row; of a subtotal the sum of the data rows below it, up to the next heading or subtotal.</summary>
    public PrintValue ValueOf(int row, int leaf)
    {
        var values = Rows[row].Values;
        if (Rows[row].Kind is PrintRowKind.Subtotal && Leaves[leaf].IsAdded) return Sum(leaf, Rows.Skip(row + 1).Take(CountBelow(row)));
        return leaf < values.Count ? values[leaf] : default;
    }

    /// <summary>How many rows straight below a subtotal belong to it.</summary>
    internal int CountBelow(int row) => Rows.Skip(row + 1).TakeWhile(r => r.Kind is PrintRowKind.Data).Count();

    private static decimal Sum(int leaf, IEnumerable<PrintRow> rows) =>
        rows.Where(r => r.Kind is PrintRowKind.Data && leaf < r.Values.Count).Sum(r => r.Values[leaf].Number ?? 0);

    private static IEnumerable<HeaderCell> Spread(IReadOnlyList<PrintColumn> columns, int row, int column, int depth)
    {
        foreach (var node in columns)
        {
            var isLeaf = node.Children.Count == 0;
            yield return new(node.Title, row, column, isLeaf ? depth - row : 1, node.Leaves.Count);
            foreach (var below in Spread(node.Children, row + 1, column, depth)) yield return below;
            column += node.Leaves.Count;
        }
    }
}

/// <summary>A label over one or more columns.</summary>
public sealed record HeaderCell(string Title, int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>A column, or a label over others.</summary>
/// <param name="Width">Its share of the page, in characters.</param>
public sealed record PrintColumn(string Title, PrintKind Kind = PrintKind.Number, double Width = 9)
{
    public IReadOnlyList<PrintColumn> Children { get; init; } = [];

    /// <summary>The numbers are added up in the total row and in subtotals.</summary>
    public bool IsAdded { get; init; } = Kind is PrintKind.Number or PrintKind.OneDecimal;

    public static PrintColumn Group(string title, params IReadOnlyList<PrintColumn> children) => new(title) { Children = children };

    internal IReadOnlyList<PrintColumn> Leaves => Children.Count == 0 ? [this] : [.. Children.SelectMany(c => c.Leaves)];

    internal int Depth => Children.Count == 0 ? 1 : 1 + Children.Max(c => c.Depth);
}

public enum PrintRowKind { Data, Heading, Subtotal }

/// <summary>One row below the header; a heading has one text, which runs across the table.</summary>
public sealed record PrintRow(IReadOnlyList<PrintValue> Values, PrintRowKind Kind = PrintRowKind.Data)
{
    /// <summary>Cells to point at, with the reason.</summary>
    public IReadOnlyList<PrintMark> Marks { get; init; } = [];

    public static PrintRow Of(params IReadOnlyList<PrintValue> values) => new(values);

    public static PrintRow Heading(string title) => new([title], PrintRowKind.Heading);
}

/// <summary>
/// A coloured cell with a comment; the leaf column counts from 0. The signs stand beside the figure on screen and on paper
/// ("KK 12", "1 ?"), so that a mark is told without its colour; the cell of a sheet still holds the bare number.
/// </summary>
public sealed record PrintMark(int Leaf, string Comment, string Before = "", string After = "");

/// <summary>A text, a number, a day, or nothing. A number with a text of its own ("KK 12") is added up as the number; paper shows the text.</summary>
public readonly record struct PrintValue(string? Text, decimal? Number, DateOnly? Date)
{
    /// <summary>Where the reader of a .docx finds what is behind it; unseen on paper.</summary>
    public string? Link { get; init; }

    public bool IsBlank => string.IsNullOrEmpty(Text) && Number is null && Date is null;

    public static implicit operator PrintValue(string? text) => new(text, null, null);

    public static implicit operator PrintValue(decimal number) => new(null, number, null);

    public static implicit operator PrintValue(long number) => new(null, number, null);

    public static implicit operator PrintValue(int number) => new(null, number, null);

    public static implicit operator PrintValue(DateOnly date) => new(null, null, date);

    /// <summary>As it stands on paper.</summary>
    public string Show(PrintKind kind) => this switch
    {
        { Number: not null, Text: { Length: > 0 } written } => written,
        { Number: { } number } => kind switch
        {
            PrintKind.Percent => VietFormat.Percent(number),
            PrintKind.OneDecimal => VietFormat.OneDecimal(number),
            _ => number == decimal.Truncate(number) ? VietFormat.Number((long)number) : Tables.TableNumber.Show(number),
        },
        { Date: { } date } => VietFormat.Date(date),
        _ => Text ?? "",
    };
}
