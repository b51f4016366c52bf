using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Privacy;

/// <summary>What somebody asks for.</summary>
/// <param name="Fact">What is wrong, of a correction; with the right value.</param>
/// <param name="Elsewhere">Whether others hold the data on the union's behalf and have to be told too.</param>
public sealed record RequestWish(RequestKind Kind, string? Wish, WrongFact? Fact = null, string? RightValue = null, bool Elsewhere = false);

/// <summary>Takes the requests of people about their data, and answers them within the limits of the law.</summary>
public sealed class RequestDesk(AppDbContext db, CurrentWork work, PrivacyLimits limits, RequestEffects effects, PrivacyNotices notices, TimeProvider time)
{
    /// <summary>What came longer ago has been forgotten, or its year is mistyped.</summary>
    private const int OldestYears = 2;

    /// <summary>Nobody has more to ask at once; what goes beyond is a flood.</summary>
    public const int MostOpen = 10;

    /// <summary>The worker asks, by his own code. The request lies in the unit that keeps his record now.</summary>
    public async Task<PrivacyRequest> AskAsync(OwnDataCode code, RequestWish wish, CancellationToken cancel = default)
    {
        var unit = await db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(p => p.Id == code.PersonId).Select(p => p.OrgUnitId).SingleAsync(cancel);
        return await AsOneselfAsync(unit, () => TakeAsync(code.PersonId, unit, wish, RequestChannel.Code, time.UtcNow, cancel));
    }

    /// <summary>An officer writes down what has come on paper on a day; of a former day the limits run from its first hour.</summary>
    /// <returns>None when there is no such person in the scope.</returns>
    public async Task<PrivacyRequest?> WriteDownAsync(long personId, RequestWish wish, DateOnly receivedOn, CancellationToken cancel = default)
    {
        if (await db.Set<Person>().Where(p => p.Id == personId).Select(p => (long?)p.OrgUnitId).SingleOrDefaultAsync(cancel) is not { } unit) return null;
        Rule.Check(receivedOn <= time.Today, "ReceivedOn", $"Ngày nhận không được sau hôm nay, {VietFormat.Date(time.Today)}");
        Rule.Check(receivedOn >= time.Today.AddYears(-OldestYears), "ReceivedOn", $"Ngày nhận cách nay hơn {OldestYears} năm; xem lại năm");
        return await TakeAsync(personId, unit, wish, RequestChannel.Paper, receivedOn == time.Today ? time.UtcNow : PrivacyLimits.StartOf(receivedOn), cancel);
    }

    /// <summary>The worker takes an open request back. None when nobody has the code.</summary>
    public async Task<PrivacyRequest?> TakeBackAsync(string followCode, CancellationToken cancel = default)
    {
        if (SecretCode.Read(followCode) is not { } code
            || await db.Set<PrivacyRequest>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).SingleOrDefaultAsync(r => r.FollowCode == code, cancel) is not { } request) return null;
        return await AsOneselfAsync(request.OrgUnitId, async () =>
        {
            work.Begin(PrivacyOperations.TakeBack);
            Close(request, RequestState.TakenBack, null);
            await db.SaveChangesAsync(cancel);
            return request;
        });
    }

    /// <summary>The unit says that the request has come and is looked at; the one who has asked reads it by his code.</summary>
    /// <returns>False when there is no such request in the scope.</returns>
    public async Task<bool> AcknowledgeAsync(long id, CancellationToken cancel = default)
    {
        if (await FindAsync(id, cancel) is not { } request) return false;
        CheckOpen(request);
        Rule.Check(request.State is RequestState.Received, "Yêu cầu này đã được phản hồi");
        work.Begin(PrivacyOperations.Acknowledge);
        (request.State, request.AcknowledgedAt) = (RequestState.Acknowledged, time.UtcNow);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>The limit to answer is put off once, no further than the law allows.</summary>
    /// <inheritdoc cref="AcknowledgeAsync"/>
    public async Task<bool> ExtendAsync(long id, DateOnly until, string why, CancellationToken cancel = default)
    {
        if (await FindAsync(id, cancel) is not { } request) return false;
        CheckOpen(request);
        Rule.Check(request.ExtendedOn is null, "Yêu cầu này đã được gia hạn một lần; không gia hạn thêm được");
        var last = await limits.ExtendableToAsync(request, cancel);
        Rule.Check(last is not null, "Quy định ngày nhận yêu cầu không cho gia hạn");
        Rule.Check(until > PrivacyLimits.DayOf(request.AnswerBy!.Value) && until <= last, "Until", $"Gia hạn được đến hết ngày {VietFormat.Date(last!.Value)}, sau hạn đang có");
        Rule.Check(!string.IsNullOrWhiteSpace(why), "Why", "Ghi lý do gia hạn; người yêu cầu đọc được");
        Rule.StopIfBroken();
        work.Begin(PrivacyOperations.Extend, VietText.Nfc(why));
        (request.AnswerBy, request.ExtendedOn, request.ExtendedBecause) = (PrivacyLimits.EndOf(until), time.Today, VietText.Nfc(why));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>What was asked for has been done, or is done by this; the one who has asked reads the answer.</summary>
    /// <inheritdoc cref="AcknowledgeAsync"/>
    public Task<bool> CarryOutAsync(long id, string answer, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await FindAsync(id, cancel) is not { } request) return false;
        CheckOpen(request);
        Rule.Check(!string.IsNullOrWhiteSpace(answer), "Answer", "Ghi đã làm gì; người yêu cầu đọc được");
        Rule.StopIfBroken();
        await effects.CarryOutAsync(request, cancel);
        work.Begin(PrivacyOperations.CarryOut, VietText.Nfc(answer));
        Close(request, RequestState.Done, VietText.Nfc(answer));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <inheritdoc cref="AcknowledgeAsync"/>
    /// <param name="source">The article on which the refusal rests.</param>
    public async Task<bool> RefuseAsync(long id, string why, string source, CancellationToken cancel = default)
    {
        if (await FindAsync(id, cancel) is not { } request) return false;
        CheckOpen(request);
        Rule.Check(!string.IsNullOrWhiteSpace(why), "Why", "Ghi lý do không thực hiện; người yêu cầu đọc được");
        Rule.Check(!string.IsNullOrWhiteSpace(source), "Source", "Ghi căn cứ: văn bản, điều, khoản");
        Rule.StopIfBroken();
        work.Begin(PrivacyOperations.Refuse, VietText.Nfc(why));
        request.RefusalSource = VietText.Nfc(source);
        Close(request, RequestState.Refused, VietText.Nfc(why));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task<PrivacyRequest> TakeAsync(long personId, long unit, RequestWish wish, RequestChannel channel, DateTime receivedAt, CancellationToken cancel)
    {
        Check(wish);
        var open = await db.Set<PrivacyRequest>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter])
            .Where(r => r.PersonId == personId && (r.State == RequestState.Received || r.State == RequestState.Acknowledged)).ToListAsync(cancel);
        Rule.Check(open.Count < MostOpen, $"Đã có {MostOpen} yêu cầu đang chờ; chờ trả lời rồi gửi tiếp");
        Rule.Check(wish.Kind is RequestKind.Correct || open.TrueForAll(r => r.Kind != wish.Kind), "Kind", "Đã có một yêu cầu như vậy đang chờ trả lời");
        Rule.StopIfBroken();
        var due = await limits.OfAsync(wish.Kind, wish.Elsewhere, receivedAt, cancel);
        work.Begin(PrivacyOperations.Ask);
        var request = new PrivacyRequest
        {
            OrgUnitId = unit, PersonId = personId, Kind = wish.Kind, Channel = channel, ReceivedAt = receivedAt, FollowCode = SecretCode.New(),
            Fact = wish.Kind is RequestKind.Correct ? wish.Fact : null, RightValue = wish.Kind is RequestKind.Correct ? Said(wish.RightValue) : null, Wish = Said(wish.Wish),
            AcknowledgeBy = due.AcknowledgeBy, AnswerBy = due.AnswerBy,
        };
        db.Add(request);
        await db.SaveChangesAsync(cancel);
        await notices.CameAsync(request, cancel);
        return request;
    }

    private static void Check(RequestWish wish)
    {
        Rule.Check(Enum.IsDefined(wish.Kind), "Kind", "Chọn một yêu cầu trong danh sách");
        if (wish.Kind is RequestKind.Correct)
        {
            Rule.Check(wish.Fact is not null, "Fact", "Chọn điều cần sửa");
            Rule.Check(!string.IsNullOrWhiteSpace(wish.RightValue), "RightValue", "Ghi giá trị đúng");
        }
        Rule.Check(wish.Kind is not (RequestKind.Restrict or RequestKind.Oppose) || !string.IsNullOrWhiteSpace(wish.Wish), "Wish", "Ghi việc dùng dữ liệu nào cần hạn chế hoặc thôi");
    }

    private void Close(PrivacyRequest request, RequestState state, string? answer)
    {
        CheckOpen(request);
        (request.State, request.Answer, request.AnsweredAt) = (state, answer, time.UtcNow);
    }

    private static void CheckOpen(PrivacyRequest request) => Rule.Check(request.IsOpen, "Yêu cầu này đã kết thúc; tải lại trang để xem");

    private Task<PrivacyRequest?> FindAsync(long id, CancellationToken cancel) => db.Set<PrivacyRequest>().SingleOrDefaultAsync(r => r.Id == id, cancel);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietText.Nfc(text);

    /// <summary>Works inside the unit and under no account, even when an officer tries the page himself.</summary>
    private async Task<T> AsOneselfAsync<T>(long unit, Func<Task<T>> act)
    {
        var (scope, account, name) = (work.Scope, work.AccountId, work.AccountName);
        (work.Scope, work.AccountId, work.AccountName) = (new OrgScope(unit), null, OwnDataCodes.Oneself);
        try { return await act(); }
        finally { (work.Scope, work.AccountId, work.AccountName) = (scope, account, name); }
    }
}
