using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Founding;

public class FoundingStepsTests
{
    [Theory, EachDatabase]
    public async Task The_least_number_of_people_is_that_of_the_day_of_the_step_although_the_rule_changes_while_the_case_runs(string database)
    {
        await using var app = new TestApp(database) { Clock = { Day = new(2024, 7, 31) } };
        var world = await FoundingWorld.BuildAsync(app);
        var (done, open) = (await world.CaseAsync(FoundingStep.Recognised), await world.CaseAsync(FoundingStep.FoundingCommittee, enterpriseId: await world.AddEnterpriseAsync("Công ty TNHH Chè", 30)));
        await app.RunAsync(s => s.GetRequiredService<RegulationBook>().ChangeAsync(new(FoundingLimits.MinimumKey, "20", new(2024, 8, 1), "Điều lệ sửa đổi Đ.5", Verification.Unverified, "Đổi mức")));
        app.Clock.Day = new(2024, 8, 10);
        await app.RunAsync(async s =>
        {
            var (files, early) = (s.GetRequiredService<CaseFiles>(), s.GetRequiredService<EarlySteps>());
            Assert.Equal(["5", "20"], [(await files.FindAsync(done))!.Minimum!.Value, (await files.FindAsync(open))!.Minimum!.Value]);
            var refused = await Assert.ThrowsAsync<RuleBroken>(() => early.CloseApplicationsAsync(open, new(2024, 8, 2), null));
            Assert.Contains("Có 7 người đủ điều kiện, cần từ 20 người (Điều lệ sửa đổi Đ.5)", refused.Message, StringComparison.Ordinal);
            // Entered later, the step of a day before the change asks for what was asked on that day.
            Assert.NotNull(await early.CloseApplicationsAsync(open, new(2024, 7, 5), null));
            foreach (var step in new[] { FoundingStep.Congress, FoundingStep.FirstMeeting, FoundingStep.Dossier, FoundingStep.Appraisal }) await FoundingWorld.DoAsync(s, open, step);
            refused = await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<Recognition>().RecogniseAsync(open, FoundingWorld.Decision(new(2024, 8, 10)) with { UnionName = "Công đoàn cơ sở Công ty TNHH Chè" }));
            Assert.Contains("cần từ 20 người", refused.Message, StringComparison.Ordinal);
        });
    }

    private static readonly NewCase Facts = new(new DateOnly(2024, 6, 12), null, "Lý Văn Phong", 57);

    [Theory, EachDatabase]
    public async Task Cases_of_a_province_are_numbered_without_gaps_and_an_employer_has_one_at_a_time(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var other = await world.AddEnterpriseAsync("Công ty TNHH Chè Tam Đường", 30);
        await app.RunAsync(async s =>
        {
            var book = s.GetRequiredService<FoundingBook>();
            Assert.Equal("TL-2024-001", (await book.OpenAsync(world.EnterpriseId, Facts))!.Number);
            Assert.Contains("TL-2024-001", (await Assert.ThrowsAsync<RuleBroken>(() => book.OpenAsync(world.EnterpriseId, Facts))).Message);
            Assert.Equal("TL-2024-002", (await book.OpenOccupationalAsync(world.Neighbour.Id, "Nghiệp đoàn xe ôm", Facts))!.Number);
            await Assert.ThrowsAsync<RuleBroken>(() => book.OpenAsync(other, Facts with { Day = new(2024, 7, 23) }));
            Assert.Equal("TL-2024-003", (await book.OpenAsync(other, Facts))!.Number);
            Assert.Equal("TL-2023-001", (await book.OpenOccupationalAsync(world.District.Id, "Nghiệp đoàn xây dựng", Facts with { Day = new(2023, 12, 1) }))!.Number);
        });
        await app.RunAsync(async s => Assert.Null(await s.GetRequiredService<FoundingBook>().OpenAsync(world.EnterpriseId, Facts)), new OrgScope(world.Neighbour.Id));
    }

    [Theory, EachDatabase]
    public async Task Steps_follow_each_other_in_order_and_in_time(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.Contact);
        await app.RunAsync(async s =>
        {
            var early = s.GetRequiredService<EarlySteps>();
            Assert.Contains("Ban vận động", (await Assert.ThrowsAsync<RuleBroken>(() => early.CloseApplicationsAsync(id, new(2024, 7, 5), null))).Message);
            Assert.Contains("01/07/2024", (await Assert.ThrowsAsync<RuleBroken>(() => early.CommitteeAsync(id, new(2024, 6, 30), ["Tao Thị Mai"], null))).Message);
            Assert.Contains("chưa đến", (await Assert.ThrowsAsync<RuleBroken>(() => early.CommitteeAsync(id, new(2024, 7, 23), ["Tao Thị Mai"], null))).Message);
            await early.ContactAsync(id, new(2024, 7, 2), "Lý Văn Phong", null, "Gặp công nhân ca sáng");
            await early.CommitteeAsync(id, new(2024, 7, 3), ["Tao Thị Mai", "Lò Văn Un"], null);
            Assert.Equal(2, await s.GetRequiredService<AppDbContext>().Set<Visit>().CountAsync(v => v.Held));
        });
        await app.RunAsync(async s => Assert.Null(await s.GetRequiredService<EarlySteps>().CloseApplicationsAsync(id, new(2024, 7, 5), null)), new OrgScope(world.Neighbour.Id));
    }

    [Theory, EachDatabase]
    public async Task Collecting_ends_only_with_as_many_eligible_people_as_the_charter_asks_for(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.FoundingCommittee, applicants: 5);
        await app.RunAsync(async s =>
        {
            var (list, early, db) = (s.GetRequiredService<ApplicantList>(), s.GetRequiredService<EarlySteps>(), s.GetRequiredService<AppDbContext>());
            var first = await db.Set<Applicant>().OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
            await list.ExcludeAsync(first, "Phó giám đốc được ủy quyền ký");
            var refused = await Assert.ThrowsAsync<RuleBroken>(() => early.CloseApplicationsAsync(id, new(2024, 7, 5), null));
            Assert.Contains("4 người", refused.Message);
            Assert.Contains("Điều lệ khóa XII", refused.Message);
            await list.ExcludeAsync(first, null);
            Assert.Equal(FoundingStep.Applications, (await early.CloseApplicationsAsync(id, new(2024, 7, 5), null))!.Step);
        });
    }

    [Theory, EachDatabase]
    public async Task Minutes_whose_figures_cannot_all_be_true_are_refused(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.Applications);
        await app.RunAsync(async s =>
        {
            var (congress, db) = (s.GetRequiredService<CongressSteps>(), s.GetRequiredService<AppDbContext>());
            var one = await db.Set<Applicant>().Select(a => a.Id).FirstAsync();
            var good = new CongressFacts(new(2024, 7, 8), 57, 54, 54, 54, 53, new Dictionary<long, int> { [one] = 53 }, null);
            (CongressFacts Facts, string Field)[] wrong =
            [
                (good with { Present = 58 }, "Present"), (good with { Issued = 55 }, "Issued"), (good with { Collected = 55 }, "Collected"), (good with { Valid = 55 }, "Valid"),
                (good with { Votes = new Dictionary<long, int> { [one] = 54 } }, "Votes"), (good with { Votes = new Dictionary<long, int>() }, "Votes"),
                (good with { Votes = new Dictionary<long, int> { [one + 1000] = 1 } }, "Votes"),
            ];
            foreach (var (facts, field) in wrong)
                Assert.Equal(field, (await Assert.ThrowsAsync<RuleBroken>(() => congress.CongressAsync(id, facts))).Field);
            Assert.Equal(FoundingStep.Congress, (await congress.CongressAsync(id, good))!.Step);
            Assert.Equal("ChairId", (await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<FirstMeetings>().RecordAsync(id, new(new(2024, 7, 9), one + 1, [], [], null, null)))).Field);
        });
    }

    [Theory, EachDatabase]
    public async Task A_person_applies_once_however_many_enter_him_at_the_same_time(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.Contact, applicants: 0);
        var facts = new ApplicantFacts("Lò Văn Un", "01/02/1990", "nam", "012090000001", null, "Công nhân", "01/07/2024");
        var refused = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => app.RunAsync(async s =>
            await Record.ExceptionAsync(() => s.GetRequiredService<ApplicantList>().AddAsync(id, facts))))));
        Assert.Equal(7, refused.OfType<RuleBroken>().Count());
        Assert.Equal(1, await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Applicant>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_dossier_is_handed_in_complete_returned_and_handed_in_again(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.FirstMeeting);
        await app.RunAsync(async s =>
        {
            var (dossier, papers, desk) = (s.GetRequiredService<DossierSteps>(), s.GetRequiredService<CasePapers>(), s.GetRequiredService<AppraisalDesk>());
            foreach (var kind in PaperKinds.NeededFor(FoundingKind.OneEmployer)) await papers.KeepAsync(id, kind, "4 trang", kind is PaperKind.VoteMinutes ? "Thiếu chữ ký" : null, null);
            await papers.KeepAsync(id, PaperKind.Extracts, "1 trang", "Thiếu ảnh", null);
            Assert.Contains("trích ngang BCH, UBKT; biên bản kiểm phiếu", (await Assert.ThrowsAsync<RuleBroken>(() => dossier.SubmitAsync(id, new(2024, 7, 12), null))).Message);
            await papers.KeepAsync(id, PaperKind.Extracts, "1 trang", null, null);
            Assert.Contains("biên bản kiểm phiếu", (await Assert.ThrowsAsync<RuleBroken>(() => dossier.SubmitAsync(id, new(2024, 7, 12), null))).Message);
            await papers.KeepAsync(id, PaperKind.VoteMinutes, "2 trang", null, new SentFile("kiem-phieu.pdf", "%PDF-1.7"u8.ToArray()));
            await dossier.SubmitAsync(id, new(2024, 7, 12), null);
            await desk.ReturnAsync(id, new(new(2024, 7, 15), "Thiếu đơn của hai người"));
            var returned = (await s.GetRequiredService<FoundingPipeline>().AsOfAsync(world.District.Id, new(2024, 7, 22))).Single();
            Assert.Equal((FoundingStep.Returned, null), (returned.Step, returned.Clock));
            await dossier.SubmitAsync(id, new(2024, 7, 18), null);
            var again = (await s.GetRequiredService<FoundingPipeline>().AsOfAsync(world.District.Id, new(2024, 7, 22))).Single();
            // One of the fifteen days was used before the return.
            Assert.Equal((new DateOnly(2024, 8, 7), ClockState.Running), (again.Clock!.Due, again.Clock.State));
        });
    }

    [Theory, EachDatabase]
    public async Task Undoing_takes_back_the_last_step_with_all_that_it_brought_and_says_why(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.FirstMeeting);
        await app.RunAsync(async s =>
        {
            var (undo, db) = (s.GetRequiredService<StepUndo>(), s.GetRequiredService<AppDbContext>());
            await Assert.ThrowsAsync<RuleBroken>(async () => await undo.UndoAsync(id, await undo.LastOfAsync(id), " "));
            foreach (var expected in new[] { FoundingStep.Congress, FoundingStep.Applications, FoundingStep.FoundingCommittee, FoundingStep.Contact, FoundingStep.Survey })
                Assert.Equal(expected, (await undo.UndoAsync(id, await undo.LastOfAsync(id), "Ghi nhầm"))!.Step);
            await Assert.ThrowsAsync<RuleBroken>(async () => await undo.UndoAsync(id, await undo.LastOfAsync(id), "Ghi nhầm"));
            Assert.Equal((0, 0, 0), (await db.Set<CongressResult>().CountAsync(), await db.Set<FoundingSeat>().CountAsync(), await db.Set<Visit>().CountAsync()));
            Assert.False(await db.Set<Applicant>().AnyAsync(a => a.ElectedSeat != null || a.ElectedVotes != null || a.InspectionSeat != null));
            Assert.Contains((await s.GetRequiredService<History>().OfAsync<FoundingCase>(id, 50)), a => a.Why == "Đại hội thành lập: Ghi nhầm");
        });
    }

    [Theory, EachDatabase]
    public async Task The_pipeline_tells_where_each_case_stood_on_any_day_and_which_limit_it_has_passed(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        await world.CaseAsync(FoundingStep.Congress);
        await app.RunAsync(async s =>
        {
            var pipeline = s.GetRequiredService<FoundingPipeline>();
            Assert.Empty(await pipeline.AsOfAsync(world.Province.Id, new(2024, 6, 11)));
            Assert.Equal((FoundingStep.Survey, 0, null), await At(new(2024, 6, 20)));
            Assert.Equal((FoundingStep.Applications, 7, null), await At(new(2024, 7, 6)));
            // The congress of Sunday 7 July: ten working days later is Friday the 19th.
            Assert.Equal((FoundingStep.Congress, 7, ClockState.Soon), await At(new(2024, 7, 19)));
            Assert.Equal((FoundingStep.Congress, 7, ClockState.Late), await At(new(2024, 7, 22)));
            Assert.Empty(await pipeline.AsOfAsync(world.Neighbour.Id, new(2024, 7, 22)));

            async Task<(FoundingStep, int, ClockState?)> At(DateOnly day)
            {
                var standing = Assert.Single(await pipeline.AsOfAsync(world.District.Id, day));
                return (standing.Step, standing.Applicants, standing.Clock?.State);
            }
        });
    }
}
