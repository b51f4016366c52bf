using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Reports;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Reports;

public class CounterTests
{
    private static readonly DateOnly Day = new(2024, 7, 10);

    [Theory, EachDatabase]
    public void Whatever_happens_the_counters_say_what_a_recount_says(string database) =>
        Prop.ForAll(Seeds, seed => LivedAsync(database, seed, async (app, history) =>
        {
            Assert.Empty(await CheckAsync(app));
            await app.RunAsync(async s =>
            {
                var db = s.GetRequiredService<AppDbContext>();
                var days = await db.Set<DayCount>().IgnoreQueryFilters().AsNoTracking().ToListAsync();
                var months = await db.Set<MonthCount>().IgnoreQueryFilters().AsNoTracking().ToListAsync();
                Assert.Equal(Sums(history.Facts, f => (f.OrgUnitId, f.Day, f.Measure, f.Group), f => f.N), Sums(days, d => (d.OrgUnitId, d.Day, d.Measure, d.Group), d => d.N));
                Assert.Equal(Sums(days, d => (d.OrgUnitId, Month.Of(d.Day).Number, d.Measure, d.Group), d => d.N), Sums(months, m => (m.OrgUnitId, m.Month, m.Measure, m.Group), m => m.N));
            });
        }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(3));

    [Theory, EachDatabase]
    public void A_roll_up_is_the_sum_over_the_tree_as_it_stood_on_the_day(string database) =>
        Prop.ForAll(Seeds, seed => LivedAsync(database, seed, async (app, history) =>
        {
            var dice = new Random(seed);
            for (var i = 0; i < 12; i++)
            {
                var asOf = RandomHistory.First.AddDays(dice.Next(history.Today.DayNumber - RandomHistory.First.DayNumber + 1));
                var period = new Period(asOf.AddDays(-dice.Next(70)), asOf);
                foreach (var parent in history.Units.Where(u => history.Above(u, asOf).Count is > 0 and <= 3)) await SameAsByHandAsync(app, history, parent, period, asOf);
            }
        }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(3));

    [Theory, EachDatabase]
    public async Task A_transfer_between_two_units_below_is_nil_above_them(string database)
    {
        await using var app = new TestApp(database);
        var (top, a, b) = await ThreeUnitsAsync(app);
        await app.RunAsync(async s =>
        {
            var book = s.GetRequiredService<CounterBook>();
            await book.PostAsync(a, Day, Measure.MembersOut, TargetGroup.LargeEnterprise, 3);
            await book.PostAsync(b, Day, Measure.MembersIn, TargetGroup.LargeEnterprise, 3);
            await book.PostAsync(b, Day, Measure.MembersAdmitted, TargetGroup.Informal, 2);
            var unit = await s.GetRequiredService<AppDbContext>().Set<OrgUnit>().SingleAsync(u => u.Id == top);
            var counts = await s.GetRequiredService<RollUp>().ByChildAsync(unit, new Period(Day, Day), Day);
            Assert.Equal(2, counts.Sum(c => c.N * c.Measure.NetSign()));
            Assert.Equal(-3, counts.Where(c => c.UnitId == a).Sum(c => c.N * c.Measure.NetSign()));
        });
    }

    [Theory, EachDatabase]
    public async Task Posts_at_the_same_time_all_count(string database)
    {
        await using var app = new TestApp(database);
        var (_, a, b) = await ThreeUnitsAsync(app);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            for (var n = 0; n < 10; n++)
                await app.RunAsync(s => s.GetRequiredService<CounterBook>().PostAsync(
                [
                    new CountLine(i % 2 == 0 ? a : b, Day, Measure.MembersAdmitted, TargetGroup.Informal, 1),
                    new CountLine(i % 2 == 0 ? b : a, Day, Measure.MembersAdmitted, TargetGroup.Informal, 1),
                ]));
        }));
        await app.RunAsync(async s => Assert.Equal([80, 80], await s.GetRequiredService<AppDbContext>().Set<DayCount>().Select(c => c.N).ToListAsync()));
    }

    [Theory, EachDatabase]
    public async Task What_is_undone_leaves_no_count(string database)
    {
        await using var app = new TestApp(database);
        var (_, a, _) = await ThreeUnitsAsync(app);
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            await using (await db.Database.BeginTransactionAsync())
                await s.GetRequiredService<CounterBook>().PostAsync(a, Day, Measure.MembersAdmitted, TargetGroup.Informal, 1);
            Assert.False(await db.Set<DayCount>().AnyAsync());
            Assert.False(await db.Set<MonthCount>().AnyAsync());
        });
    }

    [Theory, EachDatabase]
    public async Task A_recount_names_what_differs_and_a_rebuild_mends_it(string database)
    {
        await using var app = new TestApp(database);
        var history = new RandomHistory(app, new Random(3));
        await history.LiveAsync(30);
        var wrong = history.Facts[0];
        await app.RunAsync(s => s.GetRequiredService<CounterBook>().PostAsync(wrong.OrgUnitId, wrong.Day, wrong.Measure, wrong.Group, 5));

        var differences = await CheckAsync(app);
        Assert.Equal(2, differences.Count);
        Assert.All(differences, d => Assert.Equal(5, d.Counter - d.Facts));
        Assert.Contains(VietFormat.Date(wrong.Day), differences[0].ToString(), StringComparison.Ordinal);

        await app.RunAsync(s => s.GetRequiredService<Recount>().RebuildAsync());
        Assert.Empty(await CheckAsync(app));
    }

    private static Arbitrary<int> Seeds => Gen.Choose(0, 1_000_000).ToArbitrary();

    private static async Task LivedAsync(string database, int seed, Func<TestApp, RandomHistory, Task> then)
    {
        await using var app = new TestApp(database);
        var history = new RandomHistory(app, new Random(seed));
        await history.LiveAsync(40);
        await then(app, history);
    }

    private static Task<List<CounterDifference>> CheckAsync(TestApp app) => app.RunAsync(s => s.GetRequiredService<Recount>().CheckAsync());

    private static async Task<(long Top, long A, long B)> ThreeUnitsAsync(TestApp app)
    {
        var top = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var a = await app.AddUnitAsync(UnitKind.Provincial, "A", "Đơn vị A", top.Id);
        var b = await app.AddUnitAsync(UnitKind.Provincial, "B", "Đơn vị B", top.Id);
        return (top.Id, a.Id, b.Id);
    }

    /// <summary>Each fact counts under the unit that stands just below the parent on its way up; the parent's own under the parent.</summary>
    private static async Task SameAsByHandAsync(TestApp app, RandomHistory history, long parent, Period period, DateOnly asOf)
    {
        var byHand = from fact in history.Facts
                     where period.Contains(fact.Day)
                     let above = history.Above(fact.OrgUnitId, asOf)
                     let at = above.IndexOf(parent)
                     where at >= 0
                     select (Key: (above[Math.Max(at - 1, 0)], fact.Measure, fact.Group), fact.N);
        await app.RunAsync(async s =>
        {
            var (unit, rollUp) = (await s.GetRequiredService<AppDbContext>().Set<OrgUnit>().SingleAsync(u => u.Id == parent), s.GetRequiredService<RollUp>());
            var expected = Sums(byHand, f => f.Key, f => f.N);
            Assert.Equal(expected, Sums(await rollUp.ByChildAsync(unit, period, asOf), c => (c.UnitId, c.Measure, c.Group), c => c.N));
            Assert.Equal(expected, Sums(await rollUp.ByChildAndDayAsync(unit, period, asOf), c => (c.UnitId, c.Measure, c.Group), c => c.N));
        });
    }

    private static SortedDictionary<TKey, int> Sums<T, TKey>(IEnumerable<T> rows, Func<T, TKey> key, Func<T, int> n) where TKey : notnull =>
        new(rows.GroupBy(key).ToDictionary(g => g.Key, g => g.Sum(n)));
}
