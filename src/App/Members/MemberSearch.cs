using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members;

/// <summary>Members now, who no longer is one, and of the members those who pause (they are counted as active too).</summary>
public enum MemberStatus { Active, Left, Suspended }

/// <summary>What is asked of the register.</summary>
/// <param name="Text">Beginnings of words of the name, in any order, with accents or without; or a whole citizen id or phone number.</param>
/// <param name="UnitId">The unit with all below it today.</param>
/// <param name="JoinedFrom">A spell began in the unit that keeps the record on this day or later, up to <paramref name="JoinedTo"/>.</param>
public sealed record MemberQuestion(
    string? Text = null, long? UnitId = null, MemberStatus? Status = null, DateOnly? JoinedFrom = null, DateOnly? JoinedTo = null, Sex? Sex = null)
{
    /// <summary>As of which former day: memberships, and the organisation, as they were then; none asks of today.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>Finds people of the scope in the register.</summary>
public sealed class MemberSearch(AppDbContext db, TimeProvider time)
{
    /// <summary>The records that answer the question, in no order.</summary>
    public IQueryable<Person> People(MemberQuestion question)
    {
        var people = Called(db.Set<Person>().AsNoTracking(), question.Text ?? "");
        if (question.Sex is { } sex) people = people.Where(p => p.Sex == sex);
        if (question.Day is { } day) return people.Where(On(question, day));
        if (question.UnitId is { } unit)
        {
            var below = db.Set<OrgLink>().Below(unit, time.Today);
            people = people.Where(p => below.Contains(p.OrgUnitId));
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

    private static IQueryable<Person> Called(IQueryable<Person> people, string text)
    {
        if (text.Any(char.IsAsciiDigit))
        {
            if (CitizenId.Parse(text) is { Ok: true, Note: "", Value.Number: var number }) return people.Where(p => p.CitizenId == number);
            if (PhoneNumber.Parse(text) is { Ok: true, Value.Number: var phone }) return people.Where(p => p.Phone == phone);
        }
        foreach (var pattern in WordSearch.Patterns(text)) people = people.Where(p => EF.Functions.Like(p.SearchText, pattern));
        return people;
    }
}
