using System.Net;
using AngleSharp.Html.Parser;
using DoanKet.App.Identity;
using DoanKet.Testing;

namespace DoanKet.Web.Tests;

/// <summary>Every page × role × foreign unit: what belongs to another unit does not exist, by whatever address or form one asks for it.</summary>
public class AccessTests
{
    private static readonly HttpStatusCode[] Closed = [HttpStatusCode.NotFound, HttpStatusCode.Forbidden];

    [Fact]
    public async Task Every_page_says_what_it_needs()
    {
        await using var app = new TestApp("sqlite");
        Assert.DoesNotContain(await SitePage.AllAsync(app.Services), p => !p.SaysWhatItNeeds);
    }

    [Fact]
    public async Task Every_page_with_parameters_has_an_example()
    {
        await using var app = new TestApp("sqlite");
        Assert.Empty(await MissingAsync(app));
    }

    [Fact]
    public async Task No_role_opens_posts_to_or_lists_what_belongs_to_a_foreign_unit()
    {
        await using var app = new TestApp("sqlite");
        var (own, foreign) = await ForeignUnit.OpenAsync(app);
        var (pages, addresses) = (await SitePage.AllAsync(app.Services), new Dictionary<SitePage, string>());
        foreach (var page in pages.Where(p => PageExamples.Addresses.ContainsKey(p.Template)))
            addresses[page] = await PageExamples.Addresses[page.Template](foreign);
        var leaks = new List<string>();
        foreach (var role in Roles.Names)
        {
            await app.AddAccountAsync("vai-" + role, (own, role));
            using var http = app.CreateClient(new() { AllowAutoRedirect = false });
            await http.SignInAsync("vai-" + role);
            foreach (var (page, address) in addresses) leaks.AddRange(await TryAsync(http, role, page, address));
            foreach (var page in pages.Where(p => !p.HasParameters)) leaks.AddRange(await ListAsync(http, role, page.Plain));
        }
        Assert.Empty(leaks);
    }

    [Fact]
    public async Task A_stranger_is_led_from_every_page_to_the_sign_in()
    {
        await using var app = new TestApp("sqlite");
        var (_, foreign) = await ForeignUnit.OpenAsync(app);
        using var http = app.CreateClient(new() { AllowAutoRedirect = false });
        var open = new List<string>();
        foreach (var page in (await SitePage.AllAsync(app.Services)).Where(p => !p.IsPublic))
        {
            if (page.HasParameters && !PageExamples.Addresses.ContainsKey(page.Template)) continue;
            var answer = await http.GetAsync(page.HasParameters ? await PageExamples.Addresses[page.Template](foreign) : page.Plain);
            if (answer.StatusCode != HttpStatusCode.Redirect || !answer.Headers.Location!.OriginalString.StartsWith("/dang-nhap", StringComparison.Ordinal))
                open.Add($"{page}: {(int)answer.StatusCode}");
        }
        Assert.Empty(open);
    }

    private static async Task<IEnumerable<SitePage>> MissingAsync(TestApp app) => (await SitePage.AllAsync(app.Services))
        .Where(p => p.HasParameters && !p.IsPublic && !PageExamples.OfNoUnit.Contains(p.Template) && !PageExamples.Addresses.ContainsKey(p.Template));

    /// <summary>The page and each of its forms, sent with a token that the form check accepts: nothing but "not found" or "forbidden" is right.</summary>
    private static async Task<List<string>> TryAsync(HttpClient http, string role, SitePage page, string address)
    {
        var leaks = new List<string>();
        var got = await http.GetAsync(address);
        if (!IsClosed(got)) leaks.Add($"{role} GET {address}: {(int)got.StatusCode}");
        foreach (var form in page.Forms)
        {
            var fields = await http.FillAsync("/dang-xuat");
            var posted = await http.PostFormAsync($"{address}?handler={form}", fields);
            if (!IsClosed(posted)) leaks.Add($"{role} POST {address}?handler={form}: {(int)posted.StatusCode}");
        }
        return leaks;
    }

    private static async Task<List<string>> ListAsync(HttpClient http, string role, string address)
    {
        var answer = await http.GetAsync(address);
        var text = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).DocumentElement.TextContent;
        return text.Contains(ForeignUnit.Secret, StringComparison.Ordinal) ? [$"{role} GET {address} shows the foreign unit's data"] : [];
    }

    /// <summary>Forbidden is a redirect to the page that explains it.</summary>
    private static bool IsClosed(HttpResponseMessage answer) => Closed.Contains(answer.StatusCode)
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString is var to && to.StartsWith("/loi/403", StringComparison.Ordinal));
}
