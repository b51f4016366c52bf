using System.Net;
using AngleSharp.Html.Dom;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Directives;

public class RegisterPagesTests
{
    private const string Letter = """
        TỈNH ỦY HÒA PHONG
        *
        Số 210-CV/TU
        ĐẢNG CỘNG SẢN VIỆT NAM
        Hòa Phong, ngày 12 tháng 3 năm 2024
        V/v tăng cường phát triển đoàn viên
        Kính gửi: Liên đoàn Lao động tỉnh
        Thực hiện Nghị quyết số 02-NQ/TW ngày 12/6/2021 của Bộ Chính trị, Thường trực Tỉnh ủy yêu cầu:
        1. Năm 2024 phát triển mới ít nhất 500 đoàn viên.
        2. Liên đoàn Lao động tỉnh chủ trì, phối hợp với các huyện ủy khảo sát doanh nghiệp, hoàn thành trước ngày 30/9/2024.
        Nơi nhận:
        - Như trên;
        - Lưu Văn phòng Tỉnh ủy.
        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ
        Trần Văn Khải
        """;

    [Theory, EachDatabase]
    public async Task A_letter_that_came_in_is_read_entered_and_confirmed_item_by_item(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "tinh");
        var address = await KeepAsync(http);
        var page = await http.GetPageAsync(address);
        var main = page.QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "210-CV/TU", "12/03/2024", "1/2024", "ít nhất 500 đoàn viên", "chủ trì: Liên đoàn Lao động tỉnh", "hạn 30/09/2024", "02-NQ/TW" }) Assert.Contains(said, main, StringComparison.Ordinal);
        var confirmed = await PressAsync(http, page, "#h-ct", "Đúng");
        Assert.Contains("Đã xác nhận", confirmed.QuerySelector("#h-ct")!.Closest("section")!.TextContent, StringComparison.Ordinal);
        var dropped = await PressAsync(http, confirmed, "#h-nv", "Bỏ");
        Assert.StartsWith("Nhiệm vụ1 mục", dropped.QuerySelector("#h-nv")!.Closest("section")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("Đã bỏ 1 mục", dropped.QuerySelector("#bo-nhiem-vu summary")!.TextContent, StringComparison.Ordinal);
        var back = await PressAsync(http, dropped, "#h-nv", "Lấy lại");
        Assert.StartsWith("Nhiệm vụ2 mục", back.QuerySelector("#h-nv")!.Closest("section")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Null(back.QuerySelector("#bo-nhiem-vu"));
        var list = await http.GetPageAsync("/van-ban/den");
        Assert.Contains("tăng cường phát triển đoàn viên", list.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        var found = await http.GetPageAsync("/van-ban/tim?q=khao+sat+huyen+uy");
        Assert.Contains("210-CV/TU", found.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var marked = found.QuerySelectorAll("main li mark").Select(m => m.TextContent).ToHashSet();
        Assert.Superset(new HashSet<string> { "huyện", "ủy", "khảo", "sát" }, marked);
        Assert.DoesNotContain("doanh", marked);
    }

    [Theory, EachDatabase]
    public async Task The_same_letter_is_not_entered_twice_and_what_was_pasted_stays(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "tinh");
        await KeepAsync(http);
        var again = await http.PostFormAsync("/van-ban/doc?handler=Keep", await http.FillAsync("/van-ban/doc", ("Text", Letter)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await again.Content.ReadAsStringAsync());
        Assert.Contains("đã có trong sổ: số đến 1/2024", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("TỈNH ỦY", ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value, StringComparison.Ordinal);
        Assert.Equal(1, await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<DocumentEntry>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_leader_reads_and_may_not_confirm_and_a_unit_below_sees_nothing_of_it(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "tinh");
        var address = await KeepAsync(http);
        using var leader = await SignedInAsync(app, "lanhdao");
        var page = await leader.GetPageAsync(address);
        Assert.Empty(page.QuerySelectorAll("main .itemacts"));
        var token = (await leader.FillAsync("/tai-khoan/mat-khau"))["__RequestVerificationToken"];
        var forced = await leader.PostFormAsync(address + "?handler=Confirm", new() { ["__RequestVerificationToken"] = token, ["Kind"] = "Target", ["ItemId"] = "1" });
        Assert.Equal(HttpStatusCode.NotFound, forced.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync(address + "/sua")).StatusCode);
        using var district = await SignedInAsync(app, "huyen");
        foreach (var below in new[] { "", "/sua", "/can-cu", "/tep", "/muc/nhiem-vu/1", "/thay-the" }) Assert.Equal(HttpStatusCode.NotFound, (await district.GetAsync(address + below)).StatusCode);
        Assert.DoesNotContain("210-CV/TU", (await district.GetPageAsync("/van-ban/tim?q=khao+sat")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_document_of_our_own_is_written_signed_and_read(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "tinh");
        var form = await http.FillAsync("/van-ban/soan", ("Type", "Kế hoạch"), ("Subject", "Phát triển đoàn viên quý III"), ("SignerName", "Nguyễn Văn An"), ("SignerTitle", "CHỦ TỊCH"), ("Layout", "Union"), ("Superior", "Tổng Liên đoàn"));
        var written = await http.PostFormAsync("/van-ban/soan", form);
        var address = written.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.EndsWith("/soan", address, StringComparison.Ordinal);
        var entry = address[..^"/soan".Length];
        var draft = (await http.GetPageAsync(entry)).QuerySelector("main")!.TextContent;
        Assert.Contains("Số tiếp theo01/KH-LĐLĐ", draft, StringComparison.Ordinal);
        Assert.Contains("Chưa đọc; máy đọc khi ban hành", draft, StringComparison.Ordinal);
        Assert.DoesNotContain("Không viện dẫn", draft, StringComparison.Ordinal);
        Assert.Contains("01/KH-LĐLĐ, nếu không ai ký trước", (await http.GetPageAsync(entry + "/ban-hanh")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await http.SubmitAsync(address, ("Text", "I. CHỈ TIÊU\nNăm 2024 thành lập mới ít nhất 7 công đoàn cơ sở."));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(entry + "/du-thao.docx")).StatusCode);
        var signed = await http.SubmitAsync(entry + "/ban-hanh", ("Symbol", "KH-LĐLĐ"));
        Assert.Contains("01/KH-LĐLĐ", signed.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ít nhất 7", signed.QuerySelector("#h-ct")!.Closest("section")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("01/KH-LĐLĐ", (await http.GetPageAsync("/van-ban")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(entry + "/tep")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(entry + "/soan")).StatusCode);
        await http.SubmitAsync(entry + "/thay-the", ("How", "het"), ("On", "22/07/2024"), ("Because", "ban hành nhầm"));
        var listed = (await http.GetPageAsync("/van-ban")).QuerySelector("table")!;
        Assert.Contains("Hết hiệu lực", listed.TextContent, StringComparison.Ordinal);
        Assert.Contains("ban hành nhầm", (await http.GetPageAsync(listed.QuerySelector("tbody th a")!.GetAttribute("href")!)).QuerySelector(".pairs")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_secret_letter_is_entered_without_its_content_and_unknown_above(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "huyen");
        var form = await http.FillAsync("/van-ban/den/vao-so", ("Type", "Công văn"), ("Number", "9-CV/HU"), ("Subject", "việc hệ trọng"), ("Issuer", "Huyện ủy"), ("Secrecy", "Secret"));
        var kept = await http.PostFormAsync("/van-ban/den/vao-so", form);
        var address = kept.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Contains("việc hệ trọng", (await http.GetPageAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var above in new[] { "tinh", "lanhdao" })
        {
            using var other = await SignedInAsync(app, above);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).StatusCode);
            Assert.DoesNotContain("hệ trọng", await other.GetStringAsync("/van-ban/den"), StringComparison.Ordinal);
            Assert.DoesNotContain("hệ trọng", await other.GetStringAsync("/van-ban/tim?q=he+trong"), StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task A_letter_that_ended_says_so_wherever_it_is_seen_until_the_note_is_taken_back(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "tinh");
        var address = await KeepAsync(http);
        var refused = await http.SubmitAsync(address + "/thay-the", ("How", "het"), ("Because", ""));
        Assert.Contains("Ghi lý do", refused.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await http.SubmitAsync(address + "/thay-the", ("How", "het"), ("On", "01/05/2024"), ("Because", "hết thời gian thực hiện"));
        foreach (var place in new[] { address, address + "/can-cu", "/van-ban/den", "/van-ban/den?tinh-trang=Expired", "/van-ban/tim?q=khao+sat" })
            Assert.Contains("Hết hiệu lực từ 01/05/2024: hết thời gian thực hiện", (await http.GetPageAsync(place)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("từ 01/05/2024", (await http.GetPageAsync("/van-ban/den?ngay=2024-04-30")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await http.PostFormAsync(address + "/thay-the?handler=Restore", await http.FillAsync(address + "/thay-the"));
        Assert.Contains("Có hiệu lực", (await http.GetPageAsync(address)).QuerySelector(".strip")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_replaces_a_letter_is_looked_up_chosen_and_linked(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "tinh");
        var address = await KeepAsync(http);
        var later = (await http.PostFormAsync("/van-ban/den/vao-so", await http.FillAsync("/van-ban/den/vao-so", ("Type", "Công văn"), ("Number", "300-CV/TU"), ("Date", "02/05/2024"), ("Subject", "phát triển đoàn viên tình hình mới"), ("Issuer", "Tỉnh ủy"))))
            .RequestMessage!.RequestUri!.AbsolutePath;
        var offered = await http.SubmitAsync(address + "/thay-the", ("On", "02/05/2024"), ("Find", "tinh hinh moi"), ("Step", "tim"));
        Assert.Equal("02/05/2024", ((IHtmlInputElement)offered.QuerySelector("[name=On]")!).Value);
        var choice = Assert.Single(offered.QuerySelectorAll("[name=ById]").OfType<IHtmlInputElement>(), i => i.Value.Length > 0);
        Assert.Contains("300-CV/TU ngày 02/05/2024", choice.Closest("label")!.TextContent, StringComparison.Ordinal);
        await http.SubmitAsync(address + "/thay-the", ("On", "02/05/2024"), ("ById", choice.Value));
        foreach (var place in new[] { address, address + "/can-cu", "/van-ban/den", "/van-ban/tim?q=khao+sat" })
        {
            var main = (await http.GetPageAsync(place)).QuerySelector("main")!;
            Assert.Contains("Đã thay thế từ 02/05/2024 bằng Công văn 300-CV/TU", main.TextContent, StringComparison.Ordinal);
            Assert.Contains(main.QuerySelectorAll($"a[href='{later}']"), a => a.TextContent.Contains("300-CV/TU", StringComparison.Ordinal));
        }
    }

    [Theory, EachDatabase]
    public async Task A_decision_numbered_elsewhere_is_linked_where_a_letter_cites_it(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "tinh");
        var address = await KeepAsync(http);
        await http.SubmitAsync(address + "/muc/vien-dan", ("Type", "Quyết định"), ("Number", "100/QĐ-LĐLĐ"), ("From", "01/02/2024"));
        Assert.Contains("100/QĐ-LĐLĐ, 01/02/2024 (chưa có trong sổ)", Words(await http.GetPageAsync(address + "/can-cu")), StringComparison.Ordinal);
        var paper = await app.RunAsync(async s => await s.GetRequiredService<DocumentRegister>().EnterAsync(new OfficialDocument
        {
            OrgUnitId = await s.GetRequiredService<AppDbContext>().Set<OrgUnit>().Where(u => u.Code == "HP").Select(u => u.Id).SingleAsync(), Year = 2024, Number = 100, Symbol = "QĐ-LĐLĐ", Date = new DateOnly(2024, 2, 1), Subject = "ban chỉ đạo",
        }));
        foreach (var place in new[] { address, address + "/can-cu" })
            Assert.Contains("100/QĐ-LĐLĐ", (await http.GetPageAsync(place)).QuerySelector($"main a[href='/van-ban/{paper.Id}']")!.TextContent, StringComparison.Ordinal);
    }

    private static string Words(IHtmlDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<IHtmlDocument> PressAsync(HttpClient http, IHtmlDocument page, string section, string words)
    {
        var button = (IHtmlButtonElement)page.QuerySelector(section)!.Closest("section")!.QuerySelectorAll("button").First(b => b.TextContent == words);
        var values = button.Form!.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        var answer = await http.PostFormAsync(button.GetAttribute("formaction")!, values);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> KeepAsync(HttpClient http)
    {
        var kept = await http.PostFormAsync("/van-ban/doc?handler=Keep", await http.FillAsync("/van-ban/doc", ("Text", Letter)));
        Assert.StartsWith("/van-ban/so/", kept.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        return kept.RequestMessage.RequestUri.AbsolutePath;
    }

    private static async Task<HttpClient> OpenAsync(TestApp app, string account)
    {
        var top = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "HP", "LĐLĐ tỉnh Hòa Phong", top.Id);
        var district = await app.AddUnitAsync(UnitKind.DistrictFederation, "HP.A", "LĐLĐ huyện An", province.Id);
        await app.AddAccountAsync("tinh", (province.Id, Roles.Organiser));
        await app.AddAccountAsync("lanhdao", (province.Id, Roles.Leader));
        await app.AddAccountAsync("huyen", (district.Id, Roles.UnitOfficer));
        return await SignedInAsync(app, account);
    }

    private static async Task<HttpClient> SignedInAsync(TestApp app, string account)
    {
        var http = app.CreateClient();
        await http.SignInAsync(account);
        return http;
    }
}
