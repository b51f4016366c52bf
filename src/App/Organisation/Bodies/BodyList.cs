using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Organisation.Bodies;

/// <summary>Whether a body is there on the day that is looked at.</summary>
public enum BodyPresence { There, Ended, Any }

/// <summary>The catalogue of bodies outside the union as it is read.</summary>
public sealed class BodyList(AppDbContext db, CurrentWork work)
{
    public sealed record Row(long Id, string Name, string? ShortName, BodyKind Kind, DateOnly? From, DateOnly? To, long? ParentId, string? Parent, long? SuccessorId, string? Successor, string Keeper, string? Basis);

    /// <param name="Everywhere">Also bodies kept by units that are neither in the scope nor above it.</param>
    public sealed record Question(string? Words, BodyKind? Kind, BodyPresence Presence, DateOnly Day, bool Everywhere = false);

    /// <param name="after">The id of the last row of the page before.</param>
    public async Task<List<Row>> ReadAsync(Question asked, long? after, int take, CancellationToken cancel = default)
    {
        var bodies = Matching(asked);
        if (after is { } id && await db.Set<OutsideBody>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, cancel) is { } last)
        {
            var words = last.SearchText;
            bodies = bodies.Where(b => b.SearchText.CompareTo(words) > 0 || (b.SearchText == words && b.Id > id));
        }
        return await (
            from body in bodies
            join keeper in db.Set<OrgUnit>() on body.KeeperUnitId equals keeper.Id
            join parent in db.Set<OutsideBody>() on body.ParentId equals parent.Id into parents
            from parent in parents.DefaultIfEmpty()
            join next in db.Set<OutsideBody>() on body.SuccessorId equals next.Id into nexts
            from next in nexts.DefaultIfEmpty()
            orderby body.SearchText, body.Id
            select new Row(body.Id, body.Name, body.ShortName, body.Kind, body.From, body.To, body.ParentId, parent.Name, body.SuccessorId, next.Name, keeper.Name, body.Basis))
            .IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Take(take).ToListAsync(cancel);
    }

    public Task<int> CountAsync(Question asked, int limit, CancellationToken cancel = default) => Matching(asked).CountUpToAsync(limit, cancel);

    /// <summary>The bodies that belong to one, and those whose work came to it.</summary>
    public async Task<(List<OutsideBody> Parts, List<OutsideBody> Before)> AroundAsync(long id, CancellationToken cancel = default)
    {
        var bodies = db.Set<OutsideBody>().AsNoTracking();
        return (await bodies.Where(b => b.ParentId == id).OrderBy(b => b.SearchText).ToListAsync(cancel), await bodies.Where(b => b.SuccessorId == id).OrderBy(b => b.SearchText).ToListAsync(cancel));
    }

    public Task<Dictionary<long, string>> NamesAsync(IReadOnlyCollection<long> ids, CancellationToken cancel = default) =>
        db.Set<OutsideBody>().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Name, cancel);

    /// <summary>The units in whose name the current work may add to the catalogue.</summary>
    public Task<List<OrgUnit>> KeepersAsync(CancellationToken cancel = default)
    {
        var roots = work.Scope.Roots;
        return db.Set<OrgUnit>().AsNoTracking().Where(u => roots.Contains(u.Id) && u.ClosedOn == null).OrderBy(u => u.Id).ToListAsync(cancel);
    }

    /// <summary>Those of a question, without order.</summary>
    public IQueryable<OutsideBody> Matching(Question asked)
    {
        var (day, roots) = (asked.Day, work.Scope.Roots);
        var bodies = db.Set<OutsideBody>().AsNoTracking();
        if (asked.Kind is { } kind) bodies = bodies.Where(b => b.Kind == kind);
        if (asked.Presence is BodyPresence.There) bodies = bodies.Where(b => (b.From == null || b.From <= day) && (b.To == null || day < b.To));
        if (asked.Presence is BodyPresence.Ended) bodies = bodies.Where(b => b.To <= day);
        if (!asked.Everywhere) bodies = bodies.Where(b => db.Set<ScopeLink>().Any(l => (l.UnitId == b.KeeperUnitId && roots.Contains(l.RootId)) || (l.RootId == b.KeeperUnitId && roots.Contains(l.UnitId))));
        foreach (var pattern in WordSearch.Patterns(asked.Words)) bodies = bodies.Where(b => EF.Functions.Like(b.SearchText, pattern));
        return bodies;
    }
}
