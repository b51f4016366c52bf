using System.Globalization;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>The number and symbol of a document taken apart: "98/2014/NĐ-CP", "02-NQ/TW", "1399/TLĐ-ToC", "50/2024/QH15".</summary>
/// <param name="Number">"98", "10a"; empty where it is left blank.</param>
/// <param name="Parts">The letters between the separators, as written.</param>
/// <param name="Written">As it stands in the paper, without blanks.</param>
internal sealed record Symbol(string Number, int? Year, char First, IReadOnlyList<string> Parts, IReadOnlyList<char> Separators, string Written)
{
    private string[] Folded => [.. Parts.Select(Texts.Folding.Fold)];

    /// <summary>The letters of the type; none for "1399/TLĐ-ToC".</summary>
    public string? Code => Parts.Count > 1 && PaperTypes.OfCode(Folded[0], false) is not null ? Folded[0] : null;

    /// <summary>The office that issued it, folded: "tw", "ldld"; empty when the symbol names none.</summary>
    public string Office => Parts.Count == 1 ? Folded[0] : Code is null ? Folded[0] : Folded[1];

    public bool IsParty => Parts.Count > 1 && Code is not null && PaperTypes.IsParty(Folded[1]);

    public bool IsLaw => Parts is [var only] && (Texts.Folding.Fold(only).StartsWith("qh", StringComparison.Ordinal) || Texts.Folding.Fold(only).StartsWith("ubtvqh", StringComparison.Ordinal));

    public string? Type => IsLaw ? null : Code is { } code ? PaperTypes.OfCode(code, IsParty) : Parts.Count == 1 && First == '-' ? null : "Công văn";

    /// <summary>The same for the same document, however the separators are written: number, year and letters.</summary>
    public string Key => $"{Number.TrimStart('0').ToLowerInvariant()}/{Year}/{string.Join('-', Folded)}";

    /// <summary>The number as it should be written: Party documents "217-QĐ/TW", all others "78/KH-LĐLĐ".</summary>
    public string Proper
    {
        get
        {
            if (!IsParty || Parts.Count != 2 || Year is not null || !IsMixedUp) return Join(First, Separators);
            return Join('-', ['/']);
        }
    }

    /// <summary>A Party symbol with the separators of the state ("217/QĐ-TW") or twice the same ("02-NQ-TW").</summary>
    public bool IsMixedUp => IsParty && Parts.Count == 2 && Texts.Folding.Fold(Parts[1]) is "tw" or "tu" or "hu" or "thu" && (First, Separators[0]) is not ('-', '/');

    public Symbol WithType(string code) => this with { Parts = [code, .. Parts.Skip(1)] };

    private string Join(char first, IReadOnlyList<char> separators)
    {
        var year = Year is { } known ? "/" + known.ToString(CultureInfo.InvariantCulture) : "";
        return $"{Number}{year}{first}{Parts[0]}{string.Concat(Parts.Skip(1).Select((part, i) => $"{separators[i]}{part}"))}";
    }
}
