using DoanKet.App.Enterprises;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Targets.Proposals;

/// <summary>The unions that there are below the receiving units: who of their workers is no member, and who joined within a year.</summary>
public sealed class UnionFacts(AppDbContext db, TimeProvider time)
{
    internal async Task<ILookup<long, UnionFact>> OfAsync(IQueryable<OrgLink> links, int threshold, DateOnly day, CancellationToken cancel)
    {
        var employed = await EmployedAsync(links, day, cancel);
        var members = await MembersAsync(day, cancel);
        var admitted = await AdmittedAsync(links, day, cancel);
        var joined = admitted.ToDictionary(a => (a.Unit, a.Id), a => a.Count);
        var byEmployer = from union in employed
                         select (union.Unit, Fact: new UnionFact(union.Code, union.Name, Math.Max(0, union.Workers - members.GetValueOrDefault(union.Id)),
                             joined.GetValueOrDefault((union.Unit, union.Id)), union.Largest >= threshold ? TargetColumns.MembersLarge : TargetColumns.MembersPublicAndSmall));
        var known = employed.Select(u => u.Id).ToHashSet();
        var others = admitted.Where(a => !known.Contains(a.Id)).Select(a => (a.Unit, Fact: new UnionFact(a.Code, a.Name, null, a.Count, ColumnOf(a.Kind, a.Group))));
        return byEmployer.Concat(others).ToLookup(u => u.Unit, u => u.Fact);
    }

    private static string ColumnOf(UnitKind kind, TargetGroup? group) =>
        kind is UnitKind.Occupational || group is TargetGroup.Informal ? TargetColumns.MembersInformal
        : group is TargetGroup.LargeEnterprise ? TargetColumns.MembersLarge : TargetColumns.MembersPublicAndSmall;

    /// <summary>A union of several small employers counts the workers of all of them.</summary>
    private async Task<List<Employed>> EmployedAsync(IQueryable<OrgLink> links, DateOnly day, CancellationToken cancel)
    {
        var rows = await (
            from e in db.EnterprisesAt(day, time.Today)
            where e.ClosedOn == null && e.UnionId != null
            join union in db.Set<OrgUnit>() on e.UnionId equals (long?)union.Id
            where union.ClosedOn == null || union.ClosedOn > day
            join link in links on union.Id equals link.DescendantId
            select new { Unit = link.AncestorId, union.Id, union.Code, union.Name, e.Workers }).ToListAsync(cancel);
        return [.. rows.GroupBy(r => (r.Unit, r.Id, r.Code, r.Name)).Select(g => new Employed(g.Key.Unit, g.Key.Id, g.Key.Code, g.Key.Name, g.Sum(r => r.Workers), g.Max(r => r.Workers)))];
    }

    private Task<Dictionary<long, int>> MembersAsync(DateOnly day, CancellationToken cancel)
    {
        var unions = db.Set<Enterprise>().Where(e => e.UnionId != null).Select(e => e.UnionId!.Value);
        return db.Set<Membership>().Where(m => m.From <= day && day < m.To && unions.Contains(m.OrgUnitId))
            .GroupBy(m => m.OrgUnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
    }

    /// <summary>Admissions of twelve months into unions that there were before them.</summary>
    private Task<List<Admitted>> AdmittedAsync(IQueryable<OrgLink> links, DateOnly day, CancellationToken cancel)
    {
        var since = day.AddYears(-1);
        return (from m in db.Set<Movement>()
                where m.Day > since && m.Day <= day && (m.Kind == MovementKind.Admitted || m.Kind == MovementKind.Readmitted)
                join union in db.Set<OrgUnit>() on m.OrgUnitId equals union.Id
                where union.OpenedOn < m.Day && (union.ClosedOn == null || union.ClosedOn > day)
                join link in links on union.Id equals link.DescendantId
                group m by new { link.AncestorId, union.Id, union.Code, union.Name, union.Kind, union.Group } into g
                select new Admitted(g.Key.AncestorId, g.Key.Id, g.Key.Code, g.Key.Name, g.Key.Kind, g.Key.Group, g.Count())).ToListAsync(cancel);
    }

    private sealed record Employed(long Unit, long Id, string Code, string Name, int Workers, int Largest);

    private sealed record Admitted(long Unit, long Id, string Code, string Name, UnitKind Kind, TargetGroup? Group, int Count);
}
