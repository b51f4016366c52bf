using DoanKet.App.Directives.Reading.Citations;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Pdf;

/// <summary>Parts the two columns of a head (issuer, name of the state) and of a foot (recipients, signature) where they stand side by side, so that the lines of each stay together. Tables are left as they are.</summary>
internal static class PdfColumns
{
    private const double FirstShare = 0.2, LastShare = 0.8, CloseAbove = 2.5;
    private const int FewestLines = 3, MostHead = 24;

    /// <summary>A sheet that is free in more places has no columns that are worth the search.</summary>
    private const int MostGaps = 200;

    /// <summary>A run of lines, from top to bottom; what stands in a right column is marked.</summary>
    internal sealed record Block(IReadOnlyList<PdfRun> Runs, bool IsRight);

    /// <summary>The runs of a page block by block, in reading order.</summary>
    public static IEnumerable<Block> Of(IReadOnlyList<List<PdfRun>> lines, Func<List<PdfRun>, string> join, bool isFirst)
    {
        var folded = lines.Select(l => Folding.Fold(join(l)).Trim()).ToList();
        var at = 0;
        if (isFirst && Head(lines, folded) is { } head)
        {
            foreach (var block in Parted(lines, 0, head.End, head.Gutter)) yield return block;
            at = head.End;
        }
        var copies = folded.FindIndex(at, f => f.StartsWith("noi nhan", StringComparison.Ordinal) || f.Contains(" noi nhan:", StringComparison.Ordinal));
        if (copies >= at && Foot(lines, folded, at, copies) is { } foot)
        {
            yield return new([.. lines.Skip(at).Take(foot.Start - at).SelectMany(l => l)], false);
            foreach (var block in Parted(lines, foot.Start, foot.End, foot.Gutter)) yield return block;
            at = foot.End;
        }
        yield return new([.. lines.Skip(at).SelectMany(l => l)], false);
    }

    private static (int End, double Gutter)? Head(IReadOnlyList<List<PdfRun>> lines, List<string> folded)
    {
        var last = folded.FindIndex(f => f.StartsWith("kinh gui", StringComparison.Ordinal) || PaperTypes.Names.Any(n => n.Folded == f));
        var (end, gutter) = Gutter(lines, 0, Math.Min(last < 0 ? lines.Count : last, MostHead), 2);
        return gutter is { } known && folded.Take(end).Any(IsNation) ? (end, known) : null;
    }

    private static bool IsNation(string folded) =>
        folded.Contains("cong hoa xa hoi", StringComparison.Ordinal) || folded.Contains("doc lap", StringComparison.Ordinal) || folded.Contains("dang cong san", StringComparison.Ordinal);

    private static (int Start, int End, double Gutter)? Foot(IReadOnlyList<List<PdfRun>> lines, List<string> folded, int first, int copies)
    {
        var (end, gutter) = Gutter(lines, copies, lines.Count, 1);
        if (gutter is not { } known) return null;
        var start = copies;
        while (start > first && lines[start - 1].TrueForAll(r => r.X > known) && lines[start - 1][0].Y - lines[start][0].Y < CloseAbove * lines[start][0].Size) start--;
        return (start, end, known);
    }

    /// <summary>The stretch of lines that leave the same gap free, and where that gap is.</summary>
    /// <param name="fewest">How many lines the right column has at least.</param>
    private static (int End, double? Gutter) Gutter(IReadOnlyList<List<PdfRun>> lines, int from, int to, int fewest)
    {
        if (to - from < FewestLines) return (from, null);
        var (left, right) = (lines.Min(l => l.Min(r => r.X)), lines.Max(l => l.Max(r => r.EndX)));
        var width = right - left;
        var free = new PdfGaps(left + (FirstShare * width), left + (LastShare * width));
        var end = from;
        while (end < to && free.Count <= MostGaps && free.Without(lines[end]) is { Count: > 0 } rest) (free, end) = (rest, end + 1);
        if (end - from < FewestLines || free.Count > MostGaps) return (from, null);
        var block = lines.Skip(from).Take(end - from).Select(l => (First: l.Min(r => r.X), Last: l.Max(r => r.X))).ToList();
        foreach (var middle in free.Middles)
            if (block.Count(l => l.First < middle) > 1 && block.Count(l => l.Last > middle) >= fewest) return (end, middle);
        return (from, null);
    }

    private static IEnumerable<Block> Parted(IReadOnlyList<List<PdfRun>> lines, int from, int to, double gutter)
    {
        var runs = lines.Skip(from).Take(to - from).SelectMany(l => l).ToList();
        yield return new([.. runs.Where(r => r.X < gutter)], false);
        yield return new([.. runs.Where(r => r.X >= gutter)], true);
    }
}
