using DoanKet.App.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>The year 2024 and the campaign of July as the plan sets them; a draft for a change, as officers would have one on the table.</summary>
internal static class DemoTargets
{
    private const string Organiser = "Nguyễn Thị Minh";

    public static IEnumerable<DemoAct> Acts()
    {
        yield return new DemoAct(new DateOnly(2024, 4, 22), Organiser, async services =>
            await services.GetRequiredService<TargetPlans>().CreateAsync(Plan78.Year((await new DemoLookup(services).UnitAsync("LC")).Id)));
        yield return new DemoAct(new DateOnly(2024, 6, 11), Organiser, SetCampaignAsync);
        yield return new DemoAct(new DateOnly(2024, 7, 19), Organiser, ProposeChangeAsync);
    }

    private static async Task SetCampaignAsync(IServiceProvider services)
    {
        var (plans, book) = (services.GetRequiredService<TargetPlans>(), services.GetRequiredService<AllotmentBook>());
        var year = (await book.PlansAsync()).Single();
        var july = await plans.CreateAsync(Plan78.July(year.UnitId, year.Id));
        var plan = (await book.PlanAsync(july.Id))!;
        await services.GetRequiredService<AllotmentDrafts>().SaveAsync(plan, Plan78.Fill(await book.SheetAsync(plan, null)), null, null);
        await services.GetRequiredService<AllotmentDecisions>().PutInForceByPlanAsync((await book.PlanAsync(july.Id))!);
    }

    /// <summary>Five recommendations less for the city, five more for Tam Đường.</summary>
    private static async Task ProposeChangeAsync(IServiceProvider services)
    {
        var book = services.GetRequiredService<AllotmentBook>();
        var plan = (await book.PlansAsync()).Single(p => p.YearPlanId is not null);
        var table = await book.SheetAsync(plan, plan.InForceOn(new DateOnly(2024, 7, 19))!.Id);
        long Unit(string name) => table.Units.Single(r => r.Name.Contains(name, StringComparison.Ordinal)).UnitId!.Value;
        var changed = table.With([
            new CellChange(new CellKey(Unit("thành phố Lai Châu"), TargetColumns.PartyRecommended), 45),
            new CellChange(new CellKey(Unit("Tam Đường"), TargetColumns.PartyRecommended), 45),
        ]);
        await services.GetRequiredService<AllotmentDrafts>().SaveAsync(plan, changed, "Đề xuất của hai đơn vị, ngày 19/7/2024", null);
    }
}
