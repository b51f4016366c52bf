using DoanKet.App.Identity.Sessions;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Identity.Accounts;

public enum AccountState { Active, Locked, Disabled }

/// <summary>What an administrator may do with an account: nothing (it does not exist for him), look, or change it. One's own is only looked at.</summary>
public enum Standing { Unseen, Seen, Managed, Own }

/// <summary>Accounts as the administrator of some units sees them: those that hold, held or will hold a grant there.</summary>
public sealed class AccountDirectory(AppDbContext db, CurrentWork work, TimeProvider time)
{
    /// <param name="After">The id of the last account of the page before.</param>
    public sealed record Question(string? Words = null, string? Role = null, long? UnitId = null, AccountState? State = null, bool ByUserName = false,
        bool Descending = false, long? After = null, int Size = 50);

    public sealed record Line(long Id, string UserName, string FullName, AccountState State, bool MustChangePassword, bool SecondFactor, DateTime? LastSeenAt)
    {
        /// <summary>The grants that hold today or later, also those in units that the administrator does not see.</summary>
        public IReadOnlyList<Grant> Grants { get; init; } = [];
    }

    /// <param name="Next">The cursor of the next page; none on the last.</param>
    public sealed record Page(IReadOnlyList<Line> Lines, long? Next);

    public async Task<Page> ListAsync(Question question, CancellationToken cancel = default)
    {
        var lines = await Ordered(await AfterAsync(Matching(question), question, cancel), question).Take(question.Size + 1).Select(a => new
        {
            a.Id, a.UserName, a.FullName, a.DisabledFrom, a.LockoutEnd, a.MustChangePassword, a.TwoFactorEnabled,
            Seen = db.Set<SignInSession>().Where(s => s.AccountId == a.Id).Max(s => (DateTime?)s.LastSeenAt),
        }).ToListAsync(cancel);
        var page = lines.Take(question.Size).ToList();
        var grants = await GrantsOfAsync([.. page.Select(a => a.Id)], cancel);
        return new Page([.. page.Select(a => new Line(a.Id, a.UserName!, a.FullName, StateOf(a.DisabledFrom, a.LockoutEnd), a.MustChangePassword, a.TwoFactorEnabled, a.Seen)
        {
            Grants = [.. grants[a.Id]],
        })], lines.Count > question.Size ? page[^1].Id : null);
    }

    public Task<int> CountAsync(Question question, int limit, CancellationToken cancel = default) => Matching(question).CountUpToAsync(limit, cancel);

    /// <summary>The account, if the administrator sees it.</summary>
    public Task<Account?> FindAsync(long id, CancellationToken cancel = default) => Visible().SingleOrDefaultAsync(a => a.Id == id, cancel);

    /// <summary>All grants of the account, the latest first.</summary>
    public Task<List<Grant>> GrantsAsync(long accountId, CancellationToken cancel = default) => db.Set<Grant>().AsNoTracking()
        .Where(g => g.AccountId == accountId).OrderByDescending(g => g.From).ThenByDescending(g => g.Id).ToListAsync(cancel);

    /// <summary>
    /// An account is changed only by who administers every unit in which it works: otherwise the administrator of one district
    /// could take over, by a new password, an account that also works for the province.
    /// </summary>
    public async Task<Standing> StandingAsync(long accountId, CancellationToken cancel = default)
    {
        if (!await Visible().AnyAsync(a => a.Id == accountId, cancel)) return Standing.Unseen;
        if (accountId == work.AccountId) return Standing.Own;
        var (today, roots) = (time.Today, work.Scope.Roots);
        var open = db.Set<OrgLink>().Where(l => l.ValidTo == OrgLink.Open);
        var elsewhere = await db.Set<Grant>().AnyAsync(g => g.AccountId == accountId && (g.To == null || today <= g.To)
            && open.Any(l => l.DescendantId == g.OrgUnitId) && !open.Any(l => l.DescendantId == g.OrgUnitId && roots.Contains(l.AncestorId)), cancel);
        return elsewhere ? Standing.Seen : Standing.Managed;
    }

    public AccountState StateOf(Account account) => StateOf(account.DisabledFrom, account.LockoutEnd);

    private AccountState StateOf(DateOnly? disabledFrom, DateTimeOffset? lockedUntil) =>
        disabledFrom <= time.Today ? AccountState.Disabled : lockedUntil > SecurityClock.Now ? AccountState.Locked : AccountState.Active;

    /// <summary>
    /// Links of former days count too: an account of a unit that has ended is still somebody's to look after.
    /// Accounts without any grant are looked after by whoever administers the country.
    /// </summary>
    private IQueryable<Account> Visible()
    {
        var roots = work.Scope.Roots;
        if (roots.Contains(OrgScope.NationalUnit)) return db.Set<Account>();
        var units = db.Set<OrgLink>().Where(l => roots.Contains(l.AncestorId)).Select(l => l.DescendantId);
        return db.Set<Account>().Where(a => db.Set<Grant>().Any(g => g.AccountId == a.Id && units.Contains(g.OrgUnitId)));
    }

    private IQueryable<Account> Matching(Question question)
    {
        var (today, now) = (time.Today, SecurityClock.Now);
        var accounts = Visible().AsNoTracking();
        if (question.Role is { } role)
            accounts = accounts.Where(a => db.Set<Grant>().Any(g => g.AccountId == a.Id && g.Role == role && (g.To == null || today <= g.To)));
        if (question.UnitId is { } unit)
        {
            var below = db.Set<OrgLink>().Below(unit, today);
            accounts = accounts.Where(a => db.Set<Grant>().Any(g => g.AccountId == a.Id && below.Contains(g.OrgUnitId) && (g.To == null || today <= g.To)));
        }
        accounts = question.State switch
        {
            AccountState.Disabled => accounts.Where(a => a.DisabledFrom <= today),
            AccountState.Locked => accounts.Where(a => (a.DisabledFrom == null || a.DisabledFrom > today) && a.LockoutEnd > now),
            AccountState.Active => accounts.Where(a => (a.DisabledFrom == null || a.DisabledFrom > today) && (a.LockoutEnd == null || a.LockoutEnd <= now)),
            _ => accounts,
        };
        return Named(accounts, question.Words);
    }

    /// <summary>Each word begins a word of the name, accents or not; or it begins the user name.</summary>
    private static IQueryable<Account> Named(IQueryable<Account> accounts, string? words)
    {
        foreach (var word in WordSearch.Words(words))
        {
            var (inside, first) = (" " + word, word.ToUpperInvariant());
            accounts = accounts.Where(a => a.SearchText.Contains(inside) || a.NormalizedUserName!.StartsWith(first));
        }
        return accounts;
    }

    private static IQueryable<Account> Ordered(IQueryable<Account> accounts, Question question) => question switch
    {
        { ByUserName: true, Descending: false } => accounts.OrderBy(a => a.NormalizedUserName),
        { ByUserName: true } => accounts.OrderByDescending(a => a.NormalizedUserName),
        { Descending: false } => accounts.OrderBy(a => a.SortKey).ThenBy(a => a.Id),
        _ => accounts.OrderByDescending(a => a.SortKey).ThenByDescending(a => a.Id),
    };

    private async Task<IQueryable<Account>> AfterAsync(IQueryable<Account> accounts, Question question, CancellationToken cancel)
    {
        if (question.After is not { } id || await FindAsync(id, cancel) is not { } last) return accounts;
        var (name, key) = (last.NormalizedUserName!, last.SortKey);
        return question switch
        {
            { ByUserName: true, Descending: false } => accounts.Where(a => a.NormalizedUserName!.CompareTo(name) > 0),
            { ByUserName: true } => accounts.Where(a => a.NormalizedUserName!.CompareTo(name) < 0),
            { Descending: false } => accounts.Where(a => a.SortKey.CompareTo(key) > 0 || (a.SortKey == key && a.Id > id)),
            _ => accounts.Where(a => a.SortKey.CompareTo(key) < 0 || (a.SortKey == key && a.Id < id)),
        };
    }

    private async Task<ILookup<long, Grant>> GrantsOfAsync(long[] accounts, CancellationToken cancel)
    {
        var today = time.Today;
        return (await db.Set<Grant>().AsNoTracking().Where(g => accounts.Contains(g.AccountId) && (g.To == null || today <= g.To))
            .OrderBy(g => g.From).ToListAsync(cancel)).ToLookup(g => g.AccountId);
    }
}
