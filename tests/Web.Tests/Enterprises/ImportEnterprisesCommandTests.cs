using System.Text.Json;
using DoanKet.App.Enterprises;
using DoanKet.App.Organisation;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Tests.Cli;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Enterprises;

[Collection("console")]
public sealed class ImportEnterprisesCommandTests : CommandHost
{
    private string List(string rows) => Write("ds.txt", "TT\tTên doanh nghiệp\tSố lao động\n" + rows);

    private Task<int> CountAsync() => WorkAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().CountAsync());

    [Fact]
    public async Task A_list_is_tried_then_imported_and_a_wrong_one_is_refused_in_one_line()
    {
        await WorkAsync(async s =>
        {
            s.GetRequiredService<CurrentWork>().Begin(OrganisationOperations.OpenUnit);
            var tree = s.GetRequiredService<OrgTree>();
            var country = await tree.AddAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null, new(2020, 1, 1));
            return await tree.AddAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", country.Id, new(2020, 1, 1));
        });
        var file = List("1\tCông ty Chè\t30\n2\tCông ty Gạch\t40\n");
        var dry = await RunAsync("import", "enterprises", file, "--unit", "LC.TD", "--dry-run", "--json", "--db", Database);
        var document = JsonDocument.Parse(dry.Out).RootElement;
        Assert.Equal((0, 2, 70, false), (dry.Exit, document.GetProperty("counts").GetProperty("new").GetInt32(), document.GetProperty("workers").GetInt32(), document.GetProperty("imported").GetBoolean()));
        Assert.Equal(0, await CountAsync());

        Assert.Equal(0, (await RunAsync("import", "enterprises", file, "--unit", "LC.TD", "--db", Database)).Exit);
        Assert.Equal(2, await CountAsync());

        var wrong = await RunAsync("import", "enterprises", List("1\tCông ty Chè\t1,5\n2\tCông ty Mới\t40\n"), "--unit", "LC.TD", "--db", Database);
        Assert.Equal((1, "Trang “ds”, ô C2: “1,5” không phải số nguyên; ghi liền các chữ số, như 1234"), (wrong.Exit, wrong.Error.Trim()));
        Assert.Equal(2, await CountAsync());

        Assert.Equal(1, (await RunAsync("import", "enterprises", file, "--unit", "KHONG", "--db", Database)).Exit);
        Assert.Equal(2, (await RunAsync("import", "enterprises", file, "--db", Database)).Exit);
    }
}
