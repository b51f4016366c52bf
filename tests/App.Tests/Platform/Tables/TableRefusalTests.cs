using System.Text;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Tests.Platform.Tables;

public sealed class TableRefusalTests
{
    [Theory]
    [InlineData("Workbook", ".xlsx"), InlineData("WordDocument", ".docx"), InlineData("EncryptedPackage", "mật khẩu")]
    public void Old_and_locked_files_are_told_apart(string stream, string advice) => AssertRefused(advice, Broken.OldOffice(stream), "a.xls");

    [Fact]
    public void An_empty_file_is_refused() => AssertRefused("rỗng", [], "a.xlsx");

    [Fact]
    public void A_blank_text_is_refused() => AssertRefused("rỗng", "  \n \t \n"u8.ToArray(), "a.txt");

    [Fact]
    public void A_text_without_tabs_is_refused() => AssertRefused("phím Tab", "Kính gửi các đơn vị"u8.ToArray(), "a.txt");

    [Fact]
    public void A_picture_is_refused() => AssertRefused("không phải là bảng", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 1, 2, 3, 0, 1], "a.xlsx");

    [Fact]
    public void A_pdf_is_refused() => AssertRefused("PDF", "%PDF-1.7 ..."u8.ToArray(), "a.pdf");

    [Fact]
    public void A_zip_of_something_else_is_refused() => AssertRefused("không phải là tệp Excel", Broken.Zip(("a.txt", "x")), "a.xlsx");

    [Fact]
    public void A_file_cut_short_is_refused()
    {
        var whole = Broken.Workbook("""<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>""");
        AssertRefused("bị hỏng", whole[..(whole.Length / 2)], "a.xlsx");
    }

    [Fact]
    public void A_part_that_unpacks_without_end_is_refused_before_it_is_parsed() =>
        AssertRefused("quá lớn", Broken.Workbook(new string(' ', 30_000_000)), "bom.xlsx");

    [Fact]
    public void Many_parts_that_are_large_together_are_refused() =>
        AssertRefused("quá lớn", Broken.Zip([.. Enumerable.Range(0, 30).Select(i => ($"p{i}.xml", new string('x', 100_000)))]), "bom.xlsx", new(MaxUnpackedBytes: 1_000_000));

    [Fact]
    public void A_document_type_is_refused() =>
        AssertRefused("bị cấm", Broken.Workbook("", prolog: """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>"""), "a.xlsx");

    [Fact]
    public void A_formula_with_an_error_is_named_by_its_cell()
    {
        var refused = AssertRefused("lỗi công thức", Broken.Workbook("""<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="e"><f>B9/0</f><v>#DIV/0!</v></c></row>"""), "a.xlsx");
        Assert.Equal(("Trang 1", "B2"), (refused.Sheet, refused.Cell));
        Assert.Contains("trang “Trang 1”, ô B2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_that_was_never_computed_is_named_by_its_cell() =>
        Assert.Equal("B2", AssertRefused("chưa được tính", Broken.Workbook("""<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>1+1</f><v></v></c></row>"""), "a.xlsx").Cell);

    [Fact]
    public void A_formula_that_gives_an_empty_text_is_no_error() =>
        Assert.Single(CirculatedTables.Read(Broken.Workbook("""<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><f>""</f><v></v></c></row>"""), "a.xlsx").Sheets);

    [Fact]
    public void A_number_that_is_none_is_named_by_its_cell() =>
        Assert.Equal("B2", AssertRefused("không hợp lệ", Broken.Workbook("""<row r="2"><c r="B2"><v>1e999</v></c></row>"""), "a.xlsx").Cell);

    [Fact]
    public void A_reference_to_a_missing_text_is_refused() =>
        AssertRefused("cấu trúc", Broken.Workbook("""<row r="2"><c r="B2" t="s"><v>7</v></c></row>"""), "a.xlsx");

    [Fact]
    public void Too_many_rows_are_refused_and_the_limit_itself_is_not()
    {
        Assert.Single(CirculatedTables.Read(Rows(100_000), "a.csv", null).Sheets);
        AssertRefused("100.000 dòng", Rows(100_060), "a.csv");
    }

    [Fact]
    public void Too_many_columns_are_refused() => AssertRefused("256 cột", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("1", 300))), "a.csv");

    [Fact]
    public void A_file_too_large_is_refused_while_it_arrives() => AssertRefused("lớn hơn 1 MB", new byte[1_100_000], "a.xlsx", new(MaxFileBytes: 1_000_000));

    [Fact]
    public void A_quote_left_open_names_its_line() => AssertRefused("dòng 2", "TT,Số\n1,\"2\n3,4\n"u8.ToArray(), "a.csv");

    [Fact]
    public void The_message_names_the_file_without_its_folders() =>
        Assert.StartsWith("Tệp “a.xlsx”", CirculatedTables.Refused([], "C:\\Users\\x\\a.xlsx").Message, StringComparison.Ordinal);

    private static byte[] Rows(int count) => Encoding.UTF8.GetBytes("TT,Số\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"{i},1\n")));

    private static TableRefused AssertRefused(string expected, byte[] file, string fileName, TableLimits? limits = null)
    {
        var refused = CirculatedTables.Refused(file, fileName, limits);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        return refused;
    }
}
