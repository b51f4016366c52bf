using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Postgres;
using DoanKet.App.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

Console.WriteLine("Used by `dotnet ef`; see README, \"How to add a column\".");

internal sealed class DesignTime : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args)
    {
        IDatabaseProvider provider = args is ["postgres"] ? new PostgresProvider() : new SqliteProvider();
        var options = new DbContextOptionsBuilder<AppDbContext>();
        provider.Configure(options, provider is PostgresProvider ? "Host=none" : "Data Source=:memory:");
        return new AppDbContext(options.Options, new CurrentWork(), provider, TimeProvider.System);
    }
}
