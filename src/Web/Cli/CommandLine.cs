using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Cli;

/// <summary>Reads the first word of the command line and does it. Exit codes: 0 done, 1 findings or refused input, 2 wrong usage.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [] || args[0].StartsWith('-')) return await ServeAsync(args);
        return args[0] switch
        {
            "serve" => await ServeAsync(args[1..]),
            "migrate" => await MigrateAsync(args[1..]),
            _ => Wrong(args[0]),
        };
    }

    private static async Task<int> ServeAsync(string[] args)
    {
        var app = Site.Build(args, new SiteOptions(args.Option("--db")));
        await app.MigrateEmbeddedAsync();
        await app.RunAsync();
        return 0;
    }

    private static async Task<int> MigrateAsync(string[] args)
    {
        await using var app = Site.Build([], new SiteOptions(args.Option("--db")));
        await app.MigrateAsync();
        return 0;
    }

    private static int Wrong(string command)
    {
        Console.Error.WriteLine($"Không có lệnh “{command}”. Xem docs/cli.md.");
        return 2;
    }

    /// <summary>The word after the option; none when it is not given.</summary>
    public static string? Option(this string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
