using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.Extensions.Caching.Memory;

namespace DoanKet.App.Members;

/// <summary>
/// Counts whole numbers that are asked for: in searches those of nobody, in forms that tell whether a number is somebody's all. Of a citizen number the list shows the first and the last three digits, and who knows the day of birth
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

    private sealed record Asked(DateTime Until, Dictionary<string, HashSet<string>> Alike, HashSet<string> Told);

    private string? untold;

    /// <summary>Refuses a search for a number when the account has asked for too many like it that nobody bears.</summary>
    public void Check(MemberQuestion question)
    {
        if (NumberOf(question) is { } number && !MayAsk(number)) throw new RuleBroken("", Refusal(number));
    }

    /// <summary>A search by a number has found nobody; the one after which no more like it are answered is told by the log of viewings.</summary>
    public async Task MissedAsync(MemberQuestion question, CancellationToken cancel = default)
    {
        if (NumberOf(question) is { } number && Add(number) == MostOf(number)) await NoteAsync(Words(number), cancel);
    }

    /// <summary>Of a form whose answer differs when a number is somebody's: counted whatever the answer, and refused after so many that look alike.</summary>
    /// <param name="field">Where the refusal is shown.</param>
    public void Ask(string number, string field)
    {
        if (work.AccountId is null) return;
        if (MayAsk(number))
        {
            Add(number);
            return;
        }
        var asked = Of()!;
        lock (asked) untold = asked.Told.Add(CitizenId.Mask(number)) ? Words(number) : null;
        throw new RuleBroken(field, Refusal(number));
    }

    /// <summary>Notes what <see cref="Ask"/> has refused: the form in which it happened is undone with all that it wrote.</summary>
    public Task TellAsync(CancellationToken cancel = default) => Interlocked.Exchange(ref untold, null) is { } what ? NoteAsync(what, cancel) : Task.CompletedTask;

    private Task NoteAsync(string what, CancellationToken cancel) => log.NoteAsync(MemberOperations.GuessNumbers, what, cancel);

    private static string Words(string number) => $"{MostOf(number)} số dạng {CitizenId.Mask(number)} trong một giờ";

    private static string Refusal(string number) => $"Đã hỏi {MostOf(number)} số gần giống nhau trong một giờ, nên tạm không trả lời số như vậy nữa. Cần đối chiếu nhiều số thì chạy thử danh sách ở trang Nhập từ tệp";

    private bool MayAsk(string number)
    {
        if (Of() is not { } asked) return true;
        lock (asked) return !asked.Alike.TryGetValue(CitizenId.Mask(number), out var alike) || alike.Count < MostOf(number) || alike.Contains(number);
    }

    /// <summary>How many like it there are now; 0 where it had been asked before.</summary>
    private int Add(string number)
    {
        var asked = Of() ?? kept.Set(Key, new Asked(time.UtcNow + Window, [], []), Window);
        lock (asked)
        {
            if (!asked.Alike.TryGetValue(CitizenId.Mask(number), out var alike)) asked.Alike[CitizenId.Mask(number)] = alike = [];
            return alike.Add(number) ? alike.Count : 0;
        }
    }

    private (Type, long?) Key => (typeof(NumberGuesses), work.AccountId);

    private Asked? Of() => kept.TryGetValue(Key, out Asked? asked) && asked!.Until > time.UtcNow ? asked : null;

    private static int MostOf(string number) => number.Length == CitizenLength ? MostCitizen : MostOther;

    /// <summary>The number as the search understands it; numbers of cards are not hidden.</summary>
    private string? NumberOf(MemberQuestion question) => work.AccountId is null || string.IsNullOrWhiteSpace(question.Text) ? null
        : CitizenId.Parse(question.Text) is { Ok: true, Value.Number: var id } ? id
        : PhoneNumber.Parse(question.Text) is { Ok: true, Value.Number: var phone } ? phone : null;
}
