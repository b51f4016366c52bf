using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Transfers;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>Members who come and go one by one in 2024, and those recommended to the Party, spread over working days.</summary>
internal sealed class DemoMovements(People people, IReadOnlyList<ExistingUnion> unions)
{
    private static readonly DateOnly HalfFrom = new(2024, 1, 2), HalfTo = new(2024, 6, 28), JulyFrom = new(2024, 7, 2), JulyTo = new(2024, 7, 22), RestFrom = new(2024, 7, 23), RestTo = new(2024, 7, 31);

    public IEnumerable<DemoAct> Acts() => Comings().Concat(Recommendations()).Append(new DemoAct(new DateOnly(2024, 7, 15), "Đỗ Thị Hà", TransferAsync)).Append(new DemoAct(new DateOnly(2024, 7, 16), "Trần Văn Quân", RiderJoinsAsync)).Append(new DemoAct(new DateOnly(2024, 7, 18), "Đỗ Thị Hà", ProposeAsync));

    private IEnumerable<DemoAct> Comings() =>
        from row in DemoFacts.Rows("movements")
        let kind = Enum.Parse<MovementKind>(row[3])
        from day in Spread(DemoCases.Day(row[1]), DemoCases.Day(row[2]), DemoFacts.Number(row[4])).GroupBy(d => d)
        let count = day.Count()
        select new DemoAct(day.Key, "Ban chấp hành CĐCS", services => MoveAsync(services, row[0], kind, day.Key, count));

    private IEnumerable<DemoAct> Recommendations() =>
        from row in DemoFacts.Rows("recommendations")
        from part in new[] { (From: HalfFrom, To: HalfTo, N: row[1]), (From: JulyFrom, To: JulyTo, N: row[2]), (From: RestFrom, To: RestTo, N: row[3]) }
        from day in Spread(part.From, part.To, DemoFacts.Number(part.N)).GroupBy(d => d)
        let count = day.Count()
        select new DemoAct(day.Key, "Ban chấp hành CĐCS", services => RecommendAsync(services, row[0], day.Key, count));

    /// <summary>So many working days, in bunches as committees meet: at most five different days in a part.</summary>
    private List<DateOnly> Spread(DateOnly from, DateOnly to, int count)
    {
        var working = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToList();
        var chosen = Enumerable.Range(0, 5).Select(_ => people.Pick(working)).ToList();
        return [.. Enumerable.Range(0, count).Select(_ => people.Pick(chosen))];
    }

    private async Task MoveAsync(IServiceProvider services, string unit, MovementKind kind, DateOnly day, int count)
    {
        var register = services.GetRequiredService<MemberRegister>();
        services.GetRequiredService<CurrentWork>().Begin(kind.Sign() > 0 ? MemberOperations.Admit : MemberOperations.End, null);
        var union = await SomeUnionAsync(services, unit);
        if (kind.Sign() > 0) await register.AdmitAsync(union, [.. Enumerable.Range(0, count).Select(_ => Somebody())], kind, day);
        else await register.EndAsync(await OldestAsync(services, union.Id, count), kind, day, kind is MovementKind.Retired ? "Nghỉ hưu theo chế độ" : "Chấm dứt hợp đồng lao động");
    }

    private async Task RecommendAsync(IServiceProvider services, string unit, DateOnly day, int count)
    {
        var union = await SomeUnionAsync(services, unit);
        var db = services.GetRequiredService<AppDbContext>();
        var chosen = await db.Set<Membership>().Where(m => m.OrgUnitId == union.Id && m.From < day && m.To > day && !db.Set<Recommendation>().Any(r => r.PersonId == m.PersonId))
            .OrderByDescending(m => m.PersonId).Select(m => m.PersonId).Take(count).ToListAsync();
        await services.GetRequiredService<RecommendationBook>().RecommendAsync(chosen, day, $"{day.Month:00}/NQ-CĐCS");
    }

    /// <summary>A teacher who moves to the city: one less there, one more here, nothing for the province.</summary>
    private async Task TransferAsync(IServiceProvider services)
    {
        services.GetRequiredService<CurrentWork>().Begin(MemberOperations.Transfer, "Chuyển công tác");
        var (from, to) = (await new DemoLookup(services).UnitAsync("LC.GD.01"), await SomeUnionAsync(services, "LC.TP"));
        await services.GetRequiredService<MemberRegister>().TransferAsync((await OldestAsync(services, from.Id, 1)).Single(), to, new DateOnly(2024, 7, 15), "Chuyển công tác");
    }

    /// <summary>A teacher's union lets somebody go to Tam Đường, where it waits to be confirmed.</summary>
    private async Task ProposeAsync(IServiceProvider services)
    {
        var lookup = new DemoLookup(services);
        var (from, to) = (await lookup.UnitAsync("LC.GD.01"), await lookup.UnitAsync(unions.First(u => u.Unit == "LC.TD").Code));
        var person = await services.GetRequiredService<AppDbContext>().Set<Membership>()
            .Where(m => m.OrgUnitId == from.Id && m.To == Membership.Open).OrderByDescending(m => m.PersonId).Select(m => m.PersonId).FirstAsync();
        await services.GetRequiredService<TransferDesk>().ProposeAsync(person, to, new(new DateOnly(2024, 7, 18), "Chuyển công tác về huyện Tam Đường"));
    }

    /// <summary>One more rider joins the occupational union founded in March.</summary>
    private async Task RiderJoinsAsync(IServiceProvider services)
    {
        services.GetRequiredService<CurrentWork>().Begin(MemberOperations.Admit);
        var union = await services.GetRequiredService<AppDbContext>().Set<OrgUnit>().SingleAsync(u => u.Kind == UnitKind.Occupational && u.Code.StartsWith("LC.TP."));
        await services.GetRequiredService<MemberRegister>().AdmitAsync(union, [Somebody()], MovementKind.Admitted, new DateOnly(2024, 7, 16));
    }

    private NewMember Somebody()
    {
        var (name, sex, born, number, phone) = people.Next();
        return new NewMember(name, born, born.Year, sex, number, phone);
    }

    /// <summary>A union large enough to lose or recommend somebody.</summary>
    private Task<OrgUnit> SomeUnionAsync(IServiceProvider services, string unit) =>
        new DemoLookup(services).UnitAsync(people.Pick([.. unions.Where(u => u.Unit == unit).OrderByDescending(u => u.Members).Take(8)]).Code);

    private static Task<List<long>> OldestAsync(IServiceProvider services, long union, int count) => (
        from membership in services.GetRequiredService<AppDbContext>().Set<Membership>()
        where membership.OrgUnitId == union && membership.To == Membership.Open
        join person in services.GetRequiredService<AppDbContext>().Set<Person>() on membership.PersonId equals person.Id
        orderby person.BirthYear, person.Id
        select person.Id).Take(count).ToListAsync();
}
