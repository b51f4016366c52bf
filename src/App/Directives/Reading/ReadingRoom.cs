namespace DoanKet.App.Directives.Reading;

/// <summary>How many papers are read at the same moment: each keeps a processor busy for up to seconds, and the screens of everybody else need one too.</summary>
internal static class ReadingRoom
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly SemaphoreSlim Seats = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>Waits for a seat; who waits too long is asked to come back.</summary>
    public static T In<T>(Func<T> read)
    {
        if (!Seats.Wait(Longest)) throw new DirectiveRefused("Máy đang đọc nhiều văn bản khác. Chờ một phút rồi gửi lại.");
        try
        {
            return read();
        }
        finally
        {
            Seats.Release();
        }
    }
}
