using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Citations;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Heads;

/// <summary>The body that a directive says acts: "…, Ban Thường vụ Tỉnh ủy Quảng Trị ban hành Chương trình hành động".</summary>
internal static partial class Acting
{
    private const int Opening = 30, Longest = 20_000;

    public static Span? Find(SourceText text, int from, int to)
    {
        if (from >= to) return null;
        var start = text.Lines[from].Start;
        var end = Math.Min(start + Longest, text.Lines[Math.Min(to, from + Opening) - 1].End);
        foreach (Match match in Body().Matches(text.Folded[start..end]))
        {
            var body = Issuers.Read(text, start + match.Index);
            if (body.Length > 4 && Acts().IsMatch(text.Folded.AsSpan(body.End, Math.Min(30, text.Folded.Length - body.End)))) return body;
        }
        return null;
    }

    [GeneratedRegex(@"\b(?:ban thuong vu|ban chap hanh|doan chu tich|tinh uy|huyen uy|thanh uy|thi uy|dang uy|dang doan|ldld|lien doan lao dong|tong lien doan|cong doan|uy ban nhan dan|ubnd|thuong truc)\s")]
    private static partial Regex Body();

    [GeneratedRegex(@"^,?\s{1,3}(?:ban hanh|xay dung|yeu cau|de nghi|tran trong de nghi|quyet dinh|huong dan|thong bao|trien khai|chi dao|phat dong)\b")]
    private static partial Regex Acts();
}
