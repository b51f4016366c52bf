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
        var shown = Text(await http.SubmitAsync($"{at}/dang-vien/ghi", ("JoinedOn", "19/05/2016"), ("Cell", "Chi bộ Trường Bản Bo")));
        Assert.Contains("Đảng viên dự bị", shown, StringComparison.Ordinal);
        Assert.Contains("19/05/2016", shown, StringComparison.Ordinal);
        Assert.Contains("Ghi lý do sửa", Text(await http.SubmitAsync($"{at}/dang-vien/ghi", ("OfficialOn", "19/05/2017"))), StringComparison.Ordinal);
        Assert.Contains("19/05/2017", Text(await http.SubmitAsync($"{at}/dang-vien/ghi", ("OfficialOn", "19/05/2017"), ("Reason", "Được công nhận chính thức"))), StringComparison.Ordinal);
        Assert.True(await LooksAsync(world) >= 5);
        Assert.Contains("chưa ghi", Text(await http.SubmitAsync($"{at}/dang-vien/bo", ("Reason", "Ghi nhầm người"))), StringComparison.Ordinal);
        Assert.Equal(0, await world.DataAsync(db => db.Set<PartyMembership>().CountAsync()));
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
        Assert.Equal(["Lò Thị Hương"], Names(await organiser.GetPageAsync("/doan-vien?dang=chua")));
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
