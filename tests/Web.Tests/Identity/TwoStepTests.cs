using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Accounts;
using DoanKet.App.Identity.Sessions;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Identity;

public class TwoStepTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>RFC 6238 as an authenticator app computes it: HMAC-SHA1 of the half-minute under the key.</summary>
    /// <param name="steps">Half-minutes from now: a code is good once, so that each use needs another. The clock may tick over between two uses: only now and later ones.</param>
    private static string CodeOf(string key, int steps = 0)
    {
        var bits = string.Concat(key.Where(char.IsLetterOrDigit).Select(c => Convert.ToString(Letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var bytes = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = BitConverter.GetBytes(SecurityClock.Now.ToUnixTimeSeconds() / 30 + steps).Reverse().ToArray();
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
        var prepared = await SendAsync(http, "Prepare", ("Password", TestApp.Password));
        var key = prepared.QuerySelector("#khoa")!.TextContent;
        Assert.NotEmpty(prepared.QuerySelector("svg.qr path:last-child")!.GetAttribute("d")!);
        var wrong = await SendAsync(http, "TurnOn", ("Password", TestApp.Password), ("Code", "000000"));
        Assert.Contains("Mã không đúng", wrong.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var paper = (await SendAsync(http, "TurnOn", ("Password", TestApp.Password), ("Code", CodeOf(key)))).QuerySelectorAll("ol b").Select(b => b.TextContent).ToList();
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
        var right = await SecondStepAsync(http, CodeOf(key, 1).Insert(3, " "));
        Assert.Equal("Tài khoản và quyền", right.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_code_seen_over_the_shoulder_does_not_open_again()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "canbo");
        using var phone = app.CreateClient();
        await phone.SignInAsync("canbo");
        var code = CodeOf((await TurnOnAsync(phone)).Key, 1);
        using var owner = app.CreateClient();
        Assert.Equal("Tài khoản và quyền", (await SecondStepAsync(owner, code)).QuerySelector("h1")!.TextContent);
        using var thief = app.CreateClient();
        Assert.Contains("Mã không đúng", (await SecondStepAsync(thief, code)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Of_many_who_use_a_code_at_once_one_gets_in(string database)
    {
        await using var app = new TestApp(database);
        await SignInTests.OpenAsync(app, "canbo");
        var id = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Account>().Select(a => a.Id).SingleAsync());
        var used = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.RunAsync(s => s.GetRequiredService<UsedCodes>().UseAsync(id, 57_000_000))));
        Assert.Single(used, got => got);
        Assert.False(await app.RunAsync(s => s.GetRequiredService<UsedCodes>().UseAsync(id, 56_999_999)));
        Assert.True(await app.RunAsync(s => s.GetRequiredService<UsedCodes>().UseAsync(id, 57_000_001)));
    }

    [Fact]
    public async Task The_database_holds_neither_the_key_of_the_app_nor_the_paper_codes()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "canbo");
        using var phone = app.CreateClient();
        await phone.SignInAsync("canbo");
        var (key, paper) = await TurnOnAsync(phone);
        var kept = string.Concat(await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<IdentityUserToken<long>>().Select(t => t.Value).ToListAsync()));
        Assert.DoesNotContain(key.Replace(" ", "", StringComparison.Ordinal), kept, StringComparison.OrdinalIgnoreCase);
        Assert.All(paper, code => Assert.DoesNotContain(code, kept, StringComparison.OrdinalIgnoreCase));
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
    public async Task A_thief_of_the_session_cannot_turn_it_on_with_his_own_phone()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "canbo");
        using var http = app.CreateClient();
        await http.SignInAsync("canbo");
        var refused = await SendAsync(http, "Prepare", ("Password", "doan-mo"));
        Assert.Contains("Mật khẩu hiện tại không đúng", refused.QuerySelector("#Password-error")!.TextContent, StringComparison.Ordinal);
        Assert.Null(refused.QuerySelector("#khoa"));
        var key = (await SendAsync(http, "Prepare", ("Password", TestApp.Password))).QuerySelector("#khoa")!.TextContent;
        var still = await SendAsync(http, "TurnOn", ("Code", CodeOf(key)));
        Assert.Contains("Mật khẩu hiện tại không đúng", still.QuerySelector("#Password-error")!.TextContent, StringComparison.Ordinal);
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
