using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Enterprises;

public class EnterpriseRegisterTests
{
    private static EnterpriseFacts Facts(long unit, string name = "Công ty TNHH Chè Tam Đường", string? taxCode = null, string? place = "Huyện Tam Đường") =>
        new(unit, name, Ownership.Limited, taxCode, Place: place);

    private static VisitFacts VisitOn(int day) => new(new DateOnly(2024, 7, day), "Lý Văn Phong", "Giám đốc");

    [Theory, EachDatabase]
    public async Task Of_many_who_enter_the_same_enterprise_at_once_one_does(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        var refused = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
            await Record.ExceptionAsync(() => app.RegisterAsync(r => r.AddAsync(Facts(place.TamDuong), null, false))))));
        Assert.Equal(7, refused.OfType<RuleBroken>().Count(r => r.Field == EnterpriseRegister.AnotherField));
    }

    [Theory, EachDatabase]
    public async Task The_latest_count_by_its_day_is_the_number_of_workers_whatever_the_order_of_entry(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        var id = (await app.RegisterAsync(r => r.AddAsync(Facts(place.TamDuong), LaiChau.Count(30, new(2024, 6, 1)), false))).Id;
        Assert.Equal(35, (await app.RegisterAsync(r => r.RecordHeadcountAsync(id, LaiChau.Count(35, new(2024, 7, 10)))))!.Workers);
        Assert.Equal(35, (await app.RegisterAsync(r => r.RecordHeadcountAsync(id, LaiChau.Count(28, new(2024, 5, 1)))))!.Workers);
        Assert.Equal(36, (await app.RegisterAsync(r => r.RecordHeadcountAsync(id, LaiChau.Count(36, new(2024, 7, 10)))))!.Workers);
        await app.RunAsync(async s => Assert.Equal([28, 30, 36], await s.GetRequiredService<AppDbContext>().Set<Headcount>().OrderBy(h => h.Day).Select(h => h.Total).ToListAsync()));
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_true_is_refused_at_its_field(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        var id = (await app.RegisterAsync(r => r.AddAsync(Facts(place.TamDuong), null, false))).Id;
        async Task<string> Field(Func<EnterpriseRegister, Task> act) => (await app.RefusedAsync(act)).Field;
        Assert.Equal("Name", await Field(r => r.AddAsync(Facts(place.TamDuong, "  "), null, false)));
        Assert.Equal("TaxCode", await Field(r => r.AddAsync(Facts(place.TamDuong, "Công ty B", "0100109107"), null, false)));
        Assert.Equal("OrgUnitId", await Field(r => r.AddAsync(Facts(place.TamDuong) with { OrgUnitId = GrassrootsOf(app, place).Result }, null, false)));
        Assert.Equal("Day", await Field(r => r.RecordHeadcountAsync(id, LaiChau.Count(30, new(2024, 7, 23)))));
        Assert.Equal("Total", await Field(r => r.RecordHeadcountAsync(id, LaiChau.Count(200_001))));
        Assert.Equal("Women", await Field(r => r.RecordHeadcountAsync(id, LaiChau.Count(30) with { Women = 31 })));
        Assert.Equal("Insured", await Field(r => r.RecordHeadcountAsync(id, LaiChau.Count(30) with { Insured = 31 })));
        Assert.Equal("Readiness", await Field(r => r.SetReadinessAsync(id, 6, null)));
        Assert.Equal("Outcome", await Field(r => r.AddHeldVisitAsync(id, VisitOn(20), " ", new(null, null))));
        Assert.Equal("Day", await Field(r => r.AddHeldVisitAsync(id, VisitOn(23), "Đồng ý", new(null, null))));
        Assert.Equal("NextStepOn", await Field(r => r.SetNextStepAsync(id, new("Gọi lại", new(2024, 7, 21)))));
        Assert.Equal("ClosedOn", await Field(r => r.CloseAsync(id, new(2024, 7, 23), "Giải thể")));
    }

    private static async Task<long> GrassrootsOf(TestApp app, LaiChau place) =>
        (await app.AddUnitAsync(UnitKind.Grassroots, "LC.TD.01", "CĐCS Chè", place.TamDuong)).Id;

    [Theory, EachDatabase]
    public async Task A_planned_visit_becomes_held_with_its_outcome_and_the_next_step_stands_at_the_enterprise(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        var id = (await app.RegisterAsync(r => r.AddAsync(Facts(place.TamDuong), null, false))).Id;
        var visit = (await app.RegisterAsync(r => r.PlanVisitAsync(id, VisitOn(25))))!;
        app.Clock.Day = new(2024, 7, 26);
        await app.RegisterAsync(r => r.HoldVisitAsync(visit.Id, VisitOn(25), "Giám đốc đồng ý cho tiếp xúc người lao động", new("Họp với người lao động", new(2024, 8, 1))));
        await app.RunAsync(async s =>
        {
            var enterprise = await s.GetRequiredService<AppDbContext>().Set<Enterprise>().SingleAsync();
            Assert.Equal(("Họp với người lao động", new DateOnly(2024, 8, 1)), (enterprise.NextStep, enterprise.NextStepOn));
            var acts = await s.GetRequiredService<History>().OfAsync<Enterprise>(id, 10);
            Assert.Equal(["Ghi buổi làm việc", "Ghi buổi làm việc", "Thêm doanh nghiệp"], acts.Select(a => a.What));
        });
        Assert.Equal("Buổi làm việc này đã ghi kết quả", (await app.RefusedAsync(r => r.HoldVisitAsync(visit.Id, VisitOn(25), "Lại", new(null, null)))).Message);
    }

    [Theory, EachDatabase]
    public async Task A_tax_code_is_entered_once_in_the_country_and_a_stranger_learns_only_name_and_unit(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        await app.RegisterAsync(r => r.AddAsync(Facts(place.MuongTe, "Công ty CP Sâm", "0100109106", "Huyện Mường Tè") with { ContactPhone = "0912345678" }, LaiChau.Count(60), false));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() =>
            app.RegisterAsync(r => r.AddAsync(Facts(place.TamDuong, "Công ty khác hẳn", "0100109106"), null, isAnother: true), place.TamDuong));
        Assert.Equal(("TaxCode", "Mã số thuế này là của “Công ty CP Sâm”, LĐLĐ huyện Mường Tè phụ trách"), (refused.Field, refused.Message));
        var told = await app.RunAsync(s => s.GetRequiredService<EnterpriseDuplicates>().FindAsync(new("0100109106", "X", null)), new OrgScope(place.TamDuong));
        Assert.Equal(new EnterpriseDuplicate(null, "Công ty CP Sâm", "LĐLĐ huyện Mường Tè", null, null, true), Assert.Single(told));
    }

    [Theory, EachDatabase]
    public async Task A_name_alike_in_the_same_place_must_be_confirmed_as_another_enterprise(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        await app.RegisterAsync(r => r.AddAsync(Facts(place.TamDuong, "Công ty TNHH Xây dựng và thương mại Đông Hưng Lai Châu"), null, false));
        var again = Facts(place.TamDuong, "CTY TNHH XD & TM ĐÔNG HƯNG LAI CHÂU");
        Assert.Equal(EnterpriseRegister.AnotherField, (await app.RefusedAsync(r => r.AddAsync(again, null, isAnother: false))).Field);
        Assert.NotNull(await app.RegisterAsync(r => r.AddAsync(again, null, isAnother: true)));
        Assert.NotNull(await app.RegisterAsync(r => r.AddAsync(again with { Place = "Huyện Sìn Hồ" }, null, isAnother: false)));
    }

    [Theory, EachDatabase]
    public async Task Of_two_officers_who_change_one_enterprise_the_second_is_told(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        var seen = await app.RegisterAsync(r => r.AddAsync(Facts(place.TamDuong), null, false));
        await app.RegisterAsync(r => r.ChangeAsync(seen.Id, Facts(place.TamDuong) with { Trade = "Chế biến chè" }, seen.Version, false));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() =>
            app.RegisterAsync(r => r.ChangeAsync(seen.Id, Facts(place.TamDuong) with { Trade = "Trồng chè" }, seen.Version, false)));
    }

    [Theory, EachDatabase]
    public async Task An_enterprise_outside_the_scope_does_not_exist_and_cannot_be_handed_out_of_it(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        var theirs = await app.RegisterAsync(r => r.AddAsync(Facts(place.MuongTe, place: null), null, false));
        Assert.Null(await app.RegisterAsync(r => r.RecordHeadcountAsync(theirs.Id, LaiChau.Count(30)), place.TamDuong));
        Assert.Null(await app.RegisterAsync(r => r.ChangeAsync(theirs.Id, Facts(place.TamDuong), theirs.Version, true), place.TamDuong));
        var ours = await app.RegisterAsync(r => r.AddAsync(Facts(place.TamDuong, "Công ty của ta"), null, false));
        await Assert.ThrowsAsync<OutOfScopeException>(() =>
            app.RegisterAsync(r => r.ChangeAsync(ours.Id, Facts(place.MuongTe, "Công ty của ta"), ours.Version, true), place.TamDuong));
    }

    [Theory, EachDatabase]
    public async Task An_enterprise_has_one_union_and_search_finds_it_with_or_without_accents(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        var union = await GrassrootsOf(app, place);
        var made = await app.RegisterAsync(r => r.AddAsync(Facts(place.TamDuong), null, false));
        await app.RunAsync(s => s.GetRequiredService<EnterpriseRegister>().LinkUnionAsync(made.Id, union, new(2024, 7, 15)));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => app.RunAsync(s => s.GetRequiredService<EnterpriseRegister>().LinkUnionAsync(made.Id, union, new(2024, 7, 16))));
        Assert.Contains("đã có công đoàn cơ sở từ ngày 15/07/2024", refused.Message);
        await app.RunAsync(async s => Assert.Contains(" che tam duong", (await s.GetRequiredService<AppDbContext>().Set<Enterprise>().SingleAsync()).SearchText));
    }
}
