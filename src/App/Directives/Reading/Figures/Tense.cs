using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Bodies;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Figures;

/// <summary>Whether a clause tells what was, or what shall be; most numbers do neither.</summary>
internal enum Tense { None, Past, Future }

/// <summary>Tells the tense of the clauses of one sentence from its section and its words.</summary>
internal sealed partial class Tenses(SourceText text, Item item, Span sentence)
{
    private readonly bool given = Given().IsMatch(text.Folded.AsSpan(sentence.Start, sentence.Length)), results = Results().IsMatch(text.Folded.AsSpan(sentence.Start, sentence.Length));
    private readonly int been = FirstOf(HasBeen(), text.Clean.AsSpan(sentence.Start, sentence.Length)) is >= 0 and var at ? sentence.Start + at : int.MaxValue;
    private readonly int striving = FirstOf(Carried(), text.Folded.AsSpan(sentence.Start, sentence.Length)) is >= 0 and var first ? sentence.Start + first : int.MaxValue;
    private (Span At, bool Strong, bool Past, bool Aiming, bool Least) known;

    public Tense Of(Span part, Clause clause)
    {
        if (item.IsHeading && clause.Quantity is null) return Tense.None;
        if (known.At != part) known = (part, given || striving < part.Start || Says(Striving(), part), been < part.Start || HasBeen().IsMatch(text.Clean.AsSpan(part.Start, part.Length)), Says(Aiming(), part), false);
        var (_, strong, past, aiming, least) = known;
        known.Least |= clause.IsLeast && !clause.IsBaseline;
        if (item.Purpose is Purpose.Goal) return past && results && !strong ? Tense.Past : Tense.Future;
        if (item.Purpose is Purpose.Opening or Purpose.Situation or Purpose.None)
            return aiming && !past ? Tense.Future : clause.Quantity is not null && (past || item.Purpose is Purpose.Situation || results || IsGained(clause.Quantity)) ? Tense.Past : Tense.None;
        if (strong) return Tense.Future;
        if (clause.Quantity is null) return Tense.None;
        if (past && !clause.IsLeast) return Tense.Past;
        return clause.IsLeast || least || IsGained(clause.Quantity) ? Tense.Future : Tense.None;
    }

    /// <summary>"kết nạp 500 đoàn viên": what a union founds and gains is told in numbers that are to be reached.</summary>
    private bool IsGained(Quantity quantity) => Gaining().IsMatch(text.Folded.AsSpan(Math.Max(sentence.Start, quantity.NumberStart - 40), quantity.NumberStart - Math.Max(sentence.Start, quantity.NumberStart - 40)));

    private bool Says(Regex words, Span part) => words.IsMatch(text.Folded.AsSpan(part.Start, part.Length));

    private static int FirstOf(Regex words, ReadOnlySpan<char> within)
    {
        foreach (var match in words.EnumerateMatches(within)) return match.Index;
        return -1;
    }

    [GeneratedRegex(@"\b(?:phan dau|chi tieu|muc tieu|dat ty le|dat tu|giao chi tieu|dam bao dat|bao dam dat)\b")]
    private static partial Regex Striving();

    /// <summary>What is striven for goes on behind a semicolon.</summary>
    [GeneratedRegex(@"\bphan dau\b")]
    private static partial Regex Carried();

    [GeneratedRegex(@"\b(?:ket nap|thanh lap|phat trien|gioi thieu)\s(?:moi\s|them\s|duoc\s){0,2}$")]
    private static partial Regex Gaining();

    [GeneratedRegex(@"\bgiao chi tieu\b")]
    private static partial Regex Given();

    /// <summary>What an introduction must say for its figures to be targets.</summary>
    [GeneratedRegex(@"\b(?:phan dau|(?<!(?:%|\d|vuot|so voi)\s)chi tieu|muc tieu)\b")]
    private static partial Regex Aiming();

    [GeneratedRegex(@"(?<!\p{L})(?:đã|Đã|hiện có|hiện nay|tính đến)(?!\p{L})|được \d")]
    private static partial Regex HasBeen();

    [GeneratedRegex(@"\b(?:da|ket qua|dat duoc|phat trien duoc|thanh lap duoc|ket nap duoc|hien co|hien nay|tinh den|toan (?:tinh|huyen|nganh|quoc|xa) co|trong nhung nam qua|nam qua|trong do co|co tren|moi dat|moi co|chi co|van con|con)\b")]
    private static partial Regex Results();
}
