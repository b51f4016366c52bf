using System.Net;
using DoanKet.Web.Shell;

namespace DoanKet.Web.Tests.Shell;

public sealed class FrameTests(ShellHost host) : IClassFixture<ShellHost>, IDisposable
{
    public void Dispose() => host.Frame = _ => { };

    [Fact]
    public async Task A_stranger_sees_the_plain_frame()
    {
        var page = await host.GetAsync("/phan");
        Assert.Null(page.QuerySelector("nav.modules"));
        Assert.Null(page.QuerySelector(".bell"));
        Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("#noi-dung", page.QuerySelector("a.skip")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_account_sees_its_name_unit_day_notices_and_modules()
    {
        host.Frame = ShellHost.Organiser;
        var page = await host.GetAsync("/danh-sach-mau");
        Assert.Equal("Thông báo, 3 tin mới", page.QuerySelector(".bell")!.GetAttribute("aria-label"));
        Assert.Contains("Số liệu đến 22/07/2024", page.QuerySelector(".asof")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ng. Thị Minh", page.QuerySelector(".me")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("LĐLĐ tỉnh Lai Châu", page.QuerySelector(".unit")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Trang chủ", "Doanh nghiệp", "Đoàn viên"], page.QuerySelectorAll("nav.modules > a:not(.phone)").Select(a => a.TextContent));
        Assert.Equal("Đoàn viên", page.QuerySelector("nav.modules [aria-current=page]")!.TextContent);
        Assert.Null(page.QuerySelector(".demo"));
    }

    [Fact]
    public async Task Demonstration_data_say_so_on_every_page()
    {
        host.Frame = shell => shell.Demo = "Tiến độ là giả định.";
        Assert.Equal("Dữ liệu trình diễn. Tiến độ là giả định.", (await host.GetAsync("/phan")).QuerySelector(".demo")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("/", "Trang chủ"), InlineData("/danh-sach-mau/12/sua", "Đoàn viên"), InlineData("/danh-sach-mau-khac", null), InlineData("/van-ban", null)]
    public void A_page_belongs_to_the_module_whose_address_begins_its_own(string path, string? module)
    {
        var shell = new ShellModel();
        ShellHost.Organiser(shell);
        Assert.Equal(module, shell.Current(path)?.Label);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_words()
    {
        using var response = await host.Http.GetAsync("/khong-co");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Không tìm thấy trang này", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_gives_a_number_to_report_and_no_detail()
    {
        using var response = await host.Http.GetAsync("/hong");
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Matches("Số sự cố: <b class=\"mask\">[0-9a-zA-Z:]{8,}", text);
        Assert.DoesNotContain("broken on purpose", text, StringComparison.Ordinal);
    }
}
