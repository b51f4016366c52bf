namespace DoanKet.App.Targets.Exchange;

/// <summary>What a column of the file is taken for, and why.</summary>
public sealed record ColumnChoice(string? Column, string Why);

/// <summary>Gives the columns of a file their place among the targets: by their labels, and by sums that are exactly those of the plan, because labels slip.</summary>
public static class ColumnMatching
{
    private const int ByLabel = 2, BySum = 3;

    /// <summary>Smaller sums agree by chance.</summary>
    private const int Telling = 10;

    /// <summary>One choice per column of the file; a target is taken once.</summary>
    public static IReadOnlyList<ColumnChoice> Match(IReadOnlyList<FileColumn> columns, IReadOnlyList<PlanFigure> totals, int threshold)
    {
        var scored = from at in Enumerable.Range(0, columns.Count)
                     let guess = ColumnWords.Guess(columns[at].Labels)
                     from target in TargetColumns.All
                     let label = guess == target.Code ? ByLabel : 0
                     let sum = HasOnly(totals, target.Code, columns[at].Sum) ? BySum : 0
                     where label + sum > 0
                     orderby label + sum descending, at
                     select (At: at, target.Code, Label: label > 0, Sum: sum > 0);
        var taken = new Dictionary<int, ColumnChoice>();
        foreach (var (at, code, label, sum) in scored)
            if (!taken.ContainsKey(at) && taken.Values.All(c => c.Column != code)) taken[at] = new(code, Why(columns[at], code, label, sum, totals, threshold));
        return [.. Enumerable.Range(0, columns.Count).Select(at => taken.GetValueOrDefault(at, new(null, Unknown(columns[at]))))];
    }

    /// <summary>The sum is that of this column of the plan, and of no other; small ones prove nothing.</summary>
    private static bool HasOnly(IReadOnlyList<PlanFigure> totals, string column, long sum) =>
        sum >= Telling && totals.Any(t => t.Column == column && t.Value == sum) && totals.Count(t => t.Value == sum) == 1;

    private static string Why(FileColumn column, string code, bool label, bool sum, IReadOnlyList<PlanFigure> totals, int threshold)
    {
        var target = TargetColumns.Of(code).At(threshold);
        if (!label) return $"Nhãn cột không hợp, nhưng cộng được {VietFormat.Number(column.Sum)}, đúng bằng chỉ tiêu “{target.Name}” của kế hoạch: nhãn có thể bị lệch cột";
        if (ColumnWords.ThresholdIn(column.Labels) is { } other && other != threshold) return $"Biểu ghi ngưỡng {other} lao động, kế hoạch ghi {threshold}: lấy theo kế hoạch";
        if (ColumnWords.SaysAbove(column.Labels)) return $"Biểu ghi “trên {threshold}”, kế hoạch ghi “từ {threshold} lao động trở lên”: lấy theo kế hoạch";
        if (sum) return "Nhãn và tổng đều khớp kế hoạch";
        return totals.FirstOrDefault(t => t.Column == code) is { } plan && plan.Value != column.Sum
            ? $"Nhãn hợp; cộng được {VietFormat.Number(column.Sum)}, kế hoạch ghi {VietFormat.Number(plan.Value)}{(plan.AtLeast ? " trở lên" : "")}"
            : "Nhãn hợp";
    }

    private static string Unknown(FileColumn column) => column.Sum == 0
        ? "Không rõ là cột nào; cả cột là 0"
        : "Không rõ là cột nào: chọn cột, hoặc để “bỏ qua”";
}
