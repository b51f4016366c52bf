using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Directives.Reading.Sources;

/// <summary>The text of a web page with its line breaks; scripts do not run and nothing is fetched.</summary>
internal static partial class HtmlText
{
    private const int Deepest = 400, MostCells = 50_000;

    private static readonly HashSet<string> Blocks = ["P", "DIV", "LI", "UL", "OL", "H1", "H2", "H3", "H4", "H5", "H6", "SECTION", "ARTICLE", "HEADER", "FOOTER", "BLOCKQUOTE", "CENTER", "PRE", "DT", "DD", "HR"];
    private static readonly HashSet<string> Silent = ["SCRIPT", "STYLE", "HEAD", "NAV", "TEMPLATE", "NOSCRIPT", "SELECT", "BUTTON"];

    public static string Read(string page, string fileName)
    {
        HtmlDepth.Check(page, fileName);
        if (Cell().Count(page) > MostCells) throw new DirectiveRefused($"Trang “{fileName}” có hơn {VietFormat.Number(MostCells)} ô trong bảng, quá nhiều cho một văn bản. Hãy tách riêng văn bản cần đọc rồi gửi lại.");
        using var document = new HtmlParser().ParseDocument(page);
        var text = new StringBuilder();
        if (document.Body is { } body) Write(body, text, 0);
        return text.ToString();
    }

    private static void Write(INode node, StringBuilder text, int depth)
    {
        if (depth > Deepest) return;
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words) Append(text, words.Data);
            else if (child is IHtmlTableElement table && table.QuerySelector("table") is null) WriteTable(table, text);
            else if (child is IElement element && !Silent.Contains(element.NodeName)) Write(element, text, depth + 1, Blocks.Contains(element.NodeName));
        }
    }

    private static void Write(IElement element, StringBuilder text, int depth, bool isBlock)
    {
        if (element.NodeName is "BR" || isBlock) BreakLine(text, element.NodeName is "BR");
        if (element.NodeName is "LI") text.Append(Bullet(element));
        Write(element, text, depth);
        if (isBlock) BreakLine(text, false);
    }

    /// <summary>What the browser would draw before an item.</summary>
    private static string Bullet(IElement item) =>
        item.ParentElement is IHtmlOrderedListElement list ? $"{list.Start + item.ParentElement.Children.TakeWhile(c => c != item).Count()}. " : "- ";

    private static void WriteTable(IHtmlTableElement table, StringBuilder text)
    {
        BreakLine(text, false);
        TableLines.Write([.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(TextOf)])], text);
    }

    private static string TextOf(IHtmlTableCellElement cell)
    {
        var text = new StringBuilder();
        Write(cell, text, 0);
        return text.ToString().Trim();
    }

    /// <summary>White space of the source is one blank, as in a browser.</summary>
    private static void Append(StringBuilder text, string words)
    {
        foreach (var c in words)
        {
            if (c is not (' ' or '\t' or '\n' or '\r')) text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
    }

    private static void BreakLine(StringBuilder text, bool always)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (always || (text.Length > 0 && text[^1] != '\n')) text.Append('\n');
    }

    [GeneratedRegex("<t[dh]\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cell();
}
