using System.Globalization;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Enterprises.Import;

/// <summary>Adds up the rows of a list beside the sums that it prints: over a group, under a group, and at the end.</summary>
internal sealed class ListSums(Table table, ListColumns columns)
{
    private readonly (ListField Field, string What)[] summed =
        [.. new[] { (ListField.Workers, "tổng số lao động"), (ListField.Women, "lao động nữ"), (ListField.Insured, "đóng BHXH") }.Where(f => columns[f.Item1] is not null)];

    private readonly List<TableRow> all = [];
    private readonly List<TableRow> group = [];
    private TableRow? head;

    public void Add(TableRow row)
    {
        all.Add(row);
        group.Add(row);
    }

    /// <summary>A heading begins a group; its own figures, if any, are the sums of what follows.</summary>
    public void Open(TableRow heading, List<ControlTotal> totals)
    {
        Close(totals);
        group.Clear();
        head = heading;
    }

    /// <summary>The group of the last heading is complete. An outer heading ("A") over inner ones ("I", "II") has no rows of its own and is left to the grand total.</summary>
    public void Close(List<ControlTotal> totals)
    {
        if (head is not null && group.Count > 0) Check(head, group, head.Name, totals);
        head = null;
    }

    public void CheckGroup(TableRow sum, List<ControlTotal> totals)
    {
        Close(totals);
        Check(sum, group, sum.Name, totals);
        group.Clear();
    }

    /// <summary>The last line: sums, and in the column of numbers often how many employers there are.</summary>
    public void CheckAll(TableRow total, List<ControlTotal> totals)
    {
        Close(totals);
        Check(total, all, total.Name, totals);
        if (table.Ordinal is not { } ordinal || total.At(ordinal.Column) is not { Number: { } printed } cell || printed == NextOrdinal()) return;
        if (printed == decimal.Truncate(printed)) totals.Add(new(table.Sheet, cell.Address, $"“{total.Name.TrimEnd(':', ' ')}”: số doanh nghiệp", (long)printed, all.Count));
    }

    private void Check(TableRow sum, List<TableRow> rows, string name, List<ControlTotal> totals)
    {
        foreach (var (field, what) in summed)
            if (sum.At(columns[field]!.Column) is { Number: { } printed } cell && printed == decimal.Truncate(printed))
                totals.Add(new(table.Sheet, cell.Address, $"“{name.TrimEnd(':', ' ')}”: {what}", (long)printed, (long)rows.Sum(r => r.NumberAt(columns[field]!.Column))));
    }

    /// <summary>The number that the total line would bear if the rows were simply numbered on.</summary>
    private decimal? NextOrdinal() => all.Count > 0 && int.TryParse(all[^1].Ordinal, NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last == all.Count ? last + 1 : null;
}
