using System.Net;
using DoanKet.App.Identity.Notices;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Identity;

public class SessionPageTests
{
    [Fact]
    public async Task A_session_ended_elsewhere_is_over_at_the_next_request()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "canbo");
        using var office = app.CreateClient();
        using var phone = app.CreateClient(new() { AllowAutoRedirect = false });
        phone.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Safari/537.36");
        await phone.SignInAsync("canbo");
        await office.SignInAsync("canbo");
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/tai-khoan")).StatusCode);

        var listed = await office.GetPageAsync("/tai-khoan");
        Assert.Single(listed.QuerySelectorAll("input[name=session]"));
        Assert.Contains("Chrome trên Android", listed.Body!.TextContent, StringComparison.Ordinal);
        var answer = await office.PostFormAsync("/tai-khoan?handler=End", await office.FillAsync("/tai-khoan"));
        var ended = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Contains("Đã đăng xuất phiên ấy", ended.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/dang-nhap", (await phone.GetAsync("/tai-khoan")).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Empty((await office.GetPageAsync("/tai-khoan")).QuerySelectorAll("input[name=session]"));
    }

    [Fact]
    public async Task Signing_out_everywhere_includes_this_machine()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "canbo");
        using var one = app.CreateClient();
        using var two = app.CreateClient();
        await one.SignInAsync("canbo");
        await two.SignInAsync("canbo");
        await one.PostFormAsync("/tai-khoan?handler=EndAll", await one.FillAsync("/tai-khoan"));
        foreach (var browser in new[] { one, two }) Assert.Equal("Đăng nhập", (await browser.GetPageAsync("/tai-khoan")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_keeps_this_one()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "canbo");
        using var mine = app.CreateClient();
        using var thief = app.CreateClient();
        await mine.SignInAsync("canbo");
        await thief.SignInAsync("canbo");
        var weak = await mine.SubmitAsync("/tai-khoan/mat-khau", ("Current", TestApp.Password), ("New", "ngan"), ("Again", "ngan"));
        Assert.Contains("ít nhất 10 ký tự", weak.QuerySelector("#New-error")!.TextContent, StringComparison.Ordinal);
        var differ = await mine.SubmitAsync("/tai-khoan/mat-khau", ("Current", TestApp.Password), ("New", "Mat-khau-moi-1"), ("Again", "Mat-khau-moi-2"));
        Assert.Contains("chưa giống nhau", differ.QuerySelector("#Again-error")!.TextContent, StringComparison.Ordinal);
        var wrong = await mine.SubmitAsync("/tai-khoan/mat-khau", ("Current", "khong-phai"), ("New", "Mat-khau-moi-1"), ("Again", "Mat-khau-moi-1"));
        Assert.Contains("Mật khẩu hiện tại không đúng", wrong.QuerySelector("#Current-error")!.TextContent, StringComparison.Ordinal);
        await mine.SubmitAsync("/tai-khoan/mat-khau", ("Current", TestApp.Password), ("New", "Mat-khau-moi-1"), ("Again", "Mat-khau-moi-1"));
        Assert.Equal("Tài khoản của tôi", (await mine.GetPageAsync("/tai-khoan")).QuerySelector("h1")!.TextContent);
        Assert.Equal("Đăng nhập", (await thief.GetPageAsync("/tai-khoan")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Notices_are_counted_on_the_bell_and_opened_once()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "canbo");
        using var http = app.CreateClient();
        await http.SignInAsync("canbo");
        await app.RunAsync(async s =>
        {
            var board = s.GetRequiredService<NoticeBoard>();
            var account = (await s.GetRequiredService<App.Platform.Data.AppDbContext>().Set<App.Identity.Account>().SingleAsync()).Id;
            await board.TellAsync(account, "Hồ sơ Công ty Hoa Ban chờ xét", "/tai-khoan");
        });
        var page = await http.GetPageAsync("/thong-bao");
        Assert.Equal("1", page.QuerySelector(".bell .count")!.TextContent);
        Assert.Contains("Hoa Ban", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var fields = page.QuerySelectorAll("form[action*=Open] input").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        var opened = await http.PostFormAsync("/thong-bao?handler=Open", fields);
        Assert.Equal("/tai-khoan", opened.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Null((await http.GetPageAsync("/thong-bao")).QuerySelector(".bell .count"));
    }
}
