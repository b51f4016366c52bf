using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Targets;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Targets;

public class CounterProposalTests
{
    private const string Reason = "Công ty đã cho 15 người nghỉ việc";

    private static async Task<LaiChau> OpenAsync(TestApp app)
    {
        var lai = await LaiChau.OpenAsync(app, inForce: true);
        await app.AddAccountAsync("tinh", (lai.Province, Roles.Organiser));
        await app.AddAccountAsync("tamduong", (lai.TamDuong, Roles.UnitOfficer));
        return lai;
    }

    private static Task AskAsync(TestApp app, LaiChau lai, string column = TargetColumns.PartyRecommended, int wanted = 35, string? reason = Reason, long? unit = null) => app.RunAsync(async s =>
        await s.GetRequiredService<CounterProposals>().AskAsync((await lai.JulyAsync(s)).Plan, unit ?? lai.TamDuong, column, wanted, reason), new OrgScope(lai.TamDuong));

    private static Task<CounterView> OneAsync(TestApp app, LaiChau lai, OrgScope scope) => app.RunAsync(async s => Assert.Single(await s.GetRequiredService<CounterProposals>().OfAsync(lai.July)), scope);

    private static Task<List<string>> ToldAsync(TestApp app, string account) => app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var id = await db.Set<Account>().Where(a => a.UserName == account).Select(a => a.Id).SingleAsync();
        return await db.Set<Notice>().Where(n => n.AccountId == id).OrderBy(n => n.Id).Select(n => n.Title).ToListAsync();
    });

    /// <summary>Five recommendations from Tam Đường to the city.</summary>
    private static AllotmentTable Granted(AllotmentTable table, LaiChau lai) =>
        table.With([new(new(lai.TamDuong, TargetColumns.PartyRecommended), 35), new(new(lai.Units[0], TargetColumns.PartyRecommended), 55)]);

    [Theory, EachDatabase]
    public async Task A_draft_that_gives_the_wanted_figure_accepts_it_and_dropping_the_draft_opens_it_again(string database)
    {
        await using var app = new TestApp(database);
        var lai = await OpenAsync(app);
        await AskAsync(app, lai);
        Assert.Equal("LĐLĐ huyện Tam Đường đề nghị Giới thiệu đoàn viên ưu tú 35 thay vì 40", Assert.Single(await ToldAsync(app, "tinh")));
        await app.RunAsync(async s =>
        {
            var (book, plan) = await lai.JulyAsync(s);
            await s.GetRequiredService<AllotmentDrafts>().SaveAsync(plan, Granted(await book.SheetAsync(plan, plan.Versions[0].Id), lai), null, null);
        }, lai.Scope);
        var taken = await OneAsync(app, lai, new OrgScope(lai.TamDuong));
        Assert.Equal((CounterState.Accepted, 2, 40, 35), (taken.Asked.State, taken.Version, taken.Asked.Given, taken.Asked.Wanted));
        Assert.EndsWith("được nhận, chờ ban hành", Assert.Single(await ToldAsync(app, "tamduong")));
        await app.RunAsync(async s => await s.GetRequiredService<AllotmentDrafts>().DropAsync((await lai.JulyAsync(s)).Plan), lai.Scope);
        Assert.Equal(CounterState.Open, (await OneAsync(app, lai, lai.Scope)).Asked.State);
        Assert.EndsWith("lại chờ trả lời", (await ToldAsync(app, "tamduong"))[^1]);
    }

    [Theory, EachDatabase]
    public async Task A_mistyped_question_is_taken_back_by_its_unit_alone_and_asked_anew(string database)
    {
        await using var app = new TestApp(database);
        var lai = await OpenAsync(app);
        await AskAsync(app, lai, wanted: 350);
        var id = (await OneAsync(app, lai, lai.Scope)).Asked.Id;
        Task<bool> WithdrawAsync(params long[] units) => app.RunAsync(async s => await s.GetRequiredService<CounterProposals>().WithdrawAsync((await lai.JulyAsync(s)).Plan, id, units));
        Assert.False(await WithdrawAsync(lai.Units[0]));
        Assert.True(await WithdrawAsync(lai.TamDuong));
        Assert.Contains("đã rút", (await Assert.ThrowsAsync<RuleBroken>(() => WithdrawAsync(lai.TamDuong))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleBroken>(() => app.RunAsync(async s => await s.GetRequiredService<CounterAnswers>().DeclineAsync((await lai.JulyAsync(s)).Plan, id, "Không"), lai.Scope));
        await AskAsync(app, lai);
        var all = await app.RunAsync(s => s.GetRequiredService<CounterProposals>().OfAsync(lai.July), lai.Scope);
        Assert.Equal([(CounterState.Open, 35), (CounterState.Withdrawn, 350)], all.Select(c => (c.Asked.State, c.Asked.Wanted)));
    }

    [Theory, EachDatabase]
    public async Task It_is_declined_with_a_reason_that_the_unit_reads_and_once(string database)
    {
        await using var app = new TestApp(database);
        var lai = await OpenAsync(app);
        await AskAsync(app, lai);
        var id = (await OneAsync(app, lai, lai.Scope)).Asked.Id;
        Task<CounterProposal?> DeclineAsync(string? why) => app.RunAsync(async s => await s.GetRequiredService<CounterAnswers>().DeclineAsync((await lai.JulyAsync(s)).Plan, id, why), lai.Scope);
        Assert.Equal(nameof(CounterProposal.Answer), (await Assert.ThrowsAsync<RuleBroken>(() => DeclineAsync(" "))).Field);
        await DeclineAsync("Huyện còn ba trường chưa giới thiệu");
        var answered = (await OneAsync(app, lai, new OrgScope(lai.TamDuong))).Asked;
        Assert.Equal((CounterState.Declined, "Huyện còn ba trường chưa giới thiệu"), (answered.State, answered.Answer));
        await Assert.ThrowsAsync<RuleBroken>(() => DeclineAsync("Lần nữa"));
        // the answer closes the question; another may be asked
        await AskAsync(app, lai, wanted: 38);
    }

    [Theory, EachDatabase]
    public async Task What_makes_no_sense_is_refused_at_its_field(string database)
    {
        await using var app = new TestApp(database);
        var lai = await OpenAsync(app);
        async Task<string?> RefusedAsync(Func<Task> ask) => (await Assert.ThrowsAsync<RuleBroken>(ask)).Field;
        Assert.Equal(nameof(CounterProposal.Wanted), await RefusedAsync(() => AskAsync(app, lai, wanted: 40)));
        Assert.Equal(nameof(CounterProposal.Wanted), await RefusedAsync(() => AskAsync(app, lai, wanted: -1)));
        Assert.Equal(nameof(CounterProposal.Reason), await RefusedAsync(() => AskAsync(app, lai, reason: " ")));
        Assert.Equal(nameof(CounterProposal.Column), await RefusedAsync(() => AskAsync(app, lai, unit: lai.Units[0])));
        await AskAsync(app, lai);
        Assert.Equal(nameof(CounterProposal.Column), await RefusedAsync(() => AskAsync(app, lai, wanted: 30)));
        app.Clock.Day = new(2024, 8, 1);
        Assert.Contains("đã kết thúc ngày 31/07/2024", (await Assert.ThrowsAsync<RuleBroken>(() => AskAsync(app, lai, TargetColumns.MembersLarge))).Message);
    }
}
