using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DoanKet.Browser.Tests;

/// <summary>Reading the campaign: the home page, its figures, another day, the table of targets.</summary>
[Collection(nameof(Journeys))]
public class CampaignJourneys(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Units_sort_by_a_click_and_a_figure_opens_its_rows(bool script)
    {
        var page = await chromium.OpenAsync(script: script);
        await page.SignInAsync("lanhdao");
        var first = page.Locator("#don-vi tbody th").First;
        await Expect(first).ToHaveTextAsync("LĐLĐ huyện Tam Đường");
        await page.Locator("#don-vi").GetByRole(AriaRole.Link, new() { Name = "Tỷ lệ" }).ClickAsync();
        await Expect(first).ToHaveTextAsync("Công đoàn ngành Giáo dục");
        await page.Locator("#chi-tieu tbody tr").Last.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Giới thiệu đoàn viên ưu tú cho Đảng");
        await Expect(page.GetByText("207").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_day_of_the_strip_shows_what_was_true_then(int width)
    {
        var page = await chromium.OpenAsync(width);
        await page.SignInAsync("lanhdao");
        if (width < 500) await page.GetByText("Xem ngày, đơn vị hoặc kế hoạch khác").ClickAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Xem số liệu của một ngày" }).GetByRole(AriaRole.Link, new() { NameRegex = new(@"^12\b") }).ClickAsync();
        await Expect(page.Locator("#chi-tieu tbody tr").First).ToContainTextAsync("162 / 475");
        await Expect(page.GetByRole(AriaRole.Main).GetByText("12/07/2024").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Sums_of_the_table_follow_the_typing_and_leaving_it_unsaved_is_asked_about()
    {
        var page = await chromium.OpenAsync();
        await page.SignInAsync("tinh");
        await page.GotoAsync("/chi-tieu");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tháng cao điểm 7/2024" }).First.ClickAsync();
        await page.FollowAsync("Soạn tiếp bản 2");
        var sums = page.Locator("tfoot tr").First.Locator("td");
        await Expect(sums.Nth(1)).ToHaveTextAsync("475");
        await page.GetByLabel("LĐLĐ huyện Phong Thổ", new() { Exact = false }).First.FillAsync("45");
        await Expect(sums.Nth(1)).ToHaveTextAsync("480");
        await Expect(page.Locator("tfoot tr.diff td").Nth(1)).ToHaveTextAsync("5");
        var asked = false;
        page.Dialog += async (_, dialog) => { asked = true; await dialog.AcceptAsync(); };
        await page.GotoAsync("/");
        Assert.True(asked);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_official_workbook_comes_back_in_and_its_sums_agree()
    {
        var page = await chromium.OpenAsync();
        await page.SignInAsync("tinh");
        await page.GotoAsync("/chi-tieu");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tháng cao điểm 7/2024" }).First.ClickAsync();
        var sheet = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = ".xlsx" }).First.ClickAsync());
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.xlsx");
        await sheet.SaveAsAsync(path);
        await page.FollowAsync("Soạn tiếp bản 2");
        await page.FollowAsync("Nhập");
        await page.GetByLabel("Tệp").SetInputFilesAsync(path);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đọc bảng" }).ClickAsync();
        File.Delete(path);
        await Expect(page.GetByText("phép đều khớp")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
