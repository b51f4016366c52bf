using System.Text;
using DoanKet.App.Directives.Reading;
using static DoanKet.App.Tests.Directives.PdfDrawings;

namespace DoanKet.App.Tests.Directives;

/// <summary>Small files that ask for work without end are read as far as they make sense, or refused; they never hold the site up.</summary>
public class PdfBudgetTests
{
    private const string TooMuch = "Tệp “nho.pdf” là PDF quá phức tạp nên không được đọc. Hãy gửi tệp Word gốc (.docx), hoặc chép phần chữ rồi dán vào.";

    /// <summary>Each of its thirty drawings of itself would draw thirty again, eight deep.</summary>
    [Fact]
    public void A_form_that_draws_itself_is_drawn_once() =>
        Assert.Equal("12/KH-LDLD", Read(Page(Paper + "/X Do", resources: "/XObject<</X 6 0 R>>", more: Form(6, "X", 6))).Head.Number);

    [Fact]
    public void Forms_that_draw_each_other_over_and_over_are_refused() =>
        Refused(Page(Paper + "/Y Do", resources: "/XObject<</Y 6 0 R>>", more: string.Concat(Enumerable.Range(6, 8).Select(i => Form(i, "Y", i + 1)))), TooMuch);

    [Fact]
    public void A_map_that_names_all_letters_many_times_counts_once()
    {
        var map = $"1 beginbfrange\n{Many("<00><7f><0000>\n", 2_000)}endbfrange\n1 beginbfrange\n{Many("<0000><ffff><0000>\n", 2_000)}endbfrange\n";
        Assert.Equal("12/KH-LDLD", Read(Page(Paper, font: "/Subtype/Type1/ToUnicode 6 0 R", more: Stream(6, map))).Head.Number);
    }

    /// <summary>A page of text behind each of 65,536 codes would be two gigabytes.</summary>
    [Fact]
    public void A_letter_is_no_page_of_text()
    {
        var map = $"1 beginbfrange\n<0000><ffff><{Many("0041", 20_000)}>\nendbfrange\n";
        Assert.Equal("12/KH-LDLD", Read(Page(Paper, font: "/Subtype/Type1/ToUnicode 6 0 R", more: Stream(6, map))).Head.Number);
    }

    [Fact]
    public void Widths_of_all_codes_many_times_count_once()
    {
        var wide = $"/W[{Many("0 65535 500 ", 20_000)}]";
        var map = "1 beginbfrange\n<0000><ffff><0000>\nendbfrange\n";
        var text = string.Concat("So: 12/KH-LDLD".Select(c => $"00{(int)c:x2}"));
        var page = Page($"BT /F1 12 Tf 72 740 Td <{text}> Tj ET", font: "/Subtype/Type0/ToUnicode 6 0 R/DescendantFonts[7 0 R]", more: $"{Stream(6, map)}7 0 obj<<{wide}>>endobj\n");
        Assert.Contains("quét ảnh", Assert.Throws<DirectiveRefused>(() => Read(page)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 0 obj(")]
    [InlineData("1 0 obj[1 0 R ")]
    [InlineData("1 0 obj<</A ")]
    [InlineData("1 0 obj<<>>stream ")]
    public void Objects_without_an_end_are_refused(string begin) => Refused(Encoding.Latin1.GetBytes("%PDF-1.4\n" + Many(begin, 60_000)), TooMuch);

    [Fact]
    public void One_object_without_an_end_does_not_hide_the_others() =>
        Assert.Equal("12/KH-LDLD", Read(Page(Paper, more: "9 0 obj(")).Head.Number);

    [Fact]
    public void Lines_of_thousands_of_columns_end_soon() =>
        Ends(Page($"{Paper}BT /F1 1 Tf {string.Concat(Enumerable.Range(0, 60_000).Select(i => $"1 0 0 1 {i % 20_000 * 50} {600 - (i / 20_000 * 20)} Tm (a) Tj "))} ET"));

    [Fact]
    public void Three_hundred_pages_of_one_long_drawing_are_refused()
    {
        var pages = Enumerable.Range(100, 300).ToList();
        Refused(Page(Many("0 0 Td ", 200_000) + Paper, kids: string.Join(' ', pages.Select(p => $"{p} 0 R")), more: string.Concat(pages.Select(p => $"{p} 0 obj<</Type/Page/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"))), TooMuch);
    }

    [Fact]
    public void A_page_that_is_drawn_two_hundred_times_is_refused() => Refused(Page(Many("0 0 Td ", 200_000), contents: $"[{Many("4 0 R ", 200)}]"), TooMuch);

    [Fact]
    public void Packed_objects_before_the_beginning_are_passed_over() =>
        Assert.Equal("12/KH-LDLD", Read(Page(Paper, more: Stream(6, "9 0 (x)", "/Type/ObjStm/N 1/First -5"))).Head.Number);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_file_with_flipped_bytes_is_read_or_refused(int seed)
    {
        var good = Page(Paper + "/X Do", font: "/Subtype/Type1/FirstChar 32/Widths[250 300]/ToUnicode 6 0 R", resources: "/XObject<</X 7 0 R>>",
            more: Stream(6, "1 beginbfrange\n<20><7e><0020>\nendbfrange\n") + Form(7, "X", 7) + Stream(8, "9 0 10 4 (x) [1 2]", "/Type/ObjStm/N 2/First 9"));
        Assert.Equal("12/KH-LDLD", Read(good).Head.Number);
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var damaged = (byte[])good.Clone();
            for (var flips = random.Next(1, 12); flips > 0; flips--) damaged[random.Next(8, damaged.Length)] = (byte)random.Next(256);
            Ends(damaged);
        }
    }

    private static string Form(int number, string name, int drawn) => Stream(number, Many($"/{name} Do ", 30), $"/Subtype/Form/Resources<</XObject<</{name} {drawn} 0 R>>>>");

    private static DirectiveReading Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return DirectiveReader.Read(stream, "nho.pdf");
    }

    private static void Refused(byte[] file, string why) => Assert.Equal(why, Assert.Throws<DirectiveRefused>(() => Read(file)).Message);

    /// <summary>With an answer of either kind; every other exception fails the test.</summary>
    private static void Ends(byte[] file)
    {
        try
        {
            Assert.NotEmpty(Read(file).Text);
        }
        catch (DirectiveRefused refused)
        {
            Assert.Contains("nho.pdf", refused.Message, StringComparison.Ordinal);
        }
    }
}
