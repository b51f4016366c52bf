using System.Text;
using System.Text.RegularExpressions;

namespace DoanKet.App.Directives.Reading.Sources;

/// <summary>Writes a table of a document into its text: one that only lays out the head or the signature cell by cell, one with data row by row with tabs.</summary>
internal static partial class TableLines
{
    private const int LayoutRows = 4, LayoutColumns = 3;

    public static void Write(IReadOnlyList<IReadOnlyList<string>> rows, StringBuilder text)
    {
        var isLayout = rows.Count <= LayoutRows && rows.All(r => r.Count <= LayoutColumns) && (rows.Count == 1 || rows.Any(r => r.Any(c => Layout().IsMatch(c))));
        foreach (var row in rows)
        {
            if (isLayout) foreach (var cell in row) text.Append(cell.Trim('\n')).Append('\n');
            else text.Append(string.Join('\t', row.Select(c => string.Join(' ', c.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))).Append('\n');
        }
        text.Append('\n');
    }

    [GeneratedRegex(@"CỘNG H[ÒO]A|CỘNG HOÀ|ĐẢNG CỘNG SẢN|Nơi nhận|^T/?M\.?\s|\bKT\.|\bTL\.|Số:|\bngày\b.{0,20}\btháng\b|LIÊN ĐOÀN|TỈNH [UỦ]|ỦY BAN|CÔNG ĐOÀN", RegexOptions.Multiline)]
    private static partial Regex Layout();
}
