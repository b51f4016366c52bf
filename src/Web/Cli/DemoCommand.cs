using System.Globalization;
using System.Security.Cryptography;
using DoanKet.App.Demo;
using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Cli;

/// <summary>demo: the site on a fresh embedded database with the Lai Châu campaign of July 2024, on loopback only.</summary>
internal static class DemoCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        arguments.Plain(["--db", "--today", "--urls", "--password"], ["--prepare"]);
        var today = arguments.Option("--today") is { } typed ? DayOf(typed) : DemoProvince.Day;
        var file = arguments.Option("--db") ?? Path.Combine(Path.GetTempPath(), $"doanket-demo-{Environment.ProcessId}.db");
        var address = AddressOf(arguments.Option("--urls"));
        Fresh(file);
        await using var app = Site.Build(["--urls", address], new SiteOptions(file, Demo: true, Today: today));
        await app.MigrateAsync();
        var password = arguments.Option("--password") ?? NewPassword();
        var accounts = await new DemoProvince(app.Services, (StandingClock)app.Services.GetRequiredService<TimeProvider>(), today).BuildAsync(password);
        if (arguments.Flag("--prepare"))
        {
            Console.WriteLine($"Đã ghi dữ liệu trình diễn đến ngày {VietFormat.Date(today)} vào {file}");
        }
        Tell(arguments.Flag("--prepare") ? null : address, today, accounts, password);
        if (!arguments.Flag("--prepare")) await app.RunAsync();
        return CommandLine.Done;
    }
}
