using System.ComponentModel;

namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>What may have happened to the cells that a repair changes; the likelier first.</summary>
public enum RepairReason
{
    /// <summary>Two digits next to each other changed places: 475 and 457.</summary>
    [Description("Đổi chỗ chữ số")]
    SwappedDigits,

    /// <summary>The figures of a row stand one column to the left or right.</summary>
    [Description("Lệch cột")]
    ShiftedColumn,

    /// <summary>A column of the total row is missing in the rows, or the other way, so that the total row has slipped.</summary>
    [Description("Thiếu cột")]
    MissingColumn,

    /// <summary>A whole row is missing.</summary>
    [Description("Thiếu dòng")]
    MissingRow,

    /// <summary>Two neighbouring cells of a row changed places.</summary>
    [Description("Đổi chỗ hai ô")]
    SwappedCells,

    /// <summary>A figure stands in another row of its column, or two rows changed figures.</summary>
    [Description("Nhầm dòng")]
    WrongRow,

    /// <summary>One digit was read as another.</summary>
    [Description("Đọc nhầm chữ số")]
    MisreadDigit,

    /// <summary>Noughts were lost or added at the end.</summary>
    [Description("Thiếu, thừa số 0")]
    Zeros,

    /// <summary>The mark of the thousands was lost or taken for a decimal mark.</summary>
    [Description("Sai dấu phân nghìn")]
    Separator,

    /// <summary>The sign is wrong.</summary>
    [Description("Sai dấu")]
    Sign,

    /// <summary>A digit was lost or added.</summary>
    [Description("Thiếu, thừa chữ số")]
    Digit,

    /// <summary>Nothing stands in the cell, or a text that is no number.</summary>
    [Description("Bỏ sót số")]
    Blank,

    /// <summary>The printed sum is not that of its terms.</summary>
    [Description("Số cộng sai")]
    Total,

    /// <summary>Another number stands there, nothing tells why.</summary>
    [Description("Số khác")]
    Other,

    /// <summary>Several cells, each with its own reason.</summary>
    [Description("Nhiều ô")]
    Several,
}

/// <summary>A cell with the number it has and the number it would get; <paramref name="From"/> is null for a blank cell or a text.</summary>
public sealed record RepairedCell(string At, decimal? From, decimal To);

/// <summary>A row that is missing, with its figures.</summary>
/// <param name="After">The row of the sheet after which it belongs; null when the table does not tell.</param>
/// <param name="Ordinal">Its number, told by the hole in the numbering; null when there is none.</param>
public sealed record MissingRow(int? After, string? Ordinal, IReadOnlyList<MissingFigure> Figures);

/// <summary>One figure of a missing row; <paramref name="Column"/> is the letter of its column.</summary>
public sealed record MissingFigure(string Column, decimal Number);

/// <summary>A smallest set of cells whose change makes sums agree: every sum it touches agrees after it.</summary>
/// <param name="Mends">How many of the broken checks it puts right.</param>
/// <param name="Of">How many checks of the table are broken.</param>
/// <param name="Why">What may have happened, as a Vietnamese sentence.</param>
/// <param name="Group">Repairs of one group are alternatives to each other; of each group one is to be chosen.</param>
/// <param name="Certain">No other change of as few cells puts the same checks right.</param>
/// <param name="Checks">The addresses of the checks that it puts right.</param>
public sealed record TableRepair(IReadOnlyList<RepairedCell> Cells, int Mends, int Of, RepairReason Reason, string Why, int Group, bool Certain, IReadOnlyList<string> Checks)
{
    /// <summary>The row to be added; then no cell is changed.</summary>
    public MissingRow? Missing { get; init; }
}
