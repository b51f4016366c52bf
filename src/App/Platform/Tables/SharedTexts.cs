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
        var (first, more) = ("", (StringBuilder?)null);
        var depth = xml.Depth;
        while (xml.ReadShallow() && xml.Depth > depth)
        {
            while (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" }) PassOver(xml);
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false }) continue;
            while (xml.ReadShallow() && xml.NodeType is not XmlNodeType.EndElement)
                if (first.Length == 0) first = xml.Value;
                else (more ??= new(first)).Append(xml.Value);
        }
        return more?.ToString() ?? first;
    }

    /// <summary>To the node behind the element.</summary>
    private static void PassOver(XmlReader xml)
    {
        if (!xml.IsEmptyElement)
            for (var depth = xml.Depth; xml.ReadShallow() && xml.Depth > depth;) { }
        xml.ReadShallow();
    }
}
