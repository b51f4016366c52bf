using System.Net;
using AngleSharp.Dom;
using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.Testing;

namespace DoanKet.Web.Tests.Members;

public class MemberPagesTests
{
    [Theory, EachDatabase]
    public async Task A_district_sees_its_own_members_and_no_others(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("tamduong");
        var names = NamesOf(await http.GetPageAsync("/doan-vien"));
        Assert.Equal(["Lò Thị Hương"], names);
        Assert.Empty(NamesOf(await http.GetPageAsync($"/doan-vien?don-vi={world.MuongKim.Id}")));
        foreach (var path in new[] { "", "/chuyen", "/thoi", "/so-day-du" })
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/doan-vien/{world.Su}{path}")).StatusCode);
        Assert.Equal(["Lò Thị Hương", "Vàng A Sử"], NamesOf(await (await world.SignedInAsync("minh")).GetPageAsync("/doan-vien")));
    }

    [Theory, EachDatabase]
    public async Task Names_are_found_with_and_without_accents_and_numbers_whole(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("minh");
        foreach (var q in new[] { "huong lo", "Hương", "LÒ T H", MembersWorld.CitizenNumber, "0312 345 680" })
            Assert.Equal(["Lò Thị Hương"], NamesOf(await http.GetPageAsync($"/doan-vien?q={Uri.EscapeDataString(q)}")));
        foreach (var q in new[] { "uong", "hương vàng", "012194000418", "%" })
            Assert.DoesNotContain("Vàng A Sử", q == "%" ? [] : NamesOf(await http.GetPageAsync($"/doan-vien?q={Uri.EscapeDataString(q)}")));
        Assert.Empty(NamesOf(await http.GetPageAsync("/doan-vien?q=uong")));
        Assert.Equal(["Vàng A Sử"], NamesOf(await http.GetPageAsync("/doan-vien?gioi=nam")));
        Assert.Empty(NamesOf(await http.GetPageAsync("/doan-vien?tu=04/06/2024")));
        Assert.Contains("Không có ngày 31/06/2024", (await http.GetPageAsync("/doan-vien?tu=31/06/2024")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Whole_numbers_show_once_after_saying_why_and_it_is_noted(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("tamduong");
        var page = $"/doan-vien/{world.Huong}";
        Assert.DoesNotContain(MembersWorld.CitizenNumber, await http.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Contains("012•••••417", await http.GetStringAsync(page), StringComparison.Ordinal);

        var refused = await http.PostFormAsync(page + "/so-day-du", await http.FillAsync(page + "/so-day-du"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var shown = await http.SubmitAsync(page + "/so-day-du", ("Reason", "Đối chiếu thẻ"));
        Assert.Contains(MembersWorld.CitizenNumber, shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(MembersWorld.CitizenNumber, await http.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Equal(["Đối chiếu thẻ"], await world.DataAsync(db => db.Set<Operation>().Where(o => o.Kind == MemberOperations.Reveal.Code).Select(o => o.Reason!).ToListAsync()));
    }

    [Theory, EachDatabase]
    public async Task Asking_about_a_number_kept_elsewhere_tells_no_name_and_is_noted(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        await world.AdmitAsync(world.MuongKim, new NewMember("Giàng Thị Mỷ", new DateOnly(1994, 3, 14), Sex: Sex.Female, CitizenId: "012194000999"));
        using var http = await world.SignedInAsync("tamduong");
        var page = await http.SubmitAsync("/doan-vien/ket-nap", ("Union", "LC.TD.01"), ("FullName", "Lò Thị Thử"), ("Born", "14/03/1994"), ("Sex", "Female"), ("CitizenId", "012194000999"), ("Day", "03/06/2024"));
        Assert.Contains("người khác", page.QuerySelector("#CitizenId-error")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mỷ", page.Body!.TextContent, StringComparison.Ordinal);
        var noted = await world.DataAsync(db => db.Set<Operation>().SingleAsync(o => o.Kind == MemberOperations.ToldElsewhere.Code));
        Assert.Equal("tamduong", noted.AccountName);
        Assert.Contains("Lò Thị Thử", noted.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("012194000999", noted.Reason, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_only_looks_finds_no_form_and_is_refused_when_posting(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var (http, officer) = (await world.SignedInAsync("lanhdao"), await world.SignedInAsync("tamduong"));
        var page = await http.GetPageAsync($"/doan-vien/{world.Huong}");
        Assert.Empty(page.QuerySelectorAll("main form[method=post], main .acts a, a[href$=so-day-du]"));
        foreach (var path in new[] { "/thoi", "/chuyen", "/so-day-du" })
        {
            var form = await officer.FillAsync($"/doan-vien/{world.Huong}{path}", ("Reason", "Thử"), ("Kind", "Left"), ("Union", "LC.TD.01"));
            Assert.Equal(HttpStatusCode.Forbidden, (await http.PostFormAsync($"/doan-vien/{world.Huong}{path}", form)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync("/doan-vien/ket-nap")).StatusCode);
        Assert.Equal(2, await world.DataAsync(db => db.Set<Movement>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task The_administrator_of_accounts_sees_no_members(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("quantri");
        foreach (var path in new[] { "/doan-vien", "/doan-vien.xlsx", $"/doan-vien/{world.Huong}", "/gioi-thieu-dang" })
            Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync(path)).StatusCode);
        Assert.DoesNotContain("Lò Thị Hương", (await http.GetPageAsync("/tim?q=huong")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_list_taken_away_is_masked_and_noted(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("minh");
        using var response = await http.GetAsync("/doan-vien.xlsx?q=huong");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType!.MediaType);
        using var book = new System.IO.Compression.ZipArchive(await response.Content.ReadAsStreamAsync());
        var text = string.Concat(book.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd()));
        Assert.Contains("Lò Thị Hương", text, StringComparison.Ordinal);
        Assert.Contains("012•••••417", text, StringComparison.Ordinal);
        Assert.DoesNotContain(MembersWorld.CitizenNumber, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vàng A Sử", text, StringComparison.Ordinal);
        var noted = await world.DataAsync(db => db.Set<Operation>().Where(o => o.Kind == MemberOperations.Export.Code).Select(o => o.Reason).SingleAsync());
        Assert.Equal("Toàn phạm vi, tên có “huong”, đang sinh hoạt: 1 người", noted);
    }

    private static IEnumerable<string> NamesOf(IDocument page) => page.QuerySelectorAll("#doan-vien tbody th").Select(th => th.TextContent.Trim());
}
