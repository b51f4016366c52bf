using System.Text.Json;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members.Duplicates;

/// <summary>Asks for searches, and tells how the last one went.</summary>
public sealed class SearchDesk(AppDbContext db, CurrentWork work, JobQueue queue, TimeProvider time)
{
    /// <summary>One that has not come back in this time has failed; another may be asked for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Searches the units of the scope in the background; what is under way is not begun again.</summary>
    public async Task AskAsync(CancellationToken cancel = default)
    {
        var since = time.UtcNow - Patience;
        foreach (var unit in work.Scope.Roots)
        {
            if (await db.Set<SearchRun>().AnyAsync(r => r.OrgUnitId == unit && r.DoneAt == null && r.AskedAt > since, cancel)) continue;
            var run = new SearchRun { OrgUnitId = unit, AskedBy = work.AccountName, AskedAt = time.UtcNow };
            db.Add(run);
            await db.SaveChangesAsync(cancel);
            queue.Ask(SearchJob.Name, new SearchJob.Asked(run.Id));
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Whether a search of the scope is under way, and the last that is done, of the scope or of a unit above it.</summary>
    public async Task<(bool Running, SearchRun? Last)> StateAsync(CancellationToken cancel = default)
    {
        var (roots, since) = (work.Scope.Roots, time.UtcNow - Patience);
        var above = db.Set<OrgLink>().Where(l => roots.Contains(l.DescendantId) && l.ValidTo == OrgLink.Open).Select(l => l.AncestorId);
        var runs = db.Set<SearchRun>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().Where(r => above.Contains(r.OrgUnitId));
        return (await runs.AnyAsync(r => roots.Contains(r.OrgUnitId) && r.DoneAt == null && r.AskedAt > since, cancel),
            await runs.Where(r => r.DoneAt != null).OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancel));
    }
}

/// <summary>Carries one search out. It holds nothing while it compares; what it finds is written at once, or not at all.</summary>
internal sealed class SearchJob(DuplicateSearch search, AppDbContext db, TimeProvider time) : IJob
{
    public const string Name = "member.duplicates";

    internal sealed record Asked(long Run);

    public string Kind => Name;

    public string Label => "Dò hồ sơ trùng của một đơn vị";

    public TimeSpan? Every => null;

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var run = await db.Set<SearchRun>().SingleAsync(r => r.Id == JsonSerializer.Deserialize<Asked>(payload)!.Run, cancel);
        (run.Records, run.Found) = await search.RunAsync(run.OrgUnitId, cancel);
        run.DoneAt = time.UtcNow;
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>Once a day each unit just below the confederation is searched, one after the other: no piece of work is as long as the country.</summary>
internal sealed class DailySearchJob(AppDbContext db, TimeProvider time) : IJob
{
    /// <summary>A search of the largest province takes a part of it: what somebody asks for meanwhile does not wait for all the others.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(1);

    public string Kind => "member.duplicates-daily";

    public string Label => "Dò hồ sơ trùng cả nước";

    public TimeSpan? Every => TimeSpan.FromDays(1);

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var units = await db.Set<OrgUnit>().Where(u => u.ParentId == OrgScope.NationalUnit && u.ClosedOn == null).Select(u => u.Id).ToListAsync(cancel);
        await db.InTransactionAsync(async () =>
        {
            var runs = units.ConvertAll(u => new SearchRun { OrgUnitId = u, AskedBy = "Hệ thống", AskedAt = time.UtcNow });
            db.AddRange(runs);
            await db.SaveChangesAsync(cancel);
            db.AddRange(runs.Select((r, i) => new Job { Kind = SearchJob.Name, Payload = JsonSerializer.Serialize(new SearchJob.Asked(r.Id)), DueAt = time.UtcNow + Apart * (i + 1) }));
            return await db.SaveChangesAsync(cancel);
        }, cancel);
    }
}
