namespace DoanKet.App.Targets;

/// <summary>The place of one figure: the row of a unit (none: the reserve) and a column of <see cref="TargetColumns"/>.</summary>
public readonly record struct CellKey(long? UnitId, string Column);

/// <summary>One figure: what is given, whether it is only encouraged, and what its source leaves open.</summary>
public sealed record Figure(int Value, bool Encouraged = false, string? Doubt = null)
{
    public static readonly Figure None = new(0);
}

/// <summary>What the plan's text says of a column; <paramref name="AtLeast"/> is "trở lên".</summary>
public sealed record PlanFigure(string Column, int Value, bool AtLeast = false, string? Note = null);

/// <summary>One row: a unit, or the reserve under its own name.</summary>
public sealed record AllotmentRow(long? UnitId, string Name, string? Note, IReadOnlyDictionary<string, Figure> Figures)
{
    public bool IsReserve => UnitId is null;

    public int this[string column] => FigureAt(column).Value;

    public Figure FigureAt(string column) => Figures.GetValueOrDefault(column, Figure.None);

    internal AllotmentRow With(string column, Figure figure) => this with { Figures = new Dictionary<string, Figure>(Figures) { [column] = figure } };
}

/// <summary>A table of targets as it stands, right or wrong: units by columns, a reserve, and what the plan demands of each column.</summary>
public sealed record AllotmentTable(IReadOnlyList<TargetColumn> Columns, IReadOnlyList<AllotmentRow> Units, AllotmentRow Reserve, IReadOnlyList<PlanFigure> Totals)
{
    /// <summary>Cells in which something stands that is no number: they count 0, and no sum that holds one of them can be judged.</summary>
    public IReadOnlySet<CellKey> Unread { get; init; } = new HashSet<CellKey>();

    /// <summary>Every row that counts in a column: the units, then the reserve.</summary>
    public IEnumerable<AllotmentRow> Rows => Units.Append(Reserve);

    public IEnumerable<TargetColumn> Heads => Columns.Where(c => c.PartOf is null);

    /// <summary>The parts of a total that this table has.</summary>
    public IReadOnlyList<TargetColumn> PartsOf(string column) => [.. Columns.Where(c => c.PartOf == column)];

    /// <summary>Whether all parts of the total stand in the table, so that they must add up to it; a table with only some may not exceed it.</summary>
    public bool HasAllParts(string column) => PartsOf(column).Count == TargetColumns.PartsOf(column).Count();

    public PlanFigure? TotalOf(string column) => Totals.FirstOrDefault(t => t.Column == column);

    /// <summary>The sum over the units, reserve left out.</summary>
    public int SumOf(string column) => Units.Sum(r => r[column]);

    /// <summary>Of the units' sum, what is only encouraged.</summary>
    public int EncouragedOf(string column) => Units.Sum(r => r.FigureAt(column) is { Encouraged: true } f ? f.Value : 0);

    /// <summary>Whether every figure of the column could be read.</summary>
    public bool IsRead(string column) => !Unread.Any(c => c.Column == column);

    /// <summary>Whether a row's total and all its parts could be read.</summary>
    public bool IsRead(long? unitId, string total) => !Unread.Any(c => c.UnitId == unitId && (c.Column == total || TargetColumns.Of(c.Column).PartOf == total));

    /// <summary>Units and reserve less the plan's figure: 0 when it agrees, when "trở lên" is exceeded, when the plan says nothing, and when not all can be read.</summary>
    public int DifferenceOf(string column)
    {
        if (TotalOf(column) is not { } total || !IsRead(column)) return 0;
        var difference = SumOf(column) + Reserve[column] - total.Value;
        return total.AtLeast ? Math.Min(difference, 0) : difference;
    }

    public AllotmentRow Row(long? unitId) => unitId is null ? Reserve : Units.First(r => r.UnitId == unitId);

    public int this[CellKey cell] => Row(cell.UnitId)[cell.Column];

    /// <summary>The table with other values in some cells; marks and doubts stay.</summary>
    public AllotmentTable With(IEnumerable<CellChange> changes)
    {
        var table = this;
        foreach (var change in changes) table = table.With(change);
        return table;
    }

    private AllotmentTable With(CellChange change)
    {
        var ((unit, column), value) = change;
        AllotmentRow Changed(AllotmentRow row) => row.With(column, row.FigureAt(column) with { Value = value });
        return unit is null
            ? this with { Reserve = Changed(Reserve) }
            : this with { Units = [.. Units.Select(r => r.UnitId == unit ? Changed(r) : r)] };
    }

    /// <summary>
    /// The columns a table needs for what its plan or file names, and the totals above them. Parts that neither names are left out:
    /// a plan that says only "of these 100 informal" leaves the other members undivided.
    /// </summary>
    public static IReadOnlyList<TargetColumn> ColumnsFor(IReadOnlyCollection<string> named, int threshold) =>
        [.. TargetColumns.All.Where(c => named.Contains(c.Code) || TargetColumns.PartsOf(c.Code).Any(p => named.Contains(p.Code))).Select(c => c.At(threshold))];
}

/// <summary>A new value for one cell.</summary>
public readonly record struct CellChange(CellKey Cell, int Value);
