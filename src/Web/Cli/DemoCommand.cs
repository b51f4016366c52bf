using System.Globalization;
using System.Security.Cryptography;
using DoanKet.App.Demo;
using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Cli;

/// <summary>demo: the site with the Lai Châu campaign of July 2024, on loopback only: written anew, or as --prepare has left it.</summary>
internal static class DemoCommand
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    public static Task<int> RunAsync(Arguments arguments)
    {
        var isPrepared = arguments.Flag("--prepared");
        // What was decided when it was prepared stays.
        arguments.Plain(isPrepared ? ["--db", "--urls"] : ["--db", "--today", "--urls", "--password", "--members"], isPrepared ? ["--prepared"] : ["--prepare"]);
        return isPrepared ? ServeAsync(arguments) : TellAsync(arguments);
    }

    private static async Task<int> TellAsync(Arguments arguments)
    {
        var today = arguments.Option("--today") is { } typed ? DayOf(typed) : DemoProvince.Day;
        var members = arguments.Option("--members") is { } number ? MembersOf(number) : (int?)null;
        var prepareOnly = arguments.Flag("--prepare");
        var (file, address) = (DemoDatabase.Of(arguments, lasting: prepareOnly), AddressOf(arguments));
        await DemoDatabase.ClearAsync(file);
        await using var app = Site.Build(["--urls", address], new SiteOptions(file, Demo: true, Today: today));
        await app.MigrateAsync();
        var password = arguments.Option("--password") ?? NewPassword();
        var clock = (StandingClock)app.Services.GetRequiredService<TimeProvider>();
        var accounts = await new DemoProvince(app.Services, day => clock.Day = day, today).BuildAsync(password, members);
        Announce(today, prepareOnly ? $"Đã ghi dữ liệu trình diễn vào {file ?? "cơ sở dữ liệu ở Database__Connection"}" : $"Địa chỉ: {address}");
        foreach (var account in accounts) Console.WriteLine($"  {account.Name,-10} {account.FullName}, {account.What}");
        Console.WriteLine($"Mật khẩu: {password}");
        if (prepareOnly) return CommandLine.Done;
        app.MapPages();
        await app.RunAsync();
        return CommandLine.Done;
    }

    private static async Task<int> ServeAsync(Arguments arguments)
    {
        var (file, address) = (DemoDatabase.Of(arguments, lasting: true), AddressOf(arguments));
        var day = await DemoDatabase.DayAsync(file);
        await using var app = Site.Build(["--urls", address], new SiteOptions(file, Demo: true, Today: day));
        await app.MigrateAsync();
        Announce(day, $"Địa chỉ: {address}");
        app.MapPages();
        await app.RunAsync();
        return CommandLine.Done;
    }

    private static void Announce(DateOnly day, string where)
    {
        Console.WriteLine($"Dữ liệu trình diễn: tháng cao điểm 7/2024 của Lai Châu, ngày {VietFormat.Date(day)}");
        Console.WriteLine(where);
    }

    private static DateOnly DayOf(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw new UsageException($"Ngày “{typed}” không đúng dạng yyyy-MM-dd, ví dụ 2024-07-15.");

    private static int MembersOf(string typed)
    {
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var members)) throw new UsageException($"“{typed}” không phải số đoàn viên, ví dụ 50000.");
        DemoProvince.CheckSize(members);
        return members;
    }

    /// <summary>The demonstration's password is known to everybody who can read the screen: it never listens beyond this machine.</summary>
    private static string AddressOf(Arguments arguments)
    {
        var urls = arguments.Option("--urls") ?? DefaultAddress;
        return urls.Split(';').All(u => Uri.TryCreate(u, UriKind.Absolute, out var uri) && uri.IsLoopback)
            ? urls : throw new UsageException("Bản trình diễn chỉ mở ở địa chỉ của chính máy này (127.0.0.1).");
    }

    private static string NewPassword() => $"doan-ket-{RandomNumberGenerator.GetInt32(1000, 10000)}-{RandomNumberGenerator.GetInt32(1000, 10000)}A";
}
