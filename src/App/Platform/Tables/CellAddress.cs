namespace DoanKet.App.Platform.Tables;

/// <summary>Addresses as a spreadsheet shows them: column letters and row number, both counted from 1.</summary>
public static class CellAddress
{
    private const int LastColumn = 16_384;
    private const int LastRow = 1_048_576;

    public static string Of(int row, int column) => Letter(column) + row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>1 is "A", 27 is "AA".</summary>
    public static string Letter(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }

    public static bool TryParse(ReadOnlySpan<char> text, out int row, out int column)
    {
        row = column = 0;
        var i = 0;
        for (; i < text.Length && char.IsAsciiLetter(text[i]) && column <= LastColumn; i++)
            column = column * 26 + (text[i] & ~0x20) - 'A' + 1;
        for (; i < text.Length && char.IsAsciiDigit(text[i]) && row <= LastRow; i++) row = row * 10 + text[i] - '0';
        return i == text.Length && column is > 0 and <= LastColumn && row is > 0 and <= LastRow;
    }
}
