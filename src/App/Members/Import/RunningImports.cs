using System.Collections.Concurrent;

namespace DoanKet.App.Members.Import;

/// <summary>Imports that run in this process: how far they are, and how they are stopped. Another process of the same site only knows that one runs, and asks it to stop by <see cref="ImportStops"/>.</summary>
public sealed class RunningImports
{
    private readonly ConcurrentDictionary<long, Run> runs = new();

    /// <summary>In hundredths; none when no import of the batch runs here.</summary>
    public int? ProgressOf(long batchId) => runs.TryGetValue(batchId, out var run) ? run.Percent : null;

    /// <summary>Stops the import: nothing of it stays. False when none runs here any more.</summary>
    public bool Stop(long batchId)
    {
        if (!runs.TryGetValue(batchId, out var run)) return false;
        run.Source.Cancel();
        return true;
    }

    internal Run Begin(long batchId, CancellationToken cancel) => runs[batchId] = new Run(CancellationTokenSource.CreateLinkedTokenSource(cancel), () => runs.TryRemove(batchId, out _));

    internal sealed class Run(CancellationTokenSource source, Action end) : IProgress<int>, IDisposable
    {
        public CancellationTokenSource Source => source;

        public int Percent { get; private set; }

        public void Report(int value) => Percent = value;

        public void Dispose()
        {
            end();
            source.Dispose();
        }
    }
}
