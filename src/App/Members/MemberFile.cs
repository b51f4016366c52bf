using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Members;

/// <summary>A spell of membership; <paramref name="LeftOn"/> is the first day after it, none while it lasts.</summary>
public sealed record MemberSpell(string UnitCode, string UnitName, DateOnly From, DateOnly? LeftOn, string? CardNumber);

/// <param name="DocumentId">The decision it rests on.</param>
public sealed record MemberAct(DateOnly Day, MovementKind Kind, string UnitName, string? Reason, long? DocumentId);

/// <summary>All that one page shows about a person; spells and movements latest first.</summary>
public sealed record MemberSheet(Person Person, OrgUnit Unit, IReadOnlyList<MemberSpell> Spells, IReadOnlyList<MemberAct> Acts)
{
    public bool IsActive => Spells.Any(s => s.LeftOn is null);
}

/// <summary>Reads the file of one person. Spells in units beyond the scope do not appear.</summary>
public sealed class MemberFile(AppDbContext db, ReadLog log)
{
    public async Task<MemberSheet?> FindAsync(long id, CancellationToken cancel = default)
    {
        var found = await (
            from person in db.Set<Person>().AsNoTracking()
            where person.Id == id
            join unit in db.Set<OrgUnit>().AsNoTracking() on person.OrgUnitId equals unit.Id
            select new { Person = person, Unit = unit }).SingleOrDefaultAsync(cancel);
        return found is null ? null : new MemberSheet(found.Person, found.Unit, await SpellsAsync(id, cancel), await ActsAsync(id, cancel));
    }

    /// <summary>Notes that the whole numbers of the person are about to be shown to whoever works now, and for what; false when there is no such person in the scope.</summary>
    public async Task<bool> RevealAsync(long id, string reason, CancellationToken cancel = default)
    {
        if (!await db.Set<Person>().AnyAsync(p => p.Id == id, cancel)) return false;
        Rule.Check(reason.Trim().Length > 0, "Reason", "Ghi để làm gì");
        await log.NoteAsync<Person>(MemberOperations.Reveal, reason.Trim(), id, cancel);
        return true;
    }

    private async Task<List<MemberSpell>> SpellsAsync(long id, CancellationToken cancel) => (await (
        from spell in db.Set<Membership>().AsNoTracking()
        where spell.PersonId == id
        join unit in db.Set<OrgUnit>() on spell.OrgUnitId equals unit.Id
        orderby spell.From descending, spell.Id descending
        select new { Spell = spell, unit.Code, unit.Name }).ToListAsync(cancel))
        .ConvertAll(s => new MemberSpell(s.Code, s.Name, s.Spell.From, s.Spell.To == Membership.Open ? null : s.Spell.To, s.Spell.CardNumber));

    private Task<List<MemberAct>> ActsAsync(long id, CancellationToken cancel) => (
        from movement in db.Set<Movement>().AsNoTracking()
        where movement.PersonId == id
        join unit in db.Set<OrgUnit>() on movement.OrgUnitId equals unit.Id
        orderby movement.Day descending, movement.Id descending
        select new MemberAct(movement.Day, movement.Kind, unit.Name, movement.Reason, movement.DocumentId)).ToListAsync(cancel);
}
