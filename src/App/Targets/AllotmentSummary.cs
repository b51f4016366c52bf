namespace DoanKet.App.Targets;

/// <summary>The sentence at the head of a table that does not add up.</summary>
public static class AllotmentSummary
{
    private static readonly string[] Words = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

    /// <summary>"Chưa lưu được bản 3: một hàng và một cột chưa khớp."</summary>
    public static string NotSaved(int number, IReadOnlyList<Discrepancy> faults) => $"Chưa lưu được bản {number}: {What(faults)}.";

    /// <summary>"một hàng và một cột chưa khớp", "dòng dự phòng chưa có tên".</summary>
    public static string What(IReadOnlyList<Discrepancy> faults)
    {
        var rows = faults.Where(f => f.Kind is DiscrepancyKind.Row).Select(f => f.UnitId).Distinct().Count();
        var columns = faults.Count(f => f.Kind is DiscrepancyKind.Column);
        var uneven = string.Join(" và ", new[] { Count(rows, "hàng"), Count(columns, "cột") }.OfType<string>());
        var unnamed = faults.Any(f => f.Kind is DiscrepancyKind.Reserve) ? "dòng dự phòng chưa có tên" : null;
        return string.Join(", ", new[] { uneven.Length > 0 ? $"{uneven} chưa khớp" : null, unnamed }.OfType<string>());
    }

    private static string? Count(int count, string what) => count == 0 ? null : $"{(count < Words.Length ? Words[count] : VietFormat.Number(count))} {what}";
}
