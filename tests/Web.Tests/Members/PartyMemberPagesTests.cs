using System.Net;
using AngleSharp.Dom;
using DoanKet.App.Members;
using DoanKet.App.Members.Party;
using DoanKet.App.Platform.Operations;
using DoanKet.Testing;

namespace DoanKet.Web.Tests.Members;

/// <summary>Who is a member of the Party: entered, found and shown only under its own permission, each look noted.</summary>
public class PartyMemberPagesTests
{
    [Theory, EachDatabase]
    public async Task A_union_enters_corrects_and_takes_back_and_every_look_is_noted(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var (http, at) = (await world.SignedInAsync("banbo"), $"/doan-vien/{world.Huong}");
        Assert.Contains("Sổ chưa ghi người này là đảng viên", Text(await http.GetPageAsync($"{at}/dang-vien")), StringComparison.Ordinal);
        var refused = await http.SubmitAsync($"{at}/dang-vien/ghi", ("JoinedOn", "19/05/2016"), ("OfficialOn", "19/05/2015"), ("Cell", "Chi bộ Trường Bản Bo"));
        Assert.Contains("Ngày chính thức trước ngày vào Đảng", Text(refused), StringComparison.Ordinal);
        Assert.Equal("Chi bộ Trường Bản Bo", refused.QuerySelector("#Cell")!.GetAttribute("value"));
        var shown = Text(await http.SubmitAsync($"{at}/dang-vien/ghi", ("JoinedOn", "19/05/2016"), ("OnProbation", "true"), ("Cell", "Chi bộ Trường Bản Bo")));
        Assert.Contains("Đảng viên dự bị", shown, StringComparison.Ordinal);
        Assert.Contains("19/05/2016", shown, StringComparison.Ordinal);
        Assert.Contains("Ghi lý do sửa", Text(await http.SubmitAsync($"{at}/dang-vien/ghi", ("OfficialOn", "19/05/2017"), ("OnProbation", "false"))), StringComparison.Ordinal);
        Assert.Contains("19/05/2017", Text(await http.SubmitAsync($"{at}/dang-vien/ghi", ("OfficialOn", "19/05/2017"), ("OnProbation", "false"), ("Reason", "Được công nhận chính thức"))), StringComparison.Ordinal);
        Assert.Equal(1, await LooksAsync(world));
        world.App.Clock.Day = world.App.Clock.Day.AddDays(1);
        http = await world.SignedInAsync("banbo");
        await http.GetPageAsync($"{at}/dang-vien");
        Assert.Equal(2, await LooksAsync(world));
        Assert.Contains("chưa ghi", Text(await http.SubmitAsync($"{at}/dang-vien/bo", ("Reason", "Ghi nhầm người"))), StringComparison.Ordinal);
        Assert.Equal(0, await world.DataAsync(db => db.Set<PartyMembership>().CountAsync()));
    }

    /// <summary>Two windows at one record: the second reads what the first has written, keeps what was typed, and its next save goes through.</summary>
    [Theory, EachDatabase]
    public async Task Whoever_comes_second_is_told_what_the_record_says_now_and_can_save(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var (http, at) = (await world.SignedInAsync("banbo"), $"/doan-vien/{world.Huong}/dang-vien/ghi");
        var first = await http.FillAsync(at, ("JoinedOn", "19/05/2016"));
        var second = await http.FillAsync(at, ("Cell", "Chi bộ Bản Bo"));
        await http.PostFormAsync(at, first);
        var refused = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await (await http.PostFormAsync(at, second)).Content.ReadAsStringAsync());
        Assert.Contains("vừa ghi người này là đảng viên", Text(refused), StringComparison.Ordinal);
        Assert.Contains("Ngày vào Đảng: 19/05/2016", Text(refused), StringComparison.Ordinal);
        Assert.Equal("Chi bộ Bản Bo", refused.QuerySelector("#Cell")!.GetAttribute("value"));
        Assert.Equal("1", refused.QuerySelector("input[name=Version]")!.GetAttribute("value"));
        second["Version"] = "1";
        (second["JoinedOn"], second["Reason"]) = ("19/05/2016", "Ghi thêm chi bộ");
        await http.PostFormAsync(at, second);
        var kept = await world.DataAsync(db => db.Set<PartyMembership>().SingleAsync());
        Assert.Equal((new DateOnly(2016, 5, 19), "Chi bộ Bản Bo", 2), (kept.JoinedOn, kept.Cell, kept.Version));
    }

    [Theory, EachDatabase]
    public async Task An_ordinary_correction_that_comes_second_does_not_lose_the_first_unseen(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var (http, at) = (await world.SignedInAsync("banbo"), $"/doan-vien/{world.Huong}/sua");
        var first = await http.FillAsync(at, ("JobTitle", "Kế toán"), ("Reason", "Đổi việc"));
        var second = await http.FillAsync(at, ("Papers.Address", "Bản Bo"), ("Reason", "Đổi nơi ở"));
        await http.PostFormAsync(at, first);
        var refused = await (await http.PostFormAsync(at, second)).Content.ReadAsStringAsync();
        Assert.Contains("Vị trí công việc: Kế toán", refused, StringComparison.Ordinal);
        Assert.Contains("Bản Bo", refused, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_persons_page_does_not_tell_and_the_list_is_narrowed_for_who_may_see_it_with_a_note(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var organiser = await world.SignedInAsync("minh");
        await organiser.SubmitAsync($"/doan-vien/{world.Su}/dang-vien/ghi", ("Cell", "Chi bộ Mường Kim"));
        var page = await organiser.GetPageAsync($"/doan-vien/{world.Su}");
        Assert.DoesNotContain("Chi bộ", Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Ghi đảng viên", Text(page), StringComparison.Ordinal);
        var before = await LooksAsync(world);
        Assert.Equal(["Vàng A Sử"], Names(await organiser.GetPageAsync("/doan-vien?dang=dang-vien")));
        Assert.Equal(["Lò Thị Hương"], Names(await organiser.GetPageAsync("/doan-vien?dang=khong")));
        Assert.Equal(before + 2, await LooksAsync(world));
        using var file = await organiser.GetAsync("/doan-vien.xlsx?dang=dang-vien");
        Assert.True(file.IsSuccessStatusCode);
        Assert.Contains("đảng viên", (await world.DataAsync(db => db.Set<Operation>().SingleAsync(o => o.Kind == MemberOperations.Export.Code))).Reason, StringComparison.Ordinal);
        var leader = await world.SignedInAsync("lanhdao");
        Assert.Empty((await leader.GetPageAsync($"/doan-vien/{world.Su}/dang-vien")).QuerySelectorAll("main .acts a"));
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync($"/doan-vien/{world.Su}/dang-vien/ghi")).StatusCode);
        var elsewhere = await world.SignedInAsync("tamduong");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync($"/doan-vien/{world.Su}/dang-vien")).StatusCode);
        Assert.Empty(Names(await elsewhere.GetPageAsync("/doan-vien?dang=dang-vien")));
    }

    private static string Text(IDocument page) => page.QuerySelector("main")!.TextContent;

    private static List<string> Names(IDocument page) => [.. page.QuerySelectorAll("#doan-vien tbody a[href^='/doan-vien/']").Select(a => a.TextContent)];

    private static Task<int> LooksAsync(MembersWorld world) => world.DataAsync(db => db.Set<Operation>().CountAsync(o => o.Kind == MemberOperations.ViewParty.Code));
}
