using System.Globalization;
using DoanKet.App.Members;
using DoanKet.App.Members.Party;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Reports;

namespace DoanKet.App.PartyReferral;

/// <summary>Enters and withdraws recommendations to the Party, with the counters in the same transaction. Begins its own operation.</summary>
public sealed class RecommendationBook(AppDbContext db, CurrentWork work, CounterBook counters, TimeProvider time)
{
    /// <summary>The history of a union's recommendations.</summary>
    public static History.Root History(long unitId) => new(nameof(RecommendationBook), unitId.ToString(CultureInfo.InvariantCulture));

    private sealed record Member(long PersonId, long UnitId, TargetGroup? Group);

    /// <summary>Recommends members of grassroots unions as of the day; unit and group are those of their membership on that day.
    /// All or none: refused when one is no member then, or has been recommended before, anywhere.</summary>
    /// <param name="resolution">The number of the union's resolution (form 4A-KNĐ).</param>
    public Task<IReadOnlyList<Recommendation>> RecommendAsync(IReadOnlyCollection<long> personIds, DateOnly day, string? resolution,
        CancellationToken cancel = default) => db.InTransactionAsync<IReadOnlyList<Recommendation>>(async () =>
    {
        work.Begin(PartyOperations.Recommend, string.IsNullOrWhiteSpace(resolution) ? null : $"Nghị quyết {resolution.Trim()}");
        Rule.Check(personIds.Count > 0, "Chọn ít nhất một đoàn viên");
        Rule.Check(day <= time.Today, nameof(Recommendation.Day), $"Ngày giới thiệu không được sau hôm nay, {VietFormat.Date(time.Today)}");
        await db.HoldAllAsync<Person>(HeldFor.Change, personIds, cancel);
        var members = await MembersAsync([.. personIds.Distinct()], day, cancel);
        await CheckFirstTimeAsync(members, cancel);
        await CheckOutsidePartyAsync(members, cancel);
        var entered = members.ConvertAll(m => new Recommendation
        {
            PersonId = m.PersonId, OrgUnitId = m.UnitId, Day = day, Resolution = string.IsNullOrWhiteSpace(resolution) ? null : resolution.Trim(),
            Group = m.Group ?? throw new InvalidOperationException($"Unit {m.UnitId} has members but no group."),
        });
        db.AddRange(entered);
        await db.SaveChangesAsync(cancel);
        await counters.PostAsync([.. entered.Select(r => Line(r, 1))], cancel);
        return entered;
    }, cancel);

    /// <summary>Takes out a recommendation entered by mistake: the person may be recommended again, the history keeps both acts.</summary>
    public Task WithdrawAsync(long id, string reason, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        work.Begin(PartyOperations.Withdraw, reason.Trim());
        Rule.Check(reason.Trim().Length > 0, "Reason", "Ghi lý do rút giới thiệu");
        var recommendation = await db.Set<Recommendation>().SingleOrDefaultAsync(r => r.Id == id, cancel)
            ?? throw new RuleBroken("", "Giới thiệu này không còn trong sổ");
        db.Remove(recommendation);
        await db.SaveChangesAsync(cancel);
        await counters.PostAsync([Line(recommendation, -1)], cancel);
        return id;
    }, cancel);

    private async Task<List<Member>> MembersAsync(List<long> ids, DateOnly day, CancellationToken cancel)
    {
        var members = await (
            from spell in db.Set<Membership>()
            where ids.Contains(spell.PersonId) && spell.From <= day && day < spell.To
            join unit in db.Set<OrgUnit>() on spell.OrgUnitId equals unit.Id
            orderby spell.PersonId
            select new Member(spell.PersonId, unit.Id, unit.Group)).ToListAsync(cancel);
        if (ids.Except(members.Select(m => m.PersonId)).ToList() is { Count: > 0 } others)
            throw new RuleBroken(nameof(Recommendation.Day), $"{await NamesAsync(others, cancel)} không phải là đoàn viên của đơn vị nào trong phạm vi vào ngày {VietFormat.Date(day)}");
        return members;
    }

    /// <summary>Once per person in the country; where and when the first time was is nobody else's business.</summary>
    private async Task CheckFirstTimeAsync(List<Member> members, CancellationToken cancel)
    {
        var ids = members.ConvertAll(m => m.PersonId);
        var before = await db.Set<Recommendation>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter])
            .Where(r => ids.Contains(r.PersonId)).Select(r => r.PersonId).ToListAsync(cancel);
        if (before.Count > 0) throw new RuleBroken("", $"{await NamesAsync(before, cancel)} đã được giới thiệu trước đây; mỗi người ghi một lần");
    }

    private async Task CheckOutsidePartyAsync(List<Member> members, CancellationToken cancel)
    {
        var ids = members.ConvertAll(m => m.PersonId);
        var inParty = await db.Set<PartyMembership>().Where(m => ids.Contains(m.PersonId) && m.EndedOn == null).Select(m => m.PersonId).ToListAsync(cancel);
        if (inParty.Count > 0) throw new RuleBroken("", $"{await NamesAsync(inParty, cancel)} đã là đảng viên; bỏ khỏi danh sách giới thiệu");
    }

    private async Task<string> NamesAsync(List<long> ids, CancellationToken cancel)
    {
        var names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).OrderBy(p => p.SortKey).Select(p => p.FullName).ToListAsync(cancel);
        return names.Count == ids.Count ? string.Join(", ", names) : $"{VietFormat.Number(ids.Count)} người";
    }

    private static CountLine Line(Recommendation r, int n) => new(r.OrgUnitId, r.Day, Measure.PartyRecommended, r.Group, n);
}
