using DoanKet.App.Platform.Tables.Repairs;

namespace DoanKet.App.Platform.Tables.Shifts;

/// <summary>Columns that have a total and nothing else: the total of the parts beside it, or a part, left blank in every row.</summary>
internal static class BlankColumns
{
    public static IEnumerable<Shift> Find(Table table, IReadOnlyList<int> added)
    {
        if (table.Total is not { } total) yield break;
        var rows = table.Rows.Where(r => r.Kind is RowKind.Data or RowKind.Subtotal).ToList();
        foreach (var column in added.Where(c => total.NumberAt(c) != 0 && rows.TrueForAll(r => r.At(c)?.Number is null)))
        {
            var letter = CellAddress.Letter(column);
            yield return new(RepairReason.MissingColumn, new Dictionary<CellPlace, decimal?>(), [.. rows.Select(r => new CellPlace(r.Row, column))],
                $"Cột {letter} để trống ở mọi dòng trong khi dòng cộng ghi {TableNumber.Show(total.NumberAt(column))}: cột {letter} bị thiếu số. Tính lại được từng dòng từ các cột bên cạnh, cộng lại đúng số in.");
        }
    }
}
