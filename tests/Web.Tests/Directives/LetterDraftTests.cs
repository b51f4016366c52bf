using System.Net;
using AngleSharp.Html.Dom;
using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Tables;
using DoanKet.Testing;
using DoanKet.Web.Tests.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Directives;

/// <summary>The quarterly letter becomes a draft of the register, is signed there, and keeps the figures of the moment it was made.</summary>
public class LetterDraftTests
{
    private const string Page = "/viec/theo-doi/bao-cao?quy=2024-3";

    [Theory, EachDatabase]
    public async Task The_letter_becomes_a_draft_that_keeps_its_figures_and_is_numbered_at_signing(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        await TaskAsync(app, world);
        var http = await world.SignedInAsync("tinh");
        var made = await http.PostFormAsync(Page + "&handler=Draft", await http.FillAsync(Page));
        var entry = made.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.StartsWith("/van-ban/so/", entry, StringComparison.Ordinal);
        Assert.Contains("đôn đốc thực hiện nhiệm vụ quý III/2024", (await http.GetPageAsync("/van-ban/du-thao")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);

        await TaskAsync(app, world);
        Assert.Contains("2 việc đã giao", (await http.GetPageAsync(Page)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await http.GetPageAsync(Page)).QuerySelector($"main .note a[href='{entry}']"));
        var text = ((IHtmlTextAreaElement)(await http.GetPageAsync(entry + "/soan")).QuerySelector("textarea")!).Value;
        Assert.Contains("1 việc đã giao cho 1 đơn vị", text, StringComparison.Ordinal);
        Assert.Equal(["TT", "Đơn vị, cơ quan", "Đã giao", "Đã xong", "Quá hạn", "Chưa nhận"], text.Split('\n').First(l => l.StartsWith("TT\t", StringComparison.Ordinal)).Split('\t'));
        Assert.Equal(["1", "LĐLĐ huyện Tam Đường", "1", "0", "1", "1"], text.Split('\n').First(l => l.StartsWith("1\t", StringComparison.Ordinal)).Split('\t'));

        var renewed = await http.PostFormAsync(Page + "&handler=Renew", await http.FillAsync(Page));
        Assert.Equal(entry, renewed.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("2 việc đã giao cho 1 đơn vị", ((IHtmlTextAreaElement)(await http.GetPageAsync(entry + "/soan")).QuerySelector("textarea")!).Value, StringComparison.Ordinal);

        Assert.Null((await http.SubmitAsync(entry + "/sua", ("SignerName", "Nguyễn Văn An"))).QuerySelector("[role=alert]")?.TextContent);
        var signed = await http.SubmitAsync(entry + "/ban-hanh", ("Symbol", "CV-LĐLĐ"));
        Assert.Null(signed.QuerySelector("[role=alert]")?.TextContent);
        Assert.Contains("01/CV-LĐLĐ", signed.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var below = await world.SignedInAsync("tamduong");
        var told = (await below.GetPageAsync("/thong-bao")).QuerySelector("main")!.TextContent;
        Assert.Contains("LĐLĐ tỉnh Lai Châu gửi Công văn 01/CV-LĐLĐ: đôn đốc", told, StringComparison.Ordinal);
        var received = (await below.GetPageAsync("/van-ban/den")).QuerySelector("[aria-labelledby=h-gui]")!;
        Assert.Equal(entry, received.QuerySelector("a.t")!.GetAttribute("href"));
        Assert.Contains("01/CV-LĐLĐ", (await below.GetPageAsync(entry)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await below.GetAsync(entry + "/tep")).StatusCode);
        var form = received.QuerySelector("a.btn")!.GetAttribute("href")!;
        await below.SendAsync("/van-ban/den/vao-so", await below.FillAsync(form));
        Assert.Contains("01/CV-LĐLĐ", (await below.GetPageAsync("/van-ban/den")).QuerySelector("#van-ban-den tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await below.GetPageAsync("/van-ban/den")).QuerySelector("[aria-labelledby=h-gui]"));
        await app.AddAccountAsync("muongte", (world.MuongTe.Id, Roles.UnitOfficer)); // the letter does not name it
        var other = await world.SignedInAsync("muongte");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(entry)).StatusCode);
        Assert.Null((await other.GetPageAsync("/van-ban/den")).QuerySelector("[aria-labelledby=h-gui]"));
        using var paper = new MemoryStream(await http.GetByteArrayAsync(entry + "/tep"));
        var tables = TableFile.Read(paper, "cong-van.docx").Sheets.Select(s => string.Join(' ', s.Cells.Select(c => c.Text))).ToList();
        Assert.Contains(tables, t => t.Contains("Đơn vị, cơ quan Đã giao Đã xong", StringComparison.Ordinal) && t.Contains("Tam Đường 2 0 2 2", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Of_two_windows_the_second_is_led_to_the_draft_of_the_first(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        await TaskAsync(app, world);
        var http = await world.SignedInAsync("tinh");
        var (one, two) = (await http.FillAsync(Page), await http.FillAsync(Page));
        var first = (await http.PostFormAsync(Page + "&handler=Draft", one)).RequestMessage!.RequestUri!.AbsolutePath;
        var second = await http.PostFormAsync(Page + "&handler=Draft", two);
        Assert.Equal(first, second.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("đã được lập trước đó", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<DocumentEntry>().CountAsync()));
        Assert.EndsWith("&handler=Renew", Assert.Single((await http.GetPageAsync(Page)).QuerySelectorAll("main form button")).GetAttribute("formaction"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_reads_makes_no_draft()
    {
        await using var app = new TestApp("sqlite");
        var world = await CampaignWorld.BuildAsync(app);
        var leader = await world.SignedInAsync("lanhdao");
        Assert.Empty((await leader.GetPageAsync(Page)).QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await leader.PostFormAsync(Page + "&handler=Draft", await leader.FillAsync("/tai-khoan/mat-khau"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.PostFormAsync(Page + "&handler=Renew", await leader.FillAsync("/tai-khoan/mat-khau"))).StatusCode);
    }

    private static Task TaskAsync(TestApp app, CampaignWorld world) => app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var fan = new FanOut { OrgUnitId = world.Province.Id, Text = "Rà soát", Due = new(2024, 7, 10), On = new(2024, 7, 1), Units = 1 };
        db.Add(fan);
        await db.SaveChangesAsync();
        db.Add(new Assignment { OrgUnitId = world.TamDuong.Id, GiverUnitId = world.Province.Id, FanOutId = fan.Id, Role = AssignmentRole.Lead, Text = "Rà soát", GivenOn = new(2024, 7, 1), Due = new(2024, 7, 10) });
        await db.SaveChangesAsync();
    });
}
