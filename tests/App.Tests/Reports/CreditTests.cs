using DoanKet.App.Founding;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Reports.Campaigns;
using DoanKet.App.Reports.Credit;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Reports;

public class CreditTests
{
    private static readonly DateOnly First = new(2024, 7, 1);
    private static readonly PlanHead July = new(0, 0, "Tháng cao điểm", new Period(First, new(2024, 7, 31)), 25, null, null, null);

    /// <summary>An admission and the day it was written; and perhaps the day it was taken back.</summary>
    private sealed record Entered(DateOnly Day, DateOnly Written)
    {
        public DateOnly? TakenBack { get; set; }

        public bool IsKnownOn(DateOnly day) => Written <= day && (TakenBack is not { } back || day < back);
    }

    [Theory, EachDatabase]
    public void The_ranking_of_any_day_is_what_was_known_on_it_whatever_is_put_right_afterwards(string database) =>
        Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), seed => LivesAsync(database, new Random(seed)).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(3));

    [Theory, EachDatabase]
    public async Task A_recognition_credits_the_unit_that_ran_the_case_once(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        await world.CaseAsync(FoundingStep.Recognised);
        var lines = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<CreditLine>().AsNoTracking().ToListAsync());
        Assert.Equal([(CreditFor.Member, 7, world.District.Id), (CreditFor.Union, 1, world.District.Id)], lines.OrderBy(l => l.For).Select(l => (l.For, l.N, l.OrgUnitId)));
        var ranked = await RankAsync(app, world.Province, [world.Neighbour, world.District], new(2024, 7, 31));
        Assert.Equal([("LC.TD", 7, 1), ("LC.MT", 0, 0)], ranked.Select(r => (r.Unit.Unit.Code, r.Then.Members, r.Then.Unions)));
    }

    [Theory, EachDatabase]
    public async Task Who_left_within_ninety_days_did_not_stay(string database)
    {
        await using var app = new TestApp(database);
        var (province, union) = await UnitsAsync(app);
        var people = await AdmitAsync(app, union, First, 4);
        app.Clock.Day = First.AddDays(Stayed.Days - 1);
        await app.RunAsync(s => s.GetRequiredService<MemberRegister>().EndAsync([people[0]], MovementKind.Left, app.Clock.Day, "Thôi việc"));
        app.Clock.Day = First.AddDays(Stayed.Days);
        Assert.Equal(new Stayed(4, 3), Assert.Single(await RankAsync(app, province, [union], app.Clock.Day)).Stayed);
        Assert.Null(Assert.Single(await RankAsync(app, province, [union], app.Clock.Day.AddDays(-1))).Stayed);
    }

    [Theory, EachDatabase]
    public async Task A_list_of_members_of_long_ago_is_no_merit(string database)
    {
        await using var app = new TestApp(database);
        var (_, union) = await UnitsAsync(app);
        await AdmitAsync(app, union, new(2022, 1, 1), 3);
        Assert.Empty(await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<CreditLine>().ToListAsync()));
    }

    [Fact]
    public void Equal_results_stand_on_one_place()
    {
        RankedUnit Unit(string code, int done, int? target) => new(null, new(new OrgUnit { Kind = UnitKind.DistrictFederation, Code = code, Name = code, OpenedOn = First }, true),
            new Progress(done, target, July.Period, First), new Progress(0, null, July.Period, First), new CreditSum(done, 0, 0), CreditSum.None, null);
        Assert.Equal([(1, "B"), (2, "A"), (2, "C"), (4, "D"), (null, "E")],
            RankedUnit.InOrder([Unit("A", 5, 10), Unit("B", 9, 10), Unit("C", 5, 10), Unit("D", 0, 10), Unit("E", 70, null)]).Select(u => (u.Rank, u.Unit.Unit.Code)));
    }

    private static async Task LivesAsync(string database, Random dice)
    {
        await using var app = new TestApp(database);
        var (province, union) = await UnitsAsync(app);
        var entered = new List<(long Person, Entered Fact)>();
        app.Clock.Day = First;
        for (var act = 0; act < 14; act++)
        {
            app.Clock.Day = app.Clock.Day.AddDays(dice.Next(3));
            var open = entered.FindAll(e => e.Fact.TakenBack is null);
            if (dice.Next(3) == 0 && open.Count > 0)
            {
                var (person, fact) = open[dice.Next(open.Count)];
                await app.RunAsync(async s => await s.GetRequiredService<MovementCorrection>().AnnulAsync(
                    await s.GetRequiredService<AppDbContext>().Set<Movement>().Where(m => m.PersonId == person).Select(m => m.Id).SingleAsync(), "Ghi nhầm"));
                fact.TakenBack = app.Clock.Day;
            }
            else
            {
                var day = app.Clock.Day.AddDays(-dice.Next(app.Clock.Day.DayNumber - First.DayNumber + 1));
                foreach (var person in await AdmitAsync(app, union, day, 1 + dice.Next(3))) entered.Add((person, new Entered(day, app.Clock.Day)));
            }
        }
        var today = app.Clock.Day;
        for (var day = First; day <= today && day <= July.Period.To; day = day.AddDays(1))
        {
            var unit = Assert.Single(await RankAsync(app, province, [union], day));
            Assert.Equal(entered.Count(e => e.Fact.Day <= day && e.Fact.IsKnownOn(day)), unit.Then.Members);
            Assert.Equal(entered.Count(e => e.Fact.Day <= day && e.Fact.IsKnownOn(today)), unit.Now.Members);
        }
    }

    private static Task<IReadOnlyList<RankedUnit>> RankAsync(TestApp app, OrgUnit parent, OrgUnit[] children, DateOnly day) =>
        app.RunAsync(s => s.GetRequiredService<CreditQuery>().RankAsync(parent, July, [.. children.Select(c => new ChildUnit(c, true))], day));

    private static async Task<(OrgUnit Province, OrgUnit Union)> UnitsAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        return (province, await app.RunAsync(async s =>
        {
            var union = await s.GetRequiredService<OrgTree>().AddAsync(UnitKind.Grassroots, "LC.1", "CĐCS A", province.Id, new(2020, 1, 1));
            union.Group = TargetGroup.LargeEnterprise;
            await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
            return union;
        }));
    }

    private static async Task<List<long>> AdmitAsync(TestApp app, OrgUnit union, DateOnly day, int count) => [.. (await app.RunAsync(s => s.GetRequiredService<MemberRegister>()
        .AdmitAsync(union, [.. Enumerable.Range(0, count).Select(_ => new NewMember($"Lò Văn {Guid.NewGuid():N}"[..20], BirthYear: 1990))], MovementKind.Admitted, day))).Select(p => p.Id)];
}
