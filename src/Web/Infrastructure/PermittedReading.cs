using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.Web.Infrastructure;

/// <summary>Reads with the scope of another permission than the page's own, where one page shows things of several modules.</summary>
internal sealed class PermittedReading(CurrentWork work, Visitor visitor, AppDbContext db)
{
    /// <summary>Nothing is found where the account does not hold the permission.</summary>
    public async Task<T> WithAsync<T>(Permission permission, Func<Task<T>> read)
    {
        var own = work.Scope;
        work.Scope = visitor.ScopeFor(permission);
        try { return await read(); }
        finally { work.Scope = own; }
    }

    /// <summary>Whether the account holds the permission over the unit.</summary>
    public Task<bool> HoldsAtAsync(Permission permission, long unitId, CancellationToken cancel) =>
        WithAsync(permission, () => db.SeesAsync(unitId, cancel));
}
