using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Surveys;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DoanKet.Browser.Tests;

/// <summary>A survey filled in where there is no network.</summary>
[Collection(nameof(Journeys))]
public class SurveyJourney(Chromium chromium)
{
    private const string Sheet = "/khao-sat/ngoai-mang";

    [Fact]
    public async Task Twenty_answers_given_without_network_and_some_sent_again_are_twenty()
    {
        var page = await OpenKeptAsync("tinh");
        var before = await CountAsync();
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(Sheet);
        for (var n = 0; n < 20; n++) await AnswerAsync(page, $"{30 + n}");
        await Expect(page.GetByText("chờ gửi.")).ToHaveCountAsync(20);
        var stored = await page.EvaluateAsync<string>(ReadStore);
        Assert.DoesNotContain("Ông Páo Thử", stored, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.GetByText("chờ gửi.")).ToHaveCountAsync(20);
        await page.Context.SetOfflineAsync(false);
        await Expect(page.GetByText("chờ gửi.")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Expect(page.GetByText("chưa được nhận")).ToHaveCountAsync(0);
        Assert.Equal(before + 20, await CountAsync());
        var again = await page.EvaluateAsync<int[]>(SendAgain, stored);
        Assert.Equal([200, 200, 200], again);
        Assert.Equal((before + 20, 20), (await CountAsync(), await RecordedAsync()));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_wrong_is_said_before_it_is_locked_and_signing_out_forgets_the_list_but_no_answer()
    {
        var page = await OpenKeptAsync("muongte");
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(Sheet);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi phiếu" }).First.ClickAsync();
        await page.GetByLabel("Tổng số lao động").FillAsync("9");
        await page.GetByLabel("Lao động nữ").FillAsync("12");
        await page.GetByLabel("Điện thoại").FillAsync("chị Mai");
        await page.PressAsync("Giữ phiếu trên máy");
        await Expect(page.GetByText("Lao động nữ từ 0 đến 9, là tổng số lao động")).ToBeVisibleAsync();
        await Expect(page.GetByText("Số điện thoại chỉ gồm chữ số")).ToBeVisibleAsync();
        await page.GetByLabel("Lao động nữ").FillAsync("4");
        await page.GetByLabel("Điện thoại").FillAsync("0912 345 627");
        await page.PressAsync("Giữ phiếu trên máy");
        await Expect(page.GetByText("chờ gửi.")).ToHaveCountAsync(1);
        // The line comes back in a browser that is no longer signed in: the answer waits and says why.
        await page.Context.ClearCookiesAsync();
        await page.Context.SetOfflineAsync(false);
        await Expect(page.GetByText("Phiên đăng nhập đã hết")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.FollowAsync("Đăng nhập lại để gửi");
        await page.GetByLabel("Tên đăng nhập").FillAsync("muongte");
        await page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(Testing.TestApp.Password);
        await page.PressAsync("Đăng nhập");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Khảo sát khi không có mạng" })).ToBeVisibleAsync();
        await Expect(page.GetByText("chờ gửi.")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await page.GotoAsync("/dang-xuat");
        await page.PressAsync("Đăng xuất");
        await page.GotoAsync(Sheet);
        await Expect(page.GetByText("Máy này chưa mang theo đợt khảo sát nào")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_somebody_else_has_answered_meanwhile_stands_beside_ones_own_until_one_is_chosen()
    {
        var (page, round) = (await OpenKeptAsync("tamduong"), await RoundAsync());
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(Sheet);
        var name = (await page.GetByRole(AriaRole.Button, new() { Name = "Ghi phiếu" }).First.GetAttributeAsync("aria-label"))!["Ghi phiếu: ".Length..];
        await AnswerAsync(page, "77", "Bà Chu Thử");
        var id = await chromium.DataAsync(db => db.Set<SurveyEntry>().Where(e => e.RoundId == round && db.Set<Enterprise>().Any(x => x.Id == e.EnterpriseId && x.Name == name)).Select(e => e.Id).SingleAsync());
        var desk = await chromium.OpenAsAsync("tinh");
        await desk.GotoAsync($"/khao-sat/{round}/phieu/{id}");
        await desk.GetByLabel("Tổng số lao động").FillAsync("55");
        await desk.PressAsync("Ghi phiếu");
        await Expect(desk.GetByText($"Đã ghi phiếu của {name}.")).ToBeVisibleAsync();
        await desk.Context.CloseAsync();
        await page.Context.SetOfflineAsync(false);
        await Expect(page.GetByText("Người khác đã ghi phiếu của doanh nghiệp này", new() { Exact = false })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Tổng số lao động 77 55" })).ToBeVisibleAsync();
        await page.PressAsync("Ghi phiếu của tôi thay phiếu kia");
        await Expect(page.Locator("[data-kept] .note")).ToHaveCountAsync(0);
        Assert.Equal(77, await chromium.DataAsync(db => db.Set<SurveyEntry>().Where(e => e.Id == id).Select(e => e.Total).SingleAsync()));
        await page.Context.CloseAsync();
    }

    /// <summary>A phone whose officer has taken the running round along.</summary>
    private async Task<IPage> OpenKeptAsync(string account)
    {
        var page = await chromium.OpenAsAsync(account, 360);
        await page.GotoAsync($"/khao-sat/{await RoundAsync()}");
        await page.FollowAsync("Mang theo máy");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ghi phiếu" }).First).ToBeVisibleAsync();
        await page.EvaluateAsync("async () => { while (!navigator.serviceWorker.controller || !await caches.match('/khao-sat/ngoai-mang')) await new Promise(done => setTimeout(done, 50)); }");
        return page;
    }

    private static async Task AnswerAsync(IPage page, string workers, string contact = "Ông Páo Thử")
    {
        var next = page.GetByRole(AriaRole.Button, new() { Name = "Ghi phiếu" }).First;
        var name = (await next.GetAttributeAsync("aria-label"))!["Ghi phiếu: ".Length..];
        await next.ClickAsync();
        await page.GetByLabel("Tổng số lao động").FillAsync(workers);
        await page.GetByLabel("Người liên hệ").FillAsync(contact);
        await page.PressAsync("Giữ phiếu trên máy");
        // of this one: the words of the answer before still stand there
        await Expect(page.GetByText($"Đã giữ phiếu của {name}")).ToBeVisibleAsync();
    }

    private const string ReadStore = """
        () => new Promise(done => { const open = indexedDB.open('doanket-khao-sat-phieu'); open.onsuccess = () => {
          const all = open.result.transaction('phieu').objectStore('phieu').getAll(); all.onsuccess = () => done(JSON.stringify(all.result)); }; })
        """;

    private const string SendAgain = """
        async stored => { const [first] = JSON.parse(stored);
          const { token } = await (await fetch(`/khao-sat/${first.round}/mang-theo`)).json();
          return Promise.all(JSON.parse(stored).slice(0, 3).map(async ({ round, id, entry, version, ticket, envelope }) => (await fetch(`/khao-sat/${round}/mang-theo`,
            { method: 'POST', headers: { 'Content-Type': 'application/json', RequestVerificationToken: token }, body: JSON.stringify({ key: id, entry, version, ticket, envelope }) })).status)); }
        """;

    private Task<long> RoundAsync() => chromium.DataAsync(db => db.Set<SurveyRound>().Where(r => r.ClosedOn == null).OrderByDescending(r => r.Id).Select(r => r.Id).FirstAsync());

    private Task<int> CountAsync() => chromium.DataAsync(db => db.Set<SurveyEntry>().CountAsync(e => e.Outcome != null && e.ContactName == "Ông Páo Thử"));

    /// <summary>How often an answer has been written at all.</summary>
    private Task<int> RecordedAsync() => chromium.DataAsync(db => db.Set<SurveyEntry>().Where(e => e.ContactName == "Ông Páo Thử").SumAsync(e => e.Version));
}
