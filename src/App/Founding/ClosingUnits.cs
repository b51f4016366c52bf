using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;

namespace DoanKet.App.Founding;

/// <summary>The cases under way of a unit that ends go on at its heir. Their papers stay where they were put: the heir sees them there (<see cref="Platform.Scope.ScopeLink"/>).</summary>
internal sealed class ClosingUnits(AppDbContext db) : IHandle<UnitClosing>
{
    public async Task HandleAsync(UnitClosing happened, CancellationToken cancel)
    {
        var cases = await db.Set<FoundingCase>().UnderWay().Where(c => c.OrgUnitId == happened.UnitId).ToListAsync(cancel);
        if (cases.Count == 0) return;
        var heir = await db.Set<OrgUnit>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == happened.HeirId, cancel);
        Rule.Check(heir is { IsGrassroots: false }, nameof(OrgUnit.SuccessorId),
            $"Đơn vị còn {VietFormat.Number(cases.Count)} hồ sơ thành lập đang làm; chọn đơn vị kế tục là công đoàn cấp trên trong phạm vi của bạn");
        foreach (var founding in cases) founding.OrgUnitId = happened.HeirId;
        await db.SaveChangesAsync(cancel);
    }
}
