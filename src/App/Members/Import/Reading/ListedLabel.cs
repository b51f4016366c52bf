using System.Text.RegularExpressions;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Labels that name a paper, the day and the place of its issue, as "Số CCCD, ngày cấp, nơi cấp": the column begins with the first, and columns beside it may hold the others.</summary>
internal static partial class ListedLabel
{
    /// <summary>What a label names, one after the other; the label itself when it names one thing.</summary>
    public static IReadOnlyList<string> Parts(string label)
    {
        if (!label.Contains('c', StringComparison.OrdinalIgnoreCase)) return [label];
        var parts = (HasNumberFirst().IsMatch(label) ? WithBracket() : Between()).Split(label);
        return parts.Length > 1 && parts[0].Length > 0 ? [.. parts.Select(Whole)] : [label];
    }

    /// <summary>What the column itself holds.</summary>
    public static string First(string label) => Parts(label)[0];

    /// <summary>The "ngày" of "ngày, nơi cấp".</summary>
    private static string Whole(string part) => MemberHeaders.KeyOf(part) is "ngay" ? "ngày cấp" : part;

    [GeneratedRegex(@"^\s*s[oố]\b", RegexOptions.IgnoreCase)]
    private static partial Regex HasNumberFirst();

    [GeneratedRegex(@"\s*(?:[,;&+/]|\bv[aà]\b|\s[-–]\s)\s*(?=(?:ng[aà]y|n[oơ]i)(?:\s*[,/&]\s*n[oơ]i)?\s+c[aấ]p\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    /// <summary>Behind a number, words in brackets are more of the column; behind another word they may say what kind of day it is.</summary>
    [GeneratedRegex(@"\s*(?:[,;&+/(]|\bv[aà]\b|\s[-–]\s)\s*(?=(?:ng[aà]y|n[oơ]i)(?:\s*[,/&]\s*n[oơ]i)?\s+c[aấ]p\b)", RegexOptions.IgnoreCase)]
    private static partial Regex WithBracket();
}
