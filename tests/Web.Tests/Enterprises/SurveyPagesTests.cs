using System.Net;
using System.Text;
using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Enterprises;

/// <summary>Rounds, lists of other offices, coverage and the week, by their pages.</summary>
public class SurveyPagesTests
{
    private static async Task<(long Province, long District, HttpClient Http)> BuildAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        var district = await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", province.Id);
        await app.RunAsync(async s =>
        {
            foreach (var (name, workers) in new[] { ("Công ty TNHH Chè", 30), ("Công ty TNHH Gạch", 12) })
                await s.GetRequiredService<EnterpriseRegister>().AddAsync(new(district.Id, name, Ownership.Limited, Place: "Huyện Tam Đường"), new(new(2024, 6, 1), workers, null, null, "Kế hoạch"), true);
        });
        await app.AddAccountAsync("tinh", (province.Id, Roles.Organiser));
        await app.AddAccountAsync("lanhdao", (province.Id, Roles.Leader));
        var http = app.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true });
        await http.SignInAsync("tinh");
        return (province.Id, district.Id, http);
    }

    [Theory, EachDatabase]
    public async Task A_round_is_opened_answered_on_its_page_and_its_progress_shown(string database)
    {
        await using var app = new TestApp(database);
        var (_, _, http) = await BuildAsync(app);
        var bad = await http.SubmitAsync("/khao-sat/moi", ("Name", ""), ("From", "31/7/2024"), ("To", "1/7/2024"), ("Threshold", "25"), ("Unit", "LC"));
        Assert.Contains("Ghi tên đợt", bad.QuerySelector("#Name-error")!.TextContent);
        var round = await http.SubmitAsync("/khao-sat/moi", ("Name", "Đợt 2"), ("From", "1/7/2024"), ("To", "31/7/2024"), ("Threshold", "25"), ("Unit", "LC"));
        Assert.Equal(2, round.QuerySelectorAll("#phieu tbody tr").Length);
        var entry = round.QuerySelector("#phieu a")!.GetAttribute("href")!;
        var refused = await http.SubmitAsync(entry, ("Outcome", "Answered"), ("SurveyedOn", "15/7/2024"), ("Total", "35"), ("Women", "36"), ("Note", "Hẹn lại"));
        Assert.Contains("Lao động nữ từ 0 đến 35", refused.QuerySelector("#Women-error")!.TextContent);
        Assert.Contains("Hẹn lại", refused.QuerySelector("#Note")!.TextContent);
        var shown = await http.SubmitAsync(entry, ("Outcome", "Answered"), ("SurveyedOn", "15/7/2024"), ("Total", "35"), ("Women", "12"), ("Readiness", "4"), ("Attitude", "Agrees"), ("Obstacles", "Fees"));
        Assert.Contains("1trên 2", shown.QuerySelector(".strip")!.TextContent);
        var address = entry[..entry.IndexOf("/phieu", StringComparison.Ordinal)];
        Assert.Contains("1/2", (await http.GetPageAsync($"{address}/tien-do")).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync($"{address}/bang.xlsx")).StatusCode);
        await http.SubmitAsync($"{address}/sua?handler=Close");
        Assert.NotNull((await http.GetPageAsync(address)).QuerySelector("h1"));
    }

    [Theory, EachDatabase]
    public async Task A_list_is_compared_handed_out_accepted_and_undone_on_its_pages(string database)
    {
        await using var app = new TestApp(database);
        var (_, _, http) = await BuildAsync(app);
        var fields = await http.FillAsync("/doanh-nghiep/doi-chieu/gui", ("Office", "Tax"), ("Day", "15/7/2024"), ("Unit", "LC"), ("Threshold", "25"));
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("TT\tTên doanh nghiệp\tĐịa bàn\tSố lao động\n1\tCông ty TNHH Gạch\tHuyện Tam Đường\t26\n2\tCông ty TNHH Mới\tHuyện Tam Đường\t40\n")), "ListFile", "thue.txt");
        var sent = await http.PostAsync("/doanh-nghiep/doi-chieu/gui", form);
        var address = sent.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Matches("^/doanh-nghiep/doi-chieu/[0-9]+$", address);
        var trial = await http.GetPageAsync(address);
        Assert.Contains("2 chỗ khác", trial.QuerySelector("h1")!.TextContent);
        Assert.Empty((await http.GetPageAsync("/doanh-nghiep/doi-chieu")).QuerySelectorAll("#viec tbody tr"));
        await http.PostFormAsync($"{address}?handler=Open", await http.FillAsync(address));
        Assert.Equal(2, (await http.GetPageAsync("/doanh-nghiep/doi-chieu")).QuerySelectorAll("#viec tbody tr").Length);
        await http.PostFormAsync("/doanh-nghiep/doi-chieu?handler=AcceptAll", await http.FillAsync("/doanh-nghiep/doi-chieu"));
        // the one button left stands with its words in the page, not over the list at the foot of a phone
        var open = await http.GetPageAsync(address);
        Assert.Null(open.QuerySelector(".savebar"));
        Assert.NotNull(open.QuerySelector("#h-hoan-tac"));
        Task<List<string>> Register() => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().OrderBy(e => e.Id).Select(e => $"{e.Name} {e.Workers}").ToListAsync());
        Assert.Equal(["Công ty TNHH Chè 30", "Công ty TNHH Gạch 26", "Công ty TNHH Mới 40"], await Register());
        var unsure = await http.PostFormAsync($"{address}?handler=Undo", await http.FillAsync(address));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.StatusCode);
        await http.PostFormAsync($"{address}?handler=Undo", await http.FillAsync(address, ("Sure", "true")));
        Assert.Equal(["Công ty TNHH Chè 30", "Công ty TNHH Gạch 12"], await Register());
    }

    [Theory, EachDatabase]
    public async Task Coverage_opens_the_employers_behind_it_and_the_week_leaves_as_a_calendar(string database)
    {
        await using var app = new TestApp(database);
        var (_, _, http) = await BuildAsync(app);
        var page = await http.GetPageAsync("/doanh-nghiep/do-phu?nguong=25");
        Assert.Contains("0/1", page.QuerySelector("h1")!.TextContent);
        // on a phone's card the long label has two of the three columns
        Assert.All(page.QuerySelectorAll("#don-vi tbody td:last-child, #nganh tbody td:last-child"), cell => Assert.Contains("m2", cell.ClassList));
        var rows = await http.GetPageAsync(page.QuerySelector("#don-vi tbody .fig, #don-vi tbody a[href*='congdoan=chua']")!.GetAttribute("href")!);
        Assert.Equal(1, rows.QuerySelectorAll("#doanh-nghiep tbody tr").Length);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/doanh-nghiep/do-phu.xlsx?nguong=tren-25")).StatusCode);
        var week = await http.GetPageAsync("/doanh-nghiep/lich?moi-ngay=1&can-bo=L%C3%BD+V%C4%83n+Phong");
        var chosen = week.QuerySelector("#de-xuat input[name=Chosen]")!.GetAttribute("value")!;
        var fields = new Dictionary<string, string> { ["Chosen"] = chosen };
        foreach (var hidden in week.QuerySelectorAll("form#hen input[type=hidden]")) fields[hidden.GetAttribute("name")!] = hidden.GetAttribute("value")!;
        await http.PostFormAsync("/doanh-nghiep/lich", fields);
        var ics = await http.GetAsync("/doanh-nghiep/lich.ics");
        Assert.Equal("text/calendar", ics.Content.Headers.ContentType!.MediaType);
        Assert.Contains("SUMMARY:Làm việc với Công ty TNHH Chè", await ics.Content.ReadAsStringAsync());
    }

    [Theory, EachDatabase]
    public async Task A_leader_reads_rounds_and_changes_nothing(string database)
    {
        await using var app = new TestApp(database);
        var (_, _, organiser) = await BuildAsync(app);
        await organiser.SubmitAsync("/khao-sat/moi", ("Name", "Đợt 2"), ("From", "1/7/2024"), ("To", "31/7/2024"), ("Threshold", "25"), ("Unit", "LC"));
        var http = app.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true });
        await http.SignInAsync("lanhdao");
        var page = await http.GetPageAsync("/khao-sat/1");
        Assert.Empty(page.QuerySelectorAll("a[href*='/phieu/'], a[href$='/sua']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync("/khao-sat/1/phieu/1")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync("/doanh-nghiep/doi-chieu")).StatusCode);
    }
}
