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
    public required int NumberStart { get; init; }

    public required int NumberEnd { get; init; }

    /// <summary>The number as it is written, where that had to be mended or reckoned.</summary>
    public string? Mended { get; init; }

    /// <summary>"từ 20 đến dưới 50": the upper end itself is no more meant.</summary>
    public bool IsBelowUpTo { get; init; }
}

/// <summary>Finds quantities in Vietnamese text: "2.844 đoàn viên", "07 CĐCS", "100% doanh nghiệp", "5-7 %", "1,5 triệu đồng", "một nửa số doanh nghiệp".</summary>
internal static partial class Numbers
{
    private const int LongestLabel = 90;
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
        var before = text.Folded.AsSpan(Math.Max(within.Start, start - 24), start - Math.Max(within.Start, start - 24));
        if (NotBefore().IsMatch(before)) return null;
        if (match.Groups["nua"].Success) return Share(text, start, end, within, 50, null);
        if (Value(match.Groups["so"].Value) is not { } value) return null;
        var upTo = match.Groups["den"].Success ? Value(match.Groups["den"].Value) : null;
        if (match.Groups["pt"].Success) return Share(text, start, end, within, value, upTo);
        if (Fraction(match, text, end) is { } part) return Share(text, start, end, within, part, null) with { Mended = text.Show(new(start, end)) };
        if (match.Groups["he"] is { Success: true } scale) (value, upTo) = (decimal.Round(value * Scales[scale.Value]), upTo * Scales[scale.Value]);
        var known = match.Groups["chu"].Success || before.EndsWith(": ");
        if (Units.At(text, end, within.End, known) is not { } unit) return upTo is null ? Labelled(text, start, end, within, value) : null;
        return new(new(start, unit.End), value, upTo, Value(match.Groups["tong"].Value), text.Show(unit), false) { NumberStart = start, NumberEnd = end, Mended = Torn(match), IsBelowUpTo = match.Groups["duoi"].Success };
    }

    /// <summary>"2/3 số CĐCS" is a share, "49/1.300 doanh nghiệp" a part of a number that is known.</summary>
    private static decimal? Fraction(Match match, SourceText text, int end) =>
        Value(match.Groups["tong"].Value) is > 1 and <= 10 and var whole && Value(match.Groups["so"].Value) is { } part && part < whole && OfAll().IsMatch(text.Folded, end) ? decimal.Round(part * 100 / whole, 2) : null;

    /// <summary>"Số đoàn viên kết nạp mới: 500", "nghiệp đoàn: 02": what is counted stands before the number.</summary>
    private static Quantity? Labelled(SourceText text, int start, int end, Span within, decimal value)
    {
        if (!Ends().IsMatch(text.Folded.AsSpan(end, within.End - end))) return null;
        var from = Math.Max(within.Start, start - LongestLabel);
        if ((Label().Match(text.Folded[from..start]) is { Success: true } named ? named : BareLabel().Match(text.Folded[from..start])) is not { Success: true } label) return null;
        var at = from + label.Groups["x"].Index;
        if (Units.At(text, at, start, known: true) is not { } unit || (label.Groups["tran"].Success && unit.Start != at)) return null;
        return new(new(from + label.Index, end), value, null, null, text.Show(unit), false) { NumberStart = start, NumberEnd = end };
    }

    /// <summary>"1 .200", as a scan tears it.</summary>
    private static string? Torn(Match match) => match.Groups["so"].Value.Contains(' ', StringComparison.Ordinal) ? match.Groups["so"].Value : null;

    private static Quantity Share(SourceText text, int start, int end, Span within, decimal value, decimal? upTo)
    {
        var after = Skipped().Match(text.Folded, end) is { Success: true } skipped ? skipped.Index + skipped.Length : end;
        // "98% số phải thu": there the word that is passed by elsewhere is part of what is counted
        var unit = Units.At(text, end, within.End, known: true) ?? Units.At(text, after, within.End, known: true);
        return new(new(start, unit?.End ?? end), value, upTo, null, unit is { } whose ? $"% {text.Show(whose)}" : "%", true) { NumberStart = start, NumberEnd = end };
    }

    private static decimal? Value(string digits)
    {
        digits = digits.Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length == 0) return null;
        if (Words.TryGetValue(digits, out var word)) return word;
        var plain = Grouped().IsMatch(digits) ? digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : digits.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    [GeneratedRegex(@"(?<![\w/.,\-])(?:(?<so>\d{1,3}(?:(?:\.|\s\.|\.\s)\d{3}(?!\d)){1,4}(?:,\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?)(?:\s?/\s?(?<tong>\d{1,3}(?:\.\d{3}){1,4}|\d{1,7})(?=\s[a-z])|\s?%?\s?(?:-|den(?:\s(?<duoi>duoi))?)\s?(?<den>\d{1,3}(?:\.\d{3}){1,4}|\d{1,7}(?:[.,]\d{1,2})?)(?=\s?[%a-z]))?(?:\s?(?<pt>%|phan tram))?(?:\s(?<he>nghin|ngan|trieu|ty)(?!\w))?(?:(?<=[%m])(?=/(?:nam|quy|thang)\b)|(?![\d/%])(?!\w))|(?<so>(?<chu>mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi))(?=\s(?:doan vien|cong doan|cdcs|nghiep doan|lop|cuoc|buoi|hoi nghi|mo hinh|cong trinh|thoa uoc|dong chi|nguoi))|(?<nua>(?:mot\s)?nua(?=\s(?:so|cac|tong))))")]
    private static partial Regex Number();

    /// <summary>Words before a number that is no quantity: of a date, a document, an article, a class.</summary>
    [GeneratedRegex(@"(?:(?<!\b(?:hang|moi)\s)\b(?:thang|nam|quy)\s?|\b(?:ngay|khoa|dieu|khoan|chuong|lan thu|(?<!\bco )so|phu luc|bieu|mau|nhiem ky|giai doan|ky niem|quoc lo)\s?|/\s?|:|\d\s?-\s?)$")]
    private static partial Regex NotBefore();

    [GeneratedRegex(@"\G\s(?:tong\s)?(?:so|cac)\s")]
    private static partial Regex OfAll();

    /// <summary>Nothing that could be counted follows.</summary>
    [GeneratedRegex(@"^\s*(?:$|[,;.(])")]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b(?:tong\s)?so\s(?:luong\s)?(?<x>[a-z][^,;.:\d]{1,70}?)(?:\s?:|\sla|\sdat|\s(?:it nhat|toi thieu|tu|tren|khoang))*\s$")]
    private static partial Regex Label();

    /// <summary>Nothing but what is counted, at the head of its part.</summary>
    [GeneratedRegex(@"(?:^|[,;(+-]\s{0,2})(?<tran>(?<x>[a-z][a-z ]{1,40}?))\s?:\s$")]
    private static partial Regex BareLabel();

    [GeneratedRegex(@"\G\s{0,2}(?:tro len\s)?(?:tren\s|trong\s)?(?:tong so\s|so\s|tong\s)?(?:cac\s|nhung\s)?")]
    private static partial Regex Skipped();

    [GeneratedRegex(@"^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d+$")]
    private static partial Regex Grouped();
}
