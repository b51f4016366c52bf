using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace DoanKet.Browser.Tests;

[CollectionDefinition(nameof(Journeys))]
public sealed class Journeys : ICollectionFixture<Chromium>;

/// <summary>Beside the journeys and on a site of its own, so that neither waits for the other or meets what it has written.</summary>
public class EveryPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string, string> Pages => new()
    {
        { "", "/dang-nhap" },
        { "tinh", "/" },
        { "tinh", "/chi-tieu" },
        { "tinh", "/doanh-nghiep" },
        { "tinh", "/thanh-lap" },
        { "tinh", "/doan-vien" },
        { "tinh", "/don-vi" },
        { "tinh", "/van-ban" },
        { "tinh", "/viec/dinh-ky" },
        { "tinh", "/viec/dinh-ky/them" },
        { "tinh", "/viec/theo-doi" },
        { "tinh", "/viec/theo-doi?theo=don-vi" },
        { "tinh", "/viec/theo-doi/danh-sach" },
        { "tinh", "/viec/theo-doi/bao-cao" },
        { "tinh", "/co-quan" },
        { "tinh", "/co-quan/them" },
        { "tinh", "/co-quan/1" },
        { "tinh", "/co-quan/40" },
        { "tinh", "/van-ban/1" },
        { "tinh", "/?ngay=2024-07-15" },
        { "tinh", "/doanh-nghiep/1?ngay=2024-07-15" },
        { "tinh", "/bao-cao" },
        { "tinh", "/bang-so" },
        { "tinh", "/van-ban/doc" },
        { "tinh", "/van-ban/den" },
        { "tinh", "/van-ban/den/vao-so" },
        { "tinh", "/van-ban/du-thao" },
        { "tinh", "/van-ban/soan" },
        { "tinh", "/van-ban/tim?q=doan+vien" },
        { "tinh", "/van-ban/so/1" },
        { "tinh", "/van-ban/so/10" },
        { "tinh", "/van-ban/so/10/can-cu" },
        { "tamduong", "/van-ban/so/10/can-cu" },
        { "tinh", "/van-ban/so/1/sua" },
        { "tinh", "/van-ban/so/1/muc/nhiem-vu" },
        { "tinh", "/van-ban/so/1/muc/chi-tieu" },
        { "tinh", "/van-ban/so/1/muc/vien-dan" },
        { "tinh", "/van-ban/so/1/thay-the" },
        { "tinh", "/van-ban/so/1/can-cu" },
        { "tamduong", "/van-ban/so/10" },
        { "tinh", "/viec" },
        { "tinh", "/viec?hop=pham-vi" },
        { "tinh", "/viec/giao" },
        { "tamduong", "/viec" },
        { "tinh", "/tai-khoan/thu" },
        { "tinh", "/quy-dinh" },
        { "tinh", "/doan-vien/1/sua" },
        { "tinh", "/doan-vien/1/bien-dong" },
        { "tinh", "/doan-vien/1/thoi" },
        { "tinh", "/doan-vien/1/tam-dung" },
        { "tinh", "/doan-vien/1/the" },
        { "tinh", "/doan-vien/nhieu-nguoi" },
        { "", "/the/0123456789012345678901" },
        { "tinh", "/doan-vien/1/bien-dong/1" },
        { "tinh", "/doan-vien/trung" },
        { "tinh", "/doan-vien/trung/1" },
        { "tinh", "/doan-vien/chuyen-sinh-hoat" },
        { "tinh", "/doan-vien/chuyen-sinh-hoat/xin-ve" },
        { "tinh", "/chi-tieu/2" },
        { "tinh", "/chi-tieu/2/soan/2" },
        { "tinh", "/chi-tieu/2/de-xuat?ngay=2024-06-11" },
        { "tinh", "/chi-tieu/2/de-xuat/3?cach=ty-le" },
        { "tinh", "/chi-tieu/2/y-kien" },
        { "tamduong", "/chi-tieu/2/y-kien" },
        { "tinh", "/chi-tieu/2/nhap" },
        { "tinh", "/chi-tieu/2/sua" },
        { "tinh", "/chi-tieu/2/so-sanh?a=1&b=2" },
        { "tinh", "/doanh-nghiep/1" },
        { "tinh", "/doanh-nghiep/them" },
        { "tinh", "/doanh-nghiep/nhap" },
        { "tinh", "/doanh-nghiep/do-phu" },
        { "tinh", "/doanh-nghiep/ban-do" },
        { "tinh", "/doanh-nghiep/do-phu?ngay=2024-07-15&nguong=tren-25" },
        { "tinh", "/doanh-nghiep/doi-chieu" },
        { "tinh", "/doanh-nghiep/doi-chieu/gui" },
        { "tinh", "/doanh-nghiep/lich" },
        { "tinh", "/khao-sat" },
        { "tinh", "/khao-sat/moi" },
        { "tinh", "/khao-sat/2" },
        { "tinh", "/khao-sat/2/sua" },
        { "tinh", "/khao-sat/2/tien-do" },
        { "tinh", "/khao-sat/2/so-sanh" },
        { "tinh", "/khao-sat/2/phieu/117" },
        { "tinh", "/khao-sat/2/gui-bang" },
        { "tinh", "/khao-sat/ngoai-mang?dot=2" },
        { "tinh", "/khao-sat/mau-thuan" },
        { "tinh", "/khao-sat/phi-chinh-thuc" },
        { "tinh", "/khao-sat/phi-chinh-thuc/them" },
        { "tinh", "/khao-sat/phi-chinh-thuc/1" },
        { "tinh", "/khao-sat/phi-chinh-thuc/1/uoc" },
        { "tinh", "/doan-vien/nhap" },
        { "tinh", "/doan-vien/bang-sua" },
        { "tinh", "/thanh-lap/20" },
        { "tinh", "/thanh-lap/20/don" },
        { "tinh", "/thanh-lap/20/cong-nhan" },
        { "tinh", "/thanh-lap/20/mau" },
        { "tinh", "/thanh-lap/20/dung" },
        { "tinh", "/thanh-lap/20/buoc/tra-lai" },
        { "tinh", "/thanh-lap/20/buoc/dai-hoi" },
        { "tinh", "/thanh-lap/20/giay-to/Request" },
        { "tinh", "/thanh-lap/20/doanh-nghiep" },
        { "tinh", "/thanh-lap/2/viec/Seal" },
        { "tinh", "/doan-vien/1" },
        { "tinh", "/gioi-thieu-dang" },
        { "tinh", "/don-gia-nhap" },
        { "tinh", "/don-gia-nhap/1" },
        { "tinh", "/don-gia-nhap/1/so-day-du" },
        { "tinh", "/don-gia-nhap/nhan?don=1" },
        { "tinh", "/don-gia-nhap/khong-nhan?don=1" },
        { "tinh", "/don-gia-nhap/ma" },
        { "tinh", "/don-gia-nhap/ma/1" },
        { "tinh", "/don-gia-nhap/ma/1/to-giay" },
        { "tinh", "/don-gia-nhap/ma/moi" },
        { "tinh", "/don-gia-nhap/so-the" },
        { "", "/gia-nhap/theo-doi" },
        { "", "/du-lieu-cua-toi" },
        { "", "/du-lieu-cua-toi/theo-doi" },
        { "tinh", "/doan-vien/1/ma-du-lieu" },
        { "tinh", "/du-lieu-ca-nhan/yeu-cau" },
        { "tinh", "/du-lieu-ca-nhan/yeu-cau/1" },
        { "tinh", "/du-lieu-ca-nhan/yeu-cau/1/ban-sao" },
        { "tinh", "/du-lieu-ca-nhan/yeu-cau/2" },
        { "dpo", "/du-lieu-ca-nhan/yeu-cau/moi" },
        { "dpo", "/du-lieu-ca-nhan/su-co" },
        { "dpo", "/du-lieu-ca-nhan/su-co/1" },
        { "dpo", "/du-lieu-ca-nhan/su-co/1/sua" },
        { "dpo", "/du-lieu-ca-nhan/su-co/moi" },
        { "dpo", "/du-lieu-ca-nhan/muc-dich" },
        { "dpo", "/du-lieu-ca-nhan/muc-dich/ghi?thay=1" },
        { "dpo", "/du-lieu-ca-nhan/dong-y" },
        { "dpo", "/du-lieu-ca-nhan/nhat-ky-xem" },
        { "dpo", "/du-lieu-ca-nhan/thoi-han-luu" },
        { "dpo", "/du-lieu-ca-nhan/thoi-han-luu/xoa?loai=ExpiredCodes" },
        { "tinh", "/don-vi/LC.TD" },
        { "tinh", "/bao-cao/nhanh" },
        { "tinh", "/bao-cao/xep-hang" },
        { "tinh", "/ban-chi-dao" },
        { "tinh", "/thanh-lap/bang" },
        { "tinh", "/ban-chi-dao/LC" },
        { "tinh", "/ban-chi-dao/LC/lap" },
        { "tinh", "/ban-chi-dao/LC/thanh-vien" },
        { "tinh", "/ban-chi-dao/LC/thanh-vien/1/thoi" },
        { "tinh", "/ban-chi-dao/LC/viec" },
        { "tinh", "/ban-chi-dao/LC/dau-moi" },
        { "tinh", "/bao-cao/ghi-cong" },
        { "tinh", "/so-lieu?so=doan-vien" },
        { "tinh", "/tim?q=lai+chau" },
        { "tinh", "/tai-khoan" },
        { "tinh", "/thong-bao" },
        { "quantri", "/quan-tri/tai-khoan" },
        { "quantri", "/quan-tri/tai-khoan/moi" },
        { "tamduong", "/" },
        { "cdcs", "/" },
        { "tld", "/" },
    };

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Asked of the page itself and for what is wrong alone: the package's own way opens another page each time and reads back every element that is right, which took ten times as long.</summary>
    private const string Violations = "rules => axe.run({ resultTypes: ['violations'], rules }).then(found => found.violations.map(v => `${v.id}: ${v.help} ${v.nodes[0].html}`))";

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_has_no_accessibility_violation_and_does_not_scroll_sideways_on_a_phone(string account, string address)
    {
        var page = await chromium.OpenAsAsync(account, 1280);
        var answer = await page.GotoAsync(address);
        Assert.Equal(200, answer!.Status);
        Assert.DoesNotMatch(@"@(if|foreach|item|Model|VietFormat)\b", await page.InnerTextAsync("body"));
        await page.EvaluateAsync(Axe);
        // the narrow page is the wide one made narrow, as when a phone is turned: loading it once more would only take time
        foreach (var width in new[] { 1280, 360 })
        {
            await page.SetViewportSizeAsync(width, 900);
            // colours do not change with the width, and to compare them takes half the time
            Assert.Empty(await page.EvaluateAsync<string[]>(Violations, new Dictionary<string, object> { ["color-contrast"] = new { enabled = width == 1280 } }));
            Assert.True(await FitsAsync(page), $"{address} scrolls sideways at {width}");
        }
        await page.Context.CloseAsync();
    }

    /// <summary>Whether nothing stands out to the side, once what is drawn to measure has been drawn anew.</summary>
    private static async Task<bool> FitsAsync(IPage page)
    {
        for (var tries = 0; tries < 30; tries++, await Task.Delay(100))
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")) return true;
        return false;
    }
}
