using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members;

/// <summary>Finds or opens the records of people who join, wherever in the country they were kept.</summary>
public sealed class MemberArrivals(AppDbContext db, CurrentWork work, MemberLookup lookup, NamesInUse names)
{
    internal sealed record Arrival(Person Person, bool WasMember);

    internal async Task<List<Arrival>> BringAsync(OrgUnit unit, IReadOnlyList<NewMember> people, DateOnly day, CancellationToken cancel)
    {
        if (!await db.IsInScopeAsync(unit.Id, cancel)) throw new OutOfScopeException(unit.Id);
        var numbers = people.Select(p => p.CitizenId).OfType<string>().ToList();
        var twice = numbers.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1)?.Key;
        Rule.Check(twice is null, nameof(Person.CitizenId), $"Số định danh {CitizenId.Mask(twice ?? "")} có hai lần trong danh sách");
        var bearers = db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(p => p.CitizenId != null && numbers.Contains(p.CitizenId));
        await db.HoldAllAsync<Person>(HeldFor.Change, await bearers.Select(p => p.Id).ToListAsync(cancel), cancel);
        var known = await bearers.ToDictionaryAsync(p => p.CitizenId!, cancel);
        CheckHolders(people, known);
        var former = await CheckSpellsAsync([.. known.Values], day, cancel);
        await TakeOverAsync(people, known, unit, cancel);
        var came = people.Select(p => p.CitizenId is { } number && known.TryGetValue(number, out var person)
            ? new Arrival(person, former.Contains(person.Id)) : new Arrival(Open(p, unit), false)).ToList();
        db.AddRange(came.Select(c => c.Person).Where(p => p.Id == 0));
        await db.SaveChangesAsync(cancel);
        await names.NoteAsync(came.Select(c => c.Person), cancel);
        return came;
    }

    /// <summary>Before anything is told of the holder of a number: whoever asks has his name, and his year of birth where both are known. The name behind a number is told to nobody.</summary>
    private static void CheckHolders(IReadOnlyList<NewMember> people, Dictionary<string, Person> known)
    {
        foreach (var member in people)
            if (member.CitizenId is { } number && known.TryGetValue(number, out var holder) && !IsHolder(member, holder))
                throw new RuleBroken(nameof(Person.CitizenId), $"Số định danh {CitizenId.Mask(number)} đã có trong sổ, của người khác; đối chiếu lại số, họ tên và năm sinh với thẻ");
    }

    internal static bool IsHolder(NewMember member, Person holder) => VietText.Fold(holder.FullName) == VietText.Fold(member.FullName)
        && ((member.BirthDate?.Year ?? member.BirthYear) is not { } year || holder.Born?.Year is not { } born || year == born);

    /// <summary>Who has been a member before; refused is who still is one on the day or was one later.</summary>
    private async Task<HashSet<long>> CheckSpellsAsync(List<Person> known, DateOnly day, CancellationToken cancel)
    {
        var ids = known.ConvertAll(p => p.Id);
        var spells = await db.Set<Membership>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking()
            .Where(m => ids.Contains(m.PersonId)).ToListAsync(cancel);
        var held = spells.Where(s => s.To > day).ToList();
        var names = await lookup.NamesAsync([.. held.Select(s => s.OrgUnitId).Distinct()], cancel);
        foreach (var spell in held)
        {
            var name = known.Single(p => p.Id == spell.PersonId).FullName;
            throw new RuleBroken(nameof(Person.CitizenId), spell.To == Membership.Open
                ? $"{name} đang là đoàn viên ở {names[spell.OrgUnitId]}; chuyển sinh hoạt hoặc kết thúc ở đó trước"
                : $"{name} là đoàn viên ở {names[spell.OrgUnitId]} đến ngày {VietFormat.Date(spell.To)}; chọn ngày bằng hoặc sau ngày ấy");
        }
        return [.. spells.Select(s => s.PersonId)];
    }

    /// <summary>A record is handed to the unit that the person joins, also from beyond the scope of the work: nothing else is touched meanwhile.</summary>
    private async Task TakeOverAsync(IReadOnlyList<NewMember> people, Dictionary<string, Person> known, OrgUnit unit, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        foreach (var member in people.Where(p => p.CitizenId is not null && known.ContainsKey(p.CitizenId)))
        {
            var person = known[member.CitizenId!];
            person.OrgUnitId = unit.Id;
            person.Phone = member.Phone ?? person.Phone;
            person.JobTitle = member.JobTitle ?? person.JobTitle;
            db.GuardSpells(person);
        }
        var scope = work.Scope;
        work.Scope = OrgScope.Everything;
        try { await db.SaveChangesAsync(cancel); }
        finally { work.Scope = scope; }
    }

    private static Person Open(NewMember member, OrgUnit unit)
    {
        var person = new Person
        {
            OrgUnitId = unit.Id, BirthDate = member.BirthDate, BirthYear = member.BirthYear ?? member.BirthDate?.Year, Sex = member.Sex,
            CitizenId = member.CitizenId, Phone = member.Phone, JobTitle = member.JobTitle,
        };
        person.Rename(member.FullName);
        return person;
    }
}
