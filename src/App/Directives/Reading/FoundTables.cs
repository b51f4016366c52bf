using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Bodies;
using DoanKet.App.Directives.Reading.Citations;
using DoanKet.App.Directives.Reading.Heads;
using DoanKet.App.Directives.Reading.Texts;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Directives.Reading;

/// <summary>The tables of a directive as far as its reader tells of them; checking and taking them over is the work of the tables' own pages.</summary>
internal static partial class FoundTables
{
    private const int FewestRows = 2, FewestColumns = 3, MostBetween = 3;

    public static IReadOnlyList<FoundTable> Of(Workbook? workbook) => [.. In(workbook).Select(t => t.Said)];

    public static IReadOnlyList<PaperTable> In(Workbook? workbook)
    {
        if (workbook is null) return [];
        var found = new List<PaperTable>();
        foreach (var sheet in workbook.Sheets)
            foreach (var table in TableReader.Read(sheet))
                if (table.Data.Count() >= FewestRows && table.Columns.Count >= FewestColumns && (table.Ordinal is not null || table.Numbers.Any()))
                    found.Add(new(new(NameOf(table), sheet.Name, table.Range.ToString(), table.Data.Count(), [.. table.Columns.Select(c => string.Join(" / ", c.Path))], CrossFoot.Check(table).Agrees), table, sheet));
        return found;
    }

    /// <summary>The nearest caption above the table, with the lines in capitals that it began with; null when only head or prose stands there.</summary>
    private static string? NameOf(Table table)
    {
        var titles = table.Titles.Select(t => string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(t => t.Length is > 3 and < 300).ToList();
        var at = titles.FindLastIndex(IsCaption);
        if (at < 0 || titles.Count - at > MostBetween + 1) return null;
        var first = at;
        while (first > 0 && at - first < 2 && !titles[at].Any(char.IsLower) && !titles[first - 1].Any(char.IsLower) && IsCaption(titles[first - 1])) first--;
        return string.Join(' ', titles[first..(at + 1)]);
    }

    /// <summary>"Biểu 2: …", "Danh sách …", or a line in capitals that is neither a section nor the type of the paper nor a body nor an office.</summary>
    private static bool IsCaption(string line)
    {
        var folded = Folding.Fold(line);
        if (line[^1] is '.' or ';' || folded.EndsWith("sau:", StringComparison.Ordinal) || Marker.Of(line).Length > 0) return false;
        if (Caption().IsMatch(folded)) return true;
        return !line.Any(char.IsLower) && line.Any(char.IsLetter) && !OrgNames.IsOrg(folded) && !OfHead().IsMatch(folded) && !PaperTypes.Names.Any(n => n.Folded == folded);
    }

    [GeneratedRegex(@"^(?:(?:phu )?bieu(?: (?:so|tong hop|mau|giao|chi tiet))?\b|bang(?: so)? \d|bang (?:tong hop|ke|phan bo|giao)\b|danh sach\b|danh muc\b|phu luc\b)")]
    private static partial Regex Caption();

    /// <summary>The name of the state, a number, who signs: words of a head or an ending.</summary>
    [GeneratedRegex(@"^(?:cong ho[a]? xa hoi|dang cong san|doc lap|so\s?:|kinh gui|noi nhan|t/?m\b|kt\b|tl\b|tuq\b|(?:pho )?(?:chu tich|bi thu|truong ban|chanh van phong|giam doc)\b)")]
    private static partial Regex OfHead();
}
