using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Cli;
using DoanKet.Web.Tests.Cli;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Demo;

[Collection("console")]
public sealed class DemoCommandTests : CommandHost
{
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
        Assert.Equal((1, $"Tệp {Database} không phải dữ liệu trình diễn. Chọn nơi khác để không ghi đè."), (refused.Exit, refused.Error));
        Assert.Equal(length, new FileInfo(Database).Length);
        Assert.Equal((1, $"Tệp {Database} không phải dữ liệu trình diễn."), await ErrorOfAsync("demo", "--prepared", "--db", Database));
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
        Assert.Equal((1, $"Không có tệp {Database}; chuẩn bị bằng lệnh demo --prepare --db {Database}."), await ErrorOfAsync("demo", "--prepared", "--db", Database));

    private static async Task<(int Exit, string Error)> ErrorOfAsync(params string[] words)
    {
        var (exit, _, error) = await RunAsync(words);
        return (exit, error);
    }
}
