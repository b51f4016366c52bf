using System.Globalization;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members.Duplicates;

/// <summary>One of the two records as far as whoever works now may know it.</summary>
/// <param name="InScope">Else nothing more of it is told than what stands here.</param>
/// <param name="MaskedNumber">The citizen id, or the other paper where there is none.</param>
public sealed record PairSide(long Id, string FullName, long UnitId, string UnitName, string? MaskedNumber, bool InScope);

/// <param name="Second">None once it has been merged into the first.</param>
public sealed record PairRow(DuplicatePair Pair, PairSide First, PairSide? Second);

/// <summary>Which pairs.</summary>
/// <param name="Sign">Only with this sign.</param>
/// <param name="UnitId">Only with a record in this unit or below it.</param>
public sealed record PairQuestion(PairState State = PairState.Open, Signs Sign = Signs.None, int LeastScore = 0, long? UnitId = null);

/// <summary>Reads the pairs of which at least one record lies in the scope.</summary>
public sealed class PairList(AppDbContext db, TimeProvider time)
{
    public const int PageSize = 50;

    /// <summary>The likeliest first, and where the next page begins.</summary>
    public async Task<(List<PairRow> Rows, string? Next)> PageAsync(PairQuestion question, string? after, CancellationToken cancel = default)
    {
        var asked = Asked(question);
        if (after?.Split('.') is [var a, var b] && int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && long.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            asked = asked.Where(p => p.Score < score || (p.Score == score && p.Id < id));
        var found = await asked.OrderByDescending(p => p.Score).ThenByDescending(p => p.Id).Take(PageSize + 1).ToListAsync(cancel);
        var shown = found.Count > PageSize ? found[..PageSize] : found;
        return (await RowsAsync(shown, cancel), found.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{shown[^1].Score}.{shown[^1].Id}") : null);
    }

    public Task<int> CountAsync(PairQuestion question, int limit, CancellationToken cancel = default) => Asked(question).CountUpToAsync(limit, cancel);

    /// <summary>One pair of which at least one record lies in the scope.</summary>
    public async Task<PairRow?> FindAsync(long id, CancellationToken cancel = default) =>
        (await RowsAsync(await db.Set<DuplicatePair>().AsNoTracking().Where(p => p.Id == id).ToListAsync(cancel), cancel)).SingleOrDefault();

    /// <summary>The pair that waits with this record in it, if there is one.</summary>
    public Task<long?> WaitingAsync(long personId, CancellationToken cancel = default) => db.Set<DuplicatePair>()
        .Where(p => p.State == PairState.Open && (p.FirstId == personId || p.SecondId == personId)).OrderByDescending(p => p.Score).Select(p => (long?)p.Id).FirstOrDefaultAsync(cancel);

    private IQueryable<DuplicatePair> Asked(PairQuestion question)
    {
        var own = db.Set<OrgUnit>().Select(u => u.Id);
        var pairs = db.Set<DuplicatePair>().AsNoTracking().Where(p => p.State == question.State && (own.Contains(p.FirstUnitId) || own.Contains(p.SecondUnitId))
            && (db.Set<Person>().Any(r => r.Id == p.FirstId) || db.Set<Person>().Any(r => r.Id == p.SecondId)));
        if (question.UnitId is { } unit)
        {
            var below = db.Set<OrgLink>().Below(unit, time.Today);
            pairs = pairs.Where(p => below.Contains(p.FirstUnitId) || below.Contains(p.SecondUnitId));
        }
        var bits = (int)question.Sign;
        if (bits != 0) pairs = pairs.Where(p => (p.SignBits & bits) == bits);
        return question.LeastScore > 0 ? pairs.Where(p => p.Score >= question.LeastScore) : pairs;
    }

    /// <summary>What may be seen is asked of the records as they are now: who has moved away since the search is not told of any more.</summary>
    private async Task<List<PairRow>> RowsAsync(List<DuplicatePair> pairs, CancellationToken cancel)
    {
        var ids = pairs.SelectMany(p => new[] { p.FirstId, p.SecondId }).Distinct().ToList();
        var own = (await db.Set<Person>().Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel)).ToHashSet();
        var sides = (await (
            from person in db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter])
            where ids.Contains(person.Id)
            join unit in db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]) on person.OrgUnitId equals unit.Id
            select new { Person = person, unit.Name }).AsNoTracking().ToListAsync(cancel)).ToDictionary(s => s.Person.Id, s => new PairSide(
                s.Person.Id, s.Person.FullName, s.Person.OrgUnitId, s.Name, s.Person.Shown(MergeField.CitizenId) ?? (s.Person.OtherIdMasked is { } other ? $"giấy tờ khác {other}" : null), own.Contains(s.Person.Id)));
        var rows = pairs.Where(p => sides.ContainsKey(p.FirstId)).Select(p => new PairRow(p, sides[p.FirstId], sides.GetValueOrDefault(p.SecondId)));
        return [.. rows.Where(r => r.First.InScope || r.Second is { InScope: true })];
    }
}
