using AngleSharp.Html.Dom;
using DoanKet.Web.Shell;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.Web.Tests.Shell;

public sealed class FormTests(ShellHost host) : IClassFixture<ShellHost>
{
    [Fact]
    public async Task Every_control_has_its_label_and_its_hint()
    {
        var page = await host.GetAsync("/bieu-mau");
        foreach (var control in page.QuerySelectorAll("form :is(input, select, textarea)").Where(c => c.GetAttribute("type") is not ("hidden" or "radio" or "checkbox")))
            Assert.NotNull(page.QuerySelector($"label[for={control.Id}]"));
        Assert.Equal("Như trên căn cước.", page.GetElementById(page.GetElementById("Born")!.GetAttribute("aria-describedby")!)!.TextContent);
        Assert.Equal("Giới tính", page.QuerySelector("fieldset:has([name=Sex]) legend")!.TextContent);
        Assert.Equal("Đã đối chiếu", page.QuerySelector("[name=Agree]")!.ParentElement!.TextContent.Trim());
        Assert.Equal("Tiền lương (không bắt buộc)", page.QuerySelector("label[for=Salary]")!.TextContent);
    }

    [Fact]
    public async Task A_head_with_nothing_in_it_is_closed_before_the_form() =>
        Assert.Null((await host.GetAsync("/bieu-mau")).QuerySelector(".head form"));

    [Fact]
    public async Task Controls_fit_what_is_asked()
    {
        var page = await host.GetAsync("/bieu-mau");
        Assert.Equal("5.310.000", ((IHtmlInputElement)page.GetElementById("Salary")!).Value);
        Assert.Equal(["", "1", "2"], page.QuerySelectorAll("#Unit option").Cast<IHtmlOptionElement>().Select(o => o.Value));
        Assert.Equal("textarea", page.GetElementById("Why")!.LocalName);
        Assert.Equal(".pdf", page.QuerySelector("input[type=file][name=Paper]")!.GetAttribute("accept"));
        Assert.Equal("100", page.GetElementById("FullName")!.GetAttribute("maxlength"));
        Assert.Equal("form-control wide", page.GetElementById("FullName")!.ClassName);
        Assert.Empty(page.QuerySelectorAll("[name=Sex][checked], [name=Agree][checked]"));
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_leads_to_each_fault_in_order()
    {
        var page = await host.PostAsync("/bieu-mau", ("Born", "31/02/2000"), ("Salary", "5,5"), ("Why", "vì <thế>"), ("Sex", "nam"), ("FullName", ""), ("Secret", "x"));
        var links = page.QuerySelectorAll(".summary a").ToList();
        Assert.Equal(["#FullName", "#Born", "#Salary", "#Unit"], links.Select(a => a.GetAttribute("href")));
        Assert.Equal("Nhập họ và tên", links[0].TextContent);
        Assert.StartsWith("Tiền lương: ", links[2].TextContent, StringComparison.Ordinal);
        Assert.Equal("Chưa kết nạp được: còn 4 chỗ cần sửa.", page.QuerySelector(".summary b")!.TextContent);
        Assert.StartsWith("Có lỗi: ", page.Title, StringComparison.Ordinal);

        Assert.Equal("31/02/2000", ((IHtmlInputElement)page.GetElementById("Born")!).Value);
        Assert.Equal("5,5", ((IHtmlInputElement)page.GetElementById("Salary")!).Value);
        Assert.Equal("vì <thế>", ((IHtmlTextAreaElement)page.GetElementById("Why")!).Value.Trim());
        Assert.Equal("nam", page.QuerySelector("[name=Sex][checked]")!.GetAttribute("value"));
        Assert.Equal("", ((IHtmlInputElement)page.GetElementById("Secret")!).Value);

        var born = page.GetElementById("Born")!;
        Assert.Equal("true", born.GetAttribute("aria-invalid"));
        Assert.Equal("Born-hint Born-error", born.GetAttribute("aria-describedby"));
        Assert.Contains("31/02/2000", page.GetElementById("Born-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_and_numbers_are_read_as_people_write_them_and_the_next_page_says_what_was_done()
    {
        var page = await host.PostAsync("/bieu-mau", ("FullName", "Lò Thị Hương"), ("Born", "14/3/1994"), ("Salary", "5.310.000"), ("Share", "58,5"), ("Unit", "1"), ("Agree", "true"));
        Assert.Equal("Đã kết nạp Lò Thị Hương, sinh 14/03/1994, lương 5310000, tỷ lệ 585,0, đối chiếu True.".Replace(",0,", ".0,", StringComparison.Ordinal), page.QuerySelector(".said[role=status]")!.TextContent);
        Assert.Null((await host.GetAsync("/bieu-mau")).QuerySelector(".said"));
    }

    [Fact]
    public void A_share_written_our_way_is_read_as_it_was() =>
        Prop.ForAll(Gen.Choose(-100_000_000, 100_000_000).ToArbitrary(), thousandths =>
        {
            var (whole, rest) = (Math.Abs(thousandths / 1000), Math.Abs(thousandths % 1000));
            return VietInput.Decimal($"{(thousandths < 0 ? "−" : "")}{VietFormat.Number(whole)},{rest:000}") == thousandths / 1000m;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1.5"), InlineData("58,"), InlineData("1,2,3"), InlineData("x"), InlineData(",5")]
    public void A_share_that_may_mean_two_things_is_refused(string text) => Assert.Null(VietInput.Decimal(text));
}
