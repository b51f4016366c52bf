using System.Text;
using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Import;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Platform.Tables;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Enterprises;

public class EnterpriseImportTests
{
    private const string Flat = "STT\tTên doanh nghiệp\tMST\tĐịa chỉ\tSố lao động\tTrong đó nữ\tĐóng BHXH\tLoại hình\tNgành nghề\tNgười liên hệ\tĐiện thoại\tĐịa bàn\tĐơn vị phụ trách\n";

    private static Task<ImportPlan> PlanAsync(TestApp app, long unit, string text, long? scope = null, string name = "ds.txt", DateOnly? day = null) =>
        app.RunAsync(async s => (await s.GetRequiredService<EnterpriseImport>().PlanAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), new(unit, name, day)))!,
            scope is { } root ? new OrgScope(root) : null);

    private static Task<(ImportPlan Plan, ImportOutcome Outcome)> ImportAsync(TestApp app, long unit, string text, bool doublesAreOthers = false, DateOnly? day = null) =>
        app.RunAsync(async s =>
        {
            var import = s.GetRequiredService<EnterpriseImport>();
            var plan = (await import.PlanAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), new(unit, "ds.txt", day)))!;
            return (plan, await import.CarryOutAsync(plan, doublesAreOthers));
        });

    private static Task<int> CountAsync(TestApp app) => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().CountAsync());

    [Theory, EachDatabase]
    public async Task The_annex_imports_under_the_unit_that_each_heading_names_and_its_sum_agrees(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        var (plan, outcome) = await ImportAsync(app, place.Province, LaiChau.AnnexText(), day: LaiChau.Start);
        Assert.Equal((8, 348L, 8), (plan.Count(RowState.New), plan.Workers, outcome.Added));
        Assert.Equal([(348L, 348L), (8L, 8L)], plan.Totals.Select(t => (t.Printed, t.Counted)));
        Assert.Equal([102, 91, 26, 129], (await app.CoverageAsync(c => c.ByUnitAsync(place.Province, 25, LaiChau.Start))).Select(u => u.Workers));
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            Assert.Equal(1, await db.Set<Operation>().CountAsync(o => o.Kind == "enterprise.import"));
            var cement = await db.Set<Enterprise>().SingleAsync(e => e.Name.Contains("NORCEM"));
            Assert.Equal((place.TamDuong, "Huyện Tam Đường", Ownership.JointStock, 61), (cement.OrgUnitId, cement.Place, cement.Ownership, cement.Workers));
        });
    }

    [Theory, EachDatabase]
    public async Task Importing_the_same_list_again_changes_nothing_and_a_new_count_changes_only_the_count(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        await ImportAsync(app, place.Province, LaiChau.AnnexText());
        var again = await ImportAsync(app, place.Province, LaiChau.AnnexText());
        Assert.Equal(new ImportOutcome(0, 0, 8, 0), again.Outcome);
        var later = await ImportAsync(app, place.Province, LaiChau.AnnexText().Replace("\t60\t", "\t65\t").Replace("348", "353"));
        Assert.Equal(["Số lao động 60 → 65"], Assert.Single(later.Plan.Rows, r => r.State is RowState.Changed).Changes);
        Assert.Equal(8, await CountAsync(app));
    }

    [Theory, EachDatabase]
    public async Task A_sum_that_disagrees_stops_the_import_and_nothing_is_saved(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => ImportAsync(app, place.Province, LaiChau.AnnexText("8\tCỘNG:\t384\t")));
        Assert.Equal("Trang “ds”, ô C17: “CỘNG”: tổng số lao động ghi 384, các dòng cộng được 348", refused.Message);
        Assert.Equal(0, await CountAsync(app));
    }

    [Theory, EachDatabase]
    public async Task A_flat_list_is_read_by_its_heads_in_any_order_with_or_without_accents(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        var list = "don vi phu trach\tdia ban\tso lao dong\tten doanh nghiep\tma so thue\tnu\tdien thoai\tnguoi lien he\n"
            + "LĐLĐ h. Tam Đường\tXã Bình Lư\t1.250\tCông ty TNHH Chè\t0100109106\t700\t912345678\tLò Thị Hoa\n";
        var (_, outcome) = await ImportAsync(app, place.Province, list);
        Assert.Equal(1, outcome.Added);
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            var made = await db.Set<Enterprise>().SingleAsync();
            Assert.Equal((place.TamDuong, "0100109106", "Xã Bình Lư", 1250, "0912345678", "Lò Thị Hoa"), (made.OrgUnitId, made.TaxCode, made.Place, made.Workers, made.ContactPhone, made.ContactName));
            Assert.Equal(700, (await db.Set<Headcount>().SingleAsync()).Women);
        });
    }

    [Theory]
    [InlineData("1\tCông ty A\t0100109107\t\t30", "C2", "số thứ 10 không khớp")]
    [InlineData("1\tCông ty A\t\t\t1,5", "E2", "không phải số nguyên")]
    [InlineData("1\tCông ty A\t\t\tba mươi", "E2", "không phải là số")]
    [InlineData("1\tCông ty A\t\t\t30\t31", "F2", "nữ 31 nhiều hơn tổng 30")]
    [InlineData("1\tCông ty A\t\t\t300000", "E2", "ngoài khoảng")]
    [InlineData("1\tCông ty A\t\t\t30\t\t\t\t\t\t\t\tLĐLĐ huyện Sìn Hồ", "M2", "không có đơn vị nào là “LĐLĐ huyện Sìn Hồ”")]
    [InlineData("1\t\t0100109106\tBản Hon\t30", "B2", "thiếu tên doanh nghiệp")]
    public async Task A_wrong_cell_is_named_and_stops_the_whole_import(string line, string cell, string why)
    {
        await using var app = new TestApp("sqlite");
        var place = await LaiChau.BuildAsync(app);
        var plan = await PlanAsync(app, place.TamDuong, Flat + line + "\n2\tCông ty B\t\t\t40\n");
        var note = Assert.Single(plan.Rows[0].Notes, n => n.IsError);
        Assert.Equal(cell, note.Cell);
        Assert.Contains(why, note.Text);
        Assert.Contains($"ô {cell}: ", plan.Refusal);
        await Assert.ThrowsAsync<RuleBroken>(() => ImportAsync(app, place.TamDuong, Flat + line + "\n2\tCông ty B\t\t\t40\n"));
        Assert.Equal(0, await CountAsync(app));
    }

    [Fact]
    public async Task An_enterprise_that_stands_twice_in_the_file_is_refused_with_both_lines()
    {
        await using var app = new TestApp("sqlite");
        var place = await LaiChau.BuildAsync(app);
        var plan = await PlanAsync(app, place.TamDuong, Flat + "1\tCông ty TNHH XD Bình An\t\t\t30\n2\tCông ty B\t\t\t31\n3\tCty TNHH Xây dựng Bình An\t\t\t32\n");
        Assert.Contains("cùng tên và địa bàn với dòng 2; bỏ một dòng", Assert.Single(plan.Rows[2].Notes).Text);
    }

    [Fact]
    public async Task A_heading_that_names_no_unit_is_refused_at_its_cell_with_the_names_that_would_do()
    {
        await using var app = new TestApp("sqlite");
        var place = await LaiChau.BuildAsync(app);
        var plan = await PlanAsync(app, place.Province, LaiChau.AnnexText().Replace("Huyện Nậm Nhùn", "Huyện Nậm Nhung"));
        var problem = Assert.Single(plan.Problems);
        Assert.Equal("A12", problem.Cell);
        Assert.Contains("LĐLĐ huyện Nậm Nhùn", problem.Text);
        Assert.Equal(RowState.Error, Assert.Single(plan.Rows, r => r.Name.Contains("Liên Việt")).State);
    }

    [Theory, EachDatabase]
    public async Task What_may_be_somebody_elses_enterprise_is_left_out_unless_declared_another(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        await app.RegisterAsync(r => r.AddAsync(new(place.MuongTe, "Công ty TNHH Số 9", Ownership.Limited, "0100109106"), null, false));
        await app.RegisterAsync(r => r.AddAsync(new(place.MuongTe, "Công ty Chè", Ownership.Limited), null, false));
        var list = Flat + "1\tCông ty lạ\t0100109106\t\t30\n2\tCty Chè\t\t\t31\n3\tCông ty mới\t\t\t32\n";
        var plan = await PlanAsync(app, place.TamDuong, list, scope: place.TamDuong);
        Assert.Equal([RowState.Duplicate, RowState.Duplicate, RowState.New], plan.Rows.Select(r => r.State));
        Assert.Contains("mã số thuế đã có trong sổ: “Công ty TNHH Số 9”, LĐLĐ huyện Mường Tè phụ trách", plan.Rows[0].Notes[^1].Text);
        Assert.Equal(new ImportOutcome(2, 0, 0, 1), (await ImportAsync(app, place.TamDuong, list, doublesAreOthers: true)).Outcome);
    }

    [Theory]
    [InlineData("", "rỗng")]
    [InlineData("Chỉ là một câu, không có bảng", "không có bảng nào")]
    public async Task A_file_without_a_table_is_refused_with_what_to_do(string content, string why)
    {
        await using var app = new TestApp("sqlite");
        var place = await LaiChau.BuildAsync(app);
        Assert.Contains(why, (await Assert.ThrowsAsync<TableRefused>(() => PlanAsync(app, place.Province, content))).Message);
    }

    [Fact]
    public async Task A_table_of_something_else_is_said_to_be_no_list_of_enterprises()
    {
        await using var app = new TestApp("sqlite");
        var place = await LaiChau.BuildAsync(app);
        var plan = await PlanAsync(app, place.Province, "TT\tĐơn vị\tSố đoàn viên\n1\tLĐLĐ huyện Tam Đường\t91\n2\tLĐLĐ huyện Mường Tè\t129\n");
        Assert.Contains("Không thấy danh sách doanh nghiệp", plan.Refusal);
    }

    [Fact]
    public async Task Text_of_an_old_font_is_converted_and_said_to_be()
    {
        await using var app = new TestApp("sqlite");
        var place = await LaiChau.BuildAsync(app);
        var text = Encoding.Latin1.GetBytes("TT\tTªn doanh nghiÖp\tSè lao ®éng\n1\tC«ng ty cæ phÇn Xi m¨ng T©y B¾c\t61\n2\tC«ng ty TNHH Thuû ®iÖn NËm Na\t30\n");
        var plan = await app.RunAsync(async s => (await s.GetRequiredService<EnterpriseImport>().PlanAsync(new MemoryStream(text), new(place.TamDuong, "cu.txt")))!);
        Assert.Equal(["Công ty cổ phần Xi măng Tây Bắc", "Công ty TNHH Thuỷ điện Nậm Na"], plan.Rows.Select(r => r.Name));
        Assert.Contains(plan.Warnings, w => w.Contains("TCVN3"));
    }

    [Fact]
    public async Task A_unit_outside_the_scope_gives_no_plan()
    {
        await using var app = new TestApp("sqlite");
        var place = await LaiChau.BuildAsync(app);
        Assert.Null(await PlanAsync(app, place.MuongTe, LaiChau.AnnexText(), scope: place.TamDuong));
    }
}
