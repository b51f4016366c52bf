using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Members;

public class MemberRegisterTests
{
    private static readonly DateOnly First = new(2024, 6, 1);

    [Theory, EachDatabase]
    public async Task However_people_come_and_go_heads_are_the_sum_of_signs_and_nobody_is_in_two_unions(string database)
    {
        await using var app = new TestApp(database);
        var province = await ProvinceAsync(app);
        var run = 0;
        var acts = from kind in Gen.Choose(0, 3)
                   from person in Gen.Choose(0, 3)
                   from union in Gen.Choose(0, 2)
                   from day in Gen.Choose(0, 50)
                   select (Act: kind, Person: person, Union: union, Day: day);
        Prop.ForAll(acts.ListOf(14).ToArbitrary(), list => Holds([.. list]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

        async Task<bool> Holds(List<(int Act, int Person, int Union, int Day)> acts)
        {
            run++;
            var unions = new List<OrgUnit>();
            for (var i = 0; i < 3; i++) unions.Add(await UnionAsync(app, province, $"R{run}.{i}"));
            foreach (var a in acts)
                await app.RunAsync(async s =>
                {
                    try { await DoAsync(s, a.Act, $"Người {a.Person}", $"0120{run:0000}{a.Person:0000}", unions[a.Union], First.AddDays(a.Day)); }
                    catch (RuleBroken) { /* refused: nothing may have changed */ }
                });
            return await app.RunAsync(s => IsSoundAsync(s, unions));
        }
    }

    private static async Task DoAsync(IServiceProvider s, int act, string name, string number, OrgUnit union, DateOnly day)
    {
        var register = s.GetRequiredService<MemberRegister>();
        var person = await s.GetRequiredService<AppDbContext>().Set<Person>().Where(p => p.CitizenId == number).Select(p => p.Id).SingleOrDefaultAsync();
        if (act <= 1) await register.AdmitAsync(union, [new NewMember(name, CitizenId: number)], MovementKind.Admitted, day);
        else if (act == 2) await register.EndAsync([person], MovementKind.Left, day, "Theo đơn");
        else await register.TransferAsync(person, union, day, "Đổi nơi làm việc");
    }

    private static async Task<bool> IsSoundAsync(IServiceProvider s, List<OrgUnit> unions)
    {
        var (db, register) = (s.GetRequiredService<AppDbContext>(), s.GetRequiredService<MemberRegister>());
        var ids = unions.ConvertAll(u => u.Id);
        var spells = await db.Set<Membership>().Where(m => ids.Contains(m.OrgUnitId)).ToListAsync();
        var movements = await db.Set<Movement>().Where(m => ids.Contains(m.OrgUnitId)).ToListAsync();
        foreach (var own in spells.GroupBy(m => m.PersonId))
            foreach (var (before, after) in own.OrderBy(m => m.From).ThenBy(m => m.To).Zip(own.OrderBy(m => m.From).ThenBy(m => m.To).Skip(1)))
                if (before.To > after.From) return false;
        for (var day = First.AddDays(-1); day < First.AddDays(55); day = day.AddDays(7))
            foreach (var id in ids)
            {
                var counted = await register.HeadcountAsync(id, day);
                if (counted != spells.Count(m => m.OrgUnitId == id && m.From <= day && day < m.To)) return false;
                if (counted != movements.Where(m => m.OrgUnitId == id && m.Day <= day).Sum(m => m.Kind.Sign())) return false;
            }
        return true;
    }

    [Theory, EachDatabase]
    public async Task A_former_member_is_readmitted_under_the_same_record_even_from_another_province(string database)
    {
        await using var app = new TestApp(database);
        var (here, there) = (await ProvinceAsync(app), await ProvinceAsync(app, "LĐLĐ tỉnh Bên Kia"));
        var (old, next) = (await UnionAsync(app, there, "B.1"), await UnionAsync(app, here, "A.1"));
        await AdmitAsync(app, old, "Lò Thị Hương", "012194000417", First);
        await app.RunAsync(async s => await s.GetRequiredService<MemberRegister>().EndAsync(
            [await s.GetRequiredService<AppDbContext>().Set<Person>().Select(p => p.Id).SingleAsync()], MovementKind.Left, First.AddDays(10), "Thôi việc"));
        await app.RunAsync(async s =>
        {
            await s.GetRequiredService<MemberRegister>().AdmitAsync(next, [new NewMember("lò thị hương", CitizenId: "012194000417")], MovementKind.Admitted, First.AddDays(20));
            var db = s.GetRequiredService<AppDbContext>();
            var movement = await db.Set<Movement>().SingleAsync();
            Assert.Equal((MovementKind.Readmitted, next.Id), (movement.Kind, movement.OrgUnitId));
            Assert.Equal("Lò Thị Hương", (await db.Set<Person>().SingleAsync()).FullName);
        }, new OrgScope(here));
    }

    [Theory, EachDatabase]
    public async Task Who_was_recorded_as_dead_joins_no_union_again_by_any_door(string database)
    {
        await using var app = new TestApp(database);
        var union = await UnionAsync(app, await ProvinceAsync(app), "A.1");
        await AdmitAsync(app, union, "Lò Thị Hương", "012194000417", First);
        var id = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Person>().Select(p => p.Id).SingleAsync());
        await app.RunAsync(s => s.GetRequiredService<MemberRegister>().EndAsync([id], MovementKind.Died, First.AddDays(10), "Qua đời"));
        foreach (var again in new Func<Task>[] { () => AdmitAsync(app, union, "Lò Thị Hương", "012194000417", First.AddDays(20)), () => app.RunAsync(s => s.GetRequiredService<MemberRegister>().ReadmitAsync(id, union, First.AddDays(20), "Về lại")) })
            Assert.Contains("đã được ghi là qua đời", (await Assert.ThrowsAsync<RuleBroken>(again)).Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_is_a_member_elsewhere_is_refused_naming_the_union_only_to_those_who_may_see_it(string database)
    {
        await using var app = new TestApp(database);
        var (here, there) = (await ProvinceAsync(app), await ProvinceAsync(app, "LĐLĐ tỉnh Bên Kia"));
        var (old, next) = (await UnionAsync(app, there, "B.1"), await UnionAsync(app, here, "A.1"));
        await AdmitAsync(app, old, "Lò Thị Hương", "012194000417", First);
        var seen = await Assert.ThrowsAsync<RuleBroken>(() => AdmitAsync(app, next, "Lò Thị Hương", "012194000417", First.AddDays(1)));
        Assert.Contains("CĐCS B.1", seen.Message);
        var masked = await Assert.ThrowsAsync<RuleBroken>(() => AdmitAsync(app, next, "Lò Thị Hương", "012194000417", First.AddDays(1), here));
        Assert.Contains("LĐLĐ tỉnh Bên Kia", masked.Message);
        Assert.DoesNotContain("B.1", masked.Message);
        Assert.Equal(0, await app.RunAsync(s => s.GetRequiredService<MemberRegister>().HeadcountAsync(next.Id, First.AddDays(5))));
    }

    [Theory, EachDatabase]
    public async Task A_number_alone_tells_nobody_whose_it_is_or_where_he_is_a_member(string database)
    {
        await using var app = new TestApp(database);
        var (here, there) = (await ProvinceAsync(app), await ProvinceAsync(app, "LĐLĐ tỉnh Bên Kia"));
        var (old, next) = (await UnionAsync(app, there, "B.1"), await UnionAsync(app, here, "A.1"));
        await AdmitAsync(app, old, "Lò Thị Hương", "012194000417", First);
        var told = (await Assert.ThrowsAsync<RuleBroken>(() => AdmitAsync(app, next, "Vàng A Sử", "012194000417", First.AddDays(1), here))).Message;
        Assert.Contains("người khác", told);
        Assert.All(["Hương", "Bên Kia", "B.1", "012194000417"], hidden => Assert.DoesNotContain(hidden, told));
    }

    [Theory, EachDatabase]
    public async Task Nobody_is_admitted_above_the_grassroots_in_the_future_or_into_somebody_elses_union(string database)
    {
        await using var app = new TestApp(database);
        var (here, there) = (await ProvinceAsync(app), await ProvinceAsync(app, "LĐLĐ tỉnh Bên Kia"));
        var union = await UnionAsync(app, there, "B.1");
        await Assert.ThrowsAsync<OutOfScopeException>(() => AdmitAsync(app, union, "Lò Thị Hương", null, First, here));
        Assert.Contains("hôm nay", (await Assert.ThrowsAsync<RuleBroken>(() => AdmitAsync(app, union, "Lò Thị Hương", null, new DateOnly(2024, 7, 23)))).Message);
        var province = await app.RunAsync(s => s.GetRequiredService<OrgDirectory>().FindAsync(here));
        Assert.Contains("công đoàn cơ sở", (await Assert.ThrowsAsync<RuleBroken>(() => AdmitAsync(app, province!, "Lò Thị Hương", null, First))).Message);
    }

    private static Task AdmitAsync(TestApp app, OrgUnit union, string name, string? number, DateOnly day, long? scope = null) => app.RunAsync(
        s => s.GetRequiredService<MemberRegister>().AdmitAsync(union, [new NewMember(name, CitizenId: number)], MovementKind.Admitted, day),
        scope is { } root ? new OrgScope(root) : null);

    private static async Task<long> ProvinceAsync(TestApp app, string name = "LĐLĐ tỉnh Lai Châu")
    {
        var country = await app.RunAsync(s => s.GetRequiredService<OrgDirectory>().FindAsync("TLD")) ?? await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        return (await app.AddUnitAsync(UnitKind.Provincial, VietText.Fold(name).Replace(' ', '-'), name, country.Id)).Id;
    }

    private static Task<OrgUnit> UnionAsync(TestApp app, long parent, string code) => app.RunAsync(async s =>
    {
        var union = await s.GetRequiredService<OrgTree>().AddAsync(UnitKind.Grassroots, code, $"CĐCS {code}", parent, new DateOnly(2020, 1, 1));
        union.Group = TargetGroup.LargeEnterprise;
        await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return union;
    });
}
