using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Targets;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Targets;

public class PlanCorrectionTests
{
    private static PlanFigure[] With(PlanView plan, string column, int value) => [.. plan.Totals.Select(t => t.Column == column ? t with { Value = value } : t)];

    private static PlanCorrection Correction(PlanView plan, IReadOnlyList<PlanFigure>? totals = null, DateOnly? to = null, bool open = false) =>
        new(plan.Name, plan.From, to ?? plan.To, totals ?? plan.Totals, "Gõ nhầm so với văn bản", LeavesTableOpen: open);

    [Theory, EachDatabase]
    public async Task A_figure_is_corrected_with_its_reason_in_the_history(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: false);
        await app.RunAsync(async s =>
        {
            var (_, plan) = await lai.JulyAsync(s);
            await s.GetRequiredService<TargetPlanCorrections>().CorrectAsync(plan, Correction(plan, With(plan, TargetColumns.PartyRecommended, 300)) with { Name = "Tháng cao điểm" });
        });
        await app.RunAsync(async s =>
        {
            var plan = (await lai.JulyAsync(s)).Plan;
            Assert.Equal(("Tháng cao điểm", 300), (plan.Name, plan.Totals.Single(t => t.Column == TargetColumns.PartyRecommended).Value));
            Assert.NotNull(plan.Totals.Single(t => t.Column == TargetColumns.UnionsSmall).Note);
            var act = (await s.GetRequiredService<History>().OfAsync<TargetPlan>(lai.July, 5))[0];
            Assert.Equal(("Sửa kế hoạch chỉ tiêu", "Gõ nhầm so với văn bản (Giới thiệu đoàn viên ưu tú: 275 thành 300)"), (act.What, act.Why));
            Assert.Contains(act.Values, v => v is { Name: "Chỉ tiêu", Old: "275", New: "300" });
        });
    }

    [Theory, EachDatabase]
    public async Task The_table_in_force_is_checked_against_the_new_figures_unless_it_is_left_open(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: true);
        await app.RunAsync(async s =>
        {
            var (book, plan) = await lai.JulyAsync(s);
            var corrections = s.GetRequiredService<TargetPlanCorrections>();
            var higher = With(plan, TargetColumns.PartyRecommended, 300);
            var refused = await Assert.ThrowsAsync<RuleBroken>(() => corrections.CorrectAsync(plan, Correction(plan, higher)));
            Assert.Contains("cộng được 275, kế hoạch ghi 300; còn thiếu 25", refused.Message, StringComparison.Ordinal);
            // "2 trở lên" less than the table has is still met
            await corrections.CorrectAsync(plan, Correction(plan, With(plan, TargetColumns.UnionsOccupational, 1)));
            plan = (await lai.JulyAsync(s)).Plan;
            await corrections.CorrectAsync(plan, Correction(plan, With(plan, TargetColumns.PartyRecommended, 300), open: true));
            plan = (await book.PlanAsync(lai.July))!;
            Assert.Equal("một cột chưa khớp", AllotmentSummary.What(AllotmentCheck.Find(await book.TableAsync(plan, plan.Versions[0].Id))));
        });
    }

    [Theory, EachDatabase]
    public async Task A_correction_rests_on_its_paper(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: false);
        await app.RunAsync(async s =>
        {
            var plan = (await lai.JulyAsync(s)).Plan;
            await s.GetRequiredService<TargetPlanCorrections>().CorrectAsync(plan, Correction(plan) with { Paper = new(90, "KH-LĐLĐ", new(2024, 7, 5), "Điều chỉnh kế hoạch"), To = new(2024, 8, 15) });
            var act = (await s.GetRequiredService<History>().OfAsync<TargetPlan>(lai.July, 1))[0];
            Assert.Equal("90/KH-LĐLĐ", (await s.GetRequiredService<AppDbContext>().Set<App.Organisation.Documents.OfficialDocument>().SingleAsync(d => d.Id == act.DocumentId)).Citation);
            Assert.Equal(new(2024, 8, 15), (await lai.JulyAsync(s)).Plan.To);
        });
    }

    [Theory, EachDatabase]
    public async Task What_no_plan_can_be_is_refused(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: true);
        await app.RunAsync(async s =>
        {
            var (book, plan) = await lai.JulyAsync(s);
            var year = (await book.PlanAsync(lai.Year))!;
            var corrections = s.GetRequiredService<TargetPlanCorrections>();
            async Task<string> Refused(PlanView of, PlanCorrection to) => (await Assert.ThrowsAsync<RuleBroken>(() => corrections.CorrectAsync(of, to))).Message;
            Assert.Contains("Ghi lý do sửa", await Refused(plan, Correction(plan) with { Reason = " " }));
            Assert.Contains("Đợt phải nằm trong kế hoạch năm", await Refused(plan, Correction(plan, to: new(2025, 1, 31))));
            Assert.Contains("Đợt “Tháng cao điểm 7/2024” từ 01/07/2024 đến 31/07/2024 phải nằm trong", await Refused(year, Correction(year, to: new(2024, 6, 30))));
            Assert.Contains("các phần cộng được", await Refused(plan, Correction(plan, With(plan, TargetColumns.Members, 400))));
            Assert.Contains("Ghi ít nhất một chỉ tiêu", await Refused(plan, Correction(plan, [])));
        });
    }
}
