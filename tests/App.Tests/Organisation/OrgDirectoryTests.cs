using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Organisation;

public class OrgDirectoryTests
{
    [Theory, EachDatabase]
    public async Task A_list_is_narrowed_to_the_units_directly_below_offices_before_unions(string database)
    {
        await using var app = new TestApp(database);
        var nation = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", nation.Id);
        var (there, here) = (await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", province.Id), await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.MT", "LĐLĐ huyện Mường Tè", province.Id));
        await app.AddUnitAsync(UnitKind.Grassroots, "LC.01", "CĐCS Văn phòng", province.Id);
        var (b, a) = (await app.AddUnitAsync(UnitKind.Grassroots, "LC.TD.2", "CĐCS B", there.Id), await app.AddUnitAsync(UnitKind.Grassroots, "LC.TD.1", "CĐCS A", there.Id));

        Task<List<string>> FromAsync(params long[] roots) => app.RunAsync(async s => (await s.GetRequiredService<OrgDirectory>().ChoicesAsync(new OrgScope(roots), 10)).ConvertAll(u => u.Code), new OrgScope(roots));

        Assert.Equal(["LC.MT", "LC.TD"], await FromAsync(province.Id));
        Assert.Equal(["LC.MT", "LC.TD"], await FromAsync(nation.Id));
        Assert.Equal(["LC.TD.1", "LC.TD.2"], await FromAsync(there.Id));
        Assert.Equal(["LC.TD.1", "LC.TD.2"], await FromAsync(b.Id, a.Id));
        Assert.Empty(await FromAsync(here.Id));
        Assert.Empty(await FromAsync(a.Id));
        Assert.Empty(await FromAsync());
    }
}
