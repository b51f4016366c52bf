using DoanKet.App.Platform.Data;

namespace DoanKet.App.Members;

/// <summary>How many members one unit itself had at the end of a day, and whose papers lack what every list asks for.</summary>
public sealed record Strength(int Members, int Women, int WithoutCitizenId, int WithoutPhone);

/// <summary>Counts the members of one grassroots union, within the reader's scope.</summary>
public sealed class MemberStrength(AppDbContext db)
{
    public async Task<Strength> OfAsync(long unitId, DateOnly asOf, CancellationToken cancel = default)
    {
        var members = from spell in db.Set<Membership>()
                      where spell.OrgUnitId == unitId && spell.From <= asOf && asOf < spell.To
                      join person in db.Set<Person>() on spell.PersonId equals person.Id
                      select person;
        return await members.GroupBy(_ => 1)
            .Select(all => new Strength(all.Count(), all.Count(p => p.Sex == Sex.Female), all.Count(p => p.CitizenId == null), all.Count(p => p.Phone == null)))
            .SingleOrDefaultAsync(cancel) ?? new Strength(0, 0, 0, 0);
    }
}
