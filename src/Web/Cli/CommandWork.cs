using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.Web.Cli;

internal static class CommandWork
{
    /// <summary>Does the work of a command as the system itself, over the whole country.</summary>
    public static async Task<int> WorkAsync(this WebApplication app, Func<IServiceProvider, Task<int>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWork>().Scope = OrgScope.Everything;
        return await work(scope.ServiceProvider);
    }

    /// <summary>Works as the account, with the units where it holds the permission and no others.</summary>
    public static async Task ActAsAsync(this IServiceProvider services, string name, Permission permission)
    {
        var (db, work, grants) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<CurrentWork>(), services.GetRequiredService<Grants>());
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.UserName == name);
        Rule.Check(account is not null, $"Không có tài khoản “{name}”.");
        (work.AccountId, work.AccountName, work.UserName) = (account!.Id, account.FullName, account.UserName);
        work.Scope = Grants.ScopeFor(await grants.OfAsync(account.Id), permission);
    }

    /// <summary>Whether the account that is worked as, if any, holds another permission over the unit.</summary>
    public static async Task<bool> HoldsAtAsync(this IServiceProvider services, Permission permission, long unitId)
    {
        var (db, work, grants) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<CurrentWork>(), services.GetRequiredService<Grants>());
        if (work.AccountId is not { } account) return true;
        var own = work.Scope;
        work.Scope = Grants.ScopeFor(await grants.OfAsync(account), permission);
        try { return await db.SeesAsync(unitId); }
        finally { work.Scope = own; }
    }
}
