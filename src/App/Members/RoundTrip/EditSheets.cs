using DoanKet.App.Members.Import;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members.RoundTrip;

/// <summary>Gives out a unit's list to be corrected outside, and knows the sheets that were given out.</summary>
public sealed class EditSheets(AppDbContext db, CurrentWork work, TimeProvider time)
{
    /// <summary>The most people on one sheet; a larger unit takes a sheet for each of its unions.</summary>
    public const int MostPeople = 5_000;

    /// <summary>After so many days a sheet can no longer come back: what it said when it left is forgotten.</summary>
    public const int DaysKept = 90;

    /// <summary>How a membership may be ended in a sheet, in the order in which it is offered. Who goes to another union of the register is moved, not ended; who is expelled needs a decision, which a sheet does not name.</summary>
    public static readonly IReadOnlyList<MovementKind> Endings =
        [MovementKind.Left, MovementKind.Retired, MovementKind.Withdrew, MovementKind.TransferredOut, MovementKind.Removed, MovementKind.Died];

    /// <summary>Takes the present members of the unit and of all below it. None when there is no such unit in the scope.</summary>
    public async Task<EditSheet?> TakeAsync(long unitId, CancellationToken cancel = default)
    {
        if (await db.Set<OrgUnit>().SingleOrDefaultAsync(u => u.Id == unitId && u.ClosedOn == null, cancel) is not { } unit) return null;
        var members = await MembersAsync(unitId, cancel);
        Rule.Check(members.Count > 0, "Unit", $"{unit.Name} chưa có đoàn viên nào trong sổ; danh sách mới thì dùng “Nhập từ tệp”");
        Rule.Check(members.Count <= MostPeople, "Unit", $"{unit.Name} có hơn {VietFormat.Number(MostPeople)} đoàn viên; lấy bảng của từng công đoàn cơ sở");
        work.Begin(MemberOperations.TakeSheet, $"{unit.Name}: {VietFormat.Number(members.Count)} người");
        return await db.InTransactionAsync(async () =>
        {
            var sheet = new EditSheet { OrgUnitId = unitId, TakenBy = work.AccountName, TakenAt = time.UtcNow, Secret = SheetKeys.NewSecret(), People = members.Count };
            sheet.Lines = BatchJson.Write(members.Select((m, at) => SheetLine.Of(at + 1, m.Person, m.Spell)));
            db.Add(sheet);
            await db.SaveChangesAsync(cancel);
            return sheet;
        }, cancel);
    }

    public Task<EditSheet?> FindAsync(long id, CancellationToken cancel = default) => db.Set<EditSheet>().SingleOrDefaultAsync(s => s.Id == id, cancel);

    /// <summary>The latest sheets, with the unit of each.</summary>
    public async Task<List<(EditSheet Sheet, string UnitName)>> RecentAsync(int limit, CancellationToken cancel = default) => (await (
        from sheet in db.Set<EditSheet>().AsNoTracking()
        join unit in db.Set<OrgUnit>() on sheet.OrgUnitId equals unit.Id
        orderby sheet.Id descending
        select new { sheet, unit.Name }).Take(limit).ToListAsync(cancel)).ConvertAll(s => (s.sheet, s.Name));

    /// <summary>The unions below the unit in which people can be members, by id.</summary>
    internal Task<Dictionary<long, OrgUnit>> UnionsAsync(long unitId, CancellationToken cancel)
    {
        var below = db.Set<OrgLink>().Below(unitId, time.Today);
        return db.Set<OrgUnit>().Where(u => below.Contains(u.Id) && u.Group != null && u.ClosedOn == null).ToDictionaryAsync(u => u.Id, cancel);
    }

    private async Task<List<(Person Person, Membership Spell)>> MembersAsync(long unitId, CancellationToken cancel)
    {
        var below = db.Set<OrgLink>().Below(unitId, time.Today);
        return (await (
            from spell in db.Set<Membership>().AsNoTracking()
            where spell.To == Membership.Open && below.Contains(spell.OrgUnitId)
            join person in db.Set<Person>().AsNoTracking() on spell.PersonId equals person.Id
            join unit in db.Set<OrgUnit>() on spell.OrgUnitId equals unit.Id
            orderby unit.Code, person.SortKey, person.Id
            select new { person, spell }).Take(MostPeople + 1).ToListAsync(cancel)).ConvertAll(m => (m.person, m.spell));
    }
}
