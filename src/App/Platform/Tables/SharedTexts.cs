using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace DoanKet.App.Platform.Tables;

/// <summary>The texts that the cells of an .xlsx refer to by number.</summary>
internal static class SharedTexts
{
    public static IReadOnlyList<string> Read(SharedStringTablePart? part)
    {
        if (part is null) return [];
        var texts = new List<string>();
        using var xml = XmlReader.Create(part.GetStream(), XlsxReader.Safe);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" }) texts.Add(ReadRuns(xml));
        return texts;
    }

    /// <summary>Joins the runs of a text; phonetic hints are not part of it.</summary>
    public static string ReadRuns(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            while (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" }) xml.Skip();
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false }) AppendText(xml, text);
        }
        return text.ToString();
    }

    private static void AppendText(XmlReader xml, StringBuilder text)
    {
        while (xml.Read() && xml.NodeType is not XmlNodeType.EndElement) text.Append(xml.Value);
    }
}
