using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Cli;

/// <summary>migrate: brings the database to the current schema and gives an empty one its first content.</summary>
internal static class MigrateCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        arguments.Plain(["--db"], []);
        await using var app = Site.Build([], new SiteOptions(arguments.Option("--db")));
        await app.MigrateAsync();
        Console.WriteLine("Cơ sở dữ liệu đã ở phiên bản hiện hành.");
        return CommandLine.Done;
    }
}
