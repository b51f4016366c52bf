using DoanKet.App.Founding;
using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Founding;

public class EligibilityTests
{
    private static readonly ApplicantFacts Child = new("Lò Văn Út", "02/07/2009", AppliedOn: "01/07/2024");

    [Theory]
    [InlineData("02/07/2009", null, false, "Chưa đủ tuổi")]
    [InlineData("01/07/2009", null, true, null)]
    [InlineData("2010", null, false, "Chưa đủ tuổi")]
    [InlineData("2009", null, true, "Xem tuổi")]
    [InlineData("2008", null, true, null)]
    [InlineData(null, null, true, "Thiếu ngày sinh")]
    [InlineData("01/01/1990", "Phó Giám đốc", true, "Xem chức vụ")]
    public async Task Who_is_certainly_too_young_is_not_eligible_and_what_is_only_doubtful_is_to_be_looked_at(string? birth, string? title, bool eligible, string? finding)
    {
        await using var app = new TestApp("sqlite");
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.FoundingCommittee, applicants: 0);
        await app.RunAsync(async s =>
        {
            await s.GetRequiredService<ApplicantList>().AddAsync(id, Child with { Birth = birth, JobTitle = title, CitizenId = "012090000001" });
            var found = Assert.Single((await s.GetRequiredService<CaseFiles>().FindAsync(id))!.Applicants);
            Assert.Equal(eligible, found.IsEligible);
            var labels = found.Findings.Select(f => f.Label).Where(l => l != "Xem số định danh");
            Assert.Equal(finding is null ? [] : [finding], labels);
        });
    }

    [Theory, EachDatabase]
    public async Task Nobody_under_the_least_age_is_counted_elected_or_recognised(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.FoundingCommittee, applicants: 4);
        await app.RunAsync(async s =>
        {
            var (early, congress) = (s.GetRequiredService<EarlySteps>(), s.GetRequiredService<CongressSteps>());
            var child = (await s.GetRequiredService<ApplicantList>().AddAsync(id, Child))!.Id;
            Assert.Contains("4 người", (await Assert.ThrowsAsync<RuleBroken>(() => early.CloseApplicationsAsync(id, new(2024, 7, 5), null))).Message);
            var grown = (await s.GetRequiredService<ApplicantList>().AddAsync(id, new("Lò Văn Cả", "01/01/1990", AppliedOn: "01/07/2024")))!.Id;
            await FoundingWorld.DoAsync(s, id, FoundingStep.Applications);
            var minutes = new CongressFacts(new(2024, 7, 8), 6, 6, 6, 6, 6, new Dictionary<long, int> { [grown] = 6, [child] = 6 }, null);
            Assert.Contains("Lò Văn Út chưa đủ điều kiện", (await Assert.ThrowsAsync<RuleBroken>(() => congress.CongressAsync(id, minutes))).Message);
        });
        await app.RunAsync(async s =>
        {
            await FoundingWorld.DoAsync(s, id, FoundingStep.Congress);
            var child = (await s.GetRequiredService<CaseFiles>().FindAsync(id))!.Applicants.Single(a => !a.IsEligible).Applicant.Id;
            var chair = (await s.GetRequiredService<CaseFiles>().FindAsync(id))!.Applicants.First(a => a.Applicant.ElectedSeat is not null).Applicant.Id;
            var meeting = new FirstMeetingFacts(new(2024, 7, 10), chair, [], [child], child, null);
            Assert.Contains("Lò Văn Út chưa đủ điều kiện", (await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<FirstMeetings>().RecordAsync(id, meeting))).Message);
        });
        await app.RunAsync(async s =>
        {
            foreach (var step in (FoundingStep[])[FoundingStep.FirstMeeting, FoundingStep.Dossier, FoundingStep.Appraisal]) await FoundingWorld.DoAsync(s, id, step);
            var founding = (await s.GetRequiredService<CaseFiles>().FindAsync(id))!.Case;
            var left = Assert.Single((await s.GetRequiredService<RecognitionPlanner>().PlanAsync(founding, new(2024, 7, 22))).LeftOut);
            Assert.Contains("Chưa đủ 15 tuổi", Assert.Single(left.Findings, f => f.Blocks).Text);
            await FoundingWorld.DoAsync(s, id, FoundingStep.Recognised);
            Assert.Equal(5, await s.GetRequiredService<MemberRegister>().HeadcountAsync(world.District.Id, new(2024, 7, 22)));
        });
    }
}
