using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Joining;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Reports.Campaigns;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Organisation;

/// <summary>July 2025: the districts end, and nothing of what they did may be lost.</summary>
public class DissolvedUnitTests
{
    private static readonly DateOnly LastDay = new(2024, 7, 20);

    [Theory, EachDatabase]
    public async Task Employers_and_cases_under_way_go_to_the_heir_and_can_be_carried_on_there(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var founding = await world.CaseAsync(FoundingStep.FoundingCommittee);
        await app.RunAsync(s => s.GetRequiredService<InvitationBook>().OpenAsync(s.GetRequiredService<AppDbContext>().Set<FoundingCase>().Single(c => c.Id == founding), null));
        await CloseAsync(app, world, world.Neighbour.Id);

        var heir = new OrgScope(world.Neighbour.Id);
        await app.RunAsync(async s =>
        {
            var file = (await s.GetRequiredService<CaseFiles>().FindAsync(founding))!;
            Assert.Equal((world.Neighbour.Name, 3), (file.UnitName, file.Seats.Count));
            await s.GetRequiredService<EarlySteps>().CloseApplicationsAsync(founding, new(2024, 7, 21), null);
            Assert.Equal([world.EnterpriseId], (await s.GetRequiredService<Coverage>().RowsAsync(world.Neighbour.Id, 0, app.Clock.Day)).Select(e => e.Id));
        }, heir);
        // Of the day before, the figures stay with the unit of that day.
        await app.RunAsync(async s => Assert.Equal([(world.District.Id, 1)],
            (await s.GetRequiredService<Coverage>().ByUnitAsync(world.Province.Id, 25, LastDay.AddDays(-1))).Select(c => (c.UnitId, c.Enterprises))));
        await app.RunAsync(async s =>
        {
            var campaigns = s.GetRequiredService<CampaignQuery>();
            Assert.NotNull(await campaigns.PlansAsync(world.District.Id, LastDay.AddDays(-1)));
            Assert.Null(await campaigns.PlansAsync(world.District.Id, app.Clock.Day));
        });
        var door = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Invitation>().SingleAsync());
        Assert.Equal(world.Neighbour.Id, door.OrgUnitId);
    }

    [Theory, EachDatabase]
    public async Task What_it_decided_stays_readable_from_above_and_closed_to_others(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var paper = await app.RunAsync(async s => await s.GetRequiredService<DocumentRegister>().EnterAsync(new OfficialDocument
        {
            OrgUnitId = world.District.Id, Year = 2024, Number = 7, Symbol = "QĐ-LĐLĐ", Date = new(2024, 7, 1), Subject = "Công nhận CĐCS", SignerTitle = "CHỦ TỊCH", SignerName = "Lý Văn Phong",
        }));
        await app.RunAsync(async s => Assert.Equal("LC.TD", (await s.GetRequiredService<AppDbContext>().Set<OrgUnit>().SingleAsync(u => u.Id == world.District.Id)).Code));
        await CloseAsync(app, world, null);

        Assert.True(await IsSeenAsync(app, paper.Id, new OrgScope(world.Province.Id)));
        Assert.False(await IsSeenAsync(app, paper.Id, new OrgScope(world.Neighbour.Id)));
        // Whoever still holds an account of the unit that has ended sees nothing with it.
        Assert.False(await IsSeenAsync(app, paper.Id, new OrgScope(world.District.Id)));
    }

    [Theory, EachDatabase]
    public async Task The_file_of_an_ended_case_is_still_read_from_above(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var founding = await world.CaseAsync(FoundingStep.FoundingCommittee);
        await app.RunAsync(s => s.GetRequiredService<Employers>().StopAsync(founding, LastDay, "Người lao động chưa đồng ý"));
        await CloseAsync(app, world, null);
        await app.RunAsync(async s =>
        {
            var file = (await s.GetRequiredService<CaseFiles>().FindAsync(founding))!;
            Assert.Equal((world.District.Name, FoundingStep.Stopped), (file.UnitName, file.Case.Step));
        }, new OrgScope(world.Province.Id));
    }

    [Theory, EachDatabase]
    public async Task A_unit_that_looks_after_employers_leaves_them_to_no_grassroots_union(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var union = await app.AddUnitAsync(UnitKind.Grassroots, "LC.MT.01", "CĐCS Công ty Chè", world.Neighbour.Id);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => CloseAsync(app, world, union.Id));
        Assert.Equal(nameof(OrgUnit.SuccessorId), refused.Field);
        Assert.StartsWith("Đơn vị còn phụ trách 1 doanh nghiệp", refused.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_employer_whose_union_has_ended_is_without_one_from_that_day_and_may_found_another(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var union = await app.AddUnitAsync(UnitKind.Grassroots, "LC.TD.01", "CĐCS Công ty Sâm", world.District.Id);
        await app.RunAsync(s => s.GetRequiredService<EnterpriseRegister>().LinkUnionAsync(world.EnterpriseId, union.Id, new(2024, 6, 10)));
        await app.RunAsync(s => s.GetRequiredService<OrgTree>().CloseAsync(union.Id, LastDay, null));
        await app.RunAsync(async s =>
        {
            var coverage = s.GetRequiredService<Coverage>();
            var now = (await coverage.ByUnitAsync(world.Province.Id, 0, app.Clock.Day)).Single();
            var before = (await coverage.ByUnitAsync(world.Province.Id, 25, LastDay.AddDays(-1))).Single();
            Assert.Equal((0, 1), (now.WithUnion, before.WithUnion));
            Assert.Equal([union.Id], (await coverage.RowsAsync(world.Province.Id, 25, LastDay.AddDays(-1), hasUnion: true)).Select(e => e.UnionId!.Value));
        });
        Assert.NotNull(await app.RunAsync(s => s.GetRequiredService<FoundingBook>().OpenAsync(world.EnterpriseId, new(app.Clock.Day, null, null, 57))));
    }

    private static Task CloseAsync(TestApp app, FoundingWorld world, long? successor) =>
        app.RunAsync(s => s.GetRequiredService<OrgTree>().CloseAsync(world.District.Id, LastDay, successor));

    private static Task<bool> IsSeenAsync(TestApp app, long document, OrgScope scope) =>
        app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<OfficialDocument>().AnyAsync(d => d.Id == document), scope);
}
