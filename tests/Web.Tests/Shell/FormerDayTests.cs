using System.Net;
using AngleSharp.Dom;
using DoanKet.App.Identity;
using DoanKet.Testing;
using DoanKet.Web.Shell;
using DoanKet.Web.Tests.Reports;

namespace DoanKet.Web.Tests.Shell;

/// <summary>A former day once chosen stays while one walks through the site, and no page leaves it unsaid.</summary>
public class FormerDayTests
{
    private const string Asked = "ngay=2024-07-10";

    [Theory]
    [InlineData("/don-vi", "/don-vi?ngay=2024-07-10"), InlineData("/don-vi?q=a#b", "/don-vi?q=a&ngay=2024-07-10#b")]
    [InlineData("/so-lieu?ngay=2024-07-12", "/so-lieu?ngay=2024-07-12"), InlineData("https://e.vn/x", "https://e.vn/x"), InlineData("//e.vn", "//e.vn"), InlineData("#noi-dung", "#noi-dung")]
    public void The_day_is_carried_by_addresses_of_the_site_that_name_no_day(string address, string carried)
    {
        var today = new DateOnly(2024, 7, 22);
        Assert.Equal(carried, new ViewedDay(today, new DateOnly(2024, 7, 10), null).Carry(address));
        Assert.Equal(address, new ViewedDay(today, null, null).Carry(address));
    }

    [Fact]
    public async Task Every_link_of_a_page_keeps_the_former_day_but_the_one_back_to_today()
    {
        await using var app = new TestApp("sqlite");
        var http = await (await CampaignWorld.BuildAsync(app)).SignedInAsync("tinh");
        foreach (var address in new[] { "/?", "/so-lieu?so=doan-vien&", "/don-vi?", "/don-vi/LC.TD?", "/doan-vien?", "/doanh-nghiep?", "/van-ban?", "/chi-tieu?", "/quy-dinh?" })
        {
            var page = await http.GetPageAsync(address + Asked);
            var links = page.QuerySelectorAll("a[href^='/']").ToList();
            Assert.Equal(["Về hôm nay", "Hôm nay", "Hôm nay"], links.Where(a => !a.GetAttribute("href")!.Contains("ngay=", StringComparison.Ordinal)).Select(a => a.TextContent.Trim()).OrderDescending(StringComparer.Ordinal));
            Assert.All(links.Where(a => a.ParentElement!.ClassName == "modules"), a => Assert.EndsWith(Asked, a.GetAttribute("href"), StringComparison.Ordinal));
            Assert.Contains("Đang xem số liệu đến hết ngày 10/07/2024", Said(page), StringComparison.Ordinal);
            Assert.Contains("Số liệu đến 10/07/2024", page.QuerySelector(".asof summary")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_page_says_that_a_former_day_is_looked_at()
    {
        await using var app = new TestApp("sqlite");
        var world = await CampaignWorld.BuildAsync(app);
        await app.AddAccountAsync("moi-quyen", [.. Roles.Names.Select(role => (world.Province.Id, role))]);
        var http = await world.SignedInAsync("moi-quyen");
        var silent = new List<string>();
        var told = 0;
        foreach (var page in (await SitePage.AllAsync(app.Services)).Where(p => !p.HasParameters && !p.IsPublic))
        {
            var answer = await http.GetAsync($"{page.Plain}?{Asked}");
            // A page that leads elsewhere (codes are shown once) is not the page asked for.
            if (!answer.RequestMessage!.RequestUri!.Query.Contains(Asked, StringComparison.Ordinal) || answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var text = await answer.Content.ReadAsStringAsync();
            if (text.Contains("Đang xem số liệu đến hết ngày", StringComparison.Ordinal)) told++;
            else if (!text.Contains("Trang này luôn theo hôm nay", StringComparison.Ordinal)) silent.Add(page.Plain);
        }
        Assert.Empty(silent);
        Assert.InRange(told, 8, int.MaxValue);
    }

    [Fact]
    public async Task A_day_that_cannot_be_shown_is_answered_with_today_and_a_sentence()
    {
        await using var app = new TestApp("sqlite");
        var http = await (await CampaignWorld.BuildAsync(app)).SignedInAsync("tinh");
        Assert.Contains("Ngày 30/07/2024 chưa đến. Đang xem hôm nay, 22/07/2024.", Said(await http.GetPageAsync("/?ngay=2024-07-30")), StringComparison.Ordinal);
        Assert.Contains("Không đọc được ngày “2024-13-45”", Said(await http.GetPageAsync("/doan-vien?ngay=2024-13-45")), StringComparison.Ordinal);
        var today = await http.GetPageAsync("/?ngay=2024-07-22");
        Assert.Null(today.QuerySelector(".note.said"));
        Assert.DoesNotContain("ngay=", today.QuerySelector("nav.modules a[href^='/doan-vien']")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_in_the_bar_is_typed_as_people_write_it_and_keeps_what_is_filtered()
    {
        await using var app = new TestApp("sqlite");
        var http = await (await CampaignWorld.BuildAsync(app)).SignedInAsync("tinh");
        var page = await http.GetPageAsync("/van-ban?nam=2024&sau=abc");
        var form = page.QuerySelector(".asof form")!;
        Assert.Equal("22/07/2024", form.QuerySelector("[name=ngay]")!.GetAttribute("value"));
        Assert.Equal(["nam=2024"], form.QuerySelectorAll("input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}"));
        var then = await http.GetPageAsync("/van-ban?nam=2024&ngay=10%2F07%2F2024");
        Assert.Contains("đến hết ngày 10/07/2024", Said(then), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_today_says_that_it_is_and_a_list_that_is_empty_only_by_the_day_is_not_called_filtered()
    {
        await using var app = new TestApp("sqlite");
        var http = await (await CampaignWorld.BuildAsync(app)).SignedInAsync("tinh");
        var form = await http.GetPageAsync("/doan-vien/ket-nap?" + Asked);
        Assert.Contains("Trang này luôn theo hôm nay, 22/07/2024", Said(form), StringComparison.Ordinal);
        Assert.Null(form.QuerySelector("details.asof"));
        var empty = await http.GetPageAsync("/van-ban?ngay=2020-01-01");
        Assert.DoesNotContain("đang lọc", empty.Body!.TextContent, StringComparison.Ordinal);
    }

    private static string Said(IDocument page) => page.QuerySelector(".note.said")?.TextContent.Trim() ?? "";
}
