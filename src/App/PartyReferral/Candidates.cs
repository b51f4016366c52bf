using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.PartyReferral;

/// <summary>Somebody who may be recommended: a member of the union now, not of the Party, and not recommended yet.</summary>
public sealed record Candidate(long PersonId, string FullName, TypedDate? Born, string? JobTitle, string UnitName);

public sealed class Candidates(AppDbContext db, MemberSearch search)
{
    /// <summary>The first so many in the order of names.</summary>
    public async Task<List<Candidate>> FindAsync(string? text, long? unitId, int take, CancellationToken cancel = default) => (await (
        from person in search.People(new MemberQuestion(text, unitId, MemberStatus.Active) { Party = PartyStanding.None })
        where !db.Set<Recommendation>().Any(r => r.PersonId == person.Id)
        join unit in db.Set<OrgUnit>() on person.OrgUnitId equals unit.Id
        orderby person.SortKey, person.Id
        select new { Person = person, unit.Name }).Take(take).ToListAsync(cancel))
        .ConvertAll(f => new Candidate(f.Person.Id, f.Person.FullName, f.Person.Born, f.Person.JobTitle, f.Name));
}
