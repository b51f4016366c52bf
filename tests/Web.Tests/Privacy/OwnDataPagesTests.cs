using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DoanKet.App.Identity;
using DoanKet.App.Privacy;
using DoanKet.App.Regulations;
using DoanKet.Testing;
using DoanKet.Web.Tests.Members;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Privacy;

public class OwnDataPagesTests
{
    [Theory, EachDatabase]
    public async Task A_worker_with_the_code_of_his_slip_sees_himself_with_masked_numbers_and_whole_after_his_day_of_birth(string database)
    {
        await using var world = await OpenAsync(database);
        var code = await CodeAsync(world);
        using var http = world.App.CreateClient();
        var page = await http.SubmitAsync("/du-lieu-cua-toi", ("Code", code.ToLowerInvariant()));
        var text = TextOf(page);
        foreach (var told in new[] { "Lò Thị Hương", "CĐCS Trường Mầm non Bản Bo", "Kết nạp mới", "Quản lý đoàn viên" }) Assert.Contains(told, text, StringComparison.Ordinal);
        foreach (var secret in new[] { MembersWorld.CitizenNumber, "0312345680", "14/03/1994" }) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        var address = "/du-lieu-cua-toi/" + code.Replace("-", "", StringComparison.Ordinal);
        var wrong = await http.PostFormAsync(address + "?handler=Confirm", new() { ["Born"] = "1/1/1990" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.DoesNotContain(MembersWorld.CitizenNumber, await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var right = await http.PostFormAsync(address + "?handler=Confirm", new() { ["Born"] = "14/3/1994" });
        Assert.Contains(MembersWorld.CitizenNumber, await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Codes_that_open_nothing_are_answered_alike_and_no_page_goes_to_search_engines(string database)
    {
        await using var world = await OpenAsync(database);
        var code = (await CodeAsync(world)).Replace("-", "", StringComparison.Ordinal);
        using var http = world.App.CreateClient();
        var open = await http.GetAsync("/du-lieu-cua-toi/" + code);
        Assert.Equal(("no-referrer", "noindex, nofollow", true), (open.Headers.GetValues("Referrer-Policy").Single(), open.Headers.GetValues("X-Robots-Tag").Single(), open.Headers.CacheControl!.NoStore));
        await http.PostFormAsync($"/du-lieu-cua-toi/{code}?handler=Close", []);
        var (closed, unknown) = (await http.GetAsync("/du-lieu-cua-toi/" + code), await http.GetAsync("/du-lieu-cua-toi/ABCDABCDABCDABCD"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (closed.StatusCode, unknown.StatusCode));
        Assert.Equal(await closed.Content.ReadAsStringAsync(), await unknown.Content.ReadAsStringAsync());
        Assert.Equal("/du-lieu-cua-toi", (await http.GetAsync($"/du-lieu-cua-toi/{code}/yeu-cau")).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory, EachDatabase]
    public async Task A_request_for_correction_goes_to_the_union_is_applied_and_its_answer_read_by_its_code(string database)
    {
        await using var world = await OpenAsync(database);
        var code = (await CodeAsync(world)).Replace("-", "", StringComparison.Ordinal);
        using var worker = world.App.CreateClient();
        var received = await worker.SubmitAsync($"/du-lieu-cua-toi/{code}/yeu-cau", ("Kind", "Correct"), ("Fact", "JobTitle"), ("RightValue", "Giáo viên"));
        Assert.Contains("Mới nhận", TextOf(received), StringComparison.Ordinal);
        var follow = received.QuerySelector("dd.mask")!.TextContent.Trim();
        using var officer = await world.SignedInAsync("banbo");
        var list = await officer.GetPageAsync("/du-lieu-ca-nhan/yeu-cau");
        var at = list.QuerySelector("#yeu-cau a")!.GetAttribute("href")!;
        Assert.Contains("Còn 3 ngày", list.QuerySelector("#yeu-cau")!.TextContent, StringComparison.Ordinal);
        await PostAsync(officer, at, "Acknowledge");
        await PostAsync(officer, at, "Apply");
        var done = await PostAsync(officer, at, "CarryOut", ("Answer", "Đã ghi Giáo viên."));
        Assert.Contains("Đã thực hiện", TextOf(done), StringComparison.Ordinal);
        var state = TextOf(await worker.SubmitAsync("/du-lieu-cua-toi/theo-doi", ("FollowCode", follow)));
        Assert.Contains("Đã ghi Giáo viên.", state, StringComparison.Ordinal);
        Assert.DoesNotContain("Hương", state, StringComparison.Ordinal);
        Assert.Equal("Giáo viên", await world.DataAsync(db => db.Set<App.Members.Person>().Where(p => p.Id == world.Huong).Select(p => p.JobTitle).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task What_somebody_asked_not_to_be_done_stands_on_the_page_of_the_person_once_it_is_granted(string database)
    {
        await using var world = await OpenAsync(database);
        var code = (await CodeAsync(world)).Replace("-", "", StringComparison.Ordinal);
        using var worker = world.App.CreateClient();
        await worker.SubmitAsync($"/du-lieu-cua-toi/{code}/yeu-cau", ("Kind", "Oppose"), ("Wish", "Không gửi số điện thoại cho bên khảo sát"));
        using var officer = await world.SignedInAsync("banbo");
        var at = (await officer.GetPageAsync("/du-lieu-ca-nhan/yeu-cau")).QuerySelector("#yeu-cau a")!.GetAttribute("href")!;
        Assert.DoesNotContain("bên khảo sát", TextOf(await officer.GetPageAsync($"/doan-vien/{world.Huong}")), StringComparison.Ordinal);
        await PostAsync(officer, at, "Acknowledge");
        await PostAsync(officer, at, "CarryOut", ("Answer", "Đã ghi nhận."));
        Assert.Contains("Không gửi số điện thoại cho bên khảo sát", (await officer.GetPageAsync($"/doan-vien/{world.Huong}")).QuerySelector("main > .note")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_request_with_faults_comes_back_with_all_of_them_and_everything_typed(string database)
    {
        await using var world = await OpenAsync(database);
        var address = $"/du-lieu-cua-toi/{(await CodeAsync(world)).Replace("-", "", StringComparison.Ordinal)}/yeu-cau";
        using var http = world.App.CreateClient();
        var page = await http.SubmitAsync(address, ("Kind", "Correct"), ("Wish", "Sai từ lúc nhập"));
        Assert.Equal(["Chọn điều cần sửa", "Ghi giá trị đúng"], page.QuerySelectorAll(".summary li").Select(l => l.TextContent.Split(": ")[^1].Trim()));
        Assert.Equal("Sai từ lúc nhập", page.QuerySelector("[name=Wish]")!.TextContent.Trim());
        Assert.Equal(0, await world.DataAsync(db => db.Set<PrivacyRequest>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task The_privacy_officer_answers_requests_and_keeps_registers_but_opens_no_member_and_reads_no_whole_number(string database)
    {
        await using var world = await OpenAsync(database);
        var province = await world.DataAsync(db => db.Set<App.Organisation.Units.OrgUnit>().Where(u => u.Code == "LC").Select(u => u.Id).SingleAsync());
        await world.App.AddAccountAsync("dpo", (province, Roles.Dpo));
        using var http = await world.SignedInAsync("dpo");
        foreach (var closed in new[] { "/doan-vien", $"/doan-vien/{world.Huong}", $"/doan-vien/{world.Huong}/ma-du-lieu" }) Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync(closed)).StatusCode);
        var shown = await http.SubmitAsync("/du-lieu-ca-nhan/yeu-cau/moi", ("Number", MembersWorld.CitizenNumber), ("Kind", "Copy"), ("ReceivedOn", "22/07/2024"));
        Assert.Contains("Mã theo dõi giao cho người yêu cầu", shown.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Null(shown.QuerySelector($"main a[href='/doan-vien/{world.Huong}']"));
        var copy = await http.GetPageAsync(shown.QuerySelector("a[href$='/ban-sao']")!.GetAttribute("href")!);
        Assert.Contains("Lò Thị Hương", TextOf(copy), StringComparison.Ordinal);
        Assert.DoesNotContain(MembersWorld.CitizenNumber, TextOf(copy), StringComparison.Ordinal);
        var log = await http.GetPageAsync("/du-lieu-ca-nhan/nhat-ky-xem");
        Assert.Contains("Lập bản sao dữ liệu theo yêu cầu", log.QuerySelector("#nhat-ky")!.TextContent, StringComparison.Ordinal);
        foreach (var address in new[] { "/du-lieu-ca-nhan/su-co", "/du-lieu-ca-nhan/muc-dich", "/du-lieu-ca-nhan/muc-dich/ghi?thay=1", "/du-lieu-ca-nhan/dong-y", "/du-lieu-ca-nhan/nhat-ky-xem.xlsx" })
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(address)).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_breach_is_recorded_added_to_and_closed_and_the_letter_downloads(string database)
    {
        await using var world = await OpenAsync(database);
        var province = await world.DataAsync(db => db.Set<App.Organisation.Units.OrgUnit>().Where(u => u.Code == "LC").Select(u => u.Id).SingleAsync());
        await world.App.AddAccountAsync("dpo", (province, Roles.Dpo));
        using var http = await world.SignedInAsync("dpo");
        (string, string)[] facts = [("Unit", "LC.TD"), ("Form.What", "Gửi nhầm tệp"), ("Form.DetectedOn", "22/07/2024"), ("Form.DetectedTime", "25h"), ("Form.WhoseData", "Đoàn viên"), ("Form.DataKinds", "Họ tên"), ("Form.HarmPossible", "true")];
        var refused = await http.SubmitAsync("/du-lieu-ca-nhan/su-co/moi", facts);
        Assert.Equal(1, refused.QuerySelectorAll(".summary li").Length);
        Assert.Equal("Gửi nhầm tệp", refused.QuerySelector("[name='Form.What']")!.TextContent.Trim());
        var shown = await http.SubmitAsync("/du-lieu-ca-nhan/su-co/moi", [.. facts, ("Form.DetectedTime", "8:15"), ("Form.Harm", "Bị gọi quảng cáo")]);
        Assert.Contains("25/07/2024 08:15", TextOf(shown), StringComparison.Ordinal);
        var at = shown.QuerySelector("a[href$='/thong-bao.docx']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(at)).StatusCode);
        var page = at[..^"/thong-bao.docx".Length];
        var early = await PostAsync(http, page, "Close", ("Conclusion", "Xong"));
        Assert.Contains("chưa ghi lúc thông báo", TextOf(early), StringComparison.Ordinal);
        var told = await http.SubmitAsync(page + "/sua", ("Form.HarmPossible", "true"), ("Form.NotifiedOn", "22/07/2024"), ("Form.NotifiedTime", "09:30"), ("Form.NotifiedTo", "Bộ Công an (A05)"));
        Assert.Contains("Đã thông báo", TextOf(told), StringComparison.Ordinal);
        Assert.Contains("Đã kết thúc", TextOf(await PostAsync(http, page, "Close", ("Conclusion", "Đã thu hồi"))), StringComparison.Ordinal);
    }

    private static async Task<MembersWorld> OpenAsync(string database)
    {
        var world = await MembersWorld.CreateAsync(database);
        await world.App.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
        await world.App.RunAsync(s => s.GetRequiredService<PurposeBook>().EnsureAsync());
        return world;
    }

    /// <summary>The union's officer makes a code and reads it from the slip.</summary>
    private static async Task<string> CodeAsync(MembersWorld world)
    {
        using var http = await world.SignedInAsync("banbo");
        var slip = await PostAsync(http, $"/doan-vien/{world.Huong}/ma-du-lieu", "Make");
        return slip.QuerySelector(".fig-l")!.TextContent.Trim();
    }

    /// <summary>Sends the form of that handler with what stands in it.</summary>
    private static async Task<IHtmlDocument> PostAsync(HttpClient http, string page, string handler, params (string Name, string Value)[] fields)
    {
        var form = (await http.GetPageAsync(page)).QuerySelectorAll("main form").OfType<IHtmlFormElement>().Single(f => f.GetAttribute("action")?.Contains($"handler={handler}", StringComparison.Ordinal) is true);
        var values = form.QuerySelectorAll("input[name], textarea[name]").Where(i => i is not IHtmlInputElement { Type: "checkbox", IsChecked: false })
            .GroupBy(i => i.GetAttribute("name")!).ToDictionary(g => g.Key, g => g.First() is IHtmlInputElement input ? input.Value : g.First().TextContent);
        foreach (var (name, value) in fields) values[name] = value;
        var answer = await http.PostFormAsync(form.GetAttribute("action")!, values);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private static string TextOf(IDocument page) => page.QuerySelector("main")!.TextContent;
}
