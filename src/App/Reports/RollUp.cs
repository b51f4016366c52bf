using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Reports;

/// <summary>How much of a measure and group a unit has with all below it.</summary>
public sealed record UnitCount(long UnitId, Measure Measure, TargetGroup Group, int N);

/// <summary>The same on one day.</summary>
public sealed record UnitDayCount(long UnitId, DateOnly Day, Measure Measure, TargetGroup Group, int N);

/// <summary>Folds the counters of leaves upward through the organisation as it stood on a day. A unit that had ended by then counts where it stood at its end.</summary>
/// <remarks>
/// The parent is given as the unit itself, which only a caller whose scope holds it can have loaded. Below it the scope of today is lifted, as counters name
/// nobody: otherwise a unit that moves away would take its past out of the reports already made.
/// </remarks>
public sealed class RollUp(AppDbContext db)
{
    /// <summary>For each unit directly below the parent, and for the parent's own leaf, what happened in the period.</summary>
    public Task<List<UnitCount>> ByChildAsync(OrgUnit parent, Period period, DateOnly asOf, CancellationToken cancel = default) => (
        from place in Places(parent.Id, asOf)
        join leaf in Leaves(period) on place.Unit equals leaf.Unit
        group leaf by new { place.Child, leaf.Measure, leaf.Group } into same
        select new UnitCount(same.Key.Child, same.Key.Measure, same.Key.Group, same.Sum(l => l.N)))
        .IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).ToListAsync(cancel);

    /// <summary>The same, day by day.</summary>
    public Task<List<UnitDayCount>> ByChildAndDayAsync(OrgUnit parent, Period period, DateOnly asOf, CancellationToken cancel = default) => (
        from place in Places(parent.Id, asOf)
        join count in db.Set<DayCount>() on place.Unit equals count.OrgUnitId
        where period.From <= count.Day && count.Day <= period.To
        group count by new { place.Child, count.Day, count.Measure, count.Group } into same
        select new UnitDayCount(same.Key.Child, same.Key.Day, same.Key.Measure, same.Key.Group, same.Sum(c => c.N)))
        .IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).ToListAsync(cancel);

    /// <summary>For each of the units, with all below it, what happened in the period: one question however many units there are.</summary>
    internal Task<List<UnitCount>> OfUnitsAsync(IQueryable<long> units, Period period, DateOnly asOf, CancellationToken cancel = default) => (
        from up in LinksAt(asOf)
        where units.Contains(up.AncestorId)
        join leaf in Leaves(period) on up.DescendantId equals leaf.Unit
        group leaf by new { up.AncestorId, leaf.Measure, leaf.Group } into same
        select new UnitCount(same.Key.AncestorId, same.Key.Measure, same.Key.Group, same.Sum(l => l.N)))
        .IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).ToListAsync(cancel);

    /// <summary>Every unit below the parent with the child of the parent above it, and the parent with itself.</summary>
    internal IQueryable<Place> Places(long parent, DateOnly asOf) =>
        from up in LinksAt(asOf)
        where up.AncestorId == parent
        from child in LinksAt(asOf)
        where child.DescendantId == up.DescendantId && child.Distance == (up.Distance == 0 ? 0 : up.Distance - 1)
        select new Place { Unit = up.DescendantId, Child = child.AncestorId };

    private IQueryable<OrgLink> LinksAt(DateOnly asOf) => db.Set<OrgLink>().Where(l => l.ValidFrom <= asOf
        && (asOf < l.ValidTo || db.Set<OrgUnit>().Any(u => u.Id == l.DescendantId && u.ClosedOn == l.ValidTo)));

    /// <summary>Whole months from the counters of months, the days around them from those of days.</summary>
    private IQueryable<Leaf> Leaves(Period period)
    {
        var first = Month.Of(period.From.AddDays(-1)).Next;
        var last = Month.Of(period.To.AddDays(1)).Previous;
        var (from, to, whole) = (period.From, period.To, last.Number >= first.Number);
        var (wholeFrom, wholeTo, firstMonth, lastMonth) = (first.First, last.Last, first.Number, last.Number);
        var days = db.Set<DayCount>().Where(c => from <= c.Day && c.Day <= to && (!whole || c.Day < wholeFrom || wholeTo < c.Day))
            .Select(c => new Leaf { Unit = c.OrgUnitId, Measure = c.Measure, Group = c.Group, N = c.N });
        return !whole ? days : days.Concat(db.Set<MonthCount>().Where(c => firstMonth <= c.Month && c.Month <= lastMonth)
            .Select(c => new Leaf { Unit = c.OrgUnitId, Measure = c.Measure, Group = c.Group, N = c.N }));
    }

    internal sealed class Place
    {
        public long Unit { get; init; }
        public long Child { get; init; }
    }

    private sealed class Leaf
    {
        public long Unit { get; init; }
        public Measure Measure { get; init; }
        public TargetGroup Group { get; init; }
        public int N { get; init; }
    }
}
