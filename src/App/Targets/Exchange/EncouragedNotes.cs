using System.Globalization;
using System.Text.RegularExpressions;

namespace DoanKet.App.Targets.Exchange;

/// <summary>Reads which figures of a row a note calls encouraged: "Khuyến khích TL 01 CĐCS và KN mới 12 ĐV".</summary>
internal static partial class EncouragedNotes
{
    /// <summary>The columns whose figure the note names, with the parts that make it up; of a bare "Khuyến khích" every figure of the row.</summary>
    public static IReadOnlyCollection<string> Read(string? note, AllotmentRow row)
    {
        var text = VietText.Fold(note ?? "");
        if (Bare().IsMatch(text)) return [.. row.Figures.Where(f => f.Value.Value > 0).Select(f => f.Key)];
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
            var parts = TargetColumns.PartsOf(total).Select(p => p.Code).Where(p => row[p] > 0).ToList();
            // parts that do not make the figure are wrong somewhere: none of them can be told to be the encouraged one
            if (parts.Sum(p => row[p]) == number) found.UnionWith(parts);
        }
        return found;
    }

    [GeneratedRegex(@"^\W*(chi tieu )?(khuyen khich|kk)\W*$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?<n>\d{1,6})\s*(?<what>cdcs|cong doan|dv|doan vien|nguoi)")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(gt|gioi thieu)\b")]
    private static partial Regex IsParty();
}
