using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DoanKet.App.Directives.Register;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;
using static DoanKet.Web.Tests.Directives.RegisterSite;

namespace DoanKet.Web.Tests.Directives;

public class RegisterPagesTests
{
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
        var page = new HtmlParser().ParseDocument(await again.Content.ReadAsStringAsync());
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
        using var unsigned = new System.IO.Compression.ZipArchive(new MemoryStream(await http.GetByteArrayAsync(entry + "/du-thao.docx")));
        using var body = new StreamReader(unsigned.GetEntry("word/document.xml")!.Open());
        Assert.Matches("Số: +/KH-LĐLĐ", await body.ReadToEndAsync());
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
}
