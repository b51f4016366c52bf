using System.Text;
using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Import;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Tables;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Enterprises;

public class LeftOutTests
{
    private const string Head = "STT\tTên doanh nghiệp\tMã số thuế\tSố lao động\tĐơn vị phụ trách\n";
    private const string Three = Head + "1\tCông ty A\t0100109106\t30\t\n2\tCông ty B\t0100109107\tba mươi\t\n3\tCông ty C\t\t40\t\n";

    private static Task<ImportPlan> PlanAsync(TestApp app, long unit, string text) => PlanAsync(app, unit, Encoding.UTF8.GetBytes(text), "ds.txt");

    private static Task<ImportPlan> PlanAsync(TestApp app, long unit, byte[] file, string name) =>
        app.RunAsync(async s => (await s.GetRequiredService<EnterpriseImport>().PlanAsync(new MemoryStream(file), new(unit, name)))!);

    private static Task<ImportOutcome> CarryOutAsync(TestApp app, ImportPlan plan, bool withoutFaulty) =>
        app.RunAsync(s => s.GetRequiredService<EnterpriseImport>().CarryOutAsync(plan, false, withoutFaulty));

    [Theory, EachDatabase]
    public async Task Lines_in_error_stop_the_import_until_the_officer_leaves_them_out(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        var plan = await PlanAsync(app, place.TamDuong, Three);
        Assert.True(plan is { CanGoAhead: false, CanLeaveOutFaulty: true });
        await Assert.ThrowsAsync<RuleBroken>(() => CarryOutAsync(app, plan, false));
        Assert.Equal(new ImportOutcome(2, 0, 0, 1), await CarryOutAsync(app, plan, true));
        Assert.Equal(["Công ty A", "Công ty C"], await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().OrderBy(e => e.Name).Select(e => e.Name).ToListAsync()));
    }

    [Fact]
    public async Task What_is_left_out_goes_into_a_workbook_that_says_why_and_comes_back_when_mended()
    {
        await using var app = new TestApp("sqlite");
        var place = await LaiChau.BuildAsync(app);
        var file = LeftOutSheet.Write(await PlanAsync(app, place.TamDuong, Three));
        var sheet = Assert.Single(TableFile.Read(new MemoryStream(file), "de-lai.xlsx", EnterpriseImport.Limits).Sheets);
        var row = Assert.Single(Assert.Single(TableReader.Read(sheet)).Rows);
        var texts = row.Cells.Select(c => c.Text).ToList();
        Assert.All(["Công ty B", "0100109107", "ba mươi"], typed => Assert.Contains(typed, texts));
        Assert.Contains("ô C3", texts[^1], StringComparison.Ordinal);
        Assert.Contains("ô D3: ", texts[^1], StringComparison.Ordinal);
        var again = Assert.Single((await PlanAsync(app, place.TamDuong, file, "de-lai.xlsx")).Rows);
        Assert.Equal(("Công ty B", RowState.Error), (again.Name, again.State));
    }

    [Fact]
    public async Task A_sum_that_disagrees_stops_also_where_lines_are_left_out_of_another_sheet_only()
    {
        await using var app = new TestApp("sqlite");
        var place = await LaiChau.BuildAsync(app);
        Assert.False((await PlanAsync(app, place.TamDuong, Head + "1\tCông ty A\t\t30\t\n2\tCông ty C\t\t40\t\n\tCộng\t\t80\t\n")).CanLeaveOutFaulty);
        Assert.True((await PlanAsync(app, place.TamDuong, Head + "1\tCông ty A\t\t30\t\n2\tCông ty C\t\tbốn mươi\t\n\tCộng\t\t70\t\n")).CanLeaveOutFaulty);
        Assert.False((await PlanAsync(app, place.TamDuong, Head + "1\tCông ty A\t\tx\t\n2\tCông ty C\t\ty\t\n")).CanLeaveOutFaulty);
    }

    [Fact]
    public async Task A_name_changed_by_its_tax_code_is_shown_old_and_new_to_be_looked_at()
    {
        await using var app = new TestApp("sqlite");
        var place = await LaiChau.BuildAsync(app);
        await CarryOutAsync(app, await PlanAsync(app, place.TamDuong, Head + "1\tCông ty A\t0100109106\t30\t\n"), false);
        var row = Assert.Single((await PlanAsync(app, place.TamDuong, Head + "1\tTập đoàn Sao Mai\t0100109106\t30\t\n")).Rows);
        Assert.True(row is { State: RowState.Changed, DeservesALook: true });
        Assert.Equal(["Tên: Công ty A → Tập đoàn Sao Mai"], row.Changes);
        Assert.Contains("“Công ty A”; nhập thì tên đổi thành “Tập đoàn Sao Mai”", Assert.Single(row.Notes).Text, StringComparison.Ordinal);
    }
}
