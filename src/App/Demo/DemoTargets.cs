using DoanKet.App.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>The year's figures as the decision of April gave them, and the campaign with its table in force by the plan itself.</summary>
internal static class DemoTargets
{
    private const string Province = "LC", Organiser = "Nguyễn Thị Minh";

    public static IEnumerable<DemoAct> Acts()
    {
        yield return new DemoAct(new(2024, 4, 22), Organiser, async services =>
            await services.GetRequiredService<TargetPlans>().CreateAsync(Plan78.Year((await new DemoLookup(services).UnitAsync(Province)).Id)));
        yield return new DemoAct(new(2024, 6, 11), Organiser, async services =>
        {
            var (book, province) = (services.GetRequiredService<AllotmentBook>(), await new DemoLookup(services).UnitAsync(Province));
            var year = (await book.PlansAsync()).Single();
            var july = await services.GetRequiredService<TargetPlans>().CreateAsync(Plan78.July(province.Id, year.Id));
            var plan = await book.PlanAsync(july.Id);
            await services.GetRequiredService<AllotmentDrafts>().SaveAsync(plan!, Plan78.Fill(await book.SheetAsync(plan!, null)), null, null);
            await services.GetRequiredService<AllotmentDecisions>().PutInForceByPlanAsync((await book.PlanAsync(july.Id))!);
        });
    }
}
