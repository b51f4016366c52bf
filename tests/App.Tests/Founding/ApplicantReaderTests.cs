using System.Text;
using DoanKet.App.Founding;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Tests.Founding;

public class ApplicantReaderTests
{
    private static readonly DateOnly Today = new(2024, 7, 22);

    [Fact]
    public void A_list_is_found_below_its_titles_by_the_words_of_its_header_and_ends_at_its_total()
    {
        var table = new PrintTable(
            [new("TT", PrintKind.Ordinal), new("Họ và tên", PrintKind.Text), new("Ngày sinh", PrintKind.Date), new("Số CCCD", PrintKind.Text), new("Chức vụ", PrintKind.Text)],
            [PrintRow.Of(1, "Lò Thị Hương", new DateOnly(1994, 5, 2), "012194000417", "Kế toán"), PrintRow.Of(2, "Vàng A Sử", "1990", "12090000417", null)])
        { TotalLabel = "Cộng" };
        using var file = new MemoryStream(SheetWriter.Write(new SheetPage("Danh sách", table, "CÔNG TY CỔ PHẦN SÂM", "Danh sách người xin gia nhập")));
        var lines = ApplicantReader.Read(file, "danh-sach.xlsx");
        Assert.Equal([new ApplicantFacts("Lò Thị Hương", "02/05/1994", null, "012194000417", null, "Kế toán"), new ApplicantFacts("Vàng A Sử", "1990", null, "12090000417")], lines.Select(l => l.Facts));
        Assert.All(lines, l => Assert.Empty(l.Facts.Problems(Today, Today)));
    }

    [Fact]
    public void What_was_read_can_be_mended_as_text_and_read_again()
    {
        ApplicantFacts[] list = [new("Lò Thị Hương", "02/05/1994", "nữ", "012194000417", "0912345627", "Kế toán", "01/07/2024"), new("Vàng A Sử")];
        Assert.Equal(list, ApplicantReader.ReadText(ApplicantReader.ToText(list)).Select(l => l.Facts with { Birth = Given(l.Facts.Birth), Sex = Given(l.Facts.Sex) }));

        static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
    }

    [Theory]
    [InlineData("Tên công ty;Số lao động\nA;12\nB;15", "Họ và tên")]
    [InlineData("", "rỗng")]
    [InlineData("%PDF-1.7", "PDF")]
    public void A_file_without_a_list_is_refused_saying_what_is_needed(string content, string word)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(content));
        Assert.Contains(word, Assert.Throws<TableRefused>(() => ApplicantReader.Read(file, "tep.csv")).Message);
    }

    [Fact]
    public void Each_field_that_cannot_be_understood_is_named()
    {
        var wrong = new ApplicantFacts("", "31/02/1990", "khác", "12", "0912", AppliedOn: "23/07/2024");
        Assert.Equal(["FullName", "Birth", "Sex", "CitizenId", "Phone", "AppliedOn"], wrong.Problems(Today, Today).Select(p => p.Field));
    }
}
