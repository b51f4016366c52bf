using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Platform.Sealing;

namespace DoanKet.App.Joining;

/// <summary>Opens and closes the doors by which applications come in.</summary>
public sealed class InvitationBook(AppDbContext db, CurrentWork work, SealedBox box, Employers employers, TimeProvider time)
{
    /// <summary>The door behind a code while it takes applications; none for an unknown code and for a closed door alike.</summary>
    public async Task<Welcome?> FindOpenAsync(string? typed, CancellationToken cancel = default)
    {
        if (SecretCode.Read(typed) is not { } code) return null;
        var found = await db.Set<Invitation>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).SingleOrDefaultAsync(i => i.Code == code, cancel);
        if (found is null || !found.IsOpenOn(time.Today)) return null;
        var welcome = await DescribeAsync(found, cancel);
        return await IsTakenAsync(found, cancel) ? welcome : null;
    }

    /// <summary>The doors of the scope, the open ones first; the latest first among equals.</summary>
    public async Task<List<Welcome>> ListAsync(CancellationToken cancel = default)
    {
        var found = await db.Set<Invitation>().AsNoTracking().OrderBy(i => i.ClosedOn != null).ThenByDescending(i => i.Id).Take(100).ToListAsync(cancel);
        var list = new List<Welcome>();
        foreach (var invitation in found) list.Add(await DescribeAsync(invitation, cancel));
        return list;
    }

    public async Task<Welcome?> FindAsync(long id, CancellationToken cancel = default) =>
        await db.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancel) is { } found ? await DescribeAsync(found, cancel) : null;

    /// <summary>The name of the place behind a door, whoever asks.</summary>
    internal async Task<string> NameAsync(long id, CancellationToken cancel) => (await DescribeAsync(
        await db.Set<Invitation>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().SingleAsync(i => i.Id == id, cancel), cancel)).Name;

    /// <summary>The open door of the case; none when there is none in the scope.</summary>
    public Task<Invitation?> OfCaseAsync(long caseId, CancellationToken cancel = default) =>
        db.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(i => i.ClosedOn == null && i.CaseId == caseId, cancel);

    private Task<bool> HasDoorAsync(long unitId, long? caseId, CancellationToken cancel) =>
        db.Set<Invitation>().AnyAsync(i => i.ClosedOn == null && i.CaseId == caseId && (caseId != null || i.OrgUnitId == unitId), cancel);

    public async Task<Invitation> OpenAsync(OrgUnit union, DateOnly? until, CancellationToken cancel = default)
    {
        Rule.Check(union.IsGrassroots && union.ClosedOn is null, nameof(Invitation.OrgUnitId), $"{union.Name} không phải là công đoàn cơ sở đang hoạt động");
        return await OpenAsync(union.Id, null, until, JoiningOperations.OpenCode, cancel);
    }

    public async Task<Invitation> OpenAsync(FoundingCase founding, DateOnly? until, CancellationToken cancel = default)
    {
        Rule.Check(founding.TakesApplications, nameof(Invitation.CaseId), $"Hồ sơ {founding.Number} không còn nhận đơn");
        return await OpenAsync(founding.OrgUnitId, founding.Id, until, JoiningOperations.OpenCode, cancel);
    }

    /// <summary>Another code for the same place: from now on the posters with the former one lead nowhere. None outside the scope.</summary>
    public Task<Invitation?> RenewAsync(long id, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await CloseAsync(id, cancel) is not { } former) return (Invitation?)null;
        return await OpenAsync(former.OrgUnitId, former.CaseId, former.Until is { } until && until >= time.Today ? until : null, JoiningOperations.RenewCode, cancel);
    }, cancel);

    public async Task<Invitation?> CloseAsync(long id, CancellationToken cancel = default)
    {
        if (await db.Set<Invitation>().SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } invitation) return null;
        invitation.ClosedOn ??= time.Today;
        return await SaveAsync(invitation, JoiningOperations.CloseCode, cancel);
    }

    /// <summary>Another last day, or none.</summary>
    public async Task<Invitation?> ChangeAsync(long id, DateOnly? until, CancellationToken cancel = default)
    {
        if (await db.Set<Invitation>().SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } invitation) return null;
        Rule.Check(invitation.ClosedOn is null, "Mã này đã đóng; mở mã mới cho nơi ấy");
        CheckUntil(until);
        invitation.Until = until;
        return await SaveAsync(invitation, JoiningOperations.ChangeCode, cancel);
    }

    private async Task<Invitation> OpenAsync(long unitId, long? caseId, DateOnly? until, OperationKind kind, CancellationToken cancel)
    {
        CheckUntil(until);
        Rule.Check(!await HasDoorAsync(unitId, caseId, cancel), "Nơi này đã có một mã đang nhận đơn; dùng mã ấy, hoặc đổi mã ở trang của mã");
        var (open, locked) = box.NewPair();
        var invitation = new Invitation
        {
            OrgUnitId = unitId, CaseId = caseId, Code = SecretCode.New(), PublicKey = open, PrivateKey = locked, OpenedOn = time.Today, Until = until,
        };
        db.Add(invitation);
        return await SaveAsync(invitation, kind, cancel);
    }

    private void CheckUntil(DateOnly? until) =>
        Rule.Check(until is null || until >= time.Today, nameof(Invitation.Until), "Ngày cuối nhận đơn đã qua; chọn ngày khác hoặc để trống");

    private async Task<Invitation> SaveAsync(Invitation invitation, OperationKind kind, CancellationToken cancel)
    {
        work.Begin(kind);
        await db.SaveChangesAsync(cancel);
        return invitation;
    }

    private async Task<bool> IsTakenAsync(Invitation invitation, CancellationToken cancel) => invitation.CaseId is { } id
        ? (await db.Set<FoundingCase>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().SingleAsync(c => c.Id == id, cancel)).TakesApplications
        : await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AnyAsync(u => u.Id == invitation.OrgUnitId && u.ClosedOn == null, cancel);

    private async Task<Welcome> DescribeAsync(Invitation invitation, CancellationToken cancel)
    {
        var units = db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]);
        var unit = await units.AsNoTracking().SingleAsync(u => u.Id == invitation.OrgUnitId, cancel);
        var above = await units.Where(u => u.Id == unit.ParentId).Select(u => u.Name).SingleOrDefaultAsync(cancel);
        if (invitation.CaseId is not { } id) return new Welcome(invitation, unit.Name, unit.Place, above ?? unit.Name);
        var founding = await db.Set<FoundingCase>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().SingleAsync(c => c.Id == id, cancel);
        var place = await db.Set<Enterprise>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(e => e.Id == founding.EnterpriseId)
            .Select(e => e.Address ?? e.Place).SingleOrDefaultAsync(cancel);
        var workplaces = founding.Kind is FoundingKind.SeveralEmployers ? new CaseWorkplaces(founding, await employers.OfAnyAsync(founding, cancel)).Names : [];
        return new Welcome(invitation, founding.Name, place ?? unit.Place, unit.Name) { Workplaces = workplaces };
    }
}
