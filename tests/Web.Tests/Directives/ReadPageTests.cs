using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Testing;

namespace DoanKet.Web.Tests.Directives;

public class ReadPageTests
{
    private const string Plan = """
        LIÊN ĐOÀN LAO ĐỘNG TỈNH HÒA PHONG
        BAN THƯỜNG VỤ

        Số: 15/KH-LĐLĐ

        Hòa Phong, ngày 12 tháng 3 năm 2025

        KẾ HOẠCH
        Phát triển đoàn viên, thành lập công đoàn cơ sở năm 2025

        Thực hiện Nghị quyết số 02-NQ/TW ngày 12/6/2021 của Bộ Chính trị, Ban Thường vụ Liên đoàn Lao động tỉnh xây dựng kế hoạch như sau:

        I. CHỈ TIÊU
        1. Năm 2025 phát triển mới ít nhất 1.250 đoàn viên.

        II. TỔ CHỨC THỰC HIỆN
        1. Ban Tổ chức chủ trì, phối hợp với Văn phòng theo dõi, đôn đốc các đơn vị, báo cáo Ban Thường vụ hằng quý.

        Nơi nhận:
        - Các Liên đoàn Lao động huyện;
        - Lưu: VT.

        TM. BAN THƯỜNG VỤ
        CHỦ TỊCH
        Trần Văn Khải
        """;

    [Theory, EachDatabase]
    public async Task A_pasted_directive_shows_what_it_says_and_where_it_says_it(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app);
        var page = await SendAsync(http, ("Text", Plan));
        var main = page.QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "15/KH-LĐLĐ", "12/03/2025", "02-NQ/TW", "ít nhất 1.250 đoàn viên", "chủ trì: Ban Tổ chức", "hằng quý", "Trần Văn Khải" }) Assert.Contains(said, main, StringComparison.Ordinal);
        var target = page.QuerySelector("#h-ct")!.Closest("section")!.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Contains("1.250 đoàn viên", page.QuerySelector(target)!.TextContent, StringComparison.Ordinal);
        Assert.Contains("read", page.QuerySelector(target)!.ClassName!, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_no_directive_is_refused_with_one_line_and_what_was_pasted_stays(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app);
        var page = await SendAsync(http, ("Text", "Trời hôm nay đẹp."));
        Assert.Contains("Không nhận ra văn bản chỉ đạo", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Trời hôm nay đẹp.", ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value);
        Assert.Contains("Chọn tệp, hoặc dán văn bản", (await SendAsync(http)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_the_register_does_not_take_comes_back_with_its_text_to_be_put_right(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, Roles.Organiser);
        var page = await KeepAsync(http, ("Text", Plan)); // of March 2025, and today is in July 2024
        Assert.Contains("Ngày văn bản không được sau hôm nay", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("15/KH-LĐLĐ", "12/03/2025"), (page.QuerySelector("[name=Number]")!.GetAttribute("value"), page.QuerySelector("[name=Date]")!.GetAttribute("value")));
        var text = ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value;
        Assert.Contains("1.250 đoàn viên", text, StringComparison.Ordinal);
        var lengthy = await KeepAsync(http, ("Text", text), ("Corrects", "true"), ("Number", new string('1', 61)), ("Date", "12/03/2024"));
        Assert.Contains("dài nhất 60 chữ", lengthy.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var entered = await KeepAsync(http, ("Text", text), ("Corrects", "true"), ("Number", "15/KH-LĐLĐ"), ("Date", "12/03/2024"));
        Assert.Contains("12/03/2024", entered.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var again = await KeepAsync(http, ("Text", Plan.Replace("năm 2025\n\nKẾ", "năm 2024\n\nKẾ", StringComparison.Ordinal)));
        Assert.Equal("Kế hoạch 15/KH-LĐLĐ, ngày 12/03/2024", again.QuerySelector("main .note a[href^='/van-ban/so/']")!.TextContent);
    }

    [Fact]
    public async Task A_stamp_of_secrecy_is_told_where_the_text_is_only_read()
    {
        await using var app = new TestApp("sqlite");
        using var http = await OpenAsync(app);
        Assert.Contains("đóng dấu độ mật", (await SendAsync(http, ("Text", "MẬT\n" + Plan))).QuerySelector("main .note")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<HttpClient> OpenAsync(TestApp app, string role = Roles.National)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var unit = role == Roles.National ? country : await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        await app.AddAccountAsync("xem", (unit.Id, role));
        var http = app.CreateClient();
        await http.SignInAsync("xem");
        return http;
    }

    private static Task<IHtmlDocument> SendAsync(HttpClient http, params (string Key, string Value)[] typed) => SendAsync(http, "/van-ban/doc", typed);

    private static Task<IHtmlDocument> KeepAsync(HttpClient http, params (string Key, string Value)[] typed) => SendAsync(http, "/van-ban/doc?handler=Keep", typed);

    private static async Task<IHtmlDocument> SendAsync(HttpClient http, string address, (string Key, string Value)[] typed)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (key, value) in await http.FillAsync("/van-ban/doc", typed)) form.Add(new StringContent(value), key);
        var answer = await http.PostAsync(address, form);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
