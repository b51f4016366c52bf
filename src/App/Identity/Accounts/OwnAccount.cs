using DoanKet.App.Identity.Sessions;
using DoanKet.App.Platform.Scope;
using Microsoft.AspNetCore.Identity;

namespace DoanKet.App.Identity.Accounts;

/// <summary>What everybody does with his own account.</summary>
public sealed class OwnAccount(UserManager<Account> accounts, SessionBook sessions, CurrentWork work)
{
    public async Task<Account> FindAsync(long id) =>
        await accounts.FindByIdAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture)) ?? throw new InvalidOperationException($"Account {id} is gone.");

    /// <summary>All sessions but the one in which it is done end: whoever knew the old password is out.</summary>
    public async Task ChangePasswordAsync(Account me, string current, string wanted, long session, CancellationToken cancel = default)
    {
        work.Begin(IdentityOperations.Secure);
        Rule.Check(wanted != current, "New", "Mật khẩu mới phải khác mật khẩu hiện tại");
        (me.MustChangePassword, me.AccessFailedCount) = (false, 0);
        (await accounts.ChangePasswordAsync(me, current, wanted)).OrBroken("New");
        await sessions.EndAllAsync(me.Id, session, cancel);
    }
}
