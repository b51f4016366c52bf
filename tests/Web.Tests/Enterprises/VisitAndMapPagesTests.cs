using System.Net;
using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DoanKet.Web.Tests.Enterprises;

/// <summary>What visits ask for, the map of employers without a union, and two officers on one answer, by their pages.</summary>
public class VisitAndMapPagesTests
{
    private static readonly string[] Names = ["Công ty TNHH Chè", "Công ty TNHH Gạch", "Công ty TNHH Sâm"];

    private static async Task<(TestApp App, long[] Ids, HttpClient Http)> BuildAsync(string database, int? many = null)
    {
        var app = new TestApp(database) { Also = s => { if (many is { } rows) s.Replace(ServiceDescriptor.Singleton(new CountingLimit(rows))); } };
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        var (own, other) = (await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", province.Id), await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.MT", "LĐLĐ huyện Mường Tè", province.Id));
        var ids = await app.RunAsync(async s =>
        {
            var register = s.GetRequiredService<EnterpriseRegister>();
            HeadcountFacts Of(int workers) => new(new(2024, 6, 1), workers, null, null, "Kế hoạch");
            return new[]
            {
                (await register.AddAsync(new(own.Id, Names[0], Ownership.Limited, Place: "Xã Bản Bo"), Of(30), true)).Id,
                (await register.AddAsync(new(own.Id, Names[1], Ownership.Limited, Place: "Xã Bản Bo & Nà Tăm"), Of(40), true)).Id,
                (await register.AddAsync(new(other.Id, Names[2], Ownership.Limited), Of(50), true)).Id,
                (await register.AddAsync(new(province.Id, "Công ty của tỉnh", Ownership.Limited, Place: "Xã Bản Bo"), Of(60), true)).Id,
            };
        });
        await app.AddAccountAsync("tinh", (province.Id, Roles.Organiser));
        await app.AddAccountAsync("muongte", (other.Id, Roles.Organiser));
        return (app, ids, await SignedInAsync(app, "tinh"));
    }

    private static async Task<HttpClient> SignedInAsync(TestApp app, string name)
    {
        var http = app.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true });
        await http.SignInAsync(name);
        return http;
    }

    [Theory, EachDatabase]
    public async Task Every_tile_opens_as_many_rows_as_it_says(string database)
    {
        var (app, _, http) = await BuildAsync(database);
        await using var built = app;
        var map = await http.GetPageAsync("/doanh-nghiep/ban-do?nguong=25");
        var tiles = map.QuerySelectorAll(".tile");
        Assert.Equal(["1 LĐLĐ tỉnh Lai Châu (trực tiếp)", "1 LĐLĐ huyện Mường Tè", "2 LĐLĐ huyện Tam Đường", "2 Xã Bản Bo", "1 Chưa ghi địa bàn", "1 Xã Bản Bo & Nà Tăm"], tiles.Select(t => $"{t.QuerySelector("b")!.TextContent} {t.QuerySelector("span")!.TextContent}"));
        foreach (var tile in tiles)
        {
            var rows = await http.GetPageAsync(tile.GetAttribute("href")!);
            Assert.Equal(tile.QuerySelector("b")!.TextContent, $"{rows.QuerySelectorAll("main tbody tr").Length}");
        }
        using var neighbour = await SignedInAsync(app, "muongte");
        Assert.DoesNotContain("Bản Bo", (await neighbour.GetPageAsync("/doanh-nghiep/ban-do?nguong=25")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Coverage_of_very_many_says_when_it_was_counted_and_of_few_is_always_of_now(string database)
    {
        var (app, _, http) = await BuildAsync(database, many: 4);
        await using var built = app;
        using var neighbour = await SignedInAsync(app, "muongte");
        app.Clock.Day = app.Clock.Day.AddDays(1);
        Assert.Equal("0/4, Đến hết ngày 23/07/2024", await Told(http, "do-phu"));
        await neighbour.SubmitAsync("/doanh-nghiep/them", ("Name", "Công ty TNHH Quế"), ("Ownership", "Limited"), ("Total", "70"), ("Source", "Khảo sát"));
        Assert.Equal(["0/4, Đến hết ngày 23/07/2024, đếm lúc 10:00", "4/4, Đến hết ngày 23/07/2024, đếm lúc 10:00", "0/2, Đến hết ngày 23/07/2024"], [await Told(http, "do-phu"), await Told(http, "ban-do"), await Told(neighbour, "do-phu")]);
        var own = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<OrgUnit>().Where(u => u.Code == "LC.TD").Select(u => u.Id).SingleAsync());
        await http.SubmitAsync("/doanh-nghiep/them", ("Name", "Công ty TNHH Hồi"), ("OrgUnitId", $"{own}"), ("Ownership", "Limited"), ("Total", "80"), ("Source", "Khảo sát"));
        Assert.Equal("0/6, Đến hết ngày 23/07/2024", await Told(http, "do-phu"));

        static async Task<string> Told(HttpClient http, string page)
        {
            var main = (await http.GetPageAsync($"/doanh-nghiep/{page}?nguong=25")).QuerySelector("main")!;
            return $"{main.QuerySelector("h1")!.TextContent.Split(' ', ':', ',').First(word => word.Contains('/', StringComparison.Ordinal))}, {main.QuerySelectorAll("li").Select(li => li.TextContent.Trim()).First(t => t.StartsWith("Đến hết", StringComparison.Ordinal))}";
        }
    }

    [Theory, EachDatabase]
    public async Task What_a_visit_asked_for_stands_in_the_week_until_it_is_done(string database)
    {
        var (app, ids, http) = await BuildAsync(database);
        await using var built = app;
        await http.SubmitAsync($"/doanh-nghiep/{ids[0]}/lam-viec", ("Day", "22/07/2024"), ("Held", "true"), ("Result", "Considering"), ("Outcome", "Hẹn lại"), ("NextStep", "Gửi mẫu đơn"), ("NextStepOn", "24/07/2024"));
        Assert.Contains("Gửi mẫu đơn, hạn 24/07/2024", (await http.GetPageAsync($"/doanh-nghiep/{ids[0]}")).QuerySelector("#lam-viec")!.TextContent, StringComparison.Ordinal);
        var week = await http.GetPageAsync("/doanh-nghiep/lich");
        Assert.Contains("Sắp đến hạn", week.QuerySelector("#viec tbody tr")!.TextContent, StringComparison.Ordinal);
        app.Clock.Day = new(2024, 7, 25);
        week = await http.GetPageAsync("/doanh-nghiep/lich");
        Assert.Contains("Quá hạn", week.QuerySelector("#viec tbody tr")!.TextContent, StringComparison.Ordinal);
        var visit = week.QuerySelector("#viec button[name=buoi]")!.GetAttribute("value")!;
        using var neighbour = await SignedInAsync(app, "muongte");
        var fields = await neighbour.FillAsync("/doanh-nghiep/lich");
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.PostFormAsync("/doanh-nghiep/lich?handler=Done", new(fields) { ["buoi"] = visit })).StatusCode);
        await http.PostFormAsync("/doanh-nghiep/lich?handler=Done", new(await http.FillAsync("/doanh-nghiep/lich")) { ["buoi"] = visit });
        Assert.Contains("Đã xong", (await http.GetPageAsync("/doanh-nghiep/lich")).QuerySelector("#viec tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa đặt bước tiếp theo", (await http.GetPageAsync($"/doanh-nghiep/{ids[0]}")).QuerySelector(".next")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Two_officers_on_one_answer_see_each_others_and_the_second_may_write_again(string database)
    {
        var (app, _, http) = await BuildAsync(database);
        await using var built = app;
        var round = await http.SubmitAsync("/khao-sat/moi", ("Name", "Đợt 2"), ("From", "1/7/2024"), ("To", "31/7/2024"), ("Threshold", "25"), ("Unit", "LC"));
        var entry = round.QuerySelector("#phieu a")!.GetAttribute("href")!;
        var late = await http.FillAsync(entry, ("Outcome", "Answered"), ("SurveyedOn", "15/7/2024"), ("Total", "35"), ("Note", "Của người sau"));
        await http.SubmitAsync(entry, ("Outcome", "Answered"), ("SurveyedOn", "15/7/2024"), ("Total", "41"), ("Note", "Của người trước"));
        var refused = await http.PostFormAsync(entry, late);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
        Assert.Equal(("35", "Của người sau"), (page.QuerySelector("#Total")!.GetAttribute("value"), page.QuerySelector("#Note")!.TextContent.Trim()));
        Assert.Contains("Của người trước", page.QuerySelector(".note .pairs")!.TextContent, StringComparison.Ordinal);
        late["Version"] = page.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.OK, (await http.PostFormAsync(entry, late)).StatusCode);
        Assert.Equal("35", (await http.GetPageAsync(entry)).QuerySelector("#Total")!.GetAttribute("value"));
    }
}
