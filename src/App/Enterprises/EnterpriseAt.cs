using DoanKet.App.Platform.Data;

namespace DoanKet.App.Enterprises;

/// <summary>An employer as it stood on a day.</summary>
internal sealed class EnterpriseAt
{
    public required long Id { get; init; }
    public required string Name { get; init; }
    public required string NameKey { get; init; }
    public required string SearchText { get; init; }
    public required string? TaxCode { get; init; }
    public required string? Place { get; init; }
    public required Ownership Ownership { get; init; }
    public required Sector? Sector { get; init; }

    /// <summary>The unit in charge on the day.</summary>
    public required long UnitId { get; init; }

    /// <summary>The latest count up to the day; nil when nobody had counted.</summary>
    public required int Workers { get; init; }

    public required long? UnionId { get; init; }
    public required DateOnly? UnionSince { get; init; }
    public required DateOnly? ClosedOn { get; init; }

    /// <summary>Asked for in these words, and not by the days above, an index answers and the planner knows how many there are.</summary>
    public required bool HasUnion { get; init; }
    public required bool IsClosed { get; init; }

    /// <summary>What the officer means to do next is known only of today.</summary>
    public required int? Readiness { get; init; }
    public required string? NextStep { get; init; }
    public required DateOnly? NextStepOn { get; init; }
}

internal static class EnterprisesAtDay
{
    /// <summary>The employers of the scope as of the day. Of today the columns of the register tell; only earlier days need the histories.</summary>
    public static IQueryable<EnterpriseAt> EnterprisesAt(this AppDbContext db, DateOnly day, DateOnly today) => day < today ? db.Past(day) : db.Present(day);

    /// <summary>Nothing but columns, so that an index alone can answer.</summary>
    private static IQueryable<EnterpriseAt> Present(this AppDbContext db, DateOnly day) => db.Set<Enterprise>().Select(e => new EnterpriseAt
    {
        Id = e.Id, Name = e.Name, NameKey = e.NameKey, SearchText = e.SearchText, TaxCode = e.TaxCode, Place = e.Place, Ownership = e.Ownership, Sector = e.Sector,
        UnitId = e.OrgUnitId, Workers = e.Workers,
        UnionId = e.UnionSince <= day ? e.UnionId : null, UnionSince = e.UnionSince <= day ? e.UnionSince : null, ClosedOn = e.ClosedOn <= day ? e.ClosedOn : null,
        HasUnion = e.UnionSince <= day, IsClosed = e.ClosedOn <= day,
        Readiness = e.Readiness, NextStep = e.NextStep, NextStepOn = e.NextStepOn,
    });

    private static IQueryable<EnterpriseAt> Past(this AppDbContext db, DateOnly day) => db.Set<Enterprise>().Select(e => new EnterpriseAt
    {
        Id = e.Id, Name = e.Name, NameKey = e.NameKey, SearchText = e.SearchText, TaxCode = e.TaxCode, Place = e.Place, Ownership = e.Ownership, Sector = e.Sector,
        UnitId = db.Set<FormerCharge>().Where(c => c.EnterpriseId == e.Id && c.Until > day).OrderBy(c => c.Until).Select(c => (long?)c.UnitId).FirstOrDefault() ?? e.OrgUnitId,
        Workers = db.Set<Headcount>().Where(h => h.EnterpriseId == e.Id && h.Day <= day).OrderByDescending(h => h.Day).Select(h => (int?)h.Total).FirstOrDefault() ?? 0,
        UnionId = e.UnionSince <= day ? e.UnionId : db.Set<FormerUnion>().Where(u => u.EnterpriseId == e.Id && u.Since <= day && day < u.Until).Select(u => (long?)u.UnionId).FirstOrDefault(),
        UnionSince = e.UnionSince <= day ? e.UnionSince : db.Set<FormerUnion>().Where(u => u.EnterpriseId == e.Id && u.Since <= day && day < u.Until).Select(u => (DateOnly?)u.Since).FirstOrDefault(),
        HasUnion = e.UnionSince <= day || db.Set<FormerUnion>().Any(u => u.EnterpriseId == e.Id && u.Since <= day && day < u.Until),
        ClosedOn = e.ClosedOn <= day ? e.ClosedOn : null, IsClosed = e.ClosedOn <= day,
        Readiness = null, NextStep = null, NextStepOn = null,
    });
}
