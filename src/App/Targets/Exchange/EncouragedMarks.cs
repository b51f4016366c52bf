using System.Text.RegularExpressions;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Targets.Exchange;

/// <summary>Cells like "12 KK" or "KK 12" are figures with a mark: the mark is taken off before the table is read, so that the sums see a number.</summary>
internal static partial class EncouragedMarks
{
    public static (Sheet Sheet, IReadOnlySet<(int Row, int Column)> Marked) Take(Sheet sheet)
    {
        var marked = new HashSet<(int, int)>();
        var rows = sheet.FilledRows.ToDictionary(row => row, row => sheet.Row(row).Select(cell => Plain(cell, marked)).ToArray());
        return (new Sheet(sheet.Name, sheet.Before, rows, sheet.Merges), marked);
    }

    /// <summary>The figure in a typed text and whether it bears the mark: "12 kk" is 12, encouraged.</summary>
    public static string Strip(string text, out bool encouraged)
    {
        var match = Mark().Match(text);
        encouraged = match.Success;
        return match.Success ? match.Groups["n"].Value : text;
    }

    private static Cell Plain(Cell cell, HashSet<(int, int)> marked)
    {
        if (cell.Number is not null) return cell;
        var text = Strip(cell.Text, out var encouraged);
        if (!encouraged || !TableNumber.TryParse(text, out var number)) return cell;
        marked.Add((cell.Row, cell.Column));
        return cell with { Text = text, Number = number };
    }

    [GeneratedRegex(@"^\s*(kk\.?\s*(?<n>[0-9][0-9. ]*)|(?<n>[0-9][0-9. ]*?)\s*\(?kk\)?\.?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
