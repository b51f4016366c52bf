using System.IO.Compression;
using System.Text;
using DoanKet.App.Members.Import.Reading;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DoanKet.App.Tests.Members.Import.Reading;

public sealed class MemberMarksTests
{
    private static readonly object?[][] Rows =
    [
        ["DANH SÁCH"], ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Điện thoại"],
        [1, "Lò Văn Páo", new DateOnly(1990, 3, 15), "Nam", "012090001234", "0912345627"],
        [2, "Lò Thị Mỷ", "31/02/1991", "Nữ", "012191001234", "12"],
        [3, null, "16/04/1991", "Nữ", 12191001235L],
        ["Cộng: 3 người"],
    ];

    [Fact]
    public void Marked_cells_are_coloured_and_commented_and_the_last_column_says_all()
    {
        var marked = Mark(ListFile.Xlsx(Rows), "danh-sach.xlsx");
        using var document = SpreadsheetDocument.Open(new MemoryStream(marked), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description + e.Path?.XPath));
        Assert.Equal("Lỗi", Text(document, "G2"));
        Assert.Equal("", Text(document, "G3"));
        Assert.Contains("Không có ngày “31/02/1991”", Text(document, "G4"), StringComparison.Ordinal);
        Assert.Contains("“••” không đúng", Text(document, "G4"), StringComparison.Ordinal);
        Assert.Equal(("FFFFC7CE", "FFFFEB9C", "FFFFC7CE", ""), (Colour(document, "C4"), Colour(document, "F4"), Colour(document, "B5"), Colour(document, "B4")));
        var comments = Sheet(document).WorksheetCommentsPart!.Comments.CommentList!.Elements<S.Comment>().ToDictionary(c => c.Reference!.Value!, c => c.InnerText);
        Assert.Equal(["B5", "C4", "E5", "F4"], comments.Keys.Order());
        Assert.StartsWith("Thiếu họ tên", comments["B5"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("danh-sach.xlsx")]
    [InlineData("danh sách đoàn viên công đoàn cơ sở Bản Bo.csv")]
    public void What_was_marked_is_read_again_with_the_same_lines(string fileName)
    {
        var file = fileName.EndsWith(".csv", StringComparison.Ordinal)
            ? ListFile.Csv("TT,Họ và tên,Ngày sinh,Số CCCD\n1,Lò Văn Páo,31/02/1990,012090001234\n2,Lò Thị Mỷ,16/04/1991,12191001234\n\n3,,1991,012191001235\n") : ListFile.Xlsx(Rows);
        var marked = Mark(file, fileName);
        foreach (var again in (byte[][])[marked, Mark(marked, "lan-2.xlsx")])
        {
            var (before, after) = (ListFile.Read(file, fileName), ListFile.Read(again));
            Assert.Equal(before.Lines.Select(Plain), after.Lines.Select(Plain));
            Assert.Equal(before.Summary.Columns.Select(c => (c.Field, c.Letter)), after.Summary.Columns.Select(c => (c.Field, c.Letter)));
            Assert.Empty(after.Summary.NotTaken);
        }
    }

    [Fact]
    public void Comments_and_merged_cells_of_the_file_stay()
    {
        var file = new MemoryStream(Mark(ListFile.Xlsx(Rows, "A1:F1"), "a.xlsx"));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("xl/doanketComments1.xml")!;
            using var stream = entry.Open();
            var text = new StreamReader(stream).ReadToEnd().Replace("Đoàn Kết", "Chị Hoa", StringComparison.Ordinal);
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
        using var document = SpreadsheetDocument.Open(new MemoryStream(Mark(file.ToArray(), "a.xlsx")), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description + e.Path?.XPath));
        var comments = Sheet(document).WorksheetCommentsPart!.Comments;
        Assert.Equal(["Chị Hoa", "Đoàn Kết"], comments.Authors!.Elements<S.Author>().Select(a => a.Text));
        Assert.Equal("A1:F1", Assert.Single(Sheet(document).Worksheet.Descendants<S.MergeCell>()).Reference!.Value);
    }

    private static string Plain(ListedMember line) => line with { Sheet = "", Findings = [] } + string.Join(';', line.Findings);

    private static byte[] Mark(byte[] file, string fileName)
    {
        var lines = ListFile.Read(file, fileName).Lines.Select(l => (l.Sheet, l.Row, l.Findings));
        using var marked = new MemoryStream();
        MemberListMarks.Write(new MemoryStream(file), fileName, marked, lines);
        return marked.ToArray();
    }

    private static WorksheetPart Sheet(SpreadsheetDocument document) => document.WorkbookPart!.WorksheetParts.Single();

    private static S.Cell? Cell(SpreadsheetDocument document, string at) => Sheet(document).Worksheet.Descendants<S.Cell>().SingleOrDefault(c => c.CellReference == at);

    private static string Text(SpreadsheetDocument document, string at) => Cell(document, at)?.InnerText ?? "";

    private static string Colour(SpreadsheetDocument document, string at)
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = styles.CellFormats!.Elements<S.CellFormat>().ElementAt((int)(Cell(document, at)?.StyleIndex?.Value ?? 0));
        return styles.Fills!.Elements<S.Fill>().ElementAt((int)(format.FillId?.Value ?? 0)).PatternFill?.ForegroundColor?.Rgb?.Value ?? "";
    }
}
