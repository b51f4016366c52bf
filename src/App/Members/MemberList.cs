using System.Globalization;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Members;

/// <summary>One line of the list; the numbers are already masked.</summary>
/// <param name="Since">The first day of the latest membership in the unit that keeps the record.</param>
/// <param name="LeftOn">The first day on which the person no longer was a member; none while active.</param>
/// <param name="Suspended">A member who does not take part on the day.</param>
public sealed record MemberRow(long Id, string FullName, TypedDate? Born, Sex? Sex, string? CitizenId, string? Phone, string? JobTitle,
    string UnitCode, string UnitName, DateOnly? Since, DateOnly? LeftOn, bool Suspended = false);

/// <summary>The register as lists show it: in the order of Vietnamese names, page by page.</summary>
public sealed class MemberList(AppDbContext db, MemberSearch search, NumberGuesses guesses, ReadLog log, TimeProvider time)
{
    public const int PageSize = 50;

    /// <summary>The most that one file holds; a question with more is to be narrowed.</summary>
    public const int MostInFile = 50_000;

    /// <summary>How far the answers to a question are counted. Those to a name less far: who finds more types another word, and each further name has its bearers looked through.</summary>
    public static int CountedUpTo(MemberQuestion question) => MemberSearch.IsByName(question.Text) ? 200 : 1000;

    private const int ReadAtOnce = 500;

    private readonly NameWalk _names = new(db, search);

    /// <summary>All names of a few units are looked at for the first page, so that counting them costs nothing more.</summary>
    private (MemberQuestion? Question, int Count) _counted;

    /// <summary>One record with the last spell in the unit that keeps it, as the database tells them together.</summary>
    private sealed record Found(long Id, string FullName, DateOnly? BirthDate, int? BirthYear, Sex? Sex, string? CitizenId, string? Phone, string? JobTitle,
        string UnitCode, string UnitName, DateOnly? From, DateOnly? To, bool Paused);

    /// <summary>One page, and the cursor of the next.</summary>
    public async Task<(List<MemberRow> Rows, string? Next)> PageAsync(MemberQuestion question, string? after, int size = PageSize, CancellationToken cancel = default)
    {
        guesses.Check(question);
        var found = await FindAsync(question, after, size + 1, cancel);
        if (found.Count == 0) await guesses.MissedAsync(question, cancel);
        var more = found.Count > size;
        if (more) found.RemoveAt(size);
        if (question.Day is { } former) found = await OnDayAsync(found, former, cancel);
        var rows = found.ConvertAll(f => Row(f, question.Day));
        return (rows, more ? rows[^1].Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>How many there are, counted no further than one beyond <see cref="CountedUpTo"/>.</summary>
    public async Task<int> CountAsync(MemberQuestion question, CancellationToken cancel = default)
    {
        if (await _names.FitsAsync(question, cancel)) return await _names.CountAsync(question, CountedUpTo(question), cancel);
        return _counted.Question == question ? _counted.Count : await (await _names.PeopleAsync(question, cancel)).CountUpToAsync(CountedUpTo(question), cancel);
    }

    /// <summary>Everything that answers the question, up to <see cref="MostInFile"/>, for a file; that it was taken is noted.</summary>
    public async Task<List<MemberRow>> AllAsync(MemberQuestion question, string words, CancellationToken cancel = default)
    {
        var rows = new List<MemberRow>();
        string? next = null;
        do
        {
            (var page, next) = await PageAsync(question, next, ReadAtOnce, cancel);
            rows.AddRange(page);
        } while (next is not null && rows.Count < MostInFile);
        await log.NoteAsync(MemberOperations.Export, $"{words}: {VietFormat.Number(rows.Count)} người", cancel);
        return rows;
    }

    private async Task<List<Found>> FindAsync(MemberQuestion question, string? after, int take, CancellationToken cancel)
    {
        var ids = await IdsAsync(question, await LastAsync(after, cancel), take, cancel);
        var (day, spells) = (question.Day ?? time.Today, db.Set<Membership>().OrderByDescending(m => m.From).ThenByDescending(m => m.Id));
        return await (
            from person in db.Set<Person>()
            where ids.Contains(person.Id)
            join unit in db.Set<OrgUnit>() on person.OrgUnitId equals unit.Id
            orderby person.SortKey, person.Id
            select new Found(person.Id, person.FullName, person.BirthDate, person.BirthYear, person.Sex, person.CitizenId, person.Phone, person.JobTitle, unit.Code, unit.Name,
                spells.Where(m => m.PersonId == person.Id && m.OrgUnitId == person.OrgUnitId).Select(m => (DateOnly?)m.From).FirstOrDefault(),
                spells.Where(m => m.PersonId == person.Id && m.OrgUnitId == person.OrgUnitId).Select(m => (DateOnly?)m.To).FirstOrDefault(),
                db.Set<Suspension>().Any(s => s.PersonId == person.Id && s.From <= day && day < s.To && spells.Any(m => m.Id == s.MembershipId && day < m.To)))).ToListAsync(cancel);
    }

    /// <summary>Where the page before ended.</summary>
    private async Task<(string Key, long Id)?> LastAsync(string? after, CancellationToken cancel) =>
        long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && await db.Set<Person>().Where(p => p.Id == id).Select(p => p.SortKey).SingleOrDefaultAsync(cancel) is { } key ? (key, id) : null;

    /// <summary>Who stands on the page, by the index of names alone: the records are read for those few only.</summary>
    private async Task<List<long>> IdsAsync(MemberQuestion question, (string Key, long Id)? after, int take, CancellationToken cancel)
    {
        if (await _names.FitsAsync(question, cancel)) return await _names.FirstAsync(question, after, take, cancel);
        var people = await _names.PeopleAsync(question, cancel);
        if (after is { } last) people = people.Where(p => p.SortKey.CompareTo(last.Key) > 0 || (p.SortKey == last.Key && p.Id > last.Id));
        var most = MemberSearch.IsByName(question.Text) && after is null ? Math.Max(take, CountedUpTo(question) + 1) : take;
        var ids = await people.OrderBy(p => p.SortKey).ThenBy(p => p.Id).Select(p => p.Id).Take(most).ToListAsync(cancel);
        if (most > take) _counted = (question, ids.Count);
        return ids.Count > take ? ids[..take] : ids;
    }

    /// <summary>Each with the unit and the membership of that day, or the last before it.</summary>
    private async Task<List<Found>> OnDayAsync(List<Found> found, DateOnly day, CancellationToken cancel)
    {
        var ids = found.ConvertAll(f => f.Id);
        var spells = (await (
            from spell in db.Set<Membership>()
            where ids.Contains(spell.PersonId) && spell.From <= day
            join unit in db.Set<OrgUnit>() on spell.OrgUnitId equals unit.Id
            select new { spell.Id, spell.PersonId, spell.From, spell.To, unit.Code, unit.Name }).ToListAsync(cancel)).OrderBy(s => s.From).ThenBy(s => s.Id).ToLookup(s => s.PersonId);
        return found.ConvertAll(f => spells[f.Id].LastOrDefault() is { } held
            ? f with { UnitCode = held.Code, UnitName = held.Name, From = held.From, To = held.To } : f with { From = null, To = null });
    }

    /// <param name="day">A former day, on which a spell that has ended since still held.</param>
    private static MemberRow Row(Found found, DateOnly? day)
    {
        var left = found.To is { } to && to != Membership.Open && !(to > day) ? found.To : null;
        return new(found.Id, found.FullName, TypedDate.Of(found.BirthDate, found.BirthYear), found.Sex, found.CitizenId is { } number ? CitizenId.Mask(number) : null, found.Phone is { } phone ? PhoneNumber.Mask(phone) : null,
            found.JobTitle, found.UnitCode, found.UnitName, found.From, left, left is null && found.Paused);
    }
}
