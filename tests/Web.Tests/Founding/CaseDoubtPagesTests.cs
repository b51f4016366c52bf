using System.Net;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using DoanKet.Web.Tests.Directives;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Founding;

/// <summary>What the page of a case tells to look at, who has taken its papers away, and two officers on one paper.</summary>
public class CaseDoubtPagesTests
{
    private const string Elsewhere = "Có đơn ở hồ sơ khác";

    private static readonly ApplicantFacts Twice = new("Vàng A Sử", "05/03/1990", "nam", "012090000777", null, "Công nhân", "01/07/2024");

    [Theory, EachDatabase]
    public async Task The_same_number_in_another_case_under_way_is_told_wherever_that_one_is_until_it_ends(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        var here = await world.CaseAsync(FoundingStep.Contact);
        var there = await app.RunAsync(async s =>
        {
            var opened = await s.GetRequiredService<FoundingBook>().OpenOccupationalAsync(world.Neighbour.Id, "Nghiệp đoàn vận tải Mường Tè", new(new(2024, 7, 1), null, "Lò Văn Un", 20));
            foreach (var id in new[] { here, opened!.Id }) await s.GetRequiredService<ApplicantList>().AddAsync(id, Twice);
            return opened.Id;
        });
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/thanh-lap/{there}")).StatusCode);
        var told = (await http.GetPageAsync($"/thanh-lap/{here}")).QuerySelector("main")!;
        Assert.Contains($"{Elsewhere}: 1 người", told.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mường Tè", told.TextContent, StringComparison.Ordinal);
        await app.RunAsync(s => s.GetRequiredService<Employers>().StopAsync(there, new(2024, 7, 20), "Không tiếp tục"));
        Assert.DoesNotContain(Elsewhere, (await http.GetPageAsync($"/thanh-lap/{here}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task More_summoned_to_the_congress_than_have_applied_is_told_until_the_applications_are_there(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        var id = await world.CaseAsync(FoundingStep.Congress, applicants: 56);
        Assert.Contains("Triệu tập 57 người, hồ sơ có 56 đơn", (await http.GetPageAsync($"/thanh-lap/{id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await app.RunAsync(s => s.GetRequiredService<ApplicantList>().AddAsync(id, Twice));
        Assert.DoesNotContain("Triệu tập", (await http.GetPageAsync($"/thanh-lap/{id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_scan_of_a_paper_with_a_fault_waits_until_the_paper_is_right(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        var address = $"/thanh-lap/{await world.CaseAsync(FoundingStep.FirstMeeting)}/giay-to/{PaperKind.VoteMinutes}";
        var (_, refused) = await http.SendAsync(address, await http.FillAsync(address, ("About", "2 trang")), ("Scan", "Biên bản.pdf", "MZ không phải pdf"));
        Assert.DoesNotContain("vẫn được giữ", refused.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var (answer, page) = await http.SendAsync(address, await http.FillAsync(address, ("About", "")), ("Scan", "Biên bản.pdf", "%PDF-1.7 biên bản"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Tệp “Biên bản.pdf”", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await http.SendAsync(address, page.Again(("About", "2 trang, đủ chữ ký")));
        Assert.Contains("Biên bản.pdf", (await http.GetPageAsync(address)).QuerySelector("[aria-labelledby=h-tep]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Of_two_officers_who_write_the_same_new_paper_the_second_is_told_and_loses_nothing(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        var address = $"/thanh-lap/{await world.CaseAsync(FoundingStep.FirstMeeting)}/giay-to/{PaperKind.VoteMinutes}";
        var late = await http.FillAsync(address, ("About", "3 trang, của người sau"));
        await http.SubmitAsync(address, ("About", "2 trang, của người trước"));
        var refused = await http.PostFormAsync(address, late);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
        Assert.Contains("Người khác vừa lưu thay đổi", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("3 trang, của người sau", page.QuerySelector("#About")!.GetAttribute("value") ?? page.QuerySelector("#About")!.TextContent.Trim());
        Assert.Equal("2 trang, của người trước", await AboutAsync());
        await http.PostFormAsync(address, new(late) { ["Version"] = page.QuerySelector("input[name=Version]")!.GetAttribute("value")! });
        Assert.Equal("3 trang, của người sau", await AboutAsync());

        Task<string> AboutAsync() => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<CasePaper>().Select(p => p.About).SingleAsync());
    }

    [Theory, EachDatabase]
    public async Task Drafts_and_files_of_a_case_that_were_taken_away_stand_in_the_log_of_viewings(string database)
    {
        await using var app = new TestApp(database);
        var (http, world) = await SignedInAsync(app);
        var id = await world.CaseAsync(FoundingStep.FirstMeeting);
        await app.RunAsync(s => s.GetRequiredService<CasePapers>().KeepAsync(id, PaperKind.VoteMinutes, "2 trang", null, new("bien-ban.pdf", "%PDF-1.7"u8.ToArray())));
        var file = (await http.GetPageAsync($"/thanh-lap/{id}")).QuerySelector("a[href*='/giay-to/tep/']")!.GetAttribute("href")!;
        foreach (var taken in new[] { file, $"/thanh-lap/{id}/mau/MemberList" }) Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(taken)).StatusCode);
        await app.AddAccountAsync("dpo", (world.Province.Id, Roles.Dpo));
        var officer = app.CreateClient();
        await officer.SignInAsync("dpo");
        var rows = (await officer.GetPageAsync("/du-lieu-ca-nhan/nhat-ky-xem")).QuerySelectorAll("#nhat-ky tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains("tamduong", StringComparison.Ordinal) && row.Contains("In giấy tờ của hồ sơ", StringComparison.Ordinal) && row.Contains("Danh sách đoàn viên", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("tamduong", StringComparison.Ordinal) && row.Contains("Mở tệp giấy tờ của hồ sơ", StringComparison.Ordinal) && row.Contains("bien-ban.pdf", StringComparison.Ordinal));
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
