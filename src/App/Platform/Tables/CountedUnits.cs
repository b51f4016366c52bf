using System.Text.RegularExpressions;

namespace DoanKet.App.Platform.Tables;

/// <summary>Reads "25 người", "02 CĐCS" in a column where figures are typed with what they count; a text of other words stays a text.</summary>
internal static partial class CountedUnits
{
    /// <summary>One such cell may be a label; from two on it is how the column is typed.</summary>
    private const int Telling = 2;

    public static Sheet Read(Sheet sheet)
    {
        var columns = sheet.Cells.Where(c => NumberOf(c) is not null).GroupBy(c => c.Column).Where(g => g.Count() >= Telling).Select(g => g.Key).ToHashSet();
        return columns.Count == 0 ? sheet : sheet.With(c => columns.Contains(c.Column) && NumberOf(c) is { } number ? c with { Number = number } : c);
    }

    private static decimal? NumberOf(Cell cell)
    {
        if (cell.Number is not null || cell.Text.Length == 0 || !char.IsAsciiDigit(cell.Text[0]) || char.IsAsciiDigit(cell.Text[^1])) return null;
        return Counted().Match(VietText.Fold(cell.Text)) is { Success: true } counted && TableNumber.TryParse(counted.Groups["so"].Value, out var number) ? number : null;
    }

    [GeneratedRegex(@"^(?<so>\d[\d.,]*)\s*(nguoi|doan vien|dv|hoi vien|lao dong|ld|cdcs|cong doan co so|nghiep doan|cong doan|don vi|doanh nghiep|dn|to chuc|dong chi|d/c)\.?$")]
    private static partial Regex Counted();
}
