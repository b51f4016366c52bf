using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Figures;

/// <summary>What stands beside a figure to set it against another time: in brackets, or behind a comma with "so với".</summary>
internal static partial class Aside
{
    private const int Longest = 200, Compared = 90;

    /// <summary>Whether brackets that are open there began in that part, behind something.</summary>
    public static bool Holds(SourceText text, Span part, int at)
    {
        var before = text.Clean.AsSpan(part.Start, at - part.Start);
        before = before[Math.Max(0, before.Length - Longest)..];
        return before.LastIndexOf('(') is > 0 and var open && before[open..].IndexOf(')') < 0;
    }

    /// <summary>"kết nạp 4.000 đoàn viên, tăng 500 đoàn viên so với năm 2023": of the same as the figure before, or a bare share; also behind a semicolon.</summary>
    public static bool Compares(SourceText text, Span part, Quantity quantity, Quantity? before)
    {
        if (quantity.Unit != "%" && quantity.Unit != before?.Unit) return false;
        var (from, to) = (Math.Max(part.Start, quantity.NumberStart - Compared), Math.Min(part.End, quantity.At.End + Compared));
        if (Differs().Match(text.Folded[from..quantity.NumberStart]) is not { Success: true } differs || !Than().IsMatch(text.Folded.AsSpan(quantity.At.End, to - quantity.At.End))) return false;
        return before is not null || (differs.Index == 0 && from == part.Start && text.Clean.AsSpan(0, part.Start).TrimEnd() is [.., ';']);
    }

    /// <summary>"Năm 2023 đạt 91 %, …": the figure is that of the year it begins with.</summary>
    public static bool BeginsWithYear(SourceText text, Span clause) => YearFirst().IsMatch(text.Folded.AsSpan(clause.Start, clause.Length));

    /// <summary>Without the brackets that tell a figure of their own, also where the stretch ends in them: their time is not that of the figure before them.</summary>
    public static string Blank(string folded) =>
        folded.Contains('(', StringComparison.Ordinal) ? Brackets().Replace(folded, m => Times().Replace(m.Value, "").Any(char.IsAsciiDigit) ? new(' ', m.Length) : m.Value) : folded;

    [GeneratedRegex(@"\([^()]{4,200}(?:\)|$)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(?:ket qua\s|trong\s|tinh den\s|het\s|cuoi\s){0,2}nam\s(?:19|20)\d{2}\s(?:da\s|uoc\s|moi\s)?(?:dat|la|co|thuc hien|chiem|ket nap|thanh lap|thu)\s")]
    private static partial Regex YearFirst();

    /// <summary>The numbers of days, months and years.</summary>
    [GeneratedRegex(@"(?<!\d)(?:\d{1,2}\s?[/-]\s?\d{1,2}(?:\s?[/-]\s?\d{4})?(?!\d)|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\s?/\s?(?:19|20)\d{2}|(?:ngay|thang|quy)\s\d{1,2}(?!\d)|(?:19|20)\d{2}(?![\d.,]\d)|\d{1,2}\sthang\b)|\b(?:ngay|thang|quy)\s\d{1,2}(?!\d)")]
    private static partial Regex Times();

    [GeneratedRegex(@"\b(?:tang|giam|cao hon|thap hon|nhieu hon|it hon|vuot)\s(?:them\s|duoc\s|khoang\s|tren\s|it nhat\s|toi thieu\s|tu\s){0,2}$")]
    private static partial Regex Differs();

    [GeneratedRegex(@"^[^,;(]{0,30}\bso (?:voi|cung)\b")]
    private static partial Regex Than();
}
