using System.Net;
using AngleSharp.Html.Dom;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Founding;

public class FoundingPagesTests
{
    [Theory, EachDatabase]
    public async Task A_case_is_carried_from_opening_to_its_decision(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        var opened = await http.SubmitAsync($"/thanh-lap/mo?doanh-nghiep={world.EnterpriseId}", ("Day", "12/06/2024"), ("ExpectedMembers", "57"));
        Assert.Contains("Đã mở hồ sơ TL-2024-001", opened.Body!.TextContent);
        var id = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<FoundingCase>().Select(c => c.Id).SingleAsync());
        var home = $"/thanh-lap/{id}";
        await http.SubmitAsync($"{home}/buoc/tiep-xuc", ("Day", "18/06/2024"), ("Officer", "Lý Văn Phong"), ("Outcome", "Đồng ý tạo điều kiện"));
        await http.SubmitAsync($"{home}/buoc/ban-van-dong", ("Day", "27/06/2024"), ("Names", "Tao Thị Mai\r\nLò Văn Un"));

        var list = "Họ và tên\tNgày sinh\tSố định danh\n" + string.Join('\n', Enumerable.Range(0, 6).Select(i => $"Lò Văn {(char)('A' + i)}\t0{i + 1}/02/1990\t01209000000{i}"));
        var wrong = await http.SubmitAsync($"{home}/don/nhap", ("Text", list + "\nVàng A Sử\t31/02/1990\t12"), ("AppliedOn", "01/07/2024"));
        Assert.Contains("Không có ngày 31/02/1990", wrong.QuerySelector("main")!.TextContent);
        Assert.Contains("Vàng A Sử", ((IHtmlTextAreaElement)wrong.QuerySelector("textarea")!).Value);
        await SaveImportAsync(http, id, list);
        await http.SubmitAsync($"{home}/buoc/thu-don", ("Day", "04/07/2024"));

        var applicants = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Applicant>().OrderBy(a => a.Id).Select(a => a.Id).ToListAsync());
        var congress = new List<(string, string)> { ("Day", "05/07/2024"), ("Summoned", "6"), ("Present", "6"), ("Issued", "6"), ("Collected", "6"), ("Valid", "6") };
        var tooMany = await http.SubmitAsync($"{home}/buoc/dai-hoi", [.. congress, ($"Votes[{applicants[0]}]", "7")]);
        Assert.Contains("7 phiếu, trong khi có 6", tooMany.QuerySelector("main")!.TextContent);
        Assert.Equal("7", ((IHtmlInputElement)tooMany.QuerySelector($"#phieu-{applicants[0]}")!).Value);
        await http.SubmitAsync($"{home}/buoc/dai-hoi", [.. congress, .. applicants.Take(3).Select(a => ($"Votes[{a}]", "6"))]);
        await http.SubmitAsync($"{home}/buoc/hop-bch", ("Day", "09/07/2024"), ("ChairId", $"{applicants[0]}"));
        foreach (var kind in PaperKinds.NeededFor(FoundingKind.OneEmployer)) await http.SubmitAsync($"{home}/giay-to/{kind}", ("About", "01, 10/07/2024"));
        await http.SubmitAsync($"{home}/buoc/nop-ho-so", ("Day", "15/07/2024"));
        await http.SubmitAsync($"{home}/buoc/tham-dinh", [("Day", "18/07/2024"), ("Note", "Đủ"), .. Enum.GetValues<AppraisalPoint>().Select(p => ($"Fits[{p}]", "True"))]);

        var preview = await http.GetPageAsync($"{home}/cong-nhan");
        foreach (var words in new[] { "01/QĐ-LĐLĐ", "LC.TD.01", "6 người được kết nạp", "60 lao động, ngưỡng 25" }) Assert.Contains(words, preview.QuerySelector("main")!.TextContent);
        var done = await http.SubmitAsync($"{home}/cong-nhan", ("Name", "Hoàng Thị Vân"));
        Assert.Contains("Đã ký Quyết định 01/QĐ-LĐLĐ", done.Body!.TextContent);
        Assert.NotNull(done.QuerySelector("a[href^='/tep/']"));
        Assert.Contains("Đã công nhận", (await http.GetPageAsync("/thanh-lap")).QuerySelector("main")!.TextContent);
    }

    [Theory, EachDatabase]
    public async Task The_same_signature_sent_twice_makes_one_union(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        var id = await world.CaseAsync(FoundingStep.Appraisal);
        var form = await http.FillAsync($"/thanh-lap/{id}/cong-nhan", ("Name", "Hoàng Thị Vân"));
        var both = await Task.WhenAll(http.PostFormAsync($"/thanh-lap/{id}/cong-nhan", form), http.PostFormAsync($"/thanh-lap/{id}/cong-nhan", form));
        var late = await http.PostFormAsync($"/thanh-lap/{id}/cong-nhan", form);
        Assert.All([.. both, late], r => Assert.Contains($"/thanh-lap/{id}", r.RequestMessage!.RequestUri!.PathAndQuery));
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            Assert.Equal(1, await db.Set<OrgUnit>().CountAsync(u => u.Kind == UnitKind.Grassroots));
            Assert.Equal(1, await db.Set<OfficialDocument>().CountAsync());
        });
    }

    [Theory, EachDatabase]
    public async Task The_second_of_two_signers_is_told_that_the_case_has_ended(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        var path = $"/thanh-lap/{await world.CaseAsync(FoundingStep.Appraisal)}/cong-nhan";
        var (first, second) = (await http.FillAsync(path, ("Name", "Hoàng Thị Vân")), await http.FillAsync(path, ("Name", "Lò Văn Hặc")));
        await http.PostFormAsync(path, first);
        var told = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await (await http.PostFormAsync(path, second)).Content.ReadAsStringAsync()).QuerySelector("main")!;
        Assert.Contains("có thể do người khác vừa ký. Chữ ký này không ghi thêm gì", told.TextContent);
        Assert.DoesNotContain("Sẽ được tạo ra", told.TextContent);
        Assert.Equal("Lò Văn Hặc", ((IHtmlInputElement)told.QuerySelector("[name=Name]")!).Value);
    }

    [Theory, EachDatabase]
    public async Task What_is_to_be_looked_at_stands_on_the_case_and_before_the_signature(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        var id = await world.CaseAsync(FoundingStep.Appraisal);
        await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Applicant>().Where(a => a.FullName == "Lò Văn Ga").ExecuteUpdateAsync(set => set.SetProperty(a => a.JobTitle, "Giám đốc")));
        foreach (var page in (string[])["", "/cong-nhan"])
        {
            var main = (await http.GetPageAsync($"/thanh-lap/{id}{page}")).QuerySelector("main")!.TextContent;
            Assert.Contains("Xem chức vụ: 1 người", main);
            Assert.Contains("Giám đốc: người được ký thay mặt doanh nghiệp", main);
        }
    }

    [Theory, EachDatabase]
    public async Task An_employer_with_a_case_under_way_leads_to_it_and_offers_no_second_one(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        Assert.NotNull((await http.GetPageAsync($"/doanh-nghiep/{world.EnterpriseId}")).QuerySelector("main a[href^='/thanh-lap/mo']"));
        var id = await world.CaseAsync(FoundingStep.Contact);
        var page = await http.GetPageAsync($"/doanh-nghiep/{world.EnterpriseId}");
        Assert.Equal("Hồ sơ TL-2024-001, bước tiếp xúc, tuyên truyền", page.QuerySelector($"main a.btn-primary[href='/thanh-lap/{id}']")!.TextContent.Trim());
        Assert.Contains("lập ban vận động", page.QuerySelector(".next")!.TextContent);
        Assert.Null(page.QuerySelector("main a[href^='/thanh-lap/mo']"));
        var again = await http.GetAsync($"/thanh-lap/mo?doanh-nghiep={world.EnterpriseId}");
        Assert.Equal($"/thanh-lap/{id}", again.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory, EachDatabase]
    public async Task A_page_left_open_takes_back_the_step_it_shows_and_no_other(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        var id = await world.CaseAsync(FoundingStep.Congress);
        var form = await http.FillAsync($"/thanh-lap/{id}/rut-buoc", ("Reason", "Ghi nhầm"));
        var answers = new List<HttpStatusCode>();
        for (var time = 0; time < 3; time++)
        {
            form["__form"] = $"{Guid.NewGuid()}";
            answers.Add((await http.PostFormAsync($"/thanh-lap/{id}/rut-buoc", form)).StatusCode);
        }
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity], answers);
        Assert.Equal(FoundingStep.Applications, await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<FoundingCase>().Select(c => c.Step).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task Other_units_cases_do_not_exist_and_a_leader_only_reads(string database)
    {
        await using var app = new TestApp(database);
        var (_, world) = await SignedInAsync(app);
        await app.AddAccountAsync("mt", (world.Neighbour.Id, Roles.UnitOfficer));
        await app.AddAccountAsync("lanhdao", (world.Province.Id, Roles.Leader));
        var id = await world.CaseAsync(FoundingStep.Appraisal);
        var applicant = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Applicant>().Select(a => a.Id).FirstAsync());
        string[] pages = ["", "/don", "/don/nhap", "/don/them", $"/don/{applicant}", "/sua", "/rut-buoc", "/cong-nhan", "/khong-cong-nhan", "/giay-to/Request", "/buoc/tiep-xuc", "/buoc/dai-hoi", "/buoc/hop-bch", "/buoc/tham-dinh", "/buoc/tra-lai", "/don/xlsx"];
        var stranger = app.CreateClient();
        await stranger.SignInAsync("mt");
        foreach (var page in pages) Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/thanh-lap/{id}{page}")).StatusCode);
        var mine = await stranger.FillAsync("/thanh-lap/mo", ("EnterpriseId", $"{world.EnterpriseId}"), ("Day", "12/06/2024"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostFormAsync("/thanh-lap/mo", mine)).StatusCode);
        Assert.DoesNotContain("Sâm Pu Si Lung", await stranger.GetStringAsync("/thanh-lap"));

        var leader = app.CreateClient();
        await leader.SignInAsync("lanhdao");
        var seen = await leader.GetPageAsync($"/thanh-lap/{id}");
        Assert.Contains("Công ty Cổ phần Sâm Pu Si Lung", seen.QuerySelector("h1")!.TextContent);
        Assert.Empty(seen.QuerySelectorAll("main form, main a[href*='/buoc/'], main a[href*='/sua']"));
        Assert.NotEqual(HttpStatusCode.OK, (await leader.GetAsync($"/thanh-lap/{id}/cong-nhan")).StatusCode);
        Assert.DoesNotContain("012090000", await leader.GetStringAsync($"/thanh-lap/{id}/don"));
    }

    [Theory, EachDatabase]
    public async Task The_list_shows_what_was_true_on_the_day_asked_and_leaves_as_a_workbook(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        await world.CaseAsync(FoundingStep.Congress);
        var today = (await http.GetPageAsync("/thanh-lap")).QuerySelector("main")!.TextContent;
        Assert.Contains("Quá 1 ngày làm việc", today);
        Assert.Contains("Đại hội thành lập", today);
        var before = (await http.GetPageAsync("/thanh-lap?ngay=2024-06-20")).QuerySelector("main")!.TextContent;
        Assert.Contains("Khảo sát", before);
        Assert.DoesNotContain("Đại hội thành lập", before);
        Assert.Contains("Không có dòng nào khớp", (await http.GetPageAsync("/thanh-lap?buoc=Dossier")).QuerySelector("main")!.TextContent);
        var sheet = await http.GetAsync("/thanh-lap/xlsx?tinh-trang=muon");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet.Content.Headers.ContentType!.MediaType);
    }

    private static async Task SaveImportAsync(HttpClient http, long id, string list)
    {
        var checkedPage = await http.SubmitAsync($"/thanh-lap/{id}/don/nhap", ("Text", list), ("AppliedOn", "01/07/2024"));
        var button = checkedPage.QuerySelector("button[formaction]")!;
        Assert.Equal("Nhập 6 đơn", button.TextContent.Trim());
        var text = ((IHtmlTextAreaElement)checkedPage.QuerySelector("textarea")!).Value;
        var saved = await http.PostFormAsync(button.GetAttribute("formaction")!, await http.FillAsync($"/thanh-lap/{id}/don/nhap", ("Text", text), ("AppliedOn", "01/07/2024")));
        Assert.Contains("Đã nhập 6 đơn", await saved.Content.ReadAsStringAsync());
    }

    private static async Task<(HttpClient Http, FoundingWorld World)> SignedInAsync(TestApp app)
    {
        var world = await FoundingWorld.BuildAsync(app);
        await app.AddAccountAsync("tamduong", (world.District.Id, Roles.UnitOfficer));
        var http = app.CreateClient();
        await http.SignInAsync("tamduong");
        return (http, world);
    }
}
