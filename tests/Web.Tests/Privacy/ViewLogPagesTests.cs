using System.Net;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Privacy;
using DoanKet.App.Transfers;
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
        await office.SubmitAsync($"/doan-vien/{world.Huong}/so-day-du", ("Reason", "Đối chiếu thẻ"));
        Assert.DoesNotContain("Đối chiếu thẻ", (await union.GetPageAsync($"/doan-vien/{world.Huong}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, await OpenedAsync(world));
        await office.GetAsync($"/doan-vien/{world.Huong + 1000}");
        using var refused = await union.GetAsync($"/doan-vien/{world.Su}");
        Assert.Equal((HttpStatusCode.NotFound, 3), (refused.StatusCode, await OpenedAsync(world)));
    }

    /// <summary>A form that comes back with a fault shows the record as the page does.</summary>
    [Theory, EachDatabase]
    public async Task A_form_that_comes_back_has_shown_the_person(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        using var http = await world.SignedInAsync("banbo");
        var form = await http.FillAsync("/doan-vien/ket-nap");
        foreach (var path in new[] { "sua", "thoi", "chuyen" })
        {
            using var shown = await http.PostFormAsync($"/doan-vien/{world.Huong}/{path}", form);
            Assert.Contains("Lò Thị Hương", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal(1, await OpenedAsync(world));
        }
    }

    /// <summary>As above, of pages that show somebody by way of what is asked about him.</summary>
    [Theory, EachDatabase]
    public async Task A_proposal_and_a_request_that_come_back_have_shown_the_person(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        await world.App.AddAccountAsync("muongkim", (world.MuongKim.Id, Roles.Grassroots));
        using var from = await world.SignedInAsync("banbo");
        await from.SubmitAsync($"/doan-vien/{world.Huong}/chuyen", ("Union", "mường kim"), ("Day", "01/07/2024"), ("Reason", "Theo chồng lên Than Uyên"));
        await from.SubmitAsync("/du-lieu-ca-nhan/yeu-cau/moi", ("Number", MembersWorld.CitizenNumber), ("Kind", "Copy"), ("ReceivedOn", "22/07/2024"));
        var (proposal, request) = (await world.DataAsync(db => db.Set<TransferProposal>().Select(p => p.Id).SingleAsync()), await world.DataAsync(db => db.Set<PrivacyRequest>().Select(r => r.Id).SingleAsync()));
        foreach (var (account, address) in new[] { ("muongkim", $"/doan-vien/chuyen-sinh-hoat/{proposal}?handler=Refuse"), ("tamduong", $"/du-lieu-ca-nhan/yeu-cau/{request}?handler=Refuse") })
        {
            using var http = await world.SignedInAsync(account);
            using var shown = await http.PostFormAsync(address, await http.FillAsync("/doan-vien/ket-nap"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.StatusCode);
            Assert.Contains("Lò Thị Hương", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal(1, await world.DataAsync(db => db.Set<Operation>().CountAsync(o => o.Kind == MemberOperations.Open.Code && o.AccountName == account)));
        }
    }

    /// <summary>Forms that answer otherwise when a number is somebody's are no way around the limit of the search.</summary>
    [Theory, EachDatabase]
    public async Task A_number_is_not_guessed_by_way_of_forms(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        using var http = await world.SignedInAsync("banbo");
        var form = await http.FillAsync("/doan-vien/ket-nap", ("Sex", "Female"), ("FullName", "Lò Thị Hương"), ("Compared", "true"), ("Decision", "999/QĐ-KHÔNG-CÓ"));
        for (var n = 0; n <= NumberGuesses.MostCitizen; n++)
        {
            form["CitizenId"] = $"012194{n:000}417";
            var told = (await http.PostedAsync("/doan-vien/ket-nap", form)).QuerySelector("#CitizenId-error")?.TextContent;
            if (n is 0) Assert.NotNull(told);
            else if (n == NumberGuesses.MostCitizen) Assert.Contains("tạm không trả lời", told, StringComparison.Ordinal);
            else Assert.Null(told);
        }
        var correction = await http.FillAsync($"/doan-vien/{world.Huong}/sua", ("CitizenId", "012194999417"), ("Compared", "true"), ("Reason", "Thử"));
        Assert.Contains("tạm không trả lời", await (await http.PostFormAsync($"/doan-vien/{world.Huong}/sua", correction)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await world.DataAsync(db => db.Set<Operation>().CountAsync(o => o.Kind == MemberOperations.GuessNumbers.Code)));
    }

    [Theory, EachDatabase]
    public async Task The_log_says_of_whom_it_is_asked_and_what_it_could_not_read(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        using var http = await world.SignedInAsync("minh");
        Assert.Contains("Chỉ lần xem Lò Thị Hương", (await http.GetPageAsync($"/du-lieu-ca-nhan/nhat-ky-xem?nguoi={world.Huong}")).QuerySelector(".facts")!.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("Chưa lọc được: Không có", (await http.GetPageAsync("/du-lieu-ca-nhan/nhat-ky-xem?tu=32/13/2024")).QuerySelector("#nhat-ky-rows")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<int> OpenedAsync(MembersWorld world) => world.DataAsync(db => db.Set<Operation>().CountAsync(o => o.Kind == MemberOperations.Open.Code));
}
