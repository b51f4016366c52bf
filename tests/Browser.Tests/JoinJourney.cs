using System.Text.RegularExpressions;
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
        var page = await OpenKeptAsync();
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await FillAsync(page, "Sùng Thị Dếnh", "012194007001");
        await page.GetByLabel("Tôi đồng ý").UncheckAsync();
        await page.PressAsync("Gửi đơn");
        await Expect(page.GetByText("Đánh dấu ô này nếu bạn đồng ý")).ToBeVisibleAsync();
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

    [Fact]
    public async Task What_waits_shows_again_after_closing_and_goes_as_soon_as_the_page_is_opened_with_network()
    {
        var page = await OpenKeptAsync();
        var (context, address, errors) = (page.Context, page.Url, new List<string>());
        context.WebError += (_, error) => errors.Add(error.Error);
        await context.SetOfflineAsync(true);
        await FillAsync(page, "Sùng Thị Dếnh", "012194007004");
        await page.PressAsync("Gửi đơn");
        await Expect(page.GetByText(Kept)).ToBeVisibleAsync();
        await page.CloseAsync();
        page = await ReopenAsync(context, address);
        await Expect(page.GetByText(new Regex(Kept + @" lúc \d\d/\d\d/\d{4} \d\d:\d\d, chờ gửi"))).ToBeVisibleAsync();
        await page.CloseAsync();
        await context.SetOfflineAsync(false);
        page = await ReopenAsync(context, address);
        await Expect(page.GetByText("đã gửi xong")).ToBeVisibleAsync(new() { Timeout = 5_000 });
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Xem mã theo dõi" })).ToBeVisibleAsync();
        Assert.Equal(1, await CountAsync("012194007004"));
        Assert.Empty(errors);
        await context.CloseAsync();
    }

    /// <summary>What lies locked on the phone cannot be mended there, so the phone must say beforehand what the server would say.</summary>
    [Fact]
    public async Task Without_network_the_phone_finds_the_faults_that_the_server_would_find_in_the_same_words()
    {
        var page = await OpenKeptAsync();
        await page.Context.SetOfflineAsync(true);
        foreach (var (label, wrong) in Faults)
        {
            await FillAsync(page, "Sùng Thị Dếnh", "012194007005");
            await page.GetByLabel(label, new() { Exact = label.Length < 6 }).FillAsync(wrong);
            await page.PressAsync("Gửi đơn");
            var said = await page.EvaluateAsync<string>("() => document.querySelector('.field-error')?.textContent");
            Assert.Equal(ProblemOf(label, wrong), said);
        }
        Assert.Equal("[]", await page.EvaluateAsync<string>(ReadStore));
        await page.Context.CloseAsync();
    }

    private static readonly (string Label, string Wrong)[] Faults =
    [
        ("Họ và tên", ""), ("Họ và tên", "A"), ("Họ và tên", "Sùng 2"), ("Ngày", "31"), ("Ngày", "0"), ("Ngày", ""), ("Ngày", "x"), ("Tháng", "13"), ("Tháng", "0"), ("Năm", ""), ("Năm", "94"),
        ("Năm", "1899"), ("Năm", "1900"), ("Năm", "2150"), ("Năm", "2201"), ("Số định danh", ""), ("Số định danh", "12"), ("Số định danh", "012 345 678"), ("Số định danh", "0121940070055"),
        ("Số định danh", "01219400700A"), ("Số định danh", "--"), ("Số điện thoại", ""), ("Số điện thoại", "09"), ("Số điện thoại", "01234567890"), ("Số điện thoại", "0912345627, 0912345628"),
        ("Số điện thoại", "chị Mai"), ("Số điện thoại", "0412345627"), ("Số điện thoại", "+84 41 234 5627"),
    ];

    private string ProblemOf(string label, string value)
    {
        var facts = new ApplicationFacts
        {
            FullName = "Sùng Thị Dếnh", BirthDay = "14", BirthMonth = "2", BirthYear = "1994", Sex = Sex.Female, CitizenId = "012194007005", Phone = "0912345627", Joins = true, Agrees = true,
        };
        switch (label)
        {
            case "Họ và tên": facts.FullName = value; break;
            case "Ngày": facts.BirthDay = value; break;
            case "Tháng": facts.BirthMonth = value; break;
            case "Năm": facts.BirthYear = value; break;
            case "Số định danh": facts.CitizenId = value; break;
            default: facts.Phone = value; break;
        }
        return facts.Problems(DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime)).First().Problem;
    }

    [Fact]
    public async Task Without_network_what_needs_it_is_answered_in_Vietnamese_with_a_way_back()
    {
        var page = await OpenKeptAsync();
        await page.Context.SetOfflineAsync(true);
        await page.FollowAsync("Xem tình trạng");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Máy đang không có mạng" })).ToBeVisibleAsync();
        await page.FollowAsync("Điền đơn tập thể");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đơn tập thể gia nhập" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_sheet_is_sent_after_people_were_added(bool script)
    {
        var page = await chromium.OpenAsync(360, script);
        await page.GotoAsync(await AddressAsync() + "/tap-the");
        await FillAsync(page.Locator("section").Nth(0), "Vàng Thị Mai", script ? "012194007010" : "012194007020");
        await FillAsync(page.Locator("section").Nth(1), "Vàng Thị May", script ? "012194007011" : "012194007021");
        await page.PressAsync("Thêm 3 người");
        await Expect(page.Locator("section")).ToHaveCountAsync(5);
        await Expect(page.Locator("section").Nth(1).GetByLabel("Họ và tên")).ToHaveValueAsync("Vàng Thị May");
        await Expect(page.Locator("section").Nth(2).GetByLabel("Họ và tên")).ToHaveValueAsync("");
        await FillAsync(page.Locator("section").Nth(4), "Vàng Thị Mận", script ? "012194007012" : "012194007022");
        await page.PressAsync("Gửi đơn của mọi người");
        await Expect(page.GetByText("Người thứ 3: V. T. M.")).ToBeVisibleAsync();
        foreach (var n in Enumerable.Range(0, 3)) Assert.Equal(1, await CountAsync($"0121940070{(script ? 1 : 2)}{n}"));
        await page.Context.CloseAsync();
    }

    [Theory, InlineData(true), InlineData(false)]
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

    /// <summary>Asks until it is so: a predicate that answers later counts as true at once for WaitForFunctionAsync.</summary>
    private const string WholeFormIsKept = """
        async () => { const kept = async () => !!navigator.serviceWorker.controller && (await Promise.all(['', '/tap-the', '/mat-mang'].map(p => caches.match(location.pathname + p)))).every(found => found);
          while (!await kept()) await new Promise(done => setTimeout(done, 50)); }
        """;

    private const string ReadStore = """
        () => new Promise(done => { const open = indexedDB.open('doanket-don'); open.onsuccess = () => {
          const all = open.result.transaction('don').objectStore('don').getAll(); all.onsuccess = () => done(JSON.stringify(all.result)); }; })
        """;

    private const string SendAgain = """
        async stored => { const [kept] = JSON.parse(stored);
          return (await fetch(kept.send, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ key: kept.key, envelope: kept.envelope }) })).status; }
        """;

    private static Task FillAsync(IPage page, string name, string number) => FillAsync(page.Locator("main"), name, number);

    private static async Task FillAsync(ILocator page, string name, string number)
    {
        await page.GetByLabel("Họ và tên").FillAsync(name);
        await page.GetByLabel("Ngày", new() { Exact = true }).FillAsync("14");
        await page.GetByLabel("Tháng", new() { Exact = true }).FillAsync("2");
        await page.GetByLabel("Năm", new() { Exact = true }).FillAsync("1994");
        await page.GetByLabel("Nữ").CheckAsync();
        await page.GetByLabel("Số định danh").FillAsync(number);
        await page.GetByLabel("Số điện thoại").FillAsync("0912345627");
        await page.GetByLabel("Tôi tự nguyện").CheckAsync();
        await page.GetByLabel("Tôi đồng ý").CheckAsync();
    }

    /// <summary>A phone that has opened the form once with network, and kept it.</summary>
    private async Task<IPage> OpenKeptAsync()
    {
        var page = await chromium.OpenAsync(360);
        await page.GotoAsync(await AddressAsync());
        await page.EvaluateAsync(WholeFormIsKept);
        return page;
    }

    private static async Task<IPage> ReopenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    private Task<string> AddressAsync() => chromium.DataAsync(async db => $"/gia-nhap/{await db.Set<Invitation>().OrderBy(i => i.Id).Select(i => i.Code).FirstAsync()}");

    private Task<int> CountAsync(string number) => chromium.DataAsync(db => db.Set<JoinApplication>().CountAsync(a => a.CitizenId == number));
}
