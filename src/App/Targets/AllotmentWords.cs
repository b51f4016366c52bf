namespace DoanKet.App.Targets;

/// <summary>Says in Vietnamese what does not add up: where, what, how much, with the figures added.</summary>
internal static class AllotmentWords
{
    public static Discrepancy Explain(AllotmentTable table, Fault fault, IReadOnlyList<Repair> repairs) => fault.Kind switch
    {
        DiscrepancyKind.Row => Row(table, fault, repairs),
        DiscrepancyKind.Column => Column(table, fault, repairs),
        _ => new(fault.Kind, null, "", 0, "Dòng dự phòng có số nhưng chưa có tên", "Đặt tên cho dòng dự phòng, ví dụ “Dự phòng của tỉnh”, rồi lưu lại.", [], repairs),
    };

    private static Discrepancy Row(AllotmentTable table, Fault fault, IReadOnlyList<Repair> repairs)
    {
        var row = table.Row(fault.UnitId);
        var parts = table.PartsOf(fault.Column);
        var (total, sum, added) = (Number(row[fault.Column]), Number(parts.Sum(p => row[p.Code])), string.Join(" + ", parts.Select(p => Number(row[p.Code]))));
        var where = row.IsReserve ? "Dòng dự phòng" : $"Hàng {NumberOf(table, row)}";
        var text = $"{where} lệch {Number(Math.Abs(fault.Difference))}. {NameOf(table, fault.Column)} là {total}, các phần cộng được {sum} ({added}).{AlsoColumn(table, fault, parts)}";
        return new(fault.Kind, fault.UnitId, fault.Column, fault.Difference, $"{where}{(row.IsReserve ? "" : $", {row.Name}")}: các phần cộng được {sum}, tổng ghi {total}",
            text, [new(row.UnitId, fault.Column), .. parts.Select(p => new CellKey(row.UnitId, p.Code))], repairs);
    }

    /// <summary>When one cell of the row also explains a column, that is said: it is most likely the one mistyped.</summary>
    private static string AlsoColumn(AllotmentTable table, Fault fault, IReadOnlyList<TargetColumn> parts)
    {
        var same = parts.Where(p => -table.DifferenceOf(p.Code) == fault.Difference).ToList();
        if (same.Count == 1) return Also(same[0].Name, fault.Difference);
        return table.DifferenceOf(fault.Column) == fault.Difference ? Also(NameOf(table, fault.Column), -fault.Difference) : "";
    }

    private static string Also(string column, int missing) =>
        $" Cột “{column}” cũng {(missing > 0 ? "thiếu" : "thừa")} {Number(Math.Abs(missing))} so với kế hoạch: một ô giải thích cả hai.";

    private static Discrepancy Column(AllotmentTable table, Fault fault, IReadOnlyList<Repair> repairs)
    {
        var total = table.TotalOf(fault.Column)!;
        var reserve = table.Reserve[fault.Column];
        var sum = Number(table.SumOf(fault.Column) + reserve);
        var plan = Number(total.Value) + (total.AtLeast ? " trở lên" : "");
        var brief = $"Cột “{NameOf(table, fault.Column)}”: cộng được {sum}{(reserve == 0 ? "" : $" (kể cả dự phòng {Number(reserve)})")}, kế hoạch ghi {plan}";
        var text = $"{brief}; {(fault.Difference > 0 ? "còn thiếu" : "thừa")} {Number(Math.Abs(fault.Difference))}.";
        return new(fault.Kind, null, fault.Column, fault.Difference, brief, text, [.. table.Rows.Select(r => new CellKey(r.UnitId, fault.Column))], repairs);
    }

    public static int NumberOf(AllotmentTable table, AllotmentRow row) => table.Units.TakeWhile(r => r.UnitId != row.UnitId).Count() + 1;

    private static string NameOf(AllotmentTable table, string column) => table.Columns.First(c => c.Code == column).Name;

    private static string Number(int value) => VietFormat.Number(value);
}
