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
