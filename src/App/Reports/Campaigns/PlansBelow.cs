using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Targets;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>The plan of a unit straight below, and where it stands: what a level without a plan of its own reads first.</summary>
public sealed record PlanBelow(ChildUnit Unit, PlanHead Plan, Progress Members, Progress Unions, Progress Party);

/// <summary>Reads the plans of the units straight below: one query for each period they run over, however many units there are.</summary>
public sealed class PlansBelow(AppDbContext db, PlanQuery plans, RollUp rollUp)
{
    /// <param name="children">Those whose own figures may be opened are shown.</param>
    public async Task<List<PlanBelow>> OfAsync(OrgUnit unit, IReadOnlyList<ChildUnit> children, DateOnly asOf, CancellationToken cancel = default)
    {
        var ids = children.Where(c => c.Opens).Select(c => c.Unit.Id).ToList();
        var chosen = (await plans.SetByAsync(ids, cancel)).GroupBy(p => p.UnitId).ToDictionary(g => g.Key, g => PlanQuery.Choose([.. g], asOf)!);
        var planIds = chosen.Values.Select(p => p.Id).ToList();
        var totals = (await db.Set<PlanTotal>().AsNoTracking().Where(t => planIds.Contains(t.PlanId)).ToListAsync(cancel)).ToLookup(t => t.PlanId);
        var rows = new List<PlanBelow>();
        foreach (var period in chosen.Values.Select(p => p.Period).Distinct())
        {
            var counts = asOf < period.From ? [] : await rollUp.ByChildAsync(unit, new Period(period.From, asOf < period.To ? asOf : period.To), asOf, cancel);
            rows.AddRange(from child in children
                          where chosen.TryGetValue(child.Unit.Id, out var plan) && plan.Period == period
                          select Row(child, chosen[child.Unit.Id], [.. totals[chosen[child.Unit.Id].Id]], [.. counts.Where(c => c.UnitId == child.Unit.Id)], asOf));
        }
        return [.. rows.OrderBy(r => r.Members.Rank)];
    }

    private static PlanBelow Row(ChildUnit child, PlanHead plan, List<PlanTotal> totals, List<UnitCount> counts, DateOnly asOf)
    {
        Progress Of(CampaignFigure figure) => new(counts.Sum(c => c.N * figure.Share(c.Measure, c.Group)),
            totals.Where(t => t.Column == figure.Column() && t.Value > 0).Select(t => (int?)t.Value).FirstOrDefault(), plan.Period, asOf);
        return new PlanBelow(child, plan, Of(CampaignFigure.NetMembers), Of(CampaignFigure.Unions), Of(CampaignFigure.PartyRecommended));
    }
}
