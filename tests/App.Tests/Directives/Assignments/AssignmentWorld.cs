using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Directives.Assignments;

/// <summary>A province, two districts, three unions, an officer in all but one of the unions; a directive with one task in the register of the province.</summary>
internal sealed class AssignmentWorld(TestApp app) : IAsyncDisposable
{
    public const string Text = "Rà soát số lao động, lập danh sách doanh nghiệp chưa có tổ chức công đoàn";

    public TestApp App => app;
    public OrgUnit Country { get; private set; } = null!;
    public OrgUnit Province { get; private set; } = null!;
    public OrgUnit District { get; private set; } = null!;
    public OrgUnit Other { get; private set; } = null!;
    public OrgUnit Union { get; private set; } = null!;
    public OrgUnit Silent { get; private set; } = null!;
    public OrgUnit Elsewhere { get; private set; } = null!;
    public long EntryId { get; private set; }
    public long TaskId { get; private set; }

    public static async Task<AssignmentWorld> BuildAsync(string database, Dictionary<string, string>? settings = null)
    {
        var app = new TestApp(database) { Settings = settings ?? [] };
        var world = new AssignmentWorld(app);
        await app.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
        world.Country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        world.Province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", world.Country.Id);
        world.District = await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", world.Province.Id);
        world.Other = await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.MT", "LĐLĐ huyện Mường Tè", world.Province.Id);
        world.Union = await app.AddUnitAsync(UnitKind.Grassroots, "LC.TD.01", "CĐCS Trường Mầm non Bản Bo", world.District.Id);
        world.Silent = await app.AddUnitAsync(UnitKind.Grassroots, "LC.TD.02", "CĐCS Chè Than Uyên", world.District.Id);
        world.Elsewhere = await app.AddUnitAsync(UnitKind.Grassroots, "LC.MT.01", "CĐCS Thủy điện", world.Other.Id);
        await app.AddAccountAsync("tinh", (world.Province.Id, Roles.Organiser));
        await app.AddAccountAsync("tamduong", (world.District.Id, Roles.UnitOfficer));
        await app.AddAccountAsync("muongte", (world.Other.Id, Roles.UnitOfficer));
        await app.AddAccountAsync("cdcs", (world.Union.Id, Roles.Grassroots));
        await world.AddDirectiveAsync(Secrecy.Open);
        return world;
    }

    /// <summary>A document of the province with one task in it.</summary>
    public async Task<(long Entry, long Task)> AddDirectiveAsync(Secrecy secrecy)
    {
        (EntryId, TaskId) = await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            var entry = new DocumentEntry { OrgUnitId = Province.Id, Way = DocumentWay.Incoming, Type = "Công văn", Number = "2010-CV/TU", Subject = "Tăng cường phát triển đoàn viên", Issuer = "Tỉnh ủy Lai Châu", Secrecy = secrecy, Date = new(2024, 6, 11) };
            db.Add(entry);
            await db.SaveChangesAsync();
            var task = new DirectiveTask { OrgUnitId = Province.Id, EntryId = entry.Id, Text = Text, Path = "II.3", State = ReadState.Confirmed };
            db.Add(task);
            await db.SaveChangesAsync();
            return (entry.Id, task.Id);
        });
        return (EntryId, TaskId);
    }

    /// <summary>As an officer who stands at the unit.</summary>
    public Task<T> AtAsync<T>(OrgUnit unit, Func<IServiceProvider, Task<T>> act) => app.RunAsync(act, new OrgScope(unit.Id));

    public Task<FanOut> GiveAsync(GivenTo to, DateOnly? due = null, string text = Text) => AtAsync(Province, s => s.GetRequiredService<AssignmentGiving>()
        .GiveAsync(new NewTask(Province.Id, text, due ?? new(2024, 8, 15)) { TaskId = TaskId }, to));

    public static GivenTo Chosen(params OrgUnit[] units) => new(Spread.Chosen) { Units = [.. units.Select(u => u.Id)] };

    /// <summary>Gives the task to one unit and says the id.</summary>
    public async Task<long> GiveOneAsync(OrgUnit unit, DateOnly? due = null) => (await OfAsync((await GiveAsync(Chosen(unit), due)).Id)).Single().Id;

    /// <summary>The district hands its assignment down to its unions.</summary>
    public async Task<long> HandDownAsync(long parent, OrgUnit to, DateOnly? due = null, string? because = null)
    {
        var act = await AtAsync(District, s => s.GetRequiredService<AssignmentGiving>().GiveAsync(
            new NewTask(District.Id, Text, due ?? new(2024, 8, 10)) { ParentId = parent, LaterBecause = because }, Chosen(to)));
        return (await OfAsync(act.Id)).Single().Id;
    }

    public Task<List<Assignment>> OfAsync(long fanOut) => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Assignment>().AsNoTracking().Where(a => a.FanOutId == fanOut).OrderBy(a => a.Id).ToListAsync());

    public Task<Assignment> ReadAsync(long id) => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Assignment>().AsNoTracking().SingleAsync(a => a.Id == id));

    public Task<bool> DeskAsync(OrgUnit at, Func<AssignmentDesk, Task<bool>> act) => AtAsync(at, s => act(s.GetRequiredService<AssignmentDesk>()));

    public Task<bool> AnswerAsync(OrgUnit at, Func<AssignmentAnswers, Task<bool>> act) => AtAsync(at, s => act(s.GetRequiredService<AssignmentAnswers>()));

    public Task<List<string>> NoticesAsync(string account) => ToldAsync(account, n => n.Title);

    /// <summary>Where the notices lead.</summary>
    public Task<List<string>> LinksAsync(string account) => ToldAsync(account, n => n.Link!);

    private Task<List<string>> ToldAsync(string account, System.Linq.Expressions.Expression<Func<Notice, string>> what) => app.RunAsync(s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        return db.Set<Notice>().Where(n => db.Set<Account>().Any(a => a.Id == n.AccountId && a.UserName == account)).OrderBy(n => n.Id).Select(what).ToListAsync();
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
