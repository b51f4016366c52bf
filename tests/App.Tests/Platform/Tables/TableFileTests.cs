using System.Text;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Tests.Platform.Tables;

public sealed class TableFileTests
{
    private const string Csv = "TT;Đơn vị;Số\n1;LĐLĐ huyện Tam Đường;1.100\n2;\"Công đoàn \"\"Y tế\"\"; tỉnh\";2\n";

    static TableFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16BE", "utf-16-no-bom"];

    [Theory, MemberData(nameof(Encodings))]
    public void A_csv_reads_the_same_in_every_unicode(string encoding)
    {
        var file = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Csv),
            "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Csv)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Csv)],
            "utf-16BE" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Csv)],
            _ => Encoding.Unicode.GetBytes(Csv),
        };
        AssertCsv(CirculatedTables.Read(file, "a.csv"));
    }

    [Theory, InlineData(','), InlineData('\t')]
    public void The_delimiter_is_found(char delimiter) =>
        AssertCsv(CirculatedTables.Read(Csv.Replace("; tỉnh", "# tỉnh", StringComparison.Ordinal).Replace(';', delimiter).Replace("# tỉnh", "; tỉnh", StringComparison.Ordinal), "a.csv"));

    [Fact]
    public void The_first_line_may_name_the_delimiter() => Assert.Equal("Đơn vị", CirculatedTables.Read("sep=;\r\n" + Csv.ReplaceLineEndings("\r\n"), "a.csv").Sheets[0][2, 2]!.Text);

    [Fact]
    public void A_file_in_Windows_1258_is_read_and_said_to_be_converted()
    {
        var file = Encoding.GetEncoding(1258).GetBytes("TT;Đơn vị;Số\n1;Liên đoàn Lao động;5\n".Normalize(NormalizationForm.FormC)
            .Replace("ị", "i\u0323", StringComparison.Ordinal).Replace("ố", "ô\u0301", StringComparison.Ordinal).Replace("ộ", "ô\u0323", StringComparison.Ordinal));
        var read = CirculatedTables.Read(file, "a.csv");
        Assert.Equal("Liên đoàn Lao động", read.Sheets[0][2, 2]!.Text);
        Assert.Contains("Windows-1258", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Theory, InlineData("C«ng ®oµn ViÖt Nam", "TCVN3"), InlineData("Coâng ñoaøn Vieät Nam", "VNI")]
    public void Texts_of_old_fonts_inside_a_workbook_are_converted_and_said_to_be(string typed, string font)
    {
        var table = new PrintTable([new("TT", PrintKind.Ordinal), new("Ten", PrintKind.Text), new("So")], [PrintRow.Of(1, typed, 5)]);
        var read = CirculatedTables.Read(SheetWriter.Write(new SheetPage("A", table)), "a.xlsx");
        Assert.Contains(read.Sheets[0].Cells, c => c is { Text: "Công đoàn Việt Nam", Converted: true });
        Assert.Contains(font, Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_page_saved_as_xls_is_read_with_its_spans()
    {
        var read = CirculatedTables.Read("""
            <html><body><h2>BIỂU 1</h2><table><tr><th rowspan=2>TT</th><th rowspan=2>Đơn vị</th><th colspan=2>Đoàn viên</th></tr><tr><th>Nam</th><th>Nữ</th></tr>
            <tr><td>1</td><td>Tam   Đường</td><td>3</td><td>4</td></tr></table></body></html>
            """, "a.xls");
        var table = TableReader.Read(Assert.Single(read.Sheets)).Single();
        Assert.Equal(["BIỂU 1"], table.Titles);
        Assert.Equal(["Đoàn viên", "Nữ"], table.Columns[3].Path);
        Assert.Equal(["Đơn vị"], table.Columns[1].Path);
        Assert.Equal(4, table.Rows[0].NumberAt(4));
    }

    [Fact]
    public void A_text_keeps_its_line_numbers_as_row_numbers() =>
        Assert.Equal(5, CirculatedTables.Read("Mở đầu\n\nKẾ HOẠCH\nTT\tĐơn vị\tSố\n1\tA\t7\n").Sheets[0].Cells.Single(c => c.Number == 7).Row);

    [Fact]
    public void Hidden_sheets_are_passed_over_and_said_to_be()
    {
        var file = Broken.Workbook("", """<sheet name="Nháp" sheetId="2" r:id="rId1" state="hidden"/>""");
        Assert.Contains("Nháp", Assert.Single(CirculatedTables.Read(file, "a.xlsx").Warnings), StringComparison.Ordinal);
    }

    private static void AssertCsv(Workbook read)
    {
        var sheet = Assert.Single(read.Sheets);
        Assert.Equal(1100, sheet[2, 3]!.Number);
        Assert.Equal("LĐLĐ huyện Tam Đường", sheet[2, 2]!.Text);
        Assert.Equal("Công đoàn \"Y tế\"; tỉnh", sheet[3, 2]!.Text);
        Assert.Empty(read.Warnings);
    }
}
