using System.Text;
using System.Text.RegularExpressions;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Reads names typed with signs behind their letters, as "Nguye^~n Va(n Ti'" (VIQR).</summary>
internal static partial class Viqr
{
    private const string Tones = "'`?~.", ToneMarks = "\u0301\u0300\u0309\u0303\u0323";

    /// <summary>The name with its letters; null unless it surely was typed so: plain ASCII, with a hat, a horn or a breve, and every word a Vietnamese syllable.</summary>
    public static string? Read(string name)
    {
        if (!Ascii.IsValid(name) || !Hats().IsMatch(name)) return null;
        var words = name.Split(' ').Select(w => Letters().Replace(w, m => Letter(m.Value))).ToList();
        return words.TrueForAll(VietText.IsSyllable) ? string.Join(' ', words) : null;
    }

    private static string Letter(string typed)
    {
        if (typed.Length == 2 && typed[0] is 'd' or 'D' && typed[1] is 'd' or 'D') return typed[0] == 'd' ? "đ" : "Đ";
        var letter = new StringBuilder().Append(typed[0]);
        foreach (var sign in typed[1..])
            letter.Append(sign switch { '^' => '\u0302', '(' => '\u0306', '+' or '*' => '\u031b', _ => ToneMarks[Tones.IndexOf(sign, StringComparison.Ordinal)] });
        return letter.ToString().Normalize(NormalizationForm.FormC);
    }

    [GeneratedRegex(@"[aeoAEO]\^|[aA]\(|[ouOU][+*]")]
    private static partial Regex Hats();

    [GeneratedRegex(@"[dD]{2}|[aA](\^|\()?[.'`?~]?|[eE]\^?[.'`?~]?|[oO][\^+*]?[.'`?~]?|[uU][+*]?[.'`?~]?|[iyIY][.'`?~]?")]
    private static partial Regex Letters();
}
