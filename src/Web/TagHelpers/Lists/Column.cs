namespace DoanKet.Web.TagHelpers.Lists;

/// <summary>
/// A column of a list. The cell is a value (dates and numbers are written as usual, null is "–") or markup:
/// <c>new("ten", "Họ và tên", @&lt;a href="…"&gt;@item.Name&lt;/a&gt;)</c>.
/// </summary>
/// <param name="Key">The name of the column in the address (<c>?xep=</c>).</param>
/// <param name="Label">The words of its head; "\n" breaks the line.</param>
public sealed record Column<TRow>(string Key, string Label, Func<TRow, object?> Cell)
{
    /// <summary>Figures: to the right, largest first when sorted.</summary>
    public bool Number { get; init; }

    public bool Sortable { get; init; }

    /// <summary>
    /// The place of the cell when the row becomes a block on a phone: "a" the name, "s" the badge at its right, "w-bar" the bar, "v" and "p" the two
    /// figures under it, "m" a third with its label, "m2" two thirds, "all" a line of its own, "gone" left out. The first column is "a".
    /// </summary>
    public string Phone { get; init; } = "m";

    /// <summary>The words before the figure on a phone; by default the label in the places "m" and "m2", nothing elsewhere.</summary>
    public string? PhoneLabel { get; init; }

    /// <summary>The head over this column and its neighbours with the same words.</summary>
    public string? Group { get; init; }

    /// <summary>Further classes: "g" draws a line before the column, "mask" spaces a masked number.</summary>
    public string? Class { get; init; }

    /// <summary>Classes of the cell by its row: "err", "warn" mark what was found in it.</summary>
    public Func<TRow, string?>? Mark { get; init; }

    /// <summary>What stands under the column in the row of sums.</summary>
    public object? Foot { get; init; }

    /// <summary>A chart of this table draws this column.</summary>
    public bool Series { get; init; }
}
