using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Tables;
using DoanKet.App.Tests.Platform.Documents;

namespace DoanKet.App.Tests.Platform.Tables;

public sealed class MarkedTablesTests
{
    [Fact]
    public void A_text_comes_back_as_a_workbook_with_a_comment_in_each_cell_concerned()
    {
        var marked = Mark(System.Text.Encoding.UTF8.GetBytes(CirculatedTables.Allotment), "bang.txt");
        var sheet = marked.Sheets[0];
        Assert.Contains("in 13, cả cột cộng lại được 0", sheet[15, 7]!.Comment, StringComparison.Ordinal);
        Assert.Contains("Có thể sửa thành 13. Có thể dòng cộng lệch cột", sheet[15, 8]!.Comment, StringComparison.Ordinal);
        Assert.Null(sheet[15, 9]!.Comment);
        Assert.Equal(475, sheet[15, 3]!.Number);
    }

    [Fact]
    public void A_workbook_keeps_its_merges_and_gives_the_same_findings_again()
    {
        var page = LaiChau.AllotmentPage;
        var rows = page.Table.Rows.Select((r, i) => i == 0 ? r with { Values = [.. r.Values.Select((v, c) => c == 4 ? 120m : v)] } : r);
        var file = SheetWriter.Write(page with { Table = page.Table with { Rows = [.. rows] } });
        var before = CirculatedTables.Read(file, "a.xlsx");
        var marked = Mark(file, "a.xlsx");
        Assert.Equal(before.Sheets[0].Merges, marked.Sheets[0].Merges);
        Assert.Equal(CrossFoot.Check(before).Sheets[0].Tables[0].Checks, CrossFoot.Check(marked).Sheets[0].Tables[0].Checks);
        Assert.Contains(marked.Sheets[0].Cells, c => c.Comment?.Contains("Nên sửa thành", StringComparison.Ordinal) is true || c.Comment?.Contains("Có thể sửa thành", StringComparison.Ordinal) is true);
    }

    private static Workbook Mark(byte[] file, string name)
    {
        var book = CirculatedTables.Read(file, name);
        using var original = new MemoryStream(file);
        using var marked = new MemoryStream();
        MarkedTables.Write(original, book, CrossFoot.Check(book), marked);
        return CirculatedTables.Read(marked.ToArray(), "marked.xlsx");
    }
}
