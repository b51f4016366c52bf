using System.Text.Json;
using DoanKet.App.Organisation;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Cli;

[Collection("console")]
public sealed class ImportTargetsCommandTests : CommandHost
{
    private const string Good = "TT\tĐơn vị\tPhát triển đoàn viên (người)\tThành lập CĐCS (đơn vị)\n1\tTam Đường\t91\t2\n2\tTân Uyên\t20\t1\nCộng\t\t111\t3\n";

    private Task<long> OpenAsync() => WorkAsync(async s =>
    {
        s.GetRequiredService<CurrentWork>().Begin(OrganisationOperations.OpenUnit);
        var tree = s.GetRequiredService<OrgTree>();
        var country = await tree.AddAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null, new(2020, 1, 1));
        var province = await tree.AddAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id, new(2020, 1, 1));
        foreach (var (code, name) in new[] { ("LC.TD", "LĐLĐ huyện Tam Đường"), ("LC.TU", "LĐLĐ huyện Tân Uyên") })
            await tree.AddAsync(UnitKind.DistrictFederation, code, name, province.Id, new(2020, 1, 1));
        return (await s.GetRequiredService<TargetPlans>().CreateAsync(new(province.Id, "Năm", new(2020, 1, 1), new(2099, 12, 31), 25,
            [new(TargetColumns.Members, 111), new(TargetColumns.Unions, 3, AtLeast: true)]))).Id;
    });

    private Task<int[]> SavedAsync() => WorkAsync(async s =>
        await s.GetRequiredService<AppDbContext>().Set<AllotmentCell>().Where(c => c.UnitId != null).OrderBy(c => c.UnitId).ThenByDescending(c => c.Column).Select(c => c.Value).ToArrayAsync());

    [Fact]
    public async Task A_table_is_tried_then_saved_as_a_draft()
    {
        var plan = await OpenAsync();
        var file = Write("chi-tieu.txt", Good);
        var dry = await RunAsync("import", "targets", file, "--unit", "LC", "--dry-run", "--json", "--db", Database);
        var document = JsonDocument.Parse(dry.Out).RootElement;
        Assert.Equal((0, plan, true, "DV"), (dry.Exit, document.GetProperty("id").GetInt64(), document.GetProperty("takes").GetBoolean(), document.GetProperty("columns")[0].GetProperty("column").GetString()));
        Assert.Empty(await SavedAsync());

        var done = await RunAsync("import", "targets", file, "--plan", $"{plan}", "--db", Database);
        Assert.Equal((0, ""), (done.Exit, done.Error));
        Assert.Contains("Đã lưu bản 1 (nháp).", done.Out, StringComparison.Ordinal);
        Assert.Equal("91 2 20 1", string.Join(" ", await SavedAsync()));
    }

    [Fact]
    public async Task A_table_that_misses_the_plan_or_names_a_stranger_is_refused_and_nothing_is_saved()
    {
        var plan = $"{await OpenAsync()}";
        var less = await RunAsync("import", "targets", Write("a.txt", Good.Replace("91", "90", StringComparison.Ordinal)), "--plan", plan, "--db", Database);
        Assert.Equal((1, "Chưa ghi: một cột chưa khớp."), (less.Exit, less.Error));
        Assert.Contains("cộng được 110, kế hoạch ghi 111; còn thiếu 1", less.Out, StringComparison.Ordinal);
        var stranger = await RunAsync("import", "targets", Write("b.txt", Good.Replace("Tân Uyên", "Mường Nhé", StringComparison.Ordinal)), "--plan", plan, "--db", Database);
        Assert.Equal((1, "Chưa ghi: 1 chỗ chưa đọc được."), (stranger.Exit, stranger.Error));
        Assert.Contains("Ô B3: không có đơn vị “Mường Nhé”.", stranger.Out, StringComparison.Ordinal);
        Assert.Equal((1, ""), (await RunAsync("import", "targets", Write("c.pdf", "%PDF-"), "--plan", plan, "--db", Database)) is var refused ? (refused.Exit, refused.Out) : default);
        Assert.Empty(await SavedAsync());
    }

    [Fact]
    public async Task Words_that_name_no_plan_are_wrong_usage_or_refused()
    {
        await OpenAsync();
        var file = Write("a.txt", Good);
        Assert.Equal(2, (await RunAsync("import", "targets", file, "--db", Database)).Exit);
        Assert.Equal((1, "Không có kế hoạch số 99."), (await RunAsync("import", "targets", file, "--plan", "99", "--db", Database)) is var plan ? (plan.Exit, plan.Error) : default);
        Assert.Equal((1, "LĐLĐ huyện Tam Đường chưa có kế hoạch chỉ tiêu nào."), (await RunAsync("import", "targets", file, "--unit", "LC.TD", "--db", Database)) is var unit ? (unit.Exit, unit.Error) : default);
        Assert.Equal((1, "Không có tệp “mat.xlsx”."), (await RunAsync("import", "targets", "mat.xlsx", "--unit", "LC", "--db", Database)) is var lost ? (lost.Exit, lost.Error) : default);
    }
}
