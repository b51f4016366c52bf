namespace DoanKet.App.Platform.Data;

public static class Transactions
{
    /// <summary>Does the work in the transaction under way, or in one of its own: then a failure leaves neither rows nor unsaved changes behind.</summary>
    public static async Task<T> InTransactionAsync<T>(this AppDbContext db, Func<Task<T>> work, CancellationToken cancel = default)
    {
        if (db.Database.CurrentTransaction is not null) return await work();
        await using var own = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            var result = await work();
            await own.CommitAsync(cancel);
            return result;
        }
        catch
        {
            db.ChangeTracker.Clear();
            throw;
        }
    }
}
