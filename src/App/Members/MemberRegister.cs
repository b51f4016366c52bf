using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members;

/// <summary>Somebody who joins: by the number of the card, where there is one, the person is found again.</summary>
public sealed record NewMember(
    string FullName, DateOnly? BirthDate = null, int? BirthYear = null, Sex? Sex = null, string? CitizenId = null, string? Phone = null, string? JobTitle = null);

/// <summary>The one place where members come and go: the spell, the movement and the event always together. The caller has begun an operation.</summary>
/// <remarks>A unit's headcount on a day is the sum of its movements' signs until then; spells of a person never overlap.</remarks>
public sealed class MemberRegister(AppDbContext db, MemberArrivals arrivals, Events events, TimeProvider time)
{
    /// <summary>Takes people into a grassroots union from the day on, in the order given. A former member is readmitted under the same record;
    /// who is still a member somewhere is refused.</summary>
    /// <param name="kind">Admitted, Readmitted, or TransferredIn from outside the register.</param>
    public Task<IReadOnlyList<Person>> AdmitAsync(OrgUnit unit, IReadOnlyList<NewMember> people, MovementKind kind, DateOnly day,
        long? documentId = null, CancellationToken cancel = default) => db.InTransactionAsync<IReadOnlyList<Person>>(async () =>
    {
        Rule.Check(kind.Sign() > 0, nameof(Movement.Kind), $"“{kind.Label()}” không phải là biến động tăng");
        CheckDay(day);
        var group = GroupOf(unit, day);
        var came = await arrivals.BringAsync(unit, people, day, cancel);
        await RefuseTheDeadAsync([.. came.Where(c => c.WasMember).Select(c => c.Person)], cancel);
        db.AddRange(came.Select(c => new Membership { PersonId = c.Person.Id, OrgUnitId = unit.Id, From = day }));
        var movements = came.ConvertAll(c => new Movement
        {
            PersonId = c.Person.Id, OrgUnitId = unit.Id, Day = day, Group = group, DocumentId = documentId,
            Kind = kind is MovementKind.Admitted && c.WasMember ? MovementKind.Readmitted : kind,
        });
        await PostAsync(movements, cancel);
        return came.ConvertAll(c => c.Person);
    }, cancel);

    /// <summary>Ends the membership of people: the day is the first on which they no longer are members. Expulsion is a penalty and rests on a decision.</summary>
    public Task EndAsync(IReadOnlyCollection<long> personIds, MovementKind kind, DateOnly day, string reason,
        long? documentId = null, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        Rule.Check(kind.Sign() < 0, nameof(Movement.Kind), $"“{kind.Label()}” không phải là biến động giảm");
        Rule.Check(kind is not MovementKind.Expelled || documentId is not null, "Decision", "Khai trừ là kỷ luật, phải có quyết định: vào sổ văn bản rồi ghi số và ký hiệu ở đây");
        var ended = await CloseSpellsAsync(personIds, day, reason, cancel);
        await PostAsync([.. ended.Select(s => Departure(s.Spell, s.Group, kind, day, reason, documentId))], cancel);
        return ended.Count;
    }, cancel);

    /// <summary>Moves a member to another union on the day: one goes, one comes, nothing changes in a scope that holds both.</summary>
    public Task TransferAsync(long personId, OrgUnit toUnit, DateOnly day, string reason,
        long? documentId = null, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        var group = GroupOf(toUnit, day);
        var (spell, from) = (await CloseSpellsAsync([personId], day, reason, cancel)).Single();
        Rule.Check(spell.OrgUnitId != toUnit.Id, nameof(Membership.OrgUnitId), "Đoàn viên đang ở chính đơn vị này; chọn đơn vị khác");
        (await db.Set<Person>().SingleAsync(p => p.Id == personId, cancel)).OrgUnitId = toUnit.Id;
        db.Add(new Membership { PersonId = personId, OrgUnitId = toUnit.Id, From = day, CardNumber = spell.CardNumber });
        var arrival = new Movement
        {
            PersonId = personId, OrgUnitId = toUnit.Id, Day = day, Kind = MovementKind.TransferredIn, Group = group, Reason = reason, DocumentId = documentId,
        };
        await PostAsync([Departure(spell, from, MovementKind.TransferredOut, day, reason, documentId), arrival], cancel);
        return arrival.Id;
    }, cancel);

    /// <summary>A former member whose record lies in the scope joins again, also another union of the scope.</summary>
    public Task ReadmitAsync(long personId, OrgUnit unit, DateOnly day, string reason,
        long? documentId = null, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        CheckDay(day);
        var group = GroupOf(unit, day);
        var person = await db.HeldPersonAsync(personId, cancel) ?? throw new RuleBroken("", "Không có người này trong phạm vi của đơn vị");
        var last = await db.Set<Membership>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(m => m.PersonId == personId).MaxAsync(m => (DateOnly?)m.To, cancel);
        Rule.Check(last != Membership.Open, $"{person.FullName} đang là đoàn viên; không kết nạp lại");
        await RefuseTheDeadAsync([person], cancel);
        Rule.Check(last is not { } end || day >= end, nameof(Movement.Day), $"{person.FullName} là đoàn viên đến ngày {VietFormat.Date(last ?? day)}; chọn ngày bằng hoặc sau ngày ấy");
        person.OrgUnitId = unit.Id;
        db.GuardSpells(person);
        db.Add(new Membership { PersonId = personId, OrgUnitId = unit.Id, From = day });
        await PostAsync([new Movement
        {
            PersonId = personId, OrgUnitId = unit.Id, Day = day, Kind = last is null ? MovementKind.Admitted : MovementKind.Readmitted, Group = group, Reason = reason, DocumentId = documentId,
        }], cancel);
        return person;
    }, cancel);

    /// <summary>Members on the day in the unit and all that stood below it then.</summary>
    public Task<int> HeadcountAsync(long unitId, DateOnly day, CancellationToken cancel = default)
    {
        var below = db.Set<OrgLink>().Below(unitId, day);
        return db.Set<Membership>().CountAsync(m => m.From <= day && day < m.To && below.Contains(m.OrgUnitId), cancel);
    }

    private async Task<List<(Membership Spell, TargetGroup Group)>> CloseSpellsAsync(IReadOnlyCollection<long> personIds, DateOnly day, string reason, CancellationToken cancel)
    {
        CheckDay(day);
        Rule.Check(!string.IsNullOrWhiteSpace(reason), nameof(Movement.Reason), "Ghi lý do của biến động");
        await db.HoldAllAsync<Person>(HeldFor.Change, personIds, cancel);
        var people = await db.Set<Person>().Where(p => personIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var open = await (
            from spell in db.Set<Membership>()
            where spell.To == Membership.Open && personIds.Contains(spell.PersonId)
            join unit in db.Set<OrgUnit>() on spell.OrgUnitId equals unit.Id
            select new { Spell = spell, Unit = unit }).ToListAsync(cancel);
        foreach (var id in personIds.Except(open.Select(o => o.Spell.PersonId)))
            throw new RuleBroken("", $"{people.GetValueOrDefault(id)?.FullName ?? "Người này"} hiện không phải là đoàn viên của đơn vị nào trong phạm vi");
        foreach (var (spell, person) in open.Select(o => (o.Spell, people[o.Spell.PersonId])))
        {
            Rule.Check(day >= spell.From, nameof(Movement.Day), $"{person.FullName} là đoàn viên của đơn vị từ ngày {VietFormat.Date(spell.From)}; chọn ngày bằng hoặc sau ngày ấy");
            spell.To = day;
            db.GuardSpells(person);
        }
        return open.ConvertAll(o => (o.Spell, GroupOf(o.Unit, day)));
    }

    private static Movement Departure(Membership spell, TargetGroup group, MovementKind kind, DateOnly day, string reason, long? documentId) => new()
    {
        PersonId = spell.PersonId, OrgUnitId = spell.OrgUnitId, Day = day, Kind = kind, Group = group, Reason = reason, DocumentId = documentId,
    };

    private async Task RefuseTheDeadAsync(IReadOnlyList<Person> back, CancellationToken cancel)
    {
        var ids = back.Select(p => p.Id).ToList();
        var dead = await db.Set<Movement>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(m => ids.Contains(m.PersonId) && m.Kind == MovementKind.Died).Select(m => m.PersonId).FirstOrDefaultAsync(cancel);
        Rule.Check(dead == 0, $"{back.FirstOrDefault(p => p.Id == dead)?.FullName} đã được ghi là qua đời; nếu ghi nhầm thì đính chính biến động ấy ở trang của người này");
    }

    private async Task PostAsync(List<Movement> movements, CancellationToken cancel)
    {
        db.AddRange(movements);
        await db.SaveChangesAsync(cancel);
        foreach (var moved in movements.GroupBy(m => (m.OrgUnitId, m.Day, m.Kind, m.Group)))
            await events.PublishAsync(new MembersMoved(moved.Key.OrgUnitId, moved.Key.Day, moved.Key.Kind, moved.Key.Group, moved.Count()), cancel);
    }

    private void CheckDay(DateOnly day) =>
        Rule.Check(day <= time.Today, nameof(Movement.Day), $"Ngày biến động không được sau hôm nay, {VietFormat.Date(time.Today)}");

    /// <summary>The group under which members of the unit count on the day; refused where nobody can be a member then.</summary>
    internal static TargetGroup GroupOf(OrgUnit unit, DateOnly day)
    {
        Rule.Check(unit.Group is not null, nameof(Movement.OrgUnitId), $"{unit.Name} không phải là công đoàn cơ sở; đoàn viên sinh hoạt tại công đoàn cơ sở");
        Rule.Check(unit.OpenedOn <= day && (unit.ClosedOn is not { } closed || day <= closed), nameof(Movement.Day),
            $"{unit.Name} không hoạt động vào ngày {VietFormat.Date(day)}; chọn ngày khác");
        return unit.Group!.Value;
    }
}
