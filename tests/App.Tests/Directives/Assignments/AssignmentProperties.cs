using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Register;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Directives.Assignments;

public class AssignmentProperties
{
    private static readonly DateOnly Today = new(2024, 7, 22);

    private static Assignment Task(int? due, int? submitted, AssignmentState state) => new()
    {
        OrgUnitId = 1, GiverUnitId = 1, FanOutId = 1, Role = AssignmentRole.Lead, Text = "Việc", GivenOn = Today, State = state,
        Due = due is { } d ? Today.AddDays(d) : null, SubmittedOn = submitted is { } s ? Today.AddDays(s) : null,
    };

    private static readonly Gen<int?> Days = Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(-40, 40).Select(d => (int?)d));

    private static readonly Arbitrary<(int? Due, int? Submitted, AssignmentState State, int Day)> Cases = (
        from due in Days from submitted in Days from state in Gen.Elements(Enum.GetValues<AssignmentState>()) from day in Gen.Choose(-40, 40) select (due, submitted, state, day)).ToArbitrary();

    /// <summary>Once late it stays late from day to day until it ends; what has ended or has no day never is; what was handed in on time never becomes so.</summary>
    [Fact]
    public void Lateness_never_goes_away_by_itself() => Prop.ForAll(Cases, c =>
    {
        var task = Task(c.Due, c.Submitted, c.State);
        var (now, next) = (task.IsLateOn(Today.AddDays(c.Day)), task.IsLateOn(Today.AddDays(c.Day + 1)));
        return (!now || next) && (task.IsOpen || !now) && (c.Due is not null || !now) && (c.Due is null || c.Submitted is null || c.Submitted > c.Due || !now)
            && now == (task.IsOpen && c.Due < (c.Submitted ?? c.Day));
    }).QuickCheckThrowOnFailure();

    /// <summary>What the list calls late is what the assignment itself calls late, and the counts of an act are those of its rows.</summary>
    [Theory, EachDatabase]
    public async Task The_database_counts_as_the_rules_do(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        foreach (var seed in Enumerable.Range(1, 6))
        {
            await world.AddDirectiveAsync(Secrecy.Open);
            var act = await world.GiveAsync(new GivenTo(Spread.All));
            var random = new Random(seed);
            var tasks = await world.App.RunAsync(async s =>
            {
                var db = s.GetRequiredService<AppDbContext>();
                var all = await db.Set<Assignment>().Where(a => a.FanOutId == act.Id).ToListAsync();
                foreach (var task in all) Change(task, random);
                await db.SaveChangesAsync();
                return all;
            });
            var (progress, late, unseen) = await world.AtAsync(world.Province, async s => (
                (await s.GetRequiredService<AssignmentFiles>().FindActAsync(act.Id))!.Value.Progress,
                await IdsAsync(s, AssignmentLook.Late, act.Id), await IdsAsync(s, AssignmentLook.Unseen, act.Id)));
            Assert.Equal(tasks.Where(t => t.IsLateOn(Today)).Select(t => t.Id).Order(), late.Order());
            Assert.Equal(tasks.Where(t => t.IsOpen && t.SeenOn is null).Select(t => t.Id).Order(), unseen.Order());
            Assert.Equal((tasks.Count, tasks.Count(t => t.SeenOn is not null), tasks.Count(t => t.State is AssignmentState.Accepted), tasks.Count(t => t.IsLateOn(Today)), tasks.Count(t => t.State is AssignmentState.Withdrawn)),
                (progress.All, progress.Seen, progress.Done, progress.Late, progress.Withdrawn));
            Assert.Equal(act.Units, progress.All);
        }
    }

    [Theory, EachDatabase]
    public async Task Walking_a_list_meets_each_row_once_those_without_a_day_last(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        var act = await world.GiveAsync(new GivenTo(Spread.All));
        await world.App.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            var all = await db.Set<Assignment>().OrderBy(a => a.Id).ToListAsync();
            (all[0].Due, all[1].Due, all[2].Due, all[3].Due) = (null, new(2024, 8, 1), null, new(2024, 8, 1));
            await db.SaveChangesAsync();
        });
        foreach (var look in new[] { AssignmentLook.Open, AssignmentLook.Everything })
        {
            var (met, after) = (new List<Assignment>(), (string?)null);
            do
            {
                var (rows, next) = await world.AtAsync(world.Province, s => s.GetRequiredService<AssignmentList>().PageAsync(new(AssignmentBox.Given, look), after, 2));
                met.AddRange(rows.Select(r => r.Task));
                after = next;
            }
            while (after is not null);
            Assert.Equal(5, met.Select(a => a.Id).Distinct().Count());
            Assert.Equal(5, met.Count);
            if (look is AssignmentLook.Open) Assert.Equal([true, true, true, false, false], met.Select(a => a.Due is not null));
        }
        Assert.Single((await world.AtAsync(world.Union, s => s.GetRequiredService<AssignmentList>().PageAsync(new(AssignmentBox.All, AssignmentLook.Open, "ra soat lao dong"), null))).Rows);
        Assert.Empty((await world.AtAsync(world.Union, s => s.GetRequiredService<AssignmentList>().PageAsync(new(AssignmentBox.All, AssignmentLook.Open, "đại hội"), null))).Rows);
        Assert.Equal(2, await world.AtAsync(world.Province, s => s.GetRequiredService<AssignmentList>().CountAsync(new(AssignmentBox.All) { UnitId = world.Other.Id, FanOutId = act.Id }, 9)));
    }

    private static async Task<List<long>> IdsAsync(IServiceProvider s, AssignmentLook look, long act) =>
        (await s.GetRequiredService<AssignmentList>().PageAsync(new(AssignmentBox.All, look) { FanOutId = act }, null)).Rows.ConvertAll(r => r.Task.Id);

    private static void Change(Assignment task, Random random)
    {
        task.State = Enum.GetValues<AssignmentState>()[random.Next(7)];
        task.Due = random.Next(4) == 0 ? null : Today.AddDays(random.Next(-5, 6));
        task.SubmittedOn = random.Next(2) == 0 ? null : Today.AddDays(-random.Next(0, 5));
        task.DoneOn = task.IsOpen ? null : Today;
        task.SeenOn = random.Next(2) == 0 ? null : Today;
    }
}
