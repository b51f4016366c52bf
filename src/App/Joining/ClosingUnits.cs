using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;

namespace DoanKet.App.Joining;

/// <summary>Doors and applications of founding cases go with the cases to the heir; those to a union are decided before it ends.</summary>
internal sealed class ClosingUnits(AppDbContext db) : IHandle<UnitClosing>
{
    public async Task HandleAsync(UnitClosing happened, CancellationToken cancel)
    {
        var waiting = await db.Set<JoinApplication>().Where(a => a.OrgUnitId == happened.UnitId && a.State == ApplicationState.Waiting).ToListAsync(cancel);
        var undecided = waiting.Count(a => a.CaseId is null);
        Rule.Check(undecided == 0, $"Đơn vị còn {VietFormat.Number(undecided)} đơn gia nhập chờ xét; xét các đơn ấy trước khi kết thúc đơn vị");
        foreach (var application in waiting) application.OrgUnitId = happened.HeirId;
        foreach (var door in await db.Set<Invitation>().Where(i => i.OrgUnitId == happened.UnitId && i.CaseId != null && i.ClosedOn == null).ToListAsync(cancel)) door.OrgUnitId = happened.HeirId;
        await db.SaveChangesAsync(cancel);
    }
}
