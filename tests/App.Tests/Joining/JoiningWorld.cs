using DoanKet.App.Joining;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;
using DoanKet.Kernel;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Joining;

/// <summary>A province with one union whose door is open, and the rules in force.</summary>
internal sealed class JoiningWorld : IAsyncDisposable
{
    private JoiningWorld(TestApp app) => App = app;

    public TestApp App { get; }

    public OrgUnit Union { get; private set; } = null!;

    public Invitation Door { get; private set; } = null!;

    public static async Task<JoiningWorld> CreateAsync(string database)
    {
        var world = new JoiningWorld(new TestApp(database));
        var app = world.App;
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn Lao động Việt Nam", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        await app.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
        await app.RunAsync(async s =>
        {
            world.Union = await s.GetRequiredService<OrgTree>().AddAsync(UnitKind.Grassroots, "LC.01", "CĐCS Công ty Chè Tam Đường", province.Id, new DateOnly(2020, 1, 1));
            (world.Union.Group, world.Union.Place) = (TargetGroup.LargeEnterprise, "Tam Đường");
            await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
            world.Door = await s.GetRequiredService<InvitationBook>().OpenAsync(world.Union, null);
        });
        return world;
    }

    public static ApplicationFacts Worker(int number, string? name = null) => new()
    {
        FullName = name ?? $"Lò Thị {(char)('A' + number / 26 % 26)}{(char)('a' + number % 26)}", BirthDay = "14", BirthMonth = "3", BirthYear = "1994", Sex = Sex.Female,
        CitizenId = $"012194{number:000000}", Phone = "0912345627", JobTitle = "Thợ hái", Joins = true, Agrees = true,
    };

    public Task<string> ApplyAsync(ApplicationFacts facts, Guid? key = null) => ApplyAsync([facts], key);

    /// <summary>As a stranger does: without any scope of his own.</summary>
    public Task<string> ApplyAsync(IReadOnlyList<ApplicationFacts> people, Guid? key = null) => App.RunAsync(
        s => s.GetRequiredService<Reception>().ReceiveAsync(new Welcome(Door, "", null, ""), key ?? Guid.NewGuid(), people, 1), OrgScope.Nothing);

    public Task<T> DataAsync<T>(Func<AppDbContext, Task<T>> read) => App.RunAsync(s => read(s.GetRequiredService<AppDbContext>()));

    public Task<List<long>> WaitingAsync() => DataAsync(db => db.Set<JoinApplication>().Where(a => a.State == ApplicationState.Waiting).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync());

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
