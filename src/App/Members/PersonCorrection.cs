using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members;

/// <summary>Who somebody is, as the papers say.</summary>
public sealed record PersonFacts(string FullName, TypedDate? Born, Sex? Sex, string? CitizenId, string? Phone, string? JobTitle);

/// <summary>Corrects what is known of a person. Membership and movements are not touched; old and new values stand in the history with the reason.</summary>
public sealed class PersonCorrection(AppDbContext db, CurrentWork work, MemberLookup lookup, NamesInUse names, TimeProvider time)
{
    /// <param name="version">The version that the officer saw; a later one is not overwritten.</param>
    /// <returns>None when there is no such person in the scope.</returns>
    public async Task<Person?> CorrectAsync(long id, PersonFacts facts, int version, string reason, CancellationToken cancel = default)
    {
        if (await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } person) return null;
        Rule.Check(!string.IsNullOrWhiteSpace(reason), "Reason", "Ghi lý do, như: ghi sai khi nhập, đổi căn cước");
        await CheckNumberAsync(person, facts.CitizenId, cancel);
        work.Begin(MemberOperations.Correct, VietText.Nfc(reason));
        db.Entry(person).Property(p => p.Version).OriginalValue = version;
        person.Rename(facts.FullName);
        (person.BirthDate, person.BirthYear, person.Sex) = (facts.Born?.Day, facts.Born?.Year, facts.Sex);
        (person.CitizenId, person.Phone, person.JobTitle) = (facts.CitizenId, facts.Phone, facts.JobTitle);
        await db.SaveChangesAsync(cancel);
        await names.NoteAsync([person], cancel);
        return person;
    }

    /// <summary>A number belongs to one person in the country; of another's only where he is a member is told, and of a stranger only the province.</summary>
    private async Task CheckNumberAsync(Person person, string? number, CancellationToken cancel)
    {
        if (number is null || number == person.CitizenId) return;
        var taken = await db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AnyAsync(p => p.CitizenId == number && p.Id != person.Id, cancel);
        var where = taken ? (await lookup.UnionsOfAsync([number], time.Today, cancel)).GetValueOrDefault(number) : null;
        Rule.Check(!taken, nameof(Person.CitizenId), $"Số định danh này là của một người khác trong sổ{(where is null ? "" : $", {where}")}; đối chiếu lại với thẻ");
    }
}
