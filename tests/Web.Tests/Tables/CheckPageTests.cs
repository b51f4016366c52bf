using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Tables;
using DoanKet.Testing;

namespace DoanKet.Web.Tests.Tables;

public class CheckPageTests
{
    private const string Wrong = "TT\tĐơn vị\tTổng\tNam\tNữ\n1\tHuyện A\t110\t60\t41\n2\tHuyện B\t20\t12\t8\n3\tHuyện C\t30\t20\t10\n4\tHuyện D\t45\t25\t20\n\tCộng\t196\t117\t79";

    [Theory, EachDatabase]
    public async Task A_pasted_table_shows_its_broken_sums_its_repair_and_gives_the_marked_workbook(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app);
        var page = await SendAsync(http, "/bang-so", ("Text", Wrong));
        var main = page.QuerySelector("main")!.TextContent;
        Assert.Contains("2 trên 8 không khớp", main, StringComparison.Ordinal);
        Assert.Contains("C2: 110 → 101", main, StringComparison.Ordinal);
        Assert.Contains("hai chữ số bị đổi chỗ", main, StringComparison.Ordinal);
        Assert.Contains("sửa thành 101", page.QuerySelector("td.err")!.TextContent, StringComparison.Ordinal);
        var fields = page.QuerySelectorAll("main form input[type=hidden]").OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        using var form = new FormUrlEncodedContent(fields);
        var answer = await http.PostAsync("/bang-so?handler=Marked", form);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        var marked = TableFile.Read(await answer.Content.ReadAsStreamAsync(), "a.xlsx").Sheets[0];
        Assert.Contains("Nên sửa thành 101", marked[2, 3]!.Comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_several_cells_fit_none_is_called_the_right_one()
    {
        await using var app = new TestApp("sqlite");
        using var http = await OpenAsync(app);
        var page = await SendAsync(http, "/bang-so", ("Text", "TT\tĐơn vị\tCĐCS\n1\tHuyện A\t21\n2\tHuyện B\t5\n3\tHuyện C\t8\n\tCộng\t25"));
        var main = page.QuerySelector("main")!.TextContent;
        Assert.Contains("có thể là", page.QuerySelector("table.marks td.warn")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("có thể là ô C2 ghi 21 thay cho 12 hoặc", main, StringComparison.Ordinal);
        foreach (var sure in new[] { "đúng ra là", "sửa thành", "Cách duy nhất" }) Assert.DoesNotContain(sure, main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_no_table_is_refused_with_one_line_and_what_was_pasted_stays(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app);
        var page = await SendAsync(http, "/bang-so", ("Text", "Kính gửi các đơn vị"));
        Assert.Contains("Bảng đã dán không có bảng nào", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kính gửi các đơn vị", ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value);
        Assert.Contains("Chọn tệp, hoặc dán bảng", (await SendAsync(http, "/bang-so")).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<HttpClient> OpenAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        await app.AddAccountAsync("xem", (country.Id, Roles.National));
        var http = app.CreateClient();
        await http.SignInAsync("xem");
        return http;
    }

    private static async Task<IHtmlDocument> SendAsync(HttpClient http, string address, params (string Key, string Value)[] typed)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (key, value) in await http.FillAsync(address, typed)) form.Add(new StringContent(value), key);
        var answer = await http.PostAsync(address, form);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
