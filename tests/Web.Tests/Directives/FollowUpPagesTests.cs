using System.Net;
using AngleSharp.Dom;
using DoanKet.App.Directives.Assignments;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using DoanKet.Web.Tests.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Directives;

public class FollowUpPagesTests
{
    [Theory, EachDatabase]
    public async Task Each_figure_of_the_follow_up_and_of_the_letter_opens_as_many_rows(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        await TasksAsync(app, world);
        var http = await world.SignedInAsync("tinh");
        var opened = 0;
        foreach (var address in new[] { "/viec/theo-doi", "/viec/theo-doi?theo=don-vi", "/viec/theo-doi?theo=nguoi-ky", "/viec/theo-doi?theo=don-vi&ngay=2024-07-12", "/viec/theo-doi/bao-cao", "/viec/theo-doi/bao-cao?quy=2024-2" })
            foreach (var figure in (await http.GetPageAsync(address)).QuerySelectorAll("main td a[href*='danh-sach']"))
            {
                var rows = (await http.GetPageAsync(figure.GetAttribute("href")!)).QuerySelectorAll("#viec tbody tr").Length;
                Assert.Equal($"{address}: {figure.TextContent.Trim()}", $"{address}: {rows}");
                opened++;
            }
        Assert.InRange(opened, 40, 1000);
    }

    [Fact]
    public async Task The_letter_and_the_workbooks_leave_the_site()
    {
        await using var app = new TestApp("sqlite");
        var world = await CampaignWorld.BuildAsync(app);
        await TasksAsync(app, world);
        var http = await world.SignedInAsync("tinh");
        foreach (var address in new[] { "/viec/theo-doi.xlsx", "/viec/theo-doi.xlsx?theo=don-vi", "/viec/theo-doi/danh-sach/xlsx?loai=qua-han", "/viec/theo-doi/bao-cao/docx?quy=2024-3", "/co-quan.xlsx" })
            Assert.StartsWith("application/vnd.openxmlformats", (await http.GetAsync(address)).Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/viec/theo-doi/bao-cao?giao={world.Country.Id}")).StatusCode);
    }

    [Fact]
    public async Task A_duty_is_set_corrected_and_stopped()
    {
        await using var app = new TestApp("sqlite");
        var http = await (await CampaignWorld.BuildAsync(app)).SignedInAsync("tinh");
        var wrong = await http.SubmitAsync("/viec/dinh-ky/them", ("Text", "Đối thoại"), ("Months", "0"), ("FirstDue", "01/07/2024"), ("DaysBefore", "5"), ("For", "DirectlyBelow"));
        Assert.Contains("Số tháng từ 1", wrong.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("không được trước hôm nay", wrong.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("Đối thoại", wrong.QuerySelector("[name=Text]")!.TextContent.Trim());
        var set = await http.SubmitAsync("/viec/dinh-ky/them", ("Text", "Đối thoại"), ("Months", "3"), ("FirstDue", "30/09/2024"), ("DaysBefore", "5"), ("For", "DirectlyBelow"));
        Assert.Contains("Hạn 31/12/2024", set.QuerySelector("[aria-labelledby=h-toi]")!.TextContent, StringComparison.Ordinal);
        var id = set.QuerySelector("a[href$='/sua']")!.GetAttribute("href")!.Split('/')[3];
        Assert.Contains("Đối thoại quý", (await http.SubmitAsync($"/viec/dinh-ky/{id}/sua", ("Text", "Đối thoại quý"))).Body!.TextContent, StringComparison.Ordinal);
        await http.SubmitAsync($"/viec/dinh-ky/{id}/thoi", ("Reason", "Theo chỉ đạo mới"));
        Assert.DoesNotContain("Đối thoại quý", (await http.GetPageAsync("/viec/dinh-ky")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đối thoại quý", (await http.GetPageAsync("/viec/dinh-ky?xem=tat-ca")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_gave_a_task_ties_it_to_a_target_and_the_figure_opens_its_rows()
    {
        await using var app = new TestApp("sqlite");
        var world = await CampaignWorld.BuildAsync(app);
        var id = await TaskAsync(app, world.Province.Id, world.TamDuong.Id, new(2024, 7, 1), new(2024, 7, 31));
        var http = await world.SignedInAsync("tinh");
        var choice = (await http.GetPageAsync($"/viec/{id}/do")).QuerySelectorAll("select[name=Target] option").First(o => o.TextContent.Contains("giao 60", StringComparison.Ordinal)).GetAttribute("value")!;
        var tied = await http.SubmitAsync($"/viec/{id}/do", ("Target", choice));
        var figure = tied.QuerySelector("[aria-labelledby=h-do] a")!;
        Assert.Contains("/60", tied.QuerySelector("[aria-labelledby=h-do]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(figure.TextContent.Trim(), (await http.GetPageAsync(figure.GetAttribute("href")!)).QuerySelector("#so")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.SignedInAsync("tamduong")).GetAsync($"/viec/{id}/do")).StatusCode);
    }

    [Fact]
    public async Task A_body_is_added_ended_and_followed_to_its_successor()
    {
        await using var app = new TestApp("sqlite");
        var world = await CampaignWorld.BuildAsync(app);
        var http = await world.SignedInAsync("tinh");
        await http.SubmitAsync("/co-quan/them", ("Name", "Tỉnh ủy Lai Châu"), ("Kind", "PartyCommittee"));
        await http.SubmitAsync("/co-quan/them", ("Name", "Ban Tuyên giáo và Dân vận Tỉnh ủy"), ("Kind", "PartyCommission"), ("ParentId", "Tỉnh ủy Lai Châu"), ("From", "01/07/2024"));
        var old = await http.SubmitAsync("/co-quan/them", ("Name", "Ban Dân vận Tỉnh ủy"), ("Kind", "PartyCommission"), ("ParentId", "tinh uy lai chau"));
        var id = old.QuerySelector("a[href$='/ket-thuc']")!.GetAttribute("href")!;
        Assert.Contains("không có cơ quan nào là “Ban lạ”", (await http.SubmitAsync(id, ("To", "01/07/2024"), ("SuccessorId", "Ban lạ"))).Body!.TextContent, StringComparison.Ordinal);
        var ended = await http.SubmitAsync(id, ("To", "01/07/2024"), ("SuccessorId", "Tuyên giáo và dân vận"));
        Assert.Contains("do Ban Tuyên giáo và Dân vận Tỉnh ủy tiếp nhận", ended.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Ban Dân vận Tỉnh ủy", "Tỉnh ủy Lai Châu"], await NamesAsync(http, "/co-quan?tinh-trang=dang-hoat-dong&ngay=2024-06-01"));
        Assert.Equal(["Ban Tuyên giáo và Dân vận Tỉnh ủy", "Tỉnh ủy Lai Châu"], await NamesAsync(http, "/co-quan?tinh-trang=dang-hoat-dong"));
        var reader = await world.SignedInAsync("tamduong");
        Assert.Equal(3, (await NamesAsync(reader, "/co-quan")).Count);
        Assert.Null((await reader.GetPageAsync(id[..id.LastIndexOf('/')])).QuerySelector("a[href$='/sua']"));
    }

    private static async Task<List<string>> NamesAsync(HttpClient http, string address) => [.. (await http.GetPageAsync(address)).QuerySelectorAll("#co-quan tbody th").Select(c => c.TextContent.Trim())];

    private static async Task TasksAsync(TestApp app, CampaignWorld world)
    {
        foreach (var (unit, given, due, done) in new (long, DateOnly, DateOnly?, DateOnly?)[]
        {
            (world.TamDuong.Id, new(2024, 5, 1), new(2024, 6, 1), null), (world.TamDuong.Id, new(2024, 5, 1), new(2024, 7, 15), new(2024, 7, 10)), (world.TamDuong.Id, new(2024, 7, 1), null, null),
            (world.MuongTe.Id, new(2024, 5, 1), new(2024, 7, 11), new(2024, 7, 20)), (world.MuongTe.Id, new(2024, 2, 1), new(2024, 3, 1), new(2024, 3, 1)), (world.Grassroots.Id, new(2024, 7, 5), new(2024, 7, 9), null),
        }) await TaskAsync(app, world.Province.Id, unit, given, due, done);
        var body = await app.RunAsync(s => s.GetRequiredService<BodyBook>().AddAsync(world.Province.Id, new("Sở Nội vụ", null, BodyKind.StateAgency, null, null, null)));
        await TaskAsync(app, world.Province.Id, world.Province.Id, new(2024, 6, 1), new(2024, 6, 20), null, body.Id);
    }

    private static Task<long> TaskAsync(TestApp app, long giver, long unit, DateOnly given, DateOnly? due, DateOnly? done = null, long? body = null) => app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var fan = new FanOut { OrgUnitId = giver, Text = "Rà soát", Due = due, On = given, Units = 1 };
        db.Add(fan);
        await db.SaveChangesAsync();
        var task = new Assignment
        {
            OrgUnitId = unit, GiverUnitId = giver, FanOutId = fan.Id, BodyId = body, Role = AssignmentRole.Lead, Text = "Rà soát", GivenOn = given, Due = due,
            DoneOn = done, State = done is null ? AssignmentState.Given : AssignmentState.Accepted, AcknowledgedOn = done is null ? null : given,
        };
        db.Add(task);
        await db.SaveChangesAsync();
        return task.Id;
    });
}
