using System.Text.Json;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;
using Microsoft.Extensions.Logging;

namespace DoanKet.App.Members.Import;

/// <summary>Carries large batches out after the request that asked for it. A process that dies leaves the job to the next one, and the register as it was.</summary>
internal sealed class ImportJob(MemberImport import, RunningImports running, ImportStops stops, AppDbContext db, CurrentWork work, ILogger<ImportJob> log) : IJob
{
    public const string Name = "member.import";

    /// <param name="Seen">The mark of what the officer saw.</param>
    internal sealed record Asked(long Batch, string? Seen, long? AccountId, string AccountName);

    public string Kind => Name;

    public string Label => "Nhập đoàn viên từ tệp";

    public TimeSpan? Every => null;

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var asked = JsonSerializer.Deserialize<Asked>(payload)!;
        (work.AccountId, work.AccountName) = (asked.AccountId, asked.AccountName);
        using var run = running.Begin(asked.Batch, cancel);
        var watch = WatchAsync(asked.Batch, run);
        try
        {
            if (await stops.IsAskedAsync(asked.Batch, cancel)) throw new OperationCanceledException();
            await import.CarryOutAsync(asked.Batch, asked.Seen, run, cancel: run.Source.Token);
        }
        catch (RuleBroken broken)
        {
            await GiveBackAsync(asked.Batch, broken.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            await GiveBackAsync(asked.Batch, "Đã dừng theo yêu cầu; chưa có gì được ghi vào sổ");
        }
#pragma warning disable CA1031 // whatever it was, the officer gets the batch back; trying again by itself could import it behind the officer's back
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(failure, "Import of batch {Batch} failed", asked.Batch);
            await GiveBackAsync(asked.Batch, "Máy chủ gặp lỗi khi ghi; chưa có gì được ghi vào sổ. Bấm nhập lần nữa, hoặc báo quản trị");
        }
        finally
        {
            await run.Source.CancelAsync();
            await watch;
        }
    }

    /// <summary>The officer gets the batch back: begun again by itself it would only bring the process down again.</summary>
    public async Task<bool> AbandonAsync(string payload, CancellationToken cancel)
    {
        await GiveBackAsync(JsonSerializer.Deserialize<Asked>(payload)!.Batch, "Máy chủ đã dừng nhiều lần trong khi nhập lô này; chưa có gì được ghi vào sổ. Báo quản trị trước khi bấm nhập lần nữa, hoặc chia nhỏ tệp");
        return true;
    }

    /// <summary>Stops the run when somebody has asked for it, here or in another process. Ends with the run.</summary>
    private async Task WatchAsync(long batchId, RunningImports.Run run)
    {
        try
        {
            await stops.WaitAsync(batchId, run.Source.Token);
            await run.Source.CancelAsync();
        }
        catch (OperationCanceledException) { }
#pragma warning disable CA1031 // a database that is away for a moment: the import itself will tell
        catch (Exception failure) { log.LogDebug(failure, "Could not look whether batch {Batch} is to stop", batchId); }
#pragma warning restore CA1031
    }

    /// <summary>The batch is a trial again, with what stopped it.</summary>
    private Task<int> GiveBackAsync(long batchId, string why) => db.Set<MemberBatch>().Where(b => b.Id == batchId && b.State == BatchState.Running)
        .ExecuteUpdateAsync(s => s.SetProperty(b => b.State, BatchState.Tried).SetProperty(b => b.StoppedBecause, why), CancellationToken.None);
}
