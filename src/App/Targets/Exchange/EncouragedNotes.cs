using System.Globalization;
using System.Text.RegularExpressions;

namespace DoanKet.App.Targets.Exchange;

/// <summary>Reads which figures of a row a note calls encouraged: "Khuyến khích TL 01 CĐCS và KN mới 12 ĐV".</summary>
internal static partial class EncouragedNotes
{
    /// <summary>The columns whose figure the note names, with the parts that make it up.</summary>
    public static IReadOnlyCollection<string> Read(string? note, AllotmentRow row)
    {
        var text = VietText.Fold(note ?? "");
        if (!text.Contains("khuyen khich", StringComparison.Ordinal)) return [];
        var found = new HashSet<string>();
        foreach (Match named in Named().Matches(text))
        {
            var (number, what) = (int.Parse(named.Groups["n"].Value, CultureInfo.InvariantCulture), named.Groups["what"].Value);
            var before = text[..named.Index];
            var total = what is "cdcs" or "cong doan" ? TargetColumns.Unions
                : IsParty().IsMatch(before[(before.LastIndexOf(" va ", StringComparison.Ordinal) + 1)..]) ? TargetColumns.PartyRecommended : TargetColumns.Members;
            if (row[total] != number || number == 0) continue;
            found.Add(total);
            found.UnionWith(TargetColumns.PartsOf(total).Select(p => p.Code).Where(p => row[p] > 0));
        }
        return found;
    }

    [GeneratedRegex(@"(?<n>\d{1,6})\s*(?<what>cdcs|cong doan|dv|doan vien|nguoi)")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(gt|gioi thieu)\b")]
    private static partial Regex IsParty();
}
