using System.Globalization;

namespace DoanKet.App.Platform.Data;

/// <summary>What rows are held for: to change what rests on them, or to take them away. The second also waits for whoever is just writing a row that refers to them.</summary>
public enum HeldFor { Change, Removal }

public static class Holding
{
    private const string Key = "Id";

    /// <summary>
    /// Holds one row until the transaction ends, so that whoever checks something among its parts and then adds one does so alone:
    /// two who do it at once come one after the other, and the second sees what the first has added. The row itself stays as it is.
    /// </summary>
    public static Task HoldAsync<T>(this AppDbContext db, long id, CancellationToken cancel = default) where T : class
    {
        CheckTransaction(db);
        return db.Set<T>().IgnoreQueryFilters().Where(row => EF.Property<long>(row, Key) == id)
            .ExecuteUpdateAsync(row => row.SetProperty(r => EF.Property<long>(r, Key), r => EF.Property<long>(r, Key)), cancel);
    }

    /// <summary>The same for several rows, in the order of their ids: two who hold some of the same never wait in a circle.</summary>
    public static Task HoldAllAsync<T>(this AppDbContext db, HeldFor act, IReadOnlyCollection<long> ids, CancellationToken cancel = default) where T : class => ids.Count == 0
        ? Task.CompletedTask : db.HoldAllAsync<T>(act, string.Join(", ", ids.Select(i => i.ToString(CultureInfo.InvariantCulture))), [], cancel);

    /// <inheritdoc cref="HoldAllAsync{T}(AppDbContext, HeldFor, IReadOnlyCollection{long}, CancellationToken)"/>
    /// <param name="which">A select of the ids, in SQL.</param>
    /// <param name="values">Its parameters.</param>
    public static Task HoldAllAsync<T>(this AppDbContext db, HeldFor act, string which, object[] values, CancellationToken cancel = default) where T : class
    {
        CheckTransaction(db);
        if (db.Provider.Hold(act) is not { Length: > 0 } hold) return Task.CompletedTask;
        var statement = $"""select "{Key}" from {db.Model.FindEntityType(typeof(T))!.GetTableName()} where "{Key}" in ({which}) order by "{Key}" {hold}""";
        return db.Database.ExecuteSqlRawAsync(statement, values, cancel);
    }

    private static void CheckTransaction(AppDbContext db)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A row is held only inside a transaction.");
    }
}
