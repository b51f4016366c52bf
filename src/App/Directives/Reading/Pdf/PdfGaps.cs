namespace DoanKet.App.Directives.Reading.Pdf;

/// <summary>The stretches of a page's width that some lines leave free, from left to right.</summary>
internal sealed class PdfGaps
{
    private const double Narrowest = 1;
    private readonly List<(double From, double To)> gaps;

    public PdfGaps(double from, double to) => gaps = [(from, to)];

    private PdfGaps(List<(double From, double To)> gaps) => this.gaps = gaps;

    public int Count => gaps.Count;

    public IEnumerable<double> Middles => gaps.Select(g => (g.From + g.To) / 2);

    /// <summary>What stays free beside a line. Both go from left to right once: a line may have thousands of runs, and so may the one before it.</summary>
    public PdfGaps Without(List<PdfRun> line)
    {
        var (taken, rest, at) = (Taken(line), new List<(double From, double To)>(), 0);
        foreach (var (start, stop) in gaps)
        {
            var from = start;
            while (at < taken.Count && taken[at].To < start) at++;
            for (; at < taken.Count && taken[at].From < stop; at++)
            {
                Keep(rest, from, taken[at].From);
                from = Math.Max(from, taken[at].To);
                if (taken[at].To > stop) break;
            }
            Keep(rest, from, stop);
        }
        return new(rest);
    }

    private static void Keep(List<(double From, double To)> rest, double from, double to)
    {
        if (to - from >= Narrowest) rest.Add((from, to));
    }

    /// <summary>Where a line has letters; runs that touch are one.</summary>
    private static List<(double From, double To)> Taken(List<PdfRun> line)
    {
        var taken = new List<(double From, double To)>();
        foreach (var run in line.Where(r => r.Text.Trim().Length > 0).OrderBy(r => r.X))
        {
            if (taken.Count > 0 && run.X <= taken[^1].To) taken[^1] = (taken[^1].From, Math.Max(taken[^1].To, run.EndX));
            else taken.Add((run.X, run.EndX));
        }
        return taken;
    }
}
