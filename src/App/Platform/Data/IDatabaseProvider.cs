using System.Data.Common;

namespace DoanKet.App.Platform.Data;

/// <summary>All that differs between the embedded and the server database, in one place.</summary>
public interface IDatabaseProvider
{
    void Configure(DbContextOptionsBuilder options, string connectionString);

    void OnModelCreating(ModelBuilder model);

    /// <summary>Whether a failed save means that the same key exists already (a form sent twice at once).</summary>
    bool IsDuplicateKey(DbUpdateException failure);

    /// <summary>Whether work failed because other work wrote the same at the same time: waited for each other in a circle, or for a row that has gone meanwhile. Nothing was written.</summary>
    bool IsCollision(Exception failure);

    /// <summary>Writes many rows of one table by the fastest way the database has, in the transaction under way.</summary>
    /// <param name="rows">Values in the order of the columns: text, numbers, bool, DateOnly, DateTime in UTC, or null.</param>
    Task WriteManyAsync(DbTransaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancel);

    /// <summary>An expression of SQL for a fresh id of the table, for statements that insert what they select.</summary>
    /// <param name="ordinal">An expression that is another number, from 1, in each row of the statement; gaps do no harm.</param>
    string FreshId(string table, string ordinal);

    /// <summary>The end of a select whose rows are then held until the transaction ends; empty where whoever writes is alone anyway.</summary>
    string Hold(HeldFor act);

    /// <summary>Carries out a statement that joins lines just written with one another: as whole sets, although the database has not measured yet how many they are.</summary>
    Task ExecuteInSetsAsync(AppDbContext db, string statement, object[] values, CancellationToken cancel);

    /// <summary>Lets the database measure a table while others write to it, and without holding it for longer than that takes; nothing where that is not needed.</summary>
    Task MeasureAsync(AppDbContext db, string table, CancellationToken cancel);

    /// <summary>Fills empty tables with very many rows, in one transaction. Where it is much faster they are written bare, and get their indexes and keys afterwards, as the model defines them.</summary>
    /// <param name="tell">Is told what is being done.</param>
    Task FillAsync(AppDbContext db, IReadOnlyList<Type> tables, Func<Task> fill, Action<string> tell, CancellationToken cancel);
}

/// <summary>A column searched by the beginnings of its words, and one sorted by bytes: the server database indexes them its own way.</summary>
public static class TextColumns
{
    public const string WordSearch = "DoanKet:WordSearch";
    public const string ByteOrder = "DoanKet:ByteOrder";
}

/// <summary>A table of millions of rows of which a single act may take a hundred thousand back: the server database is to tidy it after one, not when a fifth is gone.</summary>
/// <remarks>What was taken back and not tidied stands at the end of every index, where each question that is planned looks for the highest value: 9 ms instead of 0.4.</remarks>
public static class TableSize
{
    public const string Large = "DoanKet:Large";
}
