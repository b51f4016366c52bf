using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Heads;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>The body that a sentence names before the document: "Ban Thường vụ Tỉnh ủy ban hành Nghị quyết số …", "xét đề nghị của Ban Tổ chức tại Tờ trình số …".</summary>
internal static partial class IssuersBefore
{
    private const int Acting = 90, Asking = 130, LongestName = 90;

    public static string? Of(SourceText text, int paper) => Acts(text, paper) ?? Asks(text, paper);

    private static string? Acts(SourceText text, int paper)
    {
        var from = Math.Max(0, paper - Acting);
        foreach (Match start in Issuer().Matches(text.Folded[from..paper]))
            if (Issuers.Read(text, from + start.Index) is { Length: > 4 } body && body.End < paper && text.Folded.AsSpan(body.End, paper - body.End).Trim() is "ban hanh" or "da ban hanh")
                return text.Show(body);
        return null;
    }

    /// <summary>What stands between the last "của" and "tại": both ends are told, so that names of any kind are taken whole.</summary>
    private static string? Asks(SourceText text, int paper)
    {
        var before = text.Folded[Math.Max(0, paper - Asking)..paper];
        if (At().Match(before) is not { Success: true } at) return null;
        var of = before.LastIndexOf(" cua ", at.Index, StringComparison.Ordinal);
        if (of < 0) return null;
        var start = paper - before.Length + of + " cua ".Length;
        var body = text.Trim(new(start, paper - before.Length + at.Index));
        if (body.Length is < 4 or > LongestName || !char.IsUpper(text.Clean[body.Start]) || Foreign().IsMatch(text.Fold(body)) || !OrgNames.IsOrg(text.Fold(body) + " ")) return null;
        return text.Show(body);
    }

    [GeneratedRegex(@"\b(?:ban thuong vu|ban chap hanh|doan chu tich|tinh uy|huyen uy|thanh uy|tong lien doan|lien doan lao dong|ldld|uy ban nhan dan|ubnd|chinh phu|bo chinh tri|ban bi thu|quoc hoi)\b")]
    private static partial Regex Issuer();

    [GeneratedRegex(@"\stai\s(?:cac\s)?$")]
    private static partial Regex At();

    /// <summary>No name holds these.</summary>
    [GeneratedRegex(@"[,;:.(\d]|\b(?:ve|theo|tai|duoc)\b")]
    private static partial Regex Foreign();
}
