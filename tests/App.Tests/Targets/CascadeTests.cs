using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Targets;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Targets;

/// <summary>The confederation gives to the province, the province to its units, a unit to its unions; each level under the row it was given.</summary>
public class CascadeTests
{
    private static readonly DateOnly From = new(2024, 1, 1), To = new(2024, 12, 31);

    private static Task<long> PlanAsync(TestApp app, long setter, int members, long? above = null) => app.RunAsync(async s =>
        (await s.GetRequiredService<TargetPlans>().CreateAsync(new(setter, $"Năm 2024 của {setter}", From, To, 25, [new(TargetColumns.Members, members)], AbovePlanId: above))).Id, new OrgScope(setter));

    private static Task GiveAsync(TestApp app, long setter, long planId, string? whyLess, params (long Unit, int Value)[] cells) => app.RunAsync(async s =>
    {
        var (book, drafts) = (s.GetRequiredService<AllotmentBook>(), s.GetRequiredService<AllotmentDrafts>());
        var plan = (await book.PlanAsync(planId))!;
        var table = (await book.SheetAsync(plan, null)).With(cells.Select(c => new CellChange(new(c.Unit, TargetColumns.Members), c.Value)));
        if (plan.Draft is null) await drafts.SaveAsync(plan, table, null, null);
        await s.GetRequiredService<AllotmentDecisions>().PutInForceAsync((await book.PlanAsync(planId))!, new(1, "QĐ-LĐLĐ", new(2024, 7, 1), "Giao chỉ tiêu"), whyLess);
    }, new OrgScope(setter));

    [Theory, EachDatabase]
    public async Task Each_level_adds_up_to_what_the_one_above_gave_it_or_says_why_not(string database)
    {
        await using var app = new TestApp(database);
        var country = (await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn Lao động Việt Nam", null)).Id;
        var province = (await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country)).Id;
        var (district, other) = ((await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", province)).Id, (await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.MT", "LĐLĐ huyện Mường Tè", province)).Id);
        var union = (await app.AddUnitAsync(UnitKind.Grassroots, "LC.TD.01", "CĐCS Chè Bản Bo", district)).Id;

        var top = await PlanAsync(app, country, 1100);
        // nothing is given yet, so nothing can stand under it
        Assert.Equal(nameof(NewTargetPlan.AbovePlanId), (await Assert.ThrowsAsync<RuleBroken>(() => PlanAsync(app, province, 1100, top))).Field);
        await GiveAsync(app, country, top, null, (province, 1100));

        var middle = await PlanAsync(app, province, 1000, top);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => GiveAsync(app, province, middle, null, (district, 600), (other, 400)));
        Assert.Equal((nameof(Allotment.WhyLess), "Bản 1 giao thấp hơn cấp trên giao: Tổng thực tăng 1.000, cấp trên giao 1.100. Sửa bảng, hoặc ghi lý do"), (refused.Field, refused.Message));
        await GiveAsync(app, province, middle, "Tổng Liên đoàn đồng ý giảm, công văn 12", (district, 600), (other, 400));

        var low = await PlanAsync(app, district, 600, middle);
        await GiveAsync(app, district, low, null, (union, 600));

        await app.RunAsync(async s =>
        {
            var (book, cascade) = (s.GetRequiredService<AllotmentBook>(), s.GetRequiredService<Cascade>());
            var (plan, own) = ((await book.PlanAsync(middle))!, (await book.PlanAsync(low))!);
            Assert.Equal("Tổng Liên đoàn đồng ý giảm, công văn 12", plan.Versions[0].WhyLess);
            Assert.Equal(new GivenFigure(TargetColumns.Members, 1100, false, 1000), Assert.Single(await cascade.CompareAsync(plan, await book.TableAsync(plan, plan.Versions[0].Id), new(2024, 7, 22))));
            Assert.Equal(new GivenFigure(TargetColumns.Members, 600, false, 600), Assert.Single(await cascade.CompareAsync(own, null, new(2024, 7, 22))));
            Assert.Empty(await cascade.CompareAsync(own, null, new(2024, 6, 30)));
            Assert.Equal([top], (await cascade.ChoicesAsync(province, new(2024, 7, 22))).Select(p => p.Id));
        }, new OrgScope(province));
        // the union sees what reaches it, and nothing of the levels above its own
        await app.RunAsync(async s => Assert.Equal([low], (await s.GetRequiredService<AllotmentBook>().PlansAsync()).Select(p => p.Id)), new OrgScope(union));
    }

    [Theory, EachDatabase]
    public async Task A_plan_made_before_the_level_above_gave_its_figures_is_tied_to_them_afterwards(string database)
    {
        await using var app = new TestApp(database);
        var country = (await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn Lao động Việt Nam", null)).Id;
        var province = (await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country)).Id;
        var (own, top) = (await PlanAsync(app, province, 1000), await PlanAsync(app, country, 1100));
        Task TieAsync(long? above, DateOnly? until = null) => app.RunAsync(async s =>
        {
            var plan = (await s.GetRequiredService<AllotmentBook>().PlanAsync(own))!;
            await s.GetRequiredService<TargetPlanCorrections>().CorrectAsync(plan, new(plan.Name, plan.From, until ?? plan.To, plan.Totals, "Tổng Liên đoàn đã giao chỉ tiêu", AbovePlanId: above));
        }, new OrgScope(province));
        Task<IReadOnlyList<GivenFigure>> GivenAsync() => app.RunAsync(async s =>
            await s.GetRequiredService<Cascade>().CompareAsync((await s.GetRequiredService<AllotmentBook>().PlanAsync(own))!, null, new(2024, 7, 22)), new OrgScope(province));

        Assert.Equal(nameof(NewTargetPlan.AbovePlanId), (await Assert.ThrowsAsync<RuleBroken>(() => TieAsync(top))).Field);
        await GiveAsync(app, country, top, null, (province, 1100));
        Assert.Equal(nameof(NewTargetPlan.From), (await Assert.ThrowsAsync<RuleBroken>(() => TieAsync(top, To.AddDays(1)))).Field);
        Assert.Equal(nameof(NewTargetPlan.AbovePlanId), (await Assert.ThrowsAsync<RuleBroken>(() => TieAsync(own))).Field);
        await TieAsync(top);
        Assert.Equal(new GivenFigure(TargetColumns.Members, 1100, false, 1000), Assert.Single(await GivenAsync()));
        await TieAsync(null);
        Assert.Empty(await GivenAsync());
    }

    [Fact]
    public void Encouraged_figures_are_not_owed_and_more_is_never_short()
    {
        GivenFigure[] given = [new(TargetColumns.Members, 100, false, 99), new(TargetColumns.Unions, 3, true, 0), new(TargetColumns.UnionsOccupational, 2, false, 5), new(TargetColumns.PartyRecommended, 5, false, null)];
        Assert.Equal([(TargetColumns.Members, -1), (TargetColumns.PartyRecommended, -5)], AllotmentCheck.Missing(given).Select(g => (g.Column, g.Difference)));
    }
}
