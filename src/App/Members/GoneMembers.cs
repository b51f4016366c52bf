using System.Globalization;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Members;

/// <summary>Somebody who was a member of a unit of the scope and whose record has gone with him to another.</summary>
/// <param name="LeftOn">The first day on which he no longer was.</param>
public sealed record GoneMember(long PersonId, string FullName, string? MaskedNumber, string UnitName, DateOnly From, DateOnly LeftOn);

/// <summary>A time as a member in a unit of the scope, with what opened and what closed it.</summary>
public sealed record GoneSpell(string UnitName, DateOnly From, DateOnly LeftOn, MovementKind? Came, MovementKind? Went, string? Reason, long? DocumentId);

/// <param name="UnitNow">As far as it may be named.</param>
public sealed record GoneSheet(long PersonId, string FullName, string? MaskedNumber, string UnitNow, IReadOnlyList<GoneSpell> Spells);

/// <summary>
/// What a former unit keeps of a member whose record lies beyond the scope: his times there, and of him the name and the masked number, as the other side of a transfer
/// or of a duplicate. What became of him afterwards is told by the unit that has him.
/// </summary>
public sealed class GoneMembers(AppDbContext db, MemberLookup lookup)
{
    public const int PageSize = 50;

    private sealed record Leaving(DateOnly To, long Id);

    /// <summary>Who left latest first, and where the next page begins.</summary>
    public async Task<(List<GoneMember> Rows, string? Next)> PageAsync(string? after, CancellationToken cancel = default)
    {
        // nobody goes beyond the whole country; all that ever ended there need not be read to find that out
        if (await db.Set<OrgUnit>().AnyAsync(u => u.ParentId == null, cancel)) return ([], null);
        var spells = Gone;
        if (Read(after) is { } last) spells = spells.Where(m => m.To < last.To || (m.To == last.To && m.Id < last.Id));
        var found = await (
            from spell in spells
            orderby spell.To descending, spell.Id descending
            join unit in db.Set<OrgUnit>() on spell.OrgUnitId equals unit.Id
            select new { spell.Id, spell.From, spell.To, spell.PersonId, unit.Name }).Take(PageSize + 1).ToListAsync(cancel);
        var ids = found.ConvertAll(f => f.PersonId);
        var people = await db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var rows = found.Take(PageSize).Select(f => new GoneMember(f.PersonId, people[f.PersonId].FullName, Masked(people[f.PersonId].CitizenId), f.Name, f.From, f.To)).ToList();
        return (rows, found.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{found[PageSize - 1].To:yyyyMMdd}.{found[PageSize - 1].Id}") : null);
    }

    /// <summary>None of somebody who never was a member here, and of one whose record lies in the scope.</summary>
    public async Task<GoneSheet?> FindAsync(long personId, CancellationToken cancel = default)
    {
        var spells = await (
            from spell in Gone
            where spell.PersonId == personId
            join unit in db.Set<OrgUnit>() on spell.OrgUnitId equals unit.Id
            orderby spell.From descending
            select new { Spell = spell, unit.Name }).ToListAsync(cancel);
        if (spells.Count == 0) return null;
        var person = await db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().SingleAsync(p => p.Id == personId, cancel);
        var acts = await db.Set<Movement>().AsNoTracking().Where(m => m.PersonId == personId).OrderBy(m => m.Id).ToListAsync(cancel);
        var names = await lookup.NamesAsync([person.OrgUnitId], cancel);
        return new(personId, person.FullName, Masked(person.CitizenId), names[person.OrgUnitId], spells.ConvertAll(s => Told(s.Spell, s.Name, acts)));
    }

    private IQueryable<Membership> Gone => db.Set<Membership>().AsNoTracking().Where(m => m.To != Membership.Open && m.From < m.To && !db.Set<Person>().Any(p => p.Id == m.PersonId));

    private static GoneSpell Told(Membership spell, string unit, List<Movement> acts)
    {
        var own = acts.FindAll(a => a.OrgUnitId == spell.OrgUnitId);
        var (came, went) = (own.Find(a => a.Kind.Sign() > 0 && a.Day == spell.From), own.Find(a => a.Kind.Sign() < 0 && a.Day == spell.To));
        return new(unit, spell.From, spell.To, came?.Kind, went?.Kind, went?.Reason, went?.DocumentId);
    }

    private static string? Masked(string? number) => number is null ? null : CitizenId.Mask(number);

    private static Leaving? Read(string? after) => after?.Split('.') is [var day, var id] && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? new(to, last) : null;
}
