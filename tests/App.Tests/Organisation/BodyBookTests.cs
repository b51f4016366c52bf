using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Organisation;

public class BodyBookTests
{
    private static readonly DateOnly Day = new(2024, 1, 1);

    [Theory, EachDatabase]
    public void Whatever_ends_on_any_later_day_a_body_is_there_or_whoever_took_over(string database) => Prop.ForAll(
        (from ended in Gen.Choose(0, 5) from heir in Gen.Choose(0, 5) from day in Gen.Choose(0, 400) select (ended, heir, day)).NonEmptyListOf().ToArbitrary(),
        acts => EndedAsync(database, [.. acts.Take(12)]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(6));

    [Theory, EachDatabase]
    public void However_bodies_are_hung_none_belongs_to_itself(string database) => Prop.ForAll(
        (from child in Gen.Choose(0, 5) from parent in Gen.Choose(0, 5) select (child, parent)).NonEmptyListOf().ToArbitrary(),
        acts => HungAsync(database, [.. acts.Take(15)]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(6));

    [Theory, EachDatabase]
    public async Task Another_unit_reads_the_line_of_a_unit_and_does_not_change_it(string database)
    {
        await using var app = new TestApp(database);
        var (one, other) = await ProvincesAsync(app);
        var body = await app.RunAsync(s => s.GetRequiredService<BodyBook>().AddAsync(one, Facts("Tỉnh ủy Lai Châu")), new OrgScope(one));
        await app.RunAsync(async s =>
        {
            var book = s.GetRequiredService<BodyBook>();
            Assert.Null(await book.ChangeAsync(body.Id, Facts("Tên khác"), body.Version));
            Assert.Null(await book.EndAsync(body.Id, Day, null, null, body.Version));
            await Assert.ThrowsAsync<OutOfScopeException>(() => book.AddAsync(one, Facts("Huyện ủy")));
            Assert.Empty(await s.GetRequiredService<BodyList>().ReadAsync(new(null, null, BodyPresence.Any, Day), null, 10));
            Assert.Equal(["Tỉnh ủy Lai Châu"], (await s.GetRequiredService<BodyList>().ReadAsync(new("tinh uy", null, BodyPresence.Any, Day, Everywhere: true), null, 10)).Select(b => b.Name));
        }, new OrgScope(other));
    }

    [Theory, EachDatabase]
    public async Task The_catalogue_says_who_was_there_on_a_day(string database)
    {
        await using var app = new TestApp(database);
        await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        await app.RunAsync(s => s.GetRequiredService<BodyCatalogue>().EnsureAsync());
        await app.RunAsync(s => s.GetRequiredService<BodyCatalogue>().EnsureAsync());
        await app.RunAsync(async s =>
        {
            var list = s.GetRequiredService<BodyList>();
            Assert.Equal(["Ban Dân vận Trung ương"], (await list.ReadAsync(new("ban dân vận", null, BodyPresence.There, new(2024, 7, 1)), null, 10)).Select(b => b.Name));
            Assert.Equal(["Ban Tuyên giáo và Dân vận Trung ương"], (await list.ReadAsync(new("ban dân vận", null, BodyPresence.There, new(2025, 7, 1)), null, 10)).Select(b => b.Name));
            var before = (await list.ReadAsync(new("ban dan van trung uong", null, BodyPresence.Ended, new(2025, 7, 1)), null, 10)).Single();
            Assert.Contains("chưa đối chiếu", before.Basis, StringComparison.Ordinal);
            Assert.Equal("Ban Tuyên giáo và Dân vận Trung ương", (await s.GetRequiredService<BodyBook>().AtAsync(before.Id, new(2025, 7, 1)))!.Name);
            Assert.Equal(before.Id, (await s.GetRequiredService<BodyBook>().AtAsync(before.Id, new(2024, 7, 1)))!.Id);
        });
        Assert.All(await AllAsync(app), b => Assert.True(b.To is null || b.Basis!.Length > 0, b.Name));
    }

    [Theory, EachDatabase]
    public async Task Two_who_correct_one_body_at_once_are_told(string database)
    {
        await using var app = new TestApp(database);
        var (one, _) = await ProvincesAsync(app);
        var body = await app.RunAsync(s => s.GetRequiredService<BodyBook>().AddAsync(one, Facts("Sở Nội vụ")));
        await app.RunAsync(s => s.GetRequiredService<BodyBook>().ChangeAsync(body.Id, Facts("Sở Nội vụ tỉnh"), body.Version));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => app.RunAsync(s => s.GetRequiredService<BodyBook>().ChangeAsync(body.Id, Facts("Sở Nội vụ Lai Châu"), body.Version)));
    }

    private static async Task EndedAsync(string database, List<(int Ended, int Heir, int Day)> acts)
    {
        await using var app = new TestApp(database);
        var ids = await SixAsync(app);
        foreach (var (ended, heir, day) in acts)
            await TryAsync(app, async book => await book.EndAsync(ids[ended], Day.AddDays(day), ids[heir], null, (await book.FindAsync(ids[ended]))!.Version));
        await app.RunAsync(async s =>
        {
            foreach (var body in await s.GetRequiredService<AppDbContext>().Set<OutsideBody>().AsNoTracking().ToListAsync())
                for (var day = 0; day < 420; day += 20)
                    if (body.From is null || body.From <= Day.AddDays(day))
                        Assert.NotNull(await s.GetRequiredService<BodyBook>().AtAsync(body.Id, Day.AddDays(day)));
        });
    }

    private static async Task HungAsync(string database, List<(int Child, int Parent)> acts)
    {
        await using var app = new TestApp(database);
        var ids = await SixAsync(app);
        foreach (var (child, parent) in acts)
            await TryAsync(app, async book =>
            {
                var body = (await book.FindAsync(ids[child]))!;
                await book.ChangeAsync(body.Id, new(body.Name, null, body.Kind, ids[parent], body.From, null), body.Version);
            });
        var parents = (await AllAsync(app)).ToDictionary(b => b.Id, b => b.ParentId);
        foreach (var id in ids)
        {
            var steps = 0;
            for (long? at = id; at is { } here; at = parents[here]) Assert.InRange(++steps, 1, ids.Count);
        }
    }

    /// <summary>Six bodies, three of which begin later.</summary>
    private static async Task<List<long>> SixAsync(TestApp app)
    {
        var (one, _) = await ProvincesAsync(app);
        var ids = new List<long>();
        for (var at = 0; at < 6; at++)
        {
            var facts = Facts($"Cơ quan {at}") with { From = at < 3 ? null : Day.AddDays(at * 50) };
            ids.Add((await app.RunAsync(s => s.GetRequiredService<BodyBook>().AddAsync(one, facts))).Id);
        }
        return ids;
    }

    private static async Task TryAsync(TestApp app, Func<BodyBook, Task> act)
    {
        try { await app.RunAsync(s => act(s.GetRequiredService<BodyBook>())); }
        catch (RuleBroken) { }
    }

    private static Task<List<OutsideBody>> AllAsync(TestApp app) => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<OutsideBody>().AsNoTracking().ToListAsync());

    private static BodyFacts Facts(string name) => new(name, null, BodyKind.PartyCommittee, null, null, null);

    private static async Task<(long One, long Other)> ProvincesAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        return ((await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id)).Id, (await app.AddUnitAsync(UnitKind.Provincial, "DB", "LĐLĐ tỉnh Điện Biên", country.Id)).Id);
    }
}
