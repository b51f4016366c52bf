using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.Extensions.Caching.Memory;

namespace DoanKet.App.Members;

/// <summary>
/// Counts searches by a whole number that find nobody. Of a citizen number the list shows the first and the last three digits, and who knows the day of birth
/// has a thousand numbers left: asking for one after the other, he would learn it without the permission to see it. So what is counted are different numbers
/// that look the same when masked; whoever compares papers with the register, or types slowly, asks for numbers that do not.
/// </summary>
public sealed class NumberGuesses(IMemoryCache kept, CurrentWork work, ReadLog log, TimeProvider time)
{
    /// <summary>So many citizen numbers that look the same in an hour, then none like them until the hour is over.</summary>
    public const int MostCitizen = 20;

    /// <summary>So many other numbers (older papers, phones): more of their digits are hidden.</summary>
    private const int MostOther = 200;

    private const int CitizenLength = 12;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private sealed record Misses(DateTime Until, Dictionary<string, HashSet<string>> Alike);

    /// <summary>Refuses a number when the account has asked for too many like it that nobody bears.</summary>
    public void Check(MemberQuestion question)
    {
        if (NumberOf(question) is not { } number || Of() is not { } misses) return;
        bool mayAsk;
        lock (misses) mayAsk = !misses.Alike.TryGetValue(CitizenId.Mask(number), out var alike) || alike.Count < MostOf(number) || alike.Contains(number);
        Rule.Check(mayAsk, $"Đã tìm {MostOf(number)} số gần giống nhau không có ai trong một giờ, nên tạm không tìm số như vậy nữa. Cần đối chiếu nhiều số thì chạy thử danh sách ở trang Nhập từ tệp");
    }

    /// <summary>A search by a number has found nobody; the one after which no more like it are answered is told by the log of viewings.</summary>
    public async Task MissedAsync(MemberQuestion question, CancellationToken cancel = default)
    {
        if (NumberOf(question) is not { } number) return;
        var misses = Of() ?? kept.Set(Key, new Misses(time.UtcNow + Window, []), Window);
        var (mask, isLast) = (CitizenId.Mask(number), false);
        lock (misses)
        {
            if (!misses.Alike.TryGetValue(mask, out var alike)) misses.Alike[mask] = alike = [];
            isLast = alike.Add(number) && alike.Count == MostOf(number);
        }
        if (isLast) await log.NoteAsync(MemberOperations.GuessNumbers, $"{MostOf(number)} số dạng {mask} không có ai trong một giờ", cancel);
    }

    private (Type, long?) Key => (typeof(NumberGuesses), work.AccountId);

    private Misses? Of() => kept.TryGetValue(Key, out Misses? misses) && misses!.Until > time.UtcNow ? misses : null;

    private static int MostOf(string number) => number.Length == CitizenLength ? MostCitizen : MostOther;

    /// <summary>The number as the search understands it; numbers of cards are not hidden.</summary>
    private string? NumberOf(MemberQuestion question) => work.AccountId is null || string.IsNullOrWhiteSpace(question.Text) ? null
        : CitizenId.Parse(question.Text) is { Ok: true, Value.Number: var id } ? id
        : PhoneNumber.Parse(question.Text) is { Ok: true, Value.Number: var phone } ? phone : null;
}
