namespace DoanKet.App.Platform.Data;

public static class Holding
{
    private const string Key = "Id";

    /// <summary>
    /// Holds one row until the transaction ends, so that whoever checks something among its parts and then adds one does so alone:
    /// two who do it at once come one after the other, and the second sees what the first has added. The row itself stays as it is.
    /// </summary>
    public static Task HoldAsync<T>(this AppDbContext db, long id, CancellationToken cancel = default) where T : class
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A row is held only inside a transaction.");
        return db.Set<T>().IgnoreQueryFilters().Where(row => EF.Property<long>(row, Key) == id)
            .ExecuteUpdateAsync(row => row.SetProperty(r => EF.Property<long>(r, Key), r => EF.Property<long>(r, Key)), cancel);
    }
}
