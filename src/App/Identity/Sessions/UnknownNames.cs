using System.Security.Cryptography;
using System.Text;
using DoanKet.App.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DoanKet.App.Identity.Sessions;

/// <summary>Answers an attempt under a name that nobody has as one under a real name is answered: as slow, and locked after as many failures.</summary>
public sealed class UnknownNames(AppDbContext db, IDatabaseProvider provider, UserManager<Account> accounts, IOptions<IdentityOptions> options)
{
    /// <returns>Until when the name is locked; none while it is not.</returns>
    public async Task<DateTimeOffset?> FailAsync(string userName, string password, CancellationToken cancel = default)
    {
        accounts.PasswordHasher.HashPassword(new Account(), password);
        var (digest, now, rules) = (DigestOf(accounts.NormalizeName(userName)!), SecurityClock.Now.UtcDateTime, options.Value.Lockout);
        var name = await db.Set<UnknownName>().SingleOrDefaultAsync(n => n.Digest == digest, cancel);
        if (name?.LockedUntil > now) return name.LockedUntil;
        if (name is null) db.Add(name = new UnknownName { Digest = digest });
        (name.Failures, name.LastAt) = (name.Failures + 1, now);
        if (name.Failures >= rules.MaxFailedAccessAttempts) (name.Failures, name.LockedUntil) = (0, now + rules.DefaultLockoutTimeSpan);
        try { await db.SaveChangesAsync(cancel); }
        catch (DbUpdateException failure) when (provider.IsDuplicateKey(failure)) { db.ChangeTracker.Clear(); } // the same name at the same moment: one of them counts
        return name.LockedUntil > now ? name.LockedUntil : null;
    }

    private static string DigestOf(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
