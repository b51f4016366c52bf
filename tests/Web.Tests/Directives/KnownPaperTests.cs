using System.Net;
using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;
using static DoanKet.Web.Tests.Directives.RegisterSite;

namespace DoanKet.Web.Tests.Directives;

/// <summary>A paper without a number that is entered twice: the officer is asked, and loses nothing by it.</summary>
public class KnownPaperTests
{
    private const string Form = "/van-ban/den/vao-so";

    [Theory, EachDatabase]
    public async Task A_paper_without_a_number_that_looks_the_same_is_asked_about_and_its_file_waits(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "tinh");
        var first = (await EnterAsync(http, "V/v kiểm tra việc thu đoàn phí", "quét.pdf")).Answer.RequestMessage!.RequestUri!.AbsolutePath;

        var (answer, page) = await EnterAsync(http, "Kiểm tra việc thu  Đoàn phí", "quét lại.pdf", "%PDF-1.7 bản khác");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("số đến 1/2024", page.QuerySelector($"main .note a[href='{first}']")!.Closest(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vẫn vào sổ", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("quét lại.pdf", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(app));

        var (kept, _) = await http.SendAsync(Form, page.Again(("IsAnother", "true")));
        var second = kept.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.StartsWith("/van-ban/so/", second, StringComparison.Ordinal);
        Assert.Equal("%PDF-1.7 bản khác", await http.GetStringAsync(second + "/tep"));
        Assert.Equal((2, 0), (await CountAsync(app), await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<HeldUpload>().CountAsync())));
    }

    [Theory, EachDatabase]
    public async Task The_same_file_is_noticed_whatever_is_typed_beside_it_and_two_numbers_are_two_papers(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "tinh");
        await EnterAsync(http, "Thu đoàn phí", "a.pdf");
        Assert.Contains("Trong sổ đã có văn bản giống", (await EnterAsync(http, "Việc hoàn toàn khác", "b.pdf")).Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("giống văn bản này", (await EnterAsync(http, "Việc hoàn toàn khác", "b.pdf", "%PDF-1.7 khác")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var number in new[] { "1-CV/TU", "2-CV/TU" }) Assert.Equal(HttpStatusCode.OK, (await EnterAsync(http, "Khen thưởng", "c.pdf", $"%PDF-1.7 {number}", number)).Answer.StatusCode);
        Assert.Equal(4, await CountAsync(app));
    }

    [Theory, EachDatabase]
    public async Task A_pasted_paper_without_a_number_is_asked_about_too(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "tinh");
        var text = Letter.Replace("Số 210-CV/TU\n", "", StringComparison.Ordinal);
        await http.SendAsync("/van-ban/doc?handler=Keep", await http.FillAsync("/van-ban/doc", ("Text", text)));
        var (_, page) = await http.SendAsync("/van-ban/doc?handler=Keep", await http.FillAsync("/van-ban/doc", ("Text", text)));
        Assert.NotNull(page.QuerySelector("[name=IsAnother]"));
        Assert.Equal(1, await CountAsync(app));
        await http.SendAsync("/van-ban/doc?handler=Keep", page.Again(("IsAnother", "true")));
        Assert.Equal(2, await CountAsync(app));
    }

    [Theory, EachDatabase]
    public async Task The_unit_s_own_paper_that_comes_back_is_asked_about(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "tinh");
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            var unit = await db.Set<OrgUnit>().SingleAsync(u => u.Code == "HP");
            await s.GetRequiredService<DocumentRegister>().EnterAsync(new OfficialDocument { OrgUnitId = unit.Id, Year = 2024, Number = 78, Symbol = "KH-LĐLĐ", Date = new(2024, 3, 12), Subject = "Phát triển đoàn viên" });
        });
        async Task<(HttpResponseMessage Answer, AngleSharp.Html.Dom.IHtmlDocument Page)> SendAsync(string issuer, string date, string isAnother = "false") => await http.SendAsync(Form, await http.FillAsync(Form,
            ("Type", "Kế hoạch"), ("Number", "78/KH-LĐLĐ"), ("Date", date), ("Subject", "Phát triển đoàn viên 2024"), ("Issuer", issuer), ("IsAnother", isAnother)));

        var (answer, page) = await SendAsync("Liên đoàn Lao động tỉnh Hòa Phong", "12/03/2024");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("do chính đơn vị ban hành", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var own = page.QuerySelector("main .note a[href^='/van-ban/']")!;
        Assert.Contains("78/KH-LĐLĐ", (await http.GetPageAsync(own.GetAttribute("href")!)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[name=IsAnother]"));
        Assert.Equal(0, await CountAsync(app));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("LĐLĐ tỉnh Điện Biên", "12/03/2024")).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("LĐLĐ tỉnh Hòa Phong", "11/03/2023")).Answer.StatusCode);
        Assert.Equal(2, await CountAsync(app));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync("BTV LĐLĐ tỉnh Hòa Phong", "12/03/2024")).Answer.StatusCode);
    }

    private static async Task<(HttpResponseMessage Answer, AngleSharp.Html.Dom.IHtmlDocument Page)> EnterAsync(HttpClient http, string subject, string file, string bytes = "%PDF-1.7 bản quét", string number = "") =>
        await http.SendAsync(Form, await http.FillAsync(Form, ("Type", "Công văn"), ("Number", number), ("Date", "12/03/2024"), ("Subject", subject), ("Issuer", "Tỉnh ủy Hòa Phong")), ("Paper", file, bytes));

    private static Task<int> CountAsync(TestApp app) => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<DocumentEntry>().CountAsync());
}
