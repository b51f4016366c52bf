using System.Text;

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
        var sample = new List<string>();
        foreach (var cell in cells)
        {
            if (Ascii.IsValid(cell.Text)) continue;
            if (mixed = IsUnicode(cell.Text)) return;
            if (sample.Count < Sample) sample.Add(cell.Text);
        }
        common = LegacyEncoding.Detect(string.Join(' ', sample));
    }

    /// <summary>The fonts found so far.</summary>
    public HashSet<LegacyFont> Found { get; } = [];

    public Cell Convert(Cell cell)
    {
        // letters that only Unicode has stand in no text of an old font
        if (common is LegacyFont.None && (!mixed || Ascii.IsValid(cell.Text) || IsUnicode(cell.Text))) return cell;
        var font = mixed ? LegacyEncoding.Detect(cell.Text) : common;
        var text = LegacyEncoding.Convert(cell.Text, font);
        if (text == cell.Text) return cell;
        Found.Add(font);
        return cell with { Text = text, Converted = true };
    }

    private static bool IsUnicode(string text)
    {
        foreach (var c in text)
            if (c > 'ÿ' && char.IsLetter(c)) return true;
        return false;
    }
}
