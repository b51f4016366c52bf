using System.Globalization;
using System.Text.RegularExpressions;

namespace DoanKet.App.Platform.Tables;

/// <summary>A place where the numbering of the rows leaves lines out.</summary>
/// <param name="Before">The row above the hole; null when the numbering begins too late.</param>
/// <param name="After">The row below it.</param>
/// <param name="Lacking">The numbers left out, as they would be printed.</param>
internal sealed record OrdinalGap(TableRow? Before, TableRow After, IReadOnlyList<string> Lacking)
{
    /// <summary>"TT nhảy từ 3 sang 3.2", without the full stop.</summary>
    public string Words => Before is null ? $"TT bắt đầu từ {After.Ordinal} ở dòng {After.Row}" : $"TT nhảy từ {Before.Ordinal} sang {After.Ordinal} (dòng {Before.Row} và dòng {After.Row})";
}

/// <summary>
/// Reads the numbers of the rows ("I", "A", "3", "3.2") and finds the holes in them. A table whose numbering is irregular in any other way says nothing:
/// an extract keeps the numbers of the list that it was taken from.
/// </summary>
internal sealed partial class OrdinalGaps
{
    private const int MostLacking = 3, FewestSteps = 2;
    private static readonly string[] Romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];
    private readonly List<OrdinalGap> gaps = [];
    private readonly Dictionary<char, (int[] Path, TableRow Row)> last = [];
    private int steps, odd;

    private OrdinalGaps()
    {
    }

    public static IReadOnlyList<OrdinalGap> Find(Table table)
    {
        var search = new OrdinalGaps();
        foreach (var row in table.Rows)
            if (row.Kind is not RowKind.Total && Read(row.Ordinal) is var (kind, path)) search.Step(kind, path, row);
        return search.odd == 0 && search.steps >= Math.Max(FewestSteps, 2 * search.gaps.Count) ? search.gaps : [];
    }

    private void Step(char kind, int[] path, TableRow row)
    {
        if (path is [1] || last.TryGetValue(kind, out var before) && Follows(before.Path, path)) steps++;
        else if (!last.ContainsKey(kind) && path is [2]) gaps.Add(new(null, row, [Show(kind, [1])]));
        else if (last.TryGetValue(kind, out before) && Lacking(before.Path, path) is { } lacking) gaps.Add(new(before.Row, row, [.. lacking.Select(p => Show(kind, p))]));
        else odd++;
        last[kind] = (path, row);
    }

    /// <summary>Its first child, or the next number on its own or any outer level.</summary>
    private static bool Follows(int[] before, int[] path) => Jump(before, path) == 1;

    private static List<int[]>? Lacking(int[] before, int[] path) =>
        Jump(before, path) is > 1 and <= MostLacking + 1 and var jump ? [.. Enumerable.Range(1, jump - 1).Select(i => (int[])[.. path[..^1], path[^1] - jump + i])] : null;

    /// <summary>By how much the last number is larger than the one before it on the same level; 0 when the two do not follow each other at all.</summary>
    private static int Jump(int[] before, int[] path)
    {
        var outer = path.Length - 1;
        if (outer > before.Length || !before.AsSpan(0, outer).SequenceEqual(path.AsSpan(0, outer))) return 0;
        return Math.Max(0, path[^1] - (outer < before.Length ? before[outer] : 0));
    }

    private static (char Kind, int[] Path)? Read(string ordinal)
    {
        var mark = ordinal.TrimEnd('.', ')', ' ');
        if (Whole().IsMatch(mark)) return int.TryParse(mark.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var number) ? ('1', [number]) : null;
        if (Dotted().IsMatch(mark)) return ('1', [.. mark.Split('.').Select(p => int.Parse(p, CultureInfo.InvariantCulture))]);
        if (Array.IndexOf(Romans, mark) is >= 0 and var roman) return ('I', [roman + 1]);
        return null;
    }

    private static string Show(char kind, int[] path) => kind == 'I' ? Romans[path[0] - 1] : string.Join('.', path);

    [GeneratedRegex(@"^(\d{1,5}|\d{1,3}\.\d{3})$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\d{1,3}(\.\d{1,2})+$")]
    private static partial Regex Dotted();
}
