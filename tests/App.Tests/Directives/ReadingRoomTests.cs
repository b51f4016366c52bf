using DoanKet.App.Directives.Reading;

namespace DoanKet.App.Tests.Directives;

/// <summary>Reading keeps a processor busy: not more papers at once than there are seats.</summary>
public class ReadingRoomTests
{
    [Fact]
    public async Task Of_many_papers_at_once_some_wait_and_all_are_read()
    {
        using var open = new ManualResetEventSlim();
        using var entered = new CountdownEvent(Seats + 3);
        var reading = Enumerable.Range(0, Seats + 3).Select(_ => Task.Factory.StartNew(() => DirectiveReader.Read(new Held(open, entered), "ke-hoach.txt"), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        await Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
        Assert.InRange(entered.InitialCount - entered.CurrentCount, 0, Seats);
        open.Set();
        Assert.All(await Task.WhenAll(reading), r => Assert.Equal("19/KH-LĐLĐ", r.Head.Number));
    }

    private static int Seats => Math.Max(2, Environment.ProcessorCount);

    /// <summary>A file that does not come on before it is let.</summary>
    private sealed class Held(ManualResetEventSlim open, CountdownEvent entered) : MemoryStream("LIÊN ĐOÀN LAO ĐỘNG TỈNH YÊN BÁI\nSố: 19/KH-LĐLĐ\nKẾ HOẠCH\nCông tác năm"u8.ToArray())
    {
        private bool isSeen;

        public override int Read(byte[] buffer, int offset, int count) => Wait(() => base.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer)
        {
            Wait(() => 0);
            return base.Read(buffer);
        }

        public override void CopyTo(Stream destination, int bufferSize)
        {
            Wait(() => 0);
            base.CopyTo(destination, bufferSize);
        }

        private int Wait(Func<int> then)
        {
            if (!isSeen) entered.Signal();
            isSeen = true;
            open.Wait();
            return then();
        }
    }
}
