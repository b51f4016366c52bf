using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Platform.Data;
using DoanKet.App.Privacy;
using DoanKet.App.Regulations;

namespace DoanKet.Web.Infrastructure;

internal static class Schema
{
    /// <summary>Brings the database to the current schema and gives an empty one its first content.</summary>
    public static async Task MigrateAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<FirstContent>().EnsureAsync();
        await scope.ServiceProvider.GetRequiredService<PurposeBook>().EnsureAsync();
        await scope.ServiceProvider.GetRequiredService<BodyCatalogue>().EnsureAsync();
    }

    /// <summary>The embedded database follows the program; the server's is migrated by command, once, before the new program starts.</summary>
    public static Task MigrateEmbeddedAsync(this WebApplication app) =>
        app.Services.GetRequiredService<IDatabaseProvider>() is App.Sqlite.SqliteProvider ? app.MigrateAsync() : Task.CompletedTask;
}
