using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using DoanKet.App.Demo;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using Microsoft.Data.Sqlite;

namespace DoanKet.Web.Cli;

/// <summary>demo: the site on a fresh embedded database with the Lai Châu campaign of July 2024, on loopback only.</summary>
internal static class DemoCommand
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    public static async Task<int> RunAsync(Arguments arguments)
    {
        arguments.Plain(["--db", "--today", "--urls", "--password"], ["--prepare"]);
        var today = arguments.Option("--today") is { } typed ? DayOf(typed) : DemoProvince.Day;
        var prepareOnly = arguments.Flag("--prepare");
        var file = arguments.Option("--db") ?? (prepareOnly ? throw new UsageException("Lệnh demo --prepare cần --db TỆP.") : TemporaryFile());
        var address = LoopbackOnly(arguments.Option("--urls") ?? DefaultAddress);
        await FreshAsync(file);
        await using var app = Site.Build(["--urls", address], new SiteOptions(file, Demo: true, Today: today));
        await app.MigrateAsync();
        var password = arguments.Option("--password") ?? NewPassword();
        var clock = (StandingClock)app.Services.GetRequiredService<TimeProvider>();
        var accounts = await new DemoProvince(app.Services, day => clock.Day = day, today).BuildAsync(password);
        Tell(accounts, today, password, prepareOnly ? $"Đã ghi dữ liệu trình diễn vào {file}" : $"Địa chỉ: {address}");
        if (!prepareOnly) await app.RunAsync();
        return CommandLine.Done;
    }

    private static void Tell(IEnumerable<DemoAccount> accounts, DateOnly today, string password, string where)
    {
        Console.WriteLine($"Dữ liệu trình diễn: tháng cao điểm 7/2024 của Lai Châu, ngày {VietFormat.Date(today)}");
        Console.WriteLine(where);
        foreach (var account in accounts) Console.WriteLine($"  {account.Name,-10} {account.FullName}, {account.What}");
        Console.WriteLine($"Mật khẩu: {password}");
    }

    private static DateOnly DayOf(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw new UsageException($"Ngày “{typed}” không đúng dạng yyyy-MM-dd, ví dụ 2024-07-15.");

    /// <summary>The demonstration's password is known to everybody who can read the screen: it never listens beyond this machine.</summary>
    private static string LoopbackOnly(string urls) =>
        urls.Split(';').All(u => Uri.TryCreate(u, UriKind.Absolute, out var uri) && uri.IsLoopback)
            ? urls : throw new UsageException("Bản trình diễn chỉ mở ở địa chỉ của chính máy này (127.0.0.1).");

    private static string TemporaryFile() => Path.Combine(Path.GetTempPath(), $"doanket-demo-{Environment.ProcessId}.db");

    /// <summary>The demonstration always starts anew, and only over a file that is its own.</summary>
    private static async Task FreshAsync(string file)
    {
        if (!File.Exists(file)) return;
        Rule.Check(await IsDemonstrationAsync(file), $"Tệp {file} không phải dữ liệu trình diễn; chọn tên khác để không ghi đè.");
        SqliteConnection.ClearAllPools(); // else the pool goes on with the deleted file
        foreach (var part in new[] { file, file + "-wal", file + "-shm" }) File.Delete(part);
    }

    private static async Task<bool> IsDemonstrationAsync(string file)
    {
        await using var app = Site.Build([], new SiteOptions(file));
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            return await DemoProvince.WroteAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>());
        }
        catch (DbException)
        {
            return false;
        }
    }

    private static string NewPassword() => $"doan-ket-{RandomNumberGenerator.GetInt32(1000, 10000)}-{RandomNumberGenerator.GetInt32(1000, 10000)}A";
}
