using System.Net;
using DoanKet.App.Directives.Assignments;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Jobs;
using DoanKet.Testing;
using DoanKet.Web.Tests.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Directives;

/// <summary>A form with a fault loses no file: the account that sent it, and nobody else, takes it up again.</summary>
public class KeptFileTests
{
    private const string Report = "%PDF-1.7 báo cáo";

    [Theory, EachDatabase]
    public async Task The_file_of_a_report_with_a_fault_waits_until_it_is_right(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var (http, form) = (await world.SignedInAsync("tamduong"), $"/viec/{await TaskAsync(app, world)}/tien-do");
        var (answer, page) = await http.SendAsync(form, await http.FillAsync(form, ("Percent", "150"), ("Words", "Đã làm một phần")), ("Scan", "Báo cáo.pdf", Report));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Tệp “Báo cáo.pdf”", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var (_, still) = await http.SendAsync(form, page.Again(("Percent", "-1")));
        Assert.Contains("Tệp “Báo cáo.pdf”", still.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var (_, done) = await http.SendAsync(form, still.Again(("Percent", "50")));
        Assert.Equal(Report, await http.GetStringAsync(done.QuerySelector(".trail a")!.GetAttribute("href")));
        Assert.Equal(0, await HeldAsync(app));
    }

    [Theory, EachDatabase]
    public async Task The_kept_file_is_dropped_replaced_or_refused_and_is_of_no_use_to_another_account(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var (http, form) = (await world.SignedInAsync("tamduong"), $"/viec/{await TaskAsync(app, world)}/tien-do");
        Task<(HttpResponseMessage, AngleSharp.Html.Dom.IHtmlDocument Page)> WrongAsync(string name, string bytes) => FillAndSendAsync(http, form, name, bytes);
        Assert.DoesNotContain("vẫn được giữ", (await WrongAsync("chương trình.pdf", "MZ không phải pdf")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await HeldAsync(app));

        var page = (await WrongAsync("Báo cáo.pdf", Report)).Page;
        var id = page.QuerySelector("[name='Kept.Id']")!.GetAttribute("value")!;
        var other = await world.SignedInAsync("tinh");
        var theirs = $"/viec/{await TaskAsync(app, world, world.Province.Id)}/tien-do";
        await other.SendAsync(theirs, await other.FillAsync(theirs, ("Words", "Của người khác"), ("Kept.Id", id)));
        Assert.Equal(0, await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<AssignmentNote>().CountAsync(n => n.FileId != null)));
        Assert.Equal(1, await HeldAsync(app));

        var (_, replaced) = await http.SendAsync(form, page.Again(("Percent", "150")), ("Scan", "Bản khác.pdf", Report + " khác"));
        Assert.Contains("Tệp “Bản khác.pdf”", replaced.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await HeldAsync(app));
        await http.SendAsync(form, replaced.Again(("Percent", "20"), ("Kept.Drop", "true")));
        Assert.Equal((0, 1), (await HeldAsync(app), await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<AssignmentNote>().CountAsync(n => n.FileId == null && n.Percent == 20))));
    }

    /// <summary>Five others have pushed it out, another window has taken it, or two days have passed: the form is not done without its file.</summary>
    [Theory, EachDatabase]
    public async Task A_kept_file_that_is_gone_is_told_and_asked_for_again(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var (http, form) = (await world.SignedInAsync("tamduong"), $"/viec/{await TaskAsync(app, world)}/tien-do");
        var page = (await FillAndSendAsync(http, form, "Báo cáo.pdf", Report)).Page;
        await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<HeldUpload>().ExecuteDeleteAsync());
        var (answer, told) = await http.SendAsync(form, page.Again(("Percent", "50")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Tệp đã giữ không còn; chọn lại tệp", told.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var (_, done) = await http.SendAsync(form, told.Again(), ("Scan", "Báo cáo.pdf", Report));
        Assert.Equal(Report, await http.GetStringAsync(done.QuerySelector(".trail a")!.GetAttribute("href")));
    }

    /// <summary>The form with its kept file stands in two windows: the file goes with the first that is done.</summary>
    [Theory, EachDatabase]
    public async Task Of_two_windows_at_one_kept_file_the_second_is_told(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var (http, form) = (await world.SignedInAsync("tamduong"), $"/viec/{await TaskAsync(app, world)}/tien-do");
        var one = (await FillAndSendAsync(http, form, "Báo cáo.pdf", Report)).Page;
        var two = (await http.SendAsync(form, one.Again(("Percent", "-1")))).Page;
        Assert.Equal(one.QuerySelector("[name='Kept.Id']")!.GetAttribute("value"), two.QuerySelector("[name='Kept.Id']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.OK, (await http.SendAsync(form, one.Again(("Percent", "50")))).Answer.StatusCode);
        var (answer, told) = await http.SendAsync(form, two.Again(("Percent", "60"), ("Version", (await http.GetPageAsync(form)).QuerySelector("[name=Version]")!.GetAttribute("value")!)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Tệp đã giữ không còn; chọn lại tệp", told.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<AssignmentNote>().CountAsync()));
    }

    [Fact]
    public async Task What_bears_a_stamp_of_secrecy_is_neither_entered_nor_held_by_hand_and_what_bears_none_is()
    {
        await using var app = new TestApp("sqlite");
        var world = await CampaignWorld.BuildAsync(app);
        var (http, form) = (await world.SignedInAsync("tinh"), "/van-ban/den/vao-so");
        async Task<HttpStatusCode> SendAsync(string stamp) => (await http.SendAsync(form, await http.FillAsync(form, ("Type", "Công văn"), ("Issuer", "Tỉnh ủy Lai Châu"), ("Subject", $"công tác cán bộ {stamp}")),
            ("Paper", "Công văn.txt", $"TỈNH ỦY LAI CHÂU\n{stamp}\nSố 12-CV/TU\nLai Châu, ngày 10 tháng 7 năm 2024\nKính gửi: Liên đoàn Lao động tỉnh\n\nĐề nghị Liên đoàn Lao động tỉnh báo cáo."))).Item1.StatusCode;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync("MẬT"));
        Assert.Equal((0, 0), (await HeldAsync(app), await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<StoredFile>().CountAsync())));
        Assert.Equal(HttpStatusCode.OK, await SendAsync("*"));
        Assert.Equal(1, await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<StoredFile>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task What_nobody_takes_up_again_goes_at_night(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        await FillAndSendAsync(await world.SignedInAsync("tamduong"), $"/viec/{await TaskAsync(app, world)}/tien-do", "Báo cáo.pdf", Report);
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            var fresh = await db.Set<HeldUpload>().AsNoTracking().SingleAsync();
            db.Add(new HeldUpload { AccountId = fresh.AccountId, Name = "cũ.pdf", Bytes = [1], At = fresh.At.AddDays(-3) });
            await db.SaveChangesAsync();
            await s.GetServices<IJob>().Single(j => j.Kind == "form.old-uploads").RunAsync("{}", default);
            Assert.Equal(["Báo cáo.pdf"], await db.Set<HeldUpload>().Select(h => h.Name).ToListAsync());
        });
    }

    private static async Task<(HttpResponseMessage Answer, AngleSharp.Html.Dom.IHtmlDocument Page)> FillAndSendAsync(HttpClient http, string form, string name, string bytes) =>
        await http.SendAsync(form, await http.FillAsync(form, ("Percent", "150")), ("Scan", name, bytes));

    private static Task<int> HeldAsync(TestApp app) => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<HeldUpload>().CountAsync());

    private static Task<long> TaskAsync(TestApp app, CampaignWorld world, long? unit = null) => app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var fan = new FanOut { OrgUnitId = world.Province.Id, Text = "Rà soát", On = new(2024, 7, 1), Units = 1 };
        db.Add(fan);
        await db.SaveChangesAsync();
        var task = new Assignment { OrgUnitId = unit ?? world.TamDuong.Id, GiverUnitId = world.Province.Id, FanOutId = fan.Id, Role = AssignmentRole.Lead, Text = "Rà soát", GivenOn = new(2024, 7, 1) };
        db.Add(task);
        await db.SaveChangesAsync();
        return task.Id;
    });
}
