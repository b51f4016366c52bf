using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>Documents named by type with a number that lacks its symbol ("Kết luận số 79 của Bộ Chính trị"), by date and issuer alone, or again in short ("Nghị quyết 02").</summary>
internal static partial class LoosePapers
{
    /// <param name="numbered">What was found by number and symbol: a short name is one of them where type and number are the same.</param>
    public static IEnumerable<Mention> Find(SourceText text, Span within, MentionIndex numbered, string? home)
    {
        foreach (Match match in Type().Matches(text.Folded[within.Start..within.End]))
        {
            var at = new Span(within.Start + match.Index, within.Start + match.Index + match.Length);
            if (numbered.Meets(at)) continue;
            if (Of(text, at, match, numbered, within.End, home) is { } mention) yield return mention;
        }
    }

    private static Mention? Of(SourceText text, Span at, Match match, MentionIndex numbered, int limit, string? home)
    {
        var type = PaperTypes.Names.First(n => n.Folded == Blanks().Replace(match.Groups["loai"].Value, " ")).Name;
        var number = match.Groups["n"].Value;
        if (number.Length > 0 && numbered.Find(number, type) is { } same)
            return same with { At = at, Date = null, Issuer = null, Subject = null, Doubts = [] };
        var tail = CitationTail.Read(text, at.End, limit);
        var isOwn = !char.IsUpper(text.Clean[at.Start]) || OfThis().IsMatch(text.Folded.AsSpan(at.End, Math.Min(8, text.Folded.Length - at.End)));
        if (isOwn || (number.Length == 0 ? tail.Date is not { IsDay: true } || tail.Issuer is null : tail.Date is null && tail.Issuer is null)) return null;
        var mention = new Mention(at with { End = tail.End }, $"{Folding.Fold(type)} {number.TrimStart('0')} {tail.Date} {(number.Length == 0 ? tail.Issuer : "")}", number.Length == 0 ? null : number, type)
        {
            Date = tail.Date,
            Issuer = tail.Issuer is null ? null : Issuers.Full(tail.Issuer, home),
        };
        return mention.Doubted(number.Length == 0 ? "Văn bản không ghi số." : "Số văn bản không có ký hiệu.");
    }

    [GeneratedRegex(@"\b(?<loai>nghi\s+quyet|nghi\s+dinh|chi\s+thi|chuong\s+trinh(?:\s+hanh\s+dong|\s+phoi\s+hop)?|ke\s+hoach|ket\s+luan|quyet\s+dinh|quy\s+dinh|quy\s+che|thong\s+tri|thong\s+tu|thong\s+bao(?:\s+ket\s+luan)?|huong\s+dan|cong\s+van|cong\s+dien|de\s+an)(?:\s+(?:so\s*(?::\s*)?)?(?<n>\d{1,5}[a-d]?)(?![\d%/.-]?\w|\s*%|\.\d|\s?/))?(?!\w)")]
    private static partial Regex Type();

    [GeneratedRegex(@"^\s+nay\b")]
    private static partial Regex OfThis();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
