namespace DoanKet.App.Targets.Exchange;

/// <summary>What a column of the file is taken for, and why.</summary>
public sealed record ColumnChoice(string? Column, string Why);

/// <summary>
/// Gives the columns of a file their place among the targets. Labels slip when tables are copied and scanned, so what a column adds up to
/// weighs more than its label when it is exactly what the plan demands, and figures in rows where they cannot be weigh against it.
/// </summary>
public static class ColumnMatching
{
    private const int Weak = 1, ByLabel = 2, BySum = 3;

    /// <summary>Smaller sums agree by chance; they tell something only where labels have slipped already.</summary>
    private const int Telling = 10;

    private sealed record Candidate(int At, string Code, bool Label, bool Sum, int Weight);

    /// <summary>One choice per column of the file; a target is taken once.</summary>
    public static IReadOnlyList<ColumnChoice> Match(CirculatingTable file, IReadOnlyList<PlanFigure> totals, int threshold)
    {
        var columns = file.Columns;
        var taken = new Dictionary<int, ColumnChoice>();
        foreach (var c in Candidates(columns, totals).Where(c => c.Weight > Weak).OrderByDescending(c => c.Weight).ThenBy(c => c.At))
            if (IsFree(taken, c)) taken[c.At] = new(c.Code, Why(columns[c.At], c, totals, threshold));
        var slipped = taken.Any(t => ColumnWords.Guess(columns[t.Key].Labels) != t.Value.Column);
        foreach (var c in Candidates(columns, totals).Where(c => c.Weight == Weak && slipped && c.Sum))
            if (IsFree(taken, c)) taken[c.At] = ColumnEvidence.Weigh(file, c.At, c.Code, taken, totals, threshold);
        return [.. Enumerable.Range(0, columns.Count).Select(at => taken.GetValueOrDefault(at, new(null, Unknown(columns[at], totals))))];
    }

    /// <summary>What a person has chosen, with how it stands to the plan.</summary>
    public static IReadOnlyList<ColumnChoice> Chosen(IReadOnlyList<FileColumn> columns, IReadOnlyList<string?> chosen, IReadOnlyList<PlanFigure> totals) =>
        [.. columns.Zip(chosen, (column, code) => new ColumnChoice(code, code is null ? "Đã chọn bỏ qua" : $"Đã chọn; {Compare(column, code, totals)}"))];

    internal static string Compare(FileColumn column, string code, IReadOnlyList<PlanFigure> totals)
    {
        var sum = $"cộng được {VietFormat.Number(column.Sum)}";
        if (totals.FirstOrDefault(t => t.Column == code) is not { } plan) return $"{sum}, kế hoạch không ghi tổng của cột này";
        return plan.Value == column.Sum ? $"{sum}, đúng bằng kế hoạch" : $"{sum}, kế hoạch ghi {VietFormat.Number(plan.Value)}{(plan.AtLeast ? " trở lên" : "")}";
    }

    private static bool IsFree(Dictionary<int, ColumnChoice> taken, Candidate c) => !taken.ContainsKey(c.At) && taken.Values.All(t => t.Column != c.Code);

    private static IEnumerable<Candidate> Candidates(IReadOnlyList<FileColumn> columns, IReadOnlyList<PlanFigure> totals) =>
        from at in Enumerable.Range(0, columns.Count)
        let guess = ColumnWords.Guess(columns[at].Labels)
        from target in TargetColumns.All
        let label = guess == target.Code && !IsEmptied(columns[at], target.Code, totals)
        let sum = HasOnly(totals, target.Code, columns[at].Sum)
        let weight = (label ? ByLabel : 0) + (!sum ? 0 : columns[at].Sum >= Telling ? BySum : Weak)
        where weight > 0
        select new Candidate(at, target.Code, label, sum, weight);

    /// <summary>Nothing but noughts where the plan, and the file's own sum, print a figure: the column has lost its figures to a neighbour.</summary>
    private static bool IsEmptied(FileColumn column, string code, IReadOnlyList<PlanFigure> totals) =>
        column is { Sum: 0, Printed: not (null or 0) } && totals.Any(t => t.Column == code && t.Value > 0);

    /// <summary>The sum is that of this column of the plan, and of no other.</summary>
    private static bool HasOnly(IReadOnlyList<PlanFigure> totals, string column, long sum) =>
        sum > 0 && totals.Any(t => t.Column == column && t.Value == sum) && totals.Count(t => t.Value == sum) == 1;

    private static string Why(FileColumn column, Candidate c, IReadOnlyList<PlanFigure> totals, int threshold)
    {
        var target = TargetColumns.Of(c.Code).At(threshold);
        if (!c.Label) return $"Nhãn cột không hợp, nhưng cộng được {VietFormat.Number(column.Sum)}, đúng bằng chỉ tiêu “{target.Name}” của kế hoạch: nhãn có thể bị lệch cột";
        if (ColumnWords.ThresholdIn(column.Labels) is { } other && other != threshold) return $"Biểu ghi ngưỡng {other} lao động, kế hoạch ghi {threshold}: lấy theo kế hoạch";
        if (ColumnWords.SaysAbove(column.Labels)) return $"Biểu ghi “trên {threshold}”, kế hoạch ghi “từ {threshold} lao động trở lên”: lấy theo kế hoạch";
        if (!c.Sum && c.Code == TargetColumns.Members && ColumnWords.SaysAdmitted(column.Labels))
            return $"Biểu ghi “kết nạp”, kế hoạch giao “{target.Name}” là số tăng sau khi trừ giảm; {Compare(column, c.Code, totals)}. Kiểm tra hai cách tính có là một không";
        return c.Sum ? "Nhãn và tổng đều khớp kế hoạch" : $"Nhãn hợp; {Compare(column, c.Code, totals)}";
    }

    private static string Unknown(FileColumn column, IReadOnlyList<PlanFigure> totals)
    {
        if (ColumnWords.Guess(column.Labels) is { } code && IsEmptied(column, code, totals))
            return $"Nhãn là “{TargetColumns.Of(code).Name}” nhưng cả cột là 0, dòng cộng ghi {VietFormat.Number(column.Printed!.Value)}: số của cột đã lệch sang cột khác nên không lấy";
        return column.Sum == 0 ? "Không rõ là cột nào; cả cột là 0" : "Không rõ là cột nào: chọn cột, hoặc để “bỏ qua”";
    }
}
