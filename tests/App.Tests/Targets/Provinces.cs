using DoanKet.App.Demo;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Targets;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Targets;

/// <summary>Lai Châu of 2024 with the plans of 78/KH-LĐLĐ.</summary>
internal sealed record LaiChau(long Province, IReadOnlyList<long> Units, long Year, long July)
{
    public long TamDuong => Units[1];

    public static async Task<LaiChau> OpenAsync(TestApp app, bool inForce)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn Lao động Việt Nam", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        var units = new List<long>();
        var names = Tables.Of78().Units.Select(r => r.Name).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            var at = i + 1;
            units.Add(await app.RunAsync(async s =>
            {
                var unit = await s.GetRequiredService<OrgTree>().AddAsync(at <= 8 ? UnitKind.DistrictFederation : UnitKind.LocalSector, $"LC.{at:00}", names[at - 1], province.Id, new(2020, 1, 1));
                unit.Position = at;
                await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
                return unit.Id;
            }));
        }
        var year = await app.RunAsync(s => s.GetRequiredService<TargetPlans>().CreateAsync(Plan78.Year(province.Id)));
        var july = await app.RunAsync(s => s.GetRequiredService<TargetPlans>().CreateAsync(Plan78.July(province.Id, year.Id)));
        LaiChau all = new(province.Id, units, year.Id, july.Id);
        if (inForce) await all.PutAnnexInForceAsync(app);
        return all;
    }

    public Task PutAnnexInForceAsync(TestApp app) => app.RunAsync(async s =>
    {
        var (book, plan) = await JulyAsync(s);
        await s.GetRequiredService<AllotmentDrafts>().SaveAsync(plan, Plan78.Fill(await book.SheetAsync(plan, null)), null, null);
        await s.GetRequiredService<AllotmentDecisions>().PutInForceByPlanAsync(await book.PlanAsync(July) ?? throw new InvalidOperationException());
    });

    public async Task<(AllotmentBook Book, PlanView Plan)> JulyAsync(IServiceProvider services)
    {
        var book = services.GetRequiredService<AllotmentBook>();
        return (book, await book.PlanAsync(July) ?? throw new InvalidOperationException("The plan is out of sight."));
    }

    public OrgScope Scope => new(Province);
}
