using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Identity;

/// <summary>What each account may do, and where.</summary>
public sealed class Grants(AppDbContext db, TimeProvider time)
{
    /// <summary>The grants that hold today.</summary>
    public async Task<List<Grant>> OfAsync(long accountId, CancellationToken cancel = default)
    {
        var today = time.Today;
        return await db.Set<Grant>().AsNoTracking()
            .Where(g => g.AccountId == accountId && g.From <= today && (g.To == null || today <= g.To)).ToListAsync(cancel);
    }

    /// <summary>The part of the organisation where these grants allow what is asked.</summary>
    public static OrgScope ScopeFor(IEnumerable<Grant> grants, Permission permission) =>
        new([.. grants.Where(g => Roles.Allows(g.Role, permission)).Select(g => g.OrgUnitId).Distinct()]);
}
