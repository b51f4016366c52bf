using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.PartyReferral;

/// <summary>Somebody who may be recommended: a member of the union now, not of the Party, and not recommended yet.</summary>
public sealed record Candidate(long PersonId, string FullName, TypedDate? Born, string? JobTitle, string UnitName);

/// <summary>Finds them; a number is not to be guessed here either.</summary>
public sealed class Candidates(AppDbContext db, MemberSearch search, NumberGuesses guesses)
{
    /// <summary>The first so many in the order of names.</summary>
    public async Task<List<Candidate>> FindAsync(string? text, long? unitId, int take, CancellationToken cancel = default)
    {
        var question = new MemberQuestion(text, unitId, MemberStatus.Active) { Party = PartyStanding.None };
        guesses.Check(question);
        var found = await FindAsync(question, take, cancel);
        if (found.Count == 0) await guesses.MissedAsync(question, cancel);
        return found;
    }

    private async Task<List<Candidate>> FindAsync(MemberQuestion question, int take, CancellationToken cancel) => (await (
        from person in search.People(question)
        where !db.Set<Recommendation>().Any(r => r.PersonId == person.Id)
        join unit in db.Set<OrgUnit>() on person.OrgUnitId equals unit.Id
        orderby person.SortKey, person.Id
        select new { Person = person, unit.Name }).Take(take).ToListAsync(cancel))
        .ConvertAll(f => new Candidate(f.Person.Id, f.Person.FullName, f.Person.Born, f.Person.JobTitle, f.Name));
}
