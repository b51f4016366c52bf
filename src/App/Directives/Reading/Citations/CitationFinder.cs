using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>Finds every document that a text names and makes one citation of each.</summary>
internal static partial class CitationFinder
{
    /// <summary>Documents that carry out documents that carry out … : no subject is longer.</summary>
    private const int LongestChain = 1_000;

    /// <param name="own">The symbol of the directive itself, which is no citation.</param>
    public static (IReadOnlyList<Citation> Citations, IReadOnlyList<Doubt> Doubts) Find(SourceText text, IReadOnlyList<Span> paragraphs, Symbol? own, string? home)
    {
        var whole = new List<Mention>();
        foreach (var paragraph in paragraphs)
        {
            var laws = AmendingLaws.Find(text, paragraph).ToList();
            var amending = new MentionIndex(laws);
            whole.AddRange([.. laws, .. NumberedPapers.Find(text, paragraph, home).Where(m => m.Key != own?.Key && !amending.Meets(m.At))]);
        }
        var numbered = new MentionIndex(whole);
        var found = new List<Mention>();
        string? announced = null;
        foreach (var paragraph in paragraphs)
        {
            announced = Cues.Announced(text, paragraph) ?? (text.Folded[paragraph.Start] is '-' or '+' or '*' ? announced : null);
            var named = NamedPapers.Find(text, paragraph, home).Where(n => !numbered.Meets(n.At)).ToList();
            var others = new MentionIndex(named);
            var loose = LoosePapers.Find(text, paragraph, numbered, home).Where(n => !others.Meets(n.At));
            var all = numbered.In(paragraph).Concat(named).Concat(loose).OrderBy(m => m.At.Start).ToList();
            found.AddRange(Finish(text, paragraph, all, announced ?? Cues.Mentioned));
        }
        return CitationList.Of(text, SameLaws.Join(found));
    }

    /// <summary>Adds what the neighbours tell: a date or issuer said once for two, what each is about, how it is named.</summary>
    private static List<Mention> Finish(SourceText text, Span paragraph, List<Mention> all, string announced)
    {
        for (var i = all.Count - 2; i >= 0; i--)
            if (Listed().IsMatch(text.Folded.AsSpan(all[i].At.End, Math.Max(0, all[i + 1].At.Start - all[i].At.End)))) all[i] = Share(all[i], all[i + 1]);
        var amended = Amendments.LastAmended(text, all);
        var subject = new Span?[all.Count + 1];
        for (var i = all.Count - 1; i >= 0; i--)
        {
            subject[i] = SubjectOf(text, paragraph, all, i, amended[i] > i && all[amended[i]].At is var last && last.End - all[i].At.End < LongestChain ? last : subject[i + 1]);
            all[i] = all[i] with { Subject = all[i].Subject ?? (subject[i] is { } at ? text.Show(at).Trim(' ', '“', '”', '"') : null), As = all[i].IsAmended ? Cues.Mentioned : Cues.Before(text, paragraph.Start, all[i].At.Start, announced) };
        }
        for (var i = 1; i < all.Count; i++)
            if (Amendments.IsAmendedBy(text, all[i - 1], all[i])) all[i] = all[i] with { As = all[i - 1].As };
        return all;
    }

    /// <summary>A subject ends before the next document, unless it carries that one out: "về thực hiện Nghị quyết số …".</summary>
    private static Span? SubjectOf(SourceText text, Span paragraph, List<Mention> all, int index, Span? next)
    {
        var (from, limit) = (all[index].At.End, index + 1 < all.Count ? all[index + 1].At.Start : paragraph.End);
        if (limit < from) return null;
        if (limit < paragraph.End && Carrying().Match(text.Folded[from..limit]) is { Success: true } carrying)
            return new(from + carrying.Groups["x"].Index, next is { } further && further.End - from < LongestChain ? further.End : all[index + 1].At.End);
        return CitationSubject.Read(text, from, limit);
    }

    private static Mention Share(Mention one, Mention next)
    {
        if (one.Type != next.Type || one.Symbol is null || one.Symbol.Office != next.Symbol?.Office) return one;
        var lacksDate = one.Date is null && one.Symbol.Year is null && next.Date is not null && one.Issuer is null;
        var shared = one with { Date = lacksDate ? next.Date : one.Date, Issuer = one.Issuer ?? next.Issuer };
        return lacksDate ? shared.Doubted($"Không ghi ngày riêng; lấy ngày và cơ quan ghi chung với {next.Number}.") : shared;
    }

    [GeneratedRegex(@"^(?>\s*)(?:,\s*va|,\s*cung|,|va|cung)(?>\s*)(?:cac(?>\s*))?(?:so\s*)?$")]
    private static partial Regex Listed();

    [GeneratedRegex(@"^\s{0,3},?\s{0,3}(?:ve\s+)?(?:viec\s+)?(?<x>(?:trien khai thuc hien|thuc hien|trien khai|trien khai thuc hien|ban hanh|huong dan|sua doi|quy dinh|thi hanh|tiep tuc thuc hien|so ket|tong ket)[a-z ,]{0,60})$")]
    private static partial Regex Carrying();
}
