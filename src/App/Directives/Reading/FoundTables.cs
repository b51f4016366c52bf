using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Directives.Reading;

/// <summary>The tables of a directive as far as its reader tells of them; checking and taking them over is the work of the tables' own pages.</summary>
internal static class FoundTables
{
    private const int FewestRows = 2, FewestColumns = 3;

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

    /// <summary>The last line in capitals above the table, with the line behind it; else the last line.</summary>
    private static string NameOf(Table table)
    {
        var titles = table.Titles.Select(t => string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(t => t.Length is > 3 and < 300).ToList();
        var at = titles.FindLastIndex(t => !t.Any(char.IsLower) && t.Any(char.IsLetter));
        if (at < 0) return titles.Count > 0 ? titles[^1] : table.Sheet;
        var first = at;
        while (first > 0 && at - first < 2 && !titles[first - 1].Any(char.IsLower) && !Heads.OrgNames.IsOrg(Texts.Folding.Fold(titles[first - 1]))) first--;
        return string.Join(' ', titles[first..(at + 1)]);
    }
}
