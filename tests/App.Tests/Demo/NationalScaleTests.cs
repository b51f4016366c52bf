using DoanKet.App.Demo.Scale;
using DoanKet.App.Enterprises;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Reports;
using DoanKet.Kernel;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Demo;

/// <summary>The invented country on which speed is measured: small here, but like a real one in every table.</summary>
public sealed class NationalScaleTests
{
    private static Task<ScaleOutcome> FillAsync(TestApp app) => app.RunAsync(s => new NationalScale(
        s.GetRequiredService<AppDbContext>(), s.GetRequiredService<IDatabaseProvider>(), s.GetRequiredService<CurrentWork>(), app.Clock).FillAsync(new ScaleSize(70, 500, 90), _ => { }));

    [Theory, EachDatabase]
    public async Task The_country_is_whole_and_its_counters_are_those_of_a_recount(string database)
    {
        await using var app = new TestApp(database);
        var outcome = await FillAsync(app);
        Assert.Equal((500, 90), (outcome.Members, outcome.Enterprises));
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            Assert.Equal(34, await db.Set<OrgUnit>().CountAsync(u => u.Kind == UnitKind.Provincial));
            Assert.Equal(70, await db.Set<OrgUnit>().CountAsync(u => u.Kind == UnitKind.Grassroots));
            Assert.Equal(90, await db.Set<Enterprise>().CountAsync(e => db.Set<Headcount>().Any(h => h.EnterpriseId == e.Id)));
            Assert.Empty(await s.GetRequiredService<Recount>().CheckAsync());
            Assert.Equal(3, await db.Set<Operation>().CountAsync(o => o.Kind.StartsWith("scale.")));
            var people = await db.Set<Person>().ToListAsync();
            Assert.Equal(500, people.Count);
            Assert.All(people.Where(p => p.CitizenId is not null), p => Assert.Null(CitizenId.Parse(p.CitizenId!).Value.Problem(p.BirthYear, p.Sex)));
            var members = await s.GetRequiredService<MemberRegister>().HeadcountAsync(OrgScope.NationalUnit, app.Clock.Day);
            Assert.Equal(await NetAsync(db), members);
        });
    }

    private static async Task<int> NetAsync(AppDbContext db) => (await db.Set<DayCount>().ToListAsync()).Sum(c => c.N * c.Measure.NetSign());

    [Theory, EachDatabase]
    public async Task Work_goes_on_in_the_invented_country(string database)
    {
        await using var app = new TestApp(database);
        await FillAsync(app);
        await app.RunAsync(async s =>
        {
            var union = await s.GetRequiredService<AppDbContext>().Set<OrgUnit>().FirstAsync(u => u.Kind == UnitKind.Grassroots);
            await s.GetRequiredService<MemberRegister>().AdmitAsync(union, [new NewMember("Lò Văn Mới")], MovementKind.Admitted, app.Clock.Day);
            await s.GetRequiredService<OrgTree>().AddAsync(UnitKind.Commune, "MOI", "Công đoàn xã Mới", union.ParentId - 1, app.Clock.Day);
            Assert.Empty(await s.GetRequiredService<Recount>().CheckAsync());
            var found = await s.GetRequiredService<MemberList>().PageAsync(new MemberQuestion("moi lo"), null);
            Assert.Equal("Lò Văn Mới", Assert.Single(found.Rows).FullName);
        });
    }

    [Theory, EachDatabase]
    public async Task A_database_that_holds_anything_is_left_alone(string database)
    {
        await using var app = new TestApp(database);
        await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => FillAsync(app));
        Assert.Contains("chỉ ghi vào cơ sở dữ liệu trống", refused.Message, StringComparison.Ordinal);
    }
}
