namespace DoanKet.App.Platform.Tables;

/// <summary>A rectangle of cells; rows and columns count from 1, both ends included.</summary>
public readonly record struct CellRange(int Top, int Left, int Bottom, int Right)
{
    public int Height => Bottom - Top + 1;

    public int Width => Right - Left + 1;

    public bool IsSingle => Top == Bottom && Left == Right;

    public bool Contains(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;

    public override string ToString() =>
        IsSingle ? CellAddress.Of(Top, Left) : $"{CellAddress.Of(Top, Left)}:{CellAddress.Of(Bottom, Right)}";

    /// <summary>Reads "B2:D3" or "B2"; null when the text is neither.</summary>
    public static CellRange? Parse(string text)
    {
        var ends = text.Split(':');
        if (ends.Length > 2 || !CellAddress.TryParse(ends[0], out var top, out var left)) return null;
        if (ends.Length == 1) return new(top, left, top, left);
        return CellAddress.TryParse(ends[1], out var bottom, out var right) && bottom >= top && right >= left
            ? new(top, left, bottom, right)
            : null;
    }
}
