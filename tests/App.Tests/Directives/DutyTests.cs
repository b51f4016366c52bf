using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Duties;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Directives;

public class DutyTests
{
    private static readonly DateOnly Day = new(2024, 7, 22);

    [Theory]
    [InlineData("2024-01-31", 1, "2024-02-29 2024-03-31 2024-04-30")]
    [InlineData("2024-06-30", 3, "2024-09-30 2024-12-31 2025-03-31")]
    [InlineData("2024-01-30", 1, "2024-02-29 2024-03-30 2024-04-30")]
    [InlineData("2024-02-29", 12, "2025-02-28 2026-02-28 2027-02-28")]
    [InlineData("2024-07-15", 3, "2024-10-15 2025-01-15 2025-04-15")]
    public void Months_end_where_calendars_end_them(string first, int months, string next) =>
        Assert.Equal(next, string.Join(' ', new DutyCalendar(DateOnly.Parse(first, null), months, 0, null).Next(1, 3).Select(p => $"{p.Due:yyyy-MM-dd}")));

    [Fact]
    public void Periods_follow_each_other_without_gap_or_overlap() => Prop.ForAll(
        (from day in Gen.Choose(0, 3000) from months in Gen.Choose(1, 24) select new DutyCalendar(Day.AddDays(day), months, 5, null)).ToArbitrary(),
        calendar => calendar.Next(0, 30).Zip(calendar.Next(1, 30)).All(p => p.First.Due.AddDays(1) == p.Second.From && p.Second.From <= p.Second.Due)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("hằng quý", 3)]
    [InlineData("hằng tháng", 1)]
    [InlineData("Định kỳ 03 tháng", 3)]
    [InlineData("mỗi 6 tháng", 6)]
    [InlineData("hằng quý, mỗi 6 tháng, hằng năm", 3)]
    [InlineData("6 tháng một lần", 6)]
    [InlineData("ít nhất 01 lần mỗi năm", 12)]
    [InlineData("hằng năm, ít nhất 2 lần", 6)]
    [InlineData("ít nhất 01 lần/năm", 12)]
    [InlineData("hằng năm, trước ngày 15/12", 12)]
    [InlineData("định kỳ hằng quý", 3)]
    [InlineData("02 năm một lần", 24)]
    [InlineData("định kỳ", null)]
    [InlineData("ít nhất 2 lần", null)]
    [InlineData("hằng tuần", null)]
    [InlineData("trong tháng 7", null)]
    [InlineData(null, null)]
    public void The_words_of_a_document_propose_how_often(string? words, int? months) => Assert.Equal(months, Frequency.Of(words)?.Months);

    [Theory, EachDatabase]
    public async Task From_above_a_duty_is_read_and_not_changed(string database)
    {
        await using var app = new TestApp(database);
        var world = await FollowWorld.BuildAsync(app);
        var facts = new DutyFacts("Đối thoại", 3, new(2024, 9, 30), 5, DutyFor.DirectlyBelow, null, null);
        var duty = await app.RunAsync(s => s.GetRequiredService<DutyBook>().SetAsync(world.TamDuong, facts));
        await app.AddAccountAsync("tinh", (world.Province, Roles.Organiser));
        var account = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Account>().Select(a => a.Id).SingleAsync());
        async Task<(bool Reads, bool Changes, bool Stops)> FromAsync(long unit) => await app.RunAsync(async s =>
        {
            s.GetRequiredService<CurrentWork>().AccountId = account;
            var book = s.GetRequiredService<DutyBook>();
            return (await book.FindAsync(duty.Id) is not null, await book.ChangeAsync(duty.Id, facts with { Text = "Khác" }, 0) is not null, await book.StopAsync(duty.Id, "thử") is not null);
        }, new OrgScope(unit));
        Assert.Equal((true, false, false), await FromAsync(world.Province));
        Assert.Equal((true, true, true), await FromAsync(world.TamDuong));
    }

    [Theory]
    [InlineData(3, "2024-09-30")]
    [InlineData(1, "2024-07-31")]
    [InlineData(12, "2024-12-31")]
    [InlineData(6, "2024-12-31")]
    [InlineData(24, "2024-12-31")]
    public void What_comes_so_often_is_first_due_at_the_end_of_its_time(int months, string due) => Assert.Equal(DateOnly.Parse(due, null), new Frequency(months).EndOfPeriod(Day));

    [Theory, EachDatabase]
    public void Whatever_nights_it_runs_each_period_comes_up_exactly_once(string database) => Prop.ForAll(
        (from nights in Gen.Choose(1, 90).NonEmptyListOf() from months in Gen.Choose(1, 4) from before in Gen.Choose(0, 40) select (nights, months, before)).ToArbitrary(),
        world => RaisedAsync(database, [.. world.nights.Take(8)], world.months, world.before).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(4));

    [Theory, EachDatabase]
    public async Task Two_processes_that_bring_up_the_same_night_give_it_once(string database)
    {
        await using var app = new TestApp(database);
        var province = await ProvinceAsync(app);
        await SetAsync(app, province, new("Báo cáo quý", 1, Day, 10, DutyFor.DirectlyBelow, null, null));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => NightAsync(app))));
        Assert.Equal(2, (await AllAsync(app)).Count);
    }

    [Theory, EachDatabase]
    public async Task It_goes_to_those_it_is_for_and_tells_them_once_in_the_words_of_the_day(string database)
    {
        await using var app = new TestApp(database);
        var province = await ProvinceAsync(app);
        await app.AddAccountAsync("tamduong", ((await app.RunAsync(s => s.GetRequiredService<OrgDirectory>().FindAsync("LC.TD")))!.Id, Roles.UnitOfficer));
        await SetAsync(app, province, new("Đối thoại hằng năm", 12, Day.AddDays(10), 10, DutyFor.KindBelow, UnitKind.Grassroots, null));
        await SetAsync(app, province, new("Họp giao ban", 1, Day.AddDays(5), 10, DutyFor.DirectlyBelow, null, null));
        await SetAsync(app, province, new("Tự kiểm tra", 3, Day.AddDays(30), 10, DutyFor.Itself, null, null));
        await NightAsync(app);
        Assert.Equal([("Họp giao ban", "LC.MT"), ("Họp giao ban", "LC.TD"), ("Đối thoại hằng năm", "LC.TD.01")], (await NamedAsync(app)).OrderBy(x => x.Code).ThenBy(x => x.Text));
        Assert.Equal(["LĐLĐ tỉnh Lai Châu giao việc: Họp giao ban, hạn 27/07/2024", "LĐLĐ tỉnh Lai Châu giao việc: Đối thoại hằng năm, hạn 01/08/2024"],
            (await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Notice>().Select(n => n.Title).ToListAsync())).Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_duty_that_has_come_up_keeps_its_days_and_one_that_is_stopped_comes_up_no_more(string database)
    {
        await using var app = new TestApp(database);
        var province = await ProvinceAsync(app);
        var facts = new DutyFacts("Báo cáo", 1, Day, 5, DutyFor.DirectlyBelow, null, null);
        var id = await SetAsync(app, province, facts);
        await NightAsync(app);
        var duty = (await app.RunAsync(s => s.GetRequiredService<DutyBook>().FindAsync(id)))!;
        Assert.Contains("đã đến kỳ", (await Assert.ThrowsAsync<RuleBroken>(() => app.RunAsync(s => s.GetRequiredService<DutyBook>().ChangeAsync(id, facts with { Months = 2 }, duty.Version)))).Message, StringComparison.Ordinal);
        await app.RunAsync(s => s.GetRequiredService<DutyBook>().ChangeAsync(id, facts with { Text = "Báo cáo tháng" }, duty.Version));
        await app.RunAsync(s => s.GetRequiredService<DutyBook>().StopAsync(id, "Thôi theo chỉ đạo"));
        app.Clock.Day = Day.AddDays(200);
        await NightAsync(app);
        Assert.Equal(2, (await AllAsync(app)).Count);
        Assert.Empty(await app.RunAsync(s => s.GetRequiredService<DutyBook>().ListAsync(false, null, null, 10)));
        Assert.Single(await app.RunAsync(s => s.GetRequiredService<DutyBook>().ListAsync(true, "bao cao thang", null, 10)));
    }

    [Theory, EachDatabase]
    public async Task A_unit_does_not_see_or_change_the_duties_of_another(string database)
    {
        await using var app = new TestApp(database);
        var province = await ProvinceAsync(app);
        var id = await SetAsync(app, province, new("Báo cáo", 1, Day, 5, DutyFor.DirectlyBelow, null, null));
        var other = await app.AddUnitAsync(UnitKind.Provincial, "DB", "LĐLĐ tỉnh Điện Biên", 1);
        await app.RunAsync(async s =>
        {
            var book = s.GetRequiredService<DutyBook>();
            Assert.Null(await book.FindAsync(id));
            Assert.Null(await book.StopAsync(id, "thôi"));
            Assert.Empty(await book.ListAsync(true, null, null, 10));
        }, new OrgScope(other.Id));
    }

    private static async Task RaisedAsync(string database, List<int> nights, int months, int before)
    {
        await using var app = new TestApp(database);
        var province = await ProvinceAsync(app);
        await SetAsync(app, province, new("Báo cáo", months, Day.AddDays(3), before, DutyFor.DirectlyBelow, null, null));
        foreach (var pause in nights)
        {
            app.Clock.Day = app.Clock.Day.AddDays(pause);
            await NightAsync(app);
            await NightAsync(app);
        }
        var due = new DutyCalendar(Day.AddDays(3), months, before, null).ComeUp(0, app.Clock.Day).Select(p => (DateOnly?)p.Due).ToList();
        foreach (var unit in (await AllAsync(app)).GroupBy(a => a.OrgUnitId)) Assert.Equal(due, unit.Select(a => a.Due).Order());
        Assert.Equal(due.Count * 2, (await AllAsync(app)).Count);
    }

    private static Task NightAsync(TestApp app) => app.RunAsync(s => s.GetServices<IJob>().Single(j => j.Kind == "duty.raise").RunAsync("{}", default));

    private static Task<List<Assignment>> AllAsync(TestApp app) => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Assignment>().AsNoTracking().ToListAsync());

    private static Task<List<(string Text, string Code)>> NamedAsync(TestApp app) => app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        return (await db.Set<Assignment>().Join(db.Set<OrgUnit>(), a => a.OrgUnitId, u => u.Id, (a, u) => new { a.Text, u.Code }).ToListAsync()).ConvertAll(x => (x.Text, x.Code));
    });

    private static async Task<long> SetAsync(TestApp app, long unit, DutyFacts facts) => (await app.RunAsync(s => s.GetRequiredService<DutyBook>().SetAsync(unit, facts))).Id;

    private static async Task<long> ProvinceAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        var district = await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", province.Id);
        await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.MT", "LĐLĐ huyện Mường Tè", province.Id);
        await app.AddUnitAsync(UnitKind.Grassroots, "LC.TD.01", "CĐCS Trường Bình Lư", district.Id);
        return province.Id;
    }
}
