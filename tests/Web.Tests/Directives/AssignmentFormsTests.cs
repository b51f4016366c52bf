using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DoanKet.App.Directives.Register;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Directives;

/// <summary>What the forms of an assignment ask for, and what they say when it is missing.</summary>
public class AssignmentFormsTests
{
    [Fact]
    public async Task A_field_that_may_be_left_empty_may_be_left_empty_and_a_fault_bears_the_name_that_stands_on_the_form()
    {
        await using var site = await AssignmentSite.BuildAsync("sqlite");
        var (tinh, tamduong) = (await site.SignedInAsync("tinh"), await site.SignedInAsync("tamduong"));
        var task = await GivenAsync(tinh, tamduong, site);
        foreach (var (http, act, label) in new[] { (tinh, "xac-nhan", "Căn cứ xác nhận"), (tinh, "rut", "Lý do rút"), (tinh, "gia-han", "Lý do gia hạn"), (tamduong, "nop", "Kết quả"), (tamduong, "tien-do", "Đã làm được gì") })
        {
            Assert.Equal(label, Label(await http.GetPageAsync($"{task}/{act}")));
            var again = await http.SubmitAsync($"{task}/{act}", ("Due", "20/08/2024"));
            var said = again.QuerySelector(".summary")!.TextContent;
            Assert.DoesNotContain("Nội dung", said, StringComparison.Ordinal);
            Assert.Contains(again.QuerySelectorAll(".summary a[href='#Words']"), a => a.TextContent.StartsWith(label, StringComparison.Ordinal) || a.TextContent.Contains(label, StringComparison.OrdinalIgnoreCase));
        }
        await tamduong.SubmitAsync(task + "/nop", ("Words", "Đã rà soát"));
        Assert.Equal("Ghi chú (không bắt buộc)", Label(await tinh.GetPageAsync(task + "/xac-nhan")));
        Assert.Contains("Đã xác nhận xong", (await tinh.SubmitAsync(task + "/xac-nhan")).QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_result_is_not_accepted_over_what_is_still_open_below_unless_that_is_said(string database)
    {
        await using var site = await AssignmentSite.BuildAsync(database);
        var (tinh, tamduong, cdcs) = (await site.SignedInAsync("tinh"), await site.SignedInAsync("tamduong"), await site.SignedInAsync("cdcs"));
        var task = await GivenAsync(tinh, tamduong, site);
        await tamduong.SubmitAsync($"/viec/giao?tu={Id(task)}", ("Form.Units", $"{site.Union.Id}"), ("Form.Due", "10/08/2024"));
        await tamduong.SubmitAsync(task + "/nop", ("Words", "Đã làm"));

        var form = await tinh.GetPageAsync(task + "/xac-nhan");
        var note = form.QuerySelector("main .note")!;
        Assert.Contains("Còn 1 việc", note.TextContent, StringComparison.Ordinal);
        var open = (await tinh.GetPageAsync(note.QuerySelector("a")!.GetAttribute("href")!)).QuerySelectorAll("#viec tbody th a").Select(a => a.TextContent).ToList();
        Assert.Equal([AssignmentSite.Text], open);
        var refused = await tinh.PostFormAsync(task + "/xac-nhan", await tinh.FillAsync(task + "/xac-nhan"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Còn 1 việc giao tiếp chưa xong", Parse(await refused.Content.ReadAsStringAsync()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã xác nhận xong", (await tinh.SubmitAsync(task + "/xac-nhan", ("DespiteOpen", "true"))).QuerySelector(".said")!.TextContent, StringComparison.Ordinal);

        var below = (await cdcs.GetPageAsync("/viec")).QuerySelector("#viec tbody th a")!.GetAttribute("href")!;
        await cdcs.SubmitAsync(below + "/nop", ("Words", "Xong"));
        Assert.Null((await tamduong.GetPageAsync(below + "/xac-nhan")).QuerySelector("[name=DespiteOpen]"));
        Assert.Contains("Đã xác nhận xong", (await tamduong.SubmitAsync(below + "/xac-nhan")).QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_nobody_below_is_not_offered_to_give()
    {
        await using var site = await AssignmentSite.BuildAsync("sqlite");
        await site.App.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            var entry = new DocumentEntry { OrgUnitId = site.Union.Id, Way = DocumentWay.Incoming, Type = "Công văn", Number = "9/CV", Subject = "Của cơ sở", Issuer = "LĐLĐ huyện", Date = new(2024, 7, 1) };
            db.Add(entry);
            await db.SaveChangesAsync();
            db.Add(new DirectiveTask { OrgUnitId = site.Union.Id, EntryId = entry.Id, Text = "Việc", Path = "1", State = ReadState.Confirmed });
            await db.SaveChangesAsync();
        });
        var (cdcs, tamduong) = (await site.SignedInAsync("cdcs"), await site.SignedInAsync("tamduong"));
        Assert.NotNull((await tamduong.GetPageAsync("/viec")).QuerySelector("a[href='/viec/giao']"));
        Assert.Null((await cdcs.GetPageAsync("/viec")).QuerySelector("a[href='/viec/giao']"));
        var paper = (await cdcs.GetPageAsync("/van-ban/den")).QuerySelector("tbody a[href^='/van-ban/so/']")!.GetAttribute("href")!;
        Assert.Empty((await cdcs.GetPageAsync(paper)).QuerySelectorAll("a[href^='/viec/giao']"));
    }

    [Fact]
    public async Task A_paper_of_which_nothing_is_confirmed_says_what_comes_first()
    {
        await using var site = await AssignmentSite.BuildAsync("sqlite");
        var (tinh, tamduong) = (await site.SignedInAsync("tinh"), await site.SignedInAsync("tamduong"));
        var form = $"/viec/giao?van-ban={site.EntryId}";
        Assert.Empty((await tinh.GetPageAsync(form)).QuerySelectorAll("main .note"));
        await site.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<DirectiveTask>().ExecuteUpdateAsync(t => t.SetProperty(x => x.State, ReadState.Proposed)));
        var note = (await tinh.GetPageAsync(form)).QuerySelector("main .note")!;
        Assert.Contains("Chưa xác nhận nhiệm vụ nào", note.TextContent, StringComparison.Ordinal);
        var to = note.QuerySelector("a")!.GetAttribute("href")!;
        Assert.NotNull((await tinh.GetPageAsync(to)).QuerySelector(to[to.IndexOf('#', StringComparison.Ordinal)..]));

        await GivenAsync(tinh, tamduong, site); // the district reads the paper of the province now, and confirms nothing in it
        Assert.Equal($"/viec?van-ban={site.EntryId}&hop=cua-toi", (await tamduong.GetPageAsync(form)).QuerySelector("main .note a")!.GetAttribute("href"));
    }

    [Theory, EachDatabase]
    public async Task A_link_of_this_site_leads_to_what_the_sender_may_see(string database)
    {
        await using var site = await AssignmentSite.BuildAsync(database);
        var (tinh, tamduong) = (await site.SignedInAsync("tinh"), await site.SignedInAsync("tamduong"));
        var task = await GivenAsync(tinh, tamduong, site);
        await tinh.SubmitAsync("/viec/giao", ("Form.Text", "Việc của huyện khác"), ("Form.Units", $"{site.Other.Id}"));
        var foreign = (await tinh.GetPageAsync("/viec?hop=da-giao&q=khac")).QuerySelector("#viec tbody th a")!.GetAttribute("href")!;
        foreach (var link in new[] { "/khong-co-trang-nay", "/thanh-lap/9999", "/viec/9999", "/viec/abc", foreign, "/quan-tri/tai-khoan", "/van-ban/so/9999?xem=1" })
        {
            var refused = await tamduong.PostFormAsync(task + "/tien-do", await tamduong.FillAsync(task + "/tien-do", ("Link", link)));
            Assert.Equal((link, HttpStatusCode.UnprocessableEntity), (link, refused.StatusCode));
            Assert.Contains("không có trong hệ thống, hoặc tài khoản không được xem", Parse(await refused.Content.ReadAsStringAsync()).QuerySelector("#Link-error")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Contains("Chỉ nhận đường dẫn của trang này", (await tamduong.SubmitAsync(task + "/tien-do", ("Link", "https://example.org/a"))).QuerySelector("#Link-error")!.TextContent, StringComparison.Ordinal);
        foreach (var link in new[] { $"/van-ban/so/{site.EntryId}", task, "/doan-vien?q=a", "/don-vi/LC.TD.01", "http://localhost" + task })
            Assert.Contains("Đã ghi tiến độ", (await tamduong.SubmitAsync(task + "/tien-do", ("Link", link))).QuerySelector(".said")?.TextContent ?? link, StringComparison.Ordinal);
    }

    /// <summary>Gives the task of the letter to the district.</summary>
    /// <returns>The address of the assignment.</returns>
    private static async Task<string> GivenAsync(HttpClient tinh, HttpClient tamduong, AssignmentSite site)
    {
        await tinh.SubmitAsync($"/viec/giao?nhiem-vu={site.TaskId}", ("Form.Units", $"{site.District.Id}"), ("Form.Due", "15/08/2024"));
        return (await tamduong.GetPageAsync("/viec")).QuerySelector("#viec tbody th a")!.GetAttribute("href")!;
    }

    private static string Id(string task) => task.Split('/')[^1];

    private static string Label(IHtmlDocument page) => page.QuerySelector("label[for=Words]")!.TextContent.Trim();

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
