using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Cli;

/// <summary>serve: the site on the configured database.</summary>
internal static class ServeCommand
{
    public const string DefaultAddress = "http://127.0.0.1:5080";

    public static async Task<int> RunAsync(Arguments arguments)
    {
        await using var app = Site.Build(arguments.All, new SiteOptions(arguments.Option("--db")));
        app.MapPages();
        app.WarnOfOpenKeys();
        if (app.Configuration["urls"] is null) app.Urls.Add(DefaultAddress);
        await app.MigrateEmbeddedAsync();
        await app.RunAsync();
        return CommandLine.Done;
    }
}
