using System.Globalization;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Enterprises.Refresh;

/// <summary>What is asked of the differences.</summary>
/// <param name="ListId">Of one list only.</param>
/// <param name="Decision">By default what waits; none for all, decided or not.</param>
public sealed record FeedQuestion(long? ListId = null, RefreshKind? Kind = null, long? UnitId = null, RefreshDecision? Decision = RefreshDecision.Waiting, string? After = null);

public sealed record FeedRow(RefreshItem Item, RefreshList? List, string UnitName, string? NewUnitName);

/// <param name="Counted">Counted up to one beyond <see cref="RefreshFeed.CountedUpTo"/>.</param>
public sealed record FeedPage(IReadOnlyList<FeedRow> Rows, string? Next, int Counted);

/// <summary>What deciding many at once has done.</summary>
/// <param name="Refused">Those that can no longer be accepted, with the reason; they wait on.</param>
public sealed record FeedDecided(int Done, IReadOnlyList<(string Name, string Why)> Refused);

/// <summary>The differences that units are to decide, and their decisions.</summary>
public sealed class RefreshFeed(AppDbContext db, CurrentWork work, RefreshActs acts, TimeProvider time)
{
    public const int PageSize = 50;
    public const int CountedUpTo = 1000;

    /// <summary>The most that are decided in one act.</summary>
    public const int MostAtOnce = 500;

    public async Task<FeedPage> PageAsync(FeedQuestion asked, CancellationToken cancel = default)
    {
        var all = Items(asked);
        var counted = await all.CountUpToAsync(CountedUpTo, cancel);
        var after = long.TryParse(asked.After, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
        var items = await all.AsNoTracking().Where(i => i.Id > after).OrderBy(i => i.Id).Take(PageSize + 1).ToListAsync(cancel);
        var page = items.Take(PageSize).ToList();
        var (lists, units) = (page.Select(i => i.ListId).Distinct().ToList(), page.SelectMany(i => new[] { i.OrgUnitId, i.UnitId ?? 0 }).Distinct().ToList());
        // The list itself may lie above the reader: its name and day are told, as the work comes from there.
        var listed = await db.Set<RefreshList>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().Where(l => lists.Contains(l.Id)).ToDictionaryAsync(l => l.Id, cancel);
        var names = await db.Set<OrgUnit>().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        return new(page.ConvertAll(i => new FeedRow(i, listed.GetValueOrDefault(i.ListId), names.GetValueOrDefault(i.OrgUnitId, ""), i.UnitId is { } unit ? names.GetValueOrDefault(unit) : null)),
            items.Count > PageSize ? page[^1].Id.ToString(CultureInfo.InvariantCulture) : null, counted);
    }

    /// <summary>How many there are of each kind.</summary>
    public Task<Dictionary<RefreshKind, int>> CountsAsync(FeedQuestion asked, CancellationToken cancel = default) =>
        Items(asked with { Kind = null }).GroupBy(i => i.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);

    /// <summary>How many of a list each unit is asked to decide.</summary>
    public async Task<List<(string Unit, int Count)>> ByUnitAsync(long listId, CancellationToken cancel = default)
    {
        var counts = await db.Set<RefreshItem>().Where(i => i.ListId == listId).GroupBy(i => i.OrgUnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var ids = counts.Keys.ToList();
        var units = await db.Set<OrgUnit>().AsNoTracking().Where(u => ids.Contains(u.Id)).OrderBy(u => u.Position).ThenBy(u => u.Code).ToListAsync(cancel);
        return units.ConvertAll(u => (u.Name, counts[u.Id]));
    }

    /// <summary>The first of the question, to be decided together.</summary>
    public Task<List<long>> IdsAsync(FeedQuestion asked, CancellationToken cancel = default) => Items(asked).OrderBy(i => i.Id).Select(i => i.Id).Take(MostAtOnce).ToListAsync(cancel);

    /// <summary>Does what the differences propose. One that no longer holds is told and waits on; the others are done.</summary>
    public Task<FeedDecided> AcceptAsync(IReadOnlyCollection<long> ids, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        var (items, lists) = await WaitingAsync(ids, cancel);
        work.Begin(RefreshOperations.Accept, $"{VietFormat.Number(items.Count)} việc");
        var (done, refused) = (0, new List<(string, string)>());
        foreach (var item in items)
        {
            if (await acts.ApplyAsync(lists[item.ListId], item, cancel) is { } why)
            {
                refused.Add((item.Name, why));
                continue;
            }
            Decide(item, RefreshDecision.Accepted);
            await db.SaveChangesAsync(cancel);
            done++;
        }
        return new FeedDecided(done, refused);
    }, cancel);

    /// <summary>Leaves the register as it is; the same difference is not proposed again.</summary>
    public async Task<int> DismissAsync(IReadOnlyCollection<long> ids, string? reason, CancellationToken cancel = default)
    {
        var (items, _) = await WaitingAsync(ids, cancel);
        work.Begin(RefreshOperations.Dismiss, string.IsNullOrWhiteSpace(reason) ? null : VietText.Nfc(reason));
        foreach (var item in items) Decide(item, RefreshDecision.Dismissed);
        await db.SaveChangesAsync(cancel);
        return items.Count;
    }

    private async Task<(List<RefreshItem> Items, Dictionary<long, RefreshList> Lists)> WaitingAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        Rule.Check(ids.Count > 0, "Chọn ít nhất một việc");
        Rule.Check(ids.Count <= MostAtOnce, $"Mỗi lần nhiều nhất {MostAtOnce} việc");
        var items = await Items(new()).Where(i => ids.Contains(i.Id)).OrderBy(i => i.Id).ToListAsync(cancel);
        Rule.Check(items.Count == ids.Distinct().Count(), "Có việc đã được người khác quyết định hoặc danh sách đã hoàn tác. Tải lại trang để xem những việc còn chờ");
        var of = items.Select(i => i.ListId).Distinct().ToList();
        return (items, await db.Set<RefreshList>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().Where(l => of.Contains(l.Id)).ToDictionaryAsync(l => l.Id, cancel));
    }

    private void Decide(RefreshItem item, RefreshDecision decision) => (item.Decision, item.DecidedBy, item.DecidedAt) = (decision, work.AccountName, time.UtcNow);

    private IQueryable<RefreshItem> Items(FeedQuestion asked)
    {
        IQueryable<RefreshItem> items = db.Set<RefreshItem>();
        if (asked.ListId is { } list) items = items.Where(i => i.ListId == list);
        if (asked.Decision is { } decision) items = items.Where(i => i.Decision == decision);
        if (asked.Kind is { } kind) items = items.Where(i => i.Kind == kind);
        if (asked.UnitId is { } unit)
        {
            var below = db.Set<OrgLink>().Below(unit, time.Today);
            items = items.Where(i => below.Contains(i.OrgUnitId));
        }
        return items;
    }
}
