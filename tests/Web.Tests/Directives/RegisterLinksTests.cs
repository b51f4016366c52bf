using AngleSharp.Html.Dom;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;
using static DoanKet.Web.Tests.Directives.RegisterSite;

namespace DoanKet.Web.Tests.Directives;

/// <summary>What a document of the register has to do with others: it ends, is replaced, is cited.</summary>
public class RegisterLinksTests
{
    [Theory, EachDatabase]
    public async Task A_letter_that_ended_says_so_wherever_it_is_seen_until_the_note_is_taken_back(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "tinh");
        var address = await KeepAsync(http);
        var refused = await http.SubmitAsync(address + "/thay-the", ("How", "het"), ("Because", ""));
        Assert.Contains("Ghi lý do", refused.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await http.SubmitAsync(address + "/thay-the", ("How", "het"), ("On", "01/05/2024"), ("Because", "hết thời gian thực hiện"));
        foreach (var place in new[] { address, address + "/can-cu", "/van-ban/den", "/van-ban/den?tinh-trang=Expired", "/van-ban/tim?q=khao+sat" })
            Assert.Contains("Hết hiệu lực từ 01/05/2024: hết thời gian thực hiện", (await http.GetPageAsync(place)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("từ 01/05/2024", (await http.GetPageAsync("/van-ban/den?ngay=2024-04-30")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await http.PostFormAsync(address + "/thay-the?handler=Restore", await http.FillAsync(address + "/thay-the"));
        Assert.Contains("Có hiệu lực", (await http.GetPageAsync(address)).QuerySelector(".strip")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_replaces_a_letter_is_looked_up_chosen_and_linked(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "tinh");
        var address = await KeepAsync(http);
        var later = (await http.PostFormAsync("/van-ban/den/vao-so", await http.FillAsync("/van-ban/den/vao-so", ("Type", "Công văn"), ("Number", "300-CV/TU"), ("Date", "02/05/2024"), ("Subject", "phát triển đoàn viên tình hình mới"), ("Issuer", "Tỉnh ủy"))))
            .RequestMessage!.RequestUri!.AbsolutePath;
        var offered = await http.SubmitAsync(address + "/thay-the", ("On", "02/05/2024"), ("Find", "tinh hinh moi"), ("Step", "tim"));
        Assert.Equal("02/05/2024", ((IHtmlInputElement)offered.QuerySelector("[name=On]")!).Value);
        var choice = Assert.Single(offered.QuerySelectorAll("[name=ById]").OfType<IHtmlInputElement>(), i => i.Value.Length > 0);
        Assert.Contains("300-CV/TU ngày 02/05/2024", choice.Closest("label")!.TextContent, StringComparison.Ordinal);
        await http.SubmitAsync(address + "/thay-the", ("On", "02/05/2024"), ("ById", choice.Value));
        foreach (var place in new[] { address, address + "/can-cu", "/van-ban/den", "/van-ban/tim?q=khao+sat" })
        {
            var main = (await http.GetPageAsync(place)).QuerySelector("main")!;
            Assert.Contains("Đã thay thế từ 02/05/2024 bằng Công văn 300-CV/TU", main.TextContent, StringComparison.Ordinal);
            Assert.Contains(main.QuerySelectorAll($"a[href='{later}']"), a => a.TextContent.Contains("300-CV/TU", StringComparison.Ordinal));
        }
    }

    [Theory, EachDatabase]
    public async Task A_decision_numbered_elsewhere_is_linked_where_a_letter_cites_it(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "tinh");
        var address = await KeepAsync(http);
        await http.SubmitAsync(address + "/muc/vien-dan", ("Type", "Quyết định"), ("Number", "100/QĐ-LĐLĐ"), ("From", "01/02/2024"));
        Assert.Contains("100/QĐ-LĐLĐ, 01/02/2024 (chưa có trong sổ)", Words(await http.GetPageAsync(address + "/can-cu")), StringComparison.Ordinal);
        var paper = await app.RunAsync(async s => await s.GetRequiredService<DocumentRegister>().EnterAsync(new OfficialDocument
        {
            OrgUnitId = await s.GetRequiredService<AppDbContext>().Set<OrgUnit>().Where(u => u.Code == "HP").Select(u => u.Id).SingleAsync(), Year = 2024, Number = 100, Symbol = "QĐ-LĐLĐ", Date = new DateOnly(2024, 2, 1), Subject = "ban chỉ đạo",
        }));
        foreach (var place in new[] { address, address + "/can-cu" })
            Assert.Contains("100/QĐ-LĐLĐ", (await http.GetPageAsync(place)).QuerySelector($"main a[href='/van-ban/{paper.Id}']")!.TextContent, StringComparison.Ordinal);
    }
}
