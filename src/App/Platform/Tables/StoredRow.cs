namespace DoanKet.App.Platform.Tables;

/// <summary>How a file stores a cell.</summary>
public enum StoredKind
{
    /// <summary>Text in Unicode, or typed for an old font and stored as if it were.</summary>
    Text,

    /// <summary>Bytes of a text file that are no Unicode, each as the character of the same number.</summary>
    Bytes,

    /// <summary>A number, as the file writes it ("1.2085E+11").</summary>
    Number,

    /// <summary>A number whose style shows a day.</summary>
    Date,

    /// <summary>"#REF!" and its like, or a formula that was never computed.</summary>
    Error,
}

/// <summary>One cell with content as its file stores it.</summary>
/// <param name="Column">From 1.</param>
public readonly record struct StoredCell(int Column, StoredKind Kind, string Text, DateOnly? Date = null)
{
    /// <summary>The number of a cell that stores one.</summary>
    public double? Number => Kind is StoredKind.Number or StoredKind.Date && double.TryParse(Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>One row with content; its cells from left to right.</summary>
/// <param name="Number">From 1, as the sheet counts.</param>
public sealed record StoredRow(int Number, IReadOnlyList<StoredCell> Cells, bool IsHidden = false)
{
    /// <summary>The cell in a column, if it has content.</summary>
    public StoredCell? At(int column)
    {
        // in lists without blanks the cells stand where their numbers say
        if (column > 0 && column <= Cells.Count && Cells[column - 1].Column == column) return Cells[column - 1];
        var (low, high) = (0, Cells.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Cells[middle].Column == column) return Cells[middle];
            if (Cells[middle].Column < column) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }
}

/// <summary>One sheet, read row by row.</summary>
/// <param name="Rows">Can be walked once.</param>
/// <param name="DayOf">The day a serial number stands for in this file.</param>
public sealed record StoredSheet(string Name, IEnumerable<StoredRow> Rows, IReadOnlyList<CellRange> Merges, Func<double, DateOnly?> DayOf);
