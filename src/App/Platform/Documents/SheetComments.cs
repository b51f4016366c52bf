using System.Text;
using DoanKet.App.Platform.Tables;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DoanKet.App.Platform.Documents;

/// <summary>Comments on cells: the texts, and the old drawing without which Excel does not show them.</summary>
internal static class SheetComments
{
    public const string DrawingId = "rIdDrawing";

    public static void Write(WorksheetPart sheet, IReadOnlyList<(int Row, int Column, string Text)> comments)
    {
        if (comments.Count == 0) return;
        sheet.AddNewPart<WorksheetCommentsPart>("rIdComments").Comments = new(
            new S.Authors(new S.Author("Đoàn Kết")),
            new S.CommentList(comments.Select(c => new S.Comment(new S.CommentText(new S.Run(new S.Text(XmlText.Clean(c.Text)) { Space = SpaceProcessingModeValues.Preserve }))) { Reference = CellAddress.Of(c.Row, c.Column), AuthorId = 0 })));
        using var drawing = sheet.AddNewPart<VmlDrawingPart>(DrawingId).GetStream(FileMode.Create);
        drawing.Write(Encoding.UTF8.GetBytes(Draw(comments)));
    }

    private static string Draw(IReadOnlyList<(int Row, int Column, string Text)> comments) =>
        DrawingStart + string.Concat(comments.Select((c, i) => Shape(1025 + i, c.Row, c.Column))) + DrawingEnd;

    /// <summary>What stands before and after the shapes in the old drawing.</summary>
    public const string DrawingStart = """<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""", DrawingEnd = "</xml>";

    /// <summary>The box of one comment.</summary>
    public static string Shape(int id, int row, int column) =>
        $"""<v:shape id="_x0000_s{id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column},15,{row},2,{column + 3},15,{row + 5},2</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column></x:ClientData></v:shape>""";
}
