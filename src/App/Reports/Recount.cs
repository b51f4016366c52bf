using System.Data;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Reports;

public static class ReportsOperations
{
    public static readonly OperationKind Rebuild = new("reports.rebuild", "Đếm lại sổ số liệu");
}

/// <summary>A counter that does not say what the facts say.</summary>
/// <param name="When">The day or the month, as it is shown.</param>
public sealed record CounterDifference(string Unit, string When, Measure Measure, TargetGroup Group, int Counter, int Facts)
{
    public override string ToString() => $"{Unit}, {When}, {Measure.Label()} ({Group.GroupLabel()}): sổ đếm {VietFormat.Number(Counter)}, dòng gốc {VietFormat.Number(Facts)}";
}

/// <summary>Compares every counter with the facts, and makes the counters anew from them.</summary>
public sealed class Recount(AppDbContext db, IEnumerable<ICountSource> sources, CounterBook book, CurrentWork work, TimeProvider time)
{
    private const int UnitsAtOnce = 2_000;

    /// <summary>Nothing when all counters of days and months agree with the facts.</summary>
    public async Task<List<CounterDifference>> CheckAsync(CancellationToken cancel = default)
    {
        // One view of the whole book: what is posted meanwhile is seen in both or in neither.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var found = new List<CounterDifference>();
        await foreach (var range in RangesAsync())
        {
            var facts = await FactsAsync(range, cancel);
            found.AddRange(await CompareAsync(range, ByDay(facts), await DaysAsync(range, cancel), VietFormat.Date, cancel));
            found.AddRange(await CompareAsync(range, ByMonth(facts), await MonthsAsync(range, cancel), m => $"tháng {Month.FromNumber(m)}", cancel));
        }
        return found;
    }

    /// <summary>Throws all counters away and counts the facts again. On a server with writers it fails rather than count something twice; then repeat it.</summary>
    public async Task RebuildAsync(CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        work.Begin(ReportsOperations.Rebuild);
        db.Add(work.OperationAt(time.UtcNow));
        await db.SaveChangesAsync(cancel);
        await db.Set<DayCount>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).ExecuteDeleteAsync(cancel);
        await db.Set<MonthCount>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).ExecuteDeleteAsync(cancel);
        await foreach (var range in RangesAsync()) await book.PostAsync(await FactsAsync(range, cancel), cancel);
        await transaction.CommitAsync(cancel);
    }

    private async IAsyncEnumerable<UnitRange> RangesAsync()
    {
        var last = await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).MaxAsync(u => (long?)u.Id) ?? 0;
        for (long from = 1; from <= last; from += UnitsAtOnce) yield return new UnitRange(from, from + UnitsAtOnce - 1);
    }

    private async Task<List<CountLine>> FactsAsync(UnitRange range, CancellationToken cancel)
    {
        var lines = new List<CountLine>();
        foreach (var source in sources) lines.AddRange(await source.CountAsync(range, cancel));
        return lines;
    }

    private static Dictionary<(long, DateOnly, Measure, TargetGroup), int> ByDay(List<CountLine> lines) =>
        lines.GroupBy(l => (l.OrgUnitId, l.Day, l.Measure, l.Group)).ToDictionary(g => g.Key, g => g.Sum(l => l.N));

    private static Dictionary<(long, int, Measure, TargetGroup), int> ByMonth(List<CountLine> lines) =>
        lines.GroupBy(l => (l.OrgUnitId, Month.Of(l.Day).Number, l.Measure, l.Group)).ToDictionary(g => g.Key, g => g.Sum(l => l.N));

    private Task<Dictionary<(long, DateOnly, Measure, TargetGroup), int>> DaysAsync(UnitRange range, CancellationToken cancel) =>
        db.Set<DayCount>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().Where(c => c.OrgUnitId >= range.From && c.OrgUnitId <= range.To)
            .ToDictionaryAsync(c => (c.OrgUnitId, c.Day, c.Measure, c.Group), c => c.N, cancel);

    private Task<Dictionary<(long, int, Measure, TargetGroup), int>> MonthsAsync(UnitRange range, CancellationToken cancel) =>
        db.Set<MonthCount>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().Where(c => c.OrgUnitId >= range.From && c.OrgUnitId <= range.To)
            .ToDictionaryAsync(c => (c.OrgUnitId, c.Month, c.Measure, c.Group), c => c.N, cancel);

    private async Task<List<CounterDifference>> CompareAsync<TWhen>(UnitRange range, Dictionary<(long Unit, TWhen When, Measure Measure, TargetGroup Group), int> facts,
        Dictionary<(long Unit, TWhen When, Measure Measure, TargetGroup Group), int> counters, Func<TWhen, string> show, CancellationToken cancel)
    {
        var keys = facts.Keys.Union(counters.Keys).Where(k => facts.GetValueOrDefault(k) != counters.GetValueOrDefault(k)).Order().ToList();
        if (keys.Count == 0) return [];
        var codes = await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter])
            .Where(u => u.Id >= range.From && u.Id <= range.To).ToDictionaryAsync(u => u.Id, u => u.Code, cancel);
        return keys.ConvertAll(k => new CounterDifference(codes[k.Unit], show(k.When), k.Measure, k.Group, counters.GetValueOrDefault(k), facts.GetValueOrDefault(k)));
    }
}
