using System.Security.Cryptography;
using DoanKet.App.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace DoanKet.App.Identity.Accounts;

/// <summary>
/// Keeps accounts so that a copy of the database signs nobody in: the key of the authenticator app lies encrypted under the key ring,
/// and of the paper codes only what a password leaves, its hash.
/// </summary>
internal sealed class AccountStore(AppDbContext db, IDataProtectionProvider protection, IPasswordHasher<Account> hasher, IdentityErrorDescriber words)
    : UserOnlyStore<Account, AppDbContext, long>(db, words)
{
    private const string Between = ";";

    private readonly IDataProtector _secrets = protection.CreateProtector("DoanKet.SecondFactor");

    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _secrets.Protect(key), cancellationToken);

    /// <returns>None also when the key ring that sealed it is gone: then no code is right, and an administrator resets the account.</returns>
    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken)
    {
        if (await base.GetAuthenticatorKeyAsync(user, cancellationToken) is not { Length: > 0 } kept) return null;
        try { return _secrets.Unprotect(kept); }
        catch (CryptographicException) { return null; }
    }

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        KeepAsync(user, recoveryCodes.Select(code => hasher.HashPassword(user, code)), cancellationToken);

    /// <summary>Takes the code out. Of two who use it at once the second is stopped by the account's concurrency stamp.</summary>
    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var kept = await KeptAsync(user, cancellationToken);
        if (kept.Find(hash => hasher.VerifyHashedPassword(user, hash, code) is not PasswordVerificationResult.Failed) is not { } used) return false;
        await KeepAsync(user, kept.Where(hash => hash != used), cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => (await KeptAsync(user, cancellationToken)).Count;

    private Task KeepAsync(Account user, IEnumerable<string> hashes, CancellationToken cancel) => base.ReplaceCodesAsync(user, hashes, cancel);

    private async Task<List<string>> KeptAsync(Account user, CancellationToken cancel) =>
        [.. (await GetTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes", cancel) ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries)];
}
