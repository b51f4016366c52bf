using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>A second line of labels that says in another language what the first says: a column that the first names is never lost to the second.</summary>
internal static class HeadTranslation
{
    /// <summary>No row of people holds so many words that are labels.</summary>
    private const int SureFrom = 2;

    /// <summary>Where the scripts of East Asia begin; Vietnamese letters with two marks end long before.</summary>
    private const char FirstBeyondLatin = '\u2E80';

    /// <param name="levels">The rows of the header so far, the one with the names first.</param>
    /// <param name="meaning">Of a label alone.</param>
    public static bool Is(IReadOnlyList<StoredRow> levels, StoredRow below, Func<StoredCell, string> label, Func<string, HeadMeaning?> meaning)
    {
        if (below.Number - levels[^1].Number > 1 || below.Cells.Count < 2 || below.Cells.Any(c => c.Kind is not (StoredKind.Text or StoredKind.Bytes))) return false;
        var labelled = levels.SelectMany(r => r.Cells).Select(c => c.Column).ToHashSet();
        if (below.Cells.Any(c => !labelled.Contains(c.Column)) || below.Cells.Count * 3 < labelled.Count * 2) return false;
        if (below.Cells.Count(c => IsForeign(c.Text)) * 3 >= below.Cells.Count * 2 && !below.Cells.Any(c => c.Text.Any(char.IsDigit))) return true;
        if (below.Cells.Count(c => SaysTheSame(levels, c, label, meaning)) >= SureFrom) return true;
        foreach (var name in levels[0].Cells)
        {
            if (!MemberHeaders.IsName(meaning(label(name))) || below.At(name.Column) is not { } other) continue;
            return MemberHeaders.IsName(meaning(label(other))) && MemberHeaders.KeyOf(label(other)) != MemberHeaders.KeyOf(label(name));
        }
        return false;
    }

    /// <summary>Letters, none of them Latin: Chinese, Korean or Japanese below the Vietnamese.</summary>
    private static bool IsForeign(string text) => text.Any(char.IsLetter) && !text.Any(c => char.IsLetter(c) && c < FirstBeyondLatin);

    /// <summary>Another word for what the label above it means.</summary>
    private static bool SaysTheSame(IReadOnlyList<StoredRow> levels, StoredCell cell, Func<StoredCell, string> label, Func<string, HeadMeaning?> meaning)
    {
        if (levels.Select(l => l.At(cell.Column)).LastOrDefault(c => c is not null) is not { } above || MemberHeaders.KeyOf(label(above)) == MemberHeaders.KeyOf(label(cell))) return false;
        var (upper, lower) = (meaning(label(above)), meaning(label(cell)));
        return upper is { Field: not null } && lower?.Field == upper.Field && lower.Role == upper.Role || MemberHeaders.IsName(upper) && MemberHeaders.IsName(lower);
    }

    /// <summary>The columns of the first line; what it leaves open the second tells.</summary>
    public static List<HeadColumn> Together(List<HeadColumn> heads, StoredRow below, Func<StoredCell, string> label) =>
        [.. heads.Select(h => h.Meaning is null && below.At(h.Column) is { } cell ? h with { Meaning = MemberHeaders.Meaning([label(cell)], []) } : h)];
}
