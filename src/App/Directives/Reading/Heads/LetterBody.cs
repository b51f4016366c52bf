using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Heads;

/// <summary>Tells where the addressees of a letter end and its body begins: both may begin with the name of a body.</summary>
internal static partial class LetterBody
{
    private const int LongestAddress = 260, LongestName = 80;

    /// <param name="last">The piece of the head before.</param>
    /// <param name="issuer">The body that writes: it writes to others, not to itself.</param>
    public static bool BeginsWith(Fragment f, Fragment? last, IReadOnlyList<Fragment> addressees, string? issuer)
    {
        var isApart = last is not null && f.Line > last.Line + 1;
        if (f.Shown.Length > LongestAddress || Asking().IsMatch(f.Folded) || f.Shown.EndsWith("./.", StringComparison.Ordinal)) return true;
        if (f.Shown[0] is '-' or '+' or '•') return false;
        if (HeadLines.IsBody(f) || IsSaid(f, isApart) || IsBy(f, issuer)) return true;
        if (isApart && !(char.IsLower(f.Shown[0]) || OrgNames.IsOrg(f.Folded) || Many().IsMatch(f.Folded))) return true;
        return addressees is [.., { Shown: ['-' or '+', ..] }] && last!.Shown.EndsWith('.') && !last.Shown.EndsWith("...", StringComparison.Ordinal) && !OrgNames.IsOrg(f.Folded);
    }

    /// <summary>Verbs that names hold too ("Ban Chỉ đạo triển khai …"): only in a sentence, or apart from the addressees.</summary>
    private static bool IsSaid(Fragment f, bool isApart) => Saying().IsMatch(f.Folded) && (isApart || (f.Shown.Length > LongestName && f.Shown[^1] is '.' or ':'));

    private static bool IsBy(Fragment f, string? issuer) =>
        issuer is not null && issuer.Contains(' ', StringComparison.Ordinal) && Folding.Fold(issuer) is var own && f.Folded.StartsWith(own + " ", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\bduoc )\b(?:de nghi|yeu cau|tran trong|nhan duoc)\s")]
    private static partial Regex Asking();

    [GeneratedRegex(@"\b(?:bao cao|thong bao|trien khai|thuc hien|to chuc(?= (?:hoi nghi|le|cac hoat dong)))\s")]
    private static partial Regex Saying();

    [GeneratedRegex(@"^(?:cac |chu tich|giam doc|dong chi|ong |ba |thu truong|nguoi |thuong truc|ban )")]
    private static partial Regex Many();
}
