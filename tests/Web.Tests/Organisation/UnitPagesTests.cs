using System.Net;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Files;
using DoanKet.Testing;
using DoanKet.Web.Tests.Directives;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Organisation;

public class UnitPagesTests
{
    private sealed record Province(long Id, long TamDuong, long Commune);

    private static async Task<(HttpClient Http, Province Units)> AsOrganiserAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        var district = await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", province.Id);
        var commune = await app.AddUnitAsync(UnitKind.Commune, "LC.X1", "Công đoàn xã Bình Lư", province.Id);
        await app.AddUnitAsync(UnitKind.Grassroots, "LC.TD.01", "CĐCS Chè Tam Đường", district.Id);
        await app.AddUnitAsync(UnitKind.Provincial, "DB", "LĐLĐ tỉnh Điện Biên", country.Id);
        await app.AddAccountAsync("tinh", (province.Id, Roles.Organiser));
        await app.AddAccountAsync("tamduong", (district.Id, Roles.UnitOfficer));
        var http = app.CreateClient();
        await http.SignInAsync("tinh");
        return (http, new(province.Id, district.Id, commune.Id));
    }

    private static (string, string)[] Decision(Province units, string effective, params (string, string)[] more) =>
    [
        ("Decision.IssuerId", $"{units.Id}"), ("Decision.Number", "15"), ("Decision.Symbol", "QĐ-LĐLĐ"), ("Decision.DocumentDate", "10/07/2024"),
        ("Decision.SignerName", "Giàng A Sử"), ("Decision.EffectiveOn", effective), ("Decision.Reason", "Sắp xếp lại tổ chức"), .. more,
    ];

    private static string Shown(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    [Fact]
    public async Task The_tree_shows_the_upper_levels_and_search_finds_the_grassroots()
    {
        await using var app = new TestApp("sqlite");
        var (http, _) = await AsOrganiserAsync(app);
        var tree = Shown(await http.GetPageAsync("/don-vi"));
        Assert.Contains("LĐLĐ huyện Tam Đường", tree);
        Assert.DoesNotContain("CĐCS Chè Tam Đường", tree);
        Assert.DoesNotContain("Điện Biên", tree);
        Assert.Contains("CĐCS Chè Tam Đường", Shown(await http.GetPageAsync("/don-vi?q=che")));
        Assert.DoesNotContain("Tam Đường", Shown(await http.GetPageAsync("/don-vi?ngay=2019-12-31")));
    }

    [Fact]
    public async Task A_move_says_what_it_touches_and_is_done_by_its_decision()
    {
        await using var app = new TestApp("sqlite");
        var (http, units) = await AsOrganiserAsync(app);
        var address = $"/don-vi/LC.TD/chuyen?den={units.Commune}";
        var preview = Shown(await http.GetPageAsync(address));
        Assert.Contains("2 đơn vị", preview);
        Assert.Contains("LĐLĐ tỉnh Lai Châu › Công đoàn xã Bình Lư", preview);

        var after = Shown(await http.SubmitAsync(address, Decision(units, "15/07/2024")));
        Assert.Contains("Đã chuyển 2 đơn vị.", after);
        Assert.Contains("Trực thuộc Công đoàn xã Bình Lư", after);
        Assert.Contains("15/QĐ-LĐLĐ", Shown(await http.GetPageAsync("/van-ban?q=15")));
        Assert.Contains("LĐLĐ huyện Tam Đường", Shown(await http.GetPageAsync("/don-vi/LC.X1")));
        Assert.DoesNotContain("LĐLĐ huyện Tam Đường", Shown(await http.GetPageAsync("/don-vi/LC.X1?ngay=2024-07-14")));
    }

    [Fact]
    public async Task Units_of_a_district_move_together_by_one_decision_or_not_at_all()
    {
        await using var app = new TestApp("sqlite");
        var (http, units) = await AsOrganiserAsync(app);
        var ids = new List<long>();
        foreach (var n in new[] { 2, 3, 4 }) ids.Add((await app.AddUnitAsync(UnitKind.Grassroots, $"LC.TD.0{n}", $"CĐCS Số {n}", units.TamDuong, new(2024, 7, n))).Id);
        string Address(params long[] chosen) => $"/don-vi/LC.TD/chuyen-truc-thuoc?den={units.Commune}{string.Concat(chosen.Select(id => $"&chon={id}"))}";
        Assert.Null((await http.GetPageAsync(Address())).QuerySelector("main form[method=post]"));
        Assert.Contains("Chọn công đoàn cấp trên mới và từ 1 đến", Shown(await http.GetPageAsync(Address())));
        Assert.Equal(4, (await http.GetPageAsync("/don-vi/LC.TD/chuyen-truc-thuoc?chon-het=true")).QuerySelectorAll("input[name=chon][checked]").Length);
        Assert.Contains("23/07/2024 chưa đến", Shown(await http.SubmitAsync(Address([.. ids]), [.. Decision(units, "24/07/2024").Where(f => f.Item1 != "Decision.DocumentDate"), ("Decision.DocumentDate", "23/07/2024")])));
        Assert.Contains("LĐLĐ tỉnh Lai Châu › Công đoàn xã Bình Lư", Shown(await http.GetPageAsync(Address([.. ids]))));
        Assert.Contains("CĐCS Số 4 (LC.TD.04)", Shown(await http.SubmitAsync(Address([.. ids]), Decision(units, "03/07/2024"))));
        Assert.DoesNotContain("CĐCS Số 2", Shown(await http.GetPageAsync("/don-vi/LC.X1?ngay=2024-07-12")));
        Assert.Contains("1 đơn vị đã chọn không còn trực thuộc", Shown(await http.SubmitAsync(Address(ids[0], units.Commune), Decision(units, "12/07/2024"))));
        Assert.Contains("không trực thuộc Công đoàn cơ sở được", Shown(await http.SubmitAsync($"/don-vi/LC.TD/chuyen-truc-thuoc?den={ids[2]}&chon={ids[0]}", Decision(units, "12/07/2024"))));
        Assert.Contains("Đã chuyển 2 đơn vị.", Shown(await http.SubmitAsync(Address(ids[0], ids[1]), Decision(units, "12/07/2024"))));
        var (district, commune) = (Shown(await http.GetPageAsync("/don-vi/LC.TD")), Shown(await http.GetPageAsync("/don-vi/LC.X1")));
        Assert.Equal([false, false, true], new[] { 2, 3, 4 }.Select(n => district.Contains($"CĐCS Số {n}", StringComparison.Ordinal)));
        Assert.Equal([true, true, false], new[] { 2, 3, 4 }.Select(n => commune.Contains($"CĐCS Số {n}", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/don-vi/LC.TD.01/chuyen-truc-thuoc")).StatusCode);
    }

    [Fact]
    public async Task An_act_of_a_later_day_stands_on_the_page_until_it_is_withdrawn()
    {
        await using var app = new TestApp("sqlite");
        var (http, units) = await AsOrganiserAsync(app);
        var page = await http.SubmitAsync("/don-vi/LC.TD/doi-ten", Decision(units, "01/08/2024", ("NewName", "Công đoàn khu vực Tam Đường")));
        Assert.Contains("Đổi tên thành Công đoàn khu vực Tam Đường chờ đến ngày 01/08/2024", Shown(page));
        Assert.Equal("LĐLĐ huyện Tam Đường", page.QuerySelector("h1")!.TextContent);
        var withdraw = page.QuerySelector("main a[href$='/bo']")!.GetAttribute("href")!;
        Assert.DoesNotContain("chờ đến ngày", Shown(await http.SubmitAsync(withdraw, ("Reason", "Chưa đủ điều kiện"))));
    }

    [Fact]
    public async Task What_was_typed_stays_when_the_decision_is_incomplete()
    {
        await using var app = new TestApp("sqlite");
        var (http, units) = await AsOrganiserAsync(app);
        var page = await http.SubmitAsync("/don-vi/LC/mo-don-vi", Decision(units, "32/07/2024", ("New.Name", "Công đoàn các khu công nghiệp"), ("New.Kind", "IndustrialZone"), ("New.Code", "LC.KCN")));
        Assert.Equal("Công đoàn các khu công nghiệp", page.QuerySelector("input[name='New.Name']")!.GetAttribute("value"));
        Assert.Equal("32/07/2024", page.QuerySelector("input[name='Decision.EffectiveOn']")!.GetAttribute("value"));
        Assert.Contains("Không có ngày 32/07/2024", Shown(page));
        Assert.Contains("Đã mở Công đoàn các khu công nghiệp", Shown(await http.SubmitAsync("/don-vi/LC/mo-don-vi",
            Decision(units, "22/07/2024", ("New.Name", "Công đoàn các khu công nghiệp"), ("New.Kind", "IndustrialZone"), ("New.Code", "LC.KCN")))));
    }

    [Fact]
    public async Task A_unit_with_units_below_is_not_closed_and_one_without_leads_on_to_its_successor()
    {
        await using var app = new TestApp("sqlite");
        var (http, units) = await AsOrganiserAsync(app);
        Assert.Contains("Đơn vị còn đơn vị trực thuộc", Shown(await http.SubmitAsync("/don-vi/LC.TD/ket-thuc", Decision(units, "22/07/2024"))));
        var closed = Shown(await http.SubmitAsync("/don-vi/LC.TD.01/ket-thuc", Decision(units, "20/07/2024", ("SuccessorId", $"{units.Commune}"))));
        Assert.Contains("Đơn vị kết thúc từ ngày 20/07/2024. Kế tục: Công đoàn xã Bình Lư", closed);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/don-vi/LC.TD.01/doi-ten")).StatusCode);
    }

    [Fact]
    public async Task A_committee_is_filled_and_left()
    {
        await using var app = new TestApp("sqlite");
        var (http, _) = await AsOrganiserAsync(app);
        (string, string)[] chair = [("FullName", "Lò Văn An"), ("Body", "Executive"), ("Position", "Chair"), ("From", "01/07/2024")];
        var page = await http.SubmitAsync("/don-vi/LC.TD/ban-chap-hanh/them", chair);
        Assert.Contains("Lò Văn An Chủ tịch, ban chấp hành, từ 01/07/2024", Shown(page));
        Assert.Contains("đang là người đứng đầu", Shown(await http.SubmitAsync("/don-vi/LC.TD/ban-chap-hanh/them", [("FullName", "Người khác"), .. chair[1..]])));
        var end = page.QuerySelector("main a[href$='/thoi']")!.GetAttribute("href")!;
        Assert.Contains("Chưa ghi ai vào ngày này", Shown(await http.SubmitAsync(end, ("To", "20/07/2024"))));
    }

    [Fact]
    public async Task Other_units_do_not_exist_for_an_officer_and_nothing_can_be_changed()
    {
        await using var app = new TestApp("sqlite");
        await AsOrganiserAsync(app);
        var http = app.CreateClient(new() { AllowAutoRedirect = false });
        await http.SignInAsync("tamduong");
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/don-vi/LC.TD")).StatusCode);
        foreach (var address in new[] { "/don-vi/LC", "/don-vi/DB", "/don-vi/KHONG", "/van-ban?don-vi=LC" })
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(address)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await http.GetAsync("/don-vi/LC.TD/doi-ten")).StatusCode);
    }

    [Fact]
    public async Task The_file_of_a_paper_is_handed_out_within_the_scope_under_its_Vietnamese_name()
    {
        await using var app = new TestApp("sqlite");
        var (http, units) = await AsOrganiserAsync(app);
        var (paper, list) = await app.RunAsync(async s =>
        {
            var (files, register) = (s.GetRequiredService<FileStore>(), s.GetRequiredService<DocumentRegister>());
            var file = await files.KeepAsync(units.Id, "Kế hoạch: phát triển.docx", FileStore.Docx, [1, 2, 3]);
            await register.EnterAsync(new OfficialDocument { OrgUnitId = units.Id, Year = 2024, Number = 78, Symbol = "KH-LĐLĐ", Date = new(2024, 6, 11), Subject = "Kế hoạch", FileId = file.Id });
            return (file.Id, (await files.KeepAsync(units.Id, "danh-sach.xlsx", FileStore.Xlsx, [4])).Id);
        });
        Assert.Contains($"/tep/{paper}", (await http.GetPageAsync("/van-ban")).QuerySelector("main")!.InnerHtml);
        var answer = await http.GetAsync($"/tep/{paper}");
        Assert.Equal("Kế hoạch- phát triển.docx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal([1, 2, 3], await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/tep/{list}")).StatusCode);
        var other = app.CreateClient();
        await other.SignInAsync("tamduong");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/tep/{paper}")).StatusCode);
    }

    [Theory]
    [InlineData("/don-vi.xlsx")]
    [InlineData("/don-vi.xlsx?q=tam")]
    [InlineData("/van-ban.xlsx")]
    public async Task Lists_leave_as_workbooks(string address)
    {
        await using var app = new TestApp("sqlite");
        var (http, _) = await AsOrganiserAsync(app);
        var answer = await http.GetAsync(address);
        Assert.Equal(FileStore.Xlsx, answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_paper_that_has_a_number_enters_the_register_once()
    {
        await using var app = new TestApp("sqlite");
        var (http, units) = await AsOrganiserAsync(app);
        (string, string)[] paper = [("IssuerId", $"{units.Id}"), ("Number", "78"), ("Symbol", "KH-LĐLĐ"), ("Date", "11/06/2024"), ("Subject", "Phát triển đoàn viên")];
        var (_, faulty) = await http.SendAsync("/van-ban/vao-so", await http.FillAsync("/van-ban/vao-so", [.. paper, ("Number", "0")]), ("Paper", "Kế hoạch.pdf", "%PDF-1.7 kế hoạch"));
        Assert.Contains("Tệp “Kế hoạch.pdf”", faulty.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã vào sổ 78/KH-LĐLĐ.", Shown(await http.SubmitAsync("/van-ban/vao-so", paper)));
        Assert.Contains("Số 78/KH-LĐLĐ năm 2024 đã có trong sổ văn bản", Shown(await http.SubmitAsync("/van-ban/vao-so", paper)));
    }
}
