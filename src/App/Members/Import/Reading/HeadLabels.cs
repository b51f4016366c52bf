using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>
/// Reads the labels of headers. A label is short, and "Sè CCCD" can be Unicode as well as "Số CCCD" in TCVN3: where its words leave that open, a reading
/// that names a column goes before one that does not, and then the font in which the other labels were typed.
/// </summary>
internal sealed class HeadLabels(FontJudge fonts)
{
    private const int LookedBelow = 8;

    /// <summary>The font of the header that was found last.</summary>
    public Reading? Font { get; set; }

    public string Read(StoredCell cell)
    {
        if (System.Text.Ascii.IsValid(cell.Text)) return VietText.Nfc(cell.Text);
        var isBytes = cell.Kind is StoredKind.Bytes;
        if (!isBytes && FontJudge.HasUnicodeLetters(cell.Text)) return VietText.Nfc(cell.Text);
        var likely = fonts.Likeliest(cell.Text, isBytes);
        IReadOnlyList<Reading> ways = Meaningful(likely, cell.Text) is { Count: > 0 } some ? some : Meaningful(FontJudge.Ways(isBytes), cell.Text) is { Count: > 0 } other ? other : likely;
        return VietText.Nfc(As(Font is { } font && ways.Contains(font) ? font : ways[0], cell.Text));
    }

    /// <summary>In TCVN3 plain capitals make all letters of a text capitals; the abbreviation in "Sè CMND" is not to do so.</summary>
    private static string As(Reading way, string text)
    {
        var words = text.Split(' ');
        var isShouted = words.Any(w => w.Count(char.IsAsciiLetterUpper) > 1 && VietText.Fold(FontJudge.As(way, w)).Any("aeiouy".Contains));
        return isShouted ? FontJudge.As(way, text) : string.Join(' ', words.Select(w => FontJudge.As(way, w)));
    }

    /// <summary>The font in which most labels of a row were surely typed, or else the rows below it; none when nothing tells.</summary>
    public Reading? FontOf(IReadOnlyList<StoredRow> rows, int at) => Commonest(rows[at].Cells) ?? Commonest(rows.Skip(at + 1).Take(LookedBelow).SelectMany(r => r.Cells));

    private Reading? Commonest(IEnumerable<StoredCell> cells) => cells
        .Where(c => c.Kind is StoredKind.Text or StoredKind.Bytes && !System.Text.Ascii.IsValid(c.Text))
        .Select(c => fonts.Likeliest(c.Text, c.Kind is StoredKind.Bytes)).Where(ways => ways.Count == 1)
        .GroupBy(ways => ways[0]).MaxBy(g => g.Count())?.Key;

    private static List<Reading> Meaningful(IReadOnlyList<Reading> ways, string text) =>
        [.. ways.Where(way => FontJudge.As(way, text) is var label && MemberHeaders.Meaning([label], [MemberHeaders.KeyOf(label)]) is not null)];
}
