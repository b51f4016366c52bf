using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;
using DoanKet.App.Reports;
using DoanKet.App.Transfers;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Transfers;

public class TransferDeskTests
{
    private const string Number = "012194000417";
    private static readonly DateOnly Joined = new(2024, 6, 3), Day = new(2024, 7, 15);

    [Theory, EachDatabase]
    public async Task Nothing_counts_until_the_other_unit_has_confirmed_and_then_both_movements_stand(string database)
    {
        await using var world = await World.BuildAsync(database);
        var id = await world.ProposeAsync();
        Assert.Equal((1, 0), await world.HeadsAsync());
        Assert.False(await world.AtAsync(world.Here, s => s.GetRequiredService<TransferDesk>().AcceptAsync(id)));
        Assert.True(await world.AtAsync(world.There, s => s.GetRequiredService<TransferDesk>().AcceptAsync(id)));
        Assert.Equal((0, 1), await world.HeadsAsync());
        Assert.Empty(await world.App.RunAsync(s => s.GetRequiredService<Recount>().CheckAsync()));
        var movements = await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Movement>().Where(m => m.Day == Day).OrderBy(m => m.Id).ToListAsync());
        Assert.Equal([(world.Here.Id, MovementKind.TransferredOut), (world.There.Id, MovementKind.TransferredIn)], movements.Select(m => (m.OrgUnitId, m.Kind)));
        var sheet = await world.AtAsync(world.There, s => s.GetRequiredService<MemberFile>().FindAsync(world.Huong));
        Assert.Equal(world.There.Id, sheet!.Unit.Id);
        var again = await Assert.ThrowsAsync<RuleBroken>(() => world.AtAsync(world.There, s => s.GetRequiredService<TransferDesk>().AcceptAsync(id)));
        Assert.Contains("đã kết thúc", again.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_receiver_refuses_with_a_reason_and_the_sender_may_take_back_and_send_anew(string database)
    {
        await using var world = await World.BuildAsync(database);
        var id = await world.ProposeAsync();
        await Assert.ThrowsAsync<RuleBroken>(world.ProposeAsync);
        await Assert.ThrowsAsync<RuleBroken>(() => world.AtAsync(world.There, s => s.GetRequiredService<TransferDesk>().RefuseAsync(id, " ")));
        Assert.True(await world.AtAsync(world.There, s => s.GetRequiredService<TransferDesk>().RefuseAsync(id, "Chưa nhận việc ở đây")));
        var seen = await world.AtAsync(world.Here, s => s.GetRequiredService<TransferList>().FindAsync(id));
        Assert.Equal((ProposalState.Refused, "Chưa nhận việc ở đây"), (seen!.Proposal.State, seen.Proposal.Answer));
        var second = await world.ProposeAsync();
        Assert.False(await world.AtAsync(world.There, s => s.GetRequiredService<TransferDesk>().WithdrawAsync(second)));
        Assert.True(await world.AtAsync(world.Here, s => s.GetRequiredService<TransferDesk>().WithdrawAsync(second)));
        Assert.Equal((1, 0), await world.HeadsAsync());
    }

    [Theory, EachDatabase]
    public async Task Who_asks_for_somebody_sees_the_same_whether_the_number_is_known_or_not(string database)
    {
        await using var world = await World.BuildAsync(database);
        var known = await world.AskAsync("Lò Thị Hương", Number);
        var wrongName = await world.AskAsync("Vàng A Sử", Number);
        var unknown = await world.AskAsync("Lò Thị Hương", "012194000999");
        foreach (var id in new[] { known, wrongName, unknown })
        {
            var seen = (await world.AtAsync(world.There, s => s.GetRequiredService<TransferList>().FindAsync(id)))!;
            Assert.Equal((null, ProposalState.Waiting, false, true, new DateOnly(2024, 8, 5)), (seen.FromName, seen.Proposal.State, seen.OpensPerson, seen.MayWithdraw, seen.Proposal.DueOn));
        }
        Assert.Equal(1, await world.AtAsync(world.Here, s => s.GetRequiredService<TransferList>().CountAsync(TransferBox.ToAnswer, 9)));
        Assert.Null(await world.AtAsync(world.Here, s => s.GetRequiredService<TransferList>().FindAsync(unknown)));
        Assert.True(await world.AtAsync(world.Here, s => s.GetRequiredService<TransferDesk>().AcceptAsync(known)));
        Assert.Equal((0, 1), await world.HeadsAsync());
        Assert.Equal("CĐCS Nơi đi", (await world.AtAsync(world.There, s => s.GetRequiredService<TransferList>().FindAsync(known)))!.FromName);
    }

    [Theory, EachDatabase]
    public async Task A_proposal_of_others_does_not_exist(string database)
    {
        await using var world = await World.BuildAsync(database);
        var id = await world.ProposeAsync();
        await world.AtAsync(world.Other, async s =>
        {
            Assert.Null(await s.GetRequiredService<TransferList>().FindAsync(id));
            Assert.False(await s.GetRequiredService<TransferDesk>().AcceptAsync(id));
            Assert.False(await s.GetRequiredService<TransferDesk>().RefuseAsync(id, "Không"));
            Assert.False(await s.GetRequiredService<TransferDesk>().WithdrawAsync(id));
            Assert.Null(await s.GetRequiredService<TransferDesk>().ProposeAsync(world.Huong, world.Other, new(Day, "Thử")));
            return 0;
        });
    }

    [Theory, EachDatabase]
    public async Task What_waits_for_somebody_who_has_left_is_closed_and_the_other_unit_is_told(string database)
    {
        await using var world = await World.BuildAsync(database);
        var (sent, asked, elsewhere) = (await world.ProposeAsync(), await world.AskAsync("Lò Thị Hương", Number), await world.AskAsync("Vàng A Sử", Number));
        await world.App.RunAsync(s => s.GetRequiredService<MemberRegister>().EndAsync([world.Huong], MovementKind.Left, Day, "Nghỉ việc"));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => world.AtAsync(world.There, s => s.GetRequiredService<TransferDesk>().AcceptAsync(sent)));
        Assert.Contains("đã kết thúc", refused.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), await world.HeadsAsync());
        var states = await world.AtAsync(world.There, async s =>
        {
            var list = s.GetRequiredService<TransferList>();
            return new[] { (await list.FindAsync(sent))!, (await list.FindAsync(asked))!, (await list.FindAsync(elsewhere))! }.Select(v => v.Proposal.State).ToList();
        });
        Assert.Equal([ProposalState.Withdrawn, ProposalState.Refused, ProposalState.Waiting], states);
        var told = await world.NoticesAsync("noiden");
        Assert.Contains(told, n => n.Contains("đã rút đề nghị chuyển Lò Thị Hương", StringComparison.Ordinal));
        Assert.Contains(told, n => n.Contains("không được nhận", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Of_proposals_sent_at_once_one_waits_and_so_of_requests(string database)
    {
        await using var world = await World.BuildAsync(database);
        var sent = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => GoesAsync(() => n % 2 == 0 ? world.ProposeAsync() : world.ProposeManyAsync()))));
        Assert.Single(sent, s => s);
        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => GoesAsync(() => world.AskAsync("Lò Thị Hương", Number)))));
        Assert.Single(asked, s => s);
        var unknown = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => GoesAsync(() => world.AskAsync("Lò Thị Hương", "012194000999")))));
        Assert.Single(unknown, s => s); // else the refusal would tell that the other number is known
        Assert.Equal(3, await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<TransferProposal>().CountAsync(p => p.State == ProposalState.Waiting)));
    }

    private static async Task<bool> GoesAsync(Func<Task> act)
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

    [Theory, EachDatabase]
    public async Task The_unit_is_reminded_once_before_the_limit_and_the_one_above_told_once_after_it(string database)
    {
        await using var world = await World.BuildAsync(database);
        await world.ProposeAsync();
        Assert.Equal(["CĐCS Nơi đi chuyển Lò Thị Hương, trả lời trước hết ngày 05/08/2024"], await world.NoticesAsync("noiden"));
        foreach (var (day, there, above) in new[] { (24, 1, 0), (30, 2, 0), (31, 2, 0), (36, 2, 0), (37, 3, 1), (38, 3, 1) })
        {
            world.App.Clock.Day = new DateOnly(2024, 6, 30).AddDays(day);
            await world.App.Services.GetRequiredService<JobRunner>().RunDueAsync();
            Assert.Equal((there, above), ((await world.NoticesAsync("noiden")).Count, (await world.NoticesAsync("tinh-b")).Count));
        }
        Assert.Contains("quá hạn từ ngày 05/08/2024", (await world.NoticesAsync("tinh-b"))[0], StringComparison.Ordinal);
    }

    /// <summary>Two provinces, a union in each, a third beside, one member, and an officer in every unit. The limit is ten working days.</summary>
    private sealed class World(TestApp app) : IAsyncDisposable
    {
        public TestApp App => app;
        public OrgUnit Here { get; private set; } = null!;
        public OrgUnit There { get; private set; } = null!;
        public OrgUnit Other { get; private set; } = null!;
        public long Huong { get; private set; }

        public static async Task<World> BuildAsync(string database)
        {
            var app = new TestApp(database);
            var world = new World(app);
            await app.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
            var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
            var (a, b) = (await app.AddUnitAsync(UnitKind.Provincial, "A", "LĐLĐ tỉnh A", country.Id), await app.AddUnitAsync(UnitKind.Provincial, "B", "LĐLĐ tỉnh B", country.Id));
            (world.Here, world.There, world.Other) = (await world.UnionAsync("A.1", "CĐCS Nơi đi", a.Id), await world.UnionAsync("B.1", "CĐCS Nơi đến", b.Id), await world.UnionAsync("B.2", "CĐCS Bên cạnh", b.Id));
            await app.AddAccountAsync("noidi", (world.Here.Id, Roles.Grassroots));
            await app.AddAccountAsync("noiden", (world.There.Id, Roles.Grassroots));
            await app.AddAccountAsync("tinh-b", (b.Id, Roles.Organiser));
            world.Huong = (await app.RunAsync(s => s.GetRequiredService<MemberRegister>().AdmitAsync(world.Here,
                [new NewMember("Lò Thị Hương", new DateOnly(1994, 3, 14), Sex: Sex.Female, CitizenId: Number)], MovementKind.Admitted, Joined))).Single().Id;
            return world;
        }

        public Task<T> AtAsync<T>(OrgUnit unit, Func<IServiceProvider, Task<T>> act) => app.RunAsync(act, new OrgScope(unit.Id));

        public Task<long> ProposeAsync() => AtAsync(Here, async s => (await s.GetRequiredService<TransferDesk>().ProposeAsync(Huong, There, new(Day, "Đổi nơi làm việc")))!.Id);

        public Task ProposeManyAsync() => AtAsync(Here, s => s.GetRequiredService<TransferDesk>().ProposeManyAsync([Huong], There, new(Day, "Đổi nơi làm việc")));

        public Task<long> AskAsync(string name, string number) => AtAsync(There, async s => (await s.GetRequiredService<TransferDesk>().AskAsync(There, name, number, new(Day, "Đã nhận việc ở đây"))).Id);

        public Task<(int Here, int There)> HeadsAsync() => app.RunAsync(async s => (
            await s.GetRequiredService<MemberRegister>().HeadcountAsync(Here.Id, Day), await s.GetRequiredService<MemberRegister>().HeadcountAsync(There.Id, Day)));

        public Task<List<string>> NoticesAsync(string account) => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Notice>()
            .Where(n => s.GetRequiredService<AppDbContext>().Set<Account>().Any(a => a.Id == n.AccountId && a.UserName == account)).OrderBy(n => n.Id).Select(n => n.Title).ToListAsync());

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private Task<OrgUnit> UnionAsync(string code, string name, long parent) => app.RunAsync(async s =>
        {
            var union = await s.GetRequiredService<OrgTree>().AddAsync(UnitKind.Grassroots, code, name, parent, new DateOnly(2020, 1, 1));
            union.Group = TargetGroup.LargeEnterprise;
            await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
            return union;
        });
    }
}
