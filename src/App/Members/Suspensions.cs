using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members;

/// <summary>Lets members pause and come back. No movement is posted: a suspended member is a member.</summary>
public sealed class Suspensions(AppDbContext db, CurrentWork work, TimeProvider time)
{
    /// <param name="to">The first day of taking part again, when it is known beforehand.</param>
    /// <returns>None when there is no such person in the scope.</returns>
    public Task<Suspension?> SuspendAsync(long personId, DateOnly from, DateOnly? to, string reason, long? documentId = null, CancellationToken cancel = default) => db.InTransactionAsync<Suspension?>(async () =>
    {
        if (await db.HeldPersonAsync(personId, cancel) is not { } person) return null;
        var spell = await db.Set<Membership>().SingleOrDefaultAsync(m => m.PersonId == personId && m.To == Membership.Open, cancel);
        Rule.Check(spell is not null, $"{person.FullName} hiện không phải là đoàn viên của đơn vị nào trong phạm vi");
        var end = to ?? Membership.Open;
        await CheckAsync(person, spell!, from, end, reason, 0, cancel);
        work.Begin(MemberOperations.Suspend, VietText.Nfc(reason), documentId);
        var suspension = new Suspension { MembershipId = spell!.Id, PersonId = personId, OrgUnitId = spell.OrgUnitId, From = from, To = end, Reason = VietText.Nfc(reason), DocumentId = documentId };
        db.Add(suspension);
        db.GuardSpells(person);
        await db.SaveChangesAsync(cancel);
        return suspension;
    }, cancel);

    /// <summary>Ends the suspension of today; the day of its beginning takes it back whole.</summary>
    /// <returns>None when there is no such person in the scope.</returns>
    public Task<Suspension?> ResumeAsync(long personId, DateOnly day, string reason, long? documentId = null, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await db.HeldPersonAsync(personId, cancel) is not { } person) return null;
        var suspension = await CurrentAsync(personId, cancel);
        Rule.Check(suspension is not null, $"{person.FullName} hiện không tạm dừng sinh hoạt");
        Rule.Check(day >= suspension!.From, nameof(Movement.Day), $"Tạm dừng từ ngày {VietFormat.Date(suspension.From)}; chọn ngày bằng hoặc sau ngày ấy");
        Rule.Check(day <= time.Today, nameof(Movement.Day), $"Ngày trở lại không được sau hôm nay, {VietFormat.Date(time.Today)}");
        work.Begin(MemberOperations.Resume, VietText.Nfc(reason), documentId);
        suspension.To = day;
        db.GuardSpells(person);
        await db.SaveChangesAsync(cancel);
        return suspension;
    }, cancel);

    /// <summary>Puts a suspension right that was written wrongly; the history keeps what was said before.</summary>
    /// <returns>False when the person has none with that id in the scope.</returns>
    public Task<bool> CorrectAsync(long personId, long suspensionId, DateOnly from, DateOnly? to, string reason, string why, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await FindAsync(personId, suspensionId, cancel) is not var (person, spell, suspension)) return false;
        await CheckAsync(person, spell, from, to ?? Membership.Open, reason, suspensionId, cancel);
        Rule.Check(to is null || to <= spell.To, "Until", $"{person.FullName} là đoàn viên của đơn vị đến ngày {VietFormat.Date(spell.To)}; chọn ngày trở lại không sau ngày ấy");
        work.Begin(MemberOperations.CorrectPause, VietText.Nfc(why));
        (suspension.From, suspension.To, suspension.Reason) = (from, to ?? Membership.Open, VietText.Nfc(reason));
        db.GuardSpells(person);
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>Takes a suspension back that never was: from then on it lasts no day.</summary>
    /// <returns>As <see cref="CorrectAsync"/>.</returns>
    public Task<bool> AnnulAsync(long personId, long suspensionId, string why, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await FindAsync(personId, suspensionId, cancel) is not var (person, _, suspension)) return false;
        work.Begin(MemberOperations.CorrectPause, VietText.Nfc(why));
        suspension.To = suspension.From;
        db.GuardSpells(person);
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    private async Task CheckAsync(Person person, Membership spell, DateOnly from, DateOnly end, string reason, long itself, CancellationToken cancel)
    {
        Rule.Check(!string.IsNullOrWhiteSpace(reason), nameof(Suspension.Reason), "Ghi lý do tạm dừng");
        Rule.Check(from >= spell.From, nameof(Movement.Day), $"{person.FullName} là đoàn viên của đơn vị từ ngày {VietFormat.Date(spell.From)}; chọn ngày bằng hoặc sau ngày ấy");
        Rule.Check(from <= time.Today, nameof(Movement.Day), $"Ngày tạm dừng không được sau hôm nay, {VietFormat.Date(time.Today)}");
        Rule.Check(from < end, "Until", "Ngày trở lại phải sau ngày tạm dừng");
        var other = await db.Set<Suspension>().FirstOrDefaultAsync(s => s.MembershipId == spell.Id && s.Id != itself && s.From < end && from < s.To && s.From < s.To, cancel);
        Rule.Check(other is null, nameof(Movement.Day), $"Đã có lần tạm dừng từ ngày {VietFormat.Date(other?.From ?? from)}{(other?.To == Membership.Open ? "; ghi trở lại sinh hoạt trước" : $" đến trước ngày {VietFormat.Date(other?.To ?? from)}; chọn ngày khác, hoặc đính chính lần ấy")}");
    }

    private async Task<(Person Person, Membership Spell, Suspension Suspension)?> FindAsync(long personId, long suspensionId, CancellationToken cancel) =>
        await db.HeldPersonAsync(personId, cancel) is { } person
        && await db.Set<Suspension>().SingleOrDefaultAsync(s => s.Id == suspensionId && s.PersonId == personId && s.From < s.To, cancel) is { } suspension
            ? (person, await db.Set<Membership>().SingleAsync(m => m.Id == suspension.MembershipId, cancel), suspension) : null;

    private Task<Suspension?> CurrentAsync(long personId, CancellationToken cancel)
    {
        var today = time.Today;
        return db.Set<Suspension>().SingleOrDefaultAsync(s => s.PersonId == personId && s.From <= today && today < s.To
            && db.Set<Membership>().Any(m => m.Id == s.MembershipId && m.To == Membership.Open), cancel);
    }
}
