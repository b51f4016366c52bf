using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Directives.Register;

/// <summary>Decisions that other modules number have no entry, and are known all the same where a document cites them.</summary>
public class CitedPaperTests
{
    [Theory, EachDatabase]
    public async Task A_numbered_paper_is_recognised_by_number_symbol_and_year(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var (ours, _) = (await NumberAsync(app, world.Province, 100, "QĐ-LĐLĐ", new(2024, 5, 20)), await NumberAsync(app, world.Province, 100, "QĐ-LĐLĐ", new(2023, 5, 20)));
        await NumberAsync(app, world.Province, 100, "KH-LĐLĐ", new(2024, 5, 20));
        Assert.Equal([ours], await CitedAsync(world, "100/QĐ-LĐLĐ", "2024-05-20"));
        Assert.Equal([ours], await CitedAsync(world, "0100 - QĐ/LĐLĐ", "2024"));
        Assert.Empty(await CitedAsync(world, "100/QĐ-LĐLĐ", "2024-05-21"));
        Assert.Empty(await CitedAsync(world, "100/NQ-LĐLĐ", "2024-05-20"));
        Assert.Empty(await CitedAsync(world, "101/QĐ-LĐLĐ", "2024-05-20"));
    }

    [Theory, EachDatabase]
    public async Task Of_several_offices_the_issuer_tells_then_the_register_and_else_nobody(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var (ours, below) = (await NumberAsync(app, world.Province, 7, "QĐ-LĐLĐ", new(2024, 5, 20)), await NumberAsync(app, world.District, 7, "QĐ-LĐLĐ", new(2024, 5, 20)));
        Assert.Equal([below], await CitedAsync(world, "07/QĐ-LĐLĐ", "2024-05-20", "Liên đoàn Lao động huyện Tam Đường"));
        Assert.Equal([ours], await CitedAsync(world, "07/QĐ-LĐLĐ", "2024-05-20"));
        var earlier = await NumberAsync(app, world.Province, 7, "QĐ-LĐLĐ", new(2022, 5, 20));
        Assert.Equal([ours, earlier], await CitedAsync(world, "07/QĐ-LĐLĐ", null));
    }

    [Theory, EachDatabase]
    public async Task A_paper_beyond_the_scope_stays_unknown_and_one_with_an_entry_opens_the_entry(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var paper = await NumberAsync(app, world.Other, 9, "QĐ-LĐLĐ", new(2024, 5, 20));
        var plan = await PlanAsync(world, "9/QĐ-LĐLĐ", "2024-05-20", null);
        Task<NamedDocument> NamedBy(OrgUnit at) => world.AsAsync(at, Roles.Organiser, async s => Assert.Single(await s.GetRequiredService<CitationGraph>().RestsOnAsync(plan.Id)));
        Assert.Empty((await NamedBy(world.Province)).Papers);
        var own = await NumberAsync(app, world.Province, 9, "QĐ-LĐLĐ", new(2024, 5, 20));
        Assert.Equal([own], (await NamedBy(world.Province)).Papers);
        var entry = await app.RunAsync(async s => await s.GetRequiredService<EntryBook>().OfPaperAsync(await s.GetRequiredService<AppDbContext>().Set<OfficialDocument>().SingleAsync(d => d.Id == own), "LĐLĐ tỉnh Lai Châu"));
        var named = await NamedBy(world.Province);
        Assert.Equal((entry.Id, 0), (named.EntryId!.Value, named.Papers.Count));
        Assert.NotEqual(paper, own);
    }

    private static Task<long> NumberAsync(TestApp app, OrgUnit unit, int number, string symbol, DateOnly date) => app.RunAsync(async s => (await s.GetRequiredService<DocumentRegister>().EnterAsync(new OfficialDocument
    {
        OrgUnitId = unit.Id, Year = date.Year, Number = number, Symbol = symbol, Date = date, Subject = "thành lập Ban Chỉ đạo",
    })).Id);

    private static async Task<IReadOnlyList<long>> CitedAsync(RegisterWorld world, string number, string? date, string? issuer = null)
    {
        var plan = await PlanAsync(world, number, date, issuer);
        return Assert.Single(await world.App.RunAsync(s => s.GetRequiredService<CitationGraph>().RestsOnAsync(plan.Id))).Papers;
    }

    private static async Task<DocumentEntry> PlanAsync(RegisterWorld world, string number, string? date, string? issuer)
    {
        var plan = await world.EnterAsync(RegisterWorld.Letter($"{Guid.NewGuid():N}-KH/TU"));
        await world.App.RunAsync(s => s.GetRequiredService<ReadingBook>().AddAsync(plan.Id, e => new DocumentCitation
        {
            OrgUnitId = e.OrgUnitId, EntryId = e.Id, Number = number, Type = "Quyết định", Date = date, Issuer = issuer, As = "căn cứ", Key = DocumentKey.Of(number),
        }));
        return plan;
    }
}
