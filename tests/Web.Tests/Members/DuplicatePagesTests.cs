using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Members;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Platform.Jobs;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Members;

public class DuplicatePagesTests
{
    private const string List = "/doan-vien/trung";

    /// <summary>Hương of Bản Bo stands in Mường Kim too, without a number and with another phone.</summary>
    private static async Task<(MembersWorld World, long Twin, string Pair)> TwiceAsync(string database)
    {
        var world = await MembersWorld.CreateAsync(database);
        var twin = await world.AdmitAsync(world.MuongKim, new NewMember("Lò Thi Hương", new DateOnly(1994, 3, 14), 1994, Sex.Female, Phone: "0987654321", JobTitle: "Công nhân"));
        var http = await world.SignedInAsync("minh");
        await http.PostFormAsync($"{List}?handler=Search", await http.FillAsync(List));
        Assert.Contains("Đang dò tìm", (await http.GetPageAsync(List)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await world.App.Services.GetRequiredService<JobRunner>().RunDueAsync();
        return (world, twin, $"{List}/{await world.DataAsync(db => db.Set<DuplicatePair>().Select(p => p.Id).SingleAsync())}");
    }

    [Theory, EachDatabase]
    public async Task Two_records_are_compared_merged_and_parted_again(string database)
    {
        var (world, twin, pair) = await TwiceAsync(database);
        await using var _ = world;
        var http = await world.SignedInAsync("minh");
        var list = await http.GetPageAsync(List);
        Assert.Contains("Cùng họ tên và ngày sinh", list.QuerySelector("#trung tbody")!.TextContent, StringComparison.Ordinal);
        var page = await http.GetPageAsync(pair);
        Assert.Equal(["Họ và tên", "Điện thoại"], page.QuerySelectorAll("#so-sanh tbody tr").Where(r => r.TextContent.Contains("Khác nhau", StringComparison.Ordinal)).Select(r => r.QuerySelector("th")!.FirstChild!.TextContent.Trim()));
        Assert.DoesNotContain(MembersWorld.CitizenNumber, page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var refused = await http.PostFormAsync($"{pair}?handler=Merge", await FillMergeAsync(http, pair, ("Chosen[Phone]", "First"), ("Reason", "Đã gọi hỏi")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var again = new HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
        Assert.Contains("chồng nhau", again.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(again.QuerySelector("input[name='Chosen[Phone]'][value=First][checked]"));
        Assert.Equal("Đã gọi hỏi", again.QuerySelector("#Reason")!.TextContent.Trim());

        var fields = await FillMergeAsync(http, pair, ("Chosen[Phone]", "First"), ("Spells", "First"), ("Reason", "Đã gọi hỏi"));
        var edit = await http.FillAsync($"/doan-vien/{twin}/sua", ("JobTitle", "Tổ trưởng"), ("Reason", "Ghi thiếu"));
        Assert.Equal(HttpStatusCode.OK, (await http.PostFormAsync($"{pair}?handler=Merge", fields)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.PostFormAsync($"{pair}?handler=Merge", fields)).StatusCode);
        Assert.Equal(1, await world.DataAsync(db => db.Set<PersonMerge>().CountAsync()));
        var gone = await http.GetAsync($"/doan-vien/{twin}");
        Assert.Equal($"/doan-vien/{world.Huong}", gone.RequestMessage!.RequestUri!.AbsolutePath);
        var late = await http.PostFormAsync($"/doan-vien/{twin}/sua", edit);
        Assert.Contains("vừa được gộp vào hồ sơ này", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(("0312345680", "Công nhân"), await world.DataAsync(db => db.Set<Person>().Where(p => p.Id == world.Huong).Select(p => new ValueTuple<string, string>(p.Phone!, p.JobTitle!)).SingleAsync()));
        Assert.Contains("Gộp hai hồ sơ của một người", await http.GetStringAsync($"/doan-vien/{world.Huong}"), StringComparison.Ordinal);

        Assert.Contains("Không có gì bị sửa sau khi gộp", await http.GetStringAsync($"{pair}/tach"), StringComparison.Ordinal);
        await http.SubmitAsync($"{pair}/tach", ("Reason", "Hai người khác nhau"));
        Assert.Equal($"/doan-vien/{twin}", (await http.GetAsync($"/doan-vien/{twin}")).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory, EachDatabase]
    public async Task Of_the_other_unit_no_more_than_name_unit_and_masked_number_is_told_and_the_one_above_both_is_asked(string database)
    {
        var (world, twin, pair) = await TwiceAsync(database);
        await using var _ = world;
        var http = await world.SignedInAsync("banbo");
        var page = await http.GetPageAsync(pair);
        var other = page.QuerySelector($"section[aria-labelledby=h-{twin}]")!.TextContent;
        Assert.Contains("CĐCS Chè Mường Kim", other, StringComparison.Ordinal);
        Assert.DoesNotContain("03/06/2024", other, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action*=Merge]"));
        Assert.DoesNotContain("4321", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await http.PostFormAsync($"{pair}?handler=Merge", await http.FillAsync(pair, ("Spells", "First"), ("Reason", "Một người")))).StatusCode);
        await http.PostFormAsync($"{pair}?handler=Propose", await http.FillAsync(pair));
        Assert.Equal([("minh", "Đề nghị xem hai hồ sơ nghi trùng của Lò Thị Hương", pair)], await world.DataAsync(async db => (await (
            from notice in db.Set<Notice>()
            join account in db.Set<DoanKet.App.Identity.Account>() on notice.AccountId equals account.Id
            select new { account.UserName, notice.Title, notice.Link }).ToListAsync()).Select(n => (n.UserName!, n.Title, n.Link!)).ToList()));
        Assert.Contains("Đã đề nghị cấp trên gộp", await (await world.SignedInAsync("minh")).GetStringAsync(List), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.SignedInAsync("lanhdao")).GetAsync(List)).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task That_they_are_two_people_is_remembered_with_its_reason(string database)
    {
        var (world, _, pair) = await TwiceAsync(database);
        await using var _ = world;
        var one = await world.SignedInAsync("banbo");
        Assert.Null((await one.GetPageAsync(pair)).QuerySelector("form[action*=Apart]"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await one.PostFormAsync($"{pair}?handler=Apart", await one.FillAsync(pair, ("Why", "Hai chị em họ")))).StatusCode);
        var http = await world.SignedInAsync("minh");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await http.PostFormAsync($"{pair}?handler=Apart", await http.FillAsync(pair))).StatusCode);
        await http.PostFormAsync($"{pair}?handler=Apart", await http.FillAsync(pair, ("Why", "Hai chị em họ")));
        Assert.Empty((await http.GetPageAsync(List)).QuerySelectorAll("#trung tbody a"));
        Assert.Single((await http.GetPageAsync($"{List}?xet=khac")).QuerySelectorAll("#trung tbody a"));
        Assert.Contains("Hai chị em họ", await http.GetStringAsync(pair), StringComparison.Ordinal);
        await http.PostFormAsync($"{pair}?handler=Reopen", await http.FillAsync(pair));
        Assert.Single((await http.GetPageAsync(List)).QuerySelectorAll("#trung tbody a"));
    }

    /// <summary>What the form of the merge would send, as it is shown, with these fields filled in.</summary>
    private static async Task<Dictionary<string, string>> FillMergeAsync(HttpClient http, string pair, params (string Name, string Value)[] fields)
    {
        var inputs = (await http.GetPageAsync(pair)).QuerySelectorAll("form[action*=Merge] input[name]").OfType<IHtmlInputElement>();
        var values = inputs.Where(i => i.Type is not "radio" || i.IsChecked).ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (name, value) in fields) values[name] = value;
        return values;
    }
}
