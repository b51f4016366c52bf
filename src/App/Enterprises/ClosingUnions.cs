using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;

namespace DoanKet.App.Enterprises;

/// <summary>When a grassroots union ends, its employer has the union that succeeds it, or none from that day on and counts as without.</summary>
internal sealed class ClosingUnions(AppDbContext db) : IHandle<UnitClosing>
{
    public async Task HandleAsync(UnitClosing happened, CancellationToken cancel)
    {
        var employers = await db.Set<Enterprise>().Where(e => e.UnionId == happened.UnitId).ToListAsync(cancel);
        if (employers.Count == 0) return;
        var heir = await db.Set<OrgUnit>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == happened.HeirId, cancel);
        foreach (var employer in employers)
        {
            db.Add(new FormerUnion { EnterpriseId = employer.Id, UnionId = happened.UnitId, Since = employer.UnionSince ?? happened.Day, Until = happened.Day });
            (employer.UnionId, employer.UnionSince) = heir is { IsGrassroots: true } ? (heir.Id, happened.Day) : ((long?)null, (DateOnly?)null);
        }
        await db.SaveChangesAsync(cancel);
    }
}
