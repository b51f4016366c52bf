using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DoanKet.Browser.Tests;

/// <summary>The way of one task: read out of the plan at the province, given, handed down, reported on a phone, returned once and accepted.</summary>
[Collection(nameof(Journeys))]
public class TaskJourney(Chromium chromium)
{
    private const string Words = "Rà soát doanh nghiệp có từ 25 lao động trở lên trên địa bàn";

    [Fact]
    public async Task From_the_province_to_the_district_and_back()
    {
        var tinh = await chromium.OpenAsAsync("tinh");
        await GiveAsync(tinh);
        var phone = await chromium.OpenAsAsync("tamduong", 360);
        var address = await ReportAsync(phone);
        await tinh.GotoAsync(address);
        await tinh.FollowAsync("Trả lại");
        await tinh.GetByLabel("Lý do trả lại").FillAsync("Còn thiếu khu công nghiệp");
        await tinh.PressAsync("Trả lại");
        await Expect(tinh.GetByText("Đã trả lại; nơi nhận được báo lý do.")).ToBeVisibleAsync();
        await phone.GotoAsync(address);
        await Expect(phone.GetByText("Còn thiếu khu công nghiệp")).ToBeVisibleAsync();
        await HandInAsync(phone, "Đã bổ sung");
        await tinh.GotoAsync("/viec?hop=da-giao&xem=cho-xac-nhan");
        await tinh.FollowAsync(Words);
        await tinh.FollowAsync("Xác nhận xong");
        await tinh.PressAsync("Xác nhận xong");
        await Expect(tinh.GetByText("Đã xác nhận xong.")).ToBeVisibleAsync();
        await phone.ReloadAsync();
        await Expect(phone.Locator(".facts").GetByText("Đã xong")).ToBeVisibleAsync();
        await tinh.Context.CloseAsync();
        await phone.Context.CloseAsync();
    }

    /// <summary>Looks first who would receive it, and with which day.</summary>
    private static async Task GiveAsync(IPage page)
    {
        await page.GotoAsync("/viec");
        await page.FollowAsync("Giao việc");
        await page.GetByLabel("Việc phải làm").FillAsync(Words);
        await page.GetByLabel("Hạn", new() { Exact = false }).First.FillAsync("31/07/2024");
        await page.GetByLabel("LĐLĐ huyện Tam Đường", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("LĐLĐ huyện Tam Đường: hạn riêng").FillAsync("29/07/2024");
        await page.PressAsync("Xem trước");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Xem trước: 1 nơi sẽ được giao" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Hạn 29/07/2024")).ToBeVisibleAsync();
        await page.PressAsync("Giao việc");
        await Expect(page.GetByText("Đã giao việc cho 1 nơi.")).ToBeVisibleAsync();
    }

    private static async Task<string> ReportAsync(IPage page)
    {
        await page.GotoAsync("/viec");
        await page.FollowAsync(Words);
        var address = new Uri(page.Url).AbsolutePath;
        await page.PressAsync("Nhận việc");
        await page.FollowAsync("Báo tiến độ");
        await page.GetByLabel("Tiến độ").FillAsync("60");
        await page.GetByLabel("Đã làm được gì").FillAsync("Đã đi 8 xã");
        await page.PressAsync("Báo tiến độ");
        await Expect(page.GetByText("Đã đi 8 xã")).ToBeVisibleAsync();
        await HandInAsync(page, "12 doanh nghiệp, kèm danh sách");
        return address;
    }

    private static async Task HandInAsync(IPage page, string words)
    {
        await page.FollowAsync("Nộp kết quả");
        await page.GetByLabel("Kết quả").FillAsync(words);
        await page.PressAsync("Nộp kết quả");
        await Expect(page.GetByText("Đã nộp kết quả; nơi giao được báo.")).ToBeVisibleAsync();
    }
}
