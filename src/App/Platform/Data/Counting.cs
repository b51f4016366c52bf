using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DoanKet.App.Platform.Data;

public static class Counting
{
    /// <summary>How many rows there are, counted no further than one beyond the limit.</summary>
    /// <remarks>In no order, for it does not matter which rows are counted: an order would make the database read and sort them all before it stops.</remarks>
    public static Task<int> CountUpToAsync<T>(this IQueryable<T> rows, int limit, CancellationToken cancel = default) => rows.Take(limit + 1).CountAsync(cancel);

    internal static void AllowNoOrder(WarningsConfigurationBuilder warnings) => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning);
}
