using System.Data.Common;
using DoanKet.App.Demo;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace DoanKet.Web.Cli;

/// <summary>Where the demonstration is written: a file, or the server database of the settings; never over anything but itself.</summary>
internal static class DemoDatabase
{
    /// <summary>The file; none for the server database of the settings.</summary>
    /// <param name="lasting">It stays when the program has ended, so its place must be said.</param>
    public static string? Of(Arguments arguments, bool lasting) => arguments.Option("--db") is { } file ? file
        : !lasting ? Path.Combine(Path.GetTempPath(), $"doanket-demo-{Environment.ProcessId}.db")
        : new ConfigurationBuilder().AddEnvironmentVariables().Build()["Database:Provider"] is "postgres" ? null
        : throw new UsageException("Lệnh demo --prepare hoặc --prepared cần --db TỆP, hoặc Database__Provider=postgres và Database__Connection.");

    /// <summary>Leaves nothing there. Refused when something else than a demonstration is.</summary>
    public static async Task ClearAsync(string? file)
    {
        await using var app = Site.Build([], new SiteOptions(file));
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var creator = db.GetService<IRelationalDatabaseCreator>();
        var isThere = await AskAsync(file, async () => await creator.ExistsAsync() && await creator.HasTablesAsync());
        if (!isThere) return;
        Rule.Check(await AskAsync(file, () => DemoProvince.WroteAsync(db)), NotOurs(file));
        await db.Database.EnsureDeletedAsync();
    }

    /// <summary>The day for which the demonstration there was prepared. Refused when there is none.</summary>
    public static async Task<DateOnly> DayAsync(string? file)
    {
        Rule.Check(file is null || File.Exists(file), $"Không có tệp {file}; chuẩn bị bằng lệnh demo --prepare --db {file}.");
        await using var app = Site.Build([], new SiteOptions(file));
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await AskAsync(file, () => DemoProvince.DayAsync(db)) ?? throw new RuleBroken("", NotADemonstration(file));
    }

    private static async Task<T> AskAsync<T>(string? file, Func<Task<T>> question)
    {
        try
        {
            return await question();
        }
        catch (DbException fault)
        {
            throw new RuleBroken("", $"{NotADemonstration(file)} ({fault.Message})");
        }
    }

    private static string NotADemonstration(string? file) =>
        file is null ? "Cơ sở dữ liệu ở Database__Connection không đọc được hoặc không phải dữ liệu trình diễn." : $"Tệp {file} không phải dữ liệu trình diễn.";

    private static string NotOurs(string? file) => NotADemonstration(file) + " Chọn nơi khác để không ghi đè.";
}
