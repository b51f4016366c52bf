using DoanKet.App.Members;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Tests.Members.Import;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Members.Duplicates;

/// <summary>A merge that meets other work: of who may not, of who does it too, of what fails, of what is undone.</summary>
public class MergeMeetsOthersTests
{
    [Theory, EachDatabase]
    public async Task Only_who_keeps_both_records_merges_and_only_once(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        await world.TwiceAsync();
        await world.SearchAsync();
        var pair = (await world.PairsAsync()).Single();
        Assert.False(await world.MergeAsync(pair.Id, SpellChoice.First, new OrgScope(world.Districts[0])));
        await world.App.RunAsync(async s =>
        {
            var stale = new MergeRequest(pair.Id, new Dictionary<MergeField, MergeSide>(), SpellChoice.First, MergeWorld.Why, 7, 7);
            Assert.Contains("vừa được người khác sửa", (await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<PeopleMerge>().MergeAsync(stale))).Message, StringComparison.Ordinal);
        });
        // Two browsers at once: one merges, the other is told so.
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            try { return await world.MergeAsync(pair.Id, SpellChoice.First) ? "gộp" : ""; }
            catch (RuleBroken broken) { return broken.Message; }
            catch (DbUpdateException) { return "đã gộp"; }
        }));
        Assert.Single(both, b => b == "gộp");
        Assert.Equal(1, await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<PersonMerge>().CountAsync()));
        Assert.Null(await world.PartAsync(pair.Id, new OrgScope(world.Districts[1])));
    }

    [Theory, ServerDatabase]
    public async Task A_card_made_while_records_are_merged_is_seen_by_the_merge_or_is_refused(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        var (_, second) = await world.TwiceAsync();
        await world.SearchAsync();
        var pair = (await world.PairsAsync()).Single();
        var merge = Task.FromResult(false);
        await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().InTransactionAsync(async () =>
        {
            await s.GetRequiredService<MemberCards>().IssueAsync(second);
            merge = Task.Run(() => world.MergeAsync(pair.Id, SpellChoice.First));
            await Task.WhenAny(merge, Task.Delay(700));
            Assert.False(merge.IsCompleted);
            return 0;
        }));
        Assert.True(await merge);
        Assert.NotNull(await world.PartAsync(pair.Id));
        Assert.Contains(await world.PictureAsync(), row => row.Contains("Token", StringComparison.Ordinal)); // the merge had written it down, and gave it back
        var card = Task.FromResult<Exception?>(null);
        await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().InTransactionAsync(async () =>
        {
            var both = await s.GetRequiredService<AppDbContext>().Set<Person>().AsNoTracking().OrderBy(p => p.Id).ToListAsync();
            var chosen = MergeFields.All.ToDictionary(f => f, f => MergeFields.Usual(both[0], both[^1], f));
            Assert.True(await s.GetRequiredService<PeopleMerge>().MergeAsync(new(pair.Id, chosen, SpellChoice.First, MergeWorld.Why, both[0].Version, both[^1].Version)));
            card = Task.Run(async () => (Exception?)await Record.ExceptionAsync(() => world.App.RunAsync(o => o.GetRequiredService<MemberCards>().IssueAsync(second))));
            await Task.WhenAny(card, Task.Delay(700));
            Assert.False(card.IsCompleted);
            return 0;
        }));
        Assert.IsType<RuleBroken>(await card);
        Assert.Equal(0, await world.RecountAsync());
    }

    [Theory, EachDatabase]
    public async Task A_merge_that_fails_at_its_end_leaves_nothing_half_done(string database)
    {
        await using var app = new TestApp(database) { Also = services => services.AddScoped<IHandle<MembersMoved>, FailsWhenTakenBack>() };
        await using var world = await MergeWorld.OpenAsync(database, app);
        await world.TwiceAsync();
        await world.SearchAsync();
        var before = await world.PictureAsync();
        await Assert.ThrowsAsync<TimeoutException>(async () => await world.MergeAsync((await world.PairsAsync()).Single().Id, SpellChoice.First));
        Assert.Equal(before, await world.PictureAsync());
        Assert.Equal(PairState.Open, (await world.PairsAsync()).Single().State);
    }

    [Theory, EachDatabase]
    public async Task An_import_undone_after_a_merge_leaves_the_merged_person_as_changed_since(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var (one, two) = (await world.UnionAsync("LC.1", "CĐCS A"), await world.UnionAsync("LC.2", "CĐCS B"));
        var batch = await world.TryAsync(one, "Lò Thị Thắm;14/03/1995;Nữ;;;;", "Vàng A Sình;02/05/1991;Nam;;;;");
        await world.ImportAsync(batch);
        await world.App.RunAsync(async s =>
        {
            var (db, register) = (s.GetRequiredService<AppDbContext>(), s.GetRequiredService<MemberRegister>());
            var union = await db.Set<DoanKet.App.Organisation.Units.OrgUnit>().SingleAsync(u => u.Id == two);
            await register.AdmitAsync(union, [new NewMember("Lò Thị Thắm", new DateOnly(1995, 3, 14), 1995)], MovementKind.Admitted, new(2024, 3, 1));
            await s.GetRequiredService<DuplicateSearch>().RunAsync(world.Province);
            var pair = await db.Set<DuplicatePair>().SingleAsync();
            var versions = await db.Set<Person>().Where(p => p.Id == pair.FirstId || p.Id == pair.SecondId).OrderBy(p => p.Id).Select(p => p.Version).ToListAsync();
            await s.GetRequiredService<PeopleMerge>().MergeAsync(new(pair.Id, new Dictionary<MergeField, MergeSide>(), SpellChoice.Second, MergeWorld.Why, versions[0], versions[1]));
        });
        var done = await world.UndoAsync(batch);
        Assert.Equal((1, 1, 0), (done.Reversed, done.Kept, done.StuckInAll));
        Assert.Equal((0, 1, 0), (await world.MembersAsync(one), await world.MembersAsync(two), await world.RecountAsync()));
    }

    private sealed class FailsWhenTakenBack : IHandle<MembersMoved>
    {
        public Task HandleAsync(MembersMoved happened, CancellationToken cancel) => happened.Count < 0 ? throw new TimeoutException() : Task.CompletedTask;
    }
}
