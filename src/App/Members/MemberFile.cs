using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Members;

/// <summary>A spell of membership; <paramref name="LeftOn"/> is the first day after it, none while it lasts.</summary>
/// <param name="UnitCode">None of a unit beyond the scope, of which the name and the days are told, as on the papers that a member brings along.</param>
public sealed record MemberSpell(string? UnitCode, string UnitName, DateOnly From, DateOnly? LeftOn, string? CardNumber, string? Position = null);

/// <param name="DocumentId">The decision it rests on.</param>
public sealed record MemberAct(long Id, DateOnly Day, MovementKind Kind, long UnitId, string UnitName, string? Reason, long? DocumentId);

/// <summary>A time without taking part; <paramref name="LeftOn"/> is the first day after it, none while it is not known.</summary>
public sealed record MemberPause(long Id, DateOnly From, DateOnly? LeftOn, string Reason, long? DocumentId);

/// <summary>All that one page shows about a person; spells, movements and pauses latest first.</summary>
/// <param name="Suspended">The pause of today.</param>
/// <param name="Former">Movements as they stood before they were corrected or annulled.</param>
public sealed record MemberSheet(Person Person, OrgUnit Unit, IReadOnlyList<MemberSpell> Spells, IReadOnlyList<MemberAct> Acts,
    IReadOnlyList<MemberPause> Pauses, MemberPause? Suspended, IReadOnlyList<FormerMovement> Former)
{
    public bool IsActive => Spells.Any(s => s.LeftOn is null);

    /// <summary>Half of a transfer whose other half lies in a unit beyond the scope: only who answers for both puts it right.</summary>
    public bool IsHalf(MemberAct act) => act.Kind switch
    {
        MovementKind.TransferredIn => Spells.Any(s => s.UnitCode is null && s.LeftOn == act.Day),
        MovementKind.TransferredOut => Spells.Any(s => s.UnitCode is null && s.From == act.Day),
        _ => false,
    };
}

/// <summary>Reads the file of one person. Of spells in units beyond the scope only the unit and the days appear.</summary>
public sealed class MemberFile(AppDbContext db, ReadLog log, TimeProvider time)
{
    public async Task<MemberSheet?> FindAsync(long id, CancellationToken cancel = default)
    {
        var found = await (
            from person in db.Set<Person>().AsNoTracking()
            where person.Id == id
            join unit in db.Set<OrgUnit>().AsNoTracking() on person.OrgUnitId equals unit.Id
            select new { Person = person, Unit = unit }).SingleOrDefaultAsync(cancel);
        if (found is null) return null;
        var pauses = await PausesAsync(id, cancel);
        return new MemberSheet(found.Person, found.Unit, await SpellsAsync(id, cancel), await ActsAsync(id, cancel), pauses.All, pauses.Now,
            await db.Set<FormerMovement>().AsNoTracking().Where(f => f.PersonId == id).OrderByDescending(f => f.Id).ToListAsync(cancel));
    }

    /// <summary>Notes that the whole numbers of the person are about to be shown to whoever works now, and for what; false when there is no such person in the scope.</summary>
    public Task<bool> RevealAsync(long id, string reason, CancellationToken cancel = default) => NoteAsync(id, MemberOperations.Reveal, reason, cancel);

    /// <summary>As <see cref="RevealAsync"/>, of the ethnicity, which the law counts as sensitive.</summary>
    public Task<bool> RevealSensitiveAsync(long id, string reason, CancellationToken cancel = default) => NoteAsync(id, MemberOperations.RevealSensitive, reason, cancel);

    private async Task<bool> NoteAsync(long id, OperationKind kind, string reason, CancellationToken cancel)
    {
        if (!await db.Set<Person>().AnyAsync(p => p.Id == id, cancel)) return false;
        Rule.Check(reason.Trim().Length > 0, "Reason", "Ghi để làm gì");
        await log.NoteAsync<Person>(kind, reason.Trim(), id, cancel);
        return true;
    }

    private async Task<List<MemberSpell>> SpellsAsync(long id, CancellationToken cancel)
    {
        var spells = await db.Set<Membership>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking()
            .Where(m => m.PersonId == id).OrderByDescending(m => m.From).ThenByDescending(m => m.Id).ToListAsync(cancel);
        var ids = spells.ConvertAll(s => s.OrgUnitId);
        var names = await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var codes = await db.Set<OrgUnit>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Code, cancel);
        return spells.ConvertAll(s => codes.TryGetValue(s.OrgUnitId, out var code)
            ? new MemberSpell(code, names[s.OrgUnitId], s.From, DayOf(s.To), s.CardNumber, s.Position)
            : new MemberSpell(null, names[s.OrgUnitId], s.From, DayOf(s.To), null));
    }

    private Task<List<MemberAct>> ActsAsync(long id, CancellationToken cancel) => (
        from movement in db.Set<Movement>().AsNoTracking()
        where movement.PersonId == id
        join unit in db.Set<OrgUnit>() on movement.OrgUnitId equals unit.Id
        orderby movement.Day descending, movement.Id descending
        select new MemberAct(movement.Id, movement.Day, movement.Kind, unit.Id, unit.Name, movement.Reason, movement.DocumentId)).ToListAsync(cancel);

    private async Task<(List<MemberPause> All, MemberPause? Now)> PausesAsync(long id, CancellationToken cancel)
    {
        var found = await (
            from pause in db.Set<Suspension>().AsNoTracking()
            where pause.PersonId == id && pause.From < pause.To
            join spell in db.Set<Membership>() on pause.MembershipId equals spell.Id
            orderby pause.From descending
            select new { Pause = pause, spell.To }).ToListAsync(cancel);
        var all = found.ConvertAll(f => new MemberPause(f.Pause.Id, f.Pause.From, DayOf(f.Pause.To < f.To ? f.Pause.To : f.To), f.Pause.Reason, f.Pause.DocumentId));
        return (all, found.FindIndex(f => f.To == Membership.Open && f.Pause.HoldsOn(time.Today)) is var at and >= 0 ? all[at] : null);
    }

    private static DateOnly? DayOf(DateOnly to) => to == Membership.Open ? null : to;
}
