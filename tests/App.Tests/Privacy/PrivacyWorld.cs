using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Members;
using DoanKet.App.Organisation;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Privacy;
using DoanKet.App.Regulations;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Privacy;

/// <summary>Two provinces, a union in each, one member in the first, officers in the union and above it.</summary>
internal sealed class PrivacyWorld(TestApp app) : IAsyncDisposable
{
    public const string Number = "012194000417";

    public TestApp App => app;
    public OrgUnit Province { get; private set; } = null!;
    public OrgUnit Other { get; private set; } = null!;
    public OrgUnit Union { get; private set; } = null!;
    public OrgUnit There { get; private set; } = null!;
    public long Huong { get; private set; }

    public static async Task<PrivacyWorld> BuildAsync(string database)
    {
        var app = new TestApp(database);
        var world = new PrivacyWorld(app);
        await app.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        (world.Province, world.Other) = (await app.AddUnitAsync(UnitKind.Provincial, "A", "LĐLĐ tỉnh A", country.Id), await app.AddUnitAsync(UnitKind.Provincial, "B", "LĐLĐ tỉnh B", country.Id));
        (world.Union, world.There) = (await world.UnionAsync("A.1", "CĐCS Nơi đây", world.Province.Id), await world.UnionAsync("B.1", "CĐCS Nơi kia", world.Other.Id));
        await app.AddAccountAsync("cdcs", (world.Union.Id, Roles.Grassroots));
        await app.AddAccountAsync("tinh", (world.Province.Id, Roles.Organiser));
        world.Huong = (await app.RunAsync(s => s.GetRequiredService<MemberRegister>().AdmitAsync(world.Union,
            [new NewMember("Lò Thị Hương", new DateOnly(1994, 3, 14), Sex: Sex.Female, CitizenId: Number, Phone: "0912345627")], MovementKind.Admitted, new DateOnly(2024, 6, 3)))).Single().Id;
        return world;
    }

    public Task<T> AtAsync<T>(OrgUnit unit, Func<IServiceProvider, Task<T>> act) => app.RunAsync(act, new OrgScope(unit.Id));

    /// <summary>Under nobody's scope, as the public pages work.</summary>
    public Task<T> AsStrangerAsync<T>(Func<IServiceProvider, Task<T>> act) => app.RunAsync(act, OrgScope.Nothing);

    public Task<string?> CodeAsync() => AtAsync(Union, s => s.GetRequiredService<OwnDataCodes>().MakeAsync(Huong));

    /// <summary>The member asks with a fresh code.</summary>
    public async Task<PrivacyRequest> AskAsync(RequestWish wish)
    {
        var code = await CodeAsync();
        return await AsStrangerAsync(async s => await s.GetRequiredService<RequestDesk>().AskAsync((await s.GetRequiredService<OwnDataCodes>().FindAsync(code))!, wish));
    }

    public Task<bool> DeskAsync(Func<RequestDesk, Task<bool>> act) => AtAsync(Union, s => act(s.GetRequiredService<RequestDesk>()));

    public Task<T> DataAsync<T>(Func<AppDbContext, Task<T>> read) => app.RunAsync(s => read(s.GetRequiredService<AppDbContext>()));

    public Task RunJobsAsync() => app.Services.GetRequiredService<JobRunner>().RunDueAsync();

    public Task<List<string>> NoticesAsync(string account) => DataAsync(db => db.Set<Notice>()
        .Where(n => db.Set<Account>().Any(a => a.Id == n.AccountId && a.UserName == account)).OrderBy(n => n.Id).Select(n => n.Title).ToListAsync());

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<OrgUnit> UnionAsync(string code, string name, long parent) => app.RunAsync(async s =>
    {
        var union = await s.GetRequiredService<OrgTree>().AddAsync(UnitKind.Grassroots, code, name, parent, new DateOnly(2020, 1, 1));
        union.Group = TargetGroup.LargeEnterprise;
        await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return union;
    });
}
