using System.Collections.Concurrent;

namespace DoanKet.App.Platform.Tables;

/// <summary>Rows that another thread reads while those before them are looked at: taking a workbook apart costs as much as understanding it. Never more than a few thousand are held.</summary>
internal static class ReadAhead
{
    private const int RowsAtOnce = 256, Parts = 8;

    /// <summary>The same rows in the same order. What stops their reading is thrown where they end; who stops early waits for the part under way.</summary>
    public static IEnumerable<StoredRow> Of(IEnumerable<StoredRow> rows)
    {
        using var parts = new BlockingCollection<List<StoredRow>>(Parts);
        using var stop = new CancellationTokenSource();
        var reading = Task.Factory.StartNew(() => Read(rows, parts, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var part in parts.GetConsumingEnumerable(CancellationToken.None))
                foreach (var row in part)
                    yield return row;
            reading.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            // its fault, if there is one, has been thrown above or is of rows that nobody asked for
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
            _ = reading.Exception;
        }
    }

    private static void Read(IEnumerable<StoredRow> rows, BlockingCollection<List<StoredRow>> parts, CancellationToken stop)
    {
        try
        {
            var part = new List<StoredRow>(RowsAtOnce);
            foreach (var row in rows)
            {
                part.Add(row);
                if (part.Count < RowsAtOnce) continue;
                parts.Add(part, stop);
                part = new(RowsAtOnce);
            }
            if (part.Count > 0) parts.Add(part, stop);
        }
        catch (OperationCanceledException)
        {
            // nobody asks for more
        }
        finally
        {
            parts.CompleteAdding();
        }
    }
}
