namespace DoanKet.App.Platform.Tables;

/// <summary>How much of a stranger's file is read before it is refused; counted while unpacking, never taken from the file's own headers.</summary>
/// <param name="MaxFileBytes">Bytes of the file as sent.</param>
/// <param name="MaxUnpackedBytes">Bytes of all parts together after unpacking.</param>
/// <param name="MaxRatio">Times a part may grow when unpacked, once it is larger than 8 MB.</param>
/// <param name="MaxRows">Rows with content in one sheet, apart from titles and headers.</param>
/// <param name="MaxColumns">The furthest column with content.</param>
public sealed record TableLimits(
    long MaxFileBytes = 50_000_000,
    long MaxUnpackedBytes = 1_000_000_000,
    int MaxRatio = 200,
    int MaxRows = 100_000,
    int MaxColumns = 256)
{
    /// <summary>Titles, header levels and notes that may stand around the rows counted by <see cref="MaxRows"/>.</summary>
    internal const int RowsAround = 50;
}
