using System.Text.Json;
using DoanKet.App.Platform.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Platform.Jobs;

/// <summary>Work to be done after the request that asked for it; saved in the same transaction, so never lost and never early.</summary>
public sealed class Job
{
    public long Id { get; private set; }
    public required string Kind { get; init; }
    public string Payload { get; init; } = "{}";
    public required DateTime DueAt { get; set; }
    public DateTime? LeasedUntil { get; set; }
    public DateTime? DoneAt { get; set; }
    public int Attempts { get; set; }

    /// <summary>The number under which the log tells why it failed last; none when it has not. The reason itself may name people and places that the administrator does not see.</summary>
    public string? Incident { get; set; }
}

/// <summary>Something that can be done later. The kind ties it to its rows in the queue.</summary>
public interface IJob
{
    string Kind { get; }

    /// <summary>Its name on the administrator's page.</summary>
    string Label => Kind;

    /// <summary>How often it comes up by itself; none for work that is only asked for.</summary>
    TimeSpan? Every { get; }

    Task RunAsync(string payload, CancellationToken cancel);

    /// <summary>The work has been begun as often as it is begun by itself, and each time the process died of it or with it.</summary>
    /// <returns>Whether the job has settled that itself; else it stands among the failed ones.</returns>
    Task<bool> AbandonAsync(string payload, CancellationToken cancel) => Task.FromResult(false);
}

internal sealed class JobMap : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.ToTable("job");
        job.Property(j => j.Kind).HasMaxLength(64);
        job.Property(j => j.Incident).HasMaxLength(32);
        job.HasIndex(j => new { j.DoneAt, j.DueAt });
        job.HasIndex(j => new { j.Kind, j.DueAt }).IsUnique();
    }
}

/// <summary>Takes, finishes and gives back jobs.</summary>
public sealed class JobQueue(AppDbContext db, TimeProvider time)
{
    /// <summary>How long a job stays with a process that has not been heard of: one that was killed gives its work to the next after so long.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    internal const int MostAttempts = 5;

    public void Ask<T>(string kind, T payload) =>
        db.Add(new Job { Kind = kind, Payload = JsonSerializer.Serialize(payload), DueAt = time.UtcNow });

    /// <summary>Takes one due job, or none. Two workers never get the same one: the update decides, not the read. A job with all its attempts behind it and no failure told is taken once more, to be abandoned.</summary>
    public async Task<Job?> TakeAsync(CancellationToken cancel = default)
    {
        while (true)
        {
            var now = time.UtcNow;
            var free = db.Set<Job>().Where(j => j.DoneAt == null && j.DueAt <= now && (j.Attempts < MostAttempts || j.Attempts == MostAttempts && j.Incident == null)
                && (j.LeasedUntil == null || j.LeasedUntil < now));
            if (await free.AsNoTracking().OrderBy(j => j.DueAt).ThenBy(j => j.Id).FirstOrDefaultAsync(cancel) is not { } job) return null;
            var taken = await free.Where(j => j.Id == job.Id).ExecuteUpdateAsync(s => s
                .SetProperty(j => j.LeasedUntil, now + Lease)
                .SetProperty(j => j.Attempts, j => j.Attempts + 1), cancel);
            if (taken == 1) return job;
        }
    }

    /// <summary>Says that the job is still being done.</summary>
    public Task KeepAsync(Job job, CancellationToken cancel = default) => db.Set<Job>().Where(j => j.Id == job.Id && j.DoneAt == null)
        .ExecuteUpdateAsync(s => s.SetProperty(j => j.LeasedUntil, time.UtcNow + Lease), cancel);

    public Task FinishAsync(Job job, CancellationToken cancel = default) => db.Set<Job>().Where(j => j.Id == job.Id)
        .ExecuteUpdateAsync(s => s.SetProperty(j => j.DoneAt, time.UtcNow), cancel);

    /// <summary>Gives a failed job back, to be tried again later and later.</summary>
    public Task ReturnAsync(Job job, string incident, CancellationToken cancel = default) => db.Set<Job>().Where(j => j.Id == job.Id)
        .ExecuteUpdateAsync(s => s
            .SetProperty(j => j.LeasedUntil, time.UtcNow.AddMinutes(Math.Pow(2, job.Attempts + 1)))
            .SetProperty(j => j.Incident, incident), cancel);
}
