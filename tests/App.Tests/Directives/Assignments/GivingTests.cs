using System.Diagnostics;
using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Directives.Assignments;

public class GivingTests
{
    private static readonly DateOnly Due = new(2024, 8, 15);

    [Theory, EachDatabase]
    public async Task Everything_below_a_kind_or_those_directly_below_receive_it_with_the_document_kept(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        var all = await world.GiveAsync(new GivenTo(Spread.All));
        Assert.Equal(5, all.Units);
        Assert.All(await world.OfAsync(all.Id), a => Assert.Equal((world.EntryId, world.TaskId, world.Province.Id, Due, AssignmentState.Given, AssignmentRole.Lead, 0),
            (a.EntryId!.Value, a.TaskId!.Value, a.GiverUnitId, a.Due!.Value, a.State, a.Role, a.Version)));
        await world.AddDirectiveAsync(Secrecy.Open);
        var direct = await world.OfAsync((await world.GiveAsync(new GivenTo(Spread.Direct))).Id);
        Assert.Equal([world.District.Id, world.Other.Id], direct.Select(a => a.OrgUnitId).Order());
        await world.AddDirectiveAsync(Secrecy.Open);
        var unions = await world.OfAsync((await world.GiveAsync(new GivenTo(Spread.OfKind) { Kind = UnitKind.Grassroots })).Id);
        Assert.Equal([world.Union.Id, world.Silent.Id, world.Elsewhere.Id], unions.Select(a => a.OrgUnitId).Order());
    }

    [Theory, EachDatabase]
    public async Task One_leads_the_others_support_and_each_may_have_a_day_of_its_own(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        var given = (await world.OfAsync((await world.GiveAsync(AssignmentWorld.Chosen(world.District, world.Other) with
        {
            Supporting = [world.Other.Id],
            DueOf = new Dictionary<long, DateOnly> { [world.Other.Id] = new(2024, 8, 1) },
        })).Id)).OrderBy(a => a.Role).ToList();
        Assert.Equal((AssignmentRole.Lead, (long?)null, Due), (given[0].Role, given[0].LeadUnitId, given[0].Due));
        Assert.Equal((AssignmentRole.Support, world.District.Id, new DateOnly(2024, 8, 1)), (given[1].Role, given[1].LeadUnitId, given[1].Due));
    }

    [Theory, EachDatabase]
    public async Task A_body_outside_the_union_is_written_down_for_by_the_giver(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        var body = await world.App.RunAsync(async s =>
        {
            var commission = new OutsideBody { KeeperUnitId = world.Province.Id, Name = "Ban Dân vận Tỉnh ủy Lai Châu", Kind = BodyKind.PartyCommission };
            s.GetRequiredService<AppDbContext>().Add(commission);
            await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
            return commission.Id;
        });
        var given = (await world.OfAsync((await world.GiveAsync(new GivenTo(Spread.Chosen) { Bodies = [body] })).Id)).Single();
        Assert.Equal((world.Province.Id, body), (given.OrgUnitId, given.BodyId));
        Assert.True(await world.DeskAsync(world.Province, d => d.SubmitAsync(given.Id, "Ban đã gửi công văn phối hợp", Evidence.None)));
        Assert.True(await world.AnswerAsync(world.Province, d => d.AcceptAsync(given.Id, null)));
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_given_is_refused_in_clear_words(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        await world.App.RunAsync(s => s.GetRequiredService<OrgTree>().CloseAsync(world.Silent.Id, new DateOnly(2024, 7, 1), null));
        await RefusedAsync(() => world.GiveAsync(AssignmentWorld.Chosen()), "Chọn ít nhất một đơn vị");
        await RefusedAsync(() => world.GiveAsync(AssignmentWorld.Chosen(world.District), new(2024, 7, 21)), "trước ngày giao 22/07/2024");
        await RefusedAsync(() => world.GiveAsync(AssignmentWorld.Chosen(world.District, world.Silent)), "CĐCS Chè Than Uyên đã kết thúc hoạt động");
        await RefusedAsync(() => world.GiveAsync(AssignmentWorld.Chosen(world.District, world.Country)), "1 đơn vị không trực thuộc");
        await RefusedAsync(() => world.GiveAsync(AssignmentWorld.Chosen(world.Province)), "1 đơn vị không trực thuộc");
        await RefusedAsync(() => world.GiveAsync(AssignmentWorld.Chosen(world.District) with { Supporting = [world.District.Id] }), "ít nhất một nơi chủ trì");
        await RefusedAsync(() => world.GiveAsync(AssignmentWorld.Chosen(world.District), text: " "), "Ghi việc phải làm");
        await world.GiveAsync(AssignmentWorld.Chosen(world.District));
        await RefusedAsync(() => world.GiveAsync(new GivenTo(Spread.Direct)), "Đang làm đúng việc này: LĐLĐ huyện Tam Đường.");
        Assert.Equal(1, (await world.GiveAsync(new GivenTo(Spread.Direct) { OnlyNew = true })).Units);
        await world.AddDirectiveAsync(Secrecy.Secret);
        await world.AtAsync(world.Province, async s =>
        {
            s.GetRequiredService<CurrentWork>().AccountId = null;
            await RefusedAsync(() => s.GetRequiredService<AssignmentGiving>().GiveAsync(new NewTask(world.Province.Id, "Việc", Due) { TaskId = world.TaskId }, new GivenTo(Spread.Direct)), "bí mật nhà nước");
            return 0;
        });
    }

    [Theory, EachDatabase]
    public async Task Nobody_gives_in_the_name_of_a_unit_where_he_does_not_stand(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        foreach (var giver in new[] { world.District, world.Country })
            await Assert.ThrowsAsync<OutOfScopeException>(() => world.AtAsync(world.Province, s => s.GetRequiredService<AssignmentGiving>().GiveAsync(new NewTask(giver.Id, "Việc", Due), new GivenTo(Spread.All))));
        await Assert.ThrowsAsync<OutOfScopeException>(() => world.AtAsync(world.District, s => s.GetRequiredService<AssignmentGiving>()
            .GiveAsync(new NewTask(world.District.Id, "Việc", Due) { TaskId = world.TaskId }, new GivenTo(Spread.All))));
    }

    [Theory, EachDatabase]
    public async Task Each_account_gets_one_notice_of_one_act_however_many_units_it_looks_after(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        await world.GiveAsync(new GivenTo(Spread.All));
        var told = Assert.Single(await world.NoticesAsync("tamduong"));
        Assert.Contains("giao việc cho 2 đơn vị: Rà soát số lao động", told, StringComparison.Ordinal); // its own, and the union that has nobody
        Assert.Contains("hạn 15/08/2024", Assert.Single(await world.NoticesAsync("cdcs")), StringComparison.Ordinal);
        Assert.Empty(await world.NoticesAsync("tinh"));
    }

    [Theory, EachDatabase]
    public async Task Of_two_who_give_the_same_at_once_one_gives_and_the_other_is_told(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        var gone = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                await world.GiveAsync(new GivenTo(Spread.All));
                return true;
            }
            catch (RuleBroken)
            {
                return false;
            }
        })));
        Assert.Single(gone, g => g);
        Assert.Equal(5, await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Assignment>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Handing_down_keeps_the_source_and_the_parent_shows_how_many_are_done(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        var parent = await world.GiveOneAsync(world.District);
        await RefusedAsync(() => world.HandDownAsync(parent, world.Union, new(2024, 8, 20)), "Đơn vị mình phải xong ngày 15/08/2024");
        var child = await world.HandDownAsync(parent, world.Union);
        var late = await world.HandDownAsync(parent, world.Silent, new(2024, 8, 20), "Đơn vị ở xa");
        var read = await world.ReadAsync(child);
        Assert.Equal((parent, world.EntryId, world.TaskId, world.District.Id), (read.ParentId!.Value, read.EntryId!.Value, read.TaskId!.Value, read.GiverUnitId));
        Assert.Equal((AssignmentState.Working, new DateOnly(2024, 7, 22)), ((await world.ReadAsync(parent)).State, (await world.ReadAsync(parent)).AcknowledgedOn!.Value));
        await world.DeskAsync(world.Union, d => d.SubmitAsync(child, "Đã lập danh sách 12 doanh nghiệp", Evidence.None));
        await world.AnswerAsync(world.District, d => d.AcceptAsync(child, null));
        var file = (await world.AtAsync(world.District, s => s.GetRequiredService<AssignmentFiles>().FindAsync(parent)))!;
        Assert.Equal((2, 1), (file.Below.All, file.Below.Done));
        Assert.Contains(file.Notes, n => n.Kind is ProgressKind.HandedDown && n.Text!.Contains("Đơn vị ở xa", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2024, 8, 20), (await world.ReadAsync(late)).Due);
        Assert.Null(await world.AtAsync(world.Other, s => s.GetRequiredService<AssignmentFiles>().FindAsync(parent)));
    }

    [Theory, EachDatabase]
    public async Task Three_and_a_half_thousand_units_receive_it_in_two_seconds(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        await world.App.RunAsync(async s =>
        {
            var (db, rows) = (s.GetRequiredService<AppDbContext>(), s.GetRequiredService<ManyRows>());
            await using var transaction = await db.Database.BeginTransactionAsync();
            await rows.WriteAsync(Enumerable.Range(0, 3500).Select(n => new OrgUnit { Kind = UnitKind.Grassroots, Code = $"X.{n}", Name = $"CĐCS số {n}", OpenedOn = new(2020, 1, 1) }));
            var ids = await db.Set<OrgUnit>().IgnoreQueryFilters().Where(u => u.Code.StartsWith("X.")).Select(u => u.Id).ToListAsync();
            await rows.WriteAsync(ids.SelectMany(id => new[] { id, world.District.Id, world.Province.Id, world.Country.Id }.Select((above, at) => new OrgLink { AncestorId = above, DescendantId = id, Distance = at, ValidFrom = new(2020, 1, 1) })));
            await rows.WriteAsync(ids.SelectMany(id => new[] { id, world.District.Id, world.Province.Id, world.Country.Id }.Select(root => new ScopeLink { RootId = root, UnitId = id })));
            await transaction.CommitAsync();
        });
        await world.GiveAsync(new GivenTo(Spread.Direct)); // the first is for the compiler
        await world.AddDirectiveAsync(Secrecy.Open);
        var watch = Stopwatch.StartNew();
        Assert.Equal(3505, (await world.GiveAsync(new GivenTo(Spread.All))).Units);
        TestContext.Current.TestOutputHelper!.WriteLine($"{database}: {watch.ElapsedMilliseconds} ms");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(6), $"{watch.ElapsedMilliseconds} ms"); // two on a machine of its own
        Assert.Single(await world.NoticesAsync("tamduong"), n => n.Contains("3.502 đơn vị", StringComparison.Ordinal));
    }

    private static async Task RefusedAsync(Func<Task> act, string words) => Assert.Contains(words, (await Assert.ThrowsAsync<RuleBroken>(act)).Message, StringComparison.Ordinal);
}
