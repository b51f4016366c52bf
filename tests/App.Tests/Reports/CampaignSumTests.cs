using DoanKet.App.Founding;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Reports;
using DoanKet.App.Reports.Campaigns;
using DoanKet.App.Targets;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.App.Tests.Reports;

public class CampaignSumTests
{
    private static readonly PlanHead July = new(2, 1, "Tháng cao điểm", new Period(new(2024, 7, 1), new(2024, 7, 31)), 25, 1, null, null);
    private static readonly OrgUnit Province = new() { Kind = UnitKind.Provincial, Code = "LC", Name = "LĐLĐ tỉnh Lai Châu", OpenedOn = new(2020, 1, 1) };

    [Fact]
    public void The_day_the_units_and_the_whole_always_say_the_same() => Prop.ForAll(Counts.ToArbitrary(), counts =>
    {
        var progress = Compute(new(2024, 7, 22), counts);
        var members = progress.Of(CampaignFigure.NetMembers).Done;
        return progress.Days.Sum(d => d.Net ?? 0) == members
            && progress.Units.Sum(u => u.Members.Done) == members
            && progress.Units.Sum(u => u.Unions.Done) == progress.Of(CampaignFigure.Unions).Done
            && progress.Units.Sum(u => u.Party.Done) == progress.Of(CampaignFigure.PartyRecommended).Done
            && progress.Curve().Last(c => c.Total is not null).Total == members;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_forecast_counts_the_cases_that_the_law_or_the_usual_pace_brings_to_an_end_in_time()
    {
        var forecast = Compute(new(2024, 7, 22), [new(0, new(2024, 7, 3), Measure.MembersAdmitted, TargetGroup.LargeEnterprise, 278)],
            Case(CaseKind.LargeEnterprise, FoundingStep.Dossier, 147) with { ByLaw = new(2024, 7, 31) }, Case(CaseKind.Occupational, FoundingStep.Applications, 30) with { ByPace = new(2024, 7, 30), Applicants = 25 },
            Case(CaseKind.SmallEnterprise, FoundingStep.Congress, 40) with { ByLaw = new(2024, 8, 1), ByPace = new(2024, 8, 1) }, Case(CaseKind.SmallEnterprise, FoundingStep.Survey, 16)).Forecast;
        Assert.Equal((425, 450, 1, 2), (forecast.LeastMembers, forecast.MostMembers, forecast.LeastUnions, forecast.MostUnions));
        Assert.Equal(new ForecastShare(2, 56), forecast.Of(Prospect.TooLate));
        Assert.Equal("425–450", forecast.MembersInWords);
    }

    [Fact]
    public void The_sentence_below_the_forecast_names_the_day_from_which_passed_limits_count_again() =>
        Assert.Contains("(thời hạn đã quá thì tính lại từ 22/7) vẫn được công nhận đến 31/7", Forecast.Explanation("22/7", "31/7"), StringComparison.Ordinal);

    [Fact]
    public void However_cases_stand_the_forecast_lies_between_what_is_done_and_all_of_them() => Prop.ForAll(Gen.Choose(0, 60).Three().ArrayOf().ToArbitrary(), dice =>
    {
        var cases = dice.Select(d => Case(CaseKind.SmallEnterprise, FoundingStep.Dossier, d.Item1) with { ByLaw = new DateOnly(2024, 7, 1).AddDays(d.Item2), ByPace = new DateOnly(2024, 7, 1).AddDays(d.Item3) }).ToArray();
        var forecast = Compute(new(2024, 7, 22), [], cases).Forecast;
        return 0 <= forecast.LeastMembers && forecast.LeastMembers <= forecast.MostMembers
            && forecast.MostMembers + forecast.Of(Prospect.TooLate).Members == cases.Sum(c => c.Members) && forecast.Shares.Values.Sum(s => s.Cases) == cases.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_case_decides_when_the_target_is_met_with_it_and_missed_without() => Prop.ForAll(Gen.Choose(0, 60).Three().ArrayOf().ToArbitrary(), Gen.Choose(0, 600).ToArbitrary(), (dice, target) =>
    {
        var end = new DateOnly(2024, 7, 31);
        var cases = dice.Select((d, at) => Case(CaseKind.SmallEnterprise, FoundingStep.Dossier, d.Item1) with { Id = at, ByLaw = new DateOnly(2024, 7, 1).AddDays(d.Item2), ByPace = new DateOnly(2024, 7, 1).AddDays(d.Item3) }).ToArray();
        var deciding = Forecast.Of(20, 0, cases, end).Deciding(target, cases, end).Select(c => c.Id).ToHashSet();
        int Most(IEnumerable<OpenCase> of) => Forecast.Of(20, 0, of, end).MostMembers;
        return cases.All(c => deciding.Contains(c.Id) == (target > 20 && Most(cases) >= target && Most(cases.Where(o => o.Id != c.Id)) < target));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_sentence_follows_the_calendar()
    {
        Assert.Equal("Bắt đầu ngày 01/07/2024, còn 9 ngày. Chỉ tiêu: 475 đoàn viên.", Sentence(Compute(new(2024, 6, 22), [])));
        Assert.Equal("Đạt 58,5% chỉ tiêu đoàn viên khi đã qua 71,0% thời gian. Còn thiếu 197 đoàn viên. Một doanh nghiệp đang làm hồ sơ ở Mường Tè, mang theo 60 đoàn viên.",
            Sentence(Compute(new(2024, 7, 22), [new(0, new(2024, 7, 3), Measure.MembersAdmitted, TargetGroup.LargeEnterprise, 278)], Case(CaseKind.LargeEnterprise, FoundingStep.Dossier, 60))));
        Assert.Equal("Kết thúc ngày 31/07/2024, đạt 105,3% chỉ tiêu đoàn viên.",
            Sentence(Compute(new(2024, 8, 5), [new(0, new(2024, 7, 30), Measure.MembersIn, TargetGroup.LargeEnterprise, 500)])));
    }

    [Fact]
    public void The_members_of_a_case_are_named_by_what_was_counted()
    {
        var expected = Case(CaseKind.LargeEnterprise, FoundingStep.FoundingCommittee, 60) with { Applicants = 12 };
        Assert.Equal((60, "60 đoàn viên dự kiến"), (expected.Members, expected.MembersInWords));
        var applied = expected with { Step = FoundingStep.Dossier, Applicants = 57 };
        Assert.Equal((57, "57 đơn gia nhập"), (applied.Members, applied.MembersInWords));
    }

    [Theory]
    [InlineData(2024, 6, 30, 23)]
    [InlineData(2024, 7, 22, 7)]
    [InlineData(2024, 7, 31, 0)]
    [InlineData(2024, 9, 1, 0)]
    public void Working_days_left_are_counted_from_the_day(int year, int month, int day, int left) =>
        Assert.Equal(left, Compute(new(year, month, day), []).WorkingDaysLeft);

    [Fact]
    public void A_union_of_public_service_is_not_outside_the_state()
    {
        var progress = Compute(new(2024, 7, 22), [new(0, new(2024, 7, 3), Measure.UnionsFounded, TargetGroup.PublicService, 1), new(0, new(2024, 7, 3), Measure.UnionsFounded, TargetGroup.Informal, 1)]);
        Assert.Equal((1, 1), (progress.Of(CampaignFigure.Unions).Done, progress.Of(CampaignFigure.OccupationalUnions).Done));
    }

    [Fact]
    public void A_campaign_asks_for_the_employers_without_a_union_at_its_beginning_and_a_year_for_all()
    {
        EmployerStanding[] employers = [new(1, "A", 0, 30, true, true, new(2024, 7, 9), 9), new(2, "B", 0, 30, true, true, null, null), new(3, "C", 0, 90, false, true, new(2020, 1, 1), 8), new(4, "D", 0, 9, true, false, null, null)];
        var year = new PlanHead(1, 1, "Năm 2024", Period.OfYear(2024), 25, null, null, null);
        var row = new CampaignSum(Facts(new(2024, 7, 22), []) with { YearPlan = year, Employers = employers }).Compute().Indicators.Single(i => i.Figure is CampaignFigure.Enterprises);
        Assert.Equal((1, 3), (row.Campaign.Done, row.Campaign.Target));
        Assert.Equal((2, 3), (row.Year!.Done, row.Year.Target));
    }

    private static Gen<UnitDayCount[]> Counts =>
        (from day in Gen.Choose(1, 22)
         from measure in Gen.Elements(Enum.GetValues<Measure>())
         from @group in Gen.Elements(Enum.GetValues<TargetGroup>())
         from n in Gen.Choose(1, 40)
         select new UnitDayCount(0, new DateOnly(2024, 7, day), measure, @group, n)).ArrayOf();

    private static CampaignProgress Compute(DateOnly asOf, UnitDayCount[] counts, params OpenCase[] cases) => new CampaignSum(Facts(asOf, counts) with { Cases = cases }).Compute();

    private static CampaignFacts Facts(DateOnly asOf, UnitDayCount[] counts) =>
        new(July, null, Province, asOf, [], [new GivenTarget(July.Id, Province.Id, TargetColumns.Members, 475, false)], [], counts, [], [], [], new WorkingDays([]));

    private static OpenCase Case(CaseKind kind, FoundingStep step, int members) =>
        new(1, "Công ty", kind, 5, "LĐLĐ huyện Mường Tè", 5, step, new(2024, 7, 20), 2, members, "Lý Văn Phong", null);

    private static string Sentence(CampaignProgress progress) => string.Concat(CampaignWords.Sentence(progress).Select(p => p.Text));
}
