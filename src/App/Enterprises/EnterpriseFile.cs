using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Enterprises;

/// <summary>One employer with all that is known of it.</summary>
/// <param name="Union">None when it has no union, or when the union lies outside the scope.</param>
/// <param name="Counts">Newest first.</param>
/// <param name="Visits">Newest first.</param>
public sealed record EnterpriseShown(Enterprise Facts, string UnitName, (string Code, string Name)? Union, IReadOnlyList<Headcount> Counts, IReadOnlyList<Visit> Visits);

/// <summary>Shows one employer; one outside the scope does not exist.</summary>
public sealed class EnterpriseFile(AppDbContext db)
{
    public async Task<EnterpriseShown?> FindAsync(long id, CancellationToken cancel = default)
    {
        if (await FactsAsync(id, cancel) is not { } facts) return null;
        var units = await db.Set<OrgUnit>().Where(u => u.Id == facts.OrgUnitId || u.Id == facts.UnionId).ToDictionaryAsync(u => u.Id, u => (u.Code, u.Name), cancel);
        return new(facts, units.GetValueOrDefault(facts.OrgUnitId).Name ?? "", facts.UnionId is { } unionId && units.TryGetValue(unionId, out var union) ? union : null,
            await db.Set<Headcount>().AsNoTracking().Where(h => h.EnterpriseId == id).OrderByDescending(h => h.Day).ToListAsync(cancel),
            await db.Set<Visit>().AsNoTracking().Where(v => v.EnterpriseId == id).OrderByDescending(v => v.Day).ThenByDescending(v => v.Id).ToListAsync(cancel));
    }

    public Task<Enterprise?> FactsAsync(long id, CancellationToken cancel = default) => db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel);

    public Task<Visit?> VisitAsync(long id, CancellationToken cancel = default) => db.Set<Visit>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, cancel);
}
