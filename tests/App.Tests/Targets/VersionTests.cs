using DoanKet.App.Demo;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Data;
using DoanKet.App.Targets;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Targets;

public class VersionTests
{
    private static readonly TargetPaper Decision = new(null, "QĐ-LĐLĐ", new(2024, 7, 19), "Điều chỉnh chỉ tiêu tháng cao điểm", "TM. BAN THƯỜNG VỤ", "Chủ tịch", "Hoàng Thọ Trung");

    private static (string?, string) Told(RuleBroken refused) => (refused.Field, refused.Message);

    private static AllotmentTable Moved(AllotmentTable table, long from, long to) => table.With(
        [new(new(from, TargetColumns.PartyRecommended), table.Row(from)[TargetColumns.PartyRecommended] - 5), new(new(to, TargetColumns.PartyRecommended), table.Row(to)[TargetColumns.PartyRecommended] + 5)]);

    [Theory, EachDatabase]
    public async Task A_version_holds_from_its_paper_until_the_day_before_the_next(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: true);
        await app.RunAsync(async s =>
        {
            var (book, plan) = await lai.JulyAsync(s);
            await s.GetRequiredService<AllotmentDrafts>().SaveAsync(plan, Moved(await book.SheetAsync(plan, plan.Versions[0].Id), lai.Units[0], lai.Units[1]), "Phong Thổ đề nghị", null);
            await using var transaction = await s.GetRequiredService<AppDbContext>().Database.BeginTransactionAsync();
            await s.GetRequiredService<AllotmentDecisions>().PutInForceAsync((await lai.JulyAsync(s)).Plan, Decision);
            await transaction.CommitAsync();
        });
        await app.RunAsync(async s =>
        {
            var (book, plan) = await lai.JulyAsync(s);
            Assert.Equal([AllotmentState.InForce, AllotmentState.Replaced], plan.Versions.Select(v => v.State));
            // 100/QĐ-LĐLĐ of April is in the register: the next decision of the year is 101
            Assert.Equal("101/QĐ-LĐLĐ", plan.Versions[0].Paper!.Citation);
            int? Of(TargetsOfDay? day) => day?.Of(lai.TamDuong, TargetColumns.PartyRecommended);
            Assert.Null(await book.TargetOfAsync(lai.July, new(2024, 6, 10)));
            Assert.Equal(40, Of(await book.TargetOfAsync(lai.July, new(2024, 6, 11))));
            Assert.Equal(40, Of(await book.TargetOfAsync(lai.July, new(2024, 7, 18))));
            Assert.Equal(45, Of(await book.TargetOfAsync(lai.July, new(2024, 7, 19))));
        });
    }

    [Theory, EachDatabase]
    public async Task The_table_of_plan_78_is_kept_with_its_marks_notes_and_doubt(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: true);
        await app.RunAsync(async s =>
        {
            var (book, plan) = await lai.JulyAsync(s);
            var table = await book.TableAsync(plan, plan.Versions[0].Id);
            Assert.Empty(AllotmentComparison.Of(Plan78.Fill(await book.SheetAsync(plan, null)), table));
            Assert.Equal(("Dự phòng của tỉnh", "Khuyến khích TL 01 CĐCS và KN mới 12 ĐV"), (table.Reserve.Name, table.Units[5].Note));
            Assert.StartsWith("Biểu gốc không ghi rõ loại.", table.Units[2].FigureAt(TargetColumns.UnionsSmall).Doubt);
            Assert.Equal("Tháng cao điểm 7/2024", (await book.PlansAsync())[1].Name);
            Assert.Equal(475, (await book.TotalsAsync(lai.July)).Single(t => t.Column == TargetColumns.Members).Value);
        });
    }

    [Theory, EachDatabase]
    public async Task A_draft_that_does_not_add_up_is_not_saved_unless_the_difference_stands_in_the_reserve(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: false);
        await app.RunAsync(async s =>
        {
            var (book, plan) = await lai.JulyAsync(s);
            var drafts = s.GetRequiredService<AllotmentDrafts>();
            var wrong = Plan78.Fill(await book.SheetAsync(plan, null)).With([new(new(lai.Units[0], TargetColumns.PartyRecommended), 45)]);
            var refused = await Assert.ThrowsAsync<RuleBroken>(() => drafts.SaveAsync(plan, wrong, null, null));
            Assert.Equal("Chưa lưu được bản 1: một cột chưa khớp.", refused.Message);
            // totals sent along are not believed: those of the plan count
            await Assert.ThrowsAsync<RuleBroken>(() => drafts.SaveAsync(plan, wrong with { Totals = [] }, null, null));
            await drafts.SaveAsync(plan, wrong.With([new(new(null, TargetColumns.PartyRecommended), 5)]), null, null);
        });
        await app.RunAsync(async s => Assert.Equal(5, (await (await lai.JulyAsync(s)).Book.TableAsync((await lai.JulyAsync(s)).Plan, (await lai.JulyAsync(s)).Plan.Draft!.Id)).Reserve[TargetColumns.PartyRecommended]));
    }

    [Theory, EachDatabase]
    public async Task Of_two_people_who_save_the_same_draft_the_second_is_told(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: false);
        Task SaveAsync(int? version, int from, int to) => app.RunAsync(async s =>
        {
            var (book, plan) = await lai.JulyAsync(s);
            await s.GetRequiredService<AllotmentDrafts>().SaveAsync(plan, Moved(Plan78.Fill(await book.SheetAsync(plan, null)), lai.Units[from], lai.Units[to]), null, version);
        });
        await SaveAsync(null, 0, 1);
        await Assert.ThrowsAsync<RuleBroken>(() => SaveAsync(null, 0, 2));
        var version = await app.RunAsync(async s => (await lai.JulyAsync(s)).Plan.Draft!.Version);
        await SaveAsync(version, 0, 2);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => SaveAsync(version, 0, 3));
    }

    [Theory, EachDatabase]
    public async Task A_dropped_draft_leaves_nothing_and_its_number_is_free(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: true);
        await app.RunAsync(async s =>
        {
            var (book, plan) = await lai.JulyAsync(s);
            var drafts = s.GetRequiredService<AllotmentDrafts>();
            await drafts.SaveAsync(plan, await book.SheetAsync(plan, plan.Versions[0].Id), "Thử", null);
            await drafts.DropAsync((await lai.JulyAsync(s)).Plan);
        });
        await app.RunAsync(async s =>
        {
            var (_, plan) = await lai.JulyAsync(s);
            Assert.Equal((1, 2), (plan.Versions.Count, plan.NextNumber));
            Assert.Equal(11 * 9 + 9, await s.GetRequiredService<AppDbContext>().Set<AllotmentCell>().CountAsync());
        });
    }

    [Theory, EachDatabase]
    public async Task A_paper_is_refused_when_its_day_has_not_come_or_its_number_is_taken(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: true);
        await app.RunAsync(async s =>
        {
            var (book, plan) = await lai.JulyAsync(s);
            await s.GetRequiredService<AllotmentDrafts>().SaveAsync(plan, await book.SheetAsync(plan, plan.Versions[0].Id), null, null);
            var decisions = s.GetRequiredService<AllotmentDecisions>();
            plan = (await lai.JulyAsync(s)).Plan;
            Assert.Contains("chưa đến", (await Assert.ThrowsAsync<RuleBroken>(() => decisions.PutInForceAsync(plan, Decision with { Date = new(2024, 7, 23) }))).Message);
            foreach (var early in new DateOnly[] { new(2024, 6, 10), new(2024, 6, 11) })
                Assert.Equal((nameof(TargetPaper.Date), "Bản 1 có hiệu lực từ ngày 11/06/2024; quyết định thay bản ấy phải ký sau ngày ấy, từ 12/06/2024 trở đi"), Told(await Assert.ThrowsAsync<RuleBroken>(() => decisions.PutInForceAsync(plan, Decision with { Date = early }))));
            Assert.Contains("không phải bảng kèm theo kế hoạch", (await Assert.ThrowsAsync<RuleBroken>(() => decisions.PutInForceByPlanAsync(plan))).Message);
            Assert.Contains("đã có trong sổ", (await Assert.ThrowsAsync<RuleBroken>(() => decisions.PutInForceAsync(plan, Decision with { Number = 100 }))).Message);
        });
        await app.RunAsync(async s => Assert.NotNull((await lai.JulyAsync(s)).Plan.Draft));
    }

    [Theory, EachDatabase]
    public async Task A_plan_whose_parts_contradict_its_total_is_refused(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: false);
        var plan = Plan78.July(lai.Province, null) with { Paper = null };
        var wrong = plan with { Totals = [.. plan.Totals.Select(t => t.Column == TargetColumns.UnionsLarge ? t with { Value = 9 } : t)] };
        await app.RunAsync(async s =>
        {
            var refused = await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<TargetPlans>().CreateAsync(wrong));
            Assert.Equal((TargetColumns.Unions, "Tổng số CĐCS ghi 13, các phần cộng được 14. Sửa tổng hoặc các phần"), (refused.Field, refused.Message));
        });
    }
}
