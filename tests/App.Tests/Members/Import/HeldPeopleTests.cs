using DoanKet.App.Members;
using DoanKet.App.Members.Import;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Members.Import;

/// <summary>Several officers at the same moment, each in a work of his own.</summary>
public class HeldPeopleTests
{
    [Theory, EachDatabase]
    public async Task What_others_save_while_an_import_is_undone_either_stays_or_is_refused_and_the_counters_agree(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var union = await world.UnionAsync("LC.1", "CĐCS A");
        var other = await world.UnionAsync("LC.2", "CĐCS B");
        var batch = await world.TryAsync(union, [.. Enumerable.Range(0, 240).Select(i => $"Lò Văn {(char)('A' + i % 26)};01/01/1980;Nam;012080{i:000000};;01/02/2023;")]);
        await world.ImportAsync(batch);
        var ids = (await world.RowsAsync(batch)).ConvertAll(r => r.PersonId!.Value);
        var undo = Task.Run(async () => { await Task.Delay(60); return await world.UndoAsync(batch); });
        var kept = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(async () =>
        {
            var saved = 0;
            for (var i = n; i < 90; i += 6) saved += await TryAsync(() => ActAsync(world, i % 6, ids[i], other)) ? 1 : 0;
            return saved;
        })));
        var done = await undo;
        Assert.Equal(240, done.Reversed + done.Kept + done.StuckInAll);
        Assert.Equal(kept.Sum(), done.Kept + done.StuckInAll);
        await world.App.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            var told = await db.Set<MemberBatch>().SingleAsync(b => b.Id == batch.Id);
            var rows = (await world.RowsAsync(batch)).CountBy(r => r.Outcome).ToDictionary();
            Assert.Equal((told.Reversed, told.Kept, told.Stuck),
                (rows.GetValueOrDefault(RowOutcome.Reversed), rows.GetValueOrDefault(RowOutcome.Kept), rows.GetValueOrDefault(RowOutcome.Stuck)));
            Assert.Equal(240 - told.Reversed, await db.Set<Person>().CountAsync());
        });
        Assert.Equal(0, await world.RecountAsync());
    }

    [Theory, ServerDatabase]
    public async Task Who_waited_for_somebody_whose_import_was_undone_is_told_so_and_nothing_is_saved(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var union = await world.UnionAsync("LC.1", "CĐCS A");
        var batch = await world.TryAsync(union, [.. Enumerable.Range(0, 5).Select(i => $"Lò Văn {(char)('A' + i)};01/01/1980;Nam;012080{i:000000};;01/02/2023;")]);
        await world.ImportAsync(batch);
        var ids = (await world.RowsAsync(batch)).ConvertAll(r => r.PersonId!.Value);
        var waiting = new List<Task<Exception?>>();
        await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().InTransactionAsync(async () =>
        {
            await s.GetRequiredService<MemberUndo>().UndoAsync(batch.Id);
            waiting.AddRange(ids.Select((id, n) => Task.Run(async () => (Exception?)await Record.ExceptionAsync(() => ActAsync(world, n, id, union)))));
            await Task.Delay(700);
            Assert.DoesNotContain(waiting, w => w.IsCompleted);
            return 0;
        }));
        Assert.All(await Task.WhenAll(waiting), refused => Assert.IsType<RuleBroken>(refused));
        Assert.Equal((0, 0), (await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Movement>().CountAsync()), await world.RecountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Cards_made_at_once_leave_one_that_is_valid(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var batch = await world.TryAsync(await world.UnionAsync("LC.1", "CĐCS A"), "Lò Thị Thắm;1995;Nữ;;;;");
        await world.ImportAsync(batch);
        var person = (await world.RowsAsync(batch)).Single().PersonId!.Value;
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => world.App.RunAsync(s => s.GetRequiredService<MemberCards>().IssueAsync(person)))));
        var cards = await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<MemberCard>().OrderBy(c => c.Id).ToListAsync());
        Assert.Equal((6, cards[^1].Id), (cards.Count, cards.Single(c => c.RevokedOn is null).Id));
        // not even by another way than this one
        await Assert.ThrowsAsync<DbUpdateException>(() => world.App.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            db.Add(new MemberCard { PersonId = person, MembershipId = cards[0].MembershipId, OrgUnitId = cards[0].OrgUnitId, IssuedOn = world.App.Clock.Day, Token = "khac" });
            await db.SaveChangesAsync();
        }));
    }

    [Theory, EachDatabase]
    public async Task Two_who_import_a_list_without_numbers_at_once_enter_nobody_twice(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var union = await world.UnionAsync("LC.1", "CĐCS A");
        var lines = Enumerable.Range(0, 120).Select(i => $"Lò Văn {(char)('A' + i % 26)}{(char)('a' + i / 26)};01/01/{1970 + i % 30};Nam;;;;lc.1").ToArray();
        // one of the lists is that of the province, and one is compared and entered in one go
        var (theirs, province) = (await world.TryAsync(union, lines), await world.TryAsync(world.Province, lines));
        var bytes = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', [ImportWorld.Header, .. lines]));
        var results = await Task.WhenAll(new Func<IServiceProvider, Task<int>>[] { s => EnterAsync(s, theirs.Id), s => EnterAsync(s, province.Id), AtOnceAsync }.Select(act => Task.Run(async () =>
        {
            try { return await world.App.RunAsync(act); }
            catch (RuleBroken) { return 0; }
        })));
        Assert.Equal((120, 120, 0), (results.Sum(), await world.MembersAsync(union), await world.RecountAsync()));

        static Task<int> EnterAsync(IServiceProvider s, long batch) => s.GetRequiredService<MemberImport>().CarryOutAsync(batch, null);

        Task<int> AtOnceAsync(IServiceProvider s) => s.GetRequiredService<AppDbContext>().InTransactionAsync(async () =>
        {
            var mine = await s.GetRequiredService<MemberTrial>().TryAsync(new TrialRequest(union, "ds.csv", ToEnter: true), bytes);
            return await s.GetRequiredService<MemberImport>().CarryOutAsync(mine!.Id, null, justChecked: true);
        });
    }

    [Theory, ServerDatabase]
    public async Task Lists_of_different_units_are_checked_and_imported_without_waiting_for_one_another(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var (one, two) = (await world.UnionAsync("LC.1", "CĐCS A"), await world.UnionAsync("LC.2", "CĐCS B"));
        var ready = await world.TryAsync(two, "Vàng A Sình;01/01/1991;Nam;;;;");
        await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().InTransactionAsync(async () =>
        {
            var mine = await s.GetRequiredService<MemberTrial>().TryAsync(new TrialRequest(one, "ds.csv"), System.Text.Encoding.UTF8.GetBytes($"{ImportWorld.Header}\nLò Thị Thắm;01/01/1995;Nữ;;;;"));
            await s.GetRequiredService<MemberImport>().CarryOutAsync(mine!.Id, null);
            // not committed yet, and somebody else does the same for another union
            var theirs = Task.Run(async () => (await world.TryAsync(two, "Giàng A Chư;01/01/1988;Nam;;;;"), await world.ImportAsync(ready)));
            Assert.Same(theirs, await Task.WhenAny(theirs, Task.Delay(TimeSpan.FromSeconds(20))));
            Assert.Equal(1, (await theirs).Item2);
            return 0;
        }));
        Assert.Equal((1, 1, 0), (await world.MembersAsync(one), await world.MembersAsync(two), await world.RecountAsync()));
    }

    private static async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (RuleBroken)
        {
            return false;
        }
    }

    private static Task ActAsync(ImportWorld world, int what, long person, long other) => world.App.RunAsync(async s =>
    {
        var day = world.App.Clock.Day;
        switch (what % 5)
        {
            case 0: await s.GetRequiredService<MemberRegister>().EndAsync([person], MovementKind.Left, day, "Thôi việc"); break;
            case 1: Rule.Check(await s.GetRequiredService<Suspensions>().SuspendAsync(person, day, null, "Nghỉ thai sản") is not null, "Không còn"); break;
            case 2: Rule.Check(await s.GetRequiredService<MemberCards>().IssueAsync(person) is not null, "Không còn"); break;
            case 3: Rule.Check(await s.GetRequiredService<PersonCorrection>().CorrectAsync(person, new("Lò Văn Khác", null, null, null, null, null), 0, "Ghi sai") is not null, "Không còn"); break;
            default:
                var union = await s.GetRequiredService<AppDbContext>().Set<App.Organisation.Units.OrgUnit>().SingleAsync(u => u.Id == other);
                await s.GetRequiredService<MemberRegister>().TransferAsync(person, union, day, "Chuyển nơi làm việc");
                break;
        }
    });
}
