using DoanKet.App.Joining;
using DoanKet.App.Platform.Data;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DoanKet.Browser.Tests;

/// <summary>An application filled in on a phone: where there is no network, and without script.</summary>
[Collection(nameof(Journeys))]
public class JoinJourney(Chromium chromium)
{
    private const string Kept = "Đã lưu trên máy";

    [Fact]
    public async Task Filled_in_without_network_it_waits_locked_on_the_phone_and_arrives_once()
    {
        var page = await chromium.OpenAsync(360);
        await page.GotoAsync(await AddressAsync());
        await page.WaitForFunctionAsync("async () => !!(await caches.match(location.pathname)) && !!navigator.serviceWorker.controller");
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await FillAsync(page, "Sùng Thị Dếnh", "012194007001");
        await page.GetByLabel("Tôi đồng ý").UncheckAsync();
        await page.PressAsync("Gửi đơn");
        await Expect(page.GetByText("Đánh dấu nếu bạn đồng ý")).ToBeVisibleAsync();
        await page.GetByLabel("Tôi đồng ý").CheckAsync();
        await page.PressAsync("Gửi đơn");
        await Expect(page.GetByText(Kept)).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Họ và tên")).ToHaveValueAsync("");
        var stored = await page.EvaluateAsync<string>(ReadStore);
        Assert.DoesNotContain("Dếnh", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("012194007001", stored, StringComparison.Ordinal);
        await page.Context.SetOfflineAsync(false);
        await Expect(page.GetByText("đã gửi xong")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.Equal(1, await CountAsync("012194007001"));
        Assert.Equal(200, await page.EvaluateAsync<int>(SendAgain, stored));
        Assert.Equal(1, await CountAsync("012194007001"));
        await page.FollowAsync("Xem mã theo dõi");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Công đoàn đã nhận đơn" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_network_it_is_sent_at_once_with_and_without_script(bool script)
    {
        var page = await chromium.OpenAsync(360, script);
        await page.GotoAsync(await AddressAsync());
        var number = script ? "012194007002" : "012194007003";
        await FillAsync(page, "Vàng Thị Mai", number);
        await page.PressAsync("Gửi đơn");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Công đoàn đã nhận đơn" })).ToBeVisibleAsync();
        Assert.Equal(1, await CountAsync(number));
        await page.Context.CloseAsync();
    }

    private const string ReadStore = """
        () => new Promise(done => { const open = indexedDB.open('doanket-don'); open.onsuccess = () => {
          const all = open.result.transaction('don').objectStore('don').getAll(); all.onsuccess = () => done(JSON.stringify(all.result)); }; })
        """;

    private const string SendAgain = """
        async stored => { const [kept] = JSON.parse(stored);
          return (await fetch(kept.send, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ key: kept.key, envelope: kept.envelope }) })).status; }
        """;

    private static async Task FillAsync(IPage page, string name, string number)
    {
        await page.GetByLabel("Họ và tên").FillAsync(name);
        await page.GetByLabel("Ngày", new() { Exact = true }).FillAsync("14");
        await page.GetByLabel("Tháng", new() { Exact = true }).FillAsync("3");
        await page.GetByLabel("Năm", new() { Exact = true }).FillAsync("1994");
        await page.GetByLabel("Nữ").CheckAsync();
        await page.GetByLabel("Số định danh").FillAsync(number);
        await page.GetByLabel("Số điện thoại").FillAsync("0912345627");
        await page.GetByLabel("Tôi tự nguyện").CheckAsync();
        await page.GetByLabel("Tôi đồng ý").CheckAsync();
    }

    private Task<string> AddressAsync() => chromium.DataAsync(async db => $"/gia-nhap/{await db.Set<Invitation>().OrderBy(i => i.Id).Select(i => i.Code).FirstAsync()}");

    private Task<int> CountAsync(string number) => chromium.DataAsync(db => db.Set<JoinApplication>().CountAsync(a => a.CitizenId == number));
}
