using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Figures;

/// <summary>Cuts a sentence into the clauses of its figures, and finds how each is meant and whom it concerns.</summary>
internal static partial class Clauses
{
    private const int MostFigures = 100;

    /// <summary>The parts between semicolons.</summary>
    public static IEnumerable<Span> Parts(SourceText text, Span sentence)
    {
        var start = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Clean[i] != ';') continue;
            if (i > start) yield return text.Trim(new(start, i));
            start = i + 1;
        }
        if (start < sentence.End) yield return text.Trim(new(start, sentence.End));
    }

    public static IReadOnlyList<Clause> Of(SourceText text, Span part)
    {
        var figures = new List<Figure>();
        var sizes = new List<(int At, string Shown, int End)>();
        foreach (var quantity in Numbers.In(text, part).Take(MostFigures))
        {
            if (Thresholds.Of(text, quantity, part.Start) is { } size) sizes.Add((quantity.At.Start, size.Shown, size.End));
            else figures.Add(new(quantity.At, quantity, null));
        }
        foreach (Match word in Vague().Matches(text.Folded[part.Start..part.End]))
            if (Units.At(text, part.Start + word.Index + word.Length, part.End, known: true) is { } unit)
                figures.Add(new(new(part.Start + word.Index, unit.End), null, text.Show(new(part.Start + word.Groups["tu"].Index, part.Start + word.Groups["tu"].Index + word.Groups["tu"].Length))) { Unit = text.Show(unit) });
        figures.Sort((a, b) => a.At.Start.CompareTo(b.At.Start));
        return [.. figures.Select((f, i) => Of(text, part, figures, i, sizes))];
    }

    private sealed record Figure(Span At, Quantity? Quantity, string? Word)
    {
        public string? Unit { get; init; }
    }

    private static Clause Of(SourceText text, Span part, List<Figure> figures, int index, List<(int At, string Shown, int End)> sizes)
    {
        var figure = figures[index];
        var start = index == 0 ? part.Start : Cut(text, figures[index - 1].At.End, figure.At.Start);
        var end = index + 1 < figures.Count ? Cut(text, figure.At.End, figures[index + 1].At.Start) : part.End;
        var at = Bare(text, new(start, end));
        var size = sizes.Find(s => s.At >= start && s.At < end);
        var before = text.Folded[Math.Max(part.Start, figure.At.Start - 40)..figure.At.Start];
        var numberEnd = figure.Quantity?.NumberEnd ?? figure.At.Start;
        var after = Blanked(text, numberEnd, end, sizes);
        return new(at, figure.Quantity, figure.Word?.ToLowerInvariant() ?? Compared(before, after, figure.Quantity!), figure.Unit, size.Shown)
        {
            Per = PerOf(text, part, at, figure.At.Start),
            IsYearly = Yearly().IsMatch(text.Folded.AsSpan(at.Start, at.Length)) || (index == 0 && Yearly().IsMatch(text.Folded.AsSpan(part.Start, Math.Max(0, figure.At.Start - part.Start)))),
        };
    }

    /// <summary>"mỗi CĐCS": of each of which the figure speaks.</summary>
    private static string? PerOf(SourceText text, Span part, Span clause, int figure)
    {
        foreach (Match each in Each().Matches(text.Folded[Math.Min(clause.Start, figure)..figure]))
            if (Units.At(text, clause.Start + each.Index + each.Length, part.End, known: true) is { } unit && unit.End <= figure) return text.Show(unit);
        return null;
    }

    /// <summary>What follows the number, without the sizes: their "trở lên" is not that of the figure.</summary>
    private static string Blanked(SourceText text, int from, int to, List<(int At, string Shown, int End)> sizes)
    {
        if (to <= from) return "";
        var after = text.Folded[from..to].ToCharArray();
        foreach (var (at, _, end) in sizes)
            for (var i = Math.Max(at, from); i < Math.Min(end, to); i++) after[i - from] = ' ';
        return new(after);
    }

    private static string Compared(string before, string after, Quantity quantity)
    {
        if (quantity.UpTo is not null) return "..";
        if (Least().IsMatch(before) || after.Contains("tro len", StringComparison.Ordinal)) return ">=";
        if (More().IsMatch(before)) return ">";
        return Most().IsMatch(before) ? "<=" : Less().IsMatch(before) ? "<" : "=";
    }

    /// <summary>Without the stop behind it and the "và" before it.</summary>
    private static Span Bare(SourceText text, Span span)
    {
        span = text.Trim(span);
        if (Joining().Match(text.Fold(span)) is { Success: true } joining) span = span with { Start = span.Start + joining.Length };
        while (span.Length > 1 && text.Clean[span.End - 1] is ',' or ';' or '.' or ' ' or ':') span = span with { End = span.End - 1 };
        return span;
    }

    /// <summary>Where one clause ends and the next begins: the last comma or "và" between their figures.</summary>
    private static int Cut(SourceText text, int from, int to)
    {
        if (to <= from) return to;
        var between = text.Folded[from..to];
        var cuts = Joint().Matches(between);
        return cuts.Count > 0 ? from + cuts[^1].Index + 1 : to;
    }

    [GeneratedRegex(@"\bmoi\s")]
    private static partial Regex Each();

    [GeneratedRegex(@"^(?:va|voi)\s+")]
    private static partial Regex Joining();

    [GeneratedRegex(@",|\s(?:va|voi|trong do)\s|:")]
    private static partial Regex Joint();

    [GeneratedRegex(@"\b(?:it nhat|toi thieu|khong duoi|khong it hon|khong thap hon|tu)\s(?:co\s|phai co\s|la\s|dat\s|mot\s)?(?:them\s)?$")]
    private static partial Regex Least();

    [GeneratedRegex(@"(?<!cap\s)\b(?:tren|hon|vuot)\s(?:muc\s)?$")]
    private static partial Regex More();

    [GeneratedRegex(@"\b(?:khong qua|toi da|nhieu nhat|khong vuot qua)\s$")]
    private static partial Regex Most();

    [GeneratedRegex(@"(?<!cap\s)\b(?:duoi|it hon|chua den)\s$")]
    private static partial Regex Less();

    [GeneratedRegex(@"\b(?:moi nam|hang nam|hằng nam|binh quan hang nam|moi mot nam)\b|/nam\b")]
    private static partial Regex Yearly();

    /// <summary>Shares without a number.</summary>
    [GeneratedRegex(@"\b(?<tu>hau het|phan lon|da so|tat ca|toan bo|co ban)\s(?:cac\s|so\s|nhung\s|tong so\s)?")]
    private static partial Regex Vague();
}
