using System.Net;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Testing;

namespace DoanKet.Web.Tests;

/// <summary>Input that nobody types by mistake once, and everybody's paste holds some day.</summary>
public class HostileInputTests
{
    private static readonly string ManyWords = string.Join('+', Enumerable.Range(0, 1500).Select(i => $"tu{i}"));

    [Theory]
    [InlineData("/doanh-nghiep")]
    [InlineData("/doan-vien")]
    [InlineData("/don-vi")]
    [InlineData("/van-ban")]
    [InlineData("/thanh-lap")]
    [InlineData("/tim")]
    public async Task A_search_for_what_no_text_can_hold_or_for_a_whole_page_finds_nothing_and_breaks_nothing(string list)
    {
        await using var app = new TestApp("sqlite");
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        await app.AddAccountAsync("tinh", (country.Id, Roles.Organiser));
        using var http = app.CreateClient();
        await http.SignInAsync("tinh");
        foreach (var search in new[] { "%EF%BF%BE", "%EF%BF%BF", "%F0%9F%98%80", ManyWords })
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync($"{list}?q={search}")).StatusCode);
    }

    [Fact]
    public async Task An_address_with_a_nul_is_no_question()
    {
        await using var app = new TestApp("sqlite");
        using var http = app.CreateClient();
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync("/tim?q=ab%00c")).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_form_with_a_nul_is_no_form_and_what_a_page_does_not_take_is_said(string database)
    {
        await using var app = new TestApp(database);
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        await app.AddAccountAsync("tinh", (country.Id, Roles.Organiser));
        using var http = app.CreateClient();
        var fields = await http.FillAsync("/dang-nhap", ("UserName", "ti\0nh"), ("Password", "x"));
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        Assert.Equal(HttpStatusCode.BadRequest, (await http.PostAsync("/dang-nhap", form)).StatusCode);
        await http.SignInAsync("tinh");
        var token = await http.FillAsync("/doan-vien/ket-nap");
        foreach (var page in new[] { "/tai-khoan", "/doan-vien", "/van-ban" })
        {
            var refused = await http.PostFormAsync(page, token);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
            Assert.Contains("không nhận việc ấy", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task A_form_sent_twice_at_once_answers_twice_with_the_same_and_is_done_once(string database)
    {
        await using var app = new TestApp(database);
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        await app.AddAccountAsync("tinh", (country.Id, Roles.Organiser));
        using var http = app.CreateClient(new() { AllowAutoRedirect = false });
        await http.SignInAsync("tinh");
        var fields = await http.FillAsync("/van-ban/vao-so", ("Number", "78"), ("Symbol", "KH-LĐLĐ"), ("Date", "11/06/2024"), ("Subject", "Phát triển đoàn viên"), ("IssuerId", $"{country.Id}"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => http.PostFormAsync("/van-ban/vao-so", fields)));
        Assert.All(answers, a => Assert.Equal((HttpStatusCode.Redirect, answers[0].Headers.Location), (a.StatusCode, a.Headers.Location)));
        fields["Number"] = "79";
        Assert.Equal(HttpStatusCode.Redirect, (await http.PostFormAsync("/van-ban/vao-so", fields)).StatusCode);
        Assert.Equal(2, (await http.GetPageAsync("/van-ban")).QuerySelectorAll("#van-ban tbody tr").Length);
    }

    [Fact]
    public async Task Files_of_an_account_are_not_kept_by_caches()
    {
        await using var app = new TestApp("sqlite");
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        await app.AddAccountAsync("tinh", (country.Id, Roles.Organiser));
        using var http = app.CreateClient();
        await http.SignInAsync("tinh");
        foreach (var file in new[] { "/doan-vien.xlsx", "/doanh-nghiep.xlsx", "/quy-dinh.xlsx" })
            Assert.True((await http.GetAsync(file)).Headers.CacheControl?.NoStore, file);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_says_so()
    {
        await using var app = new TestApp("sqlite");
        using var http = app.CreateClient();
        using var content = new FormUrlEncodedContent([new("UserName", "a\0b"), new("Password", "x")]);
        var answer = await http.PostAsync("/dang-nhap", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Yêu cầu không đọc được", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
