namespace DoanKet.App.Targets.Exchange;

/// <summary>
/// Weighs a column that only a small sum speaks for against its rows: a unit that is given no members of a kind cannot be given a union of that kind.
/// </summary>
internal static class ColumnEvidence
{
    /// <summary>The target whose sum it has, unless rows speak against it and for one other part of the same total.</summary>
    public static ColumnChoice Weigh(CirculatingTable file, int at, string code, IReadOnlyDictionary<int, ColumnChoice> taken, IReadOnlyList<PlanFigure> totals, int threshold)
    {
        var column = file.Columns[at];
        var target = TargetColumns.Of(code).At(threshold);
        var sum = $"cộng được {VietFormat.Number(column.Sum)}, đúng bằng chỉ tiêu “{target.Name}”";
        if (Against(file, at, target, taken) is not { } row) return new(code, $"Nhãn cột không hợp, nhưng {sum}: nhãn có thể bị lệch cột; số nhỏ, kiểm tra lại");
        var others = TargetColumns.PartsOf(target.PartOf ?? "").Where(p => p.Code != code && taken.Values.All(t => t.Column != p.Code)
            && Against(file, at, p, taken) is null && HasRoom(totals, p.Code, column.Sum)).ToList();
        var doubt = $"Tuy {sum}, {row.Name} có số ở đây mà không được giao đoàn viên loại ấy";
        return others is [var other]
            ? new(other.Code, $"{doubt}; các hàng hợp với “{other.At(threshold).Name}”. Kiểm tra, chọn lại nếu cần")
            : new(code, $"{doubt}: kiểm tra lại cột này");
    }

    private static bool HasRoom(IReadOnlyList<PlanFigure> totals, string code, long sum) => totals.FirstOrDefault(t => t.Column == code) is not { } total || sum <= total.Value;

    /// <summary>The first row with a union where the file gives no members of its kind; none when the file has no such column.</summary>
    private static FileRow? Against(CirculatingTable file, int at, TargetColumn target, IReadOnlyDictionary<int, ColumnChoice> taken)
    {
        var kin = taken.Where(t => t.Value.Column is { } code && TargetColumns.Of(code) is { PartOf: TargetColumns.Members } m && m.Groups.Intersect(target.Groups).Any()).Select(t => t.Key).ToList();
        return kin.Count == 0 || target.PartOf is null ? null : file.Rows.FirstOrDefault(r => r.Cells[at]?.Value > 0 && kin.TrueForAll(k => r.Cells[k]?.Value is null or 0));
    }
}
