using System.Text;
using System.Text.RegularExpressions;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Tells what the columns of a members' list hold by their labels.</summary>
public static partial class MemberHeaders
{
    private const int LongestLabel = 120;

    /// <summary>The key under which a unit's choice for a label is remembered: the same for labels that differ only in accents, capitals and signs.</summary>
    public static string KeyOf(string label)
    {
        var key = new StringBuilder(label.Length);
        foreach (var c in VietText.Fold(label.Replace('_', ' ')))
            if (char.IsLetterOrDigit(c)) key.Append(c);
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        return key.ToString().TrimEnd();
    }

    /// <param name="path">The labels over a column, outermost first.</param>
    /// <param name="beside">Keys of the innermost labels under the same outer label, its own among them.</param>
    internal static HeadMeaning? Meaning(IReadOnlyList<string> path, IReadOnlyCollection<string> beside)
    {
        if (path.Count == 0 || path.Any(p => p.Length > LongestLabel)) return null;
        path = [.. path.Select(ListedLabel.First)];
        var leaf = KeyOf(path[^1]);
        var above = string.Join(' ', path.Take(path.Count - 1).Select(KeyOf));
        if (HeadWords.IsOfParty(above)) return HeadWords.OfParty(above, leaf);
        if (HeadWords.IsOfOthers(above)) return null;
        if (leaf is "nam" or "nu" or "ngay" or "thang") return Part(leaf, above, path[^1], beside);
        if (leaf.EndsWith("sinh nam", StringComparison.Ordinal)) return BornIn(leaf, path[^1], beside);
        if (leaf.StartsWith("nam ", StringComparison.Ordinal) && path[^1].Contains('ă', StringComparison.OrdinalIgnoreCase) && HeadWords.Meaning(leaf) is { Field: MemberField.Sex }) return null;
        // "Số" below a label of a day is the number of a decision
        if (above.Length > 0 && leaf is "so" or "so hieu" or "ma so") return HeadWords.Meaning(above) is { Field: not (MemberField.JoinedOn or MemberField.IdIssuedOn) } number ? number : null;
        if (above.Length > 0 && leaf is "chuc vu" or "chuc danh") return HeadWords.Meaning($"{leaf} {above}");
        if (above.Length > 0 && leaf is "ngay vao" or "ngay ket nap") return HeadWords.Meaning($"{above} {leaf}");
        if (leaf is "ngay cap" && CardOf().IsMatch(above)) return null;
        return HeadWords.Meaning(leaf) ?? (above.Length > 0 ? HeadWords.Meaning($"{above} {leaf}") : null);
    }

    /// <summary>Whether a label alone names the person.</summary>
    internal static bool IsName(HeadMeaning? meaning) => meaning is { Role: HeadRole.Value, Field: MemberField.FullName or MemberField.FamilyName or MemberField.GivenName };

    /// <summary>"Sinh năm" is a year; "Ngày sinh nam" beside "Ngày sinh nữ" holds the men's days.</summary>
    private static HeadMeaning BornIn(string leaf, string label, IReadOnlyCollection<string> beside)
    {
        var last = label.TrimEnd().Split(' ')[^1];
        if (beside.Any(b => b.EndsWith("sinh nu", StringComparison.Ordinal)) && !last.Contains('ă', StringComparison.OrdinalIgnoreCase)) return new(MemberField.BirthDate, HeadRole.Men);
        return new(leaf is "sinh nam" ? MemberField.BirthYear : MemberField.BirthDate);
    }

    /// <summary>"Nam" without accents is "nam" or "năm": the letters tell, or the labels beside it.</summary>
    private static HeadMeaning? Part(string leaf, string above, string label, IReadOnlyCollection<string> beside)
    {
        var ofBirth = above.Contains("sinh", StringComparison.Ordinal) || above.Contains("ntns", StringComparison.Ordinal);
        var sexes = beside.Contains("nu") && !label.Contains('ă', StringComparison.OrdinalIgnoreCase);
        var parts = beside.Contains("thang") && beside.Contains("ngay");
        var field = ofBirth ? MemberField.BirthDate : MemberField.Sex;
        return leaf switch
        {
            "nu" => new(field, HeadRole.Women),
            "nam" when sexes => new(field, HeadRole.Men),
            "nam" when ofBirth || parts && above.Length == 0 => new(MemberField.BirthYear),
            "ngay" when ofBirth && beside.Contains("thang") || parts && above.Length == 0 => new(MemberField.BirthDay),
            "thang" when ofBirth || parts && above.Length == 0 => new(MemberField.BirthMonth),
            _ => above.Length > 0 ? HeadWords.Meaning($"{above} {leaf}") : null,
        };
    }

    [GeneratedRegex(@"\bthe\b.*\b(doan vien|dv|cong doan|cd)\b")]
    private static partial Regex CardOf();
}
