using DoanKet.App.Platform.Tables.Repairs;

namespace DoanKet.App.Platform.Tables.Shifts;

/// <summary>
/// The shifts that the blanks of a table suggest: figures pushed to the right leave a blank where they stood first, figures pushed to the left one at
/// the end; a column pushed down leaves a blank above, one pushed up a blank below.
/// </summary>
internal sealed class ShiftCandidates
{
    private readonly Table table;
    private readonly IReadOnlyList<int> added;
    private readonly List<int> span;
    private readonly List<TableRow> rows, data;

    public ShiftCandidates(Table table, IReadOnlyList<int> added)
    {
        (this.table, this.added) = (table, added);
        data = [.. table.Data];
        rows = [.. table.Rows.Where(r => r.Kind is RowKind.Data or RowKind.Subtotal or RowKind.Part)];
        var last = table.Numbers.Select(c => c.Column).DefaultIfEmpty().Max();
        span = added.Count == 0 ? [] : [.. Enumerable.Range(added[0], Math.Max(0, last - added[0] + 1))];
    }

    /// <summary>One by one, as they are asked for: a large thin table suggests many.</summary>
    public IEnumerable<Shift> All() => Totals().Concat(Rows()).Concat(Columns());

    private IEnumerable<Shift> Totals() => table.Total is { } total ? OfRows([total], span) : [];

    private IEnumerable<Shift> Rows()
    {
        foreach (var column in span)
            foreach (var block in Blocks(column))
                foreach (var shift in OfRows(block, column == span[^1] ? span : [column])) yield return shift;
    }

    /// <summary>Rows one below the other, two at least, that have nothing in a column where other rows have figures.</summary>
    private IEnumerable<List<TableRow>> Blocks(int column)
    {
        var block = new List<TableRow>();
        foreach (var row in rows.Append(null))
        {
            if (row is not null && row.At(column)?.Number is null)
            {
                block.Add(row);
                continue;
            }
            if (block.Count > 1 && block.Count < rows.Count) yield return block;
            block = [];
        }
    }

    private IEnumerable<Shift> OfRows(List<TableRow> block, List<int> froms)
    {
        foreach (var from in froms)
        {
            if (block.TrueForAll(r => r.At(from)?.Number is null) && IsFilled(block, from)) yield return PushedRight(block, from);
            if (from < span[^1] && block.TrueForAll(r => r.At(span[^1])?.Number is null) && IsFilled(block, from)) yield return PushedLeft(block, from);
        }
    }

    private bool IsFilled(List<TableRow> block, int from) => span.Exists(c => c > from && block.Exists(r => r.At(c)?.Number is not null));

    private Shift PushedRight(List<TableRow> block, int from)
    {
        var cells = new Dictionary<CellPlace, decimal?>();
        foreach (var row in block)
            foreach (var column in span.Where(c => c >= from)) cells[new(row.Row, column)] = column == span[^1] ? null : row.At(column + 1)?.Number;
        return new(RepairReason.ShiftedColumn, cells, [.. Ends(block, span[^1])], $"Các số {Of(block)} từ cột {CellAddress.Letter(from + 1)} trở đi lệch sang phải một cột.");
    }

    private Shift PushedLeft(List<TableRow> block, int from)
    {
        var cells = new Dictionary<CellPlace, decimal?>();
        foreach (var row in block)
            foreach (var column in span.Where(c => c >= from)) cells[new(row.Row, column)] = column == from ? null : row.At(column - 1)?.Number;
        return new(RepairReason.ShiftedColumn, cells, [.. Ends(block, from)], $"Các số {Of(block)} từ cột {CellAddress.Letter(from)} trở đi lệch sang trái một cột.");
    }

    /// <summary>Where the figures fell off; not where the others, too, have nothing but what was pushed over the edge.</summary>
    private IEnumerable<CellPlace> Ends(List<TableRow> block, int column) =>
        added.Contains(column) && table.Rows.Any(r => !block.Contains(r) && r.At(column)?.Number is not null) ? block.Select(r => new CellPlace(r.Row, column)) : [];

    private static string Of(List<TableRow> block) => block switch
    {
        [{ Kind: RowKind.Total }] => "của dòng cộng",
        [var only] => $"của dòng {only.Row}",
        _ => $"của {block.Count} dòng, từ dòng {block[0].Row} đến dòng {block[^1].Row},",
    };

    private IEnumerable<Shift> Columns()
    {
        foreach (var column in added.Where(c => data.Exists(r => r.At(c)?.Number is not null)))
            for (var at = 0; at < data.Count - 1; at++)
            {
                if (data[at].At(column)?.Number is null) yield return Slipped(column, at, 1);
                if (data[^1].At(column)?.Number is null) yield return Slipped(column, at, -1);
            }
    }

    /// <param name="way">1 when the figures went down: each row gets back that of the next; -1 when they went up.</param>
    private Shift Slipped(int column, int from, int way)
    {
        var cells = new Dictionary<CellPlace, decimal?>();
        var lost = way > 0 ? data.Count - 1 : from;
        for (var at = from; at < data.Count; at++) cells[new(data[at].Row, column)] = at == lost ? null : data[at + way].At(column)?.Number;
        var why = $"Các số của cột {CellAddress.Letter(column)} từ dòng {data[from].Row} đến dòng {data[^1].Row} lệch {(way > 0 ? "xuống" : "lên")} một dòng.";
        return new(RepairReason.ShiftedColumn, cells, [new(data[lost].Row, column)], why);
    }
}
