using DoanKet.App.Enterprises.Refresh;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;

namespace DoanKet.App.Enterprises;

/// <summary>What a unit that ends looked after goes to its heir, with the day: employers, groups, visits, and what waits in surveys and lists of other offices.</summary>
internal sealed class ClosingUnits(AppDbContext db) : IHandle<UnitClosing>
{
    public async Task HandleAsync(UnitClosing happened, CancellationToken cancel)
    {
        var employers = await db.Set<Enterprise>().Where(e => e.OrgUnitId == happened.UnitId).ToListAsync(cancel);
        var groups = await db.Set<InformalGroup>().Where(g => g.OrgUnitId == happened.UnitId).ToListAsync(cancel);
        if (employers.Count + groups.Count == 0) return;
        await CheckAsync(happened, employers.Count + groups.Count, cancel);
        foreach (var employer in employers)
        {
            db.Add(new FormerCharge { EnterpriseId = employer.Id, UnitId = happened.UnitId, Until = happened.Day });
            employer.OrgUnitId = happened.HeirId;
        }
        foreach (var group in groups) group.OrgUnitId = happened.HeirId;
        foreach (var visit in await db.Set<Visit>().Where(v => v.OrgUnitId == happened.UnitId).ToListAsync(cancel)) visit.OrgUnitId = happened.HeirId;
        foreach (var entry in await db.Set<SurveyEntry>().Where(s => s.OrgUnitId == happened.UnitId && s.Outcome == null).ToListAsync(cancel)) entry.OrgUnitId = happened.HeirId;
        foreach (var item in await db.Set<RefreshItem>().Where(i => i.OrgUnitId == happened.UnitId && i.Decision == RefreshDecision.Waiting).ToListAsync(cancel)) item.OrgUnitId = happened.HeirId;
        await db.SaveChangesAsync(cancel);
    }

    private async Task CheckAsync(UnitClosing happened, int left, CancellationToken cancel)
    {
        var heir = await db.Set<OrgUnit>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == happened.HeirId, cancel);
        Rule.Check(heir is { IsGrassroots: false }, nameof(OrgUnit.SuccessorId),
            $"Đơn vị còn phụ trách {VietFormat.Number(left)} doanh nghiệp và nhóm lao động; chọn đơn vị kế tục là công đoàn cấp trên trong phạm vi của bạn");
        var latest = await db.Set<FormerCharge>().Where(c => c.Until >= happened.Day && db.Set<Enterprise>().Any(e => e.Id == c.EnterpriseId && e.OrgUnitId == happened.UnitId))
            .MaxAsync(c => (DateOnly?)c.Until, cancel);
        Rule.Check(latest is null, "EffectiveOn", $"Có doanh nghiệp mới về đơn vị này ngày {VietFormat.Date(latest)}; chọn ngày kết thúc sau ngày ấy");
    }
}
