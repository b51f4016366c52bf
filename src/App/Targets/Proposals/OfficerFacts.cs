using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Targets.Proposals;

/// <summary>Who works on founding cases in a unit.</summary>
public sealed class OfficerFacts(AppDbContext db)
{
    /// <summary>
    /// By unit: the accounts that may run cases at exactly this unit and the people named on its open cases, each name once. At least one,
    /// because plan 78/KH-LĐLĐ asks one officer of every unit.
    /// </summary>
    internal async Task<Dictionary<long, int>> CountAsync(IReadOnlyCollection<long> units, ILookup<long, string?> named, DateOnly day, CancellationToken cancel)
    {
        var roles = Roles.Names.Where(r => Roles.Allows(r, Permission.FoundingEdit)).ToList();
        var holders = (await (
            from grant in db.Set<Grant>()
            where units.Contains(grant.OrgUnitId) && roles.Contains(grant.Role) && grant.From <= day && (grant.To == null || day <= grant.To)
            join account in db.Set<Account>() on grant.AccountId equals account.Id
            where account.DisabledFrom == null || day < account.DisabledFrom
            select new { grant.OrgUnitId, account.FullName }).ToListAsync(cancel)).ToLookup(h => h.OrgUnitId, h => h.FullName);
        return units.ToDictionary(u => u, u => Math.Max(1, holders[u].Concat(named[u].OfType<string>()).Select(VietText.Fold).Distinct().Count()));
    }
}
