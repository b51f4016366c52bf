using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.TagHelpers.Lists;

/// <summary>The one list of the site: filters in the address, sortable heads, keyset paging, .xlsx, blocks on a phone. Drawn by &lt;data-table of="…" /&gt;.</summary>
public abstract class DataTable
{
    /// <summary>The id of the table in the page.</summary>
    public required string Id { get; init; }

    /// <summary>What the table shows, for those who hear it.</summary>
    public required string Caption { get; init; }

    /// <summary>Heading of the sheet; without it only the caption names the table.</summary>
    public string? Title { get; init; }

    /// <summary>A line at the right of the heading: text or markup.</summary>
    public object? Note { get; init; }

    public IReadOnlyList<Filter> Filters { get; init; } = [];

    public IReadOnlyList<Chip> Chips { get; init; } = [];

    public RowCount? Count { get; init; }

    /// <summary>The order when the address names none, as in the address: "ten", "-tyle".</summary>
    public string Sort { get; init; } = "";

    /// <summary>The cursor of the next page; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>Where the same question leaves as a workbook; the questions of the address are added.</summary>
    public string? Xlsx { get; init; }

    public EmptyList Empty { get; init; } = new("Chưa có dòng nào.");

    /// <summary>Where else what is asked for has been found, said when nothing answers here; none when nowhere.</summary>
    public EmptyList? Elsewhere { get; init; }

    /// <summary>Many columns: on a desk the table scrolls inside and its first column stays. On a phone its rows are blocks, as of any list.</summary>
    public bool Wide { get; init; }

    /// <summary>Further classes of the table.</summary>
    public string? Class { get; init; }

    /// <summary>Name of the row of sums; drawn when given.</summary>
    public string? FootLabel { get; init; }

    /// <summary>With <see cref="DataTable{TRow}.PhoneFirst"/>: the words of the link that opens the other rows on a phone.</summary>
    public string PhoneRest { get; init; } = "Xem tất cả";

    internal abstract int RowTotal { get; }

    internal abstract bool HidesOnPhone { get; }

    internal abstract IReadOnlyList<ColumnHead> Heads { get; }

    internal abstract TagBuilder Body();

    internal abstract TagBuilder? Foot();
}

/// <summary>What drawing a head needs of a column, whatever its rows are.</summary>
internal sealed record ColumnHead(string Key, string Label, bool Number, bool Sortable, string? Group, string? Class, bool Series);

/// <inheritdoc />
public sealed class DataTable<TRow>(IReadOnlyList<TRow> rows) : DataTable
{
    public required IReadOnlyList<Column<TRow>> Columns { get; init; }

    public Func<TRow, string?>? RowClass { get; init; }

    /// <summary>On a phone only these rows are in sight until the reader asks for the rest (late units first).</summary>
    public Func<TRow, bool>? PhoneFirst { get; init; }

    internal override int RowTotal => rows.Count;

    internal override bool HidesOnPhone => PhoneFirst is { } first && rows.Any(first) && !rows.All(first);

    internal override IReadOnlyList<ColumnHead> Heads =>
        [.. Columns.Select((c, at) => new ColumnHead(c.Key, c.Label, c.Number, c.Sortable, c.Group, ClassOf(c, at, c.Phone is "w-bar"), c.Series))];

    internal override TagBuilder Body()
    {
        var body = Markup.Element("tbody").Set("role", "rowgroup");
        foreach (var row in rows)
        {
            var tr = Markup.Element("tr", RowClassOf(row)).Set("role", "row");
            for (var at = 0; at < Columns.Count; at++) tr.With(Marked(Valued(Columns[at], at, Columns[at].Cell(row)), Columns[at].Mark?.Invoke(row)));
            body.With(tr);
        }
        return body;
    }

    internal override TagBuilder? Foot()
    {
        if (FootLabel is null) return null;
        var tr = Markup.Element("tr").Set("role", "row");
        for (var at = 0; at < Columns.Count; at++)
        {
            var cell = CellOf(Columns[at], at, null);
            cell.InnerHtml.Clear();
            tr.With(cell.With(at == 0 ? FootLabel : Columns[at].Foot));
        }
        return Markup.Element("tfoot", null, tr).Set("role", "rowgroup");
    }

    private string? RowClassOf(TRow row)
    {
        var first = HidesOnPhone && !PhoneFirst!(row) ? "later" : null;
        return string.Join(' ', new[] { RowClass?.Invoke(row), first }.Where(c => !string.IsNullOrEmpty(c)));
    }

    private static TagBuilder Marked(TagBuilder cell, string? mark)
    {
        if (!string.IsNullOrEmpty(mark)) cell.AddCssClass(mark);
        return cell;
    }

    /// <summary>A lone dash says nothing on a phone, where the head of its column is out of sight.</summary>
    private TagBuilder Valued(Column<TRow> column, int at, object? value)
    {
        var cell = CellOf(column, at, value);
        if (value is null && !cell.Attributes.ContainsKey("data-l")) cell.AddCssClass("unsaid");
        return cell;
    }

    private TagBuilder CellOf(Column<TRow> column, int at, object? value)
    {
        var cell = at == 0
            ? Markup.Element("th", ClassOf(column, at, true)).Set("scope", "row").Set("role", "rowheader")
            : Markup.Element("td", ClassOf(column, at, true)).Set("role", "cell");
        var label = column.PhoneLabel ?? (column.Phone is "m" or "m2" ? column.Label.Replace('\n', ' ') : null);
        if (at > 0 && !string.IsNullOrEmpty(label)) cell.Set("data-l", label);
        return cell.With(Shown.Cell(value));
    }

    private string ClassOf(Column<TRow> column, int at, bool phone)
    {
        var place = !phone ? null : at == 0 ? "a" : column.Phone;
        return string.Join(' ', new[] { column.Number ? "n" : null, column.Class, Wide && at == 0 ? "stay" : null, place }.Where(c => !string.IsNullOrEmpty(c)));
    }
}
