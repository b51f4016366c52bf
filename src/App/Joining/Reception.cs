using System.Globalization;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Joining;

/// <summary>
/// Takes applications from people who have no account. What is written belongs to the door's unit; nobody is looked up in the register,
/// so that the answer is the same whoever applies.
/// </summary>
public sealed class Reception(AppDbContext db, CurrentWork work, IDatabaseProvider provider, TimeProvider time)
{
    /// <summary>People on one collective sheet.</summary>
    public const int MostOnSheet = 30;

    /// <summary>No place of work sends more by one code within an hour; what goes beyond is a flood.</summary>
    public const int MostPerHour = 1_500;

    private const string Stranger = "Người nộp đơn";

    /// <summary>The words that an applicant agrees to on that day.</summary>
    public Task<ConsentText> ConsentAsync(DateOnly day, CancellationToken cancel = default) => db.Set<ConsentText>().AsNoTracking()
        .Where(t => t.From <= day).OrderByDescending(t => t.Number).FirstAsync(cancel);

    /// <summary>Takes one application, or all of a sheet, or none. The same key again changes nothing and answers as the first time.</summary>
    /// <param name="door">As <see cref="InvitationBook.FindOpenAsync"/> has just found it.</param>
    /// <param name="key">Made by whoever sends.</param>
    /// <param name="consent">The number of the words that were shown.</param>
    /// <returns>The code of the acknowledgement.</returns>
    public async Task<string> ReceiveAsync(Welcome door, Guid key, IReadOnlyList<ApplicationFacts> people, int consent, CancellationToken cancel = default)
    {
        Check(people, door.Workplaces);
        return await AsStrangerAsync(door.Invitation.OrgUnitId, () => db.InTransactionAsync(() => TakeAsync(door, key, people, consent, cancel), cancel));
    }

    /// <summary>Takes an application back while nothing has been decided. None when nobody has the code.</summary>
    public async Task<JoinApplication?> WithdrawAsync(string followCode, CancellationToken cancel = default)
    {
        if (await Everybody.SingleOrDefaultAsync(a => a.FollowCode == followCode, cancel) is not { } application) return null;
        Rule.Check(application.State is ApplicationState.Waiting, "Đơn này không còn chờ xét nên không rút được ở đây; hãy báo với công đoàn");
        return await AsStrangerAsync(application.OrgUnitId, async () =>
        {
            work.Begin(JoiningOperations.Withdraw);
            (application.State, application.DecidedOn) = (ApplicationState.Withdrawn, time.Today);
            await db.SaveChangesAsync(cancel);
            return application;
        });
    }

    private IQueryable<JoinApplication> Everybody => db.Set<JoinApplication>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]);

    private void Check(IReadOnlyList<ApplicationFacts> people, IReadOnlyList<string> workplaces)
    {
        Rule.Check(people.Count is > 0 and <= MostOnSheet, $"Một lần gửi có từ 1 đến {MostOnSheet} người");
        for (var at = 0; at < people.Count; at++)
            foreach (var (field, problem) in people[at].Problems(time.Today).Concat(workplaces.Count > 0 && string.IsNullOrWhiteSpace(people[at].Workplace) ? [(nameof(ApplicationFacts.Workplace), "Chọn nơi bạn làm việc")] : []))
                Rule.Check(false, $"People[{at}].{field}", people.Count > 1 ? $"Người thứ {at + 1}: {problem}" : problem);
        Rule.StopIfBroken();
        var seen = new HashSet<string>();
        for (var at = 0; at < people.Count; at++)
            if (people[at].Numbers(time.Today).CitizenId is { } number && !seen.Add(number))
                Rule.Check(false, $"People[{at}].{nameof(ApplicationFacts.CitizenId)}", $"Người thứ {at + 1}: Số định danh {CitizenId.Mask(number)} có hai lần trên tờ đơn; mỗi người ký một dòng");
        Rule.StopIfBroken();
    }

    private async Task<string> TakeAsync(Welcome door, Guid key, IReadOnlyList<ApplicationFacts> people, int consent, CancellationToken cancel)
    {
        var (line, known) = await SentAsync(key, people, cancel);
        if (known is not null) return known;
        Rule.Check(await db.Set<ConsentText>().AnyAsync(t => t.Number == consent, cancel), "Trang đã cũ; tải lại trang rồi gửi lại");
        var since = time.UtcNow.AddHours(-1);
        Rule.Check(await Everybody.CountAsync(a => a.InvitationId == door.Invitation.Id && a.ReceivedAt > since, cancel) + people.Count <= MostPerHour,
            "Nơi này đang nhận quá nhiều đơn cùng lúc; đợi một giờ rồi gửi lại. Đơn của bạn chưa được gửi.");
        work.Begin(JoiningOperations.Apply);
        var receipt = SecretCode.New();
        db.AddRange(people.Select((person, at) => New(door, $"{line}-{at}", receipt, person, people.Count > 1, consent)));
        try
        {
            await db.SaveChangesAsync(cancel);
            return receipt;
        }
        // The same application has come in at the same moment by another line: the failed insert is undone to its savepoint.
        catch (DbUpdateException failure) when (provider.IsDuplicateKey(failure))
        {
            db.ChangeTracker.Clear();
            return (await SentAsync(key, people, cancel)).Receipt ?? throw new InvalidOperationException("Two secret codes are the same.", failure);
        }
    }

    /// <summary>What has come in under the key. Somebody who goes back in the browser and writes another name has another application, which must not be taken for the first;
    /// who has taken his back and sends it again, word for word, applies anew.</summary>
    /// <returns>Under what the application stands or is to stand, and its receipt when it stands there.</returns>
    private async Task<(string Line, string? Receipt)> SentAsync(Guid key, IReadOnlyList<ApplicationFacts> people, CancellationToken cancel)
    {
        for (var (again, line) = (0, $"{key:N}"); ; line = string.Create(CultureInfo.InvariantCulture, $"{key:N}.{++again}"))
        {
            var first = $"{line}-0";
            if (await Everybody.AsNoTracking().SingleOrDefaultAsync(a => a.Key == first, cancel) is not { } known) return (line, null);
            Rule.Check(known.FullName == VietText.TitleName(people[0].FullName!) && (known.CitizenId, known.OtherId) == people[0].Numbers(time.Today),
                "Trang này đã gửi đơn của một người khác; tải lại trang để nộp thêm đơn");
            if (await Everybody.AnyAsync(a => a.Receipt == known.Receipt && a.State != ApplicationState.Withdrawn, cancel)) return (line, known.Receipt);
        }
    }

    private JoinApplication New(Welcome door, string key, string receipt, ApplicationFacts facts, bool collective, int consent)
    {
        var (invitation, born, numbers, now) = (door.Invitation, facts.Born(time.Today)!.Value, facts.Numbers(time.Today), time.UtcNow);
        return new JoinApplication
        {
            OrgUnitId = invitation.OrgUnitId, InvitationId = invitation.Id, CaseId = invitation.CaseId, Key = key, Receipt = receipt, FollowCode = SecretCode.New(),
            ReceivedAt = now, AppliedOn = time.Today, IsCollective = collective, FullName = VietText.TitleName(facts.FullName!), BirthDate = born.Day, BirthYear = born.Year,
            Sex = facts.Sex!.Value, CitizenId = numbers.CitizenId, OtherId = numbers.Passport, Phone = PhoneNumber.Parse(facts.Phone!).Value.Number,
            Address = Given(facts.Address), JobTitle = Given(facts.JobTitle), Workplace = door.Workplaces.FirstOrDefault(w => w == facts.Workplace), Ethnicity = Given(facts.Ethnicity), Standing = facts.Standing, ContractMonths = facts.Months,
            ConsentNumber = consent, ConsentAt = now, MayBeCalled = facts.MayBeCalled,
        };
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietText.Nfc(text);

    /// <summary>Works inside the door's unit and under no account, even when an officer tries his own poster.</summary>
    private async Task<T> AsStrangerAsync<T>(long unitId, Func<Task<T>> act)
    {
        var (scope, account, name) = (work.Scope, work.AccountId, work.AccountName);
        (work.Scope, work.AccountId, work.AccountName) = (new OrgScope(unitId), null, Stranger);
        try { return await act(); }
        finally { (work.Scope, work.AccountId, work.AccountName) = (scope, account, name); }
    }
}
