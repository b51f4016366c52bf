using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Reports;

public class HomeTests
{
    [Theory, EachDatabase]
    public async Task Home_shows_each_indicator_beside_its_target_and_the_calendar(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var page = await (await world.SignedInAsync("tinh")).GetPageAsync("/");

        Assert.Equal(["6 / 100", "3 / 10", "1 / 4", "0 / –", "1 / 2", "1 / 5"], Column(page, "#chi-tieu tbody tr", 1));
        Assert.Equal("Chậm 65,0", Column(page, "#chi-tieu tbody tr", 4)[0]);
        Assert.Equal("94", Column(page, "#chi-tieu tbody tr", 5)[0]);
        Assert.Equal("10 / 400", Column(page, "#chi-tieu tbody tr", 6)[0]);
        Assert.Equal(["LĐLĐ huyện Tam Đường", "LĐLĐ huyện Mường Tè"], Column(page, "#don-vi tbody tr", 0));
        Assert.Equal(["6 / 60", "0 / 40"], Column(page, "#don-vi tbody tr", 1));
        Assert.Equal(["1 / 2", "KK 0 / 2"], Column(page, "#don-vi tbody tr", 5));
        Assert.StartsWith("Đạt 6,0% chỉ tiêu đoàn viên khi đã qua 71,0% thời gian. Còn thiếu 94 đoàn viên và 3 CĐCS.", Text(page.QuerySelector("p.lead")!), StringComparison.Ordinal);
        Assert.Equal(["3", "10", "12", "17", "19"], page.QuerySelectorAll(".days li").Where(d => d.ClassList.Contains("new") || d.QuerySelector("small") is { } n && n.TextContent is not ("0" or "lễ")).Select(d => d.QuerySelector("a")!.FirstChild!.TextContent));
    }

    [Theory, EachDatabase]
    public async Task Another_day_shows_what_was_true_then(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var page = await (await world.SignedInAsync("lanhdao")).GetPageAsync("/?ngay=2024-07-10");

        Assert.Equal(["5 / 100", "3 / 10", "0 / 4", "0 / –", "0 / 2", "1 / 5"], Column(page, "#chi-tieu tbody tr", 1));
        Assert.Equal(2, page.QuerySelectorAll("#ho-so tbody tr").Length);
        Assert.Contains("Đang xem số liệu đến hết ngày 10/07/2024", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc hôm nay", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_officer_of_a_district_sees_its_own_target_and_unions_and_nothing_beside(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var http = await world.SignedInAsync("tamduong");
        var page = await http.GetPageAsync("/");

        Assert.Equal("6 / 60", Column(page, "#chi-tieu tbody tr", 1)[0]);
        Assert.Equal(["CĐCS Trường Bình Lư", "CĐCS Công ty Xi măng"], Column(page, "#don-vi tbody tr", 0));
        Assert.DoesNotContain("Mường Tè", page.Body!.TextContent, StringComparison.Ordinal);
        foreach (var other in new[] { world.MuongTe.Id, world.Province.Id, 987_654 })
            foreach (var address in new[] { "/?", "/so-lieu?so=doan-vien&", "/bao-cao?", "/bao-cao/nhanh?", "/bao-cao/nhanh/docx?", "/so-lieu/xlsx?so=cdcs&" })
                Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"{address}don-vi={other}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/?ke-hoach=987654")).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_leader_reads_everything_here_and_finds_nothing_to_change(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var http = await world.SignedInAsync("lanhdao");
        foreach (var address in new[] { "/", "/so-lieu?so=doan-vien", "/so-lieu?so=gioi-thieu", "/bao-cao", "/bao-cao/nhanh" })
            Assert.Empty((await http.GetPageAsync(address)).QuerySelectorAll("main form[method=post]"));
    }

    [Theory, EachDatabase]
    public async Task Units_sort_by_the_column_asked_for(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var http = await world.SignedInAsync("tinh");
        Assert.Equal("LĐLĐ huyện Mường Tè", Column(await http.GetPageAsync("/?xep=tyle"), "#don-vi tbody tr", 0)[0]);
        Assert.Equal("LĐLĐ huyện Mường Tè", Column(await http.GetPageAsync("/?xep=-uutu"), "#don-vi tbody tr", 0)[0]);
        Assert.Equal("LĐLĐ huyện Tam Đường", Column(await http.GetPageAsync("/?xep=-cdcs"), "#don-vi tbody tr", 0)[0]);
    }

    [Theory, EachDatabase]
    public async Task A_level_without_a_plan_reads_the_plans_of_those_below(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var http = await world.SignedInAsync("tld");
        var page = await http.GetPageAsync("/");

        Assert.Equal(["LĐLĐ tỉnh Lai Châu"], Column(page, "#cap-duoi tbody tr", 0));
        Assert.Equal(["6 / 100"], Column(page, "#cap-duoi tbody tr", 2));
        Assert.Equal(["1 / 4"], Column(page, "#cap-duoi tbody tr", 6));
        Assert.Equal(["1 / 5"], Column(page, "#cap-duoi tbody tr", 7));
        Assert.Equal(["5 / 100"], Column(await http.GetPageAsync("/?ngay=2024-07-10"), "#cap-duoi tbody tr", 2));
        var link = page.QuerySelector("#cap-duoi tbody a")!.GetAttribute("href")!;
        Assert.Equal("6 / 100", Column(await http.GetPageAsync(link), "#chi-tieu tbody tr", 1)[0]);
    }

    [Theory, EachDatabase]
    public async Task A_grassroots_union_sees_its_members_and_what_it_achieved_not_targets_that_nobody_gave_it(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        await app.AddAccountAsync("cdcs", (world.Grassroots.Id, Roles.Grassroots));
        await app.RunAsync(async s =>
        {
            var union = await s.GetRequiredService<AppDbContext>().Set<OrgUnit>().SingleAsync(u => u.Id == world.Grassroots.Id);
            union.Group = TargetGroup.PublicService;
            await s.GetRequiredService<MemberRegister>().AdmitAsync(union, [new NewMember("Vàng Thị Mỷ", null, 1990, Sex.Female, "012190000001", null)], MovementKind.Admitted, new DateOnly(2024, 7, 20));
        });
        var page = await (await world.SignedInAsync("cdcs")).GetPageAsync("/");

        Assert.Equal(["7", "0"], Column(page, "#chi-tieu tbody tr", 1));
        Assert.Equal(["1, nữ 1", "0", "1"], page.QuerySelectorAll("section[aria-labelledby=h-dv] dd").Select(Text));
        Assert.DoesNotContain("lao động thành lập CĐCS", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Home_asks_the_database_no_more_often_when_there_are_more_units(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var http = await world.SignedInAsync("tinh");
        await http.GetPageAsync("/");
        var few = await CountAsync(app, () => http.GetPageAsync("/"));
        for (var i = 0; i < 12; i++)
        {
            var unit = await app.AddUnitAsync(UnitKind.DistrictFederation, $"LC.X{i}", $"LĐLĐ huyện {i}", world.Province.Id);
            await world.MoveAsync(unit.Id, new DateOnly(2024, 7, 9), MovementKind.Admitted, TargetGroup.PublicService, 1);
        }
        Assert.Equal(few, await CountAsync(app, () => http.GetPageAsync("/")));
        Assert.InRange(few, 10, 24);
    }

    internal static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<string> Column(IHtmlDocument page, string rows, int column) => [.. page.QuerySelectorAll(rows).Select(r => Text(r.Children[column]))];

    /// <summary>The commands that one request sends to the test's own database; other tests run at the same time.</summary>
    private static async Task<int> CountAsync(TestApp app, Func<Task> request)
    {
        var database = await app.RunAsync(s => Task.FromResult(NameOf(s.GetRequiredService<AppDbContext>().Database.GetDbConnection())));
        using var counter = new CommandCounter(database);
        using (DiagnosticListener.AllListeners.Subscribe(counter)) await request();
        return counter.Count;
    }

    private static string NameOf(System.Data.Common.DbConnection connection) => $"{connection.DataSource}/{connection.Database}";

    private sealed class CommandCounter(string database) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _subscriptions = [];
        private int _count;

        public int Count => _count;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData { Command.Connection: { } connection } && NameOf(connection) == database) Interlocked.Increment(ref _count);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
    }
}
