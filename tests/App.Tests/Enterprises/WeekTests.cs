using System.Text;
using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Visits;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Enterprises;

public class WeekTests
{
    private static readonly DateOnly Monday = new(2024, 7, 22);
    private static readonly IReadOnlyList<DateOnly> Days = [.. Enumerable.Range(0, 5).Select(Monday.AddDays)];

    [Fact]
    public void A_week_holds_as_many_visits_as_fit_each_employer_once_and_no_officer_too_many_a_day()
    {
        var candidate = from id in Gen.Choose(1, 40)
                        from place in Gen.Choose(0, 5)
                        from expected in Gen.Choose(0, 90)
                        from due in Gen.Choose(-10, 12)
                        from officer in Gen.Elements<string?>(null, "An", "Bình", "Chi")
                        select new VisitCandidate(id, $"Công ty {id}", null, place, expected, 3, null, due < -5 ? null : Monday.AddDays(due), officer);
        var asked = Gen.ListOf(candidate).Zip(Gen.SubListOf("An", "Bình", "Dung")).Zip(Gen.Choose(1, 3));
        Prop.ForAll(asked.ToArbitrary(), a =>
        {
            var (candidates, officers, perDay) = (a.Item1.Item1.DistinctBy(c => c.EnterpriseId).ToList(), a.Item1.Item2.Distinct().ToList(), a.Item2);
            var plan = WeekProposal.Of(candidates, officers, Days, perDay);
            Assert.Equal(Math.Min(candidates.Count, officers.Count * Days.Count * perDay), plan.Count);
            Assert.Equal(plan.Count, plan.Select(p => p.Enterprise.EnterpriseId).Distinct().Count());
            Assert.All(plan.GroupBy(p => (p.Officer, p.Day)), g => Assert.InRange(g.Count(), 1, perDay));
            Assert.All(plan, p => Assert.Contains(p.Day, Days));
            var left = candidates.Select(c => c.EnterpriseId).Except(plan.Select(p => p.Enterprise.EnterpriseId)).ToHashSet();
            if (candidates.Exists(c => left.Contains(c.EnterpriseId) && c.DueOn <= Days[^1])) Assert.All(plan, p => Assert.True(p.IsDue));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_falls_due_comes_first_on_its_day_and_whoever_was_there_goes_again()
    {
        VisitCandidate[] candidates =
        [
            new(1, "Lớn", "Tam Đường", 0, 80, 5, null, null, null), new(2, "Hẹn thứ tư", "Mường Tè", 2, 5, 2, "Gặp giám đốc", Monday.AddDays(2), "Bình"),
            new(3, "Quá hạn", "Nậm Nhùn", 1, 3, 1, "Gọi lại", Monday.AddDays(-3), null), new(4, "Cạnh lớn", "Tam Đường", 0, 10, 3, null, null, null),
        ];
        var plan = WeekProposal.Of(candidates, ["An", "Bình"], Days, 2).ToDictionary(p => p.Enterprise.EnterpriseId);
        Assert.Equal(("Bình", Monday.AddDays(2)), (plan[2].Officer, plan[2].Day));
        Assert.Equal(Monday, plan[3].Day);
        Assert.Equal((plan[1].Officer, plan[1].Day), (plan[4].Officer, plan[4].Day));
    }

    [Theory, EachDatabase]
    public async Task A_proposal_put_into_the_calendar_is_not_proposed_again_and_leaves_as_a_calendar_file(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        await place.EnterAnnexAsync(app);
        var week = new WeekQuestion(Monday);
        var plan = await app.RunAsync(s => s.GetRequiredService<WeekPlanner>().ProposeAsync(week, ["Lý Văn Phong"], 1));
        Assert.Equal(5, plan.Count);
        Assert.Equal(5, await app.RunAsync(s => s.GetRequiredService<WeekPlanner>().PlanAsync([.. plan.Select(p => (p.Enterprise.EnterpriseId, p.Officer, p.Day))])));
        var again = await app.RunAsync(s => s.GetRequiredService<WeekPlanner>().ProposeAsync(week, ["Lý Văn Phong"], 1));
        Assert.Equal(3, again.Count);
        var ics = Encoding.UTF8.GetString(await app.RunAsync(s => s.GetRequiredService<WeekPlanner>().CalendarAsync(week)));
        Assert.Equal(5, ics.Split("BEGIN:VEVENT").Length - 1);
        Assert.All(await app.RunAsync(s => s.GetRequiredService<WeekPlanner>().VisitsAsync(week), new OrgScope(place.MuongTe)), v => Assert.Equal("Huyện Mường Tè", v.Place));
        await Assert.ThrowsAsync<OutOfScopeException>(() => app.RunAsync(s => s.GetRequiredService<WeekPlanner>().PlanAsync([(plan.First(p => p.Enterprise.Place == "Huyện Tam Đường").Enterprise.EnterpriseId, "A", Monday)]), new OrgScope(place.MuongTe)));
    }

    [Theory, EachDatabase]
    public async Task What_a_visit_asks_for_is_its_own_and_due_moved_done_or_replaced_in_the_weeks_it_concerns(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        var id = (await app.RegisterAsync(r => r.AddAsync(new(place.TamDuong, "Công ty Chè", Ownership.Limited), LaiChau.Count(30), false))).Id;
        async Task<(string, DateOnly, DateOnly?)[]> StepsAsync(int weeks, long? scope = null) => [.. (await app.RunAsync(s => s.GetRequiredService<WeekPlanner>().StepsAsync(new(Monday.AddDays(7 * weeks))), scope is { } unit ? new OrgScope(unit) : null)).Select(s => (s.Step, s.Due, s.DoneOn))];
        Task<Visit?> HeldAsync(NextStepFacts next) => app.RegisterAsync(r => r.AddHeldVisitAsync(id, new(app.Clock.Day, "Lý Văn Phong", Result: VisitResult.Considering), "Hẹn lại", next));

        app.Clock.Day = Monday;
        var first = (await HeldAsync(new("Gửi mẫu đơn", Monday.AddDays(2))))!;
        Assert.Equal([("Gửi mẫu đơn", Monday.AddDays(2), null)], await StepsAsync(0));
        Assert.Empty(await StepsAsync(0, place.MuongTe));
        // another day for the same step moves it
        await app.RegisterAsync(r => r.SetNextStepAsync(id, new("Gửi mẫu đơn", Monday.AddDays(4))));
        Assert.Equal([("Gửi mẫu đơn", Monday.AddDays(4), null)], await StepsAsync(0));
        // overdue, it follows into the running week, and a visit that asks for nothing new leaves it where it was asked for
        app.Clock.Day = Monday.AddDays(8);
        Assert.Equal([("Gửi mẫu đơn", Monday.AddDays(4), null)], await StepsAsync(1));
        await HeldAsync(new("Gửi mẫu đơn", Monday.AddDays(4)));
        Assert.Single(await StepsAsync(1));
        // what is asked for instead ends it
        var second = (await HeldAsync(new("Họp với người lao động", Monday.AddDays(10))))!;
        Assert.Equal([("Họp với người lao động", Monday.AddDays(10), null), ("Gửi mẫu đơn", Monday.AddDays(4), Monday.AddDays(8))], await StepsAsync(1));
        Assert.Null(await app.RunAsync(s => s.GetRequiredService<EnterpriseRegister>().FinishStepAsync(second.Id), new OrgScope(place.MuongTe)));
        await app.RegisterAsync(r => r.FinishStepAsync(second.Id));
        Assert.Equal((Monday.AddDays(8), 2), ((await StepsAsync(1))[^1].Item3, (await StepsAsync(1)).Length));
        await app.RunAsync(async s => Assert.Null((await s.GetRequiredService<EnterpriseFile>().FactsAsync(id))!.NextStep));
        Assert.Equal("Việc này đã xong rồi", (await app.RefusedAsync(r => r.FinishStepAsync(first.Id))).Message);
    }

    [Fact]
    public void A_calendar_file_folds_at_75_bytes_and_unfolds_to_what_was_written()
    {
        var texts = Gen.ListOf(Gen.Elements("Công ty TNHH ", "Thủy điện; ", "a,b", "\\", "\n", "🙂", "Đường số 5, phường Tân Phong")).Select(l => string.Concat(l));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var bytes = CalendarFile.Write("Lịch", [new("visit-1@doanket", Monday, new TimeOnly(8, 30), TimeSpan.FromMinutes(90), text, null, null)], new DateTime(2024, 7, 22, 3, 0, 0, DateTimeKind.Utc));
            var file = Encoding.UTF8.GetString(bytes);
            Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
            Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
            var unfolded = file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
            var summary = unfolded.Single(l => l.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..];
            var read = new StringBuilder();
            for (var i = 0; i < summary.Length; i++) read.Append(summary[i] != '\\' ? summary[i] : summary[++i] == 'n' ? '\n' : summary[i]);
            Assert.Equal(text, read.ToString());
            Assert.Contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20240722T083000", unfolded);
            Assert.Contains("DTEND;TZID=Asia/Ho_Chi_Minh:20240722T100000", unfolded);
        }).QuickCheckThrowOnFailure();
        var day = Encoding.UTF8.GetString(CalendarFile.Write("Lịch", [new("visit-2@doanket", Monday, null, TimeSpan.Zero, "Cả ngày", "Tam Đường", null)], DateTime.UnixEpoch));
        Assert.Contains("DTSTART;VALUE=DATE:20240722\r\nDTEND;VALUE=DATE:20240723\r\n", day);
        Assert.Contains("TZOFFSETTO:+0700", day);
    }
}
