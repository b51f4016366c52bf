using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Steering;

/// <summary>Who answers for bringing members in, unit by unit: one at a time, and never two.</summary>
public sealed class FocalBook(AppDbContext db, CurrentWork work, TimeProvider time)
{
    /// <summary>All who have answered for the unit, the latest first.</summary>
    public Task<List<FocalOfficer>> OfAsync(long unitId, CancellationToken cancel = default) =>
        db.Set<FocalOfficer>().Where(f => f.OrgUnitId == unitId).OrderByDescending(f => f.From).ThenByDescending(f => f.Id).ToListAsync(cancel);

    /// <summary>Names the officer from a day on; whoever answered before does so until then.</summary>
    public async Task NameAsync(FocalOfficer officer, CancellationToken cancel = default)
    {
        Rule.Check(officer.FullName.Length > 0, nameof(FocalOfficer.FullName), "Ghi họ và tên");
        Rule.Check(officer.From <= time.Today, nameof(FocalOfficer.From), $"Ngày không được sau hôm nay, {VietFormat.Date(time.Today)}");
        var phone = officer.Phone is null ? null : (Parsed<PhoneNumber>?)PhoneNumber.Parse(officer.Phone);
        Rule.Check(phone is not { Ok: false }, nameof(FocalOfficer.Phone), phone is { Ok: false } wrong ? wrong.Problem : "");
        var before = (await OfAsync(officer.OrgUnitId, cancel)).Find(f => f.To is null);
        Rule.Check(before is null || before.From < officer.From, nameof(FocalOfficer.From), $"{before?.FullName} làm đầu mối từ ngày {VietFormat.Date(before?.From ?? officer.From)}; chọn ngày sau ngày ấy");
        work.Begin(SteeringOperations.NameFocal);
        if (before is not null)
        {
            before.To = officer.From;
            await db.SaveChangesAsync(cancel);
        }
        db.Add(officer);
        await db.SaveChangesAsync(cancel);
    }
}
