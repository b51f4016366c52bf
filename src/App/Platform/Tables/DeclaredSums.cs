using System.Globalization;
using System.Text.RegularExpressions;

namespace DoanKet.App.Platform.Tables;

/// <summary>What the line that numbers the columns says about them: "3=4+5", "(6)=(3)-(5)", "9=5/3*100".</summary>
/// <param name="Sums">Columns that the line declares to be sums of others.</param>
/// <param name="Shares">Columns that it declares to be shares or products, which are not added up.</param>
public sealed partial record DeclaredSums(IReadOnlyList<PartRelation> Sums, IReadOnlyCollection<int> Shares)
{
    public static DeclaredSums None { get; } = new([], []);

    internal static DeclaredSums Read(IReadOnlyList<Cell> index)
    {
        var columns = new Dictionary<int, int>();
        foreach (var cell in index)
            if (Own().Match(cell.Text) is { Success: true } own) columns.TryAdd(Number(own.Groups["n"]), cell.Column);
        var (sums, shares) = (new List<PartRelation>(), new HashSet<int>());
        foreach (var cell in index.Where(c => c.Text.Contains('=', StringComparison.Ordinal)))
        {
            var formula = cell.Text[(cell.Text.IndexOf('=', StringComparison.Ordinal) + 1)..];
            if (formula.AsSpan().ContainsAny(NotSums)) shares.Add(cell.Column);
            else if (Relation(cell.Column, formula, columns) is { } relation) sums.Add(relation);
        }
        return new(sums, shares);
    }

    /// <summary>"4+5+6" and "4+…+6" make a sum; "3-5" says that the third is the sum of the fifth and of this one.</summary>
    private static PartRelation? Relation(int total, string formula, Dictionary<int, int> columns)
    {
        var numbers = Operand().Matches(formula).Select(m => Number(m.Groups[0])).ToList();
        if (Dots().IsMatch(formula) && numbers is [.., var before, var last] && last > before) numbers = [.. numbers[..^1], .. Enumerable.Range(before + 1, last - before)];
        if (numbers.Count < 2 || numbers.Exists(n => !columns.ContainsKey(n))) return null;
        var parts = numbers.ConvertAll(n => columns[n]);
        if (!formula.Contains('-', StringComparison.Ordinal)) return parts.Contains(total) ? null : new(total, parts, true);
        return parts is [var whole, var less] && whole != total ? new(whole, [less, total], true) : null;
    }

    private static readonly System.Buffers.SearchValues<char> NotSums = System.Buffers.SearchValues.Create("/:*x×%");

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[\(\[]?(?<n>\d{1,2})[\)\]]?(?=\s*(=|$))")]
    private static partial Regex Own();

    [GeneratedRegex(@"\d{1,2}")]
    private static partial Regex Operand();

    [GeneratedRegex(@"…|\.{2,}")]
    private static partial Regex Dots();
}
