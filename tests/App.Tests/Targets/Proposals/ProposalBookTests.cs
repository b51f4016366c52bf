using DoanKet.App.Demo;
using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Founding;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;
using DoanKet.App.Targets;
using DoanKet.App.Targets.Proposals;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Targets.Proposals;

public class ProposalBookTests
{
    private static readonly DateOnly Annex = new(2024, 6, 11);

    /// <summary>The annex of plan 78: 102, 91, 26, 129 members and 2, 2, 1, 3 unions in enterprises from 25 workers on, and nobody elsewhere.</summary>
    [Fact]
    public async Task Of_the_demonstration_the_proposal_arrives_at_the_published_figures()
    {
        await using var app = new TestApp("sqlite");
        await app.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
        await new DemoProvince(app.Services, day => app.Clock.Day = day, Annex.AddDays(1)).BuildAsync(TestApp.Password);
        await app.RunAsync(async s =>
        {
            var plan = (await s.GetRequiredService<AllotmentBook>().PlansAsync()).Single(p => p.YearPlanId is not null);
            var proposal = await s.GetRequiredService<ProposalBook>().ForAsync(plan, ProposalRule.AllFromThreshold, Annex);
            Assert.Equal([102, 91, 0, 0, 0, 0, 26, 129, 0, 0, 0], proposal.Units.Select(u => u[TargetColumns.MembersLarge].Likely));
            Assert.Equal([2, 2, 0, 0, 0, 0, 1, 3, 0, 0, 0], proposal.Units.Select(u => u[TargetColumns.UnionsLarge].Likely));
            Assert.Equal(["Công ty Cổ phần Sâm Pu Si Lung", "Công ty Cổ phần Thủy điện Nậm Sí Lùng", "Công ty Cổ phần Sông Đà 705"],
                proposal.Units[7].Rows.Where(r => r.In(TargetColumns.UnionsLarge).Likely > 0).Select(r => r.Name));
        });
    }

    [Theory, EachDatabase]
    public async Task The_facts_are_those_of_the_day_asked(string database)
    {
        await using var app = new TestApp(database);
        await app.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
        var lai = await LaiChau.OpenAsync(app, inForce: false);
        var enterprise = await app.RunAsync(async s =>
        {
            var register = s.GetRequiredService<EnterpriseRegister>();
            var added = await register.AddAsync(new(lai.TamDuong, "Công ty Xi măng", Ownership.JointStock), new(Annex, 61, null, null, "Danh sách kèm kế hoạch"), isAnother: true);
            await register.RecordHeadcountAsync(added.Id, new(new(2024, 7, 1), 20, null, null, "Khảo sát tháng 7"));
            return added.Id;
        });
        app.Clock.Day = new(2024, 7, 22);
        await app.RunAsync(s => s.GetRequiredService<FoundingBook>().OpenAsync(enterprise, new(new(2024, 7, 5), null, "Lò Văn Phương", 18)));
        async Task<UnitProposal> OnAsync(DateOnly day) => await app.RunAsync(async s =>
            (await s.GetRequiredService<ProposalBook>().ForAsync((await lai.JulyAsync(s)).Plan, ProposalRule.AllFromThreshold, day)).Of(lai.TamDuong)!);
        Assert.Empty((await OnAsync(new(2024, 6, 10))).Rows);
        Assert.Equal(new Estimate(0, 61, 61), (await OnAsync(Annex))[TargetColumns.MembersLarge]);
        Assert.Equal(new Estimate(0, 0, 20), (await OnAsync(new(2024, 7, 2)))[TargetColumns.MembersPublicAndSmall]);
        var today = await OnAsync(new(2024, 7, 22));
        Assert.Equal((new Estimate(20, 20, 20), ProposalWhy.OpenCase), (today[TargetColumns.MembersPublicAndSmall], Assert.Single(today.Rows).Why));
        Assert.Equal((1, 4), (today.Officers, today.Cases));
    }

    [Theory, EachDatabase]
    public async Task A_surveyed_group_counts_by_its_latest_estimate_until_a_union_is_being_founded_in_it(string database)
    {
        await using var app = new TestApp(database);
        await app.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
        var lai = await LaiChau.OpenAsync(app, inForce: false);
        app.Clock.Day = new(2024, 7, 22);
        await app.RunAsync(async s =>
        {
            var (db, work) = (s.GetRequiredService<AppDbContext>(), s.GetRequiredService<CurrentWork>());
            work.Begin(TestApp.Preparing);
            var group = new App.Enterprises.Surveys.InformalGroup { OrgUnitId = lai.TamDuong, Trade = InformalTrade.Market, Name = "Bốc xếp chợ Tam Đường", Place = "Tam Đường" };
            db.Add(group);
            await db.SaveChangesAsync();
            foreach (var (day, people) in new[] { (new DateOnly(2024, 6, 1), 18), (new DateOnly(2024, 7, 1), 25) })
                db.Add(new InformalEstimate { OrgUnitId = lai.TamDuong, GroupId = group.Id, Day = day, People = people, Source = "Khảo sát" });
            return await db.SaveChangesAsync();
        });
        async Task<int> HighAsync(DateOnly day) => await app.RunAsync(async s =>
            (await s.GetRequiredService<ProposalBook>().ForAsync((await lai.JulyAsync(s)).Plan, ProposalRule.AllFromThreshold, day)).Of(lai.TamDuong)![TargetColumns.MembersInformal].High);
        Assert.Equal(0, await HighAsync(new(2024, 5, 31)));
        Assert.Equal(18, await HighAsync(new(2024, 6, 30)));
        Assert.Equal(25, await HighAsync(new(2024, 7, 22)));
    }
}
