using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Identity;

public class NoticeTests
{
    private static Task<List<int>> UnreadAsync(TestApp app, params long[] accounts) => app.RunAsync(async s =>
    {
        var unread = new List<int>();
        foreach (var account in accounts) unread.Add(await s.GetRequiredService<NoticeBoard>().UnreadAsync(account));
        return unread;
    });

    [Theory, EachDatabase]
    public async Task A_unit_is_told_through_those_who_may_act_there_or_else_through_the_nearest_above(string database)
    {
        await using var app = new TestApp(database);
        var province = await Province.OpenAsync(app);
        var organiser = await province.AddAsync("tinh", province.Id, Roles.Organiser);
        var (first, second) = (await province.AddAsync("bac1", province.North, Roles.UnitOfficer), await province.AddAsync("bac2", province.North, Roles.UnitOfficer));
        var reader = await province.AddAsync("doc", province.North, Roles.Leader);
        Task Tell(long unit) => app.RunAsync(s => s.GetRequiredService<NoticeBoard>().TellUnitAsync(unit, Permission.FoundingEdit, "Hồ sơ chờ xét", "/thanh-lap/1"));

        await Tell(province.North);
        Assert.Equal([0, 1, 1, 0], await UnreadAsync(app, organiser, first, second, reader));
        await Tell(province.South);
        Assert.Equal([1, 1, 1, 0], await UnreadAsync(app, organiser, first, second, reader));
        await Tell(province.Country);
        Assert.Equal([1, 1, 1, 0], await UnreadAsync(app, organiser, first, second, reader));
    }

    [Theory, EachDatabase]
    public async Task Whoever_has_just_acted_and_whoever_is_gone_are_not_told(string database)
    {
        await using var app = new TestApp(database);
        var province = await Province.OpenAsync(app);
        var (actor, colleague) = (await province.AddAsync("bac1", province.North, Roles.UnitOfficer), await province.AddAsync("bac2", province.North, Roles.UnitOfficer));
        var gone = await province.AddAsync("bac3", province.North, Roles.UnitOfficer);
        await app.RunAsync(s => s.GetRequiredService<App.Identity.Accounts.AccountRegister>().DisableAsync(gone, "Chuyển công tác"));
        await province.AsAdminAsync(actor, province.North, s => s.GetRequiredService<NoticeBoard>().TellUnitAsync(province.North, Permission.FoundingEdit, "Việc mới", null));
        Assert.Equal([0, 1, 0], await UnreadAsync(app, actor, colleague, gone));
    }

    [Theory, EachDatabase]
    public async Task A_notice_is_read_only_by_its_owner(string database)
    {
        await using var app = new TestApp(database);
        var province = await Province.OpenAsync(app);
        var (mine, other) = (await province.AddAsync("mot", province.North, Roles.UnitOfficer), await province.AddAsync("hai", province.North, Roles.UnitOfficer));
        await app.RunAsync(async s =>
        {
            var board = s.GetRequiredService<NoticeBoard>();
            await board.TellAsync(mine, "Một", "/mot");
            await board.TellAsync(mine, "Hai", null);
            var notices = await board.ListAsync(mine, unreadOnly: true, after: null, size: 10);
            Assert.Equal(["Hai", "Một"], notices.Select(n => n.Title));
            Assert.Null(await board.OpenAsync(notices[0].Id, other));
            Assert.Equal("/mot", (await board.OpenAsync(notices[1].Id, mine))!.Link);
            Assert.Equal(1, await board.UnreadAsync(mine));
            await board.ReadAllAsync(mine);
            Assert.Equal(0, await board.UnreadAsync(mine));
            await Assert.ThrowsAsync<ArgumentException>(() => board.TellAsync(mine, "Lừa", "https://example.org"));
        });
    }
}
