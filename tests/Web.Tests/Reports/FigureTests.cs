using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Reports;

public class FigureTests
{
    [Theory, EachDatabase]
    public async Task Every_figure_on_home_opens_rows_that_add_up_to_it(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        await LiveAsync(world, new Random(7));
        var http = await world.SignedInAsync("tinh");
        foreach (var home in new[] { "/", "/?ngay=2024-07-12", $"/?don-vi={world.TamDuong.Id}" })
        {
            var links = (await http.GetPageAsync(home)).QuerySelectorAll("a.fig[href^='/so-lieu']");
            Assert.True(links.Length >= 12, $"{links.Length} figures on {home}");
            foreach (var link in links) Assert.Equal((link.GetAttribute("href"), HomeTests.Text(link)), (link.GetAttribute("href"), await SumAsync(http, link.GetAttribute("href")!)));
        }
    }

    [Theory, EachDatabase]
    public async Task Names_of_the_recommended_are_shown_on_request_to_those_entitled_and_the_look_is_recorded(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var leader = await world.SignedInAsync("lanhdao");
        var closed = await leader.GetPageAsync("/so-lieu?so=gioi-thieu");
        Assert.DoesNotContain("Lò Văn An", closed.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await LooksAsync(app));

        var opened = await leader.GetPageAsync(closed.QuerySelector("a[href$='ten=true']")!.GetAttribute("href")!);
        Assert.Contains("Lò Văn An", opened.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await LooksAsync(app));

        var national = await (await world.SignedInAsync("tld")).GetPageAsync($"/so-lieu?so=gioi-thieu&don-vi={world.Province.Id}&ten=true");
        Assert.Contains("cần quyền riêng", national.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Lò Văn An", national.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", HomeTests.Text(national.QuerySelector("#so")!));
        Assert.Equal(1, await LooksAsync(app));
    }

    [Theory, EachDatabase]
    public async Task Who_may_not_see_members_sees_the_figure_by_unit(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var page = await (await world.SignedInAsync("tld")).GetPageAsync($"/so-lieu?so=doan-vien&don-vi={world.Province.Id}");
        Assert.Equal("6", HomeTests.Text(page.QuerySelector("#so")!));
        Assert.Contains("CĐCS Trường Bình Lư", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Lò Văn An", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_report_on_paper_says_what_home_says(string database)
    {
        await using var app = new TestApp(database);
        var world = await CampaignWorld.BuildAsync(app);
        var http = await world.SignedInAsync("tinh");
        var page = await http.GetPageAsync("/bao-cao/nhanh");
        Assert.Equal(["6", "3", "1", "0", "1", "1"], page.QuerySelectorAll("#bieu-1 tbody tr").Select(r => HomeTests.Text(r.Children[3])));
        Assert.Equal(["40", "60", "100"], page.QuerySelectorAll("#bieu-2 :is(tbody, tfoot) tr").Select(r => HomeTests.Text(r.Children[2])));
        Assert.Contains("đạt 6/100 đoàn viên thực tăng (6,0%), thành lập 1/4 CĐCS (25,0%)".ToUpperInvariant(), page.Body!.TextContent.ToUpperInvariant(), StringComparison.Ordinal);

        Assert.Contains("6/100", await PartAsync(http, "/bao-cao/nhanh/docx", "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("<v>100</v>", (await PartAsync(http, "/bao-cao/nhanh/xlsx", "xl/worksheets/sheet1.xml")).Replace("x:", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Lò Văn An", await PartAsync(http, "/so-lieu/xlsx?so=doan-vien", "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/bao-cao/nhanh/pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/so-lieu?so=khong-co")).StatusCode);
    }

    private static async Task LiveAsync(CampaignWorld world, Random dice)
    {
        for (var i = 0; i < 25; i++)
            await world.MoveAsync(dice.Next(2) == 0 ? world.Grassroots.Id : world.MuongTe.Id, new DateOnly(2024, 7, 1).AddDays(dice.Next(22)),
                Enum.GetValues<MovementKind>()[dice.Next(10)], Enum.GetValues<TargetGroup>()[dice.Next(4)], dice.Next(1, 4));
    }

    /// <summary>What the rows of the page and of all that follow add up to, with what is said to be hidden.</summary>
    private static async Task<string> SumAsync(HttpClient http, string address)
    {
        var page = await http.GetPageAsync(address);
        var code = address.Split("so=")[1].Split('&')[0];
        var rows = page.QuerySelectorAll("#dong tbody tr");
        var sum = code switch
        {
            "doan-vien" or "phi-chinh-thuc" => rows.Sum(r => Number(r.Children[2])),
            "doanh-nghiep" => rows.Count(r => r.TextContent.Contains("Có từ", StringComparison.Ordinal)),
            "gioi-thieu" => rows.Sum(r => Number(r.Children[1])),
            _ => rows.Length,
        };
        if (page.QuerySelector("#an") is { } hidden) sum += Number(hidden);
        Assert.Equal(VietFormat.Number(sum), HomeTests.Text(page.QuerySelector("#so")!));
        return VietFormat.Number(sum);
    }

    private static long Number(IElement cell) => long.Parse(cell.TextContent.Replace('−', '-').Replace("+", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Trim(), System.Globalization.CultureInfo.InvariantCulture);

    private static Task<int> LooksAsync(TestApp app) => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Operation>()
        .CountAsync(o => o.Kind == PartyOperations.View.Code || o.Kind == PartyOperations.Export.Code));

    private static async Task<string> PartAsync(HttpClient http, string address, string part)
    {
        using var zip = new ZipArchive(await http.GetStreamAsync(address));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
