using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DoanKet.App.Platform.Jobs;

/// <summary>Does due jobs one after the other, each in its own scope, and puts recurring ones back on the list.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, TimeProvider time, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Where the day of recurring work begins: at two in the night in Viet Nam, when nobody waits for a page.</summary>
    private static readonly TimeSpan Night = TimeSpan.FromHours(19);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try { await RunDueAsync(stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
#pragma warning disable CA1031 // a database that is away for a moment must not end the runner
            catch (Exception failure) { log.LogError(failure, "Jobs could not be taken; trying again in {Pause}", Pause); }
#pragma warning restore CA1031
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Does everything that is due now; tests call it instead of waiting.</summary>
    public async Task RunDueAsync(CancellationToken cancel = default)
    {
        await PlanRecurringAsync(cancel);
        while (await RunOneAsync(cancel)) { }
    }

    private async Task<bool> RunOneAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentWork>().Scope = OrgScope.Everything;
        var queue = services.GetRequiredService<JobQueue>();
        if (await queue.TakeAsync(cancel) is not { } job) return false;
        await using var kept = new Keeping(scopes, log, job);
        try
        {
            var work = services.GetServices<IJob>().Single(j => j.Kind == job.Kind);
            if (job.Attempts < JobQueue.MostAttempts) await work.RunAsync(job.Payload, cancel);
            else if (!await work.AbandonAsync(job.Payload, cancel)) throw new InvalidOperationException($"The process died {job.Attempts} times while it did this job.");
            await queue.FinishAsync(job, cancel);
        }
#pragma warning disable CA1031 // whatever a job throws, it is returned with the reason and the others go on
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            var incident = $"{job.Id}-{job.Attempts + 1}-{Guid.NewGuid().ToString("N")[..8]}";
            log.LogError(failure, "Job {Kind} {Id} failed, incident {Incident}", job.Kind, job.Id, incident);
            await queue.ReturnAsync(job, incident, cancel);
        }
        return true;
    }

    /// <summary>Renews the lease while the job is done, over a connection of its own: the job's is busy.</summary>
    private sealed class Keeping : IAsyncDisposable
    {
        private readonly CancellationTokenSource end = new();
        private readonly Task work;

        public Keeping(IServiceScopeFactory scopes, ILogger log, Job job) => work = KeepAsync(scopes, log, job);

        private async Task KeepAsync(IServiceScopeFactory scopes, ILogger log, Job job)
        {
            try
            {
                using var timer = new PeriodicTimer(JobQueue.Lease / 3);
                while (await timer.WaitForNextTickAsync(end.Token)) await RenewAsync(scopes, log, job);
            }
            catch (OperationCanceledException) { }
        }

        private async Task RenewAsync(IServiceScopeFactory scopes, ILogger log, Job job)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<JobQueue>().KeepAsync(job, end.Token);
            }
#pragma warning disable CA1031 // the embedded database waits for the job itself; the next attempt is soon enough
            catch (Exception failure) when (failure is not OperationCanceledException) { log.LogDebug(failure, "Lease of job {Id} not renewed", job.Id); }
#pragma warning restore CA1031
        }

        public async ValueTask DisposeAsync()
        {
            await end.CancelAsync();
            await work;
            end.Dispose();
        }
    }

    /// <summary>Each recurring job has one row per slot of its interval; the unique index lets only one process add it.</summary>
    private async Task PlanRecurringAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        foreach (var job in services.GetServices<IJob>().Where(j => j.Every is not null))
        {
            var sinceNight = (time.UtcNow - Night).Ticks;
            var slot = new DateTime(sinceNight - sinceNight % job.Every!.Value.Ticks, DateTimeKind.Utc) + Night;
            var db = services.GetRequiredService<AppDbContext>();
            if (await db.Set<Job>().AnyAsync(j => j.Kind == job.Kind && j.DueAt == slot, cancel)) continue;
            db.Add(new Job { Kind = job.Kind, DueAt = slot });
            try { await db.SaveChangesAsync(cancel); }
            catch (DbUpdateException) { db.ChangeTracker.Clear(); }
        }
    }
}
