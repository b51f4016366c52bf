using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Heads;

/// <summary>The province a directive belongs to: numbers repeat between provinces, and a paper says only "Tỉnh ủy".</summary>
internal static partial class Home
{
    private static readonly string[] Cities = ["Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ"];

    private static readonly (string Folded, string Name)[] Provinces = [.. Province.All.SelectMany(p => new[] { p.OldName, p.Name }).Distinct().OrderByDescending(n => n.Length).Select(n => (Folding.Fold(n), n))];

    /// <summary>Of its issuer or superior, else of the place where it was signed, else the first province that the text names; none for bodies of the centre.</summary>
    public static string? Of(string? issuer, string? superior, string? place, SourceText text)
    {
        var bodies = $"{superior} {issuer}";
        if (issuer is not null && Central().IsMatch(Folding.Fold(issuer))) return null;
        return Named(Folding.Fold(bodies)) ?? Exact(place) ?? Named(text.Folded.AsSpan(0, Math.Min(text.Folded.Length, 20_000)).ToString());
    }

    /// <summary>"tỉnh Lai Châu", "thành phố Hà Nội".</summary>
    public static string WithLevel(string home) => $"{(Cities.Contains(home) ? "thành phố" : "tỉnh")} {home}";

    /// <summary>A province by its name however it is written.</summary>
    public static string? Exact(string? place) => place is null ? null : Provinces.FirstOrDefault(p => p.Folded == Folding.Fold(place.Trim())).Name;

    /// <summary>Where a text in small letters names provinces, accents and all.</summary>
    public static IEnumerable<(int At, string Name)> In(string text)
    {
        foreach (var (_, name) in Provinces)
            if (text.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && (at + name.Length == text.Length || !char.IsLetter(text[at + name.Length])) && (at == 0 || !char.IsLetter(text[at - 1]))) yield return (at, name);
    }

    private static string? Named(string folded)
    {
        foreach (Match match in Before().Matches(folded))
        {
            var at = match.Index + match.Length;
            if (Provinces.FirstOrDefault(p => string.CompareOrdinal(folded, at, p.Folded, 0, p.Folded.Length) == 0).Name is { } name) return name;
        }
        return null;
    }

    [GeneratedRegex(@"\b(?:tinh uy|thanh uy|tinh|thanh pho|dang bo tinh|tinh doan)\s")]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?:tong lien doan|ban chap hanh tong|doan chu tich|chinh phu|thu tuong|bo |quoc hoi|ban bi thu|ban chap hanh trung uong|cong doan (?:nganh )?[a-z ]+ viet nam|uy ban thuong vu quoc hoi|van phong trung uong|ban to chuc trung uong)")]
    private static partial Regex Central();
}
