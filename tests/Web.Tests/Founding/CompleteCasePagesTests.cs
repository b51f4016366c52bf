using System.Net;
using System.Net.Http.Headers;
using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Founding;

public class CompleteCasePagesTests
{
    [Theory, EachDatabase]
    public async Task A_file_is_sent_refused_by_its_content_opened_as_an_attachment_and_by_nobody_else(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        var id = await world.CaseAsync(FoundingStep.FirstMeeting);
        var wrong = await SendAsync(http, id, "bien-ban.pdf", "MZ chương trình"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var shown = await wrong.Content.ReadAsStringAsync();
        Assert.Contains("không phải .pdf, .jpg, .png, .docx hay .xlsx", WebUtility.HtmlDecode(shown));
        Assert.Contains("2 trang", shown);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(http, id, "../biên bản.exe", "%PDF-1.7"u8.ToArray())).StatusCode);
        var link = (await http.GetPageAsync($"/thanh-lap/{id}")).QuerySelector("a[href*='/giay-to/tep/']")!.GetAttribute("href")!;
        var file = await http.GetAsync(link);
        Assert.Equal(("attachment", "application/pdf", "nosniff"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentType!.MediaType, file.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal("biên bản.pdf", file.Content.Headers.ContentDisposition.FileNameStar);
        await app.AddAccountAsync("mt", (world.Neighbour.Id, Roles.UnitOfficer));
        var stranger = app.CreateClient();
        await stranger.SignInAsync("mt");
        foreach (var page in new[] { link, $"/thanh-lap/{id}/mau", $"/thanh-lap/{id}/mau/MemberList", $"/thanh-lap/{id}/doanh-nghiep", $"/thanh-lap/{id}/dung", $"/thanh-lap/{id}/tiep-tuc" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(page)).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_dossier_is_returned_and_appraised_on_slips_that_the_case_shows(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        var id = await world.CaseAsync(FoundingStep.Dossier);
        var unsaid = await http.SubmitAsync($"/thanh-lap/{id}/buoc/tra-lai", ("Day", "15/07/2024"), ("Remarks[Ballots]", "Số phiếu lệch"), ("Until", "15/07/2024"));
        var main = unsaid.QuerySelector("main")!;
        Assert.Contains("Ghi những gì cần bổ sung", main.TextContent);
        Assert.Equal("Số phiếu lệch", main.QuerySelector("input[name='Remarks[Ballots]']")!.GetAttribute("value"));
        var returned = await http.SubmitAsync($"/thanh-lap/{id}/buoc/tra-lai", ("Day", "15/07/2024"), ("Note", "Thiếu chữ ký"), ("Remarks[Ballots]", "Số phiếu lệch"), ("Flaws[VoteMinutes]", "Thiếu chữ ký trưởng ban"), ("Until", "22/07/2024"), ("Name", "Hoàng Thị Vân"));
        foreach (var words in new[] { "Hạn bổ sung: hết ngày 22/07/2024.", "Số phiếu lệch", "Chưa đạt", "Thiếu chữ ký trưởng ban", "4/5", "Dừng từ 15/07/2024" }) Assert.Contains(words, returned.QuerySelector("main")!.TextContent);
        Assert.Contains("01/TB-LĐLĐ", (await http.GetPageAsync($"/thanh-lap/{id}/mau")).QuerySelector("main")!.TextContent);
        await http.SubmitAsync($"/thanh-lap/{id}/giay-to/VoteMinutes", ("About", "2 trang, đủ chữ ký"), ("Flaw", ""));
        await http.SubmitAsync($"/thanh-lap/{id}/buoc/nop-ho-so", ("Day", "17/07/2024"));
        (string, string)[] slip = [("Day", "18/07/2024"), ("Note", "Đủ, đề nghị công nhận"), .. Enum.GetValues<AppraisalPoint>().Select(p => ($"Fits[{p}]", "True"))];
        var passed = (await http.SubmitAsync($"/thanh-lap/{id}/buoc/tham-dinh", [.. slip.Where(f => f.Item1 is not "Fits[Congress]"), ("Remarks[Papers]", "Thiếu dấu")])).QuerySelector("main")!;
        Assert.Equal(["Đại hội đúng thành phần, chương trình, bầu bằng phiếu kín", "Giấy tờ đủ, đúng mẫu, đủ chữ ký"], passed.QuerySelectorAll("fieldset.is-wrong legend").Select(l => l.TextContent.Trim()));
        Assert.Equal("Thiếu dấu", passed.QuerySelector("input[name='Remarks[Papers]']")!.GetAttribute("value"));
        Assert.NotNull(passed.QuerySelector("input[name='Fits[Members]'][checked]"));
        var appraised = await http.SubmitAsync($"/thanh-lap/{id}/buoc/tham-dinh", slip);
        Assert.Contains("nộp 2 lần, trả lại 1 lần", appraised.QuerySelector("main")!.TextContent);
        var paper = await http.GetAsync($"/thanh-lap/{id}/mau/AppraisalSlip");
        Assert.Equal("attachment", paper.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/thanh-lap/{id}/mau/EmployerList")).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_case_whose_employer_has_closed_asks_to_stop_or_to_go_on(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        var id = await world.CaseAsync(FoundingStep.Congress);
        await app.RunAsync(s => s.GetRequiredService<EnterpriseRegister>().CloseAsync(world.EnterpriseId, new(2024, 7, 8), "Thông báo giải thể"));
        Assert.Contains("Dừng hồ sơ hay làm tiếp?", (await http.GetPageAsync($"/thanh-lap/{id}")).QuerySelector("main")!.TextContent);
        var went = await http.SubmitAsync($"/thanh-lap/{id}/tiep-tuc", ("Reason", "Chủ mới tiếp nhận"));
        Assert.DoesNotContain("Dừng hồ sơ hay làm tiếp?", went.QuerySelector("main")!.TextContent);
        var stopped = await http.SubmitAsync($"/thanh-lap/{id}/dung", ("Day", "22/07/2024"), ("Reason", "Giải thể hẳn"));
        Assert.Contains("Hồ sơ kết thúc ngày 22/07/2024", stopped.QuerySelector("main")!.TextContent);
        Assert.Contains("Dừng hồ sơ", (await http.GetPageAsync("/thanh-lap?tinh-trang=dong")).QuerySelector("main")!.TextContent);
    }

    [Theory, EachDatabase]
    public async Task Employers_join_a_case_and_duties_of_its_union_are_marked(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        var other = await world.AddEnterpriseAsync("Cơ sở chè Sơn Bình", 12);
        var id = await world.CaseAsync(FoundingStep.Contact);
        await http.PostFormAsync($"/thanh-lap/{id}/doanh-nghiep?handler=Join", await http.FillAsync($"/thanh-lap/{id}/doanh-nghiep", ("EmployerId", $"{other}"), ("Name", "các cơ sở chè")));
        Assert.Contains("Cơ sở chè Sơn Bình", (await http.GetPageAsync($"/thanh-lap/{id}/doanh-nghiep")).QuerySelector("main ol.list")!.TextContent);
        Assert.Contains("Thành lập CĐCS nhiều doanh nghiệp", (await http.GetPageAsync($"/thanh-lap/{id}")).QuerySelector("main")!.TextContent);
        var places = (await http.GetPageAsync($"/thanh-lap/{id}/don/them")).QuerySelectorAll("select[name='Input.Workplace'] option").Select(o => o.GetAttribute("value")).ToList();
        Assert.Equal(3, places.Count);
        await http.SubmitAsync($"/thanh-lap/{id}/don/them", ("Input.FullName", "Lò Văn Un"), ("Input.Birth", "1990"), ("Input.JobTitle", "Sao chè"), ("Input.Workplace", "Cơ sở chè Sơn Bình"));
        Assert.Contains("Sao chè, Cơ sở chè Sơn Bình", (await http.GetPageAsync($"/thanh-lap/{id}/don")).QuerySelector("#don")!.TextContent, StringComparison.Ordinal);
        var second = await app.RunAsync(async _ => await world.CaseAsync(FoundingStep.Recognised, enterpriseId: await world.AddEnterpriseAsync("Công ty TNHH Giày da", 30)));
        var done = await http.SubmitAsync($"/thanh-lap/{second}/viec/{DutyKind.Seal}", ("DoneOn", "22/07/2024"), ("Outcome", "Đã nhận con dấu"));
        Assert.Contains("Đã nhận con dấu", done.QuerySelector("main")!.TextContent);
        Assert.Contains("1/7", done.QuerySelector("main")!.TextContent);
    }

    [Theory, EachDatabase]
    public async Task A_page_that_another_officer_has_saved_meanwhile_keeps_what_was_typed_and_saves_nothing(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        var id = await world.CaseAsync(FoundingStep.Contact);
        var form = await http.FillAsync($"/thanh-lap/{id}/sua", ("Officer", "Người thứ hai"));
        await http.SubmitAsync($"/thanh-lap/{id}/sua", ("Officer", "Người thứ nhất"));
        var late = await http.PostFormAsync($"/thanh-lap/{id}/sua", form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        var page = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        Assert.Contains("Người khác vừa lưu thay đổi", page);
        Assert.Contains("Người thứ hai", page);
        Assert.Equal("Người thứ nhất", await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<FoundingCase>().Select(c => c.Officer).SingleAsync()));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, long id, string name, byte[] bytes)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in await http.FillAsync($"/thanh-lap/{id}/giay-to/{PaperKind.VoteMinutes}", ("About", "2 trang"))) form.Add(new StringContent(value), field);
        var file = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        form.Add(file, "Scan", name);
        return await http.PostAsync($"/thanh-lap/{id}/giay-to/{PaperKind.VoteMinutes}", form);
    }

    private static async Task<(HttpClient Http, FoundingWorld World)> SignedInAsync(TestApp app)
    {
        var world = await FoundingWorld.BuildAsync(app);
        await app.AddAccountAsync("tamduong", (world.District.Id, Roles.UnitOfficer));
        var http = app.CreateClient();
        await http.SignInAsync("tamduong");
        return (http, world);
    }
}
