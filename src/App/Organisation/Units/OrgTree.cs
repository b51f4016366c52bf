using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Organisation.Units;

/// <summary>Changes the shape of the organisation, and remembers every shape it has had.</summary>
/// <remarks>Every change takes effect on a day, which may be past; the caller has begun an operation. Acts by decision go through <see cref="Changes.Reorganisation"/>.</remarks>
public sealed class OrgTree(AppDbContext db, Events events)
{
    private readonly Sight sight = new(db);

    private const string EffectiveDay = nameof(Changes.OrgChange.EffectiveOn);

    /// <summary>Opens a unit under its parent from its opening day on. Refused when the parent did not exist on that day or has ended.</summary>
    public async Task<OrgUnit> AddAsync(OrgUnit unit, CancellationToken cancel = default)
    {
        await CheckOpeningAsync(unit.Code, unit.ParentId, unit.OpenedOn, cancel);
        unit.SearchText = SearchTextOf(unit, unit.Name);
        db.Add(unit);
        await db.SaveChangesAsync(cancel);
        var self = new OrgLink { AncestorId = unit.Id, DescendantId = unit.Id, Distance = 0, ValidFrom = unit.OpenedOn };
        db.Add(self);
        db.Add(new OrgUnitName { OrgUnitId = unit.Id, Name = unit.Name, From = unit.OpenedOn });
        db.AddRange(Subtree.Hang([self], await UpwardAsync(unit.ParentId, unit.OpenedOn, cancel), unit.OpenedOn));
        await sight.OpenAsync(unit.Id, unit.ParentId, cancel);
        await db.SaveChangesAsync(cancel);
        await events.PublishAsync(new UnitOpened(unit.Id, unit.Kind, unit.OpenedOn), cancel);
        return unit;
    }

    public Task<OrgUnit> AddAsync(UnitKind kind, string code, string name, long? parentId, DateOnly day, CancellationToken cancel = default) =>
        AddAsync(new OrgUnit { Kind = kind, Code = code, Name = name, ParentId = parentId, OpenedOn = day }, cancel);

    /// <summary>Gives a unit another name from the day on; earlier days keep the earlier name. A second name for one day replaces the first.</summary>
    public async Task RenameAsync(long unitId, string name, DateOnly day, CancellationToken cancel = default)
    {
        var unit = await OpenUnitAsync(unitId, cancel);
        var current = await db.Set<OrgUnitName>().SingleAsync(n => n.OrgUnitId == unitId && n.To == OrgLink.Open, cancel);
        Rule.Check(day >= current.From, EffectiveDay, $"Tên “{current.Name}” có từ ngày {current.From:dd/MM/yyyy}; chọn ngày bằng hoặc sau ngày ấy");
        if (day == current.From) current.Name = name;
        else
        {
            current.To = day;
            db.Add(new OrgUnitName { OrgUnitId = unitId, Name = name, From = day });
        }
        (unit.Name, unit.SearchText) = (name, SearchTextOf(unit, name));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Puts a unit, with all below it, under another parent from the given day on; earlier days keep the earlier tree.</summary>
    public Task MoveAsync(long unitId, long newParentId, DateOnly day, CancellationToken cancel = default) => MoveAsync([unitId], newParentId, day, cancel);

    /// <summary>The same for several units at once, none of which stands below another of them: the database is asked as often as for one.</summary>
    public async Task MoveAsync(IReadOnlyList<long> unitIds, long newParentId, DateOnly day, CancellationToken cancel = default)
    {
        var units = await OpenUnitsAsync(unitIds, cancel);
        var inner = await Later(day).AsNoTracking().Where(l => unitIds.Contains(l.AncestorId)).ToListAsync(cancel);
        var above = await Later(day).AsNoTracking().Where(l => unitIds.Contains(l.DescendantId) && l.Distance > 0).ToListAsync(cancel);
        var since = await UnderTheirParentsSinceAsync(unitIds, cancel);
        var parentUpward = await UpwardAsync(newParentId, day, cancel);
        foreach (var unit in units) CheckMove(unit, inner, since, newParentId, day, isOneOfMany: units.Count > 1);
        // Written while the units still hang in the scope of the work.
        foreach (var unit in units) unit.ParentId = newParentId;
        await db.SaveChangesAsync(cancel);
        await CutAsync(inner, above, day, cancel);
        db.AddRange(Subtree.Hang(inner, parentUpward, day));
        await db.SaveChangesAsync(cancel);
        await sight.MoveAsync(unitIds, newParentId, cancel);
    }

    private static void CheckMove(OrgUnit unit, List<OrgLink> inner, Dictionary<long, DateOnly> since, long newParentId, DateOnly day, bool isOneOfMany)
    {
        if (isOneOfMany) Rule.About($"{unit.Name} ({unit.Code})");
        Rule.Check(inner.TrueForAll(l => l.AncestorId != unit.Id || l.DescendantId != newParentId), nameof(OrgUnit.ParentId),
            "Không thể đặt một đơn vị dưới chính nó hoặc dưới đơn vị trực thuộc của nó");
        Rule.Check(unit.ParentId is not null, nameof(OrgUnit.ParentId), "Đơn vị đứng đầu không có cấp trên để chuyển");
        Rule.Check(unit.ParentId != newParentId, nameof(OrgUnit.ParentId), "Đơn vị đang trực thuộc chính công đoàn này; chọn đơn vị khác");
        if (since.TryGetValue(unit.Id, out var from))
            Rule.Check(day >= from, EffectiveDay, $"Đơn vị có cấp trên hiện nay từ ngày {from:dd/MM/yyyy}; chọn ngày bằng hoặc sau ngày ấy");
    }

    /// <summary>Ends a unit that has nothing below it from that day on; days before keep it. Refused on or before its opening day.</summary>
    /// <param name="successorId">Who takes over what is left, and sees what the unit leaves behind; none for the unit above.</param>
    public async Task CloseAsync(long unitId, DateOnly day, long? successorId, CancellationToken cancel = default)
    {
        var unit = await OpenUnitAsync(unitId, cancel);
        Rule.Check(unit.ParentId is not null, "Đơn vị đứng đầu không kết thúc được");
        Rule.Check(!await Later(day).AnyAsync(l => l.AncestorId == unitId && l.Distance > 0, cancel),
            EffectiveDay, $"Đơn vị còn đơn vị trực thuộc vào ngày {day:dd/MM/yyyy}; chuyển các đơn vị ấy trước, hoặc chọn ngày muộn hơn");
        var since = (await UnderTheirParentsSinceAsync([unitId], cancel))[unitId];
        Rule.Check(day > since, EffectiveDay, $"Đơn vị thành lập hoặc chuyển về cấp trên hiện nay từ ngày {since:dd/MM/yyyy}; ngày kết thúc phải sau ngày ấy");
        var named = await db.Set<OrgUnitName>().SingleAsync(n => n.OrgUnitId == unitId && n.To == OrgLink.Open, cancel);
        Rule.Check(day > named.From, EffectiveDay, $"Tên “{named.Name}” có từ ngày {named.From:dd/MM/yyyy}; ngày kết thúc phải sau ngày ấy");
        await CheckSuccessorAsync(unitId, successorId, day, cancel);
        var heir = successorId ?? unit.ParentId!.Value;
        await events.PublishAsync(new UnitClosing(unitId, unit.Kind, day, heir), cancel);
        (unit.ClosedOn, unit.SuccessorId, named.To) = (day, successorId, day);
        await db.SaveChangesAsync(cancel);
        await EndAsync(await Later(day).Where(l => l.DescendantId == unitId).ToListAsync(cancel), day, cancel);
        await sight.EndAsync(unitId, heir, cancel);
    }

    private async Task CheckOpeningAsync(string code, long? parentId, DateOnly day, CancellationToken cancel)
    {
        var units = db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]);
        Rule.Check(!await units.AnyAsync(u => u.Code == code, cancel), nameof(OrgUnit.Code), $"Mã {code} đã được dùng; chọn mã khác");
        if (parentId is null) Rule.Check(!await units.AnyAsync(cancel), nameof(OrgUnit.ParentId), "Cả nước chỉ có một đơn vị đứng đầu; chọn công đoàn cấp trên");
        else await UpwardAsync(parentId, day, cancel);
    }

    private async Task CheckSuccessorAsync(long unitId, long? successorId, DateOnly day, CancellationToken cancel)
    {
        if (successorId is null) return;
        Rule.Check(successorId != unitId, nameof(OrgUnit.SuccessorId), "Đơn vị không thể kế tục chính nó");
        Rule.Check(await Later(day).AnyAsync(l => l.DescendantId == successorId && l.Distance == 0 && l.ValidTo == OrgLink.Open, cancel),
            nameof(OrgUnit.SuccessorId), "Đơn vị kế tục đã kết thúc hoạt động; chọn đơn vị khác");
    }

    private async Task<OrgUnit> OpenUnitAsync(long unitId, CancellationToken cancel) =>
        await db.Set<OrgUnit>().SingleOrDefaultAsync(u => u.Id == unitId && u.ClosedOn == null, cancel) ?? throw new OutOfScopeException(unitId);

    private async Task<List<OrgUnit>> OpenUnitsAsync(IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var found = await db.Set<OrgUnit>().Where(u => ids.Contains(u.Id) && u.ClosedOn == null).ToListAsync(cancel);
        return [.. ids.Select(id => found.Find(u => u.Id == id) ?? throw new OutOfScopeException(id))];
    }

    private Task<Dictionary<long, DateOnly>> UnderTheirParentsSinceAsync(IReadOnlyList<long> ids, CancellationToken cancel) => db.Set<OrgLink>()
        .Where(l => ids.Contains(l.DescendantId) && l.Distance == 1 && l.ValidTo == OrgLink.Open).ToDictionaryAsync(l => l.DescendantId, l => l.ValidFrom, cancel);

    /// <summary>Links that hold on the day or later.</summary>
    private IQueryable<OrgLink> Later(DateOnly day) => db.Set<OrgLink>().Where(l => l.ValidTo > day);

    /// <summary>The links upward, from the day on, of a unit that takes another under it: it must exist all that time.</summary>
    private async Task<List<OrgLink>> UpwardAsync(long? parentId, DateOnly day, CancellationToken cancel)
    {
        if (parentId is null) return [];
        var upward = await Later(day).AsNoTracking().Where(l => l.DescendantId == parentId).ToListAsync(cancel);
        var self = upward.SingleOrDefault(l => l.Distance == 0);
        Rule.Check(self?.ValidTo == OrgLink.Open, nameof(OrgUnit.ParentId), "Công đoàn cấp trên đã kết thúc hoạt động; chọn đơn vị khác");
        Rule.Check(self!.ValidFrom <= day, nameof(OrgUnit.ParentId), $"Công đoàn cấp trên chỉ có từ ngày {self.ValidFrom:dd/MM/yyyy}; chọn ngày bằng hoặc sau ngày ấy");
        return upward;
    }

    /// <summary>Ends the links between what stands below the tops and what stood above them.</summary>
    private async Task CutAsync(List<OrgLink> inner, List<OrgLink> above, DateOnly day, CancellationToken cancel)
    {
        var (inside, outside) = (inner.Select(l => l.DescendantId).Distinct().ToArray(), above.Select(l => l.AncestorId).Distinct().ToArray());
        var between = await Later(day).Where(l => inside.Contains(l.DescendantId) && outside.Contains(l.AncestorId)).ToListAsync(cancel);
        var upward = above.ToLookup(l => l.DescendantId);
        var subtrees = inner.GroupBy(l => l.AncestorId).SelectMany(top => top.Select(l => l.DescendantId).Distinct(), (top, unit) => (Unit: unit, Top: top.Key))
            .ToLookup(u => u.Unit, u => u.Top);
        var crossed = inner.GroupBy(l => l.AncestorId).ToDictionary(top => top.Key, top => new Subtree(top, upward[top.Key]));
        await EndAsync(between.Where(link => subtrees[link.DescendantId].Any(top => crossed[top].IsCrossedBy(link))), day, cancel);
    }

    /// <summary>Ends links on the day; those that began on it or later never held.</summary>
    private Task EndAsync(IEnumerable<OrgLink> links, DateOnly day, CancellationToken cancel)
    {
        foreach (var link in links)
        {
            if (link.ValidFrom >= day) db.Remove(link);
            else link.ValidTo = day;
        }
        // Saved apart: a link that begins anew on the same day has the same key.
        return db.SaveChangesAsync(cancel);
    }

    private static string SearchTextOf(OrgUnit unit, string name) => VietText.SearchText($"{name} {unit.Code}");
}
