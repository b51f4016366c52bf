using System.Net;
using AngleSharp.Html.Dom;
using DoanKet.App.Members;
using DoanKet.Kernel;
using DoanKet.Testing;

namespace DoanKet.Web.Tests.Members;

public class CorrectionPagesTests
{
    [Theory, EachDatabase]
    public async Task What_was_entered_wrongly_is_corrected_with_a_reason_and_masked_numbers_stay_as_they_were(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("tamduong");
        var form = await http.GetPageAsync($"/doan-vien/{world.Huong}/sua");
        Assert.Equal("012•••••417", ((IHtmlInputElement)form.QuerySelector("#CitizenId")!).Value);
        var page = await http.SubmitAsync($"/doan-vien/{world.Huong}/sua", ("FullName", "lò thị hường"), ("Born", "15/03/1994"), ("Sex", "Female"), ("JobTitle", "Giáo viên"), ("Reason", "Ghi sai dấu khi nhập"));
        Assert.Equal("Lò Thị Hường", page.QuerySelector("h1")!.TextContent);
        var trail = page.QuerySelector(".trail li")!.TextContent;
        Assert.All(["Sửa nhân thân: Ghi sai dấu khi nhập", "Họ và tên: Lò Thị Hương → Lò Thị Hường", "Ngày sinh: 14/03/1994 → 15/03/1994"], text => Assert.Contains(text, trail, StringComparison.Ordinal));
        var kept = await world.DataAsync(db => db.Set<Person>().SingleAsync(p => p.Id == world.Huong));
        Assert.Equal((MembersWorld.CitizenNumber, "0312345680", 1994), (kept.CitizenId, kept.Phone, kept.BirthYear));
    }

    [Theory, EachDatabase]
    public async Task A_new_number_is_checked_and_not_taken_from_somebody_else(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("minh");
        var refused = await http.SubmitAsync($"/doan-vien/{world.Su}/sua", ("CitizenId", MembersWorld.CitizenNumber), ("Sex", "Male"), ("Compared", "true"), ("Reason", "Bổ sung"));
        Assert.Contains("của một người khác", refused.QuerySelector("#CitizenId-error")!.TextContent, StringComparison.Ordinal);
        var faults = await http.SubmitAsync($"/doan-vien/{world.Su}/sua", ("FullName", ""), ("CitizenId", "12"), ("Sex", "Male"), ("Phone", "09"), ("Born", "1/1/2030"));
        Assert.Equal(["#FullName", "#Born", "#CitizenId", "#Phone", "#Reason"], faults.QuerySelectorAll(".summary a").Select(a => a.GetAttribute("href")));
    }

    [Theory, EachDatabase]
    public async Task Who_saves_after_somebody_else_is_shown_what_is_there_now(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var (first, second) = (await world.SignedInAsync("minh"), await world.SignedInAsync("tamduong"));
        var address = $"/doan-vien/{world.Huong}/sua";
        var late = await second.FillAsync(address, ("Sex", "Female"), ("JobTitle", "Hiệu phó"), ("Reason", "Đổi việc"));
        await first.SubmitAsync(address, ("Sex", "Female"), ("JobTitle", "Hiệu trưởng"), ("Reason", "Đổi việc"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await second.PostFormAsync(address, late)).StatusCode);
        Assert.Equal("Hiệu trưởng", await world.DataAsync(db => db.Set<Person>().Where(p => p.Id == world.Huong).Select(p => p.JobTitle).SingleAsync()));
    }

    /// <summary>A mask that nobody has touched is not a number that he has typed.</summary>
    [Theory, EachDatabase]
    public async Task Whoever_corrects_beside_a_new_number_of_somebody_else_keeps_that_number(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        using var first = await world.SignedInAsync("banbo");
        using var second = await world.SignedInAsync("tamduong");
        var address = $"/doan-vien/{world.Huong}/sua";
        var stale = await second.FillAsync(address, ("JobTitle", "Kế toán"), ("Reason", "Đổi việc"));
        await first.SubmitAsync(address, ("Phone", "0987654321"), ("Reason", "Số mới"));
        var page = await second.PostedAsync(address, stale);
        Assert.Contains("Người khác vừa lưu thay đổi", page.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Kế toán", PhoneNumber.Mask("0987654321")), (page.QuerySelector("#JobTitle")!.GetAttribute("value"), page.QuerySelector("#Phone")!.GetAttribute("value")));
        await second.PostedAsync(address, page.Fields());
        Assert.Equal(("Kế toán", "0987654321"), await world.DataAsync(db => db.Set<Person>().Where(p => p.Id == world.Huong).Select(p => new ValueTuple<string?, string?>(p.JobTitle, p.Phone)).SingleAsync()));
    }
}
