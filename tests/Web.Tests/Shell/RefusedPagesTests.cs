using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Shell;

/// <summary>What somebody reads whose form was too large to be taken, or whose page a rule keeps from being drawn.</summary>
public class RefusedPagesTests
{
    [Theory, EachDatabase]
    public async Task A_form_too_large_says_so_and_not_that_the_page_was_old(string database)
    {
        // only a real port refuses a body by its length
        await using var app = new TestApp(database) { IsBehindPort = true };
        var province = await BuildAsync(app);
        await app.AddAccountAsync("tinh", (province, Roles.Organiser));
        using var http = new HttpClient { BaseAddress = app.Address };
        await http.SignInAsync("tinh");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/doanh-nghiep/doi-chieu/gui") { Content = new ByteArrayContent(new byte[51_500_000]) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        request.Headers.ExpectContinue = true;
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(("Tệp quá lớn", true), await ToldAsync(answer, "chia tệp thành nhiều phần"));
    }

    [Theory, EachDatabase]
    public async Task A_page_that_a_rule_keeps_from_being_drawn_says_which(string database)
    {
        await using var app = new TestApp(database);
        var province = await BuildAsync(app);
        var district = await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", province);
        await app.AddAccountAsync("tamduong", (district.Id, Roles.UnitOfficer));
        await app.RunAsync(s => s.GetRequiredService<OrgTree>().CloseAsync(district.Id, app.Clock.Day, province));
        var http = app.CreateClient();
        await http.SignInAsync("tamduong");
        using var answer = await http.GetAsync("/");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(("Trang chưa mở được", true), await ToldAsync(answer, "Đơn vị của tài khoản này đã kết thúc hoạt động; hỏi công đoàn cấp trên"));
        // the way home would only lead back here
        Assert.Null(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("main a.btn"));
    }

    private static async Task<long> BuildAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        return (await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id)).Id;
    }

    private static async Task<(string? Title, bool Says)> ToldAsync(HttpResponseMessage answer, string sentence)
    {
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return (page.QuerySelector("h1")?.TextContent.Trim(), page.QuerySelector("main")!.TextContent.Contains(sentence, StringComparison.Ordinal));
    }
}
