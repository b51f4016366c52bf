using System.Globalization;
using System.Xml;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Platform.Documents;

/// <summary>Writes single rows and cells of a sheet.</summary>
internal static class SheetCells
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public static void StartRow(XmlWriter xml, int row, double height)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
        if (height <= 0) return;
        xml.WriteAttributeString("ht", height.ToString("0.##", CultureInfo.InvariantCulture));
        xml.WriteAttributeString("customHeight", "1");
    }

    public static void WriteValue(XmlWriter xml, int row, int column, PrintValue value, int style, string? formula)
    {
        var number = value.Number ?? (value.Date is { } date ? date.DayNumber - DayZero.DayNumber : null);
        if (number is null)
        {
            WriteText(xml, row, column, value.Text ?? "", style);
            return;
        }
        StartCell(xml, row, column, style);
        if (formula is not null) xml.WriteElementString("f", Main, formula);
        xml.WriteElementString("v", Main, number.Value.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    /// <summary>An inline text is a text whatever it begins with: "=1+1" typed by someone never becomes a formula.</summary>
    public static void WriteText(XmlWriter xml, int row, int column, string text, int style)
    {
        StartCell(xml, row, column, style);
        if (text.Length > 0)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(XmlText.Clean(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void StartCell(XmlWriter xml, int row, int column, int style)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", CellAddress.Of(row, column));
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
    }
}
