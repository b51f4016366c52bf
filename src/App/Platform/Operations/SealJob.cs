using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;

namespace DoanKet.App.Platform.Operations;

internal sealed class SealJob(AuditChain chain, AppDbContext db) : IJob
{
    public string Kind => "audit.seal";

    public string Label => "Niêm phong nhật ký";

    public TimeSpan? Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await chain.SealAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
