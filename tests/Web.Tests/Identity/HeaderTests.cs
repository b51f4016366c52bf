using AngleSharp.Html.Parser;
using DoanKet.App.Identity;
using DoanKet.Testing;

namespace DoanKet.Web.Tests.Identity;

public class HeaderTests
{
    [Theory]
    [InlineData("/dang-nhap")]
    [InlineData("/khong-co-trang-nay")]
    [InlineData("/dist/site.css")]
    [InlineData("/tai-khoan")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        await using var app = new TestApp("sqlite");
        using var http = SignInTests.Browser(app);
        var answer = await http.GetAsync(address);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
        if (answer.Content.Headers.ContentType?.MediaType == "text/html") Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task No_page_holds_script_or_style_of_its_own()
    {
        await using var app = new TestApp("sqlite");
        var unit = await SignInTests.OpenAsync(app);
        await app.AddAccountAsync("tat-ca", [.. Roles.Names.Select(r => (unit, r))]);
        using var http = app.CreateClient();
        var found = new List<string>();
        await LookAsync(http, "/dang-nhap", found);
        await http.SignInAsync("tat-ca");
        foreach (var page in (await SitePage.AllAsync(app.Services)).Where(p => !p.HasParameters)) await LookAsync(http, page.Plain, found);
        Assert.Empty(found);
    }

    private static async Task LookAsync(HttpClient http, string address, List<string> found)
    {
        var answer = await http.GetAsync(address);
        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return;
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        foreach (var element in page.All.Where(e => (e.LocalName == "script" && !e.HasAttribute("src")) || e.LocalName == "style"
            || e.Attributes.Any(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal))))
            found.Add($"{address}: {element.OuterHtml}");
    }
}
