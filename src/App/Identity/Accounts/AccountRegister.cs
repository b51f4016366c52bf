using DoanKet.App.Identity.Notices;
using DoanKet.App.Identity.Sessions;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.AspNetCore.Identity;

namespace DoanKet.App.Identity.Accounts;

/// <summary>A new account; it begins with one grant, which says whose it is to administer.</summary>
public sealed record NewAccount(string UserName, string FullName, string? Email, GrantTerms Grant);

/// <summary>What an administrator does with accounts. Nobody does it to his own.</summary>
public sealed class AccountRegister(
    AppDbContext db, UserManager<Account> accounts, AccountDirectory directory, GrantRegister grants, SessionBook sessions, NoticeBoard notices, CurrentWork work, TimeProvider time)
{
    /// <returns>The account and its initial password, which is kept nowhere and must be changed at the first sign-in.</returns>
    public async Task<(Account Account, string Password)> AddAsync(NewAccount wanted, string? reason = null, CancellationToken cancel = default)
    {
        work.Begin(IdentityOperations.AddAccount, reason);
        Rule.Check(wanted.FullName.Trim().Length > 0, nameof(Account.FullName), "Nhập họ và tên");
        var account = new Account { UserName = wanted.UserName.Trim(), FullName = wanted.FullName, Email = VietText.Typed(wanted.Email), MustChangePassword = true };
        var password = PasswordRules.Initial();
        await grants.CheckAsync(account.Id, wanted.Grant, cancel);
        (await accounts.CreateAsync(account, password)).OrBroken();
        await grants.AddAsync(account, wanted.Grant, cancel);
        return (account, password);
    }

    public async Task EditAsync(long id, string fullName, string? email, CancellationToken cancel = default)
    {
        var account = await ManagedAsync(id, IdentityOperations.Edit, null, cancel);
        Rule.Check(fullName.Trim().Length > 0, nameof(Account.FullName), "Nhập họ và tên");
        (account.FullName, account.Email) = (fullName, VietText.Typed(email));
        (await accounts.UpdateAsync(account)).OrBroken();
    }

    /// <summary>Nobody signs in with it from now on, and whoever is signed in is out at the next click.</summary>
    public async Task DisableAsync(long id, string reason, CancellationToken cancel = default)
    {
        var account = await ManagedAsync(id, IdentityOperations.Disable, reason, cancel);
        account.DisabledFrom = time.Today;
        (await accounts.UpdateAsync(account)).OrBroken();
        await sessions.EndAllAsync(id, cancel: cancel);
    }

    public async Task EnableAsync(long id, string reason, CancellationToken cancel = default)
    {
        var account = await ManagedAsync(id, IdentityOperations.Enable, reason, cancel);
        (account.DisabledFrom, account.LockoutEnd, account.AccessFailedCount) = (null, null, 0);
        (await accounts.UpdateAsync(account)).OrBroken();
    }

    /// <summary>For a forgotten password or a lost phone: a new initial password, no second factor, no lock, all sessions ended. The owner is told.</summary>
    public async Task<string> ResetAsync(long id, string reason, CancellationToken cancel = default)
    {
        var account = await ManagedAsync(id, IdentityOperations.Reset, reason, cancel);
        var password = PasswordRules.Initial();
        (account.MustChangePassword, account.LockoutEnd, account.AccessFailedCount) = (true, null, 0);
        (await accounts.RemovePasswordAsync(account)).OrBroken();
        (await accounts.AddPasswordAsync(account, password)).OrBroken();
        (await accounts.SetTwoFactorEnabledAsync(account, false)).OrBroken();
        await accounts.ResetAuthenticatorKeyAsync(account);
        await sessions.EndAllAsync(id, cancel: cancel);
        await notices.TellAsync(id, $"{work.AccountName} đã đặt lại mật khẩu và xác thực hai bước của bạn", "/tai-khoan", cancel);
        return password;
    }

    private async Task<Account> ManagedAsync(long id, OperationKind kind, string? reason, CancellationToken cancel)
    {
        work.Begin(kind, reason);
        var standing = await directory.StandingAsync(id, cancel);
        Rule.Check(standing != Standing.Own, "Không ai tự làm việc này với tài khoản của chính mình; nhờ một quản trị viên khác");
        Rule.Check(standing != Standing.Seen, "Tài khoản này còn làm việc ở đơn vị ngoài phạm vi của bạn; việc này do quản trị viên cấp trên làm");
        return standing is Standing.Managed ? await db.Set<Account>().SingleAsync(a => a.Id == id, cancel) : throw new OutOfScopeException(0);
    }
}
