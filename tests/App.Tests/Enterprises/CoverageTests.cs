using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Enterprises;

public class CoverageTests
{
    private const int Threshold = 25;

    [Theory, EachDatabase]
    public async Task The_annex_of_plan_78_is_the_base_of_the_campaign(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        await place.EnterAnnexAsync(app);
        var rows = await app.CoverageAsync(c => c.RowsAsync(place.Province, Threshold, LaiChau.Start, hasUnion: false));
        Assert.Equal((8, 348), (rows.Count, rows.Sum(r => r.Workers)));
        var byUnit = await app.CoverageAsync(c => c.ByUnitAsync(place.Province, Threshold, LaiChau.Start));
        Assert.Equal(
            [(place.City, 2, 102), (place.TamDuong, 2, 91), (place.NamNhun, 1, 26), (place.MuongTe, 3, 129)],
            byUnit.Select(u => (u.UnitId, u.Enterprises, u.Workers)));
        Assert.Empty(await app.CoverageAsync(c => c.ByUnitAsync(place.Province, Threshold, LaiChau.Start.AddDays(-1))));
    }

    [Theory, EachDatabase]
    public async Task Exactly_the_threshold_counts_and_one_below_does_not(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        foreach (var workers in new[] { 24, 25, 26 })
            await app.RegisterAsync(r => r.AddAsync(new(place.TamDuong, $"Công ty {workers}", Ownership.Limited), LaiChau.Count(workers), false));
        Assert.Equal([25, 26], (await app.CoverageAsync(c => c.RowsAsync(place.TamDuong, Threshold, LaiChau.Start))).Select(r => r.Workers));
    }

    [Theory, EachDatabase]
    public async Task Figures_of_a_day_keep_the_unit_the_count_and_the_union_of_that_day(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        var made = await app.RegisterAsync(r => r.AddAsync(new(place.TamDuong, "Công ty Chè", Ownership.Limited), LaiChau.Count(30), false));
        var union = await app.AddUnitAsync(UnitKind.Grassroots, "LC.TD.01", "CĐCS Chè", place.TamDuong);
        await app.RunAsync(s => s.GetRequiredService<EnterpriseRegister>().LinkUnionAsync(made.Id, union.Id, new(2024, 7, 10)));
        var seen = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().SingleAsync());
        await app.RegisterAsync(r => r.ChangeAsync(made.Id, new(place.MuongTe, "Công ty Chè", Ownership.Limited), seen.Version, false, new(2024, 7, 15)));
        await app.RegisterAsync(r => r.CloseAsync(made.Id, new(2024, 7, 20), "Giải thể"));
        async Task<string> On(int day) => string.Join(';', (await app.CoverageAsync(c => c.ByUnitAsync(place.Province, Threshold, new(2024, 7, day))))
            .Select(u => $"{(u.UnitId == place.TamDuong ? "Tam Đường" : "Mường Tè")} {u.WithUnion}/{u.Enterprises}"));
        Assert.Equal(["Tam Đường 0/1", "Tam Đường 1/1", "Mường Tè 1/1", ""], [await On(9), await On(10), await On(15), await On(20)]);
    }

    [Theory, EachDatabase]
    public async Task From_25_takes_in_one_of_25_and_above_25_does_not_and_branches_add_up_to_units(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        foreach (var (workers, trade) in new[] { (24, "Chè"), (25, "Thủy điện"), (26, "Trồng chè"), (60, null), (20, "Khách sạn") })
            await app.RegisterAsync(r => r.AddAsync(new(place.TamDuong, $"Công ty {workers}", Ownership.Limited, Trade: trade), LaiChau.Count(workers), false));
        async Task<(int Units, int Branches)> Of(string code)
        {
            var size = EmployerSize.Read(code)!;
            return ((await app.CoverageAsync(c => c.ByUnitAsync(place.Province, size.Least, LaiChau.Start))).Sum(u => u.Enterprises),
                (await app.CoverageAsync(c => c.BySectorAsync(place.Province, size.Least, LaiChau.Start))).Sum(s => s.Enterprises));
        }
        Assert.Equal([(3, 3), (2, 2), (5, 5)], new[] { await Of("25"), await Of("tren-25"), await Of("20") });
        Assert.Equal(("từ 25 lao động", "trên 25 lao động"), (new EmployerSize(25, false).Words, EmployerSize.Read("tren-25")!.Words));
        Assert.All(new[] { "", "abc", "-1", "tren-", "0" }, bad => Assert.Null(EmployerSize.Read(bad)));
        Assert.Equal([Sector.Farming, Sector.Utilities, null], (await app.CoverageAsync(c => c.BySectorAsync(place.Province, 25, LaiChau.Start))).Select(s => s.Sector));
    }

    private sealed record Event(int Kind, int Enterprise, int Day, int Value);

    [Theory, EachDatabase]
    public void Coverage_agrees_with_counting_by_hand_over_random_histories_on_random_days(string database)
    {
        var events = Gen.Choose(0, 3).SelectMany(kind => Gen.Choose(0, 5).SelectMany(e => Gen.Choose(0, 21).SelectMany(d => Gen.Choose(15, 35).Select(v => new Event(kind, e, d, v)))));
        var histories = Gen.ListOf(events, 25).Zip(Gen.ListOf(Gen.Choose(0, 22), 4));
        Prop.ForAll(histories.ToArbitrary(), history => AgreesAsync(database, [.. history.Item1], [.. history.Item2]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(6));
    }

    private sealed class Expected
    {
        public SortedDictionary<int, int> Counts { get; } = [];
        public List<(int From, long Unit)> Units { get; } = [];
        public int? UnionSince { get; set; }
        public int? ClosedOn { get; set; }
    }

    private static async Task<bool> AgreesAsync(string database, List<Event> events, List<int> days)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        long[] units = [place.City, place.TamDuong, place.NamNhun, place.Province];
        var expected = new List<Expected>();
        for (var e = 0; e < 6; e++)
        {
            expected.Add(new() { Units = { (-1, units[e % 4]) } });
            await app.RegisterAsync(r => r.AddAsync(new(units[e % 4], $"Công ty số {e}", Ownership.Limited), null, false));
        }
        foreach (var happened in events.OrderBy(e => e.Day)) await HappenAsync(app, place, happened, expected[happened.Enterprise], units);
        foreach (var day in days)
        {
            var got = await app.CoverageAsync(c => c.ByUnitAsync(place.Province, Threshold, LaiChau.Start.AddDays(day)));
            var rows = await app.CoverageAsync(c => c.RowsAsync(place.Province, Threshold, LaiChau.Start.AddDays(day)));
            Assert.Equal(ByHand(expected, day), got.Select(u => (u.UnitId, u.Enterprises, u.WithUnion, u.Workers)).Order());
            var branches = await app.CoverageAsync(c => c.BySectorAsync(place.Province, Threshold, LaiChau.Start.AddDays(day)));
            Assert.Equal((got.Sum(u => u.Enterprises), got.Sum(u => u.WithUnion), got.Sum(u => u.WithoutUnionWorkers)), (branches.Sum(b => b.Enterprises), branches.Sum(b => b.WithUnion), branches.Sum(b => b.WithoutUnionWorkers)));
            var places = await app.CoverageAsync(c => c.ByPlaceAsync(place.Province, Threshold, LaiChau.Start.AddDays(day), 10));
            Assert.Equal((got.Sum(u => u.Enterprises - u.WithUnion), got.Sum(u => u.WithoutUnionWorkers)), (places.Sum(p => p.Enterprises - p.WithUnion), places.Sum(p => p.WithoutUnionWorkers)));
            Assert.Equal((got.Sum(u => u.Enterprises), got.Sum(u => u.WithUnion), got.Sum(u => u.Workers)), (rows.Count, rows.Count(r => r.UnionSince != null), rows.Sum(r => r.Workers)));
        }
        return true;
    }

    private static IEnumerable<(long, int, int, int)> ByHand(List<Expected> expected, int day) => expected
        .Where(e => !(e.ClosedOn <= day)).Select(e => (e, Workers: e.Counts.LastOrDefault(c => c.Key <= day).Value)).Where(x => x.Workers >= Threshold)
        .GroupBy(x => x.e.Units.Last(u => u.From <= day).Unit)
        .Select(g => (g.Key, g.Count(), g.Count(x => x.e.UnionSince <= day), g.Sum(x => x.Workers))).Order();

    private static Task HappenAsync(TestApp app, LaiChau place, Event happened, Expected expected, long[] units) => app.RunAsync(async s =>
    {
        var (register, day) = (s.GetRequiredService<EnterpriseRegister>(), LaiChau.Start.AddDays(happened.Day));
        var known = await s.GetRequiredService<AppDbContext>().Set<Enterprise>().SingleAsync(e => e.Name == $"Công ty số {happened.Enterprise}");
        switch (happened.Kind)
        {
            case 0 when expected.UnionSince is null:
                await register.LinkUnionAsync(known.Id, place.TamDuong, day);
                expected.UnionSince = happened.Day;
                break;
            case 1 when expected.ClosedOn is null && happened.Value > 30:
                await register.CloseAsync(known.Id, day, "Giải thể");
                expected.ClosedOn = happened.Day;
                break;
            case 2 when units[happened.Value % 4] != known.OrgUnitId && expected.Units[^1].From < happened.Day:
                await register.ChangeAsync(known.Id, new(units[happened.Value % 4], known.Name, known.Ownership), known.Version, false, day);
                expected.Units.Add((happened.Day, units[happened.Value % 4]));
                break;
            default:
                await register.RecordHeadcountAsync(known.Id, LaiChau.Count(happened.Value, day));
                expected.Counts[happened.Day] = happened.Value;
                break;
        }
    });
}
