using DoanKet.App.Platform.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Members.Import;

/// <summary>The wish that an import be stopped, in whatever process it runs. A row of its own: that of the batch is held by the import itself.</summary>
internal sealed class ImportStop
{
    public required long BatchId { get; init; }
}

internal sealed class ImportStopMap : IEntityTypeConfiguration<ImportStop>
{
    public void Configure(EntityTypeBuilder<ImportStop> stop)
    {
        stop.ToTable("member_import_stop");
        stop.HasKey(s => s.BatchId);
        stop.Property(s => s.BatchId).ValueGeneratedNever();
    }
}

/// <summary>Carries the wish to stop from the page to the process that runs the import.</summary>
public sealed class ImportStops(AppDbContext db, IServiceScopeFactory scopes)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>Asks the import to stop, or not to begin. The caller has found the batch within its scope.</summary>
    public async Task AskAsync(long batchId, CancellationToken cancel = default)
    {
        if (await db.Set<ImportStop>().AnyAsync(s => s.BatchId == batchId, cancel)) return;
        db.Add(new ImportStop { BatchId = batchId });
        await db.SaveChangesAsync(cancel);
    }

    internal Task<bool> IsAskedAsync(long batchId, CancellationToken cancel = default) => db.Set<ImportStop>().AnyAsync(s => s.BatchId == batchId, cancel);

    internal Task ForgetAsync(long batchId, CancellationToken cancel = default) => db.Set<ImportStop>().Where(s => s.BatchId == batchId).ExecuteDeleteAsync(cancel);

    /// <summary>Watches until somebody wants the import stopped, over connections of its own: the import's is busy.</summary>
    internal async Task WaitAsync(long batchId, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Look);
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ImportStop>().AnyAsync(s => s.BatchId == batchId, cancel)) return;
        }
        while (await timer.WaitForNextTickAsync(cancel));
    }
}
