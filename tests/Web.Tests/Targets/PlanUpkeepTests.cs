using System.Net;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Targets;

public class PlanUpkeepTests
{
    private static async Task<string> MainOf(HttpClient http, string address) => (await http.GetPageAsync(address)).QuerySelector("main")!.TextContent;

    [Theory, EachDatabase]
    public async Task A_draft_is_seen_by_the_setters_own_readers_and_by_nobody_above_or_below(string database)
    {
        await using var app = new TestApp(database);
        var host = await TargetsHost.OpenAsync(app);
        var country = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<OrgUnit>().Where(u => u.Code == "TLD").Select(u => u.Id).SingleAsync());
        await app.AddAccountAsync("tld", (country, Roles.National));
        await app.AddAccountAsync("to-chuc-tld", (country, Roles.Organiser));
        using (var http = await host.SignInAsync("tinh"))
        {
            var edit = $"/chi-tieu/{host.July}/soan/moi";
            Assert.Equal(HttpStatusCode.Redirect, (await TargetsHost.PostAsync(http, edit, TargetsHost.Fields(await http.GetPageAsync(edit), (host.Cell(1, "GT_DANG"), "45"), (host.Cell(2, "GT_DANG"), "45")))).StatusCode);
        }
        string[] addresses = [$"/chi-tieu/{host.July}?ban=2", $"/chi-tieu/{host.July}/bieu.xlsx?ban=2"];
        foreach (var (account, sees) in new[] { ("tinh", true), ("lanhdao", true), ("to-chuc-tld", true), ("tld", false), ("tamduong", false) })
        {
            using var http = await host.SignInAsync(account);
            foreach (var address in addresses) Assert.Equal((account, sees ? HttpStatusCode.OK : HttpStatusCode.NotFound), (account, (await http.GetAsync(address)).StatusCode));
            Assert.Equal((account, sees), (account, (await MainOf(http, "/chi-tieu")).Contains("Bản 2 đang soạn", StringComparison.Ordinal)));
            // the version in force stays open to all of them
            Assert.Contains("Bản 1", await MainOf(http, $"/chi-tieu/{host.July}"));
        }
    }

    [Theory, EachDatabase]
    public async Task A_plan_is_corrected_and_the_page_says_what_the_table_in_force_then_misses(string database)
    {
        await using var app = new TestApp(database);
        var host = await TargetsHost.OpenAsync(app);
        using var http = await host.SignInAsync("tinh");
        var address = $"/chi-tieu/{host.July}/sua";
        var refused = await http.PostFormAsync(address, await http.FillAsync(address, ("Totals[GT_DANG]", "300"), ("Reason", "Gõ nhầm")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
        Assert.Contains("cộng được 275, kế hoạch ghi 300; còn thiếu 25", page.QuerySelector("main")!.TextContent);
        Assert.Equal(("300", "Gõ nhầm"), (page.QuerySelector("#GT_DANG")!.GetAttribute("value"), page.QuerySelector("#Reason")!.TextContent.Trim()));

        var saved = await http.PostFormAsync(address, await http.FillAsync(address, ("Totals[GT_DANG]", "300"), ("Reason", "Gõ nhầm"), ("LeavesTableOpen", "true")));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var plan = await MainOf(http, $"/chi-tieu/{host.July}");
        Assert.Contains("Bản 1 không khớp chỉ tiêu của kế hoạch: một cột chưa khớp.", plan);
        Assert.Contains("Gõ nhầm (Giới thiệu đoàn viên ưu tú: 275 thành 300)", plan);

        using var leader = await host.SignInAsync("lanhdao");
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync(address)).StatusCode);
    }
}
