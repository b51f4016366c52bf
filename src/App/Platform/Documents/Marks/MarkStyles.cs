using System.Globalization;
using System.Xml.Linq;

namespace DoanKet.App.Platform.Documents.Marks;

/// <summary>Gives each style of a workbook its twin on red for errors and on amber for warnings, as they come to be used.</summary>
internal sealed class MarkStyles(XDocument sheet)
{
    private static readonly XNamespace Main = SheetCells.Main;
    private readonly Dictionary<(int Style, bool IsError), int> twins = [];
    private readonly int own = sheet.Root!.Element(Main + "cellXfs")?.Elements(Main + "xf").Count() ?? 0;

    /// <summary>The smallest style sheet that a workbook may have.</summary>
    public static XDocument Empty() => XDocument.Parse($"""<styleSheet xmlns="{SheetCells.Main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs></styleSheet>""");

    public int Of(int style, bool isError)
    {
        if (twins.TryGetValue((style, isError), out var known)) return known;
        return twins[(style, isError)] = own + twins.Count;
    }

    /// <summary>The style sheet with all twins that were asked for.</summary>
    public XDocument Build()
    {
        var (fills, formats) = (sheet.Root!.Element(Main + "fills"), sheet.Root!.Element(Main + "cellXfs"));
        if (fills is null || formats is null) return sheet;
        var first = fills.Elements().Count();
        fills.Add(Fill("FFFFC7CE"), Fill("FFFFEB9C"));
        var known = formats.Elements(Main + "xf").ToList();
        foreach (var ((style, isError), _) in twins.OrderBy(t => t.Value))
        {
            var twin = new XElement(style < known.Count ? known[style] : new XElement(Main + "xf"));
            twin.SetAttributeValue("fillId", first + (isError ? 0 : 1));
            twin.SetAttributeValue("applyFill", 1);
            formats.Add(twin);
        }
        fills.SetAttributeValue("count", first + 2);
        formats.SetAttributeValue("count", formats.Elements().Count().ToString(CultureInfo.InvariantCulture));
        return sheet;
    }

    private static XElement Fill(string colour) => new(Main + "fill", new XElement(Main + "patternFill", new XAttribute("patternType", "solid"), new XElement(Main + "fgColor", new XAttribute("rgb", colour))));
}
