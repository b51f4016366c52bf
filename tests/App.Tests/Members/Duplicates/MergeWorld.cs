using System.Globalization;
using DoanKet.App.Members;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Members.Party;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Reports;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Members.Duplicates;

/// <summary>A province with two districts and three unions, and people who stand in it twice.</summary>
internal sealed class MergeWorld(string database) : IAsyncDisposable
{
    public static readonly DateOnly First = new(2024, 1, 1);
    public const string Why = "Đã đối chiếu căn cước";

    public TestApp App { get; init; } = new(database);

    public long Province { get; private set; }
    public OrgUnit[] Unions { get; } = new OrgUnit[3];
    public long[] Districts { get; } = new long[2];

    public static async Task<MergeWorld> OpenAsync(string database, TestApp? app = null)
    {
        var world = new MergeWorld(database) { App = app ?? new TestApp(database) };
        var nation = await world.App.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null, new(2010, 1, 1));
        world.Province = (await world.App.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", nation.Id, new(2010, 1, 1))).Id;
        for (var d = 0; d < 2; d++) world.Districts[d] = (await world.App.AddUnitAsync(UnitKind.DistrictFederation, $"LC.{d}", $"LĐLĐ huyện {d}", world.Province, new(2010, 1, 1))).Id;
        for (var u = 0; u < 3; u++)
            world.Unions[u] = await world.App.RunAsync(async s =>
            {
                var union = await s.GetRequiredService<OrgTree>().AddAsync(UnitKind.Grassroots, $"LC.{u / 2}.{u}", $"CĐCS {u}", world.Districts[u / 2], new DateOnly(2015, 1, 1));
                union.Group = TargetGroup.LargeEnterprise;
                await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
                return union;
            });
        return world;
    }

    public Task<long> AdmitAsync(int union, NewMember member, DateOnly? day = null) => App.RunAsync(async s =>
        (await s.GetRequiredService<MemberRegister>().AdmitAsync(Unions[union], [member], MovementKind.Admitted, day ?? First)).Single().Id);

    /// <summary>Two records of one woman: in the first union since January, in the third since March.</summary>
    public async Task<(long First, long Second)> TwiceAsync() => (
        await AdmitAsync(0, new NewMember("Lò Thị Hương", new DateOnly(1994, 3, 14), 1994, Sex.Female, "012194000417", "0312345680")),
        await AdmitAsync(2, new NewMember("Lò Thi Hương", new DateOnly(1994, 3, 14), 1994, Sex.Female, null, "0987654321", "Giáo viên"), new(2024, 3, 1)));

    public Task SearchAsync(long? unit = null) => App.RunAsync(s => s.GetRequiredService<DuplicateSearch>().RunAsync(unit ?? Province));

    public Task<List<DuplicatePair>> PairsAsync() => App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<DuplicatePair>().AsNoTracking().OrderBy(p => p.Id).ToListAsync());

    /// <summary>Merges by the usual choice of each field.</summary>
    public Task<bool> MergeAsync(long pairId, SpellChoice? spells = null, OrgScope? scope = null) => App.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var pair = await db.Set<DuplicatePair>().AsNoTracking().SingleAsync(p => p.Id == pairId);
        var both = await db.Set<Person>().IgnoreQueryFilters().AsNoTracking().Where(p => p.Id == pair.FirstId || p.Id == pair.SecondId).OrderBy(p => p.Id).ToListAsync();
        var chosen = MergeFields.All.ToDictionary(f => f, f => MergeFields.Usual(both[0], both[^1], f));
        return await s.GetRequiredService<PeopleMerge>().MergeAsync(new(pairId, chosen, spells, Why, both[0].Version, both[^1].Version));
    }, scope);

    public Task<PartingPlan?> PartAsync(long pairId, OrgScope? scope = null) => App.RunAsync(s => s.GetRequiredService<PeopleParting>().PartAsync(pairId, "Hai người khác nhau"), scope);

    public Task<int> RecountAsync() => App.RunAsync(async s => (await s.GetRequiredService<Recount>().CheckAsync()).Count);

    /// <summary>People, spells, movements, what was corrected, pauses, cards and counters, row by row.</summary>
    public Task<List<string>> PictureAsync() => App.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var rows = new List<object>();
        rows.AddRange(await db.Set<Person>().Select(p => new { p.Id, p.OrgUnitId, p.FullName, p.BirthDate, p.BirthYear, p.CitizenId, p.OtherId, p.Phone, p.JobTitle, p.Ethnicity, p.NameKey, p.SortKey }).ToListAsync());
        rows.AddRange(await db.Set<Membership>().Select(m => new { m.Id, m.PersonId, m.OrgUnitId, m.From, m.To, m.CardNumber }).ToListAsync());
        rows.AddRange(await db.Set<Movement>().Select(m => new { m.Id, m.PersonId, m.OrgUnitId, m.Day, m.Kind, m.Group, m.Reason, m.DocumentId, m.BatchId }).ToListAsync());
        rows.AddRange(await db.Set<FormerMovement>().Select(m => new { m.Id, m.PersonId, m.MovementId, m.Day, m.Kind }).ToListAsync());
        rows.AddRange(await db.Set<Suspension>().Select(m => new { m.Id, m.PersonId, m.MembershipId, m.From, m.To }).ToListAsync());
        rows.AddRange(await db.Set<PartyMembership>().Select(m => new { m.Id, m.PersonId, m.JoinedOn, m.OfficialOn, m.EndedOn, m.OnProbation, m.Cell, m.CardNumber }).ToListAsync());
        rows.AddRange(await db.Set<MemberCard>().Select(m => new { m.Id, m.PersonId, m.MembershipId, m.Token, m.RevokedOn }).ToListAsync());
        rows.AddRange(await db.Set<DayCount>().Where(c => c.N != 0).Select(c => new { c.OrgUnitId, c.Day, c.Measure, c.Group, c.N }).ToListAsync());
        return rows.ConvertAll(r => Convert.ToString(r, CultureInfo.InvariantCulture)!).Order(StringComparer.Ordinal).ToList();
    });

    public Task<JobRunner> RunnerAsync() => App.RunAsync(s => Task.FromResult(s.GetRequiredService<JobRunner>()));

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
