using DoanKet.App.Members;
using DoanKet.App.Platform.Operations;
using DoanKet.Testing;
using DoanKet.Web.Tests.Members;
using Microsoft.EntityFrameworkCore;

namespace DoanKet.Web.Tests.Privacy;

public class ViewLogPagesTests
{
    [Theory, EachDatabase]
    public async Task Every_page_about_somebody_is_in_the_log_that_his_own_page_leads_to(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        using var union = await world.SignedInAsync("banbo");
        var shown = await union.GetPageAsync($"/doan-vien/{world.Huong}");
        Assert.DoesNotContain(MemberOperations.Open.Label, shown.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Null(shown.QuerySelector("a[href*='nhat-ky-xem']"));
        using var office = await world.SignedInAsync("minh");
        await office.GetPageAsync($"/doan-vien/{world.Su}/thoi");
        var page = await office.GetPageAsync($"/doan-vien/{world.Huong}/sua");
        page = await office.GetPageAsync($"/doan-vien/{world.Huong}");
        page = await office.GetPageAsync(page.QuerySelector("a[href*='nhat-ky-xem']")!.GetAttribute("href")!);
        Assert.Equal(["minh", "banbo"], page.QuerySelectorAll("#nhat-ky tbody tr td:nth-child(2)").Select(c => c.TextContent.Trim()));
        Assert.Equal(3, await OpenedAsync(world));
        await office.GetAsync($"/doan-vien/{world.Huong + 1000}");
        using var refused = await union.GetAsync($"/doan-vien/{world.Su}");
        Assert.Equal((System.Net.HttpStatusCode.NotFound, 3), (refused.StatusCode, await OpenedAsync(world)));
    }

    private static Task<int> OpenedAsync(MembersWorld world) => world.DataAsync(db => db.Set<Operation>().CountAsync(o => o.Kind == MemberOperations.Open.Code));
}
