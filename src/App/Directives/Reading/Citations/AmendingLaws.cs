using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>"Luật sửa đổi, bổ sung một số điều của Luật A và Luật B số …, ngày …": number and day behind the names are those of the amending law; the amended ones are documents of their own.</summary>
internal static partial class AmendingLaws
{
    private const int MostNames = 12;

    public static IEnumerable<Mention> Find(SourceText text, Span within)
    {
        var end = within.Start;
        foreach (Match match in Title().Matches(text.Folded[within.Start..within.End]))
        {
            var start = within.Start + match.Index;
            if (start < end || !char.IsUpper(text.Clean[start]) || text.IsCapitals(new(start, start + match.Length))) continue;
            var names = Names(text, start + match.Length, within.End);
            if (names.Count == 0) continue;
            var amending = Amending(text, new(start, names[^1].End), within.End);
            end = amending.At.End;
            yield return amending;
            foreach (var name in names) yield return Amended(text, name);
        }
    }

    private static List<Span> Names(SourceText text, int at, int limit)
    {
        var names = new List<Span>();
        while (names.Count < MostNames && Name().Match(text.Folded, at, Math.Min(140, limit - at)) is { Success: true } name && name.Index == at)
        {
            if (!char.IsUpper(text.Clean[name.Groups["ten"].Index])) break;
            names.Add(text.Trim(new(name.Groups["luat"].Index, name.Groups["ten"].Index + name.Groups["ten"].Length)));
            at = names[^1].End;
        }
        return names;
    }

    private static Mention Amending(SourceText text, Span title, int limit)
    {
        var numbered = Number().Match(text.Folded, title.End) is { Success: true } so && so.Index + so.Length < limit ? Symbols.At(text, so.Index + so.Length) : null;
        var tail = CitationTail.Read(text, numbered?.At.End ?? title.End, limit);
        var symbol = numbered?.Symbol;
        return new(title with { End = tail.End }, symbol?.Key ?? $"luat {Blanks().Replace(text.Fold(title), " ")} {tail.Date?.Year}", symbol?.Proper, "Luật")
        {
            Symbol = symbol,
            Date = tail.Date,
            Issuer = tail.Issuer ?? "Quốc hội",
            Subject = text.Show(title),
        };
    }

    private static Mention Amended(SourceText text, Span at)
    {
        var called = text.Show(at);
        var isCode = called.StartsWith("Bộ", StringComparison.OrdinalIgnoreCase);
        return new(at, NamedPapers.KeyOf(Folding.Fold(called[(isCode ? "Bộ luật " : "Luật ").Length..]), null), null, isCode ? "Bộ luật" : "Luật") { Issuer = "Quốc hội", Subject = char.ToUpperInvariant(called[0]) + called[1..], IsAmended = true };
    }

    [GeneratedRegex(@"\b(?:bo\s+)?luat\s+sua doi,?\s+(?:va\s+)?(?:bo sung\s+)?(?:mot so\s+)?(?:dieu\s+)?(?:cua\s+)?(?:cac\s+)?(?=(?:bo\s+)?luat\s)")]
    private static partial Regex Title();

    /// <summary>A name ends before the next law, its number, its day, or a word that no law is named with.</summary>
    [GeneratedRegex(@"\G(?:\s{0,3},)?\s{0,3}(?:va\s{1,3})?(?<luat>(?:bo\s{1,3})?luat)\s{1,3}(?<ten>[a-z][a-z ,\-\n]{2,80}?)(?=(?:\s{1,3}va|\s{0,3},(?:\s{0,3}va)?)\s{1,3}(?:bo\s{1,3})?luat\s|,?\s{1,3}(?:so\s{0,3}\d|ngay\s|nam\s{0,3}\d|duoc\s|da\s|cua\s|do\s|quy dinh|thi hanh|can cu|cac cap|va\s(?:nghi|thong|quyet|cac))|\s{0,3}(?:[;.:()""]|$))")]
    private static partial Regex Name();

    [GeneratedRegex(@"\G\s{0,3},?\s{0,3}so\s{0,3}:?\s{0,3}")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
