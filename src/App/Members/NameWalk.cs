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

    private const int NamesAtFirst = 200, NamesAtMost = 12_800, Growth = 4, KeysAtMost = 256;

    /// <summary>Whether the question is one of names, over more units than are read through.</summary>
    public async Task<bool> FitsAsync(MemberQuestion question, CancellationToken cancel) =>
        MemberSearch.IsByName(question.Text) && await search.Units(question).CountUpToAsync(FewUnits, cancel) > FewUnits;

    /// <summary>The ids of the first so many people in the order of names, after the one given.</summary>
    public async Task<List<long>> FirstAsync(MemberQuestion question, (string Key, long Id)? after, int take, CancellationToken cancel)
    {
        var (people, found, many) = (search.People(question with { Text = null }), new List<long>(), 1);
        if (after is { } last) people = people.Where(p => p.SortKey.CompareTo(last.Key) > 0 || (p.SortKey == last.Key && p.Id > last.Id));
        await foreach (var names in NamesAsync(question.Text!, after?.Key ?? "", cancel))
            for (var at = 0; at < names.Keys.Count; at += many, many = Math.Min(many * Growth, KeysAtMost))
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
    private sealed record Names(List<string> Keys, bool Mixed);

    private static IQueryable<Person> Bearers(IQueryable<Person> people, Names names, string text)
    {
        var bearers = people.Where(p => names.Keys.Contains(p.SortKey));
        return names.Mixed ? MemberSearch.NamedLike(bearers, text) : bearers;
    }

    private async IAsyncEnumerable<Names> NamesAsync(string text, string from, [EnumeratorCancellation] CancellationToken cancel)
    {
        var fitting = db.Set<PersonName>().AsNoTracking();
        foreach (var pattern in WordSearch.Patterns(text)) fitting = fitting.Where(n => EF.Functions.Like(n.SearchText, pattern));
        var (start, isFirst) = (from, true);
        for (var many = NamesAtFirst; ; many = Math.Min(many * Growth, NamesAtMost), isFirst = false)
        {
            var rest = isFirst ? fitting.Where(n => n.SortKey.CompareTo(start) >= 0) : fitting.Where(n => n.SortKey.CompareTo(start) > 0);
            var found = await rest.OrderBy(n => n.SortKey).Take(many).Select(n => n.SortKey).ToListAsync(cancel);
            if (found.Count == 0) yield break;
            var keys = found.Distinct().ToList();
            // The last key may have further names beyond this reading: then it counts as mixed, which only costs a closer look.
            yield return new Names(keys, await db.Set<PersonName>().CountAsync(n => keys.Contains(n.SortKey), cancel) != found.Count);
            if (found.Count < many) yield break;
            start = keys[^1];
        }
    }
}
