using System.Net;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Accounts;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Identity;

public class SignInTests
{
    internal static async Task<long> OpenAsync(TestApp app, params string[] officers)
    {
        var unit = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        foreach (var officer in officers) await app.AddAccountAsync(officer, (unit.Id, Roles.Admin));
        return unit.Id;
    }

    internal static HttpClient Browser(TestApp app) => app.CreateClient(new() { AllowAutoRedirect = false });

    private static async Task<string> TryAsync(HttpClient http, string name, string password) =>
        (await http.SubmitAsync("/dang-nhap", ("UserName", name), ("Password", password))).QuerySelector("[role=alert]")?.TextContent.Trim() ?? "";

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_and_led_to_where_he_was_going()
    {
        await using var app = new TestApp("sqlite");
        await OpenAsync(app, "canbo");
        using var http = Browser(app);
        var asked = await http.GetAsync("/quan-tri/cong-viec");
        Assert.Equal("/dang-nhap?ve=%2Fquan-tri%2Fcong-viec", asked.Headers.Location!.OriginalString);
        var fields = await http.FillAsync(asked.Headers.Location.OriginalString, ("UserName", "canbo"), ("Password", TestApp.Password));
        Assert.Equal("/quan-tri/cong-viec", (await http.PostFormAsync(asked.Headers.Location.OriginalString, fields)).Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    public async Task Nobody_is_led_to_another_site(string away)
    {
        await using var app = new TestApp("sqlite");
        await OpenAsync(app, "canbo");
        using var http = Browser(app);
        var url = "/dang-nhap?ve=" + Uri.EscapeDataString(away);
        var answer = await http.PostFormAsync(url, await http.FillAsync(url, ("UserName", "canbo"), ("Password", TestApp.Password)));
        Assert.Equal("/quan-tri/tai-khoan", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_wrong_password_and_a_name_that_nobody_has_get_the_same_answers_until_both_are_locked()
    {
        await using var app = new TestApp("sqlite");
        await OpenAsync(app, "canbo");
        using var http = Browser(app);
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("Tên đăng nhập hoặc mật khẩu không đúng", await TryAsync(http, "canbo", "sai-mat-khau"));
            Assert.Equal("Tên đăng nhập hoặc mật khẩu không đúng", await TryAsync(http, "khong-co", "sai-mat-khau"));
        }
        var (real, phantom) = (await TryAsync(http, "canbo", "sai-mat-khau"), await TryAsync(http, "khong-co", "sai-mat-khau"));
        Assert.Equal("Nhập sai quá nhiều lần nên tên đăng nhập này tạm khóa. Thử lại sau 10 phút", real);
        Assert.Equal(real, phantom);
        Assert.StartsWith("Nhập sai quá nhiều lần", await TryAsync(http, "canbo", TestApp.Password), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_is_refused_like_a_wrong_password()
    {
        await using var app = new TestApp("sqlite");
        await OpenAsync(app, "canbo");
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            (await db.Set<Account>().SingleAsync()).DisabledFrom = new DateOnly(2024, 7, 1);
            await db.SaveChangesAsync();
        });
        using var http = Browser(app);
        Assert.Equal("Tên đăng nhập hoặc mật khẩu không đúng", await TryAsync(http, "canbo", TestApp.Password));
    }

    [Fact]
    public async Task Too_many_attempts_from_one_address_are_turned_away_with_a_page_that_says_so()
    {
        await using var app = new TestApp("sqlite");
        using var http = Browser(app);
        var fields = await http.FillAsync("/dang-nhap", ("UserName", "ai-do"), ("Password", "sai"));
        for (var i = 0; i < 30; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await http.PostFormAsync("/dang-nhap", fields)).StatusCode);
        var refused = await http.PostFormAsync("/dang-nhap", fields);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("Thử quá nhiều lần", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/dang-nhap")).StatusCode);
    }

    [Fact]
    public async Task An_initial_password_opens_nothing_but_the_page_on_which_it_is_changed()
    {
        await using var app = new TestApp("sqlite");
        var unit = await OpenAsync(app);
        var initial = await app.RunAsync(async s => (await s.GetRequiredService<AccountRegister>()
            .AddAsync(new NewAccount("nhan-vien", "Người Mới", null, new GrantTerms(unit, Roles.Admin, new DateOnly(2024, 7, 1), null)))).Password);
        using var http = Browser(app);
        Assert.Equal("", await TryAsync(http, "nhan-vien", initial));
        Assert.Equal("/tai-khoan/mat-khau", (await http.GetAsync("/quan-tri/tai-khoan")).Headers.Location!.OriginalString);
        var changed = await http.PostFormAsync("/tai-khoan/mat-khau",
            await http.FillAsync("/tai-khoan/mat-khau", ("Current", initial), ("New", "Mat-khau-moi-1"), ("Again", "Mat-khau-moi-1")));
        Assert.Equal("/quan-tri/tai-khoan", changed.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/quan-tri/tai-khoan")).StatusCode);
    }

    [Fact]
    public async Task Over_https_the_cookie_is_bound_to_the_host()
    {
        await using var app = new TestApp("sqlite");
        await OpenAsync(app, "canbo");
        using var http = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        var answer = await http.PostFormAsync("/dang-nhap", await http.FillAsync("/dang-nhap", ("UserName", "canbo"), ("Password", TestApp.Password)));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-doanket=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.All(["; secure", "; httponly", "; path=/", "; samesite=lax"], part => Assert.Contains(part, cookie, StringComparison.Ordinal));
        Assert.All(["expires=", "domain="], part => Assert.DoesNotContain(part, cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_not_only_the_cookie()
    {
        await using var app = new TestApp("sqlite");
        await OpenAsync(app, "canbo");
        using var http = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var browser = Browser(app);
        await browser.SignInAsync("canbo");
        var fields = await browser.FillAsync("/dang-xuat");
        var page = await browser.GetPageAsync("/tai-khoan");
        Assert.NotEmpty(page.QuerySelectorAll("form[action='/dang-xuat'] input[name=__RequestVerificationToken]"));
        Assert.Equal("/dang-nhap", (await browser.PostFormAsync("/dang-xuat", fields)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/tai-khoan")).StatusCode);
        Assert.NotNull(await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<App.Identity.Sessions.SignInSession>().Select(x => x.EndedAt).SingleAsync()));
    }
}
