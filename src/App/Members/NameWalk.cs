using System.Runtime.CompilerServices;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Members;

/// <summary>
/// Answers a question by name over a large part of the country: first the names that fit, in their order, then their bearers, name by name until the page is full.
/// Asked of the people themselves, a common name would have to be sorted by the hundred thousand, and a rare one at the end of the alphabet be looked for among all.
/// </summary>
internal sealed class NameWalk(AppDbContext db, MemberSearch search)
{
    /// <summary>Up to so many units it is quicker to read all their people.</summary>
    private const int FewUnits = 150;

    private const int NamesAtFirst = 800, NamesAtMost = 12_800, Growth = 4, KeysAtMost = 256, KeyGrowth = 8;

    /// <summary>How far the list of names is read on, in its order, before its index of words is asked: words that so many names share are met on the way.</summary>
    private const int ReadOn = 10_000;

    /// <summary>What has been read for the page serves the count.</summary>
    private readonly Dictionary<(string Text, string From, int Many), Names> _read = [];

    private readonly Dictionary<(long? Unit, DateOnly? Day), List<long>> _units = [];

    /// <summary>Whether the question is one of names, over more units than are read through.</summary>
    public async Task<bool> FitsAsync(MemberQuestion question, CancellationToken cancel) =>
        MemberSearch.IsByName(question.Text) && (await UnitsAsync(question, cancel)).Count > FewUnits;

    /// <summary>
    /// The people themselves who answer the question. Of a question by name the few units are named: told only "of the scope", the database fetches each member
    /// of it by his number and then looks at the name (3.5 ms instead of 1.2 among 1,200 people).
    /// </summary>
    public async Task<IQueryable<Person>> PeopleAsync(MemberQuestion question, CancellationToken cancel)
    {
        var people = search.People(question);
        if (question.Day is not null || !MemberSearch.IsByName(question.Text)) return people;
        var units = await UnitsAsync(question, cancel);
        return people.Where(p => units.Contains(p.OrgUnitId));
    }

    /// <summary>The units of the question, no more of them than one beyond <see cref="FewUnits"/>.</summary>
    private async Task<List<long>> UnitsAsync(MemberQuestion question, CancellationToken cancel)
    {
        var asked = (question.UnitId, question.Day);
        if (!_units.TryGetValue(asked, out var units)) _units[asked] = units = await search.Units(question).Select(u => u.Id).Take(FewUnits + 1).ToListAsync(cancel);
        return units;
    }

    /// <summary>The ids of the first so many people in the order of names, after the one given.</summary>
    public async Task<List<long>> FirstAsync(MemberQuestion question, (string Key, long Id)? after, int take, CancellationToken cancel)
    {
        var (people, found, many) = (search.People(question with { Text = null }), new List<long>(), 1);
        if (after is { } last) people = people.Where(p => p.SortKey.CompareTo(last.Key) > 0 || (p.SortKey == last.Key && p.Id > last.Id));
        await foreach (var names in NamesAsync(question.Text!, after?.Key ?? "", cancel))
            for (var at = 0; at < names.Keys.Count; at += many, many = Math.Min(many * KeyGrowth, KeysAtMost))
            {
                var bearers = Bearers(people, names with { Keys = [.. names.Keys.Skip(at).Take(many)] }, question.Text!);
                found.AddRange(await bearers.OrderBy(p => p.SortKey).ThenBy(p => p.Id).Select(p => p.Id).Take(take - found.Count).ToListAsync(cancel));
                if (found.Count == take) return found;
            }
        return found;
    }

    /// <summary>How many there are, counted no further than one beyond the limit.</summary>
    public async Task<int> CountAsync(MemberQuestion question, int limit, CancellationToken cancel)
    {
        var (people, counted) = (search.People(question with { Text = null }), 0);
        await foreach (var names in NamesAsync(question.Text!, "", cancel))
        {
            counted += await Bearers(people, names, question.Text!).CountUpToAsync(limit - counted, cancel);
            if (counted > limit) break;
        }
        return counted;
    }

    /// <summary>Names in their order.</summary>
    /// <param name="Mixed">Of some key not all names fit: signs inside a name do not count in its order.</param>
    /// <param name="Next">The key from which to read on; none at the end.</param>
    private sealed record Names(List<string> Keys, bool Mixed, string? Next);

    private static IQueryable<Person> Bearers(IQueryable<Person> people, Names names, string text)
    {
        var bearers = people.Where(p => names.Keys.Contains(p.SortKey));
        return names.Mixed ? MemberSearch.NamedLike(bearers, text) : bearers;
    }

    private async IAsyncEnumerable<Names> NamesAsync(string text, string from, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var many = NamesAtFirst; ; many = Math.Min(many * Growth, NamesAtMost))
        {
            if (!_read.TryGetValue((text, from, many), out var names)) _read[(text, from, many)] = names = await ReadAsync(text, from, many, cancel);
            if (names.Keys.Count > 0) yield return names;
            if (names.Next is null) yield break;
            from = names.Next;
        }
    }

    /// <summary>The first so many names from the key on. Where the page before ended inside a name, the name comes once more and its bearers tell.</summary>
    private async Task<Names> ReadAsync(string text, string from, int many, CancellationToken cancel)
    {
        var rest = db.Set<PersonName>().AsNoTracking().Where(n => n.SortKey.CompareTo(from) >= 0);
        var found = await Like(rest.OrderBy(n => n.SortKey).Take(ReadOn), text).OrderBy(n => n.SortKey).Take(many).Select(n => n.SortKey).ToListAsync(cancel);
        // An order that no index has makes the database find the names by their words and sort the few.
        if (found.Count < many) found = await Like(rest, text).OrderBy(n => n.SortKey + "").Take(many).Select(n => n.SortKey).ToListAsync(cancel);
        var keys = found.Distinct().ToList();
        // The names of the last key may go on beyond this reading, so it is left to the next, unless it is all there is.
        var next = found.Count == many && keys.Count > 1 ? keys[^1] : null;
        if (next is not null) keys.RemoveAt(keys.Count - 1);
        var read = next is null ? found.Count : found.Count(key => key != next);
        return new Names(keys, await db.Set<PersonName>().CountAsync(n => keys.Contains(n.SortKey), cancel) != read, next);
    }

    private static IQueryable<PersonName> Like(IQueryable<PersonName> names, string text)
    {
        foreach (var pattern in WordSearch.Patterns(text)) names = names.Where(n => EF.Functions.Like(n.SearchText, pattern));
        return names;
    }
}
