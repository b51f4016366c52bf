using System.Net;
using AngleSharp.Html.Dom;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
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
        foreach (var said in new[] { "210-CV/TU", "12/03/2024", "1/2024", "từ 500 đoàn viên", "chủ trì: Liên đoàn Lao động tỉnh", "hạn 30/09/2024", "02-NQ/TW" }) Assert.Contains(said, main, StringComparison.Ordinal);
        var confirmed = await PressAsync(http, page, "#h-ct", "Đúng");
        Assert.Contains("Đã xác nhận", confirmed.QuerySelector("#h-ct")!.Closest("section")!.TextContent, StringComparison.Ordinal);
        var dropped = await PressAsync(http, confirmed, "#h-nv", "Bỏ");
        Assert.StartsWith("Nhiệm vụ1 mục", dropped.QuerySelector("#h-nv")!.Closest("section")!.TextContent.Trim(), StringComparison.Ordinal);
        var list = await http.GetPageAsync("/van-ban/den");
        Assert.Contains("tăng cường phát triển đoàn viên", list.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("210-CV/TU", (await http.GetPageAsync("/van-ban/tim?q=khao+sat+huyen+uy")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
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
        await http.SubmitAsync(address, ("Text", "I. CHỈ TIÊU\nNăm 2024 thành lập mới ít nhất 7 công đoàn cơ sở."));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(entry + "/du-thao.docx")).StatusCode);
        var signed = await http.SubmitAsync(entry + "/ban-hanh", ("Symbol", "KH-LĐLĐ"));
        Assert.Contains("01/KH-LĐLĐ", signed.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("từ 7", signed.QuerySelector("#h-ct")!.Closest("section")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("01/KH-LĐLĐ", (await http.GetPageAsync("/van-ban")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(entry + "/tep")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(entry + "/soan")).StatusCode);
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
