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

    /// <summary>Where the daily letter goes, and whether there is to be one.</summary>
    public async Task SetMailAsync(Account me, string? email, bool digest)
    {
        work.Begin(IdentityOperations.Edit);
        var address = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        Rule.Check(address is null || EmailAddress.IsWell(address), nameof(Account.Email), "Địa chỉ thư chưa đúng dạng ten@noi.vn");
        Rule.Check(!digest || address is not null, nameof(Account.Email), "Nhập địa chỉ nhận thư");
        (me.Email, me.MailDigest) = (address, digest);
        Rule.StopIfBroken();
        (await accounts.UpdateAsync(me)).OrBroken();
    }
}
