using DoanKet.App.Identity.Notices;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Identity.Sessions;

/// <summary>Who is signed in where. Written past the audit trail: the rows are their own record, and a click must not cost an operation.</summary>
public sealed class SessionBook(AppDbContext db, TimeProvider time)
{
    /// <summary>A session unused for so long is over; the cookie ends with it.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromHours(10);

    /// <summary>How exactly "last seen" is kept.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>What a request needs to know of the one who sits in the session.</summary>
    /// <param name="Grants">Those that hold today.</param>
    public sealed record Seat(long SessionId, long AccountId, string UserName, string FullName, bool MustChangePassword, DateTime LastSeenAt, IReadOnlyList<Grant> Grants, int UnreadNotices);

    public async Task<long> StartAsync(long accountId, string? address, string? userAgent, CancellationToken cancel = default)
    {
        var now = time.UtcNow;
        var session = new SignInSession { AccountId = accountId, StartedAt = now, LastSeenAt = now, Address = address, Device = Device.Describe(userAgent) };
        db.Add(session);
        await db.SaveChangesAsync(cancel);
        return session.Id;
    }

    /// <summary>None when the session has ended, is another's, or its account is disabled. One question to the database, for every request asks it.</summary>
    public Task<Seat?> FindAsync(long sessionId, long accountId, CancellationToken cancel = default)
    {
        var today = time.Today;
        return (from session in db.Set<SignInSession>()
                where session.Id == sessionId && session.AccountId == accountId && session.EndedAt == null
                join account in db.Set<Account>() on session.AccountId equals account.Id
                where account.DisabledFrom == null || today < account.DisabledFrom
                select new Seat(session.Id, account.Id, account.UserName!, account.FullName, account.MustChangePassword, session.LastSeenAt,
                    db.Set<Grant>().Where(g => g.AccountId == account.Id && g.From <= today && (g.To == null || today <= g.To)).ToList(),
                    db.Set<Notice>().Count(n => n.AccountId == account.Id && n.ReadAt == null))).AsNoTracking().SingleOrDefaultAsync(cancel);
    }

    public bool IsWorthNoting(Seat seat) => time.UtcNow - seat.LastSeenAt >= SeenEvery;

    public Task NoteSeenAsync(long sessionId, string? address, CancellationToken cancel = default)
    {
        var (now, before) = (time.UtcNow, time.UtcNow - SeenEvery);
        return db.Set<SignInSession>().Where(s => s.Id == sessionId && s.LastSeenAt <= before)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now).SetProperty(x => x.Address, address), cancel);
    }

    /// <summary>The sessions in which somebody may still be working, the latest used first.</summary>
    public Task<List<SignInSession>> OpenOfAsync(long accountId, CancellationToken cancel = default)
    {
        var limit = time.UtcNow - IdleLimit;
        return db.Set<SignInSession>().AsNoTracking().Where(s => s.AccountId == accountId && s.EndedAt == null && s.LastSeenAt > limit)
            .OrderByDescending(s => s.LastSeenAt).ThenByDescending(s => s.Id).ToListAsync(cancel);
    }

    /// <summary>The session last used, open or not.</summary>
    public Task<SignInSession?> LastOfAsync(long accountId, CancellationToken cancel = default) => db.Set<SignInSession>().AsNoTracking()
        .Where(s => s.AccountId == accountId).OrderByDescending(s => s.LastSeenAt).FirstOrDefaultAsync(cancel);

    /// <returns>Whether there was such a session of this account, still open.</returns>
    public async Task<bool> EndAsync(long sessionId, long accountId, CancellationToken cancel = default) =>
        await EndAsync(Open(accountId).Where(s => s.Id == sessionId), cancel) > 0;

    /// <returns>How many were open.</returns>
    public Task<int> EndAllAsync(long accountId, long? except = null, CancellationToken cancel = default) =>
        EndAsync(Open(accountId).Where(s => s.Id != except), cancel);

    private IQueryable<SignInSession> Open(long accountId) => db.Set<SignInSession>().Where(s => s.AccountId == accountId && s.EndedAt == null);

    private Task<int> EndAsync(IQueryable<SignInSession> sessions, CancellationToken cancel)
    {
        var now = time.UtcNow;
        return sessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancel);
    }
}
