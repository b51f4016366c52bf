using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Regulations;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Directives;

/// <summary>A province with two districts and a union, an officer at the province, one district and the union; a letter in the register of the province with one confirmed task.</summary>
internal sealed class AssignmentSite(TestApp app) : IAsyncDisposable
{
    public const string Text = "Rà soát số lao động của các doanh nghiệp";

    public TestApp App => app;
    public OrgUnit Province { get; private set; } = null!;
    public OrgUnit District { get; private set; } = null!;
    public OrgUnit Other { get; private set; } = null!;
    public OrgUnit Union { get; private set; } = null!;
    public long TaskId { get; private set; }
    public long EntryId { get; private set; }

    public static async Task<AssignmentSite> BuildAsync(string database)
    {
        var app = new TestApp(database);
        var world = new AssignmentSite(app);
        await app.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        world.Province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        world.District = await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", world.Province.Id);
        world.Other = await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.MT", "LĐLĐ huyện Mường Tè", world.Province.Id);
        world.Union = await app.AddUnitAsync(UnitKind.Grassroots, "LC.TD.01", "CĐCS Trường Mầm non Bản Bo", world.District.Id);
        foreach (var (name, unit, role) in new[] { ("tinh", world.Province, Roles.Organiser), ("tamduong", world.District, Roles.UnitOfficer), ("cdcs", world.Union, Roles.Grassroots) }) await app.AddAccountAsync(name, (unit.Id, role));
        (world.EntryId, world.TaskId) = await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            var entry = new DocumentEntry { OrgUnitId = world.Province.Id, Way = DocumentWay.Incoming, Type = "Công văn", Number = "2010-CV/TU", Subject = "Tăng cường phát triển đoàn viên", Issuer = "Tỉnh ủy Lai Châu", Date = new(2024, 6, 11) };
            db.Add(entry);
            await db.SaveChangesAsync();
            var task = new DirectiveTask { OrgUnitId = world.Province.Id, EntryId = entry.Id, Text = Text, Path = "II.3", State = ReadState.Confirmed };
            db.Add(task);
            await db.SaveChangesAsync();
            return (entry.Id, task.Id);
        });
        return world;
    }

    public async Task<HttpClient> SignedInAsync(string account)
    {
        var http = app.CreateClient();
        await http.SignInAsync(account);
        return http;
    }

    public Task<int> CountAsync() => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Assignment>().CountAsync());

    /// <summary>How many have been opened; that is written after the page has gone out.</summary>
    public async Task<int> SeenAsync()
    {
        var seen = 0;
        for (var n = 0; n < 100 && seen == 0; n++)
        {
            seen = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Assignment>().CountAsync(a => a.SeenOn != null));
            if (seen == 0) await Task.Delay(50);
        }
        return seen;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
