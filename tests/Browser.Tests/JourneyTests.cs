using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DoanKet.Browser.Tests;

[Collection(nameof(Journeys))]
public class JourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task A_table_that_does_not_add_up_is_explained_and_keeps_what_was_typed(int width, bool script)
    {
        var page = await chromium.OpenAsync(width, script);
        await page.SignInAsync("tinh");
        await page.GotoAsync("/chi-tieu");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tháng cao điểm 7/2024" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Soạn tiếp bản 2" }).ClickAsync();
        var cell = page.GetByLabel("LĐLĐ huyện Phong Thổ", new() { Exact = false }).Nth(1);
        await cell.FillAsync("12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu bản 2" }).ClickAsync();
        await Expect(page.GetByText("Chưa lưu được bản 2").First).ToBeVisibleAsync();
        await Expect(page.GetByLabel("LĐLĐ huyện Phong Thổ", new() { Exact = false }).Nth(1)).ToHaveValueAsync("12");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_officer_finds_an_enterprise_without_accents_on_a_phone_without_script()
    {
        var page = await chromium.OpenAsync(360, script: false);
        await page.SignInAsync("muongte");
        await page.GotoAsync("/doanh-nghiep");
        await page.GetByRole(AriaRole.Searchbox).Last.FillAsync("sam pu si lung");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lọc" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Công ty Cổ phần Sâm Pu Si Lung" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Sâm Pu Si Lung");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_signature_moves_the_figures_of_the_campaign_at_once()
    {
        var page = await chromium.OpenAsync();
        await page.SignInAsync("muongte");
        await Expect(page.GetByText("38 / 129").First).ToBeVisibleAsync();
        await page.GotoAsync("/thanh-lap");
        await page.GetByRole(AriaRole.Link, new() { Name = "Công ty Cổ phần Sông Đà 705" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "quyết định", Exact = false }).First.ClickAsync();
        await page.GetByLabel("Họ tên người ký").FillAsync("Phàn Văn Thử");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ký, công nhận 31 đoàn viên" }).ClickAsync();
        await page.GotoAsync("/");
        await Expect(page.GetByText("69 / 129").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
