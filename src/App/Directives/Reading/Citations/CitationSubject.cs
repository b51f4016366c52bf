using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>What a cited document is about, as the paper says it behind date and issuer.</summary>
internal static partial class CitationSubject
{
    private const int Longest = 500, SentBack = 160;

    /// <param name="limit">Where the paragraph or the next citation begins.</param>
    public static Span? Read(SourceText text, int at, int limit)
    {
        limit = Math.Min(limit, at + Longest);
        if (at >= limit || Lead().Match(text.Folded[at..limit]) is not { Success: true } lead) return null;
        var start = at + lead.Groups["x"].Index;
        if (Duties.Words.Head(text, start) > 0 && char.IsUpper(text.Clean[start]) && Sent().IsMatch(text.Folded.AsSpan(Math.Max(0, at - SentBack), at - Math.Max(0, at - SentBack)))) return null;
        var quote = lead.Groups["q"].Success ? at + lead.Groups["q"].Index : Opening(text, start, limit);
        var end = quote >= 0 ? text.Folded.IndexOf('"', quote + 1, limit - quote - 1) : -1;
        if (end < 0) end = start + Stop().Match(text.Folded[start..limit]) switch { { Success: true } stop => stop.Index, _ => limit - start };
        else if (lead.Groups["q"].Success) start = quote + 1;
        else end++;
        var span = text.Trim(new(start, end));
        if (text.Fold(span).EndsWith(" va", StringComparison.Ordinal)) span = text.Trim(span with { End = span.End - 2 });
        return span.Length < 4 ? null : span;
    }

    /// <summary>A quotation that begins within the first words: its own stops do not end the subject.</summary>
    private static int Opening(SourceText text, int start, int limit)
    {
        var quote = text.Folded.IndexOf('"', start, limit - start);
        return quote >= 0 && !Stop().IsMatch(text.Folded.AsSpan(start, quote - start)) ? quote : -1;
    }

    [GeneratedRegex(@"^\s{0,3},?\s{0,3}(?:(?:ve viec|ve|v/v)\s{1,3}(?<x>(?<q>"")?\S)|(?<x>(?<q>""))|(?<x>(?:quy dinh|huong dan|ban hanh|sua doi|trien khai|thuc hien|phe duyet|giao|to chuc thuc hien|tong ket|tang cuong|day manh)\s))")]
    private static partial Regex Lead();

    /// <summary>"báo cáo kết quả thực hiện Nghị quyết số … về Tỉnh ủy": whither the report goes, not what the document is about.</summary>
    [GeneratedRegex(@"\b(?:bao cao|gui)\b[^.;:]{0,150}$")]
    private static partial Regex Sent();

    /// <summary>Where a subject ends: at a stop, or at a comma before the body that now acts or the next document.</summary>
    [GeneratedRegex(@"[;:]|\.(?:\s|$)|\.\.\.|…|\)|\s\((?:sau day|goi|viet tat)|,\s{0,3}(?:ban (?:thuong vu|chap hanh|chi dao|to chuc)|doan chu tich|tinh uy|huyen uy|dang doan|ldld|lien doan lao dong|cong doan|uy ban|ubnd|tong lien doan|chu tich|thu tuong|thuong truc|giam doc|hoi dong nhan dan|can cu|de nghi|yeu cau|trong do)\b|,?\s(?:va|duoc)\s(?:duoc\s)?(?:pho bien|quan triet)\s(?:toi|den)\b|,?\s{0,3}(?:va\s)?(?:cac\s)?(?:nghi quyet|nghi dinh|chi thi|chuong trinh|ke hoach|ket luan|quyet dinh|quy dinh|quy che|thong tri|thong tu|thong bao|huong dan|cong van|cv|cthd|nq|kh|qd)(?: hanh dong)?\s+(?:so\s*(?::\s*)?)?\d{1,5}[a-d]?\s?[/-]|\s(?:gan voi|va tinh hinh)\s")]
    private static partial Regex Stop();
}
