using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members;

/// <summary>Who somebody is, as the papers say.</summary>
public sealed record PersonFacts(string FullName, TypedDate? Born, Sex? Sex, string? CitizenId, string? Phone, string? JobTitle);

/// <summary>What else the papers tell of somebody. None of it is required.</summary>
/// <param name="Ethnicity">Written only where <paramref name="WithEthnicity"/> says that the officer may; else what is known stays.</param>
public sealed record PersonPapers(string? OtherId, DateOnly? IdIssuedOn, string? Email, string? Address, DateOnly? UnionSince, string? Note, string? Ethnicity = null, bool WithEthnicity = false);

/// <summary>Corrects what is known of a person. Membership and movements are not touched; old and new values stand in the history with the reason.</summary>
public sealed class PersonCorrection(AppDbContext db, CurrentWork work, MemberLookup lookup, NumberGuesses guesses, NamesInUse names, JoiningAge age, TimeProvider time)
{
    /// <param name="version">The version that the officer saw; a later one is not overwritten.</param>
    /// <param name="papers">None leaves what is known.</param>
    /// <returns>None when there is no such person in the scope.</returns>
    public Task<Person?> CorrectAsync(long id, PersonFacts facts, int version, string reason, PersonPapers? papers = null, CancellationToken cancel = default) => db.InTransactionAsync<Person?>(async () =>
    {
        if (await db.HeldPersonAsync(id, cancel) is not { } person) return null;
        Rule.Check(!string.IsNullOrWhiteSpace(reason), "Reason", "Ghi lý do, như: ghi sai khi nhập, đổi căn cước");
        work.Begin(MemberOperations.Correct, VietText.Nfc(reason ?? ""));
        db.Entry(person).Property(p => p.Version).OriginalValue = version;
        await WriteAsync(person, facts, papers, cancel);
        return person;
    }, cancel);

    /// <summary>The same within an operation that the caller has begun, for a person that has just been read.</summary>
    internal async Task WriteAsync(Person person, PersonFacts facts, PersonPapers? papers, CancellationToken cancel)
    {
        await CheckNumberAsync(person, facts.CitizenId, cancel);
        if (facts.Born != person.Born && await age.FaultAsync(facts.Born, time.Today, cancel) is { } young) Rule.Check(false, nameof(Person.Born), young);
        person.Rename(facts.FullName);
        (person.BirthDate, person.BirthYear, person.Sex) = (facts.Born?.Day, facts.Born?.Year, facts.Sex);
        (person.CitizenId, person.Phone, person.JobTitle) = (facts.CitizenId, facts.Phone, facts.JobTitle);
        if (papers is not null) Take(person, papers);
        await db.SaveChangesAsync(cancel);
        await names.NoteAsync([person], cancel);
    }

    private void Take(Person person, PersonPapers papers)
    {
        Rule.Check(papers.IdIssuedOn is null || papers.IdIssuedOn <= time.Today, nameof(Person.IdIssuedOn), "Ngày cấp căn cước ở sau hôm nay");
        Rule.Check(papers.UnionSince is null || papers.UnionSince <= time.Today, nameof(Person.UnionSince), "Ngày vào công đoàn ở sau hôm nay");
        Rule.Check(papers.UnionSince is not { } since || person.Born is not { } born || since.Year > born.Year, nameof(Person.UnionSince), "Ngày vào công đoàn trước khi sinh; xem lại một trong hai ngày");
        Rule.Check(papers.Email is null || EmailAddress.IsWell(papers.Email), nameof(Person.Email), "Thư điện tử ghi như ten@donvi.vn");
        (person.OtherId, person.IdIssuedOn, person.Email, person.Address) = (papers.OtherId, papers.IdIssuedOn, papers.Email, papers.Address);
        (person.UnionSince, person.Note) = (papers.UnionSince, papers.Note);
        if (papers.WithEthnicity) person.Ethnicity = papers.Ethnicity;
    }

    /// <summary>A number belongs to one person in the country; of another's only where he is a member is told, and of a stranger only the province.</summary>
    private async Task CheckNumberAsync(Person person, string? number, CancellationToken cancel)
    {
        if (number is null || number == person.CitizenId) return;
        guesses.Ask(number, nameof(Person.CitizenId));
        var taken = await db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AnyAsync(p => p.CitizenId == number && p.Id != person.Id, cancel);
        var where = taken ? (await lookup.UnionsOfAsync([number], time.Today, cancel)).GetValueOrDefault(number) : null;
        Rule.Check(!taken, nameof(Person.CitizenId), $"Số định danh này là của một người khác trong sổ{(where is null ? "" : $", {where}")}; đối chiếu lại với thẻ");
    }
}
