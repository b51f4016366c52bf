using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Tables;
using DoanKet.App.Tests.Platform.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.App.Tests.Platform.Tables;

public sealed class DamagedFileTests
{
    private static readonly byte[] Sheet = SheetWriter.Write(LaiChau.AllotmentPage);
    private static readonly byte[] Paper = LaiChau.Plan().Write();

    [Fact]
    public void A_damaged_workbook_is_read_or_refused_with_words() => Damage(Sheet, "a.xlsx");

    [Fact]
    public void A_damaged_paper_is_read_or_refused_with_words() => Damage(Paper, "a.docx");

    [Theory]
    [InlineData("<row r=\"2\"><c r=\"ZZZZ9\"><v>1</v></c></row>"), InlineData("<row r=\"x\"><c><v>1</v></c></row>"), InlineData("<row r=\"2\"><c t=\"s\"><v>-1</v></c></row>")]
    [InlineData("<row r=\"2\"><c t=\"s\"><v>a</v></c></row>"), InlineData("<c><c><v>1</v></c></c>"), InlineData("<row r=\"99999999999\"><c><v>1</v></c></row>"), InlineData("<row>")]
    public void Strange_content_is_read_or_refused_with_words(string rows) => ReadOrRefused(Broken.Workbook(rows), "a.xlsx");

    [Theory, InlineData("<table>"), InlineData("<table><tr><td rowspan=99999 colspan=99999>1</td></tr></table>"), InlineData("<html>"), InlineData("<table><tr><td><table><tr><td>")]
    public void Strange_pages_are_read_or_refused_with_words(string page) => ReadOrRefused(System.Text.Encoding.UTF8.GetBytes(page), "a.html");

    [Fact]
    public void What_is_nested_without_end_is_refused_before_a_parser_builds_it()
    {
        const int deep = 60_000;
        var rows = $"<row r=\"2\">{string.Concat(Enumerable.Repeat("<c>", deep))}{string.Concat(Enumerable.Repeat("</c>", deep))}</row>";
        AssertTooDeep(Broken.Workbook(rows), "a.xlsx");
        AssertTooDeep(Broken.Workbook("", string.Concat(Enumerable.Repeat("<sheet>", deep)) + string.Concat(Enumerable.Repeat("</sheet>", deep))), "a.xlsx");
        foreach (var page in new[] { "<div>", "<b><i><u>", "<b =\"><i>", "<!--> <div>", "<div a = \"></div>\">", "<odd-name>", "<rt/>" })
            AssertTooDeep(System.Text.Encoding.UTF8.GetBytes("<table><tr><td>1</td></tr></table>" + string.Concat(Enumerable.Repeat(page, deep))), "a.html");
    }

    [Fact]
    public void A_long_flat_page_is_read_though_its_tags_are_not_closed()
    {
        var page = "<table><tr><th>TT<th>Số<tr><td>1<td>2</table>" + string.Concat(Enumerable.Repeat("<p>Một đoạn<br><li>mục <b>đậm</b><svg><path d=\"M0\"/></svg>", 3_000));
        Assert.Single(CrossFoot.Check(CirculatedTables.Read(System.Text.Encoding.UTF8.GetBytes(page), "a.html")).Sheets);
    }

    private static void AssertTooDeep(byte[] file, string name) => Assert.Contains("lồng nhau", Assert.Throws<TableRefused>(() => CirculatedTables.Read(file, name)).Message, StringComparison.Ordinal);

    private static void Damage(byte[] file, string name) => Prop.ForAll(Gen.Choose(0, file.Length - 1).ToArbitrary(), Gen.Choose(0, 255).ToArbitrary(), (at, value) =>
    {
        var damaged = (byte[])file.Clone();
        damaged[at] = (byte)value;
        ReadOrRefused(damaged, name);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true));

    private static void ReadOrRefused(byte[] file, string name)
    {
        try
        {
            Assert.NotNull(CrossFoot.Check(CirculatedTables.Read(file, name)));
        }
        catch (TableRefused refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }
}
