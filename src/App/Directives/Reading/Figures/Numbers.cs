using System.Globalization;
using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Figures;

/// <summary>A number of the text with what it counts.</summary>
/// <param name="At">From the number to the end of its unit.</param>
/// <param name="Unit">As the paper writes it; "%", or "% " and whose share.</param>
/// <param name="Of">The whole of a part ("49/1.300").</param>
internal sealed record Quantity(Span At, decimal Value, decimal? UpTo, decimal? Of, string Unit, bool IsShare)
{
    public int NumberEnd { get; init; }
}

/// <summary>Finds quantities in Vietnamese text: "2.844 đoàn viên", "07 CĐCS", "100% doanh nghiệp", "5-7 %", "1,5 triệu đồng", "một nửa số doanh nghiệp".</summary>
internal static partial class Numbers
{
    private static readonly Dictionary<string, decimal> Scales = new() { ["nghin"] = 1_000, ["ngan"] = 1_000, ["trieu"] = 1_000_000, ["ty"] = 1_000_000_000 };
    private static readonly Dictionary<string, decimal> Words = new() { ["mot"] = 1, ["hai"] = 2, ["ba"] = 3, ["bon"] = 4, ["nam"] = 5, ["sau"] = 6, ["bay"] = 7, ["tam"] = 8, ["chin"] = 9, ["muoi"] = 10 };

    public static bool Any(SourceText text, Span within) => Number().IsMatch(text.Folded.AsSpan(within.Start, within.Length));

    public static IEnumerable<Quantity> In(SourceText text, Span within)
    {
        foreach (Match match in Number().Matches(text.Folded[within.Start..within.End]))
            if (Read(text, match, within) is { } quantity) yield return quantity;
    }

    private static Quantity? Read(SourceText text, Match match, Span within)
    {
        var start = within.Start + match.Index;
        var end = start + match.Length;
        if (NotBefore().IsMatch(text.Folded.AsSpan(Math.Max(within.Start, start - 24), start - Math.Max(within.Start, start - 24)))) return null;
        if (match.Groups["nua"].Success) return Share(text, start, end, within, 50, null);
        if (Value(match.Groups["so"].Value) is not { } value) return null;
        var upTo = match.Groups["den"].Success ? Value(match.Groups["den"].Value) : null;
        if (match.Groups["pt"].Success) return Share(text, start, end, within, value, upTo);
        if (match.Groups["he"] is { Success: true } scale) (value, upTo) = (decimal.Round(value * Scales[scale.Value]), upTo * Scales[scale.Value]);
        var isWord = match.Groups["chu"].Success;
        if (Units.At(text, end, within.End, isWord) is not { } unit) return null;
        return new(new(start, unit.End), value, upTo, Value(match.Groups["tong"].Value), text.Show(unit), false) { NumberEnd = end };
    }

    private static Quantity Share(SourceText text, int start, int end, Span within, decimal value, decimal? upTo)
    {
        var after = Skipped().Match(text.Folded, end) is { Success: true } skipped ? skipped.Index + skipped.Length : end;
        var unit = Units.At(text, after, within.End, known: true);
        return new(new(start, unit?.End ?? end), value, upTo, null, unit is { } whose ? $"% {text.Show(whose)}" : "%", true) { NumberEnd = end };
    }

    private static decimal? Value(string digits)
    {
        if (digits.Length == 0) return null;
        if (Words.TryGetValue(digits, out var word)) return word;
        var plain = Grouped().IsMatch(digits) ? digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : digits.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    [GeneratedRegex(@"(?<![\w/.,\-])(?:(?<so>\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?)(?:\s?/\s?(?<tong>\d{1,3}(?:\.\d{3}){1,4}|\d{1,7})(?=\s[a-z])|\s?%?\s?(?:-|den)\s?(?<den>\d{1,3}(?:\.\d{3}){1,4}|\d{1,7}(?:[.,]\d{1,2})?)(?=\s?[%a-z]))?(?:\s?(?<pt>%|phan tram))?(?:\s(?<he>nghin|ngan|trieu|ty)(?!\w))?(?![\d/%])(?!\w)|(?<so>(?<chu>mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi))(?=\s(?:doan vien|cong doan|cdcs|nghiep doan|lop|cuoc|buoi|hoi nghi|mo hinh|cong trinh|thoa uoc|dong chi|nguoi))|(?<nua>(?:mot\s)?nua(?=\s(?:so|cac|tong))))")]
    private static partial Regex Number();

    /// <summary>Words before a number that is no quantity: of a date, a document, an article, a class.</summary>
    [GeneratedRegex(@"(?:\b(?:ngay|thang|nam|quy|khoa|dieu|khoan|chuong|lan thu|so|phu luc|bieu|mau|nhiem ky|giai doan|ky niem|quoc lo)|[/:]|\d\s?-)\s?$")]
    private static partial Regex NotBefore();

    [GeneratedRegex(@"\G\s{0,2}(?:tro len\s)?(?:tren\s|trong\s)?(?:tong so\s|so\s|tong\s)?(?:cac\s|nhung\s)?")]
    private static partial Regex Skipped();

    [GeneratedRegex(@"^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d+$")]
    private static partial Regex Grouped();
}
