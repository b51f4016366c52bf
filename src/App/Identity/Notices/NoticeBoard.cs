using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Identity.Notices;

/// <summary>Tells people, inside the system, that something waits for them. The one who has just acted is not told of it.</summary>
public sealed class NoticeBoard(AppDbContext db, CurrentWork work, TimeProvider time)
{
    /// <summary>
    /// Tells every account that holds the permission by a grant on exactly this unit; when the unit has none, those of the nearest unit above that has.
    /// Saves at once, within the transaction under way.
    /// </summary>
    /// <param name="title">One sentence of at most 300 characters, without personal data beyond a name.</param>
    /// <param name="link">A path of this site, or none.</param>
    public Task TellUnitAsync(long unitId, Permission permission, string title, string? link, CancellationToken cancel = default) =>
        TellNearestAsync(unitId, [.. Roles.Names.Where(r => Roles.Allows(r, permission))], title, link, null, cancel);

    /// <summary>As <see cref="TellUnitAsync"/>, once to each account at exactly one of these units; nobody above stands in for a unit that has none.</summary>
    public async Task TellAtAsync(IReadOnlyCollection<long> units, Permission permission, string title, string? link, CancellationToken cancel = default)
    {
        var (today, roles) = (time.Today, Roles.Names.Where(r => Roles.Allows(r, permission)).ToList());
        var holders = await (
            from grant in db.Set<Grant>()
            where units.Contains(grant.OrgUnitId) && roles.Contains(grant.Role) && grant.From <= today && (grant.To == null || today <= grant.To)
            join account in db.Set<Account>() on grant.AccountId equals account.Id
            where account.DisabledFrom == null || today < account.DisabledFrom
            select account.Id).Distinct().ToListAsync(cancel);
        await SaveAsync(holders, title, link, cancel);
    }

    public Task TellAsync(long accountId, string title, string? link, CancellationToken cancel = default) => SaveAsync([accountId], title, link, cancel);

    public Task<int> UnreadAsync(long accountId, CancellationToken cancel = default) =>
        db.Set<Notice>().CountAsync(n => n.AccountId == accountId && n.ReadAt == null, cancel);

    /// <summary>The account's notices, the latest first.</summary>
    /// <param name="after">The id of the last notice of the page before.</param>
    public Task<List<Notice>> ListAsync(long accountId, bool unreadOnly, long? after, int size, CancellationToken cancel = default) => db.Set<Notice>().AsNoTracking()
        .Where(n => n.AccountId == accountId && (!unreadOnly || n.ReadAt == null) && (after == null || n.Id < after))
        .OrderByDescending(n => n.Id).Take(size).ToListAsync(cancel);

    /// <summary>Marks the notice read. None when there is no such notice of this account.</summary>
    public async Task<Notice?> OpenAsync(long id, long accountId, CancellationToken cancel = default)
    {
        var notice = await db.Set<Notice>().SingleOrDefaultAsync(n => n.Id == id && n.AccountId == accountId, cancel);
        if (notice is not null) notice.ReadAt ??= time.UtcNow;
        await db.SaveChangesAsync(cancel);
        return notice;
    }

    public async Task ReadAllAsync(long accountId, CancellationToken cancel = default)
    {
        var now = time.UtcNow;
        await db.Set<Notice>().Where(n => n.AccountId == accountId && n.ReadAt == null).ForEachAsync(n => n.ReadAt = now, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>As <see cref="TellUnitAsync"/>, by roles.</summary>
    /// <param name="exceptAccount">Told in other words already.</param>
    internal async Task TellNearestAsync(long unitId, string[] roles, string title, string? link, long? exceptAccount, CancellationToken cancel)
    {
        var today = time.Today;
        var holders = await (
            from above in db.Set<OrgLink>()
            where above.DescendantId == unitId && above.ValidTo == OrgLink.Open
            join grant in db.Set<Grant>() on above.AncestorId equals grant.OrgUnitId
            where roles.Contains(grant.Role) && grant.From <= today && (grant.To == null || today <= grant.To)
            join account in db.Set<Account>() on grant.AccountId equals account.Id
            where account.DisabledFrom == null || today < account.DisabledFrom
            select new { above.Distance, account.Id }).ToListAsync(cancel);
        if (holders.Count == 0) return;
        var nearest = holders.Min(h => h.Distance);
        await SaveAsync(holders.Where(h => h.Distance == nearest && h.Id != exceptAccount).Select(h => h.Id).Distinct(), title, link, cancel);
    }

    private Task SaveAsync(IEnumerable<long> accounts, string title, string? link, CancellationToken cancel)
    {
        if (link?.StartsWith('/') is false) throw new ArgumentException("A notice leads to a page of this site.", nameof(link));
        db.AddRange(accounts.Where(a => a != work.AccountId).Select(a => new Notice { AccountId = a, Title = title, Link = link, At = time.UtcNow }));
        return db.SaveChangesAsync(cancel);
    }
}
