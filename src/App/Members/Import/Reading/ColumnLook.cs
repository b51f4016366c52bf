using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>What the first rows below a header hold, where a label alone leaves open what its column is.</summary>
/// <param name="rows">The rows below the header.</param>
/// <param name="first">The first labelled column.</param>
internal sealed class ColumnLook(IReadOnlyList<StoredRow> rows, int first)
{
    private const int ShortestId = 7;

    /// <summary>Most rows have words in the column.</summary>
    public bool HasText(int column)
    {
        var texts = rows.Count(r => r.At(column) is { Kind: StoredKind.Text or StoredKind.Bytes } cell && cell.Text.Any(char.IsLetter));
        return texts > 0 && texts * 2 >= rows.Count(r => r.Cells.Count > 2 && r.Cells[0].Column <= first + 1);
    }

    /// <summary>All that stands in the column is numbers, as allowances are.</summary>
    public bool HasNumbersOnly(int column)
    {
        var filled = Filled(column);
        return filled.Count > 1 && filled.TrueForAll(c => c.Kind is StoredKind.Number || !c.Text.Any(char.IsLetter) && c.Text.Any(char.IsAsciiDigit));
    }

    /// <summary>Nothing in the column is as long as a number of identity.</summary>
    public bool HasShortOnly(int column)
    {
        var filled = Filled(column);
        return filled.Count > 1 && filled.TrueForAll(c => c.Text.Length < ShortestId);
    }

    private List<StoredCell> Filled(int column) =>
        [.. rows.Select(r => r.At(column)).OfType<StoredCell>().Where(c => c.Kind is not StoredKind.Error && c.Text.Any(char.IsLetterOrDigit))];
}
