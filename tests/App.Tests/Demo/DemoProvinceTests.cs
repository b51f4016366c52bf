using DoanKet.App.Demo;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Regulations;
using DoanKet.App.Reports;
using DoanKet.App.Reports.Campaigns;
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
        await app.RunAsync(async s =>
        {
            var union = (await s.GetRequiredService<OrgDirectory>().FindAsync("LC.TD.01"))!;
            var refused = await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<OrgTree>().CloseAsync(union.Id, DemoProvince.Day, null));
            Assert.Contains($"còn {await s.GetRequiredService<MemberRegister>().HeadcountAsync(union.Id, DemoProvince.Day)} đoàn viên", refused.Message, StringComparison.Ordinal);
        });
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
