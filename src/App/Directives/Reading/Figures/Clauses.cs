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
        var sizes = new List<Size>();
        foreach (var quantity in Numbers.In(text, part).Take(MostFigures))
        {
            if (Thresholds.Of(text, quantity, part.Start) is { } size) sizes.Add(size);
            else if (sizes is [.., var before] && Thresholds.Widened(text, before, quantity) is { } wide) sizes[^1] = wide;
            else figures.Add(new(quantity.At, quantity, null));
        }
        foreach (Match word in Vague().Matches(text.Folded[part.Start..part.End]))
            if (Units.At(text, part.Start + word.Index + word.Length, part.End, known: true) is { } unit)
                figures.Add(new(new(part.Start + word.Index, unit.End), null, text.Show(new(part.Start + word.Groups["tu"].Index, part.Start + word.Groups["tu"].Index + word.Groups["tu"].Length))) { Unit = text.Show(unit) });
        figures.Sort((a, b) => a.At.Start.CompareTo(b.At.Start));
        return Related(text, part, [.. figures.Select((f, i) => Of(text, part, figures, i, sizes))]);
    }

    /// <summary>What the figures of one sentence tell of each other: "tăng từ 60 % lên 75 %", "ít nhất 90 % … và 80 % …", "mỗi CĐCS … và …".</summary>
    private static List<Clause> Related(SourceText text, Span part, List<Clause> clauses)
    {
        var every = clauses.Count > 0 && Leading().IsMatch(text.Folded, part.Start) ? clauses[0].Every : null;
        var ofEach = clauses.Count > 0 && text.Folded.AsSpan(part.Start).StartsWith("moi ") ? clauses[0].Per : null;
        string? open = null;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (i > 0 && clauses[i - 1].Quantity is { } from && clauses[i].Quantity is { } to && Rise(text, from, to))
                (clauses[i - 1], clauses[i], open) = (clauses[i - 1] with { IsBaseline = true }, clauses[i] with { At = new(clauses[i - 1].At.Start, clauses[i].At.End) }, null);
            if (i > 0) clauses[i] = clauses[i] with { Per = clauses[i].Per ?? ofEach, Every = clauses[i].Every ?? every, Quantity = Shared(text, clauses[i - 1].Quantity, clauses[i].Quantity) };
            open = Open(text, part, clauses[i], open);
            if (open is not null && clauses[i].Comparator == "=") clauses[i] = clauses[i] with { Doubts = [.. clauses[i].Doubts, $"Chữ “{open}” đứng trước con số khác của câu; chưa rõ có áp dụng cho con số này không."] };
        }
        return clauses;
    }

    /// <summary>"75 % doanh nghiệp xây dựng quy chế, 60 % tổ chức đối thoại": the second share is of the same.</summary>
    private static Quantity? Shared(SourceText text, Quantity? before, Quantity? one) =>
        before is { IsShare: true } && one is { IsShare: true, Unit: "%" } && Doing().IsMatch(text.Folded, one.At.End) ? one with { Unit = before.Unit } : one;

    /// <summary>The word that may hold for further figures: its own, else the one before; a figure with another sign, or of a part of what was counted, ends it.</summary>
    private static string? Open(SourceText text, Span part, Clause clause, string? open)
    {
        if (clause.Quantity is not { } quantity || text.Folded.AsSpan(clause.At.Start, clause.At.Length).StartsWith("trong do")) return null;
        var before = Before(text, part, quantity);
        return Comparators.IsSaidBefore(before) ? Word(text, quantity, before) : clause.Comparator == "=" ? open : null;
    }

    /// <summary>"từ 60 % lên 75 %": what was, and what shall be.</summary>
    private static bool Rise(SourceText text, Quantity from, Quantity to) =>
        to.NumberStart > from.At.End && From().IsMatch(text.Folded.AsSpan(Math.Max(0, from.NumberStart - 16), Math.Min(16, from.NumberStart))) && Up().IsMatch(text.Folded.AsSpan(from.At.End, to.NumberStart - from.At.End));

    private static string Before(SourceText text, Span part, Quantity quantity) => text.Folded[Math.Max(part.Start, quantity.NumberStart - 40)..quantity.NumberStart];

    /// <summary>The word before the number as the paper writes it.</summary>
    private static string Word(SourceText text, Quantity quantity, string before)
    {
        var word = LastWords().Match(before);
        return text.Show(new(quantity.NumberStart - before.Length + word.Index, quantity.NumberStart)).ToLowerInvariant();
    }

    private sealed record Figure(Span At, Quantity? Quantity, string? Word)
    {
        public string? Unit { get; init; }
    }

    private static Clause Of(SourceText text, Span part, List<Figure> figures, int index, List<Size> sizes)
    {
        var figure = figures[index];
        var start = index == 0 ? part.Start : Cut(text, figures[index - 1].At.End, figure.At.Start);
        var end = index + 1 < figures.Count ? Cut(text, figure.At.End, figures[index + 1].At.Start) : part.End;
        var at = Bare(text, new(start, end));
        var size = sizes.Find(s => s.At >= start && s.At < end);
        var quantity = figure.Quantity;
        return new(at, figure.Quantity, figure.Word?.ToLowerInvariant() ?? Compared(text, part, figure.Quantity!, end, sizes), figure.Unit, size.Shown)
        {
            Own = at,
            Doubts = quantity is null ? [] : [.. DoubtsOf(text, part, quantity)],
            Per = PerOf(text, part, at, figure.At.Start),
            Every = Often(Periodic(text, at, quantity)) ?? (index == 0 ? Often(text.Folded[part.Start..Math.Max(part.Start, figure.At.Start)]) : null),
            IsAside = Aside.Holds(text, part, figure.At.Start),
            IsCompared = quantity is not null && Aside.Compares(text, part, quantity, index == 0 ? null : figures[index - 1].Quantity),
        };
    }

    /// <summary>Where a turn may be told: behind a share "hằng năm" says when the thing itself is done ("80 % doanh nghiệp tổ chức hội nghị hằng năm").</summary>
    private static string Periodic(SourceText text, Span clause, Quantity? quantity) =>
        quantity is not { IsShare: true } || !clause.Holds(quantity.NumberEnd - 1) ? text.Fold(clause) : text.Folded[clause.Start..Math.Min(clause.End, quantity.NumberEnd + "/quy ".Length)];

    private static string? Often(string folded) => Recurring().Match(folded) is not { Success: true } often ? null : often.Groups["ky"].Value switch { "quy" => "quý", "thang" => "tháng", _ => "năm" };

    /// <summary>"mỗi CĐCS": of each of which the figure speaks.</summary>
    private static string? PerOf(SourceText text, Span part, Span clause, int figure)
    {
        foreach (Match each in Each().Matches(text.Folded[Math.Min(clause.Start, figure)..figure]))
            if (Units.At(text, clause.Start + each.Index + each.Length, part.End, known: true) is { } unit && unit.End <= figure) return text.Show(unit);
        return null;
    }

    /// <summary>What follows the number, without sizes and times at work: their "trở lên" is not that of the figure.</summary>
    private static string Blanked(SourceText text, int from, int to, List<Size> sizes)
    {
        if (to <= from) return "";
        var after = text.Folded[from..to].ToCharArray();
        foreach (var size in sizes)
            for (var i = Math.Max(size.At, from); i < Math.Min(size.End, to); i++) after[i - from] = ' ';
        return Thresholds.TenureWords.Replace(new(after), " ");
    }

    private static string Compared(SourceText text, Span part, Quantity quantity, int end, List<Size> sizes) =>
        Comparators.Of(Before(text, part, quantity), Shown(text, part, quantity), Blanked(text, quantity.NumberEnd, end, sizes), quantity.UpTo is not null);

    private static string Shown(SourceText text, Span part, Quantity quantity) => text.Clean[Math.Max(part.Start, quantity.NumberStart - 40)..quantity.NumberStart].Replace('\n', ' ');

    private static IEnumerable<string> DoubtsOf(SourceText text, Span part, Quantity quantity)
    {
        if (Comparators.About(Shown(text, part, quantity)) is { } about) yield return $"Văn bản ghi “{about}”: con số chỉ gần đúng.";
        if (quantity.Mended is { } written) yield return $"Văn bản ghi “{written}”; đọc là {DirectiveWords.Amount(quantity.Value, null, quantity.IsShare ? "%" : null)}.";
    }

    /// <summary>Without the stop behind it and the "và" before it.</summary>
    private static Span Bare(SourceText text, Span span)
    {
        span = text.Trim(span);
        if (Joining().Match(text.Fold(span)) is { Success: true } joining) span = span with { Start = span.Start + joining.Length };
        while (span.Length > 1 && (text.Clean[span.End - 1] is ',' or ';' or '.' or ' ' or ':' or '(' || (text.Clean[span.End - 1] is ')' && !text.Clean.AsSpan(span.Start, span.Length).Contains('(')))) span = span with { End = span.End - 1 };
        return span;
    }

    /// <summary>Where one clause ends and the next begins: the last comma or "và" between their figures.</summary>
    private static int Cut(SourceText text, int from, int to)
    {
        if (to <= from) return to;
        var between = text.Folded[from..to];
        var cuts = Joint().Matches(between);
        var last = cuts.LastOrDefault(c => c.Value != ":") ?? cuts.LastOrDefault();
        return last is null ? to : from + last.Index + 1;
    }

    /// <summary>"Hằng năm" at the head holds for all figures of the sentence.</summary>
    [GeneratedRegex(@"\G(?:moi|hang)\s(?:nam|quy|thang)\b")]
    private static partial Regex Leading();

    [GeneratedRegex(@"\G\s(?:tro len\s)?(?:to chuc|ky ket|ky|xay dung|thuc hien|co|duoc|thanh lap)\s")]
    private static partial Regex Doing();

    [GeneratedRegex(@"\bmoi\s")]
    private static partial Regex Each();

    [GeneratedRegex(@"^(?:va|voi)\s+")]
    private static partial Regex Joining();

    [GeneratedRegex(@",|\s(?:va|voi|trong do)\s|:|\(")]
    private static partial Regex Joint();

    [GeneratedRegex(@"\btu\s(?:muc\s|khoang\s|tren\s)?$")]
    private static partial Regex From();

    [GeneratedRegex(@"^[^,;.]{0,60}\b(?:len|xuong|lên|thanh)\s(?:[a-z]{2,6}\s){0,3}$")]
    private static partial Regex Up();

    [GeneratedRegex(@"\b(?:khong [a-z ]{0,20}|[a-z]{2,5} nhat|toi [a-z]{2,5}|[a-z]{2,5})\s(?:co\s|dat\s|them\s|muc\s)?$")]
    private static partial Regex LastWords();

    [GeneratedRegex(@"\b(?:moi|hang)\s(?:mot\s)?(?<ky>nam|quy|thang)\b(?!\s\d)|/nam\b")]
    private static partial Regex Recurring();

    /// <summary>Shares without a number.</summary>
    [GeneratedRegex(@"\b(?<tu>hau het|phan lon|da so|tat ca|toan bo|co ban)\s(?:cac\s|so\s|nhung\s|tong so\s)?")]
    private static partial Regex Vague();
}
