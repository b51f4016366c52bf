using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;
using DoanKet.Kernel;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Founding;

public class LegalClockTests
{
    /// <summary>Days off around the Tết of 2024, in lieu included.</summary>
    private static readonly DateOnly[] Tet = [.. Enumerable.Range(8, 7).Select(day => new DateOnly(2024, 2, day))];

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 120).Select(d => new DateOnly(2023, 12, 1).AddDays(d));

    [Fact]
    public void Over_tet_the_days_off_do_not_count()
    {
        var clocks = Clocks([Rule(LegalClocks.DossierKey, 15)], Tet);
        var clock = Assert.Single(clocks.Of([new(FoundingStep.Congress, new(2024, 2, 5))], new(2024, 2, 20)));
        // Of 5 February: the 6th, 7th, then from the 15th on.
        Assert.Equal((new DateOnly(2024, 3, 4), 6, 9), (clock.Due, clock.DaysGone, clock.DaysLeft));
    }

    [Fact]
    public void A_due_day_is_a_working_day_and_as_many_working_days_away_as_the_rule_says()
    {
        var dice = from day in Days from length in Gen.Choose(1, 40) from off in Days.ArrayOf(12) select (day, length, off);
        Prop.ForAll(dice.ToArbitrary(), d =>
        {
            var calendar = new WorkingDays([.. Tet, .. d.off]);
            var clock = new LegalClocks([Rule(LegalClocks.FirstMeetingKey, d.length)], calendar, []).Of([new(FoundingStep.Congress, d.day)], d.day).Single();
            return calendar.IsWorking(clock.Due) && calendar.Between(d.day, clock.Due) == d.length && clock.DaysLeft == d.length;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Days_of_a_return_do_not_count_and_all_others_do()
    {
        var dice = from day in Days from length in Gen.Choose(1, 30) from gaps in Gen.Choose(0, 12).ArrayOf(8) select (day, length, gaps);
        Prop.ForAll(dice.ToArbitrary(), d =>
        {
            var calendar = new WorkingDays(Tet);
            var steps = Rounds(d.day, d.gaps);
            var clock = new LegalClocks([Rule(LegalClocks.DecisionKey, d.length)], calendar, []).Of(steps, steps[^1].Day).Single(c => c.Step is FoundingStep.Recognised);
            var used = Enumerable.Range(0, steps.Count / 2).Sum(i => calendar.Between(steps[2 * i].Day, steps[2 * i + 1].Day));
            if (used >= d.length) return clock.Due == steps[^1].Day;
            return clock.Days == d.length && used + calendar.Between(steps[^1].Day, clock.Due) == d.length && clock.State is not ClockState.Stopped;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void While_a_dossier_is_returned_no_limit_runs_out()
    {
        var dice = from day in Days from gaps in Gen.Choose(0, 12).ArrayOf(7) from wait in Gen.Choose(0, 200) select (day, gaps, wait);
        Prop.ForAll(dice.ToArbitrary(), d =>
        {
            var steps = Rounds(d.day, d.gaps);
            var clocks = Clocks([Rule(LegalClocks.DecisionKey, 15)], Tet);
            var asOf = steps[^1].Day.AddDays(d.wait);
            return steps[^1].Step is FoundingStep.Returned && clocks.NextOf(steps, asOf) is null && clocks.Of(steps, asOf).Single() is { State: ClockState.Stopped } stopped && stopped.StoppedOn == steps[^1].Day;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_new_rule_holds_for_limits_that_begin_under_it_and_more_holidays_never_bring_a_limit_nearer()
    {
        var dice = from day in Days from change in Days from off in Days.ArrayOf(10) select (day, change, off);
        Prop.ForAll(dice.ToArbitrary(), d =>
        {
            LegalParameter[] rules = [Rule(LegalClocks.DossierKey, 15, to: d.change.AddDays(-1)), Rule(LegalClocks.DossierKey, 7, d.change)];
            IReadOnlyList<LegalClocks.StepDone> steps = [new(FoundingStep.Congress, d.day)];
            var clock = Clocks(rules, Tet).Of(steps, new(2024, 12, 31)).Single();
            return clock.Days == (d.day < d.change ? 15 : 7) && Clocks(rules, [.. Tet, .. d.off]).Of(steps, new(2024, 12, 31)).Single().Due >= clock.Due;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Where_the_rule_says_so_the_limit_begins_anew_after_a_return()
    {
        var restart = new LegalParameter { Key = LegalClocks.AfterReturnKey, Name = "", Value = "restart", Unit = "", ValidFrom = new(2020, 1, 1), Source = "", Verification = Verification.Unverified };
        IReadOnlyList<LegalClocks.StepDone> steps = [new(FoundingStep.Dossier, new(2024, 7, 1)), new(FoundingStep.Returned, new(2024, 7, 8)), new(FoundingStep.Dossier, new(2024, 7, 15))];
        Assert.Equal(new DateOnly(2024, 8, 5), Clocks([Rule(LegalClocks.DecisionKey, 15), restart], []).Of(steps, new(2024, 7, 15)).Single().Due);
        Assert.Equal(new DateOnly(2024, 7, 29), Clocks([Rule(LegalClocks.DecisionKey, 15)], []).Of(steps, new(2024, 7, 15)).Single().Due);
    }

    [Theory, EachDatabase]
    public async Task A_rule_recorded_later_for_a_day_gone_by_leaves_the_limits_that_have_begun(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.Congress);
        await app.RunAsync(s => s.GetRequiredService<RegulationBook>().ChangeAsync(new(LegalClocks.DossierKey, "5", new(2024, 7, 1), "Hướng dẫn mới", Verification.Primary, "Ghi bổ sung")));
        await app.RunAsync(async s =>
        {
            var file = (await s.GetRequiredService<CaseFiles>().FindAsync(id))!;
            Assert.Equal((15, "HD 03/HD-TLĐ 12.3b", new DateOnly(2024, 7, 26)), (file.ClockOf(FoundingStep.Dossier)!.Days, file.ClockOf(FoundingStep.Dossier)!.Rule.Source, file.ClockOf(FoundingStep.Dossier)!.Due));
            Assert.Equal(new DateOnly(2024, 7, 19), (await s.GetRequiredService<FoundingPipeline>().AsOfAsync(new(2024, 7, 10))).Single().Clock!.Due);
        });
        var other = await app.RunAsync(async s => await world.CaseAsync(FoundingStep.Congress, enterpriseId: await world.AddEnterpriseAsync("Công ty TNHH Chè Tam Đường", 30)));
        Assert.Equal(5, await app.RunAsync(async s => (await s.GetRequiredService<CaseFiles>().FindAsync(other))!.ClockOf(FoundingStep.Dossier)!.Days));
    }

    [Theory, EachDatabase]
    public async Task New_holidays_move_the_due_day_say_what_was_told_before_and_the_officer_is_told(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        await app.AddAccountAsync("tamduong", (world.District.Id, Roles.UnitOfficer));
        var id = await world.CaseAsync(FoundingStep.Congress);
        await app.RunAsync(s => s.GetRequiredService<HolidayCalendar>().AddAsync(new() { Day = new(2024, 7, 24), Name = "Nghỉ bù", Source = "Thông báo", Verification = Verification.Primary }, "Thông báo mới"));
        await RemindAsync(app);
        await app.RunAsync(async s =>
        {
            var clock = (await s.GetRequiredService<CaseFiles>().FindAsync(id))!.ClockOf(FoundingStep.Dossier)!;
            Assert.Equal((new DateOnly(2024, 7, 29), new DateOnly(2024, 7, 26)), (clock.Due, clock.ToldBefore));
            Assert.Contains(await NoticesAsync(s, "tamduong"), n => n.Contains("từ 26/07/2024 thành 29/07/2024", StringComparison.Ordinal));
            Assert.Contains((await s.GetRequiredService<History>().OfAsync<FoundingCase>(id, 50)).SelectMany(a => a.Rows).SelectMany(r => r.Values), v => $"{v}".Contains("29/07/2024", StringComparison.Ordinal));
        });
    }

    [Theory, EachDatabase]
    public async Task A_limit_that_has_passed_is_told_once_to_the_unit_and_to_the_one_above(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        await app.AddAccountAsync("tamduong", (world.District.Id, Roles.UnitOfficer));
        await app.AddAccountAsync("tinh", (world.Province.Id, Roles.Organiser));
        await app.AddAccountAsync("muongte", (world.Neighbour.Id, Roles.UnitOfficer));
        await world.CaseAsync(FoundingStep.Congress);
        app.Clock.Day = new(2024, 7, 19);
        await RemindAsync(app);
        await app.RunAsync(async s => Assert.Equal((2, 0), ((await NoticesAsync(s, "tamduong")).Count(n => n.StartsWith("Sắp hết hạn", StringComparison.Ordinal)), (await NoticesAsync(s, "tinh")).Count)));
        app.Clock.Day = new(2024, 7, 22);
        await RemindAsync(app);
        await RemindAsync(app);
        await app.RunAsync(async s =>
        {
            foreach (var account in new[] { "tamduong", "tinh" })
                Assert.Single(await NoticesAsync(s, account), n => n.StartsWith("LĐLĐ huyện Tam Đường quá hạn họp BCH lần thứ nhất", StringComparison.Ordinal));
            Assert.Empty(await NoticesAsync(s, "muongte"));
            Assert.True((await s.GetRequiredService<FoundingPipeline>().AsOfAsync(app.Clock.Day)).Single().IsPassedUp);
        });
    }

    private static Task RemindAsync(TestApp app) => app.RunAsync(s => s.GetServices<IJob>().Single(j => j.Kind == "founding.remind").RunAsync("{}", default));

    private static async Task<List<string>> NoticesAsync(IServiceProvider s, string account)
    {
        var db = s.GetRequiredService<AppDbContext>();
        var id = await db.Set<Account>().Where(a => a.UserName == account).Select(a => a.Id).SingleAsync();
        return await db.Set<Notice>().Where(n => n.AccountId == id).Select(n => n.Title).ToListAsync();
    }

    /// <summary>Handed in, returned, handed in again and so on, as many days apart as the gaps say.</summary>
    private static List<LegalClocks.StepDone> Rounds(DateOnly first, int[] gaps)
    {
        var steps = new List<LegalClocks.StepDone> { new(FoundingStep.Dossier, first) };
        foreach (var gap in gaps) steps.Add(new(steps[^1].Step is FoundingStep.Dossier ? FoundingStep.Returned : FoundingStep.Dossier, steps[^1].Day.AddDays(gap)));
        return steps;
    }

    private static LegalClocks Clocks(IReadOnlyList<LegalParameter> rules, IEnumerable<DateOnly> off) => new(rules, new WorkingDays(off), []);

    private static LegalParameter Rule(string key, int days, DateOnly? from = null, DateOnly? to = null) => new()
    {
        Key = key, Name = key, Value = $"{days}", Unit = "", ValidFrom = from ?? new(2020, 2, 20), ValidTo = to, Source = "HD 03", Verification = Verification.Secondary,
    };
}
