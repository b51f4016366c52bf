using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Reports.Campaigns;
using DoanKet.App.Targets;

namespace DoanKet.App.Reports.Credit;

/// <summary>One entry of the ledger as it is shown.</summary>
public sealed record CreditEntry(long Id, DateOnly Day, DateOnly PostedOn, CreditFor For, int N, string UnionName, string? UnionCode);

/// <summary>Ranks the units below one by what they are credited with in a campaign.</summary>
/// <remarks>The unit is given as loaded within the reader's scope; below it the scope is lifted, as the ledger names nobody.</remarks>
public sealed class CreditQuery(AppDbContext db, RollUp rollUp, PlanQuery plans, TimeProvider time)
{
    private static readonly string[] Anywhere = [AppDbContext.OrgScopeFilter];

    /// <param name="children">The units straight below.</param>
    /// <param name="asOf">The day of the ranking: what was decided until then, as it was known then.</param>
    public async Task<IReadOnlyList<RankedUnit>> RankAsync(OrgUnit unit, PlanHead plan, IReadOnlyList<ChildUnit> children, DateOnly asOf, CancellationToken cancel = default)
    {
        var period = new Period(plan.Period.From, asOf < plan.Period.To ? asOf : plan.Period.To);
        var (then, now) = asOf < plan.Period.From ? ([], []) : (await SumsAsync(unit.Id, period, asOf, asOf, cancel), await SumsAsync(unit.Id, period, asOf, time.Today, cancel));
        var targets = await plans.TargetsAsync(unit, [plan.Id], asOf, cancel);
        var stayed = asOf < plan.Period.From ? [] : await StayedAsync(unit.Id, period, asOf, cancel);
        Progress Of(ChildUnit child, string column, int done) => targets.Find(t => t.UnitId == child.Unit.Id && t.Column == column) is { } given
            ? new Progress(done, given.Value, plan.Period, asOf, given.Encouraged) : new Progress(done, null, plan.Period, asOf);
        return RankedUnit.InOrder(children.Select(child =>
        {
            var known = then.GetValueOrDefault(child.Unit.Id, CreditSum.None);
            return new RankedUnit(null, child, Of(child, TargetColumns.Members, known.Members), Of(child, TargetColumns.Unions, known.Unions),
                known, now.GetValueOrDefault(child.Unit.Id, CreditSum.None), stayed.GetValueOrDefault(child.Unit.Id));
        }));
    }

    /// <summary>The entries behind a unit's figures, latest posted first.</summary>
    public async Task<List<CreditEntry>> EntriesAsync(OrgUnit unit, PlanHead plan, DateOnly asOf, int limit, CancellationToken cancel = default)
    {
        var (from, to) = (plan.Period.From, asOf < plan.Period.To ? asOf : plan.Period.To);
        return await (
            from place in rollUp.Places(unit.Id, asOf)
            join line in db.Set<CreditLine>() on place.Unit equals line.OrgUnitId
            where @from <= line.Day && line.Day <= to
            join union in db.Set<OrgUnit>() on line.UnionId equals union.Id
            orderby line.PostedOn descending, line.Id descending
            select new CreditEntry(line.Id, line.Day, line.PostedOn, line.For, line.N, union.Name,
                db.Set<OrgLink>().Any(l => l.DescendantId == union.Id && l.AncestorId == unit.Id && l.ValidTo == OrgLink.Open) ? union.Code : null))
            .IgnoreQueryFilters(Anywhere).Take(limit).ToListAsync(cancel);
    }

    private async Task<Dictionary<long, CreditSum>> SumsAsync(long unit, Period period, DateOnly asOf, DateOnly knownOn, CancellationToken cancel)
    {
        var rows = await (
            from place in rollUp.Places(unit, asOf)
            join line in db.Set<CreditLine>() on place.Unit equals line.OrgUnitId
            where period.From <= line.Day && line.Day <= period.To && line.PostedOn <= knownOn
            group line by new { place.Child, line.For } into same
            select new { same.Key.Child, same.Key.For, N = same.Sum(l => l.N), Back = same.Sum(l => l.N < 0 ? l.N : 0) }).IgnoreQueryFilters(Anywhere).ToListAsync(cancel);
        return rows.GroupBy(r => r.Child).ToDictionary(g => g.Key, g => new CreditSum(
            g.Where(r => r.For is CreditFor.Member).Sum(r => r.N), g.Where(r => r.For is CreditFor.Union).Sum(r => r.N), g.Where(r => r.For is CreditFor.Member).Sum(r => r.Back)));
    }

    private async Task<Dictionary<long, Stayed>> StayedAsync(long unit, Period period, DateOnly asOf, CancellationToken cancel)
    {
        var (from, last) = (period.From, asOf.AddDays(-Stayed.Days));
        var to = period.To < last ? period.To : last;
        if (to < from) return [];
        var rows = await (
            from place in rollUp.Places(unit, asOf)
            join movement in db.Set<Movement>() on place.Unit equals movement.OrgUnitId
            where @from <= movement.Day && movement.Day <= to && movement.Kind == MovementKind.Admitted
            select new
            {
                place.Child,
                Still = db.Set<Membership>().Any(m => m.PersonId == movement.PersonId && m.From <= movement.Day.AddDays(Stayed.Days) && movement.Day.AddDays(Stayed.Days) < m.To),
            }).GroupBy(r => r.Child).Select(g => new { g.Key, Of = g.Count(), Still = g.Sum(r => r.Still ? 1 : 0) }).IgnoreQueryFilters(Anywhere).ToListAsync(cancel);
        return rows.ToDictionary(r => r.Key, r => new Stayed(r.Of, r.Still));
    }
}
