using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Steering;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Steering;

public class SteeringTests
{
    private static readonly DateOnly Day = new(2024, 6, 14);

    [Theory, EachDatabase]
    public void Whoever_is_named_on_any_day_one_officer_answers(string database) => Prop.ForAll(Gen.Choose(1, 7).NonEmptyListOf().ToArbitrary(), steps => NamedAsync(database, [.. steps]).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(4));

    [Theory, EachDatabase]
    public async Task A_unit_without_an_officer_stands_first(string database)
    {
        await using var app = new TestApp(database);
        var province = await ProvinceAsync(app);
        Assert.Equal(["LC", "TLD"], (await ListAsync(app)).Select(u => u.Code).Order());
        await NameAsync(app, province.Id, "Nguyễn Thị Minh", Day);
        Assert.Equal([("TLD", null), ("LC", "Nguyễn Thị Minh")], (await ListAsync(app)).Select(u => (u.Code, u.Focal)));
    }

    [Theory, EachDatabase]
    public async Task A_new_committee_ends_the_one_before_and_has_one_head(string database)
    {
        await using var app = new TestApp(database);
        var province = await ProvinceAsync(app);
        await app.RunAsync(async s =>
        {
            var book = s.GetRequiredService<SteeringBook>();
            await book.FoundAsync(province.Id, "Ban Chỉ đạo", null, Day);
            var second = await book.FoundAsync(province.Id, "Ban Chỉ đạo", "12-QĐ/TU", Day.AddDays(5));
            await book.AddAsync(Member(second, "Hoàng Văn Thọ", SteeringRole.Head));
            Assert.Contains("Hoàng Văn Thọ đang là trưởng ban", (await Assert.ThrowsAsync<RuleBroken>(() => book.AddAsync(Member(second, "Người Khác", SteeringRole.Head)))).Message, StringComparison.Ordinal);
            Assert.Contains("đã có trong ban", (await Assert.ThrowsAsync<RuleBroken>(() => book.AddAsync(Member(second, "hoang van tho", SteeringRole.Member)))).Message, StringComparison.Ordinal);
            Assert.Equal(second.Id, (await book.FindAsync(province.Id))!.Id);
            return 0;
        });
        var all = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<SteeringCommittee>().OrderBy(c => c.Id).Select(c => c.To).ToListAsync());
        Assert.Equal([Day.AddDays(5), null], all);
    }

    [Theory, EachDatabase]
    public async Task A_task_past_its_day_is_late_until_it_is_done(string database)
    {
        await using var app = new TestApp(database);
        var province = await ProvinceAsync(app);
        var task = await app.RunAsync(async s =>
        {
            var book = s.GetRequiredService<SteeringBook>();
            var committee = await book.FoundAsync(province.Id, "Ban Chỉ đạo", null, Day);
            var given = new SteeringTask { OrgUnitId = province.Id, CommitteeId = committee.Id, Text = "Kiểm tra ba huyện", Due = app.Clock.Day.AddDays(-1) };
            await book.GiveAsync(given);
            return given.Id;
        });
        Assert.Equal((1, 1), (await ListAsync(app)).Where(u => u.Code == "LC").Select(u => (u.OpenTasks, u.LateTasks)).Single());
        Assert.True(await app.RunAsync(s => s.GetRequiredService<SteeringBook>().DoneAsync(province.Id, task, "Xong")));
        Assert.False(await app.RunAsync(s => s.GetRequiredService<SteeringBook>().DoneAsync(province.Id, task, "Xong")));
        Assert.Equal((0, 0), (await ListAsync(app)).Where(u => u.Code == "LC").Select(u => (u.OpenTasks, u.LateTasks)).Single());
    }

    [Theory, EachDatabase]
    public async Task Those_who_run_a_committee_are_reminded_before_the_day_and_told_after_it_each_once(string database)
    {
        await using var app = new TestApp(database);
        var province = await ProvinceAsync(app);
        await app.AddAccountAsync("tinh", (province.Id, Roles.Organiser));
        await app.RunAsync(async s =>
        {
            var committee = await s.GetRequiredService<SteeringBook>().FoundAsync(province.Id, "Ban Chỉ đạo", null, Day);
            await s.GetRequiredService<SteeringBook>().GiveAsync(new SteeringTask { OrgUnitId = province.Id, CommitteeId = committee.Id, Text = "Kiểm tra ba huyện", Due = app.Clock.Day.AddDays(2) });
        });
        for (var day = 0; day < 6; day++, app.Clock.Day = app.Clock.Day.AddDays(1))
            await app.RunAsync(s => s.GetServices<IJob>().Single(j => j.Kind == "steering.remind").RunAsync("{}", default));
        var told = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Notice>().OrderBy(n => n.Id).Select(n => n.Title).ToListAsync());
        Assert.Equal(["Sắp đến hạn 24/07/2024: Kiểm tra ba huyện", "Quá hạn 24/07/2024: Kiểm tra ba huyện"], told);
    }

    private static async Task NamedAsync(string database, List<int> steps)
    {
        await using var app = new TestApp(database);
        var province = await ProvinceAsync(app);
        var day = Day;
        foreach (var (step, at) in steps.Take(6).Select((s, i) => (s, i)))
        {
            await NameAsync(app, province.Id, $"Người {at}", day);
            day = day.AddDays(step);
        }
        var all = await app.RunAsync(s => s.GetRequiredService<FocalBook>().OfAsync(province.Id));
        for (var on = Day; on < day; on = on.AddDays(1)) Assert.Single(all, f => f.From <= on && (f.To is not { } to || on < to));
        Assert.Single(all, f => f.To is null);
    }

    private static SteeringMember Member(SteeringCommittee committee, string name, SteeringRole role) =>
        new() { OrgUnitId = committee.OrgUnitId, CommitteeId = committee.Id, FullName = name, Role = role, From = Day.AddDays(5) };

    private static Task NameAsync(TestApp app, long unit, string name, DateOnly day) => app.RunAsync(async s =>
    {
        await s.GetRequiredService<FocalBook>().NameAsync(new FocalOfficer { OrgUnitId = unit, FullName = name, From = day });
        return 0;
    });

    private static Task<List<SteeredUnit>> ListAsync(TestApp app) => app.RunAsync(s => s.GetRequiredService<SteeringList>().AllAsync());

    private static async Task<OrgUnit> ProvinceAsync(TestApp app) =>
        await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", (await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null)).Id);
}
