namespace DoanKet.App.Platform.Tables;

/// <summary>
/// Converts cells typed for fonts of before Unicode. One word alone may read well both ways, so the cells of a sheet are judged together;
/// where Unicode Vietnamese stands beside them, each cell is judged for itself.
/// </summary>
internal sealed class LegacyCells
{
    private const int Sample = 20_000;
    private readonly LegacyFont common;
    private readonly bool mixed;

    public LegacyCells(IEnumerable<Cell> cells)
    {
        var texts = cells.Where(c => !c.Text.All(char.IsAscii)).Select(c => c.Text).ToList();
        mixed = texts.Any(IsUnicode);
        if (!mixed) common = LegacyEncoding.Detect(string.Join(' ', texts.Take(Sample)));
    }

    /// <summary>The fonts found so far.</summary>
    public HashSet<LegacyFont> Found { get; } = [];

    public Cell Convert(Cell cell)
    {
        if (cell.Text.All(char.IsAscii) && common is LegacyFont.None) return cell;
        var font = mixed ? LegacyEncoding.Detect(cell.Text) : common;
        var text = LegacyEncoding.Convert(cell.Text, font);
        if (text == cell.Text) return cell;
        Found.Add(font);
        return cell with { Text = text, Converted = true };
    }

    private static bool IsUnicode(string text) => text.Any(c => c > 'ÿ' && char.IsLetter(c));
}
