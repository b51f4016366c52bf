using System.Text.Json;
using DoanKet.App.Members;
using DoanKet.App.Organisation;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Tests.Cli;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Members;

[Collection("console")]
public sealed class ImportMembersCommandTests : CommandHost
{
    private Task<int> OpenAsync() => WorkAsync(async s =>
    {
        s.GetRequiredService<CurrentWork>().Begin(OrganisationOperations.OpenUnit);
        var tree = s.GetRequiredService<OrgTree>();
        var country = await tree.AddAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null, new(2020, 1, 1));
        var union = await tree.AddAsync(UnitKind.Grassroots, "LC.1", "CĐCS Chè", country.Id, new(2020, 1, 1));
        union.Group = TargetGroup.SmallEnterprise;
        return await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
    });

    private Task<int> CountAsync() => WorkAsync(s => s.GetRequiredService<AppDbContext>().Set<Person>().CountAsync());

    [Fact]
    public async Task A_list_is_tried_imported_and_undone()
    {
        await OpenAsync();
        var file = Write("ds.csv", "Họ và tên;Ngày sinh;Giới tính;Số định danh\nLò Thị Thắm;22/10/1995;Nữ;012195000640\nLò Thị Thắm;22/10/1995;Nữ;012195000640\nVàng A Sình;1991;Nam;\n;1990;Nam;\n");
        var dry = await RunAsync("import", "members", file, "--unit", "LC.1", "--dry-run", "--json", "--db", Database);
        var answer = JsonDocument.Parse(dry.Out).RootElement;
        Assert.Equal((1, 4, 2), (dry.Exit, answer.GetProperty("rows").GetInt32(), answer.GetProperty("valid").GetInt32()));
        Assert.Equal("1 dòng có lỗi, chưa nhập được.", dry.Error);
        Assert.Equal(("name-missing", 5), (answer.GetProperty("errors")[0].GetProperty("code").GetString(), answer.GetProperty("errors")[0].GetProperty("row").GetInt32()));
        Assert.Equal([2, 3], answer.GetProperty("duplicatesInFile")[0].GetProperty("rows").EnumerateArray().Select(r => r.GetInt32()));
        Assert.Equal("D", answer.GetProperty("columns").GetProperty("citizenId").GetProperty("letter").GetString());
        Assert.Equal(0, await CountAsync());

        var done = JsonDocument.Parse((await RunAsync("import", "members", file, "--unit", "LC.1", "--json", "--db", Database)).Out).RootElement;
        Assert.Equal((2, 2), (done.GetProperty("imported").GetInt32(), await CountAsync()));

        var again = JsonDocument.Parse((await RunAsync("import", "members", file, "--unit", "LC.1", "--dry-run", "--json", "--db", Database)).Out).RootElement;
        Assert.Equal("CĐCS Chè", again.GetProperty("duplicatesInRegister")[0].GetProperty("unit").GetString());

        var undone = await RunAsync("import", "undo", done.GetProperty("batch").GetString()!, "--json", "--db", Database);
        Assert.Equal((0, 2), (undone.Exit, JsonDocument.Parse(undone.Out).RootElement.GetProperty("reversed").GetInt32()));
        Assert.Equal(0, await CountAsync());
        Assert.Equal(1, (await RunAsync("import", "undo", "N-0999", "--db", Database)).Exit);
        Assert.Equal(2, (await RunAsync("import", "undo", "lô một", "--db", Database)).Exit);
    }

    [Fact]
    public async Task A_number_of_two_people_is_told_at_its_cell_and_the_fonts_of_a_file_in_vietnamese()
    {
        await OpenAsync();
        var file = Write("ds.csv", "Họ và tên;Ngày sinh;Giới tính;Số định danh\nLò Thị Thắm;22/10/1995;Nữ;012195000640\nLò Thị Thắm;22/10/1995;Nữ;012195000640\nNguyÔn ThÞ Dung;22/10/1995;Nữ;012195000640\n");
        var answer = JsonDocument.Parse((await RunAsync("import", "members", file, "--unit", "LC.1", "--dry-run", "--json", "--db", Database)).Out).RootElement;
        Assert.Equal([(2, "D"), (4, "D")], answer.GetProperty("errors").EnumerateArray().Select(e => (e.GetProperty("row").GetInt32(), e.GetProperty("column").GetString()!)));
        Assert.Equal(["citizen-id: 2, 4", "repeated: 2, 3"], answer.GetProperty("duplicatesInFile").EnumerateArray()
            .Select(d => $"{d.GetProperty("kind").GetString()}: {string.Join(", ", d.GetProperty("rows").EnumerateArray())}").Order());
        Assert.Equal("mixed", answer.GetProperty("encoding").GetString());
        Assert.Contains("Tệp dùng nhiều bảng mã.", (await RunAsync("import", "members", file, "--unit", "LC.1", "--dry-run", "--db", Database)).Out, StringComparison.Ordinal);
    }
}
