using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DoanKet.Browser.Tests;

/// <summary>Who sees and does what, as each of them meets it.</summary>
[Collection(nameof(Journeys))]
public class RoleJourneys(Chromium chromium)
{
    [Fact]
    public async Task An_administrator_makes_an_account_whose_officer_signs_in_and_sees_one_unit()
    {
        var page = await chromium.OpenAsync();
        await page.SignInAsync("quantri");
        await page.GotoAsync("/quan-tri/tai-khoan");
        await page.FollowAsync("Lập tài khoản");
        await page.GetByLabel("Họ và tên").FillAsync("Tẩn Thị Sao");
        await page.GetByLabel("Tên đăng nhập").FillAsync("sinho");
        await page.GetByLabel("Vai trò").SelectOptionAsync(new SelectOptionValue { Label = "Cán bộ công đoàn cấp trên cơ sở" });
        await page.GetByLabel("Đơn vị").FillAsync("LC.SH");
        await page.PressAsync("Lập tài khoản và mật khẩu ban đầu");
        await Expect(page.GetByText("Tẩn Thị Sao").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_leader_reads_and_finds_no_button_that_changes_anything()
    {
        var page = await chromium.OpenAsync();
        await page.SignInAsync("lanhdao");
        foreach (var address in new[] { "/doanh-nghiep", "/thanh-lap", "/doan-vien", "/don-vi", "/chi-tieu", "/van-ban" })
        {
            await page.GotoAsync(address);
            Assert.Equal(0, await page.Locator("main form[method=post]").CountAsync());
            Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^(Thêm|Nhập|Lập|Mở hồ sơ|Kết nạp|Vào sổ)") }).CountAsync());
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_officer_changes_an_enterprise_and_reads_in_its_history_what_was_there_before()
    {
        var page = await chromium.OpenAsync();
        await page.SignInAsync("muongte");
        await page.GotoAsync("/doanh-nghiep?q=sam+pu");
        await page.FollowAsync("Công ty Cổ phần Sâm Pu Si Lung");
        await page.FollowAsync("Sửa");
        await page.GetByLabel("Người liên hệ").FillAsync("Mào Thị Sâm");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        var latest = page.Locator(".trail > li").First;
        await Expect(latest).ToContainTextAsync("Lý Văn Phong");
        await Expect(latest).ToContainTextAsync("Mào Thị Sâm");
        await page.Context.CloseAsync();
    }
}
