using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Directives.Register;

public class GraphTests
{
    [Theory, EachDatabase]
    public async Task A_document_is_recognised_where_it_is_cited_though_another_province_has_its_number(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var theirs = await world.EnterAsync(new EntryForm("Chỉ thị", "của tỉnh khác", "Tỉnh ủy Điện Biên") { Number = "12-CT/TU", Date = new DateOnly(2021, 11, 10) });
        var ours = await world.EnterAsync(new EntryForm("Chỉ thị", "của tỉnh", "Tỉnh ủy Lai Châu") { Number = "12-CT/TU", Date = new DateOnly(2021, 11, 10) });
        var plan = await world.ReadAsync(RegisterWorld.Plan);
        var rests = await app.RunAsync(s => s.GetRequiredService<CitationGraph>().RestsOnAsync(plan.Id));
        Assert.Equal([ours.Id], rests.Select(r => r.EntryId!.Value));
        Assert.Equal([plan.Id], (await app.RunAsync(s => s.GetRequiredService<CitationGraph>().NamedByAsync(ours))).Select(n => n.EntryId!.Value));
        Assert.Empty(await app.RunAsync(s => s.GetRequiredService<CitationGraph>().NamedByAsync(theirs)));
    }

    [Theory, EachDatabase]
    public async Task A_trace_walks_through_the_register_and_ends_where_papers_name_each_other(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var plan = await world.ReadAsync(RegisterWorld.Plan);
        var order = await world.EnterAsync(new EntryForm("Chỉ thị", "tăng cường", "Tỉnh ủy Lai Châu") { Number = "12-CT/TU", Date = new DateOnly(2021, 11, 10) });
        await app.RunAsync(async s =>
        {
            var book = s.GetRequiredService<ReadingBook>();
            await book.AddAsync(order.Id, e => new DocumentCitation { OrgUnitId = e.OrgUnitId, EntryId = e.Id, Number = "02-NQ/TW", Type = "Nghị quyết", As = "căn cứ", Key = DocumentKey.Of("02-NQ/TW") });
            await book.AddAsync(order.Id, e => new DocumentCitation { OrgUnitId = e.OrgUnitId, EntryId = e.Id, Number = "15/KH-LĐLĐ", Type = "Kế hoạch", As = "nhắc đến", Key = DocumentKey.Of("15/KH-LĐLĐ") });
        });
        var steps = await app.RunAsync(s => s.GetRequiredService<CitationGraph>().TraceAsync(plan.Id));
        Assert.Equal([(1, "Chỉ thị 12-CT/TU"), (2, "Nghị quyết 02-NQ/TW")], steps.Select(s => (s.Depth, s.Document.Words)));
    }

    [Theory, EachDatabase]
    public async Task A_unit_reads_a_document_of_the_province_once_it_was_given_a_task_by_it_and_not_its_neighbours(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var (plan, beside) = (await world.ReadAsync(RegisterWorld.Plan), await world.EnterAsync(RegisterWorld.Letter("5-CV/TU")));
        Assert.Null(await SeenAsync(world, plan.Id));
        await GiveAsync(world, plan.Id, world.Province, world.District);
        var seen = await SeenAsync(world, plan.Id);
        Assert.False(seen!.IsOwn);
        Assert.NotEmpty(seen.Lines);
        Assert.Single(seen.Tasks);
        Assert.Null(await SeenAsync(world, beside.Id));
    }

    [Theory, EachDatabase]
    public async Task A_limited_document_is_opened_by_its_keeper_to_the_very_unit_and_no_further(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var union = await app.AddUnitAsync(UnitKind.Grassroots, "LC.TD.01", "CĐCS Một", world.District.Id);
        var limited = await world.EnterAsync(RegisterWorld.Letter("6-CV/TU", secrecy: Secrecy.Internal));
        Task<bool> Sees(OrgUnit at) => world.AsAsync(at, Roles.Leader, async s => await s.GetRequiredService<EntrySight>().FindAsync(limited.Id) is not null);
        Assert.False(await Sees(world.District));
        var given = await GiveAsync(world, limited.Id, world.Province, world.District);
        await GiveAsync(world, limited.Id, world.District, union);
        Assert.True(await Sees(world.District));
        Assert.False(await Sees(union));
        await app.RunAsync(async s =>
        {
            (await s.GetRequiredService<AppDbContext>().Set<Assignment>().SingleAsync(a => a.Id == given)).State = AssignmentState.Withdrawn;
            await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
        });
        Assert.False(await Sees(world.District));
    }

    [Theory]
    [InlineData("217-QĐ/TW", "217/QĐ-TW", true)]
    [InlineData("02-NQ/TW", "2-NQ/TW", true)]
    [InlineData("12-CT/TU", "12-CTr/TU", false)]
    [InlineData("-CV/ĐĐ", null, true)]
    public void Numbers_are_compared_by_what_they_say(string one, string? other, bool same) => Assert.Equal(same, DocumentKey.Of(one) == DocumentKey.Of(other));

    [Theory]
    [InlineData("2021-11-10", "Tỉnh ủy Lai Châu", "2021", "Ban Thường vụ Tỉnh ủy", true)]
    [InlineData("2021-11-10", "Tỉnh ủy Lai Châu", "2021-11-11", "Tỉnh ủy Lai Châu", false)]
    [InlineData(null, "Tỉnh ủy Lai Châu", "2021-11-10", "Tỉnh ủy Điện Biên", false)]
    [InlineData(null, null, "2021-11-10", "Tỉnh ủy Điện Biên", true)]
    public void The_day_decides_and_where_there_is_none_the_province(string? date, string? issuer, string? otherDate, string? otherIssuer, bool same) =>
        Assert.Equal(same, DocumentKey.MayBeOne(DocumentKey.Date(date), issuer, DocumentKey.Date(otherDate), otherIssuer));

    private static Task<long> GiveAsync(RegisterWorld world, long entry, OrgUnit giver, OrgUnit to) => world.App.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var fan = new FanOut { OrgUnitId = giver.Id, EntryId = entry, Text = "Báo cáo", On = new DateOnly(2024, 7, 1), Units = 1 };
        db.Add(fan);
        await db.SaveChangesAsync();
        var given = new Assignment { OrgUnitId = to.Id, GiverUnitId = giver.Id, FanOutId = fan.Id, EntryId = entry, Role = AssignmentRole.Lead, Text = "Báo cáo", GivenOn = new DateOnly(2024, 7, 1) };
        db.Add(given);
        await db.SaveChangesAsync();
        return given.Id;
    });

    private static Task<EntryView?> SeenAsync(RegisterWorld world, long id) => world.AsAsync(world.District, Roles.UnitOfficer, s => s.GetRequiredService<EntryContent>().FindAsync(id));
}
