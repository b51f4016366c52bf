using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Duties;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Reports.Campaigns;
using DoanKet.App.Targets;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Directives;

public class MeasureTests
{
    private static readonly DateOnly Day = FollowWorld.Day;

    [Theory, EachDatabase]
    public async Task A_task_closes_itself_when_its_figure_is_reached_and_opens_again_when_that_is_taken_back(string database)
    {
        await using var app = new TestApp(database);
        var world = await FollowWorld.BuildAsync(app);
        var id = await world.TaskAsync(world.TamDuong, new(2024, 7, 1), new(2024, 7, 31));
        await TieAsync(app, id, world.Plan, null);
        await world.CountAsync(world.Union, new(2024, 7, 5), 59);
        await MeasureAsync(app);
        var open = await world.FindAsync(id);
        Assert.Equal((59, 60, Day, AssignmentState.Given, null), (open.Reached, open.Goal, open.MeasuredOn, open.State, open.DoneOn));
        await world.CountAsync(world.Union, new(2024, 7, 20), 1);
        await MeasureAsync(app);
        var done = await world.FindAsync(id);
        Assert.Equal((60, AssignmentState.Accepted, (DateOnly?)Day, 100), (done.Reached, done.State, done.DoneOn, done.Percent));
        await world.CountAsync(world.Union, new(2024, 7, 20), -5);
        await MeasureAsync(app);
        var again = await world.FindAsync(id);
        Assert.Equal((55, AssignmentState.Working, null, 91), (again.Reached, again.State, again.DoneOn, again.Percent));
        Assert.Equal([(ProgressKind.Reached, "Tự đo đã đạt: 60/60 đến hết ngày 22/07/2024"), (ProgressKind.Progress, "Tự đo: còn 55/60 đến hết ngày 22/07/2024 sau khi số liệu bị hủy, dưới mức phải đạt; việc mở lại")], await NotesAsync(app, id));
        await MeasureAsync(app);
        Assert.Equal(2, (await NotesAsync(app, id)).Count);
    }

    [Theory, EachDatabase]
    public async Task After_its_day_what_was_reached_stays_closed_and_what_an_officer_accepted_is_never_opened(string database)
    {
        await using var app = new TestApp(database);
        var world = await FollowWorld.BuildAsync(app);
        var (measured, accepted) = (await world.TaskAsync(world.TamDuong, new(2024, 7, 1), Day), await world.TaskAsync(world.MuongTe, new(2024, 7, 1), new(2024, 7, 31)));
        foreach (var id in new[] { measured, accepted }) await TieAsync(app, id, world.Plan, 3);
        await world.CountAsync(world.Union, Day, 3);
        await MeasureAsync(app);
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            var task = await db.Set<Assignment>().SingleAsync(a => a.Id == accepted);
            (task.State, task.DoneOn) = (AssignmentState.Accepted, Day);
            db.Add(new AssignmentNote { OrgUnitId = task.OrgUnitId, AssignmentId = task.Id, At = new(2024, 7, 22, 3, 0, 0, DateTimeKind.Utc), By = "tinh", Kind = ProgressKind.Accepted });
            await db.SaveChangesAsync();
        });
        app.Clock.Day = Day.AddDays(2);
        await world.CountAsync(world.Union, Day, -3);
        await MeasureAsync(app);
        Assert.Equal([AssignmentState.Accepted, AssignmentState.Accepted], [(await world.FindAsync(measured)).State, (await world.FindAsync(accepted)).State]);
    }

    [Theory, EachDatabase]
    public async Task A_whole_act_is_tied_at_once_each_unit_to_its_own_part_of_the_plan(string database)
    {
        await using var app = new TestApp(database);
        var world = await FollowWorld.BuildAsync(app);
        var first = await world.TaskAsync(world.TamDuong, new(2024, 7, 1), new(2024, 7, 31));
        var fan = (await world.FindAsync(first)).FanOutId;
        var others = await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            Assignment[] more = [.. new[] { world.MuongTe, world.Union }.Select(u => new Assignment { OrgUnitId = u, GiverUnitId = world.Province, FanOutId = fan, Role = AssignmentRole.Lead, Text = "Việc", GivenOn = Day, Due = null })];
            db.AddRange(more);
            await db.SaveChangesAsync();
            return more.Select(a => a.Id).ToList();
        });
        Assert.Equal((2, 1), await app.RunAsync(async s =>
        {
            var ties = s.GetRequiredService<TargetTies>();
            return await ties.TieAsync((await ties.FindAsync(first))!, world.Plan, TargetColumns.Members, null, wholeFanOut: true);
        }, new OrgScope(world.Province)));
        Assert.Equal([60, 40, null], [(await world.FindAsync(first)).Goal, (await world.FindAsync(others[0])).Goal, (await world.FindAsync(others[1])).Goal]);
        Assert.Null(await app.RunAsync(s => s.GetRequiredService<TargetTies>().FindAsync(first), new OrgScope(world.TamDuong)));
    }

    [Theory, EachDatabase]
    public void The_figure_of_a_task_is_the_one_that_its_link_opens(string database) => Prop.ForAll(
        (from at in Gen.Choose(0, 3) from day in Gen.Choose(-10, 22) from n in Gen.Choose(-9, 20) select (at, day, n)).NonEmptyListOf().ToArbitrary(),
        counts => SameAsReportAsync(database, [.. counts.Take(10)]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(5));

    private static async Task SameAsReportAsync(string database, List<(int At, int Day, int N)> counts)
    {
        await using var app = new TestApp(database);
        var world = await FollowWorld.BuildAsync(app);
        long[] units = [world.Province, world.TamDuong, world.MuongTe, world.Union];
        var tasks = new List<long>();
        foreach (var unit in units)
        {
            tasks.Add(await world.TaskAsync(unit, new(2024, 7, 1), null));
            await TieAsync(app, tasks[^1], world.Plan, 10_000);
        }
        foreach (var (at, day, n) in counts.DistinctBy(c => (c.At, c.Day)).Where(c => c.N != 0)) await world.CountAsync(units[at], new DateOnly(2024, 7, 1).AddDays(day), n);
        await MeasureAsync(app);
        foreach (var (unit, task) in units.Zip(tasks))
            Assert.Equal(await app.RunAsync(async s =>
            {
                var (of, plan) = (await s.GetRequiredService<CampaignQuery>().FindAsync(unit, world.Plan, Day))!.Value;
                return (await s.GetRequiredService<FigureQuery>().ByUnitAsync(new FigureRequest(of, false, plan, CampaignFigure.NetMembers, Day))).Sum(u => u.N);
            }), (await world.FindAsync(task)).Reached);
    }

    private static Task TieAsync(TestApp app, long id, long plan, int? goal) => app.RunAsync(async s =>
    {
        var task = await s.GetRequiredService<AppDbContext>().Set<Assignment>().SingleAsync(a => a.Id == id);
        await s.GetRequiredService<TargetTies>().TieAsync(task, plan, TargetColumns.Members, goal, wholeFanOut: false);
    });

    private static Task MeasureAsync(TestApp app) => app.RunAsync(s => s.GetRequiredService<MeasureBook>().AllAsync());

    private static Task<List<(ProgressKind, string?)>> NotesAsync(TestApp app, long id) => app.RunAsync(async s =>
        (await s.GetRequiredService<AppDbContext>().Set<AssignmentNote>().Where(n => n.AssignmentId == id).OrderBy(n => n.Id).ToListAsync()).ConvertAll(n => (n.Kind, n.Text)));
}
