using DoanKet.App.Organisation.Changes;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Organisation;

public class ReorganisationTests
{
    private sealed record Province(long Country, long Id, long TamDuong, long NewCommune, long Grassroots);

    private static readonly DateOnly Today = new(2024, 7, 22);

    private static async Task<Province> LaiChauAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        var district = await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", province.Id);
        var commune = await app.AddUnitAsync(UnitKind.Commune, "LC.X1", "Công đoàn xã Bình Lư", province.Id);
        var union = await app.AddUnitAsync(UnitKind.Grassroots, "LC.TD.01", "CĐCS Chè Tam Đường", district.Id);
        return new Province(country.Id, province.Id, district.Id, commune.Id, union.Id);
    }

    private static Grounds On(long issuer, DateOnly day, DateOnly? signed = null) =>
        new(issuer, 15, "QĐ-LĐLĐ", signed ?? new DateOnly(2024, 7, 10), "Chủ tịch", "Giàng A Sử", day, "Sắp xếp lại tổ chức");

    private static Task DoAsync(TestApp app, Func<Reorganisation, Task> act, OrgScope? scope = null) =>
        app.RunAsync(s => act(s.GetRequiredService<Reorganisation>()), scope);

    private static Task<List<string>> PathAsync(TestApp app, long unit, DateOnly day) => app.RunAsync(async s =>
        (await s.GetRequiredService<OrgDirectory>().PathAsync(unit, day)).ConvertAll(step => step.Code));

    private static Task RunJobsAsync(TestApp app) => app.RunAsync(s => s.GetRequiredService<JobRunner>().RunDueAsync());

    [Theory, EachDatabase]
    public async Task A_move_of_a_later_day_waits_and_is_carried_out_when_that_day_begins(string database)
    {
        await using var app = new TestApp(database);
        var lc = await LaiChauAsync(app);
        await DoAsync(app, r => r.MoveAsync(lc.Grassroots, lc.NewCommune, On(lc.Id, new DateOnly(2024, 8, 1))));

        app.Clock.Day = new DateOnly(2024, 7, 31);
        await RunJobsAsync(app);
        Assert.Equal(["TLD", "LC", "LC.TD", "LC.TD.01"], await PathAsync(app, lc.Grassroots, app.Clock.Day));

        app.Clock.Day = new DateOnly(2024, 8, 1);
        await RunJobsAsync(app);
        Assert.Equal(["TLD", "LC", "LC.X1", "LC.TD.01"], await PathAsync(app, lc.Grassroots, app.Clock.Day));
        Assert.Equal(["TLD", "LC", "LC.TD", "LC.TD.01"], await PathAsync(app, lc.Grassroots, new DateOnly(2024, 7, 31)));
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_done_on_its_day_says_why_and_is_done_once_it_can(string database)
    {
        await using var app = new TestApp(database);
        var lc = await LaiChauAsync(app);
        await DoAsync(app, r => r.CloseAsync(lc.TamDuong, lc.NewCommune, On(lc.Id, new DateOnly(2024, 8, 1))));
        app.Clock.Day = new DateOnly(2024, 8, 1);
        await RunJobsAsync(app);
        var problem = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<OrgChange>().Select(c => c.Problem).SingleAsync());
        Assert.StartsWith("Đơn vị còn đơn vị trực thuộc", problem);

        await DoAsync(app, r => r.MoveAsync(lc.Grassroots, lc.NewCommune, On(lc.Id, new DateOnly(2024, 8, 1))));
        await app.RunAsync(async s => Assert.Equal(1, await s.GetRequiredService<ChangeWork>().CarryOutDueAsync()));
        await app.RunAsync(async s =>
        {
            var browser = s.GetRequiredService<OrgBrowser>();
            Assert.DoesNotContain(await browser.TreeAsync(new DateOnly(2024, 8, 1)), r => r.Code == "LC.TD");
            Assert.Contains(await browser.TreeAsync(Today), r => r is { Code: "LC.TD", Level: 2, Below: 1 });
            var closed = await browser.FindAsync("LC.TD");
            Assert.Equal((new DateOnly(2024, 8, 1), lc.NewCommune), (closed!.ClosedOn, closed.SuccessorId));
        });
    }

    [Theory, EachDatabase]
    public async Task One_decision_carries_many_acts_and_stands_in_the_register_once(string database)
    {
        await using var app = new TestApp(database);
        var lc = await LaiChauAsync(app);
        await DoAsync(app, r => r.OpenAsync(new NewUnit(lc.Id, UnitKind.IndustrialZone, "LC.KCN", "Công đoàn các khu công nghiệp"), On(lc.Id, Today)));
        await DoAsync(app, r => r.RenameAsync(lc.TamDuong, "Liên đoàn Lao động huyện Tam Đường", On(lc.Id, Today)));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => DoAsync(app, r => r.RenameAsync(lc.TamDuong, "Tên khác", On(lc.Id, Today, new DateOnly(2024, 7, 11)))));
        Assert.Equal(nameof(Grounds.DocumentDate), refused.Field);
        await app.RunAsync(async s =>
        {
            var (db, directory) = (s.GetRequiredService<AppDbContext>(), s.GetRequiredService<OrgDirectory>());
            var decision = await db.Set<OfficialDocument>().SingleAsync();
            Assert.All(await db.Set<OrgChange>().ToListAsync(), c => Assert.Equal(decision.Id, c.DocumentId));
            Assert.Equal("LĐLĐ huyện Tam Đường", await directory.NameAsync(lc.TamDuong, Today.AddDays(-1)));
            Assert.Equal("Liên đoàn Lao động huyện Tam Đường", await directory.NameAsync(lc.TamDuong, Today));
            var act = (await s.GetRequiredService<History>().OfAsync<OrgUnit>(lc.TamDuong, 10))[0];
            Assert.Equal(("Đổi tên đơn vị", "Sắp xếp lại tổ chức", decision.Id), (act.What, act.Why, act.DocumentId));
            Assert.Contains(act.Values, v => v is { Name: "Tên đơn vị", New: "Liên đoàn Lao động huyện Tam Đường" });
        });
    }

    [Theory, EachDatabase]
    public async Task A_mistake_in_an_act_of_a_later_day_shows_at_once_and_leaves_nothing_behind(string database)
    {
        await using var app = new TestApp(database);
        var lc = await LaiChauAsync(app);
        await Assert.ThrowsAsync<RuleBroken>(() => DoAsync(app, r => r.MoveAsync(lc.TamDuong, lc.Grassroots, On(lc.Id, Today.AddDays(9)))));
        await DoAsync(app, r => r.OpenAsync(new NewUnit(lc.Id, UnitKind.Commune, "LC.X2", "Công đoàn xã Tả Lèng"), On(lc.Id, Today.AddDays(9))));
        await Assert.ThrowsAsync<RuleBroken>(() => DoAsync(app, r => r.OpenAsync(new NewUnit(lc.Id, UnitKind.Commune, "LC.X2", "Tên khác"), On(lc.Id, Today.AddDays(9)))));
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            Assert.Single(await db.Set<OrgChange>().ToListAsync());
            Assert.False(await db.Set<OrgUnit>().AnyAsync(u => u.Code == "LC.X2"));
            var (reorganisation, change) = (s.GetRequiredService<Reorganisation>(), await db.Set<OrgChange>().SingleAsync());
            await reorganisation.WithdrawAsync(change.Id, "Chưa đủ điều kiện");
        });
        app.Clock.Day = Today.AddDays(10);
        await RunJobsAsync(app);
        Assert.False(await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<OrgUnit>().AnyAsync(u => u.Code == "LC.X2")));
    }

    [Theory, EachDatabase]
    public async Task A_second_move_that_would_wait_for_the_same_day_is_refused_until_the_first_is_taken_back(string database)
    {
        await using var app = new TestApp(database);
        var (lc, day) = (await LaiChauAsync(app), Today.AddDays(9));
        await DoAsync(app, r => r.MoveAsync(lc.Grassroots, lc.NewCommune, On(lc.Id, day)));
        foreach (var place in new[] { lc.NewCommune, lc.Id })
        {
            var second = await Assert.ThrowsAsync<RuleBroken>(() => DoAsync(app, r => r.MoveAsync(lc.Grassroots, place, On(lc.Id, day))));
            Assert.Equal((nameof(Grounds.EffectiveOn), "Việc chuyển đơn vị này ngày 31/07/2024 đã ghi và đang chờ; muốn chuyển về nơi khác thì bỏ việc ấy trước"), (second.Field, second.Message));
        }
        await DoAsync(app, r => r.MoveAsync(lc.Grassroots, lc.Id, On(lc.Id, day.AddDays(1))));
        await app.RunAsync(async s => await s.GetRequiredService<Reorganisation>().WithdrawAsync(await s.GetRequiredService<AppDbContext>().Set<OrgChange>().MinAsync(c => c.Id), "Ghi nhầm nơi đến"));
        await DoAsync(app, r => r.MoveAsync(lc.Grassroots, lc.Id, On(lc.Id, day)));
        app.Clock.Day = day;
        await RunJobsAsync(app);
        Assert.Equal(["TLD", "LC", "LC.TD.01"], await PathAsync(app, lc.Grassroots, day));
    }

    [Theory, EachDatabase]
    public async Task Nobody_moves_a_unit_out_of_or_into_what_is_not_theirs(string database)
    {
        await using var app = new TestApp(database);
        var lc = await LaiChauAsync(app);
        var other = await app.AddUnitAsync(UnitKind.Provincial, "DB", "LĐLĐ tỉnh Điện Biên", lc.Country);
        var outward = await Assert.ThrowsAsync<RuleBroken>(() => DoAsync(app, r => r.MoveAsync(lc.TamDuong, other.Id, On(lc.Id, Today)), new OrgScope(lc.Id)));
        Assert.Equal("ParentId", outward.Field);
        await Assert.ThrowsAsync<OutOfScopeException>(() => DoAsync(app, r => r.MoveAsync(lc.TamDuong, other.Id, On(other.Id, Today)), new OrgScope(other.Id)));
        await Assert.ThrowsAsync<OutOfScopeException>(() => DoAsync(app, r => r.RenameAsync(lc.TamDuong, "Tên lạ", On(other.Id, Today)), new OrgScope(other.Id)));
    }

    [Theory, EachDatabase]
    public async Task Units_are_listed_page_by_page_in_official_order_and_found_without_accents(string database)
    {
        await using var app = new TestApp(database);
        var lc = await LaiChauAsync(app);
        await app.RunAsync(async s =>
        {
            var browser = s.GetRequiredService<OrgBrowser>();
            var first = await browser.ListAsync(lc.Id, null, null, Today, null, 1);
            Assert.Equal(["LC.TD"], first.Select(r => r.Code));
            Assert.Equal(["LC.X1"], (await browser.ListAsync(lc.Id, null, null, Today, (first[0].Position, first[0].Code), 5)).Select(r => r.Code));
            Assert.Equal(["LC.TD.01"], (await browser.ListAsync(null, "che tam", UnitKind.Grassroots, Today, null, 5)).Select(r => r.Code));
            Assert.Equal(5, await browser.CountAsync(null, null, null, Today, 100));
            Assert.Empty(await browser.ListAsync(null, null, null, new DateOnly(2019, 12, 31), null, 5));
        }, OrgScope.Everything);
        await app.RunAsync(async s => Assert.Null(await s.GetRequiredService<OrgBrowser>().FindAsync("LC")), new OrgScope(lc.TamDuong));
    }
}
