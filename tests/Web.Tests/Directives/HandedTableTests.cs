using System.Net;
using AngleSharp.Html.Dom;
using DoanKet.App.Identity;
using DoanKet.App.Members.Import;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using DoanKet.Web.Tests.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Directives;

/// <summary>The tables of a paper go on to the imports of targets and of members in one click.</summary>
public class HandedTableTests
{
    private const string Targets = "TT\tĐơn vị\tĐoàn viên phát triển mới\tThành lập CĐCS\n1\tLĐLĐ huyện Tam Đường\t70\t3\n2\tLĐLĐ huyện Mường Tè\t30\t1\n\tCộng\t100\t4\n";

    private const string People = "TT\tHọ và tên\tNgày sinh\tSố CCCD\tCông đoàn cơ sở\n1\tLò Thị Hoa\t12/03/1990\t012190001234\tCĐCS Trường Bình Lư\n2\tVàng A Páo\t05/11/1988\t012088004321\tCĐCS Trường Bình Lư\n";

    private static readonly string Paper = RegisterSite.Letter.Replace("Nơi nhận:", "Biểu 1. Chỉ tiêu giao các đơn vị\n" + Targets + "Biểu 2. Danh sách đề nghị kết nạp\n" + People + "Nơi nhận:", StringComparison.Ordinal);

    [Theory, EachDatabase]
    public async Task A_table_of_targets_arrives_at_the_dry_run_of_the_plan_with_its_paper_named(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var http = await world.SignedInAsync("tinh");
        var entry = await EnterAsync(http);
        var link = (await http.GetPageAsync(entry)).QuerySelectorAll("[aria-labelledby=h-bang] a[href^='/chi-tieu/']").Single(a => a.TextContent.Contains("cao điểm", StringComparison.Ordinal)).GetAttribute("href")!;
        var trial = await http.GetPageAsync(link);
        var main = trial.QuerySelector("main")!;
        Assert.Contains("Công văn 210-CV/TU ngày 12/03/2024", main.QuerySelector($".note a[href='{entry}']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 hàng, 2 cột số", main.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đoàn viên phát triển mới", main.QuerySelector("[aria-labelledby=h-cot]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("LĐLĐ huyện Tam Đường", main.QuerySelector("[aria-labelledby=h-hang]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(link.Replace("bang=0", "bang=7", StringComparison.Ordinal))).StatusCode);
        foreach (var account in new[] { "lanhdao", "tamduong" }) Assert.Equal(HttpStatusCode.Forbidden, (await (await world.SignedInAsync(account)).GetAsync(link)).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_list_of_people_arrives_at_the_dry_run_of_the_members_with_its_noughts(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var http = await world.SignedInAsync("tinh");
        var entry = await EnterAsync(http);
        var page = await http.GetPageAsync(entry);
        var trial = await RegisterSite.PressAsync(http, page, "#h-bang", "Chạy thử nhập đoàn viên");
        Assert.Contains("Công văn 210-CV-TU ngày 12-03-2024, bảng 2.xlsx", trial.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var rows = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<MemberBatchRow>().AsNoTracking().OrderBy(r => r.Seq).ToListAsync());
        Assert.Equal(["Lò Thị Hoa", "Vàng A Páo"], rows.Select(r => r.FullName));
        Assert.Equal(["012190001234", "012088004321"], rows.Select(r => r.CitizenId));
        var import = $"/doan-vien/nhap/tu-van-ban?van-ban={entry.Split('/')[^1]}&bang=1";
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(import)).StatusCode);
        foreach (var at in new[] { "x", "9999999999", "-1", "7" }) Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(import.Replace("bang=1", "bang=" + at, StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.SignedInAsync("tamduong")).GetAsync(import)).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_paper_that_is_only_read_hands_its_tables_on_to_the_account_that_read_it(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var http = await world.SignedInAsync("tinh");
        var (_, read) = await http.SendAsync("/van-ban/doc", await http.FillAsync("/van-ban/doc", ("Text", Paper)));
        var link = read.QuerySelector("[aria-labelledby=h-bang] a[href^='/chi-tieu/']")!.GetAttribute("href")!;
        Assert.Contains("Văn bản đã dán", (await http.GetPageAsync(link)).QuerySelector("main .note")!.TextContent, StringComparison.Ordinal);
        await app.AddAccountAsync("tinh2", (world.Province.Id, Roles.Organiser));
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.SignedInAsync("tinh2")).GetAsync(link)).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task The_tables_of_a_pasted_paper_are_checked_cell_by_cell_and_one_that_it_has_not_is_said_to_be_missing(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var http = await world.SignedInAsync("tinh");
        var links = (await http.GetPageAsync(await EnterAsync(http))).QuerySelectorAll("[aria-labelledby=h-bang] a[href^='/bang-so?']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count); // all of them, and the one with sums; a list of people has none
        foreach (var link in links)
        {
            var main = (await http.GetPageAsync(link)).QuerySelector("main")!;
            Assert.Contains("2 phép cộng khớp", main.TextContent, StringComparison.Ordinal);
            Assert.Contains("LĐLĐ huyện Mường Tè", main.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("012190001234", main.TextContent, StringComparison.Ordinal);
        }
        var plan = (await http.GetPageAsync(await SameAsync(http))).QuerySelector("[aria-labelledby=h-bang] a[href^='/chi-tieu/']")!.GetAttribute("href")!;
        foreach (var link in new[] { links.Single(l => l.Contains("bang=", StringComparison.Ordinal)), plan })
            foreach (var at in new[] { "abc", "7", "99999999999999", "-1" })
            {
                var answer = await http.GetAsync(link[..link.IndexOf("bang=", StringComparison.Ordinal)] + "bang=" + at);
                Assert.Equal((at, HttpStatusCode.NotFound), (at, answer.StatusCode));
                Assert.Contains("Văn bản không có bảng này", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.SignedInAsync("tamduong")).GetAsync(links[0])).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task The_text_of_papers_is_no_way_to_look_people_up_by_their_numbers(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var http = await world.SignedInAsync("tinh");
        var entry = await EnterAsync(http);
        async Task<int> FoundAsync(string words) => (await http.GetPageAsync($"/van-ban/tim?q={Uri.EscapeDataString(words)}")).QuerySelectorAll($"main a[href^='{entry}']").Length;
        Assert.NotEqual(0, await FoundAsync("Lò Thị Hoa"));
        foreach (var number in new[] { "012190001234", "“012190001234”", "Hoa 012190001234", "0121900012" }) Assert.Equal((number, 0), (number, await FoundAsync(number)));
    }

    /// <summary>The paper that was entered before.</summary>
    private static async Task<string> SameAsync(HttpClient http) => (await http.GetPageAsync("/van-ban/den")).QuerySelector("tbody a[href^='/van-ban/so/']")!.GetAttribute("href")!;

    private static async Task<string> EnterAsync(HttpClient http)
    {
        var (answer, _) = await http.SendAsync("/van-ban/doc?handler=Keep", await http.FillAsync("/van-ban/doc", ("Text", Paper)));
        Assert.StartsWith("/van-ban/so/", answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        return answer.RequestMessage.RequestUri.AbsolutePath;
    }
}
