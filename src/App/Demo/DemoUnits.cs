using DoanKet.App.Organisation.Units;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>The confederation, the province and its eleven units as they stood in 2024.</summary>
internal static class DemoUnits
{
    private static readonly DateOnly ProvinceDay = new(2004, 1, 1);

    public static IEnumerable<DemoAct> Acts()
    {
        yield return new DemoAct(ProvinceDay, "Hệ thống", async services =>
        {
            var tree = services.GetRequiredService<OrgTree>();
            var country = await new DemoLookup(services).FindUnitAsync("TLD") ?? await tree.AddAsync(Unit(UnitKind.Confederation, "TLD",
                "Tổng Liên đoàn Lao động Việt Nam", null, new DateOnly(1929, 7, 28), "Hà Nội", "TLĐ", 0));
            var province = await tree.AddAsync(Unit(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id, ProvinceDay, "Lai Châu", "LĐLĐ", 1));
            var position = 0;
            foreach (var row in DemoFacts.Rows("units"))
                await tree.AddAsync(Unit(Enum.Parse<UnitKind>(row[1]), row[0], row[2], province.Id, ProvinceDay, row[3], row[4], ++position));
        });
    }

    private static OrgUnit Unit(UnitKind kind, string code, string name, long? parent, DateOnly day, string place, string symbol, int position) =>
        new() { Kind = kind, Code = code, Name = name, ParentId = parent, OpenedOn = day, Place = place, Symbol = symbol, Position = position };
}
