using DoanKet.App.Platform.Data;
using DoanKet.App.Targets;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Targets;

public class VersionHistoryTests
{
    private static readonly DateOnly First = new(2024, 6, 1);

    [Theory, EachDatabase]
    public async Task Whatever_is_put_in_force_later_the_days_before_it_keep_their_version(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: false);
        var paper = 200;
        Prop.ForAll(Gen.Choose(0, 20).ListOf(5).ToArbitrary(), days =>
            HoldsAsync(app, lai, [.. days.Select(d => new TargetPaper(paper++, "QĐ-LĐLĐ", First.AddDays(d), "Giao chỉ tiêu"))]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(6));
    }

    private static async Task<bool> HoldsAsync(TestApp app, LaiChau lai, IReadOnlyList<TargetPaper> papers)
    {
        var id = await app.RunAsync(async s => (await s.GetRequiredService<TargetPlans>().CreateAsync(
            new(lai.Province, "Đợt thử", First, new(2024, 12, 31), 25, [new(TargetColumns.PartyRecommended, 0)]))).Id);
        DateOnly? last = null;
        foreach (var paper in papers)
        {
            var before = await ToldAsync(app, id);
            var isLater = last is null || paper.Date > last;
            if (await TryAsync(app, id, paper) != isLater) return false;
            if (isLater) last = paper.Date;
            var after = await ToldAsync(app, id);
            if (!before.Keys.All(day => isLater && day >= paper.Date ? after[day] == (before[day] ?? 0) + 1 : after[day] == before[day])) return false;
        }
        return true;
    }

    private static Task<Dictionary<DateOnly, int?>> ToldAsync(TestApp app, long id) => app.RunAsync(async s =>
    {
        var plan = (await s.GetRequiredService<AllotmentBook>().PlanAsync(id))!;
        return Enumerable.Range(-2, 25).Select(d => First.AddDays(d)).ToDictionary(d => d, d => plan.InForceOn(d)?.Number);
    });

    private static Task<bool> TryAsync(TestApp app, long id, TargetPaper paper) => app.RunAsync(async s =>
    {
        var book = s.GetRequiredService<AllotmentBook>();
        var plan = (await book.PlanAsync(id))!;
        if (plan.Draft is null) await s.GetRequiredService<AllotmentDrafts>().SaveAsync(plan, await book.SheetAsync(plan, null), null, null);
        await using var transaction = await s.GetRequiredService<AppDbContext>().Database.BeginTransactionAsync();
        try
        {
            await s.GetRequiredService<AllotmentDecisions>().PutInForceAsync((await book.PlanAsync(id))!, paper);
        }
        catch (RuleBroken)
        {
            return false;
        }
        await transaction.CommitAsync();
        return true;
    });
}
