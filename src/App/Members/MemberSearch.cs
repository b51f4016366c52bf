using DoanKet.App.Enterprises;
using DoanKet.App.Members.Party;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members;

/// <summary>Finds people of the scope in the register.</summary>
public sealed class MemberSearch(AppDbContext db, TimeProvider time)
{
    /// <summary>The records that answer the question, in no order.</summary>
    public IQueryable<Person> People(MemberQuestion question)
    {
        var people = Being(Called(db.Set<Person>().AsNoTracking(), question.Text ?? ""), question);
        if (question.Day is { } day) return people.Where(On(question, day));
        if (question.UnitId is { } unit)
        {
            var (below, own) = (db.Set<OrgLink>().Below(unit, time.Today), db.Set<OrgUnit>());
            // a unit above the scope is not asked for what lies below it within the scope
            people = people.Where(p => below.Contains(p.OrgUnitId) && own.Any(u => u.Id == unit));
        }
        people = Joined(people, question);
        var (spells, pauses) = (db.Set<Membership>().Where(m => m.To == Membership.Open), Pauses(time.Today));
        return question.Status switch
        {
            MemberStatus.Active => people.Where(p => spells.Any(m => m.PersonId == p.Id)),
            MemberStatus.Left => people.Where(p => !spells.Any(m => m.PersonId == p.Id)),
            MemberStatus.Suspended => people.Where(p => pauses.Any(s => s.PersonId == p.Id && spells.Any(m => m.Id == s.MembershipId))),
            _ => people,
        };
    }

    /// <summary>How many memberships of that day belong to people whose records have left the scope since: they count, and stay closed.</summary>
    public Task<int> CountGoneAsync(MemberQuestion question, DateOnly day, CancellationToken cancel = default) =>
        Spells(question, day).CountAsync(m => day < m.To && !db.Set<Person>().Any(p => p.Id == m.PersonId), cancel);

    /// <summary>Whether the text asks for a name: words without digits.</summary>
    internal static bool IsByName(string? text) => WordSearch.Words(text).Count > 0 && !text!.Any(char.IsAsciiDigit);

    /// <summary>The units among whose people the question looks.</summary>
    internal IQueryable<OrgUnit> Units(MemberQuestion question)
    {
        var units = db.Set<OrgUnit>().AsNoTracking();
        if (question is not { UnitId: { } unit, Day: null }) return units;
        var below = db.Set<OrgLink>().Below(unit, time.Today);
        return units.Where(u => below.Contains(u.Id));
    }

    internal static IQueryable<Person> NamedLike(IQueryable<Person> people, string text)
    {
        foreach (var pattern in WordSearch.Patterns(text)) people = people.Where(p => EF.Functions.Like(p.SearchText, pattern));
        return people;
    }

    private System.Linq.Expressions.Expression<Func<Person, bool>> On(MemberQuestion question, DateOnly day)
    {
        var (begun, all, pauses) = (Spells(question, day), db.Set<Membership>(), Pauses(day));
        return question.Status switch
        {
            MemberStatus.Active => p => begun.Any(m => m.PersonId == p.Id && day < m.To),
            MemberStatus.Suspended => p => pauses.Any(s => s.PersonId == p.Id && begun.Any(m => m.Id == s.MembershipId && day < m.To)),
            MemberStatus.Left => p => begun.Any(m => m.PersonId == p.Id) && !all.Any(m => m.PersonId == p.Id && m.From <= day && day < m.To),
            _ => p => begun.Any(m => m.PersonId == p.Id),
        };
    }

    private IQueryable<Suspension> Pauses(DateOnly day) => db.Set<Suspension>().Where(s => s.From <= day && day < s.To);

    /// <summary>The spells begun until the day, in the unit asked for as it stood then.</summary>
    private IQueryable<Membership> Spells(MemberQuestion question, DateOnly day)
    {
        var (from, to) = (question.JoinedFrom ?? DateOnly.MinValue, question.JoinedTo is { } last && last < day ? last : day);
        var spells = db.Set<Membership>().Where(m => from <= m.From && m.From <= to);
        if (question.UnitId is not { } unit) return spells;
        var below = db.Set<OrgLink>().Below(unit, day);
        return spells.Where(m => below.Contains(m.OrgUnitId));
    }

    private IQueryable<Person> Joined(IQueryable<Person> people, MemberQuestion question)
    {
        if (question is { JoinedFrom: null, JoinedTo: null }) return people;
        var (from, to) = (question.JoinedFrom ?? DateOnly.MinValue, question.JoinedTo ?? time.Today);
        return people.Where(p => db.Set<Membership>().Any(m => m.PersonId == p.Id && m.OrgUnitId == p.OrgUnitId && m.From >= from && m.From <= to));
    }

    /// <summary>What the record itself says of the person.</summary>
    private IQueryable<Person> Being(IQueryable<Person> people, MemberQuestion question)
    {
        if (question.Sex is { } sex) people = people.Where(p => p.Sex == sex);
        if (question.AgeFrom is { } least) people = BornUntil(people, (question.Day ?? time.Today).AddYears(-least));
        if (question.AgeTo is { } most) people = BornSince(people, (question.Day ?? time.Today).AddYears(-most - 1).AddDays(1));
        if (question.Group is { } group) people = people.Where(p => db.Set<OrgUnit>().Any(u => u.Id == p.OrgUnitId && u.Group == group));
        if (question.Ownership is { } ownership)
        {
            // who looks after an enterprise may be another than who keeps the members of its union
            var unions = db.Set<Enterprise>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(e => e.Ownership == ownership && e.UnionId != null).Select(e => e.UnionId!.Value);
            people = people.Where(p => unions.Contains(p.OrgUnitId));
        }
        if (question.Party is { } standing) people = InParty(people, standing, question.Day ?? time.Today);
        if (question.Among is { } chosen) people = people.Where(p => chosen.Contains(p.Id));
        return question.Missing switch
        {
            MissingFact.CitizenId => people.Where(p => p.CitizenId == null),
            MissingFact.Phone => people.Where(p => p.Phone == null),
            MissingFact.BirthDate => people.Where(p => p.BirthDate == null),
            MissingFact.Sex => people.Where(p => p.Sex == null),
            _ => people,
        };
    }

    private IQueryable<Person> InParty(IQueryable<Person> people, PartyStanding standing, DateOnly day)
    {
        var members = db.Set<PartyMembership>().Where(m => (m.JoinedOn == null || m.JoinedOn <= day) && (m.EndedOn == null || m.EndedOn > day));
        return standing switch
        {
            PartyStanding.None => people.Where(p => !members.Any(m => m.PersonId == p.Id)),
            PartyStanding.Probationary => people.Where(p => members.Any(m => m.PersonId == p.Id && (m.OfficialOn == null ? m.OnProbation : m.OfficialOn > day))),
            _ => people.Where(p => members.Any(m => m.PersonId == p.Id)),
        };
    }

    private static IQueryable<Person> BornUntil(IQueryable<Person> people, DateOnly day) =>
        people.Where(p => p.BirthDate <= day || (p.BirthDate == null && p.BirthYear <= day.Year));

    private static IQueryable<Person> BornSince(IQueryable<Person> people, DateOnly day) =>
        people.Where(p => p.BirthDate >= day || (p.BirthDate == null && p.BirthYear >= day.Year));

    /// <summary>A number is looked for whole, as what it can be and as the number of a card; anything else is a name.</summary>
    private IQueryable<Person> Called(IQueryable<Person> people, string text)
    {
        if (!text.Any(char.IsAsciiDigit)) return NamedLike(people, text);
        var written = text.Trim().ToUpperInvariant();
        var holders = db.Set<Membership>().Where(m => m.CardNumber == written).Select(m => m.PersonId);
        if (CitizenId.Parse(text) is { Ok: true, Note: "", Value: { Number: var number, IsOld: var isOld } })
            holders = holders.Union(isOld ? db.Set<Person>().Where(p => p.OtherId == number).Select(p => p.Id) : db.Set<Person>().Where(p => p.CitizenId == number).Select(p => p.Id));
        else if (PhoneNumber.Parse(text) is { Ok: true, Value.Number: var phone })
            holders = holders.Union(db.Set<Person>().Where(p => p.Phone == phone).Select(p => p.Id));
        return people.Where(p => holders.Contains(p.Id));
    }
}
