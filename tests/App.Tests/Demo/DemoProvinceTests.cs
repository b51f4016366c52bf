using DoanKet.App.Demo;
using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Register;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Regulations;
using DoanKet.App.Reports;
using DoanKet.App.Reports.Campaigns;
using DoanKet.App.Targets;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Demo;

public class DemoProvinceTests
{
    /// <summary>The figures of the plan's six indicators on 22 July, the same on both databases, and every counter equal to its facts.</summary>
    [Theory, EachDatabase]
    public async Task The_campaign_stands_where_the_story_says_and_can_be_seen_as_it_was(string database)
    {
        await using var app = new TestApp(database);
        await app.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
        await new DemoProvince(app.Services, day => app.Clock.Day = day, DemoProvince.Day).BuildAsync(TestApp.Password);

        Assert.Equal(["278/475", "26/50", "6/13", "1/2", "4/8", "207/275"], await FiguresAsync(app, DemoProvince.Day));
        Assert.Equal(["86/475", "0/50", "1/13", "0/2", "1/8"], (await FiguresAsync(app, new DateOnly(2024, 7, 11)))[..5]);
        await app.RunAsync(async s => Assert.Empty(await s.GetRequiredService<Recount>().CheckAsync()));
        await app.RunAsync(DirectivesAreThereAsync);
        await app.RunAsync(async s =>
        {
            var union = (await s.GetRequiredService<OrgDirectory>().FindAsync("LC.TD.01"))!;
            var refused = await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<OrgTree>().CloseAsync(union.Id, DemoProvince.Day, null));
            Assert.Contains($"còn {await s.GetRequiredService<MemberRegister>().HeadcountAsync(union.Id, DemoProvince.Day)} đoàn viên", refused.Message, StringComparison.Ordinal);
        });
    }

    /// <summary>The five directives stand in the register with what they cite; the tasks of plan 78 are on their way; from its targets one comes back to it and to what it rests on.</summary>
    private static async Task DirectivesAreThereAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var cited = await db.Set<DocumentEntry>().Where(e => db.Set<DocumentCitation>().Any(c => c.EntryId == e.Id)).OrderBy(e => e.Issuer).ToListAsync();
        Assert.Equal(["2010-CV/TU", "78/KH-LĐLĐ", "98-CV/ĐĐ", null, null], cited.Select(e => e.Number).OrderBy(n => n is null).ThenBy(n => n, StringComparer.Ordinal));
        var plan = cited.Single(e => e.Number == "78/KH-LĐLĐ");
        Assert.Contains("1799-CV/TU", (await services.GetRequiredService<CitationGraph>().RestsOnAsync(plan.Id)).Where(r => r.EntryId is not null).Select(r => r.Words.Split(' ')[^1]));
        var campaign = await db.Set<TargetPlan>().SingleAsync(p => p.YearPlanId != null);
        Assert.Equal([plan.Id], (await services.GetRequiredService<PlanBasis>().OfAsync((await services.GetRequiredService<AllotmentBook>().PlanAsync(campaign.Id))!)).Select(e => e.Id));
        var states = await db.Set<Assignment>().Where(a => a.EntryId == plan.Id).GroupBy(a => a.State).Select(g => g.Key).ToListAsync();
        Assert.Superset(new HashSet<AssignmentState> { AssignmentState.Given, AssignmentState.Working, AssignmentState.Submitted, AssignmentState.Returned, AssignmentState.Accepted }, states.ToHashSet());
    }

    [Fact]
    public async Task A_larger_province_tells_the_same_story()
    {
        const int members = 15_000;
        await using var app = new TestApp("sqlite");
        await app.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
        await new DemoProvince(app.Services, day => app.Clock.Day = day, DemoProvince.Day).BuildAsync(TestApp.Password, members);

        Assert.Equal(["278/475", "26/50", "6/13", "1/2", "4/8", "207/275"], await FiguresAsync(app, DemoProvince.Day));
        await app.RunAsync(async s =>
        {
            Assert.Empty(await s.GetRequiredService<Recount>().CheckAsync());
            var province = (await s.GetRequiredService<OrgDirectory>().FindAsync("LC"))!;
            Assert.Equal(members, await s.GetRequiredService<MemberRegister>().HeadcountAsync(province.Id, new DateOnly(2023, 12, 31)));
        });
    }

    [Theory, InlineData(11_000), InlineData(500_001)]
    public void A_province_smaller_than_the_story_or_beyond_its_citizen_numbers_is_refused(int members) =>
        Assert.StartsWith("Số đoàn viên của bản trình diễn từ 1", Assert.Throws<RuleBroken>(() => DemoProvince.CheckSize(members)).Message, StringComparison.Ordinal);

    private static Task<List<string>> FiguresAsync(TestApp app, DateOnly day) => app.RunAsync(async s =>
    {
        var province = (await s.GetRequiredService<OrgDirectory>().FindAsync("LC"))!;
        var view = await s.GetRequiredService<CampaignQuery>().LoadAsync(province.Id, null, day);
        return view!.Progress!.Indicators.Select(i => $"{i.Campaign.Done}/{i.Campaign.Target}").ToList();
    });
}
