using System.Data.Common;
using DoanKet.App.Platform.Data;
using Npgsql;

namespace DoanKet.App.Postgres;

/// <summary>The server database: several provinces, or the whole country.</summary>
public sealed class PostgresProvider : IDatabaseProvider
{
    /// <summary>The share of a large table that is written before it is tidied and measured anew.</summary>
    private const double TidiedAt = 0.005;

    public void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(ForManyShortQuestions(connectionString), o => o.MigrationsAssembly(typeof(PostgresProvider).Assembly.FullName));

    /// <summary>Compiling a question, or starting further processes for it, costs more than answering it: 73 ms instead of 8 for a page of a province. What the connection says itself goes first.</summary>
    private static string ForManyShortQuestions(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.Options = $"-c jit=off -c max_parallel_workers_per_gather=0 {settings.Options}".TrimEnd();
        return settings.ConnectionString;
    }

    public void OnModelCreating(ModelBuilder model)
    {
        model.HasPostgresExtension("pg_trgm");
        foreach (var type in model.Model.GetEntityTypes().ToList())
        {
            if (type.RemoveAnnotation(TableSize.Large) is not null)
                foreach (var setting in new[] { "autovacuum_vacuum_scale_factor", "autovacuum_analyze_scale_factor" }) model.Entity(type.ClrType).HasStorageParameter(setting, TidiedAt);
            foreach (var property in type.GetProperties().ToList())
            {
                if (property.RemoveAnnotation(TextColumns.WordSearch) is not null)
                    model.Entity(type.ClrType).HasIndex(property.Name).HasMethod("gin").HasOperators("gin_trgm_ops");
                if (property.RemoveAnnotation(TextColumns.ByteOrder) is not null)
                    model.Entity(type.ClrType).Property(property.Name).UseCollation("C");
            }
        }
    }

    public bool IsDuplicateKey(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public bool IsCollision(Exception failure) => Failures.Of(failure).OfType<PostgresException>().Any(e =>
        e.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.ForeignKeyViolation);

    public async Task WriteManyAsync(DbTransaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancel)
    {
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        await using var copy = await ((NpgsqlConnection)transaction.Connection!).BeginBinaryImportAsync($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)", cancel);
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            // into the buffer, which is emptied once in hundreds of values: awaiting each of them costs more than writing it
            copy.StartRow();
            foreach (var value in row) Write(copy, value);
        }
        await copy.CompleteAsync(cancel);
    }

    /// <summary>By its type: how an object is to be written would be looked up anew for each value.</summary>
    private static void Write(NpgsqlBinaryImporter copy, object? value)
    {
        switch (value)
        {
            case null: copy.WriteNull(); break;
            case string text: copy.Write(text); break;
            case long number: copy.Write(number); break;
            case int number: copy.Write(number); break;
            case DateOnly day: copy.Write(day); break;
            case bool yes: copy.Write(yes); break;
            default: copy.Write(value); break;
        }
    }

    /// <summary>The sequence is looked up once for the statement, and not for each row, which took ten times as long as counting on.</summary>
    public string FreshId(string table, string ordinal) => $"nextval((select pg_get_serial_sequence('{table}', 'Id')::regclass))";

    public string Hold(HeldFor act) => act is HeldFor.Removal ? "for update" : "for no key update";

    /// <summary>Of lines that were never measured it believes that there is one, and would go through all of them for each of them.</summary>
    public async Task ExecuteInSetsAsync(AppDbContext db, string statement, object[] values, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync("set local enable_nestloop = off", cancel);
        await db.Database.ExecuteSqlRawAsync(statement, values, cancel);
        await db.Database.ExecuteSqlRawAsync("set local enable_nestloop = on", cancel);
    }

    /// <summary>On a connection of its own: inside the transaction it would keep all others from measuring, until the end.</summary>
    public async Task MeasureAsync(AppDbContext db, string table, CancellationToken cancel)
    {
        await using var own = (NpgsqlConnection)((ICloneable)db.Database.GetDbConnection()).Clone();
        await own.OpenAsync(cancel);
        await using var command = new NpgsqlCommand($"analyze {table}", own) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }

    public Task FillAsync(AppDbContext db, IReadOnlyList<Type> tables, Func<Task> fill, Action<string> tell, CancellationToken cancel) =>
        new BareTables(db, tables).FillAsync(fill, tell, cancel);
}
