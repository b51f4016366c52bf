using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DoanKet.App.Targets;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Targets;

public class TargetPagesTests
{
    private static async Task<IHtmlDocument> PageOf(HttpResponseMessage response) => new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    [Theory, EachDatabase]
    public async Task A_draft_that_does_not_add_up_comes_back_as_it_was_typed_with_its_repairs(string database)
    {
        await using var app = new TestApp(database);
        var host = await TargetsHost.OpenAsync(app);
        using var http = await host.SignInAsync("tinh");
        var address = $"/chi-tieu/{host.July}/soan/moi";
        var grid = await http.GetPageAsync(address);
        var wrong = await TargetsHost.PostAsync(http, address, TargetsHost.Fields(grid, (host.Cell(5, "DV_HCSN"), "12"), (host.Cell(1, "GT_DANG"), "bốn mươi"), ("ly-do", "Phong Thổ đề nghị")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await PageOf(wrong);
        var main = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Chưa lưu được bản 2", main);
        Assert.Contains("Hàng 5 lệch 3. Tổng thực tăng là 40, các phần cộng được 37 (12 + 0 + 25).", main);
        Assert.Equal("bốn mươi", ((IHtmlInputElement)page.QuerySelector($"#{host.Cell(1, "GT_DANG")}")!).Value);
        Assert.Equal("12", ((IHtmlInputElement)page.QuerySelector($"#{host.Cell(5, "DV_HCSN")}")!).Value);
        Assert.Equal("Phong Thổ đề nghị", ((IHtmlInputElement)page.QuerySelector("#ly-do")!).Value);
        Assert.Contains("15", page.QuerySelector($"#{host.Cell(5, "DV_HCSN")}")!.ParentElement!.QuerySelector("s.was")!.TextContent);
        Assert.Null(await app.RunAsync(async s => (await s.GetRequiredService<AllotmentBook>().PlanAsync(host.July))!.Draft));
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_read_leaves_its_sums_unjudged_and_without_repairs(string database)
    {
        await using var app = new TestApp(database);
        var host = await TargetsHost.OpenAsync(app);
        using var http = await host.SignInAsync("tinh");
        var address = $"/chi-tieu/{host.July}/soan/moi";
        var refused = await TargetsHost.PostAsync(http, address, TargetsHost.Fields(await http.GetPageAsync(address), (host.Cell(5, "DV_HCSN"), "1.2.3")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await PageOf(refused);
        Assert.Contains("“1.2.3” không phải số", page.QuerySelector("[role=alert]")!.TextContent);
        Assert.DoesNotContain("chưa khớp:", page.QuerySelector("main")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("button[name=sua]"));
        Assert.Equal("–", page.QuerySelector("td[data-sum=c-DV_HCSN]")!.TextContent);
        Assert.Equal("Chưa tính được", page.QuerySelector($"#{host.Cell(5, "DV_HCSN")}")!.Closest("tr")!.QuerySelector("[data-when]:not([hidden])")!.TextContent.Trim());
    }

    [Theory, EachDatabase]
    public async Task A_plan_is_not_listed_before_the_day_of_its_paper(string database)
    {
        await using var app = new TestApp(database);
        var host = await TargetsHost.OpenAsync(app);
        using var http = await host.SignInAsync("tinh");
        async Task<bool> ListedAsync(string day) => (await http.GetPageAsync($"/chi-tieu?ngay={day}")).QuerySelector($"main a[href^='/chi-tieu/{host.July}']") is not null;
        Assert.Equal((false, true), (await ListedAsync("2024-06-10"), await ListedAsync("2024-06-11")));
    }

    [Theory, EachDatabase]
    public async Task A_second_version_is_told_to_the_units_and_cannot_be_the_annex_of_the_plan(string database)
    {
        await using var app = new TestApp(database);
        var host = await TargetsHost.OpenAsync(app);
        using var http = await host.SignInAsync("tinh");
        var address = $"/chi-tieu/{host.July}/soan/moi";
        await TargetsHost.PostAsync(http, address, TargetsHost.Fields(await http.GetPageAsync(address), (host.Cell(1, "GT_DANG"), "45"), (host.Cell(2, "GT_DANG"), "45")));
        var decide = $"/chi-tieu/{host.July}/ban-hanh";
        Assert.Null((await http.GetPageAsync(decide)).QuerySelector("[name=ByPlan]"));
        var refused = await http.PostFormAsync(decide, await http.FillAsync(decide, ("ByPlan", "true")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        await http.PostFormAsync(decide, await http.FillAsync(decide, ("Date", "19/07/2024"), ("Subject", "Điều chỉnh chỉ tiêu"), ("SignerName", "Hoàng Thọ Trung")));
        using var below = await host.SignInAsync("tamduong");
        Assert.Matches("bản 2 có hiệu lực từ 19/07/2024, theo [0-9]+/QĐ-LĐLĐ", (await below.GetPageAsync("/thong-bao")).QuerySelector("main")!.TextContent);
    }

    [Theory, EachDatabase]
    public async Task A_repair_and_a_look_at_the_sums_answer_with_the_table_and_save_nothing(string database)
    {
        await using var app = new TestApp(database);
        var host = await TargetsHost.OpenAsync(app);
        using var http = await host.SignInAsync("tinh");
        var address = $"/chi-tieu/{host.July}/soan/moi";
        var fields = TargetsHost.Fields(await http.GetPageAsync(address), (host.Cell(5, "DV_HCSN"), "12"));
        var looked = await TargetsHost.PostAsync(http, address, [.. fields, new("tinh", "1")]);
        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        var button = (await PageOf(looked)).QuerySelectorAll("button[name=sua]").Single(b => b.TextContent.Contains("Đưa ô 12 về 15", StringComparison.Ordinal));
        var mended = await TargetsHost.PostAsync(http, address, [.. fields, new("sua", button.GetAttribute("value")!)]);
        Assert.Equal(HttpStatusCode.OK, mended.StatusCode);
        var page = await PageOf(mended);
        Assert.Equal("15", ((IHtmlInputElement)page.QuerySelector($"#{host.Cell(5, "DV_HCSN")}")!).Value);
        Assert.Null(page.QuerySelector("[role=alert]"));
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_saved_decided_and_compared(string database)
    {
        await using var app = new TestApp(database);
        var host = await TargetsHost.OpenAsync(app);
        using var http = await host.SignInAsync("tinh");
        var address = $"/chi-tieu/{host.July}/soan/moi";
        var saved = await TargetsHost.PostAsync(http, address, TargetsHost.Fields(await http.GetPageAsync(address), (host.Cell(1, "GT_DANG"), "45"), (host.Cell(2, "GT_DANG"), "45 kk")));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("Nháp", (await http.GetPageAsync($"/chi-tieu/{host.July}?ban=2")).QuerySelector("main")!.TextContent);

        var decide = $"/chi-tieu/{host.July}/ban-hanh";
        var decided = await http.PostFormAsync(decide, await http.FillAsync(decide, ("Date", "19/07/2024"), ("Subject", "Điều chỉnh chỉ tiêu"), ("SignerName", "Hoàng Thọ Trung")));
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        var plan = (await http.GetPageAsync($"/chi-tieu/{host.July}")).QuerySelector("main")!.TextContent;
        Assert.Contains("/QĐ-LĐLĐ", plan);
        Assert.Contains("Bản 1", (await http.GetPageAsync($"/chi-tieu/{host.July}?ngay=2024-07-18")).QuerySelector("dl.strip")!.TextContent);

        var rows = (await http.GetPageAsync($"/chi-tieu/{host.July}/so-sanh?a=1&b=2")).QuerySelectorAll("main table tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("−5", rows[0]);
        Assert.Contains("45 (khuyến khích)", rows[1]);
    }

    [Theory, EachDatabase]
    public async Task A_unit_sees_its_own_row_and_none_of_the_pages_that_write(string database)
    {
        await using var app = new TestApp(database);
        var host = await TargetsHost.OpenAsync(app);
        using var http = await host.SignInAsync("tamduong");
        var page = (await http.GetPageAsync($"/chi-tieu/{host.July}")).QuerySelector("main")!;
        Assert.Contains("LĐLĐ huyện Tam Đường", page.TextContent);
        foreach (var hidden in new[] { "Phong Thổ", "Mường Tè", "Cộng", "Dự phòng", "475", "Soạn" }) Assert.DoesNotContain(hidden, page.TextContent);
        var listed = (await http.GetPageAsync("/chi-tieu")).QuerySelector("#ke-hoach tbody tr")!;
        Assert.Equal(["91", "2", "40"], listed.Children.Skip(2).Take(3).Select(c => c.TextContent.Trim()));
        foreach (var path in new[] { "soan/moi", "soan/1", "nhap", "ban-hanh" })
            Assert.NotEqual(HttpStatusCode.OK, (await http.GetAsync($"/chi-tieu/{host.July}/{path}")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await http.GetAsync("/chi-tieu/lap")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/chi-tieu/999")).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_leader_reads_everything_and_changes_nothing(string database)
    {
        await using var app = new TestApp(database);
        var host = await TargetsHost.OpenAsync(app);
        using var http = await host.SignInAsync("lanhdao");
        var page = (await http.GetPageAsync($"/chi-tieu/{host.July}")).QuerySelector("main")!;
        Assert.Contains("475", page.TextContent);
        Assert.Null(page.QuerySelector("a[href*=soan]"));
        Assert.NotEqual(HttpStatusCode.OK, (await http.GetAsync($"/chi-tieu/{host.July}/soan/moi")).StatusCode);
    }

    [Theory]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public async Task The_table_is_given_out_as_a_file(string kind, string type)
    {
        await using var app = new TestApp("sqlite");
        var host = await TargetsHost.OpenAsync(app);
        using var http = await host.SignInAsync("tinh");
        var file = await http.GetAsync($"/chi-tieu/{host.July}/bieu.{kind}");
        Assert.Equal((HttpStatusCode.OK, type), (file.StatusCode, file.Content.Headers.ContentType!.MediaType));
        Assert.Equal($"bieu-giao-chi-tieu-thang-cao-diem-7-2024-ban-1.{kind}", file.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/chi-tieu/{host.July}/bieu.pdf")).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_pasted_table_is_shown_with_its_sums_and_taken_into_the_grid(string database)
    {
        await using var app = new TestApp(database);
        var host = await TargetsHost.OpenAsync(app);
        using var http = await host.SignInAsync("tinh");
        var address = $"/chi-tieu/{host.July}/nhap";
        var read = await http.PostFormAsync(address, await http.FillAsync(address, ("Text",
            "TT\tĐơn vị\tPhát triển đoàn viên (người)\tThành lập CĐCS (đơn vị)\n1\tTam Đường\t90\t2\n2\tLĐLĐ h. Tân Uyên\t21\t1\n3\tXã Lạ\t5\t0\nCộng:\t\t110\t3\n")));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        var page = await PageOf(read);
        var main = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Ô B4: không có đơn vị “Xã Lạ”", main);
        Assert.Contains("cả cột cộng được 116, dòng cộng ghi 110", main);
        var taken = await TargetsHost.PostAsync(http, $"/chi-tieu/{host.July}/soan/moi?handler=Take", TargetsHost.Fields(page, ("hang-2", "0")));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        var grid = await PageOf(taken);
        Assert.Equal("90", ((IHtmlInputElement)grid.QuerySelector($"#{host.Cell(2, "DV")}")!).Value);
        Assert.Contains("Hàng 2 lệch 1", grid.QuerySelector("main")!.TextContent);
        Assert.Equal($"/chi-tieu/{host.July}/soan/moi", ((IHtmlFormElement)grid.QuerySelector("form[data-guard]")!).GetAttribute("action"));
    }

    [Theory, EachDatabase]
    public async Task A_file_that_is_no_table_and_a_plan_that_contradicts_itself_are_refused_with_what_was_typed(string database)
    {
        await using var app = new TestApp(database);
        var host = await TargetsHost.OpenAsync(app);
        using var http = await host.SignInAsync("tinh");
        var import = $"/chi-tieu/{host.July}/nhap";
        var refused = await http.PostFormAsync(import, await http.FillAsync(import, ("Text", "không phải bảng")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("không phải bảng", (await PageOf(refused)).QuerySelector("textarea")!.TextContent);

        var wrong = await http.PostFormAsync("/chi-tieu/lap", await http.FillAsync("/chi-tieu/lap", ("Name", "Quý IV"), ("From", "01/10/2024"), ("To", "31/12/2024"), ("Threshold", "20"),
            ("Totals[CD]", "13"), ("Totals[CD_DUOI25]", "3"), ("Totals[CD_TU25]", "9"), ("Totals[CD_ND]", "2")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await PageOf(wrong);
        Assert.Contains("Tổng số CĐCS ghi 13, các phần cộng được 14", page.QuerySelector("main")!.TextContent);
        Assert.Equal(("Quý IV", "9"), (((IHtmlInputElement)page.QuerySelector("#Name")!).Value, ((IHtmlInputElement)page.QuerySelector("#CD_TU25")!).Value));

        var made = await http.PostFormAsync("/chi-tieu/lap", await http.FillAsync("/chi-tieu/lap", ("Name", "Quý IV"), ("From", "01/10/2024"), ("To", "31/12/2024"), ("Threshold", "20"), ("Totals[CD]", "13")));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Contains("Chưa có bảng", (await http.GetPageAsync("/chi-tieu")).QuerySelector("main")!.TextContent);
    }
}
