using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Enterprises;

public sealed class EnterprisePagesTests
{
    private const string Annex = "DANH SÁCH DOANH NGHIỆP CÓ TRÊN 25 LAO ĐỘNG\n\nTT\tĐơn vị\tTổng số lao động (người)\tGhi chú\nHuyện Mường Tè\t\t\t\n1\tCông ty Cổ phần Sâm Pu Si Lung\t60\t\n"
        + "Huyện Tam Đường\t\t\t\n1\tCông ty Cổ phần Xi măng NORCEM Yên Bình tại Lai Châu\t61\t\n2\tCÔNG:\t{0}\t";

    private sealed record Place(long Province, long TamDuong, long MuongTe);

    private static async Task<Place> BuildAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        var tamDuong = await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", province.Id);
        var muongTe = await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.MT", "LĐLĐ huyện Mường Tè", province.Id);
        await app.AddAccountAsync("tinh", (province.Id, Roles.Organiser));
        await app.AddAccountAsync("tamduong", (tamDuong.Id, Roles.UnitOfficer));
        await app.AddAccountAsync("lanhdao", (province.Id, Roles.Leader));
        return new(province.Id, tamDuong.Id, muongTe.Id);
    }

    private static async Task<HttpClient> SignedInAsync(TestApp app, string account)
    {
        var http = app.CreateClient();
        await http.SignInAsync(account);
        return http;
    }

    private static Task<long> AddAsync(TestApp app, long unit, string name, string? taxCode = null) => app.RunAsync(async s =>
        (await s.GetRequiredService<EnterpriseRegister>().AddAsync(new(unit, name, Ownership.Limited, taxCode), new(new(2024, 7, 1), 30, null, null, "Khảo sát"), true)).Id);

    private static async Task<HttpResponseMessage> SendListAsync(HttpClient http, long unit, string text, string name = "phu luc.txt")
    {
        var values = await http.FillAsync("/doanh-nghiep/nhap", ("Unit", unit.ToString(CultureInfo.InvariantCulture)));
        using var form = new MultipartFormDataContent();
        foreach (var (key, value) in values) form.Add(new StringContent(value), key);
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "ListFile", name);
        return await http.PostAsync("/doanh-nghiep/nhap", form);
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    [Theory, EachDatabase]
    public async Task An_officer_enters_an_enterprise_and_sees_it_with_its_history(string database)
    {
        await using var app = new TestApp(database);
        var place = await BuildAsync(app);
        var http = await SignedInAsync(app, "tamduong");
        var shown = await http.SubmitAsync("/doanh-nghiep/them", ("Name", "Công ty TNHH Chè Tam Đường"), ("TaxCode", "0100109106"), ("OrgUnitId", $"{place.TamDuong}"), ("Total", "1.250"), ("Source", "Khảo sát đợt 2"));
        Assert.Equal("Công ty TNHH Chè Tam Đường", shown.QuerySelector("h1")!.TextContent);
        Assert.Contains("1.250 lao động", shown.QuerySelector(".facts")!.TextContent);
        Assert.Contains("Thêm doanh nghiệp", shown.QuerySelector(".trail")!.TextContent);
        Assert.Contains("Loại hình: Công ty TNHH", shown.QuerySelector(".trail")!.TextContent);
        Assert.Equal("/thanh-lap/mo?doanh-nghiep=1", shown.QuerySelector(".acts .btn-primary")!.GetAttribute("href"));
        var list = await http.GetPageAsync("/doanh-nghiep?q=CHE+tam");
        Assert.Contains("Công ty TNHH Chè Tam Đường", list.QuerySelector("#doanh-nghiep tbody th")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/doanh-nghiep.xlsx?q=che")).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_read_and_the_rules_that_are_broken_are_told_together_and_nothing_is_saved(string database)
    {
        await using var app = new TestApp(database);
        var place = await BuildAsync(app);
        var http = await SignedInAsync(app, "tamduong");
        var page = await http.SubmitAsync("/doanh-nghiep/them", ("Name", "Công ty A"), ("TaxCode", "0100109107"), ("OrgUnitId", $"{place.TamDuong}"), ("ContactPhone", "09"), ("Total", "ba mươi"), ("Day", "31/02/2024"));
        Assert.Equivalent(new[] { "#TaxCode", "#ContactPhone", "#Total", "#Day" }, page.QuerySelectorAll(".summary a").Select(a => a.GetAttribute("href")));
        Assert.Equal("0100109107", page.QuerySelector("#TaxCode")!.GetAttribute("value"));
        var missing = await http.SubmitAsync("/doanh-nghiep/them", ("Name", ""), ("TaxCode", "12"), ("Total", "30"), ("Source", ""));
        Assert.All(["#Name", "#TaxCode"], field => Assert.Contains(field, missing.QuerySelectorAll(".summary a").Select(a => a.GetAttribute("href"))));
        Assert.Equal(0, await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Of_an_enterprise_elsewhere_an_officer_is_told_name_and_unit_only_and_that_it_was_told_is_kept(string database)
    {
        await using var app = new TestApp(database);
        var place = await BuildAsync(app);
        await app.RunAsync(s => s.GetRequiredService<EnterpriseRegister>().AddAsync(
            new(place.MuongTe, "Công ty Thủy điện Nậm Na", Ownership.JointStock, null, "Thủy điện", "Mường Tè", "Bản Nậm Cười 5", "Giàng A Chu", "0912345678"), new(new(2024, 7, 1), 87, null, null, "Khảo sát"), true));
        var http = await SignedInAsync(app, "tamduong");
        var page = await http.SubmitAsync("/doanh-nghiep/them", ("Name", "Công ty Thủy điện Nậm Na"), ("OrgUnitId", $"{place.TamDuong}"));
        var told = page.QuerySelector("main")!.TextContent;
        Assert.Contains("LĐLĐ huyện Mường Tè phụ trách", told, StringComparison.Ordinal);
        Assert.All(["87", "Giàng A Chu", "0912", "Nậm Cười", "Mường Tè,"], hidden => Assert.DoesNotContain(hidden, told, StringComparison.Ordinal));
        var noted = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Operation>().SingleAsync(o => o.Kind == EnterpriseOperations.ToldElsewhere.Code));
        Assert.Equal(("tamduong", "“Công ty Thủy điện Nậm Na”, LĐLĐ huyện Mường Tè"), (noted.AccountName, noted.Reason));
    }

    [Theory, EachDatabase]
    public async Task A_possible_double_is_shown_before_saving_and_saved_when_declared_another(string database)
    {
        await using var app = new TestApp(database);
        var place = await BuildAsync(app);
        await AddAsync(app, place.TamDuong, "Công ty TNHH Xây dựng Đông Hưng");
        await AddAsync(app, place.MuongTe, "Cty TNHH XD Đông Hưng");
        var http = await SignedInAsync(app, "tamduong");
        var fields = new[] { ("Name", "CTY TNHH XD ĐÔNG HƯNG"), ("OrgUnitId", $"{place.TamDuong}") };
        var asked = await http.PostFormAsync("/doanh-nghiep/them", await http.FillAsync("/doanh-nghiep/them", fields));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        var page = await ReadAsync(asked);
        Assert.Equal("CTY TNHH XD ĐÔNG HƯNG", ((IHtmlInputElement)page.GetElementById("Name")!).Value);
        var doubles = page.QuerySelectorAll(".note.is-slow li").ToList();
        Assert.Equal(2, doubles.Count);
        Assert.NotNull(doubles[0].QuerySelector("a"));
        Assert.Null(doubles[1].QuerySelector("a"));
        Assert.Equal("Cty TNHH XD Đông Hưng, LĐLĐ huyện Mường Tè phụ trách", doubles[1].TextContent.Trim());
        var saved = await http.SubmitAsync("/doanh-nghiep/them", [.. fields, ("IsAnother", "true")]);
        Assert.Equal("CTY TNHH XD ĐÔNG HƯNG", saved.QuerySelector("h1")!.TextContent);
    }

    [Theory, EachDatabase]
    public async Task Counts_visits_next_step_and_closing_are_entered_on_their_forms(string database)
    {
        await using var app = new TestApp(database);
        var place = await BuildAsync(app);
        var id = await AddAsync(app, place.TamDuong, "Công ty Chè");
        var http = await SignedInAsync(app, "tamduong");
        var refused = await http.SubmitAsync($"/doanh-nghiep/{id}/lao-dong", ("Total", "30"), ("Women", "31"), ("Source", "Khảo sát"));
        Assert.Contains("Lao động nữ từ 0 đến 30", refused.QuerySelector("#Women-error")!.TextContent);
        Assert.Contains("35 lao động", (await http.SubmitAsync($"/doanh-nghiep/{id}/lao-dong", ("Total", "35"), ("Women", "20"), ("Source", "Khảo sát"))).QuerySelector(".facts")!.TextContent);
        await http.SubmitAsync($"/doanh-nghiep/{id}/lam-viec", ("Day", "22/07/2024"), ("Held", "true"), ("Result", "Agreed"), ("Outcome", "Giám đốc đồng ý"), ("NextStep", "Họp người lao động"), ("NextStepOn", "30/07/2024"));
        var shown = await http.SubmitAsync($"/doanh-nghiep/{id}/buoc-tiep-theo", ("Readiness", "4"), ("Reason", "Đã có người vận động"));
        Assert.Contains("Họp người lao động, 30/07/2024", shown.QuerySelector(".next")!.TextContent);
        Assert.Contains("4/5, Đồng ý, cần chuẩn bị", shown.QuerySelector(".next")!.TextContent);
        Assert.Contains("Giám đốc đồng ý", shown.QuerySelector("#lam-viec")!.TextContent);
        var closed = await http.SubmitAsync($"/doanh-nghiep/{id}/ngung", ("ClosedOn", "20/07/2024"), ("Reason", "Thông báo giải thể"));
        Assert.Contains("Ngừng hoạt động từ 20/07/2024", closed.QuerySelector(".facts")!.TextContent);
    }

    [Theory, EachDatabase]
    public async Task A_list_is_run_dry_then_imported_once(string database)
    {
        await using var app = new TestApp(database);
        var place = await BuildAsync(app);
        var http = await SignedInAsync(app, "tinh");
        var sent = await SendListAsync(http, place.Province, string.Format(CultureInfo.InvariantCulture, Annex, 121).Replace("CÔNG", "CỘNG"));
        var address = sent.RequestMessage!.RequestUri!.PathAndQuery;
        var dry = await ReadAsync(sent);
        Assert.Equal("Chạy thử: thêm 2, cập nhật 0", dry.QuerySelector("h1")!.TextContent);
        Assert.Equal(0, await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().CountAsync()));
        Assert.Equal("Nhập 2 dòng", dry.QuerySelector(".savebar .btn-primary")!.TextContent);
        var done = await http.SubmitAsync(address);
        Assert.Contains("Thêm 2", done.QuerySelector(".lead")!.TextContent);
        Assert.Equal(1, await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Operation>().CountAsync(o => o.Kind == "enterprise.import")));
        Assert.Contains("phu luc.txt", (await http.GetPageAsync("/doanh-nghiep/nhap")).QuerySelector("#lo")!.TextContent);
    }

    [Theory, EachDatabase]
    public async Task A_list_whose_sum_disagrees_says_where_and_offers_no_import(string database)
    {
        await using var app = new TestApp(database);
        var place = await BuildAsync(app);
        var http = await SignedInAsync(app, "tinh");
        var dry = await ReadAsync(await SendListAsync(http, place.Province, string.Format(CultureInfo.InvariantCulture, Annex, 112).Replace("CÔNG", "CỘNG")));
        Assert.Contains("ô C8: “CỘNG”: tổng số lao động ghi 112, các dòng cộng được 121", dry.QuerySelector(".note.is-late")!.TextContent);
        Assert.Null(dry.QuerySelector(".savebar .btn-primary"));
        var empty = await SendListAsync(http, place.Province, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("rỗng", (await ReadAsync(empty)).GetElementById("ListFile-error")!.TextContent);
    }

    [Theory, EachDatabase]
    public async Task A_foreign_enterprise_is_not_found_and_a_reader_changes_nothing(string database)
    {
        await using var app = new TestApp(database);
        var place = await BuildAsync(app);
        var theirs = await AddAsync(app, place.MuongTe, "Công ty Sâm");
        var http = await SignedInAsync(app, "tamduong");
        foreach (var page in new[] { "", "/sua", "/lao-dong", "/lam-viec", "/buoc-tiep-theo", "/ngung" })
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/doanh-nghiep/{theirs}{page}")).StatusCode);
        var reader = await SignedInAsync(app, "lanhdao");
        Assert.Empty((await reader.GetPageAsync($"/doanh-nghiep/{theirs}")).QuerySelectorAll(".acts a"));
        using var strict = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await strict.SignInAsync("lanhdao");
        Assert.Equal(HttpStatusCode.Forbidden, (await strict.GetAsync($"/doanh-nghiep/{theirs}/sua")).StatusCode);
    }
}
