using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Privacy;
using DoanKet.App.Tests.Joining;
using DoanKet.App.Tests.Members.Duplicates;
using DoanKet.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Privacy;

public class ViewLogTests
{
    private static readonly string Opened = MemberOperations.Open.Label;

    [Theory, EachDatabase]
    public async Task Opening_somebodys_page_is_told_once_by_the_log_and_not_by_his_history(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        var before = (await HistoryAsync(world)).Count;
        foreach (var account in new[] { "cdcs", "cdcs", "tinh" }) await OpenAsync(world.App, account, world.Huong);
        Assert.Equal([("tinh", Opened, "Lò Thị Hương"), ("cdcs", Opened, "Lò Thị Hương")], (await LogAsync(world, new())).Select(v => (v.Who, v.What, v.Whom)));
        Assert.Equal(before, (await HistoryAsync(world)).Count);
        world.App.Clock.Day = world.App.Clock.Day.AddDays(1);
        await OpenAsync(world.App, "cdcs", world.Huong);
        Assert.Equal(3, (await LogAsync(world, new(PersonId: world.Huong))).Count);
        Assert.Empty(await LogAsync(world, new(Kind: ViewLog.BeyondOpening)));
        Assert.Equal(3, (await LogAsync(world, new(Kind: MemberOperations.Open.Code))).Count);
    }

    [Theory, EachDatabase]
    public async Task What_was_seen_of_a_record_that_was_merged_counts_for_the_one_that_stayed(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        await world.App.AddAccountAsync("cdcs", (world.Unions[2].Id, Roles.Grassroots));
        var ids = new List<long>();
        foreach (var union in new[] { 0, 1, 2 }) ids.Add(await world.AdmitAsync(union, new("Lò Thị Hương", new DateOnly(1994, 3, 14), 1994, Sex.Female)));
        await OpenAsync(world.App, "cdcs", ids[2]);
        await world.SearchAsync();
        foreach (var (first, second) in new[] { (ids[1], ids[2]), (ids[0], ids[1]) })
            Assert.True(await world.MergeAsync((await world.PairsAsync()).Single(p => p.FirstId == first && p.SecondId == second).Id, SpellChoice.First));
        foreach (var question in new ViewQuestion[] { new(), new(PersonId: ids[0]) })
        {
            var told = Assert.Single((await world.App.RunAsync(s => s.GetRequiredService<ViewLog>().PageAsync(question, null))).Rows);
            Assert.Equal(("Lò Thị Hương", ids[0]), (told.Whom, told.PersonId));
        }
    }

    [Theory, EachDatabase]
    public async Task What_was_seen_of_his_application_is_told_of_the_member_and_to_him(string database)
    {
        await using var world = await JoiningWorld.CreateAsync(database);
        await world.App.AddAccountAsync("cdcs", (world.Union.Id, Roles.Grassroots));
        await world.ApplyAsync(JoiningWorld.Worker(1));
        var applied = (await world.WaitingAsync()).Single();
        await AsAsync(world.App, "cdcs", async s =>
        {
            await s.GetRequiredService<ReadLog>().NoteOpenedAsync<JoinApplication>(JoiningOperations.Open, applied);
            await s.GetRequiredService<ReadLog>().NoteAsync<JoinApplication>(MemberOperations.Reveal, "Gọi điện", applied);
        });
        await world.App.RunAsync(s => s.GetRequiredService<Admission>().AdmitAsync([applied], new(2024, 7, 22), new("TM. BAN CHẤP HÀNH", "CHỦ TỊCH", "Lò Văn Minh")));
        var member = await world.DataAsync(db => db.Set<Person>().Select(p => p.Id).SingleAsync());
        var told = (await world.App.RunAsync(s => s.GetRequiredService<ViewLog>().PageAsync(new(PersonId: member), null))).Rows;
        Assert.Equal([(MemberOperations.Reveal.Label, member), (JoiningOperations.Open.Label, member)], told.Select(v => (v.What, v.PersonId!.Value)));
        Assert.Equal("Gọi điện", Assert.Single((await world.App.RunAsync(s => s.GetRequiredService<OwnData>().OfAsync(member))).Viewings).Why);
    }

    [Theory, EachDatabase]
    public async Task Whoever_was_taken_back_with_an_import_is_no_stranger_and_the_question_is_put_in_words(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        await OpenAsync(world.App, "cdcs", world.Huong);
        await world.App.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            s.GetRequiredService<CurrentWork>().Begin(TestApp.Preparing);
            db.RemoveRange(await db.Set<Movement>().ToListAsync());
            db.RemoveRange(await db.Set<Membership>().ToListAsync());
            db.Remove(await db.Set<Person>().SingleAsync());
            await db.SaveChangesAsync();
        });
        Assert.Equal(("hồ sơ đã gỡ khỏi sổ", (long?)null), Assert.Single(await LogAsync(world, new())) is var told ? (told.Whom, told.PersonId) : default);
        Assert.Equal("trừ mở trang; người xem có tên “lo van”; từ ngày 01/07/2024",
            (await world.AtAsync(world.Province, s => s.GetRequiredService<ViewLog>().AllAsync(new("lo van", Kind: ViewLog.BeyondOpening, From: new(2024, 7, 1))))).Part);
    }

    [Theory, EachDatabase]
    public async Task Of_many_accounts_the_log_is_the_same(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        for (var n = 0; n < 55; n++) await world.App.AddAccountAsync($"cb{n}", (world.Union.Id, Roles.Grassroots));
        await world.App.AddAccountAsync("tinh-b", (world.Other.Id, Roles.Organiser));
        foreach (var account in new[] { "cb7", "tinh-b", "cdcs" }) await OpenAsync(world.App, account, world.Huong);
        Assert.Equal(["cdcs", "cb7"], (await LogAsync(world, new())).Select(v => v.Who));
    }

    private static Task OpenAsync(TestApp app, string account, long person) => AsAsync(app, account, s => s.GetRequiredService<ReadLog>().NoteOpenedAsync<Person>(MemberOperations.Open, person));

    private static Task AsAsync(TestApp app, string account, Func<IServiceProvider, Task> act) => app.RunAsync(async s =>
    {
        var work = s.GetRequiredService<CurrentWork>();
        var id = await s.GetRequiredService<AppDbContext>().Set<Account>().Where(a => a.UserName == account).Select(a => a.Id).SingleAsync();
        (work.AccountId, work.AccountName) = (id, account);
        await act(s);
    });

    private static Task<List<History.Act>> HistoryAsync(PrivacyWorld world) => world.AtAsync(world.Province, s => s.GetRequiredService<History>().OfAsync<Person>(world.Huong, 20));

    private static async Task<List<Viewing>> LogAsync(PrivacyWorld world, ViewQuestion question) =>
        (await world.AtAsync(world.Province, s => s.GetRequiredService<ViewLog>().PageAsync(question, null))).Rows;
}
