using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>A group as it was known on a day.</summary>
/// <param name="People">The latest estimate up to the day.</param>
public sealed record InformalRow(long Id, InformalTrade Trade, string Name, string Place, long UnitId, string UnitName, int People, DateOnly Day, string Source);

public sealed record GroupFacts(long UnitId, InformalTrade Trade, string Name, string Place, string? ContactName, string? ContactPhone);

public sealed record EstimateFacts(DateOnly Day, int People, string Source);

/// <summary>The groups of people who work without an employment relationship, and how many they are thought to be.</summary>
public sealed class InformalGroups(AppDbContext db, CurrentWork work, TimeProvider time)
{
    private const int MostPeople = 1_000_000;

    /// <summary>The groups of which there was an estimate by the day, the larger first within each unit.</summary>
    public async Task<List<InformalRow>> OnAsync(DateOnly day, CancellationToken cancel = default) => (await (
        from g in db.Set<InformalGroup>()
        join unit in db.Set<OrgUnit>() on g.OrgUnitId equals unit.Id
        let latest = db.Set<InformalEstimate>().Where(e => e.GroupId == g.Id && e.Day <= day).OrderByDescending(e => e.Day).FirstOrDefault()
        where latest != null
        orderby unit.Position, unit.Code, g.Id
        select new { g, unit.Name, latest }).AsNoTracking().ToListAsync(cancel))
        .ConvertAll(r => new InformalRow(r.g.Id, r.g.Trade, r.g.Name, r.g.Place, r.g.OrgUnitId, r.Name, r.latest!.People, r.latest.Day, r.latest.Source));

    public Task<InformalGroup?> FindAsync(long id, CancellationToken cancel = default) => db.Set<InformalGroup>().SingleOrDefaultAsync(g => g.Id == id, cancel);

    public Task<List<InformalEstimate>> EstimatesAsync(long id, CancellationToken cancel = default) =>
        db.Set<InformalEstimate>().AsNoTracking().Where(e => e.GroupId == id).OrderByDescending(e => e.Day).ToListAsync(cancel);

    /// <summary>Enters a group with its first estimate.</summary>
    public Task<InformalGroup> AddAsync(GroupFacts facts, EstimateFacts estimate, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        var (name, place) = (Text(facts.Name, nameof(facts.Name), "Ghi tên nhóm, như: Xe ôm bến xe phía bắc"), Text(facts.Place, nameof(facts.Place), "Ghi nơi làm việc, như: Chợ San Thàng"));
        var phone = string.IsNullOrWhiteSpace(facts.ContactPhone) ? null : PhoneNumber.Parse(facts.ContactPhone).OrBreak(nameof(facts.ContactPhone)).Number;
        if (!await db.IsInScopeAsync(facts.UnitId, cancel)) throw new OutOfScopeException(facts.UnitId);
        work.Begin(SurveyOperations.Group, name);
        var contact = VietText.Nfc(facts.ContactName ?? "");
        var group = new InformalGroup { OrgUnitId = facts.UnitId, Trade = facts.Trade, Name = name, Place = place, ContactName = contact.Length > 0 ? contact : null, ContactPhone = phone };
        Check(estimate);
        db.Add(group);
        await db.SaveChangesAsync(cancel);
        await WriteAsync(group, estimate, cancel);
        return group;
    }, cancel);

    /// <summary>A further estimate; a second one of the same day corrects the first.</summary>
    public async Task<InformalGroup?> EstimateAsync(long id, EstimateFacts estimate, CancellationToken cancel = default)
    {
        Check(estimate);
        if (await FindAsync(id, cancel) is not { } group) return null;
        work.Begin(SurveyOperations.Estimate, group.Name);
        await WriteAsync(group, estimate, cancel);
        return group;
    }

    private async Task WriteAsync(InformalGroup group, EstimateFacts facts, CancellationToken cancel)
    {
        var source = VietText.Nfc(facts.Source);
        var known = await db.Set<InformalEstimate>().SingleOrDefaultAsync(e => e.GroupId == group.Id && e.Day == facts.Day, cancel);
        if (known is null) db.Add(known = new InformalEstimate { OrgUnitId = group.OrgUnitId, GroupId = group.Id, Day = facts.Day, People = facts.People, Source = source });
        (known.People, known.Source) = (facts.People, source);
        await db.SaveChangesAsync(cancel);
    }

    private void Check(EstimateFacts estimate)
    {
        Rule.Check(estimate.Day <= time.Today, nameof(estimate.Day), $"Ngày {VietFormat.Date(estimate.Day)} chưa đến");
        Rule.Check(estimate.People is >= 0 and <= MostPeople, nameof(estimate.People), $"Số người từ 0 đến {VietFormat.Number(MostPeople)}");
        Text(estimate.Source, nameof(estimate.Source), "Ghi nguồn, như: Ban quản lý chợ, UBND xã");
    }

    private static string Text(string text, string field, string missing)
    {
        var clean = VietText.Nfc(text);
        Rule.Check(clean.Length is > 0 and <= 150, field, clean.Length == 0 ? missing : "Dài quá 150 chữ; rút gọn lại");
        return clean;
    }
}
