using DoanKet.App.Demo;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DoanKet.Browser.Tests;

/// <summary>The distribution's Chromium, and the demonstration behind a real port: both started once for all journeys.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private TestApp? _app;
    private readonly Dictionary<string, string> _signedIn = [];

    private static string Executable => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Executable), "no Chromium here");
        _app = new TestApp("sqlite") { IsBehindPort = true };
        await new DemoProvince(_app.Services, day => _app.Clock.Day = day, DemoProvince.Day).BuildAsync(TestApp.Password);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    /// <summary>A fresh browser: a desk's or a phone's window, with or without script.</summary>
    public Task<IPage> OpenAsync(int width = 1280, bool script = true) => OpenAsync(null, width, script);

    /// <summary>The same, already signed in: the form of the first time is not filled in again for every page.</summary>
    public async Task<IPage> OpenAsAsync(string account, int width = 1280)
    {
        if (account == "") return await OpenAsync(width);
        if (!_signedIn.TryGetValue(account, out var cookies))
        {
            var page = await OpenAsync();
            await page.SignInAsync(account);
            await page.WaitForURLAsync(url => !url.EndsWith("/dang-nhap", StringComparison.Ordinal));
            _signedIn[account] = cookies = await page.Context.StorageStateAsync();
            await page.Context.CloseAsync();
        }
        return await OpenAsync(cookies, width, script: true);
    }

    /// <summary>What lies in the database of the demonstration.</summary>
    internal Task<T> DataAsync<T>(Func<AppDbContext, Task<T>> read) => _app!.RunAsync(s => read(s.GetRequiredService<AppDbContext>()));

    private async Task<IPage> OpenAsync(string? cookies, int width, bool script)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = _app!.Address.ToString(),
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = width < 500 ? 740 : 900 },
            Locale = "vi-VN",
            StorageState = cookies,
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null) await _app.DisposeAsync();
    }
}

/// <summary>What an officer does, in the officer's words: by label and role only, never by class.</summary>
internal static class Officer
{
    public static async Task SignInAsync(this IPage page, string account)
    {
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync(account);
        await page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(TestApp.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
    }

    /// <summary>Opens the first link of these words.</summary>
    public static Task FollowAsync(this IPage page, string words) => page.GetByRole(AriaRole.Link, new() { Name = words }).First.ClickAsync();

    /// <summary>Presses the button of these words in the page, not the one of a menu or a filter.</summary>
    public static Task PressAsync(this IPage page, string words) => page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync();
}
