using System.Globalization;
using System.Net;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Operations;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Members;

public class PartyAndSearchPagesTests
{
    [Theory, EachDatabase]
    public async Task A_union_recommends_withdraws_and_every_look_is_noted(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("banbo");
        var find = "/gioi-thieu-dang/ghi?congdoan=LC.TD.01";
        var form = await http.FillAsync(find);
        form["Chosen"] = world.Huong.ToString(CultureInfo.InvariantCulture);
        form["Resolution"] = "12/NQ-CĐCS";
        var response = await http.PostFormAsync(find, form);
        Assert.Equal("/gioi-thieu-dang", response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.DoesNotContain("Lò Thị Hương", (await http.GetPageAsync(find)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var list = await http.GetPageAsync("/gioi-thieu-dang?tu=01/07/2024");
        Assert.Contains("12/NQ-CĐCS", list.QuerySelector("#gioi-thieu")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await world.DataAsync(db => db.Set<Operation>().CountAsync(o => o.Kind == PartyOperations.View.Code)));

        var withdraw = list.QuerySelector("#gioi-thieu a[href$='/rut']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await (await ThanUyenAsync(world)).GetAsync(withdraw)).StatusCode);
        await http.SubmitAsync(withdraw, ("Reason", "Ghi nhầm người"));
        Assert.Equal(0, await world.DataAsync(db => db.Set<Recommendation>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Nobody_chosen_is_said_and_the_leader_only_reads(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("banbo");
        var page = await http.PostFormAsync("/gioi-thieu-dang/ghi", await http.FillAsync("/gioi-thieu-dang/ghi", ("Resolution", "12/NQ-CĐCS")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains("Chọn ít nhất một đoàn viên", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var leader = await world.SignedInAsync("lanhdao");
        Assert.Empty((await leader.GetPageAsync("/gioi-thieu-dang")).QuerySelectorAll("main .acts a"));
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync("/gioi-thieu-dang/ghi")).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task The_search_box_finds_in_every_module_what_the_account_may_see(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        await world.App.RunAsync(s => s.GetRequiredService<DocumentRegister>().EnterAsync(new OfficialDocument
        {
            OrgUnitId = world.TamDuong.Id, Year = 2024, Number = 78, Symbol = "KH-LĐLĐ", Date = new DateOnly(2024, 7, 1), Subject = "Phát triển đoàn viên ở Bản Bo",
        }));
        var officer = await world.SignedInAsync("tamduong");
        Assert.Equal(["Đơn vị", "Văn bản"], await GroupsAsync(officer, "bản bo"));
        Assert.Equal(["Đoàn viên"], await GroupsAsync(officer, "huong lo"));
        Assert.Empty(await GroupsAsync(officer, "vang su"));
        Assert.Equal(["Đoàn viên"], await GroupsAsync(await world.SignedInAsync("minh"), "vang su"));
        Assert.Empty(await GroupsAsync(officer, "x"));
    }

    [Theory, EachDatabase]
    public async Task A_code_leads_straight_to_what_it_names(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        await world.App.RunAsync(s => s.GetRequiredService<DocumentRegister>().EnterAsync(new OfficialDocument
        {
            OrgUnitId = world.TamDuong.Id, Year = 2024, Number = 78, Symbol = "KH-LĐLĐ", Date = new DateOnly(2024, 7, 1), Subject = "Phát triển đoàn viên",
        }));
        var officer = await world.SignedInAsync("tamduong");
        Assert.Equal("/don-vi/LC.TD.01", await LedToAsync(officer, "lc.td.01"));
        Assert.Equal("/van-ban/1", await LedToAsync(officer, "78/kh-lđlđ"));
        Assert.Equal("/tim", await LedToAsync(officer, "LC.THU.01"));
        Assert.Equal("/tim", await LedToAsync(await world.SignedInAsync("quantri"), "LC.TD.01"));
    }

    private static async Task<HttpClient> ThanUyenAsync(MembersWorld world)
    {
        await world.App.AddAccountAsync("muongkim", (world.MuongKim.Id, DoanKet.App.Identity.Roles.Grassroots));
        return await world.SignedInAsync("muongkim");
    }

    private static async Task<IEnumerable<string>> GroupsAsync(HttpClient http, string words) =>
        (await http.GetPageAsync($"/tim?q={Uri.EscapeDataString(words)}")).QuerySelectorAll("main section h2").Select(h => h.TextContent);

    private static async Task<string> LedToAsync(HttpClient http, string code) =>
        (await http.GetAsync($"/tim?q={Uri.EscapeDataString(code)}")).RequestMessage!.RequestUri is { } at && at.AbsolutePath != "/tim" ? Uri.UnescapeDataString(at.PathAndQuery) : "/tim";
}
