using DoanKet.App.Enterprises;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>The eight enterprises of the plan's annex: known without tax codes; surveyed in June, visited in July.</summary>
internal static class DemoCompanies
{
    private static readonly DateOnly Listed = new(2024, 6, 11);

    public static IEnumerable<DemoAct> Acts()
    {
        yield return new DemoAct(Listed, "Nguyễn Thị Minh", async services =>
        {
            var (register, lookup) = (services.GetRequiredService<EnterpriseRegister>(), new DemoLookup(services));
            foreach (var row in DemoFacts.Rows("enterprises"))
            {
                var unit = await lookup.UnitAsync(row[0]);
                var place = DemoFacts.Rows("units").Single(u => u[0] == row[0])[3];
                var added = await register.AddAsync(new EnterpriseFacts(unit.Id, row[1], Enum.Parse<Ownership>(row[2]), Place: place),
                    new HeadcountFacts(Listed, DemoFacts.Number(row[3]), null, null, "Danh sách kèm Kế hoạch số 78/KH-LĐLĐ"), isAnother: true);
                await register.SetReadinessAsync(added.Id, 3, "Danh sách kèm kế hoạch");
            }
        });
    }
}
