using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Steering;

/// <summary>The steering committees of units, who sits in them and what they are to do.</summary>
public sealed class SteeringBook(AppDbContext db, CurrentWork work, TimeProvider time)
{
    /// <summary>The committee at work, if the unit has one.</summary>
    public Task<SteeringCommittee?> FindAsync(long unitId, CancellationToken cancel = default) =>
        db.Set<SteeringCommittee>().SingleOrDefaultAsync(c => c.OrgUnitId == unitId && c.To == null, cancel);

    /// <summary>Those who sit in it on the day: the head first.</summary>
    public async Task<List<SteeringMember>> MembersAsync(long committeeId, DateOnly day, CancellationToken cancel = default) =>
        [.. (await db.Set<SteeringMember>().Where(m => m.CommitteeId == committeeId && m.From <= day && (m.To == null || day < m.To)).ToListAsync(cancel)).OrderBy(m => m.Role).ThenBy(m => m.Id)];

    /// <summary>What is to be done first by its day, then what has been done.</summary>
    public async Task<List<SteeringTask>> TasksAsync(long committeeId, CancellationToken cancel = default) =>
        [.. (await db.Set<SteeringTask>().Where(t => t.CommitteeId == committeeId).ToListAsync(cancel)).OrderBy(t => t.DoneOn is not null).ThenBy(t => t.Due ?? DateOnly.MaxValue).ThenBy(t => t.Id)];

    /// <summary>Founds a committee; the one before ends on that day.</summary>
    public async Task<SteeringCommittee> FoundAsync(long unitId, string name, string? decision, DateOnly from, CancellationToken cancel = default)
    {
        CheckDay(from, nameof(SteeringCommittee.From));
        Rule.Check(name.Trim().Length > 0, nameof(SteeringCommittee.Name), "Ghi tên ban chỉ đạo");
        var before = await FindAsync(unitId, cancel);
        Rule.Check(before is null || before.From < from, nameof(SteeringCommittee.From), $"Ban chỉ đạo hiện nay lập ngày {VietFormat.Date(before?.From ?? from)}; chọn ngày sau ngày ấy");
        work.Begin(SteeringOperations.Found, VietText.Nfc(name.Trim()));
        if (before is not null)
        {
            before.To = from;
            // Saved first: a unit has one committee at a time, also in the eyes of the database.
            await db.SaveChangesAsync(cancel);
        }
        var committee = new SteeringCommittee { OrgUnitId = unitId, Name = VietText.Nfc(name.Trim()), Decision = VietText.Typed(decision), From = from };
        db.Add(committee);
        await db.SaveChangesAsync(cancel);
        return committee;
    }

    /// <summary>Refused when the committee has a head already, or the same person.</summary>
    public Task AddAsync(SteeringMember member, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        CheckDay(member.From, nameof(SteeringMember.From));
        Rule.Check(member.FullName.Length > 0, nameof(SteeringMember.FullName), "Ghi họ và tên");
        await db.HoldAsync<SteeringCommittee>(member.CommitteeId, cancel);
        var now = await MembersAsync(member.CommitteeId, member.From, cancel);
        var head = member.Role is SteeringRole.Head ? now.Find(m => m.Role is SteeringRole.Head) : null;
        Rule.Check(head is null, nameof(SteeringMember.Role), $"{head?.FullName} đang là trưởng ban; ghi thôi trước");
        Rule.Check(now.TrueForAll(m => VietText.Fold(m.FullName) != VietText.Fold(member.FullName)), nameof(SteeringMember.FullName), $"{member.FullName} đã có trong ban chỉ đạo");
        work.Begin(SteeringOperations.AddMember);
        db.Add(member);
        return await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <returns>None when the unit has no such member at work.</returns>
    public async Task<SteeringMember?> EndMemberAsync(long unitId, long memberId, DateOnly day, CancellationToken cancel = default)
    {
        if (await FindMemberAsync(unitId, memberId, cancel) is not { } member) return null;
        Rule.Check(day > member.From, nameof(SteeringMember.To), $"Vào ban từ ngày {VietFormat.Date(member.From)}; ngày thôi phải sau ngày ấy");
        CheckDay(day, nameof(SteeringMember.To));
        work.Begin(SteeringOperations.EndMember);
        member.To = day;
        await db.SaveChangesAsync(cancel);
        return member;
    }

    public Task<SteeringMember?> FindMemberAsync(long unitId, long memberId, CancellationToken cancel = default) =>
        db.Set<SteeringMember>().SingleOrDefaultAsync(m => m.Id == memberId && m.OrgUnitId == unitId && m.To == null, cancel);

    public async Task GiveAsync(SteeringTask task, CancellationToken cancel = default)
    {
        Rule.Check(task.Text.Length > 0, nameof(SteeringTask.Text), "Ghi việc phải làm");
        Rule.Check(task.MemberId is null || (await MembersAsync(task.CommitteeId, time.Today, cancel)).Exists(m => m.Id == task.MemberId), nameof(SteeringTask.MemberId), "Chọn một thành viên đang trong ban");
        work.Begin(SteeringOperations.Give);
        db.Add(task);
        await db.SaveChangesAsync(cancel);
    }

    /// <returns>False when the unit has no such task, or it is done already.</returns>
    public async Task<bool> DoneAsync(long unitId, long taskId, string? result, CancellationToken cancel = default)
    {
        if (await db.Set<SteeringTask>().SingleOrDefaultAsync(t => t.Id == taskId && t.OrgUnitId == unitId && t.DoneOn == null, cancel) is not { } task) return false;
        work.Begin(SteeringOperations.Done);
        (task.DoneOn, task.Result) = (time.Today, VietText.Typed(result));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private void CheckDay(DateOnly day, string field) => Rule.Check(day <= time.Today, field, $"Ngày không được sau hôm nay, {VietFormat.Date(time.Today)}");
}
