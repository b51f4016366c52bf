using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Members;

/// <summary>A province with two districts, one union in each, a member in each union, and an account of every kind.</summary>
internal sealed class MembersWorld : IAsyncDisposable
{
    public const string CitizenNumber = "012194000417";

    private MembersWorld(TestApp app) => App = app;

    public TestApp App { get; }
    public OrgUnit TamDuong { get; private set; } = null!;
    public OrgUnit BanBo { get; private set; } = null!;
    public OrgUnit MuongKim { get; private set; } = null!;
    public long Huong { get; private set; }
    public long Su { get; private set; }

    public static async Task<MembersWorld> CreateAsync(string database)
    {
        var app = new TestApp(database);
        var world = new MembersWorld(app);
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        world.TamDuong = await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", province.Id);
        var thanUyen = await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.THU", "LĐLĐ huyện Than Uyên", province.Id);
        world.BanBo = await world.UnionAsync("LC.TD.01", "CĐCS Trường Mầm non Bản Bo", world.TamDuong.Id);
        world.MuongKim = await world.UnionAsync("LC.THU.01", "CĐCS Chè Mường Kim", thanUyen.Id);
        world.Huong = await world.AdmitAsync(world.BanBo, new NewMember("Lò Thị Hương", new DateOnly(1994, 3, 14), Sex: Sex.Female, CitizenId: CitizenNumber, Phone: "0312345680"));
        world.Su = await world.AdmitAsync(world.MuongKim, new NewMember("Vàng A Sử", BirthYear: 1987, Sex: Sex.Male));
        await app.AddAccountAsync("minh", (province.Id, Roles.Organiser));
        await app.AddAccountAsync("tamduong", (world.TamDuong.Id, Roles.UnitOfficer));
        await app.AddAccountAsync("banbo", (world.BanBo.Id, Roles.Grassroots));
        await app.AddAccountAsync("lanhdao", (province.Id, Roles.Leader));
        await app.AddAccountAsync("quantri", (country.Id, Roles.Admin));
        return world;
    }

    public async Task<HttpClient> SignedInAsync(string account)
    {
        var http = App.CreateClient();
        await http.SignInAsync(account);
        return http;
    }

    public async Task<long> AdmitAsync(OrgUnit union, NewMember member) => (await App.RunAsync(s =>
        s.GetRequiredService<MemberRegister>().AdmitAsync(union, [member], MovementKind.Admitted, new DateOnly(2024, 6, 3)))).Single().Id;

    public Task<T> DataAsync<T>(Func<AppDbContext, Task<T>> read) => App.RunAsync(s => read(s.GetRequiredService<AppDbContext>()));

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private Task<OrgUnit> UnionAsync(string code, string name, long parent) => App.RunAsync(async s =>
    {
        var union = await s.GetRequiredService<OrgTree>().AddAsync(UnitKind.Grassroots, code, name, parent, new DateOnly(2020, 1, 1));
        union.Group = TargetGroup.PublicService;
        await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return union;
    });
}
