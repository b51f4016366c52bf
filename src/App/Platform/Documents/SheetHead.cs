using System.Xml;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Platform.Documents;

/// <summary>The head of an official paper above the table of a sheet: three lines in two halves, then a blank one.</summary>
internal static class SheetHead
{
    public const int Rows = 4;

    /// <summary>Below this share of the width the long names of unions would not fit on the left.</summary>
    private const double LeftShare = 0.42;

    /// <summary>Writes the lines and tells which cells they span.</summary>
    public static IReadOnlyList<CellRange> Write(XmlWriter xml, PaperHead head, IReadOnlyList<PrintColumn> leaves, SheetStyles styles)
    {
        var (plain, bold, italic) = (styles.Of(CellLook.Head, PrintKind.Text), styles.Of(CellLook.HeadBold, PrintKind.Text), styles.Of(CellLook.Subtitle, PrintKind.Text));
        (string Text, int Style)[] left = [(head.Superior.ToUpperInvariant(), plain), (head.Issuer.ToUpperInvariant(), bold), ("", plain)];
        (string Text, int Style)[] right = [(PaperHead.State, bold), (PaperHead.Motto, bold), (head.Place.Length > 0 ? head.PlaceAndDay : "", italic)];
        var half = Half(leaves);
        for (var i = 0; i < left.Length; i++)
        {
            SheetCells.StartRow(xml, i + 1, 0);
            SheetCells.WriteText(xml, i + 1, 1, left[i].Text, left[i].Style);
            SheetCells.WriteText(xml, i + 1, half + 1, right[i].Text, right[i].Style);
            xml.WriteEndElement();
        }
        return [.. Enumerable.Range(1, left.Length).SelectMany(row => new CellRange[] { new(row, 1, row, half), new(row, half + 1, row, leaves.Count) })];
    }

    /// <summary>How many columns the left half takes.</summary>
    private static int Half(IReadOnlyList<PrintColumn> leaves)
    {
        var (whole, taken, columns) = (leaves.Sum(l => l.Width), 0d, 0);
        while (columns < leaves.Count - 1 && taken < whole * LeftShare) taken += leaves[columns++].Width;
        return columns;
    }
}
