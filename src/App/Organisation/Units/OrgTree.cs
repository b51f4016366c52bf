using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Organisation.Units;

/// <summary>Changes the shape of the organisation, and remembers every shape it has had.</summary>
public sealed class OrgTree(AppDbContext db)
{
    /// <summary>Opens a unit under its parent from its opening day on. The caller has begun an operation.</summary>
    public async Task<OrgUnit> AddAsync(OrgUnit unit, CancellationToken cancel = default)
    {
        unit.SearchText = VietText.SearchText($"{unit.Name} {unit.Code}");
        var above = await AncestorsOfAsync(unit.ParentId, cancel);
        Rule.Check(unit.ParentId is null || above.Count > 0, nameof(OrgUnit.ParentId), "Công đoàn cấp trên đã kết thúc hoạt động; chọn đơn vị khác");
        db.Add(unit);
        await db.SaveChangesAsync(cancel);
        db.Add(new OrgLink { AncestorId = unit.Id, DescendantId = unit.Id, Distance = 0, ValidFrom = unit.OpenedOn });
        await LinkAsync(above, [(unit.Id, 0)], unit.OpenedOn, cancel);
        return unit;
    }

    public Task<OrgUnit> AddAsync(UnitKind kind, string code, string name, long? parentId, DateOnly day, CancellationToken cancel = default) =>
        AddAsync(new OrgUnit { Kind = kind, Code = code, Name = name, ParentId = parentId, OpenedOn = day }, cancel);

    /// <summary>Puts a unit, with all below it, under another parent from the given day on; earlier days keep the earlier tree.</summary>
    public async Task MoveAsync(long unitId, long newParentId, DateOnly day, CancellationToken cancel = default)
    {
        var below = await OpenLinks().Where(l => l.AncestorId == unitId).Select(l => new { l.DescendantId, l.Distance }).ToListAsync(cancel);
        var inside = below.Select(b => b.DescendantId).ToHashSet();
        Rule.Check(!inside.Contains(newParentId), nameof(OrgUnit.ParentId), "Không thể đặt một đơn vị dưới chính nó hoặc dưới đơn vị trực thuộc của nó");
        var latest = await OpenLinks().Where(l => inside.Contains(l.DescendantId) && !inside.Contains(l.AncestorId)).MaxAsync(l => (DateOnly?)l.ValidFrom, cancel);
        Rule.Check(latest is null || day >= latest, "Day", $"Đơn vị đã đổi cấp trên từ ngày {latest:dd/MM/yyyy}; chọn ngày bằng hoặc sau ngày ấy");
        await CutAsync(inside, day, cancel);
        await LinkAsync(await AncestorsOfAsync(newParentId, cancel), below.Select(b => (b.DescendantId, b.Distance)), day, cancel);
        var unit = await db.Set<OrgUnit>().SingleAsync(u => u.Id == unitId, cancel);
        unit.ParentId = newParentId;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Ends a unit that has nothing open below it; days before keep it.</summary>
    public async Task CloseAsync(long unitId, DateOnly day, long? successorId, CancellationToken cancel = default)
    {
        var hasOpenBelow = await OpenLinks().AnyAsync(l => l.AncestorId == unitId && l.Distance == 1, cancel);
        Rule.Check(!hasOpenBelow, "Đơn vị còn đơn vị trực thuộc; chuyển các đơn vị ấy trước");
        var unit = await db.Set<OrgUnit>().SingleAsync(u => u.Id == unitId, cancel);
        (unit.ClosedOn, unit.SuccessorId) = (day, successorId);
        await db.SaveChangesAsync(cancel);
        await OpenLinks().Where(l => l.DescendantId == unitId && l.ValidFrom >= day).ExecuteDeleteAsync(cancel);
        await OpenLinks().Where(l => l.DescendantId == unitId).ExecuteUpdateAsync(s => s.SetProperty(l => l.ValidTo, day), cancel);
    }

    private IQueryable<OrgLink> OpenLinks() => db.Set<OrgLink>().Where(l => l.ValidTo == OrgLink.Open);

    /// <summary>Ends the links between the subtree and what stood above it; links that began on that very day never held.</summary>
    private async Task CutAsync(HashSet<long> inside, DateOnly day, CancellationToken cancel)
    {
        var crossing = OpenLinks().Where(l => inside.Contains(l.DescendantId) && !inside.Contains(l.AncestorId));
        await crossing.Where(l => l.ValidFrom == day).ExecuteDeleteAsync(cancel);
        await crossing.ExecuteUpdateAsync(s => s.SetProperty(l => l.ValidTo, day), cancel);
    }

    private async Task<List<(long Id, int Distance)>> AncestorsOfAsync(long? unitId, CancellationToken cancel) =>
        (await OpenLinks().Where(l => l.DescendantId == unitId).Select(l => new { l.AncestorId, l.Distance }).ToListAsync(cancel))
        .ConvertAll(l => (l.AncestorId, l.Distance));

    private Task LinkAsync(List<(long Id, int Distance)> above, IEnumerable<(long Id, int Distance)> below, DateOnly day, CancellationToken cancel)
    {
        db.AddRange(from a in above
                    from d in below
                    select new OrgLink { AncestorId = a.Id, DescendantId = d.Id, Distance = a.Distance + 1 + d.Distance, ValidFrom = day });
        return db.SaveChangesAsync(cancel);
    }
}
