using DoanKet.App.Founding;
using DoanKet.App.Members;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Reports;

/// <summary>Units with ids from one to another, both included: what a recount holds in memory at a time.</summary>
public readonly record struct UnitRange(long From, long To);

/// <summary>The facts of one module that the counters count, added up by the database. Every module that posts has one, so that counters can be checked and made anew.</summary>
public interface ICountSource
{
    /// <summary>All facts of the units, whoever may see them: a recount is of the whole book.</summary>
    Task<List<CountLine>> CountAsync(UnitRange units, CancellationToken cancel);
}

internal sealed class MovementCounts(AppDbContext db) : ICountSource
{
    public async Task<List<CountLine>> CountAsync(UnitRange units, CancellationToken cancel)
    {
        var rows = await db.Set<Movement>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter])
            .Where(m => m.OrgUnitId >= units.From && m.OrgUnitId <= units.To)
            .GroupBy(m => new { m.OrgUnitId, m.Day, m.Kind, m.Group })
            .Select(same => new { same.Key, N = same.Count() }).ToListAsync(cancel);
        return rows.ConvertAll(r => new CountLine(r.Key.OrgUnitId, r.Key.Day, r.Key.Kind.Measure(), r.Key.Group, r.N));
    }
}

internal sealed class UnionCounts(AppDbContext db) : ICountSource
{
    public async Task<List<CountLine>> CountAsync(UnitRange units, CancellationToken cancel)
    {
        var rows = await db.Set<FoundingCase>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter])
            .Where(c => c.Step == FoundingStep.Recognised && c.UnionId >= units.From && c.UnionId <= units.To)
            .Select(c => new { c.UnionId, c.StepOn, c.Group }).ToListAsync(cancel);
        return rows.ConvertAll(r => new CountLine(r.UnionId!.Value, r.StepOn, Measure.UnionsFounded, r.Group ?? throw new InvalidOperationException($"The case of union {r.UnionId} has no group."), 1));
    }
}
