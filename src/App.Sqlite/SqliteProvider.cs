using System.Data.Common;
using DoanKet.App.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DoanKet.App.Sqlite;

/// <summary>The embedded database: one file, for one province or a trial.</summary>
public sealed class SqliteProvider : IDatabaseProvider
{
    private const int UniqueViolation = 2067, PrimaryKeyViolation = 1555, ForeignKeyViolation = 787, Busy = 5, Locked = 6;

    public void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString, o => o.MigrationsAssembly(typeof(SqliteProvider).Assembly.FullName))
        .ConfigureWarnings(w => w.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))
        .AddInterceptors(Pragmas.Instance);

    public void OnModelCreating(ModelBuilder model)
    {
        // SQLite forgets that a moment was UTC.
        var utc = new ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
        foreach (var type in model.Model.GetEntityTypes()) type.RemoveAnnotation(TableSize.Large);
        foreach (var property in model.Model.GetEntityTypes().SelectMany(t => t.GetProperties()))
        {
            if (property.ClrType == typeof(DateTime) || property.ClrType == typeof(DateTime?)) property.SetValueConverter(utc);
            property.RemoveAnnotation(TextColumns.WordSearch);
            property.RemoveAnnotation(TextColumns.ByteOrder);
        }
    }

    public bool IsDuplicateKey(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };

    public bool IsCollision(Exception failure) => Failures.Of(failure).OfType<SqliteException>().Any(e => e.SqliteErrorCode is Busy or Locked || e.SqliteExtendedErrorCode is ForeignKeyViolation);

    public async Task WriteManyAsync(DbTransaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancel)
    {
        await using var command = ((SqliteTransaction)transaction).Connection!.CreateCommand();
        command.Transaction = (SqliteTransaction)transaction;
        command.CommandText = $"insert into {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) values ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        var parameters = columns.Select((_, i) => new SqliteParameter { ParameterName = $"$p{i}" }).ToList();
        command.Parameters.AddRange(parameters);
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            for (var i = 0; i < row.Length; i++) parameters[i].Value = row[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    public string FreshId(string table, string ordinal) => $"coalesce((select seq from sqlite_sequence where name = '{table}'), 0) + {ordinal}";

    /// <summary>A transaction that writes has the whole file for itself.</summary>
    public string Hold(HeldFor act) => "";

    public Task ExecuteInSetsAsync(AppDbContext db, string statement, object[] values, CancellationToken cancel) => db.Database.ExecuteSqlRawAsync(statement, values, cancel);

    public Task MeasureAsync(AppDbContext db, string table, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>With its indexes: a file of one province is written fast enough.</summary>
    public async Task FillAsync(AppDbContext db, IReadOnlyList<Type> tables, Func<Task> fill, Action<string> tell, CancellationToken cancel)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            await fill();
            await transaction.CommitAsync(cancel);
        }
        await db.Database.ExecuteSqlRawAsync("analyze", cancel);
    }

    private sealed class Pragmas : DbConnectionInterceptor
    {
        public static readonly Pragmas Instance = new();

        private const string Sql = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData e) => Run(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData e, CancellationToken cancel = default)
        {
            Run(connection);
            return Task.CompletedTask;
        }

        private static void Run(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }
    }
}
