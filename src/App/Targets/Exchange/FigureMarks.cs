using System.Text.RegularExpressions;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Targets.Exchange;

/// <summary>What stood around the figure of a cell.</summary>
/// <param name="AtLeast">"≥ 5", "5 trở lên": a comparator that a cell of the table cannot keep.</param>
internal readonly record struct FigureMark(bool Encouraged, bool AtLeast);

/// <summary>
/// Figures circulate with things around them: "12 KK", "(KK) 12", "≥ 5", "2 trở lên", "01 CĐCS", "10*". They are taken off before the table is read,
/// so that the sums see a number.
/// </summary>
internal static partial class FigureMarks
{
    public static (Sheet Sheet, IReadOnlyDictionary<(int Row, int Column), FigureMark> Marked) Take(Sheet sheet)
    {
        var marked = new Dictionary<(int, int), FigureMark>();
        var rows = sheet.FilledRows.ToDictionary(row => row, row => Plain(sheet.Row(row), marked));
        return (new Sheet(sheet.Name, sheet.Before, rows, sheet.Merges), marked);
    }

    /// <summary>The figure in a typed text and whether it bears the mark: "12 kk" is 12, encouraged.</summary>
    public static string Strip(string text, out bool encouraged)
    {
        var match = Marked().Match(text);
        encouraged = match.Success && match.Groups["kk"].Success;
        return match.Success ? match.Groups["n"].Value : text;
    }

    /// <summary>"LĐLĐ huyện Sìn Hồ (KK)" without the mark that holds for the whole row.</summary>
    public static string StripName(string name, out bool encouraged)
    {
        encouraged = NameMark().IsMatch(name);
        return Footnote().Replace(encouraged ? NameMark().Replace(name, "") : name, "").Trim();
    }

    private static Cell[] Plain(IReadOnlyList<Cell> row, Dictionary<(int, int), FigureMark> marked)
    {
        var isHeader = row.All(c => c.Number is null);
        return [.. row.Select(cell => Plain(cell, isHeader, marked))];
    }

    /// <param name="isHeader">Where no cell is a plain number, "≥ 25" is a label.</param>
    private static Cell Plain(Cell cell, bool isHeader, Dictionary<(int, int), FigureMark> marked)
    {
        if (cell.Number is not null) return cell;
        var match = Marked().Match(cell.Text);
        var mark = new FigureMark(match.Groups["kk"].Success, match.Groups["least"].Success);
        if (!match.Success || isHeader && !mark.Encouraged || !TableNumber.TryParse(match.Groups["n"].Value, out var number)) return cell;
        marked[(cell.Row, cell.Column)] = mark;
        return cell with { Text = match.Groups["n"].Value, Number = number };
    }

    [GeneratedRegex("""
        ^\s*
        ((?<kk>\(?\s*(kk|khuyến\ khích)\s*\)?)[.:]?\s*)?
        ((?<least>≥|>=|từ|tối\ thiểu|ít\ nhất)\s*)?
        (?<n>[0-9]([0-9., ]*[0-9])?)
        \s*(đv|đoàn\ viên|người|cđcs|đơn\ vị)?\.?
        (\s*(?<least>trở\ lên|\+))?
        (\s*(?<kk>\(?\s*(kk|khuyến\ khích)\s*\)?)\.?)?
        (\s*(\?|\(?\*+\)?|[¹²³]|\([0-9]\)))?
        \s*$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Marked();

    [GeneratedRegex(@"\s*[(\[]\s*(kk|khuyến khích)\s*[)\]]\s*\**\s*$|\s+KK\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex NameMark();

    [GeneratedRegex(@"\s*(\(?\*+\)?|[¹²³])\s*$")]
    private static partial Regex Footnote();
}
