using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Organisation.Changes;

/// <summary>Opens, renames, moves and closes units by decision. What holds from today or earlier is done at once; the rest waits for its day.</summary>
public sealed class Reorganisation(AppDbContext db, ChangeWork changes, DocumentRegister documents, CurrentWork work, TimeProvider time)
{
    public async Task<OrgChange> OpenAsync(NewUnit unit, Grounds grounds, CancellationToken cancel = default)
    {
        Rule.Check(!await Waiting().AnyAsync(c => c.Kind == OrgChangeKind.Open && c.NewCode == unit.Code, cancel),
            nameof(OrgUnit.Code), $"Mã {unit.Code} đã dành cho một đơn vị sắp thành lập; chọn mã khác");
        return await RecordAsync(grounds, $"Thành lập {unit.Name}", documentId => new OrgChange
        {
            Kind = OrgChangeKind.Open, OrgUnitId = unit.ParentId, NewName = unit.Name, NewCode = unit.Code, NewKind = unit.Kind, NewGroup = unit.Group,
            NewPlace = unit.Place, NewSymbol = unit.Symbol, Units = 1,
            EffectiveOn = grounds.EffectiveOn, Reason = grounds.Reason, DocumentId = documentId, RecordedAt = time.UtcNow,
        }, cancel);
    }

    public Task<OrgChange> RenameAsync(long unitId, string newName, Grounds grounds, CancellationToken cancel = default) =>
        RecordAsync(grounds, $"Đổi tên thành {newName}", documentId => new OrgChange
        {
            Kind = OrgChangeKind.Rename, OrgUnitId = unitId, NewName = newName, Units = 1,
            EffectiveOn = grounds.EffectiveOn, Reason = grounds.Reason, DocumentId = documentId, RecordedAt = time.UtcNow,
        }, cancel);

    public async Task<OrgChange> MoveAsync(long unitId, long newParentId, Grounds grounds, CancellationToken cancel = default) => (await MoveAsync([unitId], newParentId, grounds, cancel))[0];

    public async Task<OrgChange> CloseAsync(long unitId, long? successorId, Grounds grounds, CancellationToken cancel = default)
    {
        if (successorId is { } id)
            Rule.Check(await db.IsInScopeAsync(id, cancel), nameof(OrgUnit.SuccessorId), "Không tìm thấy đơn vị kế tục; chọn trong danh sách");
        return await RecordAsync(grounds, "Kết thúc hoạt động đơn vị", documentId => new OrgChange
        {
            Kind = OrgChangeKind.Close, OrgUnitId = unitId, TargetId = successorId, Units = 1,
            EffectiveOn = grounds.EffectiveOn, Reason = grounds.Reason, DocumentId = documentId, RecordedAt = time.UtcNow,
        }, cancel);
    }

    /// <summary>Takes back an act that still waits for its day.</summary>
    public async Task WithdrawAsync(long changeId, string reason, CancellationToken cancel = default)
    {
        var change = await Waiting().SingleOrDefaultAsync(c => c.Id == changeId, cancel);
        Rule.Check(change is not null, "Việc này đã thực hiện hoặc đã bỏ; không còn chờ");
        work.Begin(OrganisationOperations.WithdrawChange, reason, change!.DocumentId);
        change.WithdrawnAt = time.UtcNow;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Moves several units by one decision, as one act: all or none. A unit that cannot move, or no longer stands where it was seen, is named in the message.</summary>
    public Task<List<OrgChange>> MoveManyAsync(IReadOnlyList<OrgUnit> units, long newParentId, Grounds grounds, CancellationToken cancel = default) =>
        db.InTransactionAsync(async () =>
        {
            long[] ids = [.. units.Select(u => u.Id)];
            await db.HoldAllAsync<OrgUnit>(HeldFor.Change, ids, cancel);
            await CheckStillThereAsync(units, ids, cancel);
            return await MoveAsync(ids, newParentId, grounds, cancel);
        }, cancel);

    private async Task CheckStillThereAsync(IReadOnlyList<OrgUnit> units, long[] ids, CancellationToken cancel)
    {
        var parents = await db.Set<OrgUnit>().Where(u => ids.Contains(u.Id) && u.ClosedOn == null).Select(u => new { u.Id, u.ParentId }).ToDictionaryAsync(u => u.Id, u => u.ParentId, cancel);
        foreach (var unit in units)
        {
            Rule.About($"{unit.Name} ({unit.Code})");
            Rule.Check(parents.TryGetValue(unit.Id, out var parent) && parent == unit.ParentId, "đã chuyển hoặc kết thúc từ khi trang này mở; tải lại trang rồi chọn lại");
        }
    }

    private async Task<List<OrgChange>> MoveAsync(long[] ids, long newParentId, Grounds grounds, CancellationToken cancel)
    {
        Rule.Check(await db.IsInScopeAsync(newParentId, cancel), nameof(OrgUnit.ParentId), "Không tìm thấy công đoàn cấp trên mới; chọn trong danh sách");
        await CheckMovesAsync(ids, newParentId, grounds.EffectiveOn, cancel);
        var sizes = await db.Set<OrgLink>().Where(l => ids.Contains(l.AncestorId) && l.ValidTo == OrgLink.Open).GroupBy(l => l.AncestorId).Select(g => new { g.Key, Units = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Units, cancel);
        return await RecordAllAsync(grounds, $"Chuyển {sizes.Values.Sum()} đơn vị về công đoàn cấp trên khác", documentId => [.. ids.Select(id => new OrgChange
        {
            Kind = OrgChangeKind.Move, OrgUnitId = id, TargetId = newParentId, Units = sizes.GetValueOrDefault(id),
            EffectiveOn = grounds.EffectiveOn, Reason = grounds.Reason, DocumentId = documentId, RecordedAt = time.UtcNow,
        })], cancel);
    }

    /// <summary>A unit stands under kinds above it, and moves to one place on one day.</summary>
    private async Task CheckMovesAsync(long[] ids, long newParentId, DateOnly day, CancellationToken cancel)
    {
        var known = await db.Set<OrgUnit>().Where(u => ids.Contains(u.Id) || u.Id == newParentId).Select(u => new { u.Id, u.Kind, u.Name, u.Code }).ToDictionaryAsync(u => u.Id, cancel);
        var waiting = await Waiting().Where(c => c.Kind == OrgChangeKind.Move && ids.Contains(c.OrgUnitId) && c.EffectiveOn == day).Select(c => c.OrgUnitId).ToListAsync(cancel);
        if (!known.TryGetValue(newParentId, out var parent)) return;
        foreach (var unit in ids.Where(known.ContainsKey).Select(id => known[id]))
        {
            if (ids.Length > 1) Rule.About($"{unit.Name} ({unit.Code})");
            Rule.Check(UnitKinds.Above(unit.Kind).Contains(parent.Kind), nameof(OrgUnit.ParentId), $"{UnitKinds.LabelOf(unit.Kind)} không trực thuộc {UnitKinds.LabelOf(parent.Kind)} được; chọn công đoàn khác");
            Rule.Check(!waiting.Contains(unit.Id), nameof(Grounds.EffectiveOn), $"Việc chuyển đơn vị này ngày {VietFormat.Date(day)} đã ghi và đang chờ; muốn chuyển về nơi khác thì bỏ việc ấy trước");
        }
    }

    /// <summary>How many units an act on these units would touch, themselves included, as the organisation stands now.</summary>
    public Task<int> UnitsFromAsync(IReadOnlyCollection<long> units, CancellationToken cancel = default) =>
        db.Set<OrgLink>().CountAsync(l => units.Contains(l.AncestorId) && l.ValidTo == OrgLink.Open, cancel);

    private IQueryable<OrgChange> Waiting() => db.Set<OrgChange>().Where(c => c.CarriedOutAt == null && c.WithdrawnAt == null);

    private async Task<OrgChange> RecordAsync(Grounds grounds, string subject, Func<long, OrgChange> act, CancellationToken cancel) =>
        (await RecordAllAsync(grounds, subject, documentId => [act(documentId)], cancel))[0];

    private async Task<List<OrgChange>> RecordAllAsync(Grounds grounds, string subject, Func<long, List<OrgChange>> acts, CancellationToken cancel)
    {
        Rule.Check(grounds.Reason.Trim().Length > 0, nameof(Grounds.Reason), "Ghi lý do");
        Rule.Check(grounds.DocumentDate <= time.Today, nameof(Grounds.DocumentDate), $"Ngày {grounds.DocumentDate:dd/MM/yyyy} chưa đến; ghi ngày ký trên văn bản");
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        if (grounds.EffectiveOn > time.Today) await changes.RehearseAsync(acts(0), cancel);
        work.Begin(ChangeWork.OperationOf(acts(0)[0].Kind), grounds.Reason);
        var document = await DocumentAsync(grounds, subject, cancel);
        work.RestsOn(document.Id);
        var recorded = acts(document.Id);
        db.AddRange(recorded);
        await db.SaveChangesAsync(cancel);
        if (grounds.EffectiveOn <= time.Today) await changes.CarryOutAsync(recorded, cancel);
        if (own is not null) await own.CommitAsync(cancel);
        return recorded;
    }

    /// <summary>One decision often carries many acts: the paper is entered with the first and found with the others.</summary>
    private async Task<OfficialDocument> DocumentAsync(Grounds grounds, string subject, CancellationToken cancel)
    {
        var document = new OfficialDocument
        {
            OrgUnitId = grounds.IssuerId, Year = grounds.DocumentDate.Year, Number = grounds.Number, Symbol = grounds.Symbol, Date = grounds.DocumentDate,
            Subject = subject, SignerTitle = grounds.SignerTitle, SignerName = grounds.SignerName,
        };
        if (await documents.FindAsync(document.OrgUnitId, document.Year, document.Symbol, document.Number, cancel) is not { } entered)
            return await documents.EnterAsync(document, cancel);
        Rule.Check(entered.Date == grounds.DocumentDate, nameof(Grounds.DocumentDate),
            $"Văn bản {entered.Citation} trong sổ có ngày {entered.Date:dd/MM/yyyy}; kiểm tra số hoặc ngày");
        return entered;
    }
}
