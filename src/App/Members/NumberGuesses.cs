using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.Extensions.Caching.Memory;

namespace DoanKet.App.Members;

/// <summary>
/// Counts searches by a whole number that find nobody. A masked number leaves a thousand possible ones: who asks for one after the other would learn it
/// without the permission to see it. Somebody who compares papers with the register finds most of what he types.
/// </summary>
public sealed class NumberGuesses(IMemoryCache kept, CurrentWork work, ReadLog log, TimeProvider time)
{
    /// <summary>So many in an hour, then no more until the hour is over.</summary>
    public const int Most = 60;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private sealed class Misses
    {
        public required DateTime Until { get; init; }

        public int Count { get; set; }
    }

    /// <summary>Refused to an account that has searched too many numbers of nobody.</summary>
    public void Check(MemberQuestion question)
    {
        if (IsCounted(question)) Rule.Check(Of() is not { } misses || misses.Count < Most,
            $"Đã tìm {Most} số không có ai trong một giờ, nên tạm không tìm theo số nữa. Cần đối chiếu nhiều số thì chạy thử danh sách ở trang Nhập từ tệp");
    }

    /// <summary>A search by a number has found nobody; the one that fills the hour is told by the log of viewings.</summary>
    public async Task MissedAsync(MemberQuestion question, CancellationToken cancel = default)
    {
        if (!IsCounted(question)) return;
        var misses = Of() ?? kept.Set(Key, new Misses { Until = time.UtcNow + Window }, Window);
        bool isLast;
        lock (misses) isLast = ++misses.Count == Most;
        if (isLast) await log.NoteAsync(MemberOperations.GuessNumbers, $"{Most} số không có ai trong một giờ", cancel);
    }

    private (Type, long?) Key => (typeof(NumberGuesses), work.AccountId);

    private Misses? Of() => kept.TryGetValue(Key, out Misses? misses) && misses!.Until > time.UtcNow ? misses : null;

    private bool IsCounted(MemberQuestion question) => work.AccountId is not null && question.Text?.Count(char.IsAsciiDigit) >= 6;
}
