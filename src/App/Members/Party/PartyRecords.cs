using System.Globalization;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;

namespace DoanKet.App.Members.Party;

/// <summary>What is known of somebody's membership of the Party; all of it may be unknown but that he is a member.</summary>
/// <param name="EndedOn">The first day on which he no longer is.</param>
public sealed record PartyFacts(DateOnly? JoinedOn, DateOnly? OfficialOn, string? Cell, string? CardNumber, DateOnly? EndedOn, bool OnProbation = false);

/// <summary>Reads and writes who is a member of the Party, within the scope of the caller's permission for it. Every viewing is noted, also one that finds nothing.</summary>
public sealed class PartyRecords(AppDbContext db, CurrentWork work, ReadLog log, RegulationBook regulations, TimeProvider time)
{
    /// <summary>The age from which somebody may join the Party.</summary>
    public const string MinAgeKey = "party.min_age";

    public static History.Root History(long personId) => new(nameof(PartyMembership), personId.ToString(CultureInfo.InvariantCulture));

    /// <summary>What is kept of the person; noted in his file.</summary>
    /// <param name="where">What shows it.</param>
    public async Task<PartyMembership?> ViewAsync(long personId, string where = "Mở trang đảng viên", CancellationToken cancel = default)
    {
        await log.NoteLookAsync<Person>(MemberOperations.ViewParty, where, personId, cancel);
        return await Of(personId).AsNoTracking().SingleOrDefaultAsync(cancel);
    }

    /// <summary>Notes that a list is about to be narrowed by membership of the Party.</summary>
    public Task NoteListAsync(string what, CancellationToken cancel = default) => log.NoteAsync(MemberOperations.ViewParty, what, cancel);

    /// <summary>Enters the membership, or corrects what is kept of it.</summary>
    /// <param name="version">The version that the officer saw; 0 when nothing was kept then.</param>
    /// <returns>False when there is no such person in the scope.</returns>
    public Task<bool> WriteAsync(long personId, PartyFacts facts, int version, string? reason, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await db.HeldPersonAsync(personId, cancel) is not { } person) return false;
        var known = await Of(personId).SingleOrDefaultAsync(cancel);
        Rule.Check(known is null || version > 0, "Người khác vừa ghi người này là đảng viên; xem lại, ghi lý do rồi lưu lần nữa");
        Rule.Check(known is not null || version == 0, "Người khác vừa bỏ bản ghi này; lưu lần nữa thì ghi mới");
        Rule.Check(known is null || !string.IsNullOrWhiteSpace(reason), "Reason", "Ghi lý do sửa, như: được công nhận chính thức, chuyển chi bộ");
        Check(person, facts, await regulations.NumberAsync(MinAgeKey, time.Today, cancel) ?? 0);
        work.Begin(MemberOperations.WriteParty, string.IsNullOrWhiteSpace(reason) ? null : VietText.Nfc(reason.Trim()));
        if (known is null) db.Add(known = new PartyMembership { PersonId = personId, Version = 1 });
        else db.Entry(known).Property(m => m.Version).OriginalValue = version;
        (known.JoinedOn, known.OfficialOn, known.EndedOn) = (facts.JoinedOn, facts.OfficialOn, facts.EndedOn);
        known.OnProbation = facts.OnProbation;
        (known.Cell, known.CardNumber) = (facts.Cell, facts.CardNumber);
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>Takes out what was entered by mistake; the history keeps both acts.</summary>
    /// <returns>False when nothing is kept of the person within the scope.</returns>
    public Task<bool> RemoveAsync(long personId, int version, string reason, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await db.HeldPersonAsync(personId, cancel) is null || await Of(personId).SingleOrDefaultAsync(cancel) is not { } known) return false;
        Rule.Check(reason.Trim().Length > 0, "Reason", "Ghi lý do bỏ, như: ghi nhầm người");
        work.Begin(MemberOperations.RemoveParty, VietText.Nfc(reason.Trim()));
        db.Entry(known).Property(m => m.Version).OriginalValue = version;
        db.Remove(known);
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    private void Check(Person person, PartyFacts facts, int minAge)
    {
        foreach (var (day, field) in new[] { (facts.JoinedOn, nameof(facts.JoinedOn)), (facts.OfficialOn, nameof(facts.OfficialOn)), (facts.EndedOn, nameof(facts.EndedOn)) })
            Rule.Check(day is null || day <= time.Today, field, $"Ngày này ở sau hôm nay, {VietFormat.Date(time.Today)}");
        Rule.Check(facts.JoinedOn is not { } joined || person.Born is not { } born || IsOldEnough(born, joined, minAge), nameof(facts.JoinedOn), $"Khi ấy chưa đủ {minAge} tuổi; xem lại ngày này hoặc ngày sinh");
        Rule.Check(!facts.OnProbation || facts.OfficialOn is null, nameof(facts.OnProbation), "Đã có ngày chính thức thì không còn dự bị; bỏ dấu hoặc bỏ ngày");
        Rule.Check(facts.OfficialOn is null || facts.JoinedOn is null || facts.OfficialOn >= facts.JoinedOn, nameof(facts.OfficialOn), "Ngày chính thức trước ngày vào Đảng");
        Rule.Check(facts.EndedOn is null || (facts.OfficialOn ?? facts.JoinedOn) is not { } first || facts.EndedOn > first, nameof(facts.EndedOn), "Ngày thôi phải sau ngày vào Đảng, ngày chính thức");
    }

    /// <summary>Of whom only the year of birth is known, by the years.</summary>
    private static bool IsOldEnough(TypedDate born, DateOnly joined, int minAge) => born.Day is { } day ? day.AddYears(minAge) <= joined : born.Year + minAge <= joined.Year;

    private IQueryable<PartyMembership> Of(long personId) => db.Set<PartyMembership>().Where(m => m.PersonId == personId && db.Set<Person>().Any(p => p.Id == m.PersonId));
}
