using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Members.RoundTrip;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Sealing;
using DoanKet.App.Privacy;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Privacy;

public class RequestDeskTests
{
    private static readonly RequestWish Copy = new(RequestKind.Copy, null), Job = new(RequestKind.Correct, null, WrongFact.JobTitle, "Tổ trưởng");

    [Theory, EachDatabase]
    public async Task A_request_lies_with_the_unit_that_keeps_the_record_and_nowhere_else(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        var request = await world.AskAsync(Copy);
        Assert.Equal(("Lò Thị Hương", RequestState.Received), (await world.AtAsync(world.Union, s => FindAsync(s, request.Id)) is { } seen ? (seen.Name, seen.Request.State) : default));
        Assert.Null(await world.AtAsync(world.There, s => FindAsync(s, request.Id)));
        foreach (var act in new Func<RequestDesk, Task<bool>>[] { d => d.AcknowledgeAsync(request.Id), d => d.CarryOutAsync(request.Id, "Xong"), d => d.RefuseAsync(request.Id, "Không", "Điều 1") })
            Assert.False(await world.AtAsync(world.There, s => act(s.GetRequiredService<RequestDesk>())));
        Assert.Contains("cấp bản sao dữ liệu", Assert.Single(await world.NoticesAsync("cdcs")), StringComparison.Ordinal);
        var followed = await world.AsStrangerAsync(s => s.GetRequiredService<RequestList>().FollowAsync(request.FollowCode));
        Assert.Equal("CĐCS Nơi đây", followed!.Unit);
    }

    [Theory, EachDatabase]
    public async Task The_right_value_is_written_into_the_record_with_the_wish_as_reason_and_the_answer_ends_the_request(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        var request = await world.AskAsync(Job);
        Assert.True(await world.DeskAsync(d => d.AcknowledgeAsync(request.Id)));
        Assert.False(await world.AtAsync(world.There, s => s.GetRequiredService<RequestEffects>().ApplyAsync(request.Id)));
        var early = await Assert.ThrowsAsync<RuleBroken>(() => world.DeskAsync(d => d.CarryOutAsync(request.Id, "Đã sửa")));
        Assert.Contains("Hồ sơ chưa ghi giá trị đúng", early.Message, StringComparison.Ordinal);
        Assert.True(await world.AtAsync(world.Union, s => s.GetRequiredService<RequestEffects>().ApplyAsync(request.Id)));
        Assert.True(await world.DeskAsync(d => d.CarryOutAsync(request.Id, "Đã sửa")));
        Assert.Equal("Tổ trưởng", await world.DataAsync(db => db.Set<Person>().Where(p => p.Id == world.Huong).Select(p => p.JobTitle).SingleAsync()));
        Assert.Contains(await world.DataAsync(db => db.Set<Operation>().Where(o => o.Kind == MemberOperations.Correct.Code).Select(o => o.Reason!).ToListAsync()), r => r.Contains("của chính đoàn viên", StringComparison.Ordinal));
        await Assert.ThrowsAsync<RuleBroken>(() => world.DeskAsync(d => d.RefuseAsync(request.Id, "Muộn", "Điều 1")));
    }

    [Theory, EachDatabase]
    public async Task An_identity_number_that_cannot_be_one_is_refused_with_a_way_out(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        var request = await world.AskAsync(new(RequestKind.Correct, null, WrongFact.CitizenId, "12345"));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => world.AtAsync(world.Union, s => s.GetRequiredService<RequestEffects>().ApplyAsync(request.Id)));
        Assert.Contains("Mở trang sửa nhân thân", refused.Message, StringComparison.Ordinal);
        Assert.Equal(PrivacyWorld.Number, await world.DataAsync(db => db.Set<Person>().Where(p => p.Id == world.Huong).Select(p => p.CitizenId).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task Leaving_is_answered_only_after_the_movement_and_is_not_erased_before_it(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        var (leave, erase) = (await world.AskAsync(new(RequestKind.Leave, null)), await world.AskAsync(new(RequestKind.Delete, null)));
        await Assert.ThrowsAsync<RuleBroken>(() => world.DeskAsync(d => d.CarryOutAsync(leave.Id, "Đã cho ra")));
        await Assert.ThrowsAsync<RuleBroken>(() => world.DeskAsync(d => d.CarryOutAsync(erase.Id, "Đã xóa")));
        var sheet = await world.AtAsync(world.Union, async s => (await s.GetRequiredService<EditSheets>().TakeAsync(world.Union.Id))!.Id);
        await world.App.RunAsync(s => s.GetRequiredService<MemberRegister>().EndAsync([world.Huong], MovementKind.Withdrew, new DateOnly(2024, 7, 22), "Theo đơn"));
        Assert.True(await world.DeskAsync(d => d.CarryOutAsync(leave.Id, "Đã cho ra")));
        Assert.True(await world.DeskAsync(d => d.CarryOutAsync(erase.Id, "Đã xóa")));
        var person = await world.DataAsync(db => db.Set<Person>().SingleAsync(p => p.Id == world.Huong));
        Assert.Equal((null, "Lò Thị Hương", PrivacyWorld.Number), (person.Phone, person.FullName, person.CitizenId));
        Assert.Equal(1, await world.DataAsync(db => db.Set<Membership>().CountAsync(m => m.PersonId == world.Huong)));
        // a list that was taken out before keeps no more of her than the record does
        var lines = await world.DataAsync(db => db.Set<EditSheet>().Where(s => s.Id == sheet).Select(s => s.Lines).SingleAsync());
        Assert.Contains("Lò Thị Hương", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345627", lines, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_consent_taken_back_stays_taken_back(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        await world.App.RunAsync(async s =>
        {
            var (db, book) = (s.GetRequiredService<AppDbContext>(), s.GetRequiredService<InvitationBook>());
            s.GetRequiredService<SealedBox>().Prepare();
            var door = await book.OpenAsync(world.Union, null);
            await s.GetRequiredService<Reception>().ReceiveAsync(new Welcome(door, "", null, ""), Guid.NewGuid(), [new ApplicationFacts { FullName = "Lò Thị Hương", BirthDay = "14", BirthMonth = "3", BirthYear = "1994", Sex = Sex.Female, CitizenId = PrivacyWorld.Number, Phone = "0912345627", Joins = true, Agrees = true }], 1);
            s.GetRequiredService<App.Platform.Scope.CurrentWork>().Begin(TestApp.Preparing);
            var application = await db.Set<JoinApplication>().SingleAsync();
            db.Entry(application).Property(a => a.MemberId).CurrentValue = world.Huong;
            await db.SaveChangesAsync();
        });
        Assert.Null(Assert.Single(await ConsentsAsync(world)).WithdrawnOn);
        var request = await world.AskAsync(new(RequestKind.Withdraw, null));
        Assert.True(await world.DeskAsync(d => d.CarryOutAsync(request.Id, "Đã ghi")));
        world.App.Clock.Day = new DateOnly(2024, 8, 1);
        var again = await world.AskAsync(new(RequestKind.Withdraw, null));
        Assert.True(await world.DeskAsync(d => d.CarryOutAsync(again.Id, "Đã ghi từ trước")));
        Assert.Equal(new DateOnly(2024, 7, 22), Assert.Single(await ConsentsAsync(world)).WithdrawnOn);
        Assert.Equal((0, 1), await world.AtAsync(world.Union, async s => (await s.GetRequiredService<ConsentList>().CountAsync(true, null, 9), await s.GetRequiredService<ConsentList>().CountAsync(false, null, 9))));
        Assert.Empty((await world.AtAsync(world.There, s => s.GetRequiredService<ConsentList>().PageAsync(null, null, null))).Rows);
    }

    [Theory, EachDatabase]
    public async Task The_answer_is_put_off_once_no_further_than_the_law_of_its_day_allows(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        var old = await world.AskAsync(Copy);
        await Assert.ThrowsAsync<RuleBroken>(() => world.DeskAsync(d => d.ExtendAsync(old.Id, new(2024, 7, 30), "Hồ sơ nhiều")));
        world.App.Clock.Day = new DateOnly(2026, 3, 6);
        var request = await world.AskAsync(new(RequestKind.Delete, null));
        await Assert.ThrowsAsync<RuleBroken>(() => world.DeskAsync(d => d.ExtendAsync(request.Id, new(2026, 4, 11), "Hồ sơ nhiều")));
        await Assert.ThrowsAsync<RuleBroken>(() => world.DeskAsync(d => d.ExtendAsync(request.Id, new(2026, 3, 26), "Hồ sơ nhiều")));
        Assert.True(await world.DeskAsync(d => d.ExtendAsync(request.Id, new(2026, 4, 10), "Hồ sơ nhiều")));
        await Assert.ThrowsAsync<RuleBroken>(() => world.DeskAsync(d => d.ExtendAsync(request.Id, new(2026, 4, 12), "Còn nữa")));
    }

    [Theory, EachDatabase]
    public async Task The_unit_is_reminded_once_of_each_limit_and_the_one_above_told_once_when_it_has_passed(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        await world.AskAsync(Copy);
        foreach (var (day, unit, above) in new[] { (22, 1, 0), (24, 2, 0), (25, 2, 0), (26, 3, 1), (27, 3, 1) })
        {
            world.App.Clock.Day = new DateOnly(2024, 7, day);
            await world.RunJobsAsync();
            Assert.Equal((unit, above), ((await world.NoticesAsync("cdcs")).Count, (await world.NoticesAsync("tinh")).Count));
        }
        Assert.Contains("quá hạn trả lời", (await world.NoticesAsync("tinh"))[0], StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_has_asked_takes_it_back_by_its_code_while_it_waits(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        var request = await world.AskAsync(Copy);
        var taken = await world.AsStrangerAsync(s => s.GetRequiredService<RequestDesk>().TakeBackAsync(request.FollowCode));
        Assert.Equal(RequestState.TakenBack, taken!.State);
        await Assert.ThrowsAsync<RuleBroken>(() => world.DeskAsync(d => d.AcknowledgeAsync(request.Id)));
        await Assert.ThrowsAsync<RuleBroken>(() => world.AsStrangerAsync(s => s.GetRequiredService<RequestDesk>().TakeBackAsync(request.FollowCode)));
        Assert.Null(await world.AsStrangerAsync(s => s.GetRequiredService<RequestDesk>().TakeBackAsync("ABCDABCDABCDABCD")));
    }

    [Theory, EachDatabase]
    public async Task The_same_is_asked_once_at_a_time_and_a_flood_stops(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        await world.AskAsync(Copy);
        await Assert.ThrowsAsync<RuleBroken>(() => world.AskAsync(Copy));
        for (var n = 1; n < RequestDesk.MostOpen; n++) await world.AskAsync(Job);
        await Assert.ThrowsAsync<RuleBroken>(() => world.AskAsync(Job));
        Assert.Equal(RequestDesk.MostOpen, await world.AtAsync(world.Union, s => s.GetRequiredService<RequestList>().CountAsync(new RequestQuestion(), 99)));
    }

    [Theory, EachDatabase]
    public async Task A_paper_of_a_former_day_runs_from_that_day_and_a_stranger_to_the_scope_cannot_be_written_down(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        var written = await world.AtAsync(world.Union, s => s.GetRequiredService<RequestDesk>().WriteDownAsync(world.Huong, Copy, new(2024, 7, 19)));
        Assert.Equal(PrivacyLimits.StartOf(new(2024, 7, 22)), written!.AnswerBy);
        Assert.Null(await world.AtAsync(world.There, s => s.GetRequiredService<RequestDesk>().WriteDownAsync(world.Huong, Copy, new(2024, 7, 19))));
        await Assert.ThrowsAsync<RuleBroken>(() => world.AtAsync(world.Union, s => s.GetRequiredService<RequestDesk>().WriteDownAsync(world.Huong, Job, new(2024, 7, 23))));
    }

    private static Task<RequestView?> FindAsync(IServiceProvider services, long id) => services.GetRequiredService<RequestList>().FindAsync(id);

    private static Task<List<GivenConsent>> ConsentsAsync(PrivacyWorld world) => world.AtAsync(world.Union, s => s.GetRequiredService<ConsentList>().OfMemberAsync(world.Huong));
}
