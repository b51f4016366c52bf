using System.Reflection;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Postgres;
using DoanKet.App.Sqlite;
using Npgsql;
using Xunit.Sdk;
using Xunit.v3;

namespace DoanKet.Testing;

/// <summary>Runs a test once on SQLite and once on PostgreSQL (skipped, and said so, where TEST_POSTGRES is not set).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow<string>("sqlite"),
        new TheoryDataRow<string>("postgres") { Skip = Databases.PostgresServer is null ? "TEST_POSTGRES is not set" : null },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>Runs a test on PostgreSQL alone: it is of writers who wait for each other, and in SQLite a writer is alone from the beginning of its transaction.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ServerDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow<string>("postgres") { Skip = Databases.PostgresServer is null ? "TEST_POSTGRES is not set" : null }]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>Makes fresh databases fast: each kind is migrated once and then copied.</summary>
public static class Databases
{
    private static readonly Lazy<string> SqliteTemplate = new(() => Migrated(new SqliteProvider(), name => $"Data Source={name};Pooling=false",
        Path.Combine(Path.GetTempPath(), $"doanket_template_{Guid.NewGuid():N}.db")));

    private static readonly Lazy<string> PostgresTemplate = new(() => Migrated(new PostgresProvider(), name => PostgresConnection(name) + ";Pooling=false", $"doanket_template_{Guid.NewGuid():N}"));

    public static string? PostgresServer => Environment.GetEnvironmentVariable("TEST_POSTGRES");

    /// <summary>The connection of a new, empty, migrated database.</summary>
    public static string Create(string kind, string name)
    {
        if (kind == "postgres")
        {
            lock (PostgresTemplate) Execute($"create database {name} template {PostgresTemplate.Value}");
            return PostgresConnection(name);
        }
        File.Copy(SqliteTemplate.Value, SqliteFile(name));
        return SqliteConnection(name);
    }

    public static void Drop(string kind, string name)
    {
        if (kind == "postgres")
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(PostgresConnection(name)));
            Execute($"drop database if exists {name} with (force)");
        }
        else
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(new Microsoft.Data.Sqlite.SqliteConnection(SqliteConnection(name)));
            foreach (var file in Directory.GetFiles(Path.GetTempPath(), name + "*")) File.Delete(file);
        }
    }

    private static string SqliteConnection(string name) => $"Data Source={SqliteFile(name)}";

    private static string SqliteFile(string name) => Path.Combine(Path.GetTempPath(), name + ".db");

    private static string PostgresConnection(string name) => $"{PostgresServer};Database={name}";

    private static string Migrated(IDatabaseProvider provider, Func<string, string> connection, string name)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        provider.Configure(options, connection(name));
        using var db = new AppDbContext(options.Options, new CurrentWork(), provider, TimeProvider.System);
        db.Database.Migrate();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(provider is PostgresProvider ? "postgres" : "sqlite", Path.GetFileNameWithoutExtension(name));
        return name;
    }

    private static void Execute(string sql)
    {
        using var server = new NpgsqlConnection($"{PostgresServer};Database=postgres;Pooling=false");
        server.Open();
        using var command = new NpgsqlCommand(sql, server);
        command.ExecuteNonQuery();
    }
}
