using System.Text.Json;
using DoanKet.App.Enterprises;
using DoanKet.App.Organisation;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Cli;
using DoanKet.Web.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Enterprises;

[Collection("console")]
public sealed class ImportEnterprisesCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("doanket").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Database => Path.Combine(folder, "ds.db");

    private string List(string rows)
    {
        var file = Path.Combine(folder, "ds.txt");
        File.WriteAllText(file, "TT\tTên doanh nghiệp\tSố lao động\n" + rows);
        return file;
    }

    private async Task<T> WorkAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var app = Site.Build([], new SiteOptions(Database));
        await app.MigrateAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var current = scope.ServiceProvider.GetRequiredService<CurrentWork>();
        current.Scope = OrgScope.Everything;
        current.Begin(OrganisationOperations.OpenUnit);
        return await work(scope.ServiceProvider);
    }

    private Task<int> CountAsync() => WorkAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().CountAsync());

    private static async Task<(int Exit, string Out, string Error)> RunAsync(params string[] words)
    {
        var (before, beforeError) = (Console.Out, Console.Error);
        using var answer = new StringWriter();
        using var error = new StringWriter();
        try
        {
            Console.SetOut(answer);
            Console.SetError(error);
            return (await CommandLine.RunAsync(words), answer.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(before);
            Console.SetError(beforeError);
        }
    }

    [Fact]
    public async Task A_list_is_tried_then_imported_and_a_wrong_one_is_refused_in_one_line()
    {
        await WorkAsync(async s =>
        {
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
