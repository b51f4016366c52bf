using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Regulations;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Enterprises;

public class SurveyTests
{
    [Theory, EachDatabase]
    public async Task An_answer_becomes_the_count_of_its_day_and_the_readiness_of_the_employer(string database)
    {
        await using var app = new TestApp(database);
        var world = await SurveyWorld.BuildAsync(app);
        await world.AnswerAsync("NORCEM", SurveyWorld.Facts(64) with
        {
            Women = 20,
            Insured = 50,
            Readiness = 4,
            Sector = Sector.Manufacturing,
            ContactName = "Ông Bình",
            ContactPhone = "0912 345 627",
            Attitude = OwnerAttitude.Agrees,
            Obstacles = Obstacles.Write([Obstacle.Fees, Obstacle.Unaware]),
            Note = "Hẹn gặp lại",
        });
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            var e = await db.Set<Enterprise>().SingleAsync(x => x.Name.Contains("NORCEM"));
            Assert.Equal((64, 4, Sector.Manufacturing, "Ông Bình", "0912345627"), (e.Workers, e.Readiness, e.Sector, e.ContactName, e.ContactPhone));
            var count = await db.Set<Headcount>().SingleAsync(h => h.EnterpriseId == e.Id && h.Day == SurveyWorld.Day);
            Assert.Equal((64, 20, 50, "Khảo sát: Đợt 2/2024"), (count.Total, count.Women, count.Insured, count.Source));
            var told = await s.GetRequiredService<History>().OfAsync([History.Root.Of<Enterprise>(e.Id)], null, 5, default);
            Assert.Contains(told[0].Values, v => v.New == "Chưa hiểu về công đoàn; Ngại đóng kinh phí, đoàn phí");
        });
    }

    [Theory, EachDatabase]
    public async Task A_corrected_answer_leaves_one_count_and_an_employer_that_has_ceased_leaves_none(string database)
    {
        await using var app = new TestApp(database);
        var world = await SurveyWorld.BuildAsync(app);
        Task<List<(int, int)>> Counts() => app.RunAsync(async s => (await s.GetRequiredService<AppDbContext>().Set<Headcount>()
            .Where(h => h.Source.StartsWith("Khảo sát")).OrderBy(h => h.Day).ToListAsync()).ConvertAll(h => (h.Day.Day, h.Total)));
        await world.AnswerAsync("NORCEM", SurveyWorld.Facts(64));
        await world.AnswerAsync("NORCEM", SurveyWorld.Facts(46, new(2024, 7, 18)));
        Assert.Equal([(18, 46)], await Counts());
        await world.AnswerAsync("NORCEM", new(SurveyOutcome.Ceased, new(2024, 7, 19), "Lý Văn Phong"));
        Assert.Empty(await Counts());
        Assert.Equal(61, (await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().SingleAsync(e => e.Name.Contains("NORCEM")))).Workers);
    }

    [Theory, EachDatabase]
    public async Task A_round_is_seen_and_answered_from_the_units_whose_employers_it_holds_and_run_only_from_above(string database)
    {
        await using var app = new TestApp(database);
        var world = await SurveyWorld.BuildAsync(app);
        var (round, district) = (world.Round, world.Place.TamDuong);
        Assert.Equal(2, (await world.AskAsync(s => s.GetRequiredService<SurveyList>().PageAsync(new(round)), district)).Rows.Count);
        Assert.NotNull(await world.AnswerAsync("NORCEM", SurveyWorld.Facts(61), district));
        Assert.Null(await world.AnswerAsync("Sông Đà", SurveyWorld.Facts(32), district));
        Assert.Null(await world.AskAsync(s => s.GetRequiredService<SurveyRounds>().SetClosedAsync(round, true), district));
        Assert.NotNull(await world.AskAsync(s => s.GetRequiredService<SurveyRounds>().SetClosedAsync(round, true), world.Place.Province));
        var closed = await Assert.ThrowsAsync<RuleBroken>(() => world.AnswerAsync("NORCEM", SurveyWorld.Facts(62), district));
        Assert.Contains("đã kết thúc", closed.Message);
        var other = await app.AddUnitAsync(DoanKet.App.Organisation.Units.UnitKind.Provincial, "B", "LĐLĐ tỉnh B", world.Place.Country);
        Assert.Null(await world.AskAsync(s => s.GetRequiredService<SurveyRounds>().FindAsync(round), other.Id));
    }

    [Theory, EachDatabase]
    public async Task Bad_answers_name_their_field(string database)
    {
        await using var app = new TestApp(database);
        var world = await SurveyWorld.BuildAsync(app);
        async Task<string> Field(SurveyFacts facts) => (await Assert.ThrowsAsync<RuleBroken>(() => world.AnswerAsync("NORCEM", facts))).Field;
        Assert.Equal("SurveyedOn", await Field(SurveyWorld.Facts(30, new(2024, 6, 30))));
        Assert.Equal("SurveyedOn", await Field(SurveyWorld.Facts(30, new(2024, 7, 23))));
        Assert.Equal("Total", await Field(new(SurveyOutcome.Answered, SurveyWorld.Day, "Lý Văn Phong")));
        Assert.Equal("Total", await Field(new(SurveyOutcome.NotMet, SurveyWorld.Day, "Lý Văn Phong", 30)));
        Assert.Equal("Women", await Field(SurveyWorld.Facts(30) with { Women = 31 }));
        Assert.Equal("Officer", await Field(SurveyWorld.Facts(30) with { Officer = " " }));
        Assert.Equal("ContactPhone", await Field(SurveyWorld.Facts(30) with { ContactPhone = "12" }));
        Assert.Equal("Obstacles", await Field(SurveyWorld.Facts(30) with { Obstacles = Obstacles.Write(Enum.GetValues<Obstacle>()) }));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => world.AnswerAsync("NORCEM", SurveyWorld.Facts(30), version: 9));
    }

    [Theory, EachDatabase]
    public async Task Progress_by_unit_and_by_officer_adds_up(string database)
    {
        await using var app = new TestApp(database);
        var world = await SurveyWorld.BuildAsync(app);
        await world.AnswerAsync("NORCEM", SurveyWorld.Facts(61));
        await world.AnswerAsync("Sông Đà", SurveyWorld.Facts(20) with { Officer = "Tao Thị Mai" });
        await world.AnswerAsync("Liên Việt", new(SurveyOutcome.Refused, SurveyWorld.Day, "Lý Văn Phong"));
        await app.RunAsync(async s =>
        {
            var (progress, round) = (s.GetRequiredService<SurveyProgress>(), (await s.GetRequiredService<SurveyRounds>().FindAsync(world.Round))!);
            Assert.Equal(new RoundProgress(8, 3, 2, 81, 1), await progress.OfAsync(round));
            var units = await progress.ByUnitAsync(round);
            Assert.Equal((8, 3, 2, 81, 1), (units.Sum(u => u.Done.All), units.Sum(u => u.Done.Asked), units.Sum(u => u.Done.Answered), units.Sum(u => u.Done.Workers), units.Sum(u => u.Done.Above)));
            Assert.Equal([("Lý Văn Phong", 2, 1), ("Tao Thị Mai", 1, 1)], (await progress.ByOfficerAsync(round)).Select(o => (o.Officer, o.Done.Asked, o.Done.Answered)));
        });
    }

    [Theory, EachDatabase]
    public async Task What_waits_goes_with_the_employer_to_its_new_unit_and_a_refill_takes_in_what_is_new(string database)
    {
        await using var app = new TestApp(database);
        var world = await SurveyWorld.BuildAsync(app);
        var e = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().SingleAsync(x => x.Name.Contains("NORCEM")));
        await app.RegisterAsync(r => r.ChangeAsync(e.Id, new(world.Place.MuongTe, e.Name, e.Ownership, Place: e.Place), e.Version, false, new(2024, 7, 20)));
        Assert.Equal(world.Place.MuongTe, (await world.EntryAsync("NORCEM")).OrgUnitId);
        await app.RegisterAsync(r => r.AddAsync(new(world.Place.MuongTe, "Công ty TNHH Hoa Ban", Ownership.Limited), null, false));
        Assert.Equal(1, await world.AskAsync(s => s.GetRequiredService<SurveyRounds>().RefillAsync(world.Round, new([]))));
        Assert.Equal(0, await world.AskAsync(s => s.GetRequiredService<SurveyRounds>().RefillAsync(world.Round, new([]))));
    }

    [Fact]
    public void A_comparison_accounts_for_every_worker_of_both_rounds()
    {
        var count = Gen.Choose(0, 60).SelectMany(n => Gen.Elements<int?>(null, n, n));
        var entry = from id in Gen.Choose(1, 12) from total in count from outcome in Gen.Elements<SurveyOutcome?>(null, SurveyOutcome.Answered, SurveyOutcome.Ceased) from level in Gen.Elements<int?>(null, 1, 5) select new SurveyedCount(id, 1, outcome, total, level);
        var list = Gen.ListOf(entry).Select(l => l.DistinctBy(e => e.EnterpriseId).ToList());
        Prop.ForAll(list.Zip(list).ToArbitrary(), pair =>
        {
            var (before, now) = pair;
            var found = SurveyComparison.Of(before, now, 25);
            Assert.Equal(before.Sum(e => e.Total ?? 0), found.WorkersBefore);
            Assert.Equal(now.Sum(e => e.Total ?? 0), found.WorkersNow);
            Assert.Equal(found.WorkersNow, found.WorkersBefore + Enum.GetValues<RoundChange>().Sum(found.Workers));
            Assert.Equal(before.Concat(now).Where(e => e.Total is not null).Select(e => e.EnterpriseId).Distinct().Count(), Enum.GetValues<RoundChange>().Sum(found.Of));
            Assert.Equal(now.Count(e => e.Total >= 25) - before.Count(e => e.Total >= 25),
                found.Rows.Count(r => r.CrossedUp) - found.Rows.Count(r => r.CrossedDown) - found.Rows.Count(r => r.Before >= 25 && r.Now is null));
        }).QuickCheckThrowOnFailure();
    }

    [Theory, EachDatabase]
    public async Task Sources_that_disagree_stand_side_by_side_and_two_rounds_of_survey_do_not(string database)
    {
        await using var app = new TestApp(database);
        var world = await SurveyWorld.BuildAsync(app);
        await app.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
        await world.AnswerAsync("NORCEM", SurveyWorld.Facts(60));
        await world.AnswerAsync("Sông Đà", SurveyWorld.Facts(90));
        var ids = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().ToDictionaryAsync(e => e.Name, e => e.Id));
        Task Count(string name, int total, string source) => app.RegisterAsync(r => r.RecordHeadcountAsync(ids.Single(e => e.Key.Contains(name)).Value, new(new(2024, 7, 20), total, null, null, source)));
        await Count("NORCEM", 31, "Tờ khai BHXH tháng 7");
        await Count("Sông Đà", 40, "Khảo sát lại của huyện");
        var found = await world.AskAsync(async s => await s.GetRequiredService<CountContradictions>().FindAsync(await s.GetRequiredService<CountContradictions>().ToleranceAsync()));
        Assert.Equal([(60, 31), (61, 31)], found.Where(f => f.Name.Contains("NORCEM")).Select(f => (f.Earlier.Total, f.Later.Total)).Order());
        Assert.Equal([(32, 90)], found.Where(f => f.Name.Contains("Sông Đà")).Select(f => (f.Earlier.Total, f.Later.Total)));
    }

    [Fact]
    public void A_branch_is_read_from_its_own_label_and_from_the_words_of_lists()
    {
        Assert.All(Enum.GetValues<Sector>(), sector => Assert.Equal(sector, SectorWords.Read(sector.Label())));
        Assert.Equal([Sector.Utilities, Sector.Garment, Sector.Farming, Sector.Hospitality, Sector.Other],
            new[] { "Thủy điện", "May mặc xuất khẩu", "Trồng và chế biến chè", "Khách sạn", "Cầm đồ" }.Select(SectorWords.Read).Select(s => s!.Value));
        Assert.Null(SectorWords.Read(" "));
    }

    [Theory, EachDatabase]
    public async Task Informal_groups_are_told_as_they_were_estimated_on_the_day(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        var group = await app.RunAsync(s => s.GetRequiredService<InformalGroups>().AddAsync(new(place.City, InformalTrade.Drivers, "Xe ôm bến xe", "Bến xe Lai Châu", null, null), new(new(2024, 6, 1), 25, "Bến xe")));
        await app.RunAsync(s => s.GetRequiredService<InformalGroups>().EstimateAsync(group.Id, new(new(2024, 7, 10), 32, "Khảo sát")));
        async Task<int> On(int month, int day) => (await app.RunAsync(s => s.GetRequiredService<InformalGroups>().OnAsync(new(2024, month, day)))).Sum(g => g.People);
        Assert.Equal((0, 25, 32), (await On(5, 31), await On(7, 9), await On(7, 10)));
    }
}
