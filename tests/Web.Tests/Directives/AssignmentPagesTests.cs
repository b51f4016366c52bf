using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Directives;

public class AssignmentPagesTests
{
    [Theory, EachDatabase]
    public async Task The_province_gives_the_district_hands_down_the_union_reports_the_district_accepts_and_the_province_sees(string database)
    {
        await using var world = await AssignmentSite.BuildAsync(database);
        var (tinh, tamduong, cdcs) = (await world.SignedInAsync("tinh"), await world.SignedInAsync("tamduong"), await world.SignedInAsync("cdcs"));

        var preview = await tinh.SubmitAsync($"/viec/giao?nhiem-vu={world.TaskId}", ("Form.Spread", "Direct"), ("Form.Due", "15/08/2024"), ("Form.Step", "xem"));
        Assert.Contains("2 nơi sẽ được giao", preview.QuerySelector("#h-xem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["LĐLĐ huyện Mường Tè", "LĐLĐ huyện Tam Đường"], preview.QuerySelectorAll("[aria-labelledby=h-xem] li").Select(l => l.QuerySelector("div")!.TextContent.Trim()));
        Assert.Equal(0, await world.CountAsync());
        var given = await tinh.SubmitAsync($"/viec/giao?nhiem-vu={world.TaskId}", ("Form.Spread", "Direct"), ("Form.Due", "15/08/2024"));
        Assert.Contains("Đã giao việc cho 2 nơi.", given.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Công văn 2010-CV/TU", given.QuerySelector(".facts a")!.TextContent);
        Assert.Equal(["LĐLĐ huyện Mường Tè", "LĐLĐ huyện Tam Đường"], given.QuerySelectorAll("#dot tbody th").Select(c => c.TextContent.Trim()));

        var first = await tamduong.GetPageAsync("/viec");
        Assert.Equal("1", first.QuerySelectorAll(".strip .big")[2].TextContent.Trim());
        var own = first.QuerySelector("#viec tbody th a")!.GetAttribute("href")!;
        Assert.Contains("Công văn 2010-CV/TU", (await tamduong.GetPageAsync(own)).QuerySelector(".pairs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await world.SeenAsync());
        await tinh.GetPageAsync((await tinh.GetPageAsync("/viec?hop=da-giao")).QuerySelectorAll("#viec tbody th a")[1].GetAttribute("href")!); // who looks on from above opens it for nobody
        await tamduong.SubmitAsync($"/viec/giao?tu={own.Split('/')[^1]}", ("Form.Units", $"{world.Union.Id}"), ("Form.Due", "10/08/2024"));

        var task = (await cdcs.GetPageAsync("/viec")).QuerySelector("#viec tbody th a")!.GetAttribute("href")!;
        Assert.Contains("1 việc chưa nhận", (await cdcs.GetPageAsync("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(task + "/nhan", (await cdcs.GetPageAsync(task)).QuerySelector("main form")!.GetAttribute("action"));
        var taken = await cdcs.SubmitAsync(task + "/nhan");
        Assert.Contains("Đã nhận việc.", taken.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        await SendAsync(cdcs, task + "/nop", "Đã rà soát 12 doanh nghiệp", "Kết quả.pdf");
        Assert.Equal(HttpStatusCode.NotFound, (await cdcs.GetAsync(task + "/xac-nhan")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await tinh.GetAsync(task + "/xac-nhan")).StatusCode);

        var waiting = (await tamduong.GetPageAsync("/viec?hop=da-giao&xem=cho-xac-nhan")).QuerySelector("#viec tbody th a")!.GetAttribute("href")!;
        Assert.Equal(task, waiting);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await tamduong.PostFormAsync(task + "/tra-lai", await tamduong.FillAsync(task + "/tra-lai"))).StatusCode);
        await tamduong.SubmitAsync(task + "/xac-nhan", ("Words", "Đủ"));

        var seen = await tinh.GetPageAsync(task);
        Assert.Contains("Đã xong", seen.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(seen.QuerySelectorAll("main form"));
        var file = seen.QuerySelector(".trail a")!;
        Assert.Equal(HttpStatusCode.OK, (await tinh.GetAsync(file.GetAttribute("href"))).StatusCode);
        Assert.Contains("1/1 nơi đã xong", (await tinh.GetPageAsync(own)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await world.SeenAsync());
        var workbook = await tinh.GetAsync("/viec.xlsx?hop=pham-vi&xem=tat-ca");
        Assert.Equal("viec-duoc-giao-2024-07-22.xlsx", workbook.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_given_comes_back_with_everything_typed(string database)
    {
        await using var world = await AssignmentSite.BuildAsync(database);
        var tinh = await world.SignedInAsync("tinh");
        var again = await tinh.SubmitAsync("/viec/giao", ("Form.Text", "Việc tự đặt"), ("Form.Due", "01/07/2024"), ("Form.Units", $"{world.District.Id}"), ($"Form.DueOf[{world.District.Id}]", "tháng sau"));
        var said = again.QuerySelector(".error-summary, [role=alert]")!.TextContent;
        Assert.Contains("Hạn riêng “tháng sau”", said, StringComparison.Ordinal);
        Assert.Equal("Việc tự đặt", again.QuerySelector("textarea")!.TextContent.Trim());
        Assert.NotNull(again.QuerySelector($"input[name='Form.Units'][value='{world.District.Id}'][checked]"));
        Assert.Equal("tháng sau", again.QuerySelector($"input[name='Form.DueOf[{world.District.Id}]']")!.GetAttribute("value"));
        var strange = await tinh.SubmitAsync("/viec/giao", ("Form.Text", "Việc tự đặt"), ("Form.Units", $"{world.District.Id}"), ("Form.Step", "xem"), ("Form.DueOf[abc]", "01/08/2024"), ($"Form.DueOf[{world.District.Id}]", "05/08/2024"));
        Assert.Contains("Hạn 05/08/2024", strange.QuerySelector("[aria-labelledby=h-xem]")!.TextContent, StringComparison.Ordinal);
        var found = await tinh.SubmitAsync("/viec/giao", ("Form.Find", "ban bo"), ("Form.Step", "tim"), ("Form.Units", $"{world.Other.Id}"));
        Assert.Equal([$"{world.Other.Id}", $"{world.Union.Id}"], found.QuerySelectorAll("input[name='Form.Units']").Select(i => i.GetAttribute("value")));
        Assert.Equal(0, await world.CountAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.SignedInAsync("tamduong")).GetAsync($"/viec/giao?nhiem-vu={world.TaskId}")).StatusCode);
    }

    [Fact]
    public async Task A_form_sent_twice_gives_once_and_one_from_yesterday_is_told_of_today_s()
    {
        await using var world = await AssignmentSite.BuildAsync("sqlite");
        var (tinh, tamduong) = (await world.SignedInAsync("tinh"), await world.SignedInAsync("tamduong"));
        var fields = await tinh.FillAsync("/viec/giao", ("Form.Text", "Việc tự đặt"), ("Form.Units", $"{world.District.Id}"));
        await tinh.PostFormAsync("/viec/giao", fields);
        await tinh.PostFormAsync("/viec/giao", fields);
        Assert.Equal(1, await world.CountAsync());
        var task = (await tamduong.GetPageAsync("/viec")).QuerySelector("#viec tbody th a")!.GetAttribute("href")!;
        var (first, second) = (await tamduong.FillAsync(task + "/tien-do", ("Percent", "30")), await tamduong.FillAsync(task + "/tien-do", ("Percent", "60"), ("Words", "Người thứ hai")));
        await tamduong.PostFormAsync(task + "/tien-do", first);
        var late = await tamduong.PostFormAsync(task + "/tien-do", second);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        var page = new HtmlParser().ParseDocument(await late.Content.ReadAsStringAsync());
        Assert.Contains("Người khác vừa lưu thay đổi", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Người thứ hai", page.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_owner_alone_says_whether_a_daily_letter_is_sent()
    {
        await using var world = await AssignmentSite.BuildAsync("sqlite");
        var tinh = await world.SignedInAsync("tinh");
        Assert.Contains("chưa được cài đặt máy chủ thư", (await tinh.GetPageAsync("/tai-khoan/thu")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa đúng dạng", (await tinh.SubmitAsync("/tai-khoan/thu", ("Email", "tinh@"), ("Digest", "true"))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("tinh@laichau.vn", (await tinh.SubmitAsync("/tai-khoan/thu", ("Email", "tinh@laichau.vn"), ("Digest", "true"))).QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.True(await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Account>().Where(a => a.UserName == "tinh").Select(a => a.MailDigest).SingleAsync()));
    }

    /// <summary>Sends a form with a file.</summary>
    private static async Task SendAsync(HttpClient http, string address, string words, string name)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in await http.FillAsync(address, ("Words", words))) content.Add(new StringContent(value), key);
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("%PDF-1.7 kết quả")), "Scan", name);
        (await http.PostAsync(address, content)).EnsureSuccessStatusCode();
    }
}
