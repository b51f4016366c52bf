using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DoanKet.App.Identity.Sessions;
using DoanKet.Testing;

namespace DoanKet.Web.Tests.Identity;

public class TwoStepTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>RFC 6238 as an authenticator app computes it: HMAC-SHA1 of the half-minute under the key.</summary>
    private static string CodeOf(string key)
    {
        var bits = string.Concat(key.Where(char.IsLetterOrDigit).Select(c => Convert.ToString(Letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var bytes = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = BitConverter.GetBytes(SecurityClock.Now.ToUnixTimeSeconds() / 30).Reverse().ToArray();
#pragma warning disable CA5350 // the algorithm that every authenticator app has
        var hash = HMACSHA1.HashData(bytes, step);
#pragma warning restore CA5350
        var at = hash[^1] & 0xf;
        var number = ((hash[at] & 0x7f) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("D6");
    }

    /// <summary>Turns the second factor on through the pages.</summary>
    private static async Task<(string Key, List<string> Paper)> TurnOnAsync(HttpClient http)
    {
        var prepared = await SendAsync(http, "Prepare");
        var key = prepared.QuerySelector("#khoa")!.TextContent;
        Assert.NotEmpty(prepared.QuerySelector("svg.qr path:last-child")!.GetAttribute("d")!);
        var wrong = await SendAsync(http, "TurnOn", ("Code", "000000"));
        Assert.Contains("Mã không đúng", wrong.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var paper = (await SendAsync(http, "TurnOn", ("Code", CodeOf(key)))).QuerySelectorAll("ol b").Select(b => b.TextContent).ToList();
        Assert.Equal(10, paper.Distinct().Count());
        return (key, paper);
    }

    /// <summary>Presses one of the buttons of the page of the second factor.</summary>
    private static async Task<IHtmlDocument> SendAsync(HttpClient http, string button, params (string, string)[] fields)
    {
        var answer = await http.PostFormAsync("/tai-khoan/hai-buoc?handler=" + button, await http.FillAsync("/tai-khoan/hai-buoc", fields));
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<IHtmlDocument> SecondStepAsync(HttpClient http, string code)
    {
        var page = await http.SignInAsync("canbo");
        Assert.Equal("Xác thực hai bước", page.QuerySelector("h1")!.TextContent);
        return await http.SubmitAsync("/dang-nhap/ma", ("Code", code));
    }

    [Fact]
    public async Task With_the_second_factor_on_a_password_alone_opens_nothing()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "canbo");
        using var phone = app.CreateClient();
        await phone.SignInAsync("canbo");
        var (key, _) = await TurnOnAsync(phone);
        using var http = app.CreateClient();
        var wrong = await SecondStepAsync(http, "000000");
        Assert.Contains("Mã không đúng", wrong.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Đăng nhập", (await http.GetPageAsync("/tai-khoan")).QuerySelector("h1")!.TextContent);
        var right = await SecondStepAsync(http, CodeOf(key).Insert(3, " "));
        Assert.Equal("Tài khoản và quyền", right.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_paper_code_opens_once()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "canbo");
        using var phone = app.CreateClient();
        await phone.SignInAsync("canbo");
        var (_, paper) = await TurnOnAsync(phone);
        using var first = app.CreateClient();
        Assert.Equal("Tài khoản và quyền", (await SecondStepAsync(first, paper[0].ToLowerInvariant())).QuerySelector("h1")!.TextContent);
        using var again = app.CreateClient();
        Assert.Equal("Xác thực hai bước", (await SecondStepAsync(again, paper[0])).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_account()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "canbo");
        using var phone = app.CreateClient();
        await phone.SignInAsync("canbo");
        await TurnOnAsync(phone);
        using var thief = app.CreateClient();
        await thief.SignInAsync("canbo");
        for (var i = 0; i < 4; i++) await thief.SubmitAsync("/dang-nhap/ma", ("Code", "000000"));
        var locked = await thief.SubmitAsync("/dang-nhap/ma", ("Code", "000000"));
        Assert.Contains("tạm khóa", locked.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turning_it_off_needs_the_password_and_guessing_it_ends_the_session()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "canbo");
        using var http = app.CreateClient();
        await http.SignInAsync("canbo");
        await TurnOnAsync(http);
        var refused = await SendAsync(http, "TurnOff", ("Password", "doan-mo"));
        Assert.Contains("Mật khẩu hiện tại không đúng", refused.QuerySelector("#Password-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Đang bật", refused.QuerySelector("#bat-h")!.TextContent);
        for (var i = 0; i < 4; i++) await SendAsync(http, "TurnOff", ("Password", "doan-mo"));
        Assert.Equal("Đăng nhập", (await http.GetPageAsync("/tai-khoan/hai-buoc")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task With_the_password_it_is_turned_off()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "canbo");
        using var http = app.CreateClient();
        await http.SignInAsync("canbo");
        await TurnOnAsync(http);
        await SendAsync(http, "TurnOff", ("Password", TestApp.Password));
        using var other = app.CreateClient();
        Assert.Equal("Tài khoản và quyền", (await other.SignInAsync("canbo")).QuerySelector("h1")!.TextContent);
    }
}
