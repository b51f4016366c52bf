using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members;

/// <summary>Looks across the whole country for a personal number, and tells no more than is needed to avoid counting somebody twice.</summary>
public sealed class MemberLookup(AppDbContext db)
{
    /// <summary>For each of the numbers whose holder is a member on the day: the unit's name when it lies in the scope, else only the province.</summary>
    public async Task<Dictionary<string, string>> UnionsOfAsync(IReadOnlyCollection<string> citizenIds, DateOnly day, CancellationToken cancel = default)
    {
        var found = await (
            from person in db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter])
            where person.CitizenId != null && citizenIds.Contains(person.CitizenId)
            join spell in db.Set<Membership>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]) on person.Id equals spell.PersonId
            where spell.To > day
            select new { person.CitizenId, spell.OrgUnitId }).ToListAsync(cancel);
        var names = await NamesAsync([.. found.Select(f => f.OrgUnitId).Distinct()], cancel);
        return found.GroupBy(f => f.CitizenId!).ToDictionary(g => g.Key, g => names[g.First().OrgUnitId]);
    }

    /// <summary>Whether the number belongs to somebody whose record lies outside the scope.</summary>
    public async Task<bool> IsElsewhereAsync(string citizenId, CancellationToken cancel = default) =>
        await db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AnyAsync(p => p.CitizenId == citizenId, cancel)
        && !await db.Set<Person>().AnyAsync(p => p.CitizenId == citizenId, cancel);

    /// <summary>How each unit may be named to whoever works now.</summary>
    internal async Task<Dictionary<long, string>> NamesAsync(IReadOnlyCollection<long> unitIds, CancellationToken cancel)
    {
        if (unitIds.Count == 0) return [];
        var own = await db.Set<OrgUnit>().Where(u => unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var hidden = unitIds.Where(id => !own.ContainsKey(id)).ToList();
        var above = await ProvincesOfAsync(hidden, cancel);
        return unitIds.ToDictionary(id => id, id => own.GetValueOrDefault(id) ?? $"một công đoàn cơ sở khác ({above.GetValueOrDefault(id, "ngoài phạm vi của tài khoản")})");
    }

    private Task<Dictionary<long, string>> ProvincesOfAsync(List<long> unitIds, CancellationToken cancel) => (
        from link in db.Set<OrgLink>()
        where unitIds.Contains(link.DescendantId) && link.ValidTo == OrgLink.Open
        join unit in db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]) on link.AncestorId equals unit.Id
        where unit.ParentId == OrgScope.NationalUnit
        select new { link.DescendantId, unit.Name }).ToDictionaryAsync(x => x.DescendantId, x => x.Name, cancel);
}
