using DoanKet.App.Platform.Data;
using DoanKet.App.Reports;

namespace DoanKet.App.PartyReferral;

internal sealed class RecommendationCounts(AppDbContext db) : ICountSource
{
    public async Task<List<CountLine>> CountAsync(UnitRange units, CancellationToken cancel)
    {
        var rows = await db.Set<Recommendation>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter])
            .Where(r => r.OrgUnitId >= units.From && r.OrgUnitId <= units.To)
            .GroupBy(r => new { r.OrgUnitId, r.Day, r.Group })
            .Select(same => new { same.Key, N = same.Count() }).ToListAsync(cancel);
        return rows.ConvertAll(r => new CountLine(r.Key.OrgUnitId, r.Key.Day, Measure.PartyRecommended, r.Key.Group, r.N));
    }
}
