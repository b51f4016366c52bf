using System.Net;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Identity;

public class AdminTests
{
    private static readonly (string, string)[] NewOfficer =
        [("FullName", "Lý Văn Nam"), ("UserName", "nam.ly"), ("Grant.Unit", "TLD · Tổng Liên đoàn"), ("Grant.Role", Roles.UnitOfficer), ("Grant.From", "22/07/2024")];

    [Fact]
    public async Task An_administrator_makes_an_account_and_hands_over_its_first_password()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "quantri");
        using var http = app.CreateClient();
        await http.SignInAsync("quantri");
        var made = await http.SubmitAsync("/quan-tri/tai-khoan/moi", NewOfficer);
        var password = made.QuerySelector("#mat-khau")!.TextContent;
        var id = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Account>().Where(a => a.UserName == "nam.ly").Select(a => a.Id).SingleAsync());
        Assert.Null((await http.GetPageAsync($"/quan-tri/tai-khoan/{id}")).QuerySelector("#mat-khau"));
        using var officer = app.CreateClient();
        var first = await officer.SubmitAsync("/dang-nhap", ("UserName", "nam.ly"), ("Password", password));
        Assert.Equal("Đổi mật khẩu", first.QuerySelector("h1")!.TextContent);
        var listed = await http.GetPageAsync("/quan-tri/tai-khoan?q=ly+van");
        Assert.Equal("Lý Văn Nam", listed.QuerySelector("tbody th")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_was_typed_stays_when_something_is_missing()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "quantri");
        using var http = app.CreateClient();
        await http.SignInAsync("quantri");
        var refused = await http.SubmitAsync("/quan-tri/tai-khoan/moi", ("FullName", "Lý Văn Nam"), ("UserName", "nam.ly"), ("Grant.Unit", "LC.XX"), ("Grant.From", "31/02/2024"));
        Assert.Equal("Lý Văn Nam", refused.QuerySelector("#FullName")!.GetAttribute("value"));
        Assert.Equal("31/02/2024", refused.QuerySelector("#Grant_From")!.GetAttribute("value"));
        Assert.Contains("LC.XX", refused.QuerySelector("#Grant_Unit-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Chọn vai trò", refused.QuerySelector("#Grant_Role-error")!.TextContent);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_account_and_answers_with_the_first_result()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "quantri");
        using var http = SignInTests.Browser(app);
        await http.SignInAsync("quantri");
        var fields = await http.FillAsync("/quan-tri/tai-khoan/moi", NewOfficer);
        var first = await http.PostFormAsync("/quan-tri/tai-khoan/moi", fields);
        var second = await http.PostFormAsync("/quan-tri/tai-khoan/moi", fields);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, second.StatusCode));
        Assert.Equal(first.Headers.Location!.OriginalString, second.Headers.Location!.OriginalString);
        Assert.Equal(2, await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Account>().CountAsync()));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "quantri");
        using var http = SignInTests.Browser(app);
        await http.SignInAsync("quantri");
        var fields = await http.FillAsync("/quan-tri/tai-khoan/moi", NewOfficer);
        fields.Remove("__RequestVerificationToken");
        var refused = await http.PostFormAsync("/quan-tri/tai-khoan/moi", fields);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Yêu cầu không đọc được", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disabling_an_account_puts_its_owner_out_and_says_why_in_its_history()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "quantri", "canbo");
        using var admin = app.CreateClient();
        using var officer = app.CreateClient();
        await admin.SignInAsync("quantri");
        await officer.SignInAsync("canbo");
        var id = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Account>().Where(a => a.UserName == "canbo").Select(a => a.Id).SingleAsync());
        var fields = await admin.FillAsync("/dang-xuat", ("Reason", ""));
        var silent = await admin.PostFormAsync($"/quan-tri/tai-khoan/{id}?handler=Disable", fields);
        Assert.Contains("Ghi lý do", await silent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        fields = await admin.FillAsync("/dang-xuat", ("Reason", "Nghỉ hưu từ 01/08"));
        var done = await (await admin.PostFormAsync($"/quan-tri/tai-khoan/{id}?handler=Disable", fields)).Content.ReadAsStringAsync();
        Assert.Contains("Đã ngừng tài khoản", done, StringComparison.Ordinal);
        Assert.Contains("Nghỉ hưu từ 01/08", done, StringComparison.Ordinal);
        Assert.Equal("Đăng nhập", (await officer.GetPageAsync("/tai-khoan")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_short_address_leads_to_the_accounts_and_their_list_is_taken_as_a_workbook()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "quantri");
        using var http = app.CreateClient();
        await http.SignInAsync("quantri");
        Assert.Equal("Tài khoản và quyền", (await http.GetPageAsync("/quan-tri")).QuerySelector("h1")!.TextContent);
        using var book = new System.IO.Compression.ZipArchive(await http.GetStreamAsync("/quan-tri/tai-khoan.xlsx?q=quan"));
        var text = string.Concat(book.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd()));
        Assert.All(["quantri", "Quản trị hệ thống", "Tổng Liên đoàn"], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_job_that_has_given_up_is_listed_and_started_again()
    {
        await using var app = new TestApp("sqlite");
        await SignInTests.OpenAsync(app, "quantri");
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            db.Add(new Job { Kind = "audit.seal", DueAt = app.Clock.UtcNow, Attempts = 5, Incident = "1-5-abcdef01", LeasedUntil = app.Clock.UtcNow.AddHours(1) });
            await db.SaveChangesAsync();
        });
        using var http = app.CreateClient();
        await http.SignInAsync("quantri");
        var answer = await http.PostFormAsync("/quan-tri/cong-viec?handler=Retry", await http.FillAsync("/quan-tri/cong-viec"));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Contains("Việc được chạy lại", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        await app.Services.GetRequiredService<JobRunner>().RunDueAsync();
        Assert.Contains("Không có việc nào hỏng", (await http.GetPageAsync("/quan-tri/cong-viec")).QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }
}
