using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;
using DoanKet.Kernel;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Founding;

public class CompleteCaseTests
{
    [Theory, EachDatabase]
    public async Task A_return_says_what_is_missing_takes_a_number_and_marks_the_papers_until_they_are_mended(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.Dossier);
        await app.RunAsync(async s =>
        {
            var (desk, dossier) = (s.GetRequiredService<AppraisalDesk>(), s.GetRequiredService<DossierSteps>());
            var facts = new AppraisalFacts(new(2024, 7, 15), "Thiếu chữ ký", "Hoàng Thị Vân")
            {
                Until = new(2024, 7, 22), Signer = FoundingWorld.Signer, Points = [new(AppraisalPoint.Papers, false, "Một giấy tờ thiếu chữ ký"), new(AppraisalPoint.Members, true, null)],
                Flaws = new Dictionary<PaperKind, string> { [PaperKind.VoteMinutes] = "Thiếu chữ ký trưởng ban" },
            };
            Assert.Equal("Until", (await Assert.ThrowsAsync<RuleBroken>(() => desk.ReturnAsync(id, facts with { Until = new(2024, 7, 15) }))).Field);
            Assert.Contains("Ghi chỗ chưa đạt", (await Assert.ThrowsAsync<RuleBroken>(() => desk.ReturnAsync(id, facts with { Points = [new(AppraisalPoint.Papers, false, " ")] }))).Message);
            await desk.ReturnAsync(id, facts);
            var file = (await s.GetRequiredService<CaseFiles>().FindAsync(id))!;
            Assert.Equal((new DateOnly(2024, 7, 22), "Hoàng Thị Vân", 2, 4), (file.Steps[^1].Until!.Value, file.Steps[^1].Officer, file.Slip.Count, file.ReadyPapers));
            var notice = await s.GetRequiredService<AppDbContext>().Set<OfficialDocument>().SingleAsync();
            Assert.Equal(("01/TB-LĐLĐ", notice.Id), (notice.Citation, file.Steps[^1].DocumentId!.Value));
            Assert.Contains("biên bản kiểm phiếu", (await Assert.ThrowsAsync<RuleBroken>(() => dossier.SubmitAsync(id, new(2024, 7, 18), null))).Message);
            await s.GetRequiredService<CasePapers>().KeepAsync(id, PaperKind.VoteMinutes, "2 trang, đủ chữ ký", null, null);
            await dossier.SubmitAsync(id, new(2024, 7, 18), null);
            Assert.Contains("Chọn Đạt hoặc Chưa đạt cho nội dung “Ban vận động", (await Assert.ThrowsAsync<RuleBroken>(() => desk.AppraiseAsync(id, new(new(2024, 7, 19), "Đủ") { Points = [.. FoundingWorld.Slip().Where(p => p.Point is not AppraisalPoint.Committee)] }))).Message, StringComparison.Ordinal);
            await desk.AppraiseAsync(id, new(new(2024, 7, 19), "Chưa đạt") { Points = FoundingWorld.Slip(new PointFound(AppraisalPoint.Ballots, false, "Số phiếu không khớp")) });
            Assert.Contains("Số phiếu không khớp", (await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<Recognition>().RecogniseAsync(id, FoundingWorld.Decision(new(2024, 7, 22))))).Message);
            await s.GetRequiredService<Refusal>().RefuseAsync(id, new(2024, 7, 22), "Bầu cử không đúng", FoundingWorld.Signer);
            var acts = (await s.GetRequiredService<History>().OfAsync<FoundingCase>(id, 50)).Select(a => a.What).ToList();
            foreach (var act in new[] { "Trả lại hồ sơ để bổ sung", "Ghi kết quả thẩm định", "Không công nhận công đoàn cơ sở" }) Assert.Contains(act, acts);
        });
    }

    [Theory, EachDatabase]
    public async Task Minutes_that_elect_too_few_or_draw_for_the_last_seat_are_refused_naming_the_field(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.Applications);
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            db.Add(new LegalParameter { Key = FoundingLimits.QuorumKey, Name = "", Value = "2/3", Unit = "", ValidFrom = new(2020, 1, 1), Source = "Điều lệ", Verification = Verification.Unverified });
            db.Add(new LegalParameter { Key = FoundingLimits.MajorityKey, Name = "", Value = "50", Unit = "", ValidFrom = new(2020, 1, 1), Source = "Điều lệ", Verification = Verification.Unverified });
            await db.SaveChangesAsync();
            var (congress, ids) = (s.GetRequiredService<CongressSteps>(), await db.Set<Applicant>().OrderBy(a => a.Id).Select(a => a.Id).ToListAsync());
            var good = new CongressFacts(new(2024, 7, 8), 7, 6, 6, 6, 6, Votes(6, 5, 4, 1), null) { Seats = 3, Invalid = 0, Agenda = "Báo cáo\nBầu cử" };
            (CongressFacts Facts, string Field, string Words)[] wrong =
            [
                (good with { Summoned = 10 }, "Present", "6 người có mặt chưa đủ 2/3 của 10 người"),
                (good with { Invalid = 1 }, "Invalid", "không bằng 6 phiếu thu về"),
                (good with { Votes = Votes(6, 5, 3, 1) }, "Seats", "chỉ 2 người đủ phiếu (quá 50% phiếu hợp lệ, Điều lệ)"),
                (good with { Votes = Votes(5, 5, 4, 4) }, "Votes", "bằng phiếu ở vị trí cuối"),
                (good with { Votes = Votes(6, 6, 6, 6) }, "Votes", "24 phiếu, nhiều hơn 6 phiếu hợp lệ × 3"),
            ];
            foreach (var (facts, field, words) in wrong)
            {
                var refused = await Assert.ThrowsAsync<RuleBroken>(() => congress.CongressAsync(id, facts));
                Assert.Equal(field, refused.Field);
                Assert.Contains(words, refused.Message);
            }
            await congress.CongressAsync(id, good with { Summoned = 9 });
            var known = await db.Set<Applicant>().Where(a => a.ElectedVotes != null).OrderBy(a => a.Id).Select(a => new { a.ElectedVotes, Elected = a.ElectedSeat != null }).ToListAsync();
            Assert.Equal([(6, true), (5, true), (4, true), (1, false)], known.Select(k => (k.ElectedVotes!.Value, k.Elected)));
            await s.GetRequiredService<StepUndo>().UndoAsync(id, await s.GetRequiredService<StepUndo>().LastOfAsync(id), "Ghi nhầm");
            Assert.False(await db.Set<Applicant>().AnyAsync(a => a.ElectedVotes != null));
            Assert.Empty(await db.Set<CaseLimit>().ToListAsync());

            Dictionary<long, int> Votes(params int[] votes) => votes.Select((v, at) => (ids[at], v)).ToDictionary();
        });
    }

    [Theory, EachDatabase]
    public async Task When_the_employer_closes_in_the_middle_somebody_says_whether_the_case_goes_on(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.Congress);
        await app.RunAsync(s => s.GetRequiredService<EnterpriseRegister>().CloseAsync(world.EnterpriseId, new(2024, 7, 8), "Thông báo giải thể"));
        await app.RunAsync(async s =>
        {
            Assert.Contains("đã ngừng hoạt động từ ngày 08/07/2024", (await Assert.ThrowsAsync<RuleBroken>(() => FoundingWorld.DoAsync(s, id, FoundingStep.FirstMeeting))).Message);
            Assert.Single((await s.GetRequiredService<CaseFiles>().FindAsync(id))!.Closed);
            await s.GetRequiredService<Employers>().ContinueAsync(id, "Chủ mới tiếp nhận người lao động");
            Assert.Empty((await s.GetRequiredService<CaseFiles>().FindAsync(id))!.Closed);
            await FoundingWorld.DoAsync(s, id, FoundingStep.FirstMeeting);
            Assert.Equal("Reason", (await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<Employers>().StopAsync(id, new(2024, 7, 22), ""))).Field);
            Assert.Equal(FoundingStep.Stopped, (await s.GetRequiredService<Employers>().StopAsync(id, new(2024, 7, 22), "Giải thể hẳn"))!.Step);
            Assert.Empty(await s.GetRequiredService<AppDbContext>().Set<FoundingCase>().UnderWay().ToListAsync());
        });
    }

    [Theory, EachDatabase]
    public async Task Of_two_who_sign_at_once_one_makes_the_union_and_the_other_is_told(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.Appraisal);
        var failures = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => app.RunAsync(async s =>
            await Record.ExceptionAsync(() => s.GetRequiredService<Recognition>().RecogniseAsync(id, FoundingWorld.Decision(new(2024, 7, 22))))))));
        Assert.Single(failures, f => f is not null);
        await app.RunAsync(async s => Assert.Equal((1, 1), (await s.GetRequiredService<AppDbContext>().Set<OfficialDocument>().CountAsync(), await s.GetRequiredService<AppDbContext>().Set<OrgUnit>().CountAsync(u => u.Kind == UnitKind.Grassroots))));
    }

    [Theory, EachDatabase]
    public async Task A_new_union_has_first_duties_that_are_marked_done(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            db.Add(new LegalParameter { Key = FirstDuties.KeyPrefix + "announcement", Name = "", Value = "5", Unit = "", ValidFrom = new(2020, 1, 1), Source = "Quy chế", Verification = Verification.Unverified });
            await db.SaveChangesAsync();
        });
        var id = await world.CaseAsync(FoundingStep.Recognised);
        app.Clock.Day = new(2024, 7, 30);
        await app.RunAsync(async s =>
        {
            var duties = s.GetRequiredService<FirstDuties>();
            var all = await duties.OfAsync(id);
            Assert.Equal(Enum.GetValues<DutyKind>(), all.Select(d => d.Kind));
            Assert.Equal((new DateOnly(2024, 7, 29), null), (all[0].DueOn!.Value, all[1].DueOn));
            Assert.Equal("DoneOn", (await Assert.ThrowsAsync<RuleBroken>(() => duties.MarkAsync(id, DutyKind.Seal, new(2024, 7, 21), null))).Field);
            Assert.Equal("DoneOn", (await Assert.ThrowsAsync<RuleBroken>(() => duties.MarkAsync(id, DutyKind.Seal, new(2024, 7, 31), null))).Field);
            Assert.Equal("Đã nhận dấu", (await duties.MarkAsync(id, DutyKind.Seal, new(2024, 7, 29), "Đã nhận dấu"))!.Outcome);
        });
        await app.RunAsync(async s => Assert.Null(await s.GetRequiredService<FirstDuties>().MarkAsync(id, DutyKind.Seal, null, null)), new OrgScope(world.Neighbour.Id));
    }

    [Theory, EachDatabase]
    public async Task The_standing_committee_holds_the_chair_and_becomes_officers(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.Congress);
        await app.RunAsync(async s =>
        {
            var elected = await s.GetRequiredService<AppDbContext>().Set<Applicant>().Where(a => a.ElectedSeat != null).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync();
            var facts = new FirstMeetingFacts(new(2024, 7, 9), elected[0], [elected[1]], [], null, null);
            Assert.Equal("Standing", (await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<FirstMeetings>().RecordAsync(id, facts with { Standing = [elected[1], elected[2]] }))).Field);
            await s.GetRequiredService<FirstMeetings>().RecordAsync(id, facts with { Standing = [elected[0], elected[1]] });
            foreach (var step in new[] { FoundingStep.Dossier, FoundingStep.Appraisal, FoundingStep.Recognised }) await FoundingWorld.DoAsync(s, id, step);
            Assert.Equal(2, await s.GetRequiredService<AppDbContext>().Set<Officer>().CountAsync(o => o.Body == CommitteeBody.Standing));
        });
    }

    [Theory, EachDatabase]
    public async Task Only_the_unit_that_decides_on_the_day_appraises(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.Dossier);
        app.Clock.Day = new(2025, 7, 8);
        await app.RunAsync(async s => Assert.Contains("Liên đoàn Lao động tỉnh Lai Châu thẩm định và quyết định",
            (await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<AppraisalDesk>().AppraiseAsync(id, new(new(2025, 7, 8), "Đủ") { Points = FoundingWorld.Slip() }))).Message), new OrgScope(world.District.Id));
        await app.RunAsync(async s => Assert.NotNull(await s.GetRequiredService<AppraisalDesk>().AppraiseAsync(id, new(new(2025, 7, 8), "Đủ") { Points = FoundingWorld.Slip() })), new OrgScope(world.Province.Id));
    }
}
