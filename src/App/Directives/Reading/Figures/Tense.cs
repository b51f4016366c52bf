using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Bodies;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Figures;

/// <summary>Whether a clause tells what was, or what shall be; most numbers do neither.</summary>
internal enum Tense { None, Past, Future }

/// <summary>Tells the tense of a clause from its section and its words.</summary>
internal static partial class Tenses
{
    public static Tense Of(SourceText text, Item item, Span sentence, Span part, Clause clause)
    {
        var (folded, strong) = (text.Fold(sentence), Striving().IsMatch(text.Folded.AsSpan(part.Start, part.Length)) || Given().IsMatch(text.Fold(sentence)));
        if (item.IsHeading && clause.Quantity is null) return Tense.None;
        var past = HasBeen().IsMatch(text.Clean.AsSpan(part.Start, part.Length)) || HasBeen().IsMatch(text.Clean.AsSpan(sentence.Start, part.Start - sentence.Start));
        if (item.Purpose is Purpose.Goal) return past && Results().IsMatch(folded) && !strong ? Tense.Past : Tense.Future;
        if (item.Purpose is Purpose.Opening or Purpose.Situation or Purpose.None)
            return Aiming().IsMatch(text.Folded.AsSpan(part.Start, part.Length)) && !past ? Tense.Future : clause.Quantity is not null && (past || item.Purpose is Purpose.Situation || Results().IsMatch(folded)) ? Tense.Past : Tense.None;
        if (strong) return Tense.Future;
        if (clause.Quantity is null) return Tense.None;
        if (past && !clause.IsLeast) return Tense.Past;
        return clause.IsLeast ? Tense.Future : Tense.None;
    }

    [GeneratedRegex(@"\b(?:phan dau|chi tieu|muc tieu|dat ty le|dat tu|giao chi tieu|dam bao dat|bao dam dat)\b")]
    private static partial Regex Striving();

    [GeneratedRegex(@"\bgiao chi tieu\b")]
    private static partial Regex Given();

    /// <summary>What an introduction must say for its figures to be targets.</summary>
    [GeneratedRegex(@"\b(?:phan dau|chi tieu|muc tieu)\b")]
    private static partial Regex Aiming();

    [GeneratedRegex(@"(?<!\p{L})(?:đã|Đã|hiện có|hiện nay|tính đến)(?!\p{L})|được \d")]
    private static partial Regex HasBeen();

    [GeneratedRegex(@"\b(?:da|ket qua|dat duoc|phat trien duoc|thanh lap duoc|ket nap duoc|hien co|hien nay|tinh den|toan (?:tinh|huyen|nganh|quoc|xa) co|trong nhung nam qua|nam qua|trong do co|co tren|moi dat|moi co|chi co|van con|con)\b")]
    private static partial Regex Results();
}
