using DoanKet.App.Platform.Data;

namespace DoanKet.App.Platform.Jobs;

/// <summary>What the administrator sees of the work in the background, and how a job that has given up is started again.</summary>
public sealed class JobBoard(AppDbContext db, IEnumerable<IJob> kinds, TimeProvider time)
{
    /// <summary>A kind of work that comes up by itself.</summary>
    public sealed record Recurring(string Kind, string Label, TimeSpan Every, DateTime? LastDoneAt, bool Failing);

    /// <param name="NextTryAt">None when it has been tried as often as it is by itself.</param>
    public sealed record Failed(long Id, string Kind, string Label, DateTime DueAt, int Attempts, string Incident, DateTime? NextTryAt);

    public async Task<List<Recurring>> RecurringAsync(CancellationToken cancel = default)
    {
        var failing = (await FailedOnes().Select(j => j.Kind).Distinct().ToListAsync(cancel)).ToHashSet();
        var list = new List<Recurring>();
        foreach (var kind in kinds.Where(k => k.Every is not null))
        {
            var last = await db.Set<Job>().Where(j => j.Kind == kind.Kind && j.DoneAt != null).MaxAsync(j => j.DoneAt, cancel);
            list.Add(new Recurring(kind.Kind, kind.Label, kind.Every!.Value, last, failing.Contains(kind.Kind)));
        }
        return [.. list.OrderBy(r => r.Label, StringComparer.Ordinal)];
    }

    /// <summary>Work that has failed and is not done yet, the latest first.</summary>
    public async Task<List<Failed>> FailedAsync(int size, CancellationToken cancel = default)
    {
        var labels = kinds.ToDictionary(k => k.Kind, k => k.Label);
        return (await FailedOnes().OrderByDescending(j => j.Id).Take(size).ToListAsync(cancel)).ConvertAll(j => new Failed(
            j.Id, j.Kind, labels.GetValueOrDefault(j.Kind, j.Kind), j.DueAt, j.Attempts, j.Incident!, j.Attempts < JobQueue.MostAttempts ? j.LeasedUntil : null));
    }

    /// <summary>How many jobs wait for their turn beyond their time.</summary>
    public Task<int> WaitingAsync(CancellationToken cancel = default)
    {
        var now = time.UtcNow;
        return db.Set<Job>().CountAsync(j => j.DoneAt == null && j.Incident == null && j.DueAt <= now, cancel);
    }

    /// <summary>Lets a failed job be taken at once, with all its attempts before it.</summary>
    /// <returns>Whether there is such a job.</returns>
    public async Task<bool> RetryAsync(long id, CancellationToken cancel = default) => await db.Set<Job>().Where(j => j.Id == id && j.DoneAt == null && j.Incident != null)
        .ExecuteUpdateAsync(s => s.SetProperty(j => j.Attempts, 0).SetProperty(j => j.LeasedUntil, (DateTime?)null), cancel) == 1;

    private IQueryable<Job> FailedOnes() => db.Set<Job>().AsNoTracking().Where(j => j.DoneAt == null && j.Incident != null);
}
