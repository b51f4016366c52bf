using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Import;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Enterprises;

public class EnterpriseListTests
{
    private static readonly DateOnly Today = new(2024, 7, 22);

    private static Task<EnterprisePage> PageAsync(TestApp app, EnterpriseQuestion asked, long? scope = null) =>
        app.RunAsync(s => s.GetRequiredService<EnterpriseList>().PageAsync(asked), scope is { } unit ? new OrgScope(unit) : null);

    private static async Task<string[]> NamesAsync(TestApp app, EnterpriseQuestion asked, long? scope = null) => [.. (await PageAsync(app, asked, scope)).Rows.Select(r => r.Name)];

    [Theory, EachDatabase]
    public async Task Search_and_filters_find_what_is_asked_and_only_in_the_scope(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        await place.EnterAnnexAsync(app);
        var asked = new EnterpriseQuestion(Today);
        Assert.Equal(["Công ty Cổ phần Thủy điện Nậm Sí Lùng"], await NamesAsync(app, asked with { Words = "THUY nam" }));
        Assert.Equal(["Công ty Cổ phần Thủy điện Nậm Sí Lùng"], await NamesAsync(app, asked with { Words = "thủy điện" }));
        Assert.Empty(await NamesAsync(app, asked with { Words = "%" }));
        Assert.Equal(3, (await NamesAsync(app, asked with { UnitId = place.MuongTe })).Length);
        Assert.Equal(3, (await NamesAsync(app, asked with { AtLeast = 60 })).Length);
        Assert.Equal(2, (await NamesAsync(app, asked with { Below = 30 })).Length);
        Assert.Equal(2, (await PageAsync(app, asked, place.TamDuong)).Counted);
        Assert.Empty(await NamesAsync(app, asked with { UnitId = place.MuongTe }, place.TamDuong));
        Assert.Equal((8, 348), ((await PageAsync(app, asked with { Day = LaiChau.Start })).Counted, (await PageAsync(app, asked with { Day = LaiChau.Start })).Rows.Sum(r => r.Workers)));
        Assert.Equal(0, (await PageAsync(app, asked with { Day = LaiChau.Start.AddDays(-1) })).Rows.Sum(r => r.Workers));
    }

    [Theory, EachDatabase]
    public async Task Overdue_ready_and_closed_enterprises_are_found_by_what_was_noted(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        await place.EnterAnnexAsync(app);
        var ids = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().OrderBy(e => e.Id).Select(e => e.Id).ToListAsync());
        await app.RegisterAsync(r => r.SetNextStepAsync(ids[0], new("Gọi lại", Today.AddDays(1))));
        await app.RegisterAsync(r => r.SetReadinessAsync(ids[1], 5, "Giám đốc đồng ý"));
        await app.RegisterAsync(r => r.CloseAsync(ids[2], Today, "Giải thể"));
        app.Clock.Day = Today.AddDays(2);
        var asked = new EnterpriseQuestion(app.Clock.Day);
        Assert.Equal([ids[0]], (await PageAsync(app, asked with { Overdue = true })).Rows.Select(r => r.Id));
        Assert.Equal([ids[1]], (await PageAsync(app, asked with { Readiness = 5 })).Rows.Select(r => r.Id));
        Assert.Equal([ids[2]], (await PageAsync(app, asked with { Closed = true })).Rows.Select(r => r.Id));
        Assert.Equal(7, (await PageAsync(app, asked)).Counted);
        Assert.Equal(ids[0], (await PageAsync(app, asked with { Sort = "buoc" })).Rows[0].Id);
    }

    [Theory, EachDatabase]
    public async Task Pages_follow_one_another_without_gap_or_repetition_in_every_order(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        await app.RunAsync(async s =>
        {
            var register = s.GetRequiredService<EnterpriseRegister>();
            for (var i = 0; i < 120; i++)
            {
                var added = await register.AddAsync(new(place.TamDuong, $"Công ty {"ĐạiĐứcAn"[(i % 3)..]} {i % 7}", Ownership.Limited), LaiChau.Count(i % 5), isAnother: true);
                if (i % 4 > 0) await register.SetNextStepAsync(added.Id, new("Gọi", Today.AddDays(i % 4)));
            }
        });
        foreach (var sort in new[] { "ten", "laodong", "buoc" })
            foreach (var descending in new[] { false, true })
            {
                var seen = new List<EnterpriseRow>();
                for (string? after = null; seen.Count == 0 || after is not null;)
                {
                    var page = await PageAsync(app, new EnterpriseQuestion(Today, sort, descending) { After = after });
                    seen.AddRange(page.Rows);
                    after = page.Next;
                }
                Assert.Equal(120, seen.DistinctBy(r => r.Id).Count());
                Assert.Equal(120, seen.Count);
                if (sort == "laodong") Assert.Equal(descending ? seen.OrderByDescending(r => r.Workers) : seen.OrderBy(r => r.Workers), seen);
            }
    }

    [Theory, EachDatabase]
    public async Task A_workbook_of_the_list_comes_back_without_a_change(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        await place.EnterAnnexAsync(app);
        await app.RegisterAsync(r => r.AddAsync(new(place.TamDuong, "Công ty TNHH Chè & Đồ uống", Ownership.Foreign, "0100109106", "Chế biến chè", "Xã Bình Lư", "Bản Km2", "Lò Thị Hoa", "0912345678"),
            new(new(2024, 7, 5), 1250, 700, 1100, "Tờ khai"), false));
        await app.RegisterAsync(r => r.AddAsync(new(place.MuongTe, "HTX chưa đếm", Ownership.Cooperative), null, false));
        var book = await app.RunAsync(s => s.GetRequiredService<EnterpriseSheet>().WriteAsync(new(Today)));
        await app.RunAsync(async s =>
        {
            var plan = (await s.GetRequiredService<EnterpriseImport>().PlanAsync(new MemoryStream(book), new(place.Province, "ds.xlsx")))!;
            Assert.Equal("", plan.Refusal);
            Assert.All(plan.Rows, row => Assert.Equal((RowState.Same, ""), (row.State, string.Join("; ", row.Changes))));
            Assert.Equal((10, 348L + 1250), (plan.Rows.Count, plan.Workers));
            Assert.Contains(plan.Totals, t => t is { Printed: 1598, Agrees: true });
        });
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_carried_out_once_and_only_as_it_was_seen(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        var bytes = System.Text.Encoding.UTF8.GetBytes(LaiChau.AnnexText());
        var id = (await app.RunAsync(s => s.GetRequiredService<EnterpriseBatches>().KeepAsync(place.Province, @"C:\ds\phu luc.txt", bytes, null))).Id;
        Task<ImportOutcome> CarryOut(string? seen = null) => app.RunAsync(async s =>
        {
            var batches = s.GetRequiredService<EnterpriseBatches>();
            var batch = (await batches.FindAsync(id))!;
            return await batches.CarryOutAsync(batch, seen ?? (await batches.PlanAsync(batch)).Mark, false);
        });
        Assert.Contains("đã đổi từ lần chạy thử", (await Assert.ThrowsAsync<RuleBroken>(() => CarryOut("7-0-0-0-0"))).Message);
        Assert.Equal(new ImportOutcome(8, 0, 0, 0), await CarryOut());
        Assert.Equal("Tệp này đã nhập rồi", (await Assert.ThrowsAsync<RuleBroken>(() => CarryOut())).Message);
        await app.RunAsync(async s => Assert.Null(await s.GetRequiredService<EnterpriseBatches>().FindAsync(id)), new OrgScope(place.TamDuong));
    }
}
