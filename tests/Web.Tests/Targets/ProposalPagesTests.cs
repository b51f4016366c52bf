using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DoanKet.App.Enterprises;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Targets;

/// <summary>The proposal, the draft that is made of it, and what units answer.</summary>
public class ProposalPagesTests
{
    private static async Task<IHtmlDocument> PageOf(HttpResponseMessage response) => new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    private static async Task<TargetsHost> OpenAsync(TestApp app)
    {
        var host = await TargetsHost.OpenAsync(app);
        await app.RunAsync(async s =>
        {
            var register = s.GetRequiredService<EnterpriseRegister>();
            foreach (var (unit, name, workers) in new[] { (1, "Công ty TNHH số 10", 61), (1, "Công ty Xi măng", 30), (7, "Công ty Sâm", 60) })
                await register.AddAsync(new(host.Units[unit], name, Ownership.Limited), new(new(2024, 6, 11), workers, null, null, "Danh sách kèm kế hoạch"), isAnother: true);
        });
        return host;
    }

    [Theory, EachDatabase]
    public async Task A_figure_opens_the_enterprises_that_make_it_up_on_the_page_and_as_a_file(string database)
    {
        await using var app = new TestApp(database);
        var host = await OpenAsync(app);
        using var http = await host.SignInAsync("tinh");
        var page = await http.GetPageAsync($"/chi-tieu/{host.July}/de-xuat");
        var figure = page.QuerySelector($"a.fig[href='/chi-tieu/{host.July}/de-xuat/{host.Units[1]}?cot=DV_TU25']")!;
        Assert.Equal("0 – 91 – 91", figure.TextContent.Trim());
        var rows = (await http.GetPageAsync(figure.GetAttribute("href")!)).QuerySelectorAll("#co-so tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("Công ty TNHH số 10", rows[0]);
        Assert.Contains("Phủ 100 % doanh nghiệp từ ngưỡng", rows[0]);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync($"/chi-tieu/{host.July}/de-xuat/{host.Units[1]}/xlsx?cot=DV_TU25")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/chi-tieu/{host.July}/de-xuat/999")).StatusCode);
        using var below = await host.SignInAsync("tamduong");
        Assert.NotEqual(HttpStatusCode.OK, (await below.GetAsync($"/chi-tieu/{host.July}/de-xuat")).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task The_proposal_is_taken_into_the_grid_and_nothing_is_saved(string database)
    {
        await using var app = new TestApp(database);
        var host = await OpenAsync(app);
        using var http = await host.SignInAsync("tinh");
        var page = await http.GetPageAsync($"/chi-tieu/{host.July}/de-xuat");
        var fields = page.QuerySelectorAll("form.savebar input[name]").OfType<IHtmlInputElement>().Select(i => new KeyValuePair<string, string>(i.Name!, i.Value)).ToList();
        async Task<IHtmlDocument> TakeAsync(params KeyValuePair<string, string>[] more) => await PageOf(await TargetsHost.PostAsync(http, $"/chi-tieu/{host.July}/soan/moi?handler=Proposal", [.. fields, .. more]));
        string Value(IHtmlDocument grid, int row, string column) => ((IHtmlInputElement)grid.QuerySelector($"#{host.Cell(row, column)}")!).Value;
        var likely = await TakeAsync();
        Assert.Equal(("91", "60", "0", "40"), (Value(likely, 2, "DV_TU25"), Value(likely, 8, "DV"), Value(likely, 1, "DV_TU25"), Value(likely, 2, "GT_DANG")));
        // 348 by 91 and 60
        var shared = await TakeAsync(new KeyValuePair<string, string>("chia", "1"));
        Assert.Equal(("210", "138"), (Value(shared, 2, "DV_TU25"), Value(shared, 8, "DV_TU25")));
        Assert.DoesNotContain("chưa khớp", shared.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("Bản 2", (await http.GetPageAsync($"/chi-tieu/{host.July}")).QuerySelector("main")!.TextContent.Replace("Soạn bản 2", "", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task When_a_cell_is_changed_the_page_offers_who_pays(string database)
    {
        await using var app = new TestApp(database);
        var host = await TargetsHost.OpenAsync(app);
        using var http = await host.SignInAsync("tinh");
        var address = $"/chi-tieu/{host.July}/soan/moi";
        var fields = TargetsHost.Fields(await http.GetPageAsync(address), (host.Cell(1, "DV_TU25"), "110"), (host.Cell(1, "DV"), "110"));
        var looked = await PageOf(await TargetsHost.PostAsync(http, address, [.. fields, new("tinh", "1")]));
        var button = Assert.Single(looked.QuerySelectorAll("button[name=sua]"), b => b.TextContent.StartsWith("Giữ ô đã đổi, chia 8", StringComparison.Ordinal));
        var mended = await PageOf(await TargetsHost.PostAsync(http, address, [.. fields, new("sua", button.GetAttribute("value")!)]));
        Assert.Null(mended.QuerySelector("[role=alert]"));
        Assert.Equal("88", ((IHtmlInputElement)mended.QuerySelector($"#{host.Cell(2, "DV")}")!).Value);
    }

    [Theory, EachDatabase]
    public async Task A_unit_asks_for_another_figure_the_setter_sees_it_in_the_grid_and_answers(string database)
    {
        await using var app = new TestApp(database);
        var host = await TargetsHost.OpenAsync(app);
        using var unit = await host.SignInAsync("tamduong");
        var address = $"/chi-tieu/{host.July}/y-kien";
        var wrong = await unit.PostFormAsync(address, await unit.FillAsync(address, ("Column", $"{host.Units[1]}-GT_DANG"), ("Wanted", "35")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal("35", ((IHtmlInputElement)(await PageOf(wrong)).QuerySelector("[name=Wanted]")!).Value);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await unit.PostFormAsync(address, await unit.FillAsync(address, ("Column", $"{host.Units[0]}-GT_DANG"), ("Wanted", "35"), ("Reason", "x")))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await unit.PostFormAsync(address, await unit.FillAsync(address, ("Column", $"{host.Units[1]}-GT_DANG"), ("Wanted", "35"), ("Reason", "Ba trường đã giới thiệu hết")))).StatusCode);

        using var http = await host.SignInAsync("tinh");
        Assert.Contains("Ý kiến (1)", (await http.GetPageAsync($"/chi-tieu/{host.July}")).QuerySelector("main")!.TextContent);
        var grid = await http.GetPageAsync($"/chi-tieu/{host.July}/soan/moi");
        Assert.NotNull(grid.QuerySelector($"#{host.Cell(2, "GT_DANG")}")!.ParentElement!.QuerySelector("a.ask[href^='#yk-']"));
        var take = grid.QuerySelectorAll("button[name=sua]").Single(b => b.TextContent.Trim() == "Nhận 35");
        var taken = await PageOf(await TargetsHost.PostAsync(http, $"/chi-tieu/{host.July}/soan/moi", [.. TargetsHost.Fields(grid), new("sua", take.GetAttribute("value")!)]));
        Assert.Equal("35", ((IHtmlInputElement)taken.QuerySelector($"#{host.Cell(2, "GT_DANG")}")!).Value);

        var form = (await http.GetPageAsync(address)).QuerySelector("form:has(textarea[name=Answer])")!;
        var fields = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await http.PostFormAsync($"{address}?handler=Decline", new(fields) { ["Answer"] = "" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await http.PostFormAsync($"{address}?handler=Decline", new(fields) { ["Answer"] = "Giữ như đã giao" })).StatusCode);
        Assert.Contains("Giữ như đã giao", (await unit.GetPageAsync(address)).QuerySelector("main")!.TextContent);
        using var leader = await host.SignInAsync("lanhdao");
        Assert.NotEqual(HttpStatusCode.OK, (await leader.GetAsync(address)).StatusCode);
    }
}
