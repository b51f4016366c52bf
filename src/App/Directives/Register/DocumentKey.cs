using System.Globalization;
using DoanKet.App.Directives.Reading;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Register;

/// <summary>
/// Tells whether two papers name the same document. Numbers repeat: every province has its 12-CT/TU. So the number only finds who may be meant;
/// the day decides, and where one of both gives none, the province of the issuer.
/// </summary>
public static class DocumentKey
{
    private static readonly string[] NumberedByYear = ["luat", "bo luat", "hien phap"];

    /// <summary>
    /// Letters and digits of the number, folded, without noughts before it: "217-QĐ/TW", "217/QĐ-TW" and "0217 QĐ/TW" have one. For a law without a number, its name and year.
    /// None for what cannot be recognised by itself ("Nghị quyết Đại hội Công đoàn tỉnh").
    /// </summary>
    public static string? Of(string? number, string? type = null, string? subject = null, PaperDate? date = null)
    {
        if (number is not null)
        {
            var key = string.Concat(Folding.Fold(number).Where(char.IsLetterOrDigit)).TrimStart('0');
            return key.Length > 0 && char.IsDigit(key[0]) ? key : null;
        }
        return type is not null && subject is not null && date is { } day && NumberedByYear.Contains(Folding.Fold(type)) ? $"{Folding.Fold(type)} {Folding.Fold(subject)} {day.Year}" : null;
    }

    /// <summary>The number that a key begins with; none for a law without one.</summary>
    internal static int? NumberOf(string? key) =>
        key is not null && int.TryParse(string.Concat(key.TakeWhile(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether two that have the same key may be one document.</summary>
    public static bool MayBeOne(PaperDate? date, string? issuer, PaperDate? otherDate, string? otherIssuer)
    {
        if (date is { } one && otherDate is { } other && !one.Fits(other)) return false;
        var (place, otherPlace) = (ProvinceOf(issuer), ProvinceOf(otherIssuer));
        return place is null || otherPlace is null || place == otherPlace;
    }

    /// <summary>As <see cref="Reading.PaperDate"/> is written; none when it is blank.</summary>
    public static PaperDate? Date(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var parts = text.Split('-').Select(p => int.TryParse(p, CultureInfo.InvariantCulture, out var number) ? number : (int?)null).ToList();
        return parts[0] is { } year ? PaperDate.Try(year, parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2)) : null;
    }

    private static string? ProvinceOf(string? issuer)
    {
        if (issuer is null) return null;
        var folded = $" {Folding.Fold(issuer)} ";
        return Province.All.Select(p => p.OldName).Where(name => folded.Contains($" {Folding.Fold(name)} ", StringComparison.Ordinal)).MaxBy(name => name.Length);
    }
}
