using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Cli;
using DoanKet.Web.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Demo;

[Collection("console")]
public sealed class DemoCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("doanket").FullName;

    private string Database => Path.Combine(folder, "demo.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<T> WorkAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var app = Site.Build([], new SiteOptions(Database));
        await app.MigrateAsync();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWork>().Scope = OrgScope.Everything;
        return await work(scope.ServiceProvider);
    }

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

    /// <summary>The first day of the story has its units and little else.</summary>
    private Task<(int Exit, string Out, string Error)> PrepareAsync() => RunAsync("demo", "--prepare", "--db", Database, "--today", "2004-01-01", "--password", "mat-khau-1A");

    [Fact]
    public async Task It_is_prepared_again_over_itself_and_keeps_its_day()
    {
        Assert.Equal(0, (await PrepareAsync()).Exit);
        var again = await PrepareAsync();
        Assert.Equal(0, again.Exit);
        Assert.Contains($"Đã ghi dữ liệu trình diễn vào {Database}", again.Out, StringComparison.Ordinal);
        Assert.Equal(13, await WorkAsync(s => s.GetRequiredService<AppDbContext>().Set<OrgUnit>().CountAsync()));
        Assert.Equal(new DateOnly(2004, 1, 1), await DemoDatabase.DayAsync(Database));
    }

    [Fact]
    public async Task Another_database_is_neither_written_over_nor_shown_as_a_demonstration()
    {
        await WorkAsync(s => s.GetRequiredService<OrgDirectory>().FindAsync("LC"));
        var length = new FileInfo(Database).Length;
        var refused = await PrepareAsync();
        Assert.Equal((1, $"Tệp {Database} không phải dữ liệu trình diễn. Chọn nơi khác để không ghi đè.\n"), (refused.Exit, refused.Error));
        Assert.Equal(length, new FileInfo(Database).Length);
        Assert.Equal((1, $"Tệp {Database} không phải dữ liệu trình diễn.\n"), await ErrorOfAsync("demo", "--prepared", "--db", Database));
    }

    [Fact]
    public async Task A_file_that_is_no_database_stays_as_it_is()
    {
        await File.WriteAllTextAsync(Database, "Sổ theo dõi công đoàn, đừng xóa");
        Assert.Equal(1, (await PrepareAsync()).Exit);
        Assert.Equal("Sổ theo dõi công đoàn, đừng xóa", await File.ReadAllTextAsync(Database));
    }

    [Theory]
    [InlineData("Lệnh demo --prepare hoặc --prepared cần --db TỆP", "--prepare")]
    [InlineData("“nhiều” không phải số đoàn viên", "--prepare", "--db", "khong-co.db", "--members", "nhiều")]
    [InlineData("Không có tùy chọn “--today”", "--prepared", "--db", "khong-co.db", "--today", "2024-07-22")]
    [InlineData("chỉ mở ở địa chỉ của chính máy này", "--prepared", "--db", "khong-co.db", "--urls", "http://0.0.0.0:5080")]
    public async Task What_cannot_be_understood_is_said(string words, params string[] typed)
    {
        var (exit, error) = await ErrorOfAsync(["demo", .. typed]);
        Assert.Equal(2, exit);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_cannot_be_served() =>
        Assert.Equal((1, $"Không có tệp {Database}; chuẩn bị bằng lệnh demo --prepare --db {Database}.\n"), await ErrorOfAsync("demo", "--prepared", "--db", Database));

    private static async Task<(int Exit, string Error)> ErrorOfAsync(params string[] words)
    {
        var (exit, _, error) = await RunAsync(words);
        return (exit, error);
    }
}
