using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Tables;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DoanKet.App.Tests.Platform.Documents;

public sealed class SheetWriterTests
{
    [Fact]
    public void The_official_allotment_is_a_valid_workbook()
    {
        using var file = Open(SheetWriter.Write(LaiChau.AllotmentPage, new SheetPage("Doanh nghiệp", LaiChau.Enterprises, "DANH SÁCH")));
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() =>
        Assert.Equal(SheetWriter.Write(LaiChau.AllotmentPage), SheetWriter.Write(LaiChau.AllotmentPage));

    [Fact]
    public void Totals_are_formulas_that_already_carry_their_value()
    {
        using var file = Open(SheetWriter.Write(LaiChau.AllotmentPage));
        var total = Cells(file).Single(c => c.CellReference == "C19");
        Assert.Equal("SUM(C8:C18)", total.CellFormula!.Text);
        Assert.Equal("475", total.CellValue!.Text);
    }

    [Theory, InlineData("=1+1"), InlineData("+84912"), InlineData("-cmd|' /C calc'!A0"), InlineData("@SUM(A1)")]
    public void A_text_that_looks_like_a_formula_stays_a_text(string typed)
    {
        var table = new PrintTable([new("Đơn vị", PrintKind.Text), new("Số")], [PrintRow.Of(typed, 1)]);
        using var file = Open(SheetWriter.Write(new SheetPage("A", table)));
        Assert.DoesNotContain(Cells(file), c => c.CellFormula is not null);
        Assert.Contains(Cells(file), c => c.DataType?.Value == S.CellValues.InlineString && c.InnerText == typed);
    }

    [Fact]
    public void A_marked_cell_is_coloured_and_says_why()
    {
        var table = new PrintTable([new("Đơn vị", PrintKind.Text), new("Số")], [PrintRow.Of("LĐLĐ huyện Sìn Hồ", 12) with { Marks = [new(1, "Cộng các phần được 21")] }]);
        var bytes = SheetWriter.Write(new SheetPage("A", table));
        using var file = Open(bytes);
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(e => e.Description));
        var read = TableFile.Read(new MemoryStream(bytes), "a.xlsx").Sheets[0];
        Assert.Equal("Cộng các phần được 21", read.Cells.Single(c => c.Number == 12).Comment);
    }

    [Fact]
    public void Subtotals_are_left_out_of_the_total()
    {
        var table = new PrintTable(
            [new("TT", PrintKind.Ordinal), new("Đơn vị", PrintKind.Text), new("Số")],
            [new(["I", "Huyện"], PrintRowKind.Subtotal), PrintRow.Of(1, "A", 5), PrintRow.Of(2, "B", 7), new(["II", "Ngành"], PrintRowKind.Subtotal), PrintRow.Of(1, "C", 1)])
        { TotalLabel = "Cộng:" };
        var checkedTable = CrossFoot.Check(TableFile.Read(new MemoryStream(SheetWriter.Write(new SheetPage("A", table))), "a.xlsx")).Sheets[0].Tables[0];
        Assert.Equal(13, checkedTable.Columns[2].PrintedTotal);
        Assert.Equal(2, checkedTable.Checks.Count(c => c.Kind is CheckKind.Subtotal));
        Assert.All(checkedTable.Checks, c => Assert.True(c.Ok, c.At));
    }

    [Theory, InlineData("Biểu 1/2 [nháp]: *?"), InlineData("'"), InlineData("Tên trang rất dài, dài hơn ba mươi mốt ký tự cho phép")]
    public void Any_name_of_a_sheet_is_made_one_that_Excel_takes(string name)
    {
        using var file = Open(SheetWriter.Write(new SheetPage(name, LaiChau.Enterprises), new SheetPage(name, LaiChau.Enterprises)));
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(e => e.Description));
    }

    private static SpreadsheetDocument Open(byte[] file) => SpreadsheetDocument.Open(new MemoryStream(file), false);

    private static IEnumerable<S.Cell> Cells(SpreadsheetDocument file) => file.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<S.Cell>();
}
