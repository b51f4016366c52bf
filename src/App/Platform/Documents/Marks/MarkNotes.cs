using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Platform.Documents.Marks;

/// <summary>The comments of a sheet with those of the marks among them, and the drawing that shows them.</summary>
internal static partial class MarkNotes
{
    /// <summary>Spreadsheets grow slow with more; the column "Lỗi" has every message.</summary>
    private const int Most = 5_000;
    private const string Author = "Đoàn Kết";
    private static readonly XNamespace Main = SheetCells.Main;

    /// <summary>The cells to comment on, each with all that was found about it.</summary>
    public static List<(int Row, int Column, string Text)> Of(SheetMarks marks) =>
    [
        .. marks.Rows.OrderBy(r => r.Key)
            .SelectMany(r => r.Value.Where(f => f.Column.Length > 0).GroupBy(f => f.Column)
                .Select(g => (r.Key, CellAddress.TryParse(g.Key + "1", out _, out var column) ? column : 0, string.Join('\n', g.Select(f => f.Message)))))
            .Where(n => n.Item2 > 0).Take(Most),
    ];

    public static XDocument Comments(XDocument? existing, IReadOnlyList<(int Row, int Column, string Text)> notes)
    {
        var document = existing ?? new XDocument(new XElement(Main + "comments", new XElement(Main + "authors"), new XElement(Main + "commentList")));
        var (authors, list) = (document.Root!.Element(Main + "authors")!, document.Root.Element(Main + "commentList")!);
        var author = authors.Elements().ToList().FindIndex(a => a.Value == Author);
        if (author < 0)
        {
            author = authors.Elements().Count();
            authors.Add(new XElement(Main + "author", Author));
        }
        var taken = list.Elements().ToDictionary(c => (string?)c.Attribute("ref") ?? "", c => c);
        foreach (var (row, column, text) in notes)
        {
            var at = CellAddress.Of(row, column);
            // what someone wrote there stays, and ours stands below it; our own of an earlier time goes
            var before = taken.TryGetValue(at, out var old) && (int?)old.Attribute("authorId") != author ? old.Value + "\n" : "";
            old?.Remove();
            list.Add(new XElement(Main + "comment", new XAttribute("ref", at), new XAttribute("authorId", author.ToString(CultureInfo.InvariantCulture)),
                new XElement(Main + "text", new XElement(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), XmlText.Clean(before + text)))));
        }
        return document;
    }

    /// <param name="existing">The drawing as it stands, with a box for each comment it has.</param>
    public static string Drawing(string? existing, IReadOnlyList<(int Row, int Column, string Text)> notes)
    {
        var text = existing ?? SheetComments.DrawingStart + SheetComments.DrawingEnd;
        var boxes = Box().Matches(text).Select(m => (m.Groups["row"].Value, m.Groups["column"].Value)).ToHashSet();
        var first = Id().Matches(text).Select(m => int.Parse(m.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty(1_024).Max() + 1;
        var shapes = notes.Where(n => !boxes.Contains(((n.Row - 1).ToString(CultureInfo.InvariantCulture), (n.Column - 1).ToString(CultureInfo.InvariantCulture))))
            .Select((n, i) => SheetComments.Shape(first + i, n.Row, n.Column));
        var end = text.LastIndexOf("</", StringComparison.Ordinal);
        return text[..end] + string.Concat(shapes) + text[end..];
    }

    [GeneratedRegex(@"<x:Row>(?<row>\d+)</x:Row>\s*<x:Column>(?<column>\d+)</x:Column>")]
    private static partial Regex Box();

    [GeneratedRegex(@"id=""_x0000_s(?<n>\d{1,8})""")]
    private static partial Regex Id();
}
